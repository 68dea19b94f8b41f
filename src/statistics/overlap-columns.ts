/**
 * The guard over markets in columns. Nearly always no two areas of all records overlap at all, and then no group has
 * such a pair: so a first look marks the areas that occur, which takes some nanoseconds a market, and records are put
 * into their groups only if there is a pair, and then only those that name one of it.
 */

import type { Aggregator } from "../aggregate/aggregator";
import type { Columns } from "../aggregate/engine/columns";
import type { AreaCode } from "../geography/area-code";
import { type AreaList, namedAreas } from "../geography/area-list";
import { overlappingAreas } from "../geography/containment";
import type { TradeRecord } from "../model/trade-record";

/** Records as they came, and the slot of each. */
interface Block {
  readonly records: readonly TradeRecord[];
  readonly slots: Int32Array | undefined;
}

/** Columns of a measure of overlaps; `none` are the overlaps of records that are apart. */
export function overlapColumns<Acc, Overlaps, Out>(
  { init, step, finish }: Aggregator<TradeRecord, Acc, Out>,
  answerOf: (overlaps: Overlaps) => Out,
  none: Overlaps,
): Columns<TradeRecord, Acc> {
  const seen = new SeenAreas();
  const blocks: Block[] = [];
  const grouped = (isWanted: (record: TradeRecord) => boolean): Map<number, Acc> => {
    const partials = new Map<number, Acc>();
    for (const { records, slots } of blocks)
      for (const [at, record] of records.entries()) {
        if (!isWanted(record)) continue;
        const slot = slots?.[at] ?? 0;
        partials.set(slot, step(partials.get(slot) ?? init(), record));
      }
    return partials;
  };
  let all: Map<number, Acc> | undefined;
  let suspects: Map<number, Acc> | undefined;
  return {
    add: (records, from, to, slots) => {
      for (let at = from; at < to; at++) {
        const { markets } = records[at] as TradeRecord;
        if (markets !== undefined) seen.add(markets);
      }
      // Combinators fill one array again and again.
      blocks.push({ records: records.slice(from, to), slots: slots?.slice(0, to - from) });
      all = suspects = undefined;
    },
    partial: (slot) => {
      all ??= grouped(() => true);
      return all.get(slot) ?? init();
    },
    answer: (slot) => {
      if (suspects === undefined) {
        const overlapping = seen.overlapping();
        const isSuspect = ({ markets }: TradeRecord) =>
          markets !== undefined && namedAreas(markets).some((area) => overlapping.has(area));
        suspects = overlapping.size === 0 ? new Map() : grouped(isSuspect);
      }
      const partial = suspects.get(slot);
      return partial === undefined ? answerOf(none) : finish(partial);
    },
  };
}

/** Codes of two ASCII characters have a place of their own in a table. */
const CHARACTERS = 128;

/** The areas that occur in lists. */
class SeenAreas {
  readonly #ofTwo = new Uint8Array(CHARACTERS * CHARACTERS);
  readonly #codes = new Set<AreaCode>();
  #last: AreaList | undefined;

  add(list: AreaList): void {
    if (list === this.#last) return;
    this.#last = list;
    const codes = Array.isArray(list) ? (list as readonly AreaCode[]) : namedAreas(list);
    const ofTwo = this.#ofTwo;
    for (let at = 0; at < codes.length; at++) {
      const code = codes[at] as AreaCode;
      if (code.length !== 2) {
        this.#codes.add(code);
        continue;
      }
      const [first, second] = [code.charCodeAt(0), code.charCodeAt(1)];
      const place = first * CHARACTERS + second;
      if (ofTwo[place] === 1 && second < CHARACTERS) continue;
      if (second < CHARACTERS && first < CHARACTERS) ofTwo[place] = 1;
      this.#codes.add(code);
    }
  }

  /** Those that are in a pair of which one lies in the other. */
  overlapping(): ReadonlySet<AreaCode> {
    return new Set(overlappingAreas([...this.#codes]).flatMap(({ outer, inner }) => [outer, inner]));
  }
}
