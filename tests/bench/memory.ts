/**
 * The memory of a stream: `npm run bench:memory`. Observations in a CSV that is made while it is read, added up as they
 * come: ten times the rows may take twice the live memory at most. Exits with 1 where they take more.
 */

import {
  type Aggregator,
  aggregateAsync,
  groupBy,
  type Observation,
  observationTotal,
  recordFields,
} from "cultural-ledger";
import { streamCsv } from "cultural-ledger/io";

const SIZES = [100_000, 1_000_000] as const;
const AREAS = ["CN", "FR", "JP", "DE", "US", "GB", "IT", "ES", "KR", "BR"] as const;
const ROWS_AT_ONCE = 1000;
/** Of the memory that is taken at the smaller size, with what the engine takes for itself. */
const MOST_GROWTH = 2;
const NOISE_MB = 4;

/** A table of visits by area and year, which is never whole anywhere. */
async function* table(rows: number): AsyncGenerator<string> {
  yield "id,indicator,area,period,value,unit\n";
  for (let from = 0; from < rows; from += ROWS_AT_ONCE) {
    const lines = Array.from({ length: ROWS_AT_ONCE }, (_, at) => {
      const row = from + at;
      return `o${row},visits,${AREAS[row % AREAS.length]},${2000 + (row % 20)},${row % 997},persons\n`;
    });
    yield lines.join("");
  }
}

async function* observations(rows: number) {
  for await (const read of streamCsv("observations", table(rows))) {
    if (!read.ok) throw new Error(read.issues[0]?.message);
    yield read.record;
  }
}

const { area, period } = recordFields.observations;
const measures: Readonly<Record<string, Aggregator<Observation, unknown>>> = {
  "one sum": observationTotal(),
  "by area and year": groupBy({ area, period }, { total: observationTotal() }),
};

/** The most live memory above the start, in MB, looked at as the stream goes. */
async function liveMemory(rows: number, measure: Aggregator<Observation, unknown>): Promise<number> {
  const collect = (globalThis as { readonly gc?: () => void }).gc;
  if (collect === undefined) throw new Error("Run node with --expose-gc.");
  collect();
  const start = process.memoryUsage().heapUsed;
  let most = 0;
  const watched = async function* () {
    let seen = 0;
    for await (const record of observations(rows)) {
      if (++seen % (rows / 10) === 0) {
        collect();
        most = Math.max(most, process.memoryUsage().heapUsed - start);
      }
      yield record;
    }
  };
  await aggregateAsync(watched(), measure);
  return most / 2 ** 20;
}

let isOver = false;
for (const [name, measure] of Object.entries(measures)) {
  const [small, large] = [await liveMemory(SIZES[0], measure), await liveMemory(SIZES[1], measure)];
  const isFine = large <= Math.max(MOST_GROWTH * small, small + NOISE_MB);
  isOver ||= !isFine;
  const figures = `${small.toFixed(1)} MB at ${SIZES[0]} rows, ${large.toFixed(1)} MB at ${SIZES[1]}`;
  console.log(`${name.padEnd(18)} ${figures}  ${isFine ? "bounded" : "GROWS"}`);
}
process.exitCode = isOver ? 1 : 0;
