/**
 * The cells of a JSON-stat file as figures: a value where there is one, in a file of ours its bounds, and what status and
 * units say of it. A cell of which nothing is said is no figure.
 *
 * @source JSON-stat 2.0, full specification, value
 */

import type { MeasurePart } from "../dataset/components";
import type { DataFigure } from "../dataset/dataset";
import { readParts } from "../dataset/reading";
import { digitsAt, type Positioned, readPositioned } from "./positions";
import type { ReadAttributes } from "./read-attributes";
import type { ReadAxis } from "./read-axes";
import type { OwnExtension } from "./read-extension";
import { type Reading, tell } from "./reading";

/** The layout of a cube that is read. */
export interface CellLayout {
  readonly axes: readonly ReadAxis[];
  readonly cells: number;
  /** The axis whose categories are measures, where there are several, and otherwise the one measure. */
  readonly measures: ReadAxis | undefined;
  readonly measure: string;
  /** The axis of value and bounds, which is the last one. */
  readonly bounds: ReadAxis | undefined;
  readonly units: ReadAxis | undefined;
}

/** The figures of all cells, in the order of the cells. */
export function readCells(
  reading: Reading,
  layout: CellLayout,
  value: Positioned,
  own: OwnExtension | undefined,
  attributes: ReadAttributes,
): readonly DataFigure[] {
  const { axes, measures, bounds, measure, units } = layout;
  const step = bounds?.cells.length ?? 1;
  const partsAt = own === undefined ? undefined : partReader(reading, layout, value, own);
  const told = [value, ...attributes.told, ...(partsAt?.told ?? [])];
  const measureAt = measures === undefined ? -1 : axes.indexOf(measures);
  const unitAt = units === undefined ? -1 : axes.indexOf(units);
  const codes: string[] = axes.map(() => "");
  return positionsOf(told, step).map((position) => {
    let rest = position;
    for (let at = axes.length - 1; at >= 0; at--) {
      const { cells: ids } = axes[at] as ReadAxis;
      const place = rest % ids.length;
      codes[at] = ids[place] as string;
      rest = (rest - place) / ids.length;
    }
    const key: [string, string][] = [];
    for (let at = 0; at < axes.length; at++)
      if (at !== measureAt && axes[at] !== bounds) key.push([axes[at]?.id as string, codes[at] as string]);
    const said = attributes.at(position, unitAt === -1 ? undefined : codes[unitAt]);
    const digits = partsAt === undefined ? digitsAt(reading, value, position) : undefined;
    return {
      key: Object.fromEntries(key),
      measure: measureAt === -1 ? measure : (codes[measureAt] as string),
      ...(partsAt === undefined ? digits !== undefined && { value: digits } : partsAt.at(position)),
      ...(said !== undefined && { attributes: said }),
    };
  });
}

/** All positions of which anything is said, those of bounds at the values before them, in their order. */
function positionsOf(told: readonly Positioned[], step: number): readonly number[] {
  const positions = new Set<number>();
  for (const { each } of told) each((position) => positions.add(position - (position % step)));
  return [...positions].sort((one, other) => one - other);
}

interface PartReader {
  readonly told: readonly Positioned[];
  readonly at: (position: number) => Pick<DataFigure, "value" | "lower" | "upper">;
}

const PARTS_OF_FILE = {
  lower: "lower",
  upper: "upper",
  "lower-end": "lowerEnd",
  "upper-end": "upperEnd",
} as const;

/** Reads values with their bounds, in a file of ours. */
function partReader(reading: Reading, layout: CellLayout, value: Positioned, own: OwnExtension): PartReader {
  const { cells, bounds } = layout;
  const read = (name: "digits" | "lower" | "upper" | "lowerEnd" | "upperEnd") =>
    readPositioned(reading, own[name].path, own[name].fields, cells);
  const printed = read("digits");
  const given: Record<keyof typeof PARTS_OF_FILE, Positioned> = {
    lower: read("lower"),
    upper: read("upper"),
    "lower-end": read("lowerEnd"),
    "upper-end": read("upperEnd"),
  };
  const unknown = readUnknown(reading, own, cells);
  const numberAt = (position: number): string | undefined => {
    const digits = digitsAt(reading, value, position);
    const text = printed.at(position);
    if (text === undefined) return digits;
    if (typeof text === "string" && Number(text) === value.at(position)) return text;
    tell(
      reading,
      [...printed.path, position],
      "interchange/contradicting-digits",
      `the digits of the value ${digits}`,
      text,
    );
    return digits;
  };
  const textAt = (part: keyof typeof PARTS_OF_FILE, position: number): string | undefined => {
    const text = given[part].at(position);
    if (text === undefined || typeof text === "string") return text;
    tell(reading, [...given[part].path, position], "interchange/invalid-field", "text", text);
    return undefined;
  };
  const isCell = bounds !== undefined;
  return {
    told: [...Object.values(given), unknown],
    at: (position) => {
      const texts = {
        value: numberAt(position),
        lower: isCell ? numberAt(position + 1) : textAt("lower", position),
        upper: isCell ? numberAt(position + 2) : textAt("upper", position),
        "lower-end": textAt("lower-end", position),
        "upper-end": textAt("upper-end", position),
      };
      const pathOf = (part: MeasurePart) =>
        part === "value" || (isCell && (part === "lower" || part === "upper"))
          ? [...value.path, position + ["value", "lower", "upper"].indexOf(part)]
          : [...given[part].path, position];
      return readParts(texts, pathOf, reading.issues) ?? {};
    },
  };
}

/** The positions of figures of which nothing else is said. */
function readUnknown(reading: Reading, { path, unknown }: OwnExtension, cells: number): Positioned {
  const place = [...path, "unknown"];
  const positions = new Set<number>();
  unknown.forEach((position, at) => {
    if (Number.isSafeInteger(position) && (position as number) >= 0 && (position as number) < cells)
      positions.add(position as number);
    else
      tell(
        reading,
        [...place, at],
        "interchange/invalid-position",
        `a position from 0 to ${cells - 1}`,
        position,
      );
  });
  return {
    path: place,
    at: (position) => positions.has(position),
    each: (visit) => positions.forEach(visit),
  };
}
