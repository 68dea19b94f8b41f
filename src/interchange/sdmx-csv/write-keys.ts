/**
 * The columns of SDMX-CSV that are made of dimensions: keys of series and observations, and the first day of years of
 * one's own.
 */

import { LedgerError } from "../../foundation/error";
import { quoted } from "../../io/csv/quoted";
import type { Dataset } from "../dataset/dataset";
import type { DataObservation } from "../dataset/observations";
import { ownField } from "../dataset/own-field";
import type { SdmxPeriod } from "../sdmx/periods";
import { TIME_PERIOD, YEAR_START } from "./layout";
import { headersOf, type Writing, type WrittenColumn } from "./write-columns";
import type { WritingForm } from "./write-options";
import { reservedYearStart, timeWriter } from "./write-time";

/** How the codes of dimensions of time are written, by the id of the dimension. */
export type TimeTexts = ReadonlyMap<string, (code: string) => SdmxPeriod>;

export function timeTextsOf({ dimensions }: Dataset, form: WritingForm): TimeTexts {
  const times = dimensions.filter(({ role }) => role === "time");
  return new Map(times.map((dimension) => [dimension.id, timeWriter(dimension, form)]));
}

/** Columns with the codes of dimensions joined by points: of all of them, and of all but time. */
export function keyColumns(
  { dimensions }: Dataset,
  form: WritingForm,
  times: TimeTexts,
): readonly WrittenColumn[] {
  const ids = dimensions.map(({ id }) => id);
  const column = (header: string, of: readonly string[]): WrittenColumn => ({
    headers: [header],
    put: ({ key }, row) => {
      const codes = of.map((id) => times.get(id)?.(key[id] as string).text ?? (key[id] as string));
      row.push(quoted(codes.join("."), form.delimiter));
    },
  });
  const columns: WrittenColumn[] = [];
  if (form.keys === "series" || form.keys === "both") {
    if (times.size === 0)
      throw new LedgerError(
        "interchange/no-time",
        'Cannot write keys of series: such a key is that of an observation without its time, and no dimension has { role: "time" }. Say { keys: "obs" } or { keys: "none" }.',
        { details: { dimensions: ids } },
      );
    columns.push(
      column(
        "SERIES_KEY",
        ids.filter((id) => !times.has(id)),
      ),
    );
  }
  if (form.keys === "obs" || form.keys === "both") columns.push(column("OBS_KEY", ids));
  return columns;
}

/** The first day of years of one's own, where a figure is of one. */
export function yearStartColumn(
  { attributes }: Dataset,
  writing: Writing,
  times: TimeTexts,
  observations: readonly DataObservation[],
): readonly WrittenColumn[] {
  const periodOf = times.get(TIME_PERIOD);
  if (periodOf === undefined) return [];
  let isUsed = false;
  const isOwn = attributes.some(({ id }) => id === YEAR_START.id);
  for (const { key, attributes: said } of observations) {
    const { text, yearStart } = periodOf(key[TIME_PERIOD] as string);
    isUsed ||= yearStart !== undefined;
    if (isOwn && (yearStart !== undefined || (said[YEAR_START.id] !== undefined && /[A-Z]/.test(text))))
      throw reservedYearStart();
  }
  if (!isUsed) return [];
  const { form } = writing;
  const names = {
    [form.language]: ownField(YEAR_START.names, form.language) ?? (YEAR_START.names["en"] as string),
  };
  const isPaired = form.labels === "name";
  return [
    {
      headers: headersOf(writing, { id: YEAR_START.id, names }),
      put: ({ key }, row) => {
        row.push(periodOf(key[TIME_PERIOD] as string).yearStart ?? "");
        if (isPaired) row.push("");
      },
    },
  ];
}
