/**
 * The figures of a dataset as cells of a cube: values as numbers where a number says the same, bounds beside them or as
 * cells of their own. A cell of what is not one number is `null`: no bound and no middle ever stands for a value.
 */

import type { FigureEnd } from "../../io/rows/quantity";
import type { DataBound, DataFigure } from "../dataset/dataset";
import { survivesNumber } from "../dataset/digits";
import type { DatasetExtension, JsonStatDataset } from "./json-stat";

/** How cells are written. */
export interface CellForm {
  readonly values: "number" | "text";
  readonly bounds: "extension" | "dimension";
  /** How many cells the cube has. */
  readonly cells: number;
}

/** The cells, and what the extension says of them. */
export interface WrittenCells {
  readonly value: JsonStatDataset["value"];
  readonly extension: Pick<DatasetExtension, "digits" | "lower" | "upper" | "lowerEnd" | "upperEnd">;
  /** Whether some are text. */
  readonly isText: boolean;
}

type Writable<Said> = Record<string, Said>;

/** The cells of figures whose positions are known. */
export function writeCells(
  figures: readonly DataFigure[],
  positions: readonly number[],
  { values, bounds, cells }: CellForm,
): WrittenCells {
  const places: number[] = [];
  const given: (number | string)[] = [];
  const digits: Writable<string> = {};
  const limits: Record<"lower" | "upper", Writable<string>> = { lower: {}, upper: {} };
  const ends: Record<"lower" | "upper", Writable<Exclude<FigureEnd, "closed">>> = { lower: {}, upper: {} };

  const put = (place: number, text: string): void => {
    const value = values === "text" ? text : asNumber(text);
    if (typeof value === "number" && String(value) !== text) digits[place] = text;
    places.push(place);
    given.push(value);
  };
  const putBound = (side: "lower" | "upper", position: number, bound: DataBound | undefined): void => {
    if (bound === undefined) return;
    if (bound.end !== "closed") ends[side][position] = bound.end;
    if (!("digits" in bound)) return;
    if (bounds === "dimension") put(position + (side === "lower" ? 1 : 2), bound.digits);
    else limits[side][position] = bound.digits;
  };

  for (let at = 0; at < figures.length; at++) {
    const { value, lower, upper } = figures[at] as DataFigure;
    const position = positions[at] as number;
    if (value !== undefined) put(position, value);
    putBound("lower", position, lower);
    putBound("upper", position, upper);
  }
  return {
    value: arranged(places, given, cells),
    extension: {
      ...filled("digits", digits),
      ...filled("lower", limits.lower),
      ...filled("upper", limits.upper),
      ...filled("lowerEnd", ends.lower),
      ...filled("upperEnd", ends.upper),
    },
    isText: given.some((value) => typeof value === "string"),
  };
}

/** A number where a double keeps all digits, but for zeros at the end, which `digits` keep. */
function asNumber(text: string): number | string {
  if (survivesNumber(text)) return Number(text);
  const short = text.includes(".") ? text.replace(/\.?0+$/, "") : text;
  return short !== text && survivesNumber(short) ? Number(short) : text;
}

/** A list of all cells where at least half of them say something, otherwise those that do by their positions. */
export function arranged<Said extends number | string>(
  places: readonly number[],
  given: readonly Said[],
  cells: number,
): (Said | null)[] | Writable<Said> {
  if (places.length * 2 >= cells) {
    const list: (Said | null)[] = new Array(cells).fill(null);
    for (let at = 0; at < places.length; at++) list[places[at] as number] = given[at] as Said;
    return list;
  }
  const byPosition: Writable<Said> = {};
  for (let at = 0; at < places.length; at++) byPosition[places[at] as number] = given[at] as Said;
  return byPosition;
}

/** A field where there is anything in it. */
function filled<Name extends string, Said>(
  name: Name,
  said: Writable<Said>,
): { readonly [Key in Name]?: Writable<Said> } {
  for (const _ in said) return { [name]: said } as { readonly [Key in Name]: Writable<Said> };
  return {};
}
