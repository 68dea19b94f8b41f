/**
 * The keys that stand beside the dimensions of a row: they say the same once more, in the order of the structure, which the
 * columns need not have.
 */

import type { Issue } from "../../foundation/issue";
import { BEFORE_NAME, TIME_PERIOD } from "./layout";
import type { HeaderColumn, SdmxCsvHeader } from "./read-header";
import { cellIssue } from "./read-issues";

/** Holds the keys of a row to its dimensions. */
export function keysFit(
  { places, labels }: SdmxCsvHeader,
  dimensions: readonly HeaderColumn[],
  cells: readonly string[],
  row: number,
  issues: Issue[],
): void {
  const seriesAt = places.get("SERIES_KEY");
  const observationAt = places.get("OBS_KEY");
  if (seriesAt === undefined && observationAt === undefined) return;
  const codes = dimensions.map(({ at }) => {
    const cell = cells[at] as string;
    const cut = labels === "both" ? cell.indexOf(BEFORE_NAME) : -1;
    return cut === -1 ? cell : cell.slice(0, cut);
  });
  if (observationAt !== undefined && !isJoinedOf(cells[observationAt] as string, codes)) {
    const expected = `the codes of the dimensions, joined by points, as ${codes.join(".")}`;
    issues.push(cellIssue(row, "OBS_KEY", "interchange/contradicting-key", expected, cells[observationAt]));
  }
  if (seriesAt === undefined) return;
  const time = dimensions.findIndex(({ id }) => id === TIME_PERIOD);
  // Without a dimension of time, the one that is no part of the key of the series is not known.
  const without = time === -1 ? codes.map((_, at) => at) : [time];
  const series = without.map((at) => codes.filter((_, other) => other !== at));
  if (series.some((each) => isJoinedOf(cells[seriesAt] as string, each))) return;
  const expected = `the codes of the dimensions but time, joined by points, as ${series.at(-1)?.join(".")}`;
  issues.push(cellIssue(row, "SERIES_KEY", "interchange/contradicting-key", expected, cells[seriesAt]));
}

/** Whether a key is made of these codes, in whatever order. */
function isJoinedOf(key: string, codes: readonly string[]): boolean {
  if (key === codes.join(".")) return true;
  const sorted = (parts: readonly string[]) => [...parts].sort().join(".");
  return sorted(key.split(".")) === sorted(codes);
}
