/**
 * The cube of a dataset: every combination of codes is a cell, counted from 0 with the last axis fastest. Several measures
 * are an axis of their own behind the dimensions, and bounds, where they are to be cells, another one behind that.
 */

import { textOrder } from "../../foundation/text";
import { isPeriod, periodSpan } from "../../time/period";

import type { DataCode, DataDimension, DataFigure, Dataset } from "../dataset/dataset";
import { BOUND_CELLS } from "./json-stat";
import { AXIS_WORDS } from "./words";

/** What an axis is for. */
type AxisKind = "dimension" | "measures" | "bounds";

/** One axis of a cube, its codes in the order of its cells. */
export interface Axis extends DataDimension {
  readonly kind: AxisKind;
}

/** A cube, and where figures are in it. */
export interface Cube {
  readonly axes: readonly Axis[];
  readonly size: readonly number[];
  /** How many cells it has. */
  readonly cells: number;
  /** The cell of the value of a figure; those of its bounds, where they are cells, are the next two. */
  readonly positionOf: (figure: DataFigure) => number;
}

/** The cube of a dataset that is right. */
export function cubeOf(dataset: Dataset, hasBounds: boolean): Cube {
  const { dimensions, measures } = dataset;
  const taken = new Set(dimensions.map(({ id }) => id));
  const axes: Axis[] = dimensions.map((dimension) => ({
    ...dimension,
    codes: dimension.role === "time" ? inTime(dimension.codes) : dimension.codes,
    kind: "dimension",
  }));
  if (measures.length > 1)
    axes.push({ ...ownAxis("MEASURE", taken), role: "indicator", codes: measures, kind: "measures" });
  if (hasBounds)
    axes.push({
      ...ownAxis("BOUND", taken),
      codes: BOUND_CELLS.map((id) => ({ id, names: AXIS_WORDS[id] })),
      kind: "bounds",
    });
  const size = axes.map(({ codes }) => codes.length);
  return {
    axes,
    size,
    cells: size.reduce((cells, codes) => cells * codes, 1),
    positionOf: positionIn(axes, size),
  };
}

function ownAxis(kind: "MEASURE" | "BOUND", taken: Set<string>): Pick<Axis, "id" | "names"> {
  let id: string = kind;
  for (let at = 2; taken.has(id); at += 1) id = `${kind}_${at}`;
  taken.add(id);
  return { id, names: AXIS_WORDS[kind] };
}

function positionIn(axes: readonly Axis[], size: readonly number[]): (figure: DataFigure) => number {
  const places = axes.map(({ codes }) => new Map(codes.map(({ id }, at) => [id, at])));
  return ({ key, measure }) => {
    let position = 0;
    for (let at = 0; at < axes.length; at++) {
      const { id, kind } = axes[at] as Axis;
      const code = kind === "dimension" ? key[id] : kind === "measures" ? measure : BOUND_CELLS[0];
      position = position * (size[at] as number) + (places[at]?.get(code as string) as number);
    }
    return position;
  };
}

/** Codes as time goes: of those that begin on one day the longest is first. */
function inTime(codes: readonly DataCode[]): readonly DataCode[] {
  const spans = new Map(codes.map(({ id }) => [id, isPeriod(id) ? periodSpan(id) : { start: id, end: id }]));
  return [...codes].sort((one, other) => {
    const [left, right] = [spans.get(one.id), spans.get(other.id)];
    if (left === undefined || right === undefined) return 0;
    return textOrder(left.start, right.start) || textOrder(right.end, left.end);
  });
}
