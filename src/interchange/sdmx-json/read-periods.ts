/**
 * The codes of the dimensions of a message. Those of time are periods, which in reporting years depend on where these start:
 * as an attribute of the figure says, or else the first day that the message gives for the value.
 */

import { isPeriod, periodSpan } from "../../time/period";
import type { DataCode } from "../dataset/dataset";
import { periodOfSdmx } from "../sdmx/periods";
import { codesOf, type ReadDimension, type ReadValue } from "./read-dimensions";
import { type Reading, tell } from "./read-given";

/** The codes of a dimension while figures are read. */
export interface DimensionCodes {
  /** The code of an index, with the first day of the reporting year of the figure. */
  readonly codeAt: (index: number, yearStart: string | undefined) => string;
  /** Whether the first day of its reporting year makes the code another one. */
  readonly dependsOn: (index: number, yearStart: string) => boolean;
  /** All codes, when the figures are read. */
  readonly codes: () => readonly DataCode[];
}

/** The codes of a dimension. */
export function dimensionCodes(dimension: ReadDimension, reading: Reading): DimensionCodes {
  const { role, values, ordered, path } = dimension;
  if (role === "time") return periodCodes(dimension);
  const repeated = ({ id }: ReadValue) =>
    tell(reading, [...path, "values"], "interchange/duplicate-id", "values of which no two have one id", id);
  const codes = codesOf(ordered, repeated);
  return { codeAt: (index) => values[index]?.id ?? "", dependsOn: () => false, codes: () => codes };
}

function periodCodes({ values, ordered }: ReadDimension): DimensionCodes {
  const alone = new Map(values.map((value) => [value, periodOf(value)]));
  const found = new Map<ReadValue, Map<string, string>>(values.map((value) => [value, new Map()]));
  return {
    codeAt(index, yearStart) {
      const value = values[index];
      if (value === undefined) return "";
      const known = found.get(value);
      const given = yearStart ?? "";
      const before = known?.get(given);
      if (before !== undefined) return before;
      const code = yearStart === undefined ? alone.get(value) : periodOfSdmx(value.id, yearStart);
      known?.set(given, code ?? value.id);
      return code ?? value.id;
    },
    dependsOn(index, yearStart) {
      const id = values[index]?.id ?? "";
      return periodOfSdmx(id, yearStart) !== periodOfSdmx(id);
    },
    codes() {
      const all = ordered.flatMap((value) => {
        const { start: _, ...code } = value;
        const ids = [...new Set(found.get(value)?.values())];
        const used = ids.length > 0 ? ids : [alone.get(value) ?? code.id];
        return used.map((id) => ({ ...code, id }));
      });
      return codesOf(all, () => undefined);
    },
  };
}

const UNITS: Readonly<Record<string, number>> = { A: 12, S: 6, Q: 3, M: 1 };

/** The period of a value by itself; text that is no period of the library stays as it is. */
function periodOf({ id, start = "" }: ReadValue): string {
  const calendar = periodOfSdmx(id);
  const [, unit = "", number = "1"] = /-([ASQM])(\d+)$/.exec(id) ?? [];
  const length = UNITS[unit];
  if (calendar === undefined || length === undefined) return calendar ?? id;
  // The first day of the reporting year lies as many months before that of the unit.
  const [, month = "", day = ""] = /^\d{4}-(\d{2})-(\d{2})/.exec(start) ?? [];
  const first = (((Number(month) - 1 - (Number(number) - 1) * length) % 12) + 12) % 12;
  const own = periodOfSdmx(id, `--${String(first + 1).padStart(2, "0")}-${day}`);
  const isSame = own !== undefined && isPeriod(own) && periodSpan(own).start === start.slice(0, 10);
  return isSame ? own : calendar;
}
