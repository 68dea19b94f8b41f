/**
 * Periods as the values of a dimension of time: the text of SDMX, and the first and last second that it covers.
 */

import { LedgerError } from "../../foundation/error";
import { quote } from "../../foundation/issue";
import { isPeriod, periodSpan } from "../../time/period";
import type { DataCode, DataDimension } from "../dataset/dataset";
import { nameOf } from "../dataset/names";
import { periodOfSdmx, type SdmxPeriod, sdmxPeriod, sdmxRange, yearBeginsIn } from "../sdmx/periods";
import type { SdmxJsonValue } from "./message";
import type { WriteOptions } from "./write-options";

/** The values of a dimension of time, and of reporting years the first day by code. */
export interface TimeValues {
  readonly values: readonly SdmxJsonValue[];
  readonly yearStarts: ReadonlyMap<string, string>;
}

/**
 * The periods of a dimension of time. What is no period of the library, as a week, is written as it stands.
 *
 * @throws `interchange/range-period` for a range that is not to be written; `interchange/invalid-period` for text that
 * would be read as a period; `interchange/duplicate-period` where two periods are one text
 */
export function timeValues(dimension: DataDimension, { language, ranges }: WriteOptions): TimeValues {
  const yearStarts = new Map<string, string>();
  const yearBegins = yearBeginsIn(dimension.codes.map(({ id }) => id));
  const codesByText = new Map<string, string>();
  const values = dimension.codes.map((code): SdmxJsonValue => {
    const { text, yearStart } = textOf(dimension, code, ranges, yearBegins);
    const other = codesByText.get(text);
    if (other !== undefined) throw duplicatePeriod(dimension, other, code.id, text);
    codesByText.set(text, code.id);
    if (yearStart !== undefined) yearStarts.set(code.id, yearStart);
    return {
      value: text,
      ...(code.names !== undefined && { name: nameOf(code, language), names: code.names }),
      ...secondsOf(code.id),
    };
  });
  return { values, yearStarts };
}

function textOf(
  { id }: DataDimension,
  code: DataCode,
  ranges: WriteOptions["ranges"],
  yearBegins: string | undefined,
): SdmxPeriod {
  const unit = sdmxPeriod(code.id, yearBegins);
  if (unit !== undefined) return unit;
  const range = sdmxRange(code.id);
  if (range !== undefined && ranges === "duration") return { text: range };
  if (range !== undefined)
    throw new LedgerError(
      "interchange/range-period",
      `Cannot write ${quote(code.id)} of the dimension ${id}: SDMX has no such period among those of observations. Set the option ranges to "duration" to write it as ${range}.`,
      { details: { dimension: id, code: code.id } },
    );
  const read = periodOfSdmx(code.id);
  if (read === undefined) return { text: code.id };
  throw new LedgerError(
    "interchange/invalid-period",
    `Cannot write ${quote(code.id)} of the dimension ${id}: it would be read as ${quote(read)}. Give the code that id.`,
    { details: { dimension: id, code: code.id, period: read } },
  );
}

/** Both seconds belong to the period, and the zone is that of no place in particular. */
function secondsOf(period: string): { readonly start?: string; readonly end?: string } {
  if (!isPeriod(period)) return {};
  const { start, end } = periodSpan(period);
  return { start: `${start}T00:00:00Z`, end: `${end}T23:59:59Z` };
}

function duplicatePeriod({ id }: DataDimension, one: string, other: string, text: string): LedgerError {
  return new LedgerError(
    "interchange/duplicate-period",
    `Cannot write ${quote(one)} and ${quote(other)} of the dimension ${id} in one message: both are ${text} in SDMX, which tells reporting years apart by an attribute and not by the key. Write a message for each.`,
    { details: { dimension: id, codes: [one, other], text } },
  );
}
