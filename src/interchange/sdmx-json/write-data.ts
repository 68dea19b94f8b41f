/**
 * The figures of a message: observations by the indices of their dimensions, flat or in series, and each attribute at the
 * highest level at which it says one thing.
 */

import { getOrCreate } from "../../foundation/collections";
import { type MeasureComponent, partOf } from "../dataset/components";
import type { DataObservation } from "../dataset/observations";
import {
  MISSING,
  type SdmxJsonCell,
  type SdmxJsonComponent,
  type SdmxJsonDataSet,
  type SdmxJsonObservations,
  type SdmxJsonSeries,
  type SdmxJsonStructure,
} from "./message";
import type { WrittenAttribute } from "./write-attributes";
import { keyOf, type WrittenDimensions } from "./write-dimensions";

/** The attributes by level, and the figures with them. */
export interface WrittenData {
  readonly attributes: SdmxJsonStructure["attributes"];
  readonly data: Pick<SdmxJsonDataSet, "attributes" | "observations" | "series">;
}

/** The observations of a dataset with their attributes. */
export function writtenData(
  dimensions: WrittenDimensions,
  measures: readonly MeasureComponent[],
  attributes: readonly WrittenAttribute[],
  observations: readonly DataObservation[],
  form: "flat" | "series",
): WrittenData {
  const series = form === "flat" ? undefined : seriesOf(dimensions, observations);
  const levels = attributes.map((attribute) => levelOf(attribute, series));
  const at = (level: Level) => attributes.filter((_, index) => levels[index] === level);
  const [ofDataSet, ofSeries, ofObservation] = [at("dataSet"), at("series"), at("observation")];
  const own = [...dimensions.dataSet, ...dimensions.series].map(({ id }) => id);

  const write = (places: Iterable<number>): SdmxJsonObservations => {
    const written: Record<string, readonly SdmxJsonCell[]> = {};
    for (const place of places) {
      const observation = observations[place] as DataObservation;
      written[keyOf(dimensions.observation, observation.key)] = cellsOf(
        observation,
        place,
        measures,
        ofObservation,
      );
    }
    return Object.freeze(written);
  };
  return {
    attributes: {
      dataSet: ofDataSet.map(({ component }) => related(component, { dataflow: {} })),
      series: ofSeries.map(({ component }) => related(component, { dimensions: own })),
      observation: ofObservation.map(({ component }) => related(component, { observation: {} })),
    },
    data: {
      ...(ofDataSet.length > 0 && { attributes: ofDataSet.map(({ cells }) => cells[0] as SdmxJsonCell) }),
      ...(series === undefined
        ? { observations: write(observations.keys()) }
        : { series: writtenSeries(series, ofSeries, write) }),
    },
  };
}

function writtenSeries(
  series: ReadonlyMap<string, readonly number[]>,
  attributes: readonly WrittenAttribute[],
  write: (places: readonly number[]) => SdmxJsonObservations,
): Readonly<Record<string, SdmxJsonSeries>> {
  const entries = [...series].map(([key, places]): [string, SdmxJsonSeries] => {
    const cells = attributes.map((attribute) => attribute.cells[places[0] as number] ?? null);
    const says = cells.some((cell) => cell !== null);
    return [key, { ...(says && { attributes: cells }), observations: write(places) }];
  });
  return Object.fromEntries(entries);
}

/** The places of the observations of each series. */
function seriesOf(
  { series }: WrittenDimensions,
  observations: readonly DataObservation[],
): ReadonlyMap<string, readonly number[]> {
  const places = new Map<string, number[]>();
  for (const [place, { key }] of observations.entries())
    getOrCreate(places, keyOf(series, key), (): number[] => []).push(place);
  return places;
}

type Level = "dataSet" | "series" | "observation";

/**
 * The highest level at which an attribute says one thing. At the data set it may have one code and no more, so that one
 * with further codes stands below it even where all figures have the same one.
 */
function levelOf(
  { component: { values }, cells }: WrittenAttribute,
  series: ReadonlyMap<string, readonly number[]> | undefined,
): Level {
  const [first] = cells;
  if (first === undefined) return "observation";
  const isOne = first !== null && (values === undefined || values.length === 1);
  if (isOne && cells.every((cell) => isSame(cell, first))) return "dataSet";
  if (series === undefined) return "observation";
  for (const places of series.values()) {
    const expected = cells[places[0] as number] as SdmxJsonCell;
    if (!places.every((place) => isSame(cells[place] as SdmxJsonCell, expected))) return "observation";
  }
  return "series";
}

function isSame(one: SdmxJsonCell, other: SdmxJsonCell): boolean {
  if (typeof one !== "object" || typeof other !== "object" || one === null || other === null)
    return one === other;
  return JSON.stringify(one) === JSON.stringify(other);
}

/** What a component depends on, between its name and its values. */
function related(
  component: SdmxJsonComponent,
  relationship: NonNullable<SdmxJsonComponent["relationship"]>,
): SdmxJsonComponent {
  const { values, ...fields } = component;
  return { ...fields, relationship, ...(values !== undefined && { values }) };
}

/**
 * The measures of an observation, and then its attributes as far as they say something. Of a figure that is there, a value or
 * bound without number is missing on purpose; `null` is a figure that is not there, and a bound of an exact one.
 */
function cellsOf(
  { figures }: DataObservation,
  place: number,
  measures: readonly MeasureComponent[],
  attributes: readonly WrittenAttribute[],
): readonly SdmxJsonCell[] {
  const cells: SdmxJsonCell[] = [];
  for (const { measure, part } of measures) {
    const figure = figures.get(measure);
    if (figure === undefined || (part !== "value" && figure.lower === undefined)) cells.push(null);
    else cells.push(partOf(figure, part) ?? MISSING);
  }
  let last = attributes.length;
  while (last > 0 && attributes[last - 1]?.cells[place] === null) last -= 1;
  for (let at = 0; at < last; at++) cells.push(attributes[at]?.cells[place] as SdmxJsonCell);
  return Object.freeze(cells);
}
