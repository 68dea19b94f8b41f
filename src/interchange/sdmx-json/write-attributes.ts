/**
 * The attributes of a message: those of the dataset, how bounds end, and the first day of reporting years, each with a cell
 * for every observation.
 */

import { LedgerError } from "../../foundation/error";
import { quote } from "../../foundation/issue";
import type { FigureEnd } from "../../io/rows/quantity";
import { ENDS, type MeasureComponent, partOf } from "../dataset/components";
import type { DataAttribute, Dataset, DataText, Names } from "../dataset/dataset";
import type { DataObservation } from "../dataset/observations";
import { ownField } from "../dataset/own-field";
import { MISSING, type SdmxJsonCell, type SdmxJsonComponent, YEAR_START } from "./message";
import type { WrittenDimension } from "./write-dimensions";
import { addedFields, codeValues, listFields, nameFields } from "./write-names";
import type { WriteOptions } from "./write-options";

/** An attribute with what it says of each observation; `null` where it says nothing. */
export interface WrittenAttribute {
  readonly component: SdmxJsonComponent;
  readonly cells: readonly SdmxJsonCell[];
}

/**
 * The attributes of the dataset and those that the format adds.
 *
 * @throws `interchange/mixed-texts`, `interchange/reserved-text`, `interchange/reserved-id`
 */
export function writtenAttributes(
  { attributes }: Dataset,
  ends: readonly MeasureComponent[],
  dimensions: readonly WrittenDimension[],
  observations: readonly DataObservation[],
  options: WriteOptions,
): readonly WrittenAttribute[] {
  const own = attributes.map((attribute) => writtenAttribute(attribute, observations, options.language));
  const ofEnds = ends.map((end) => writtenEnd(end, observations, options));
  const starts = yearStarts(attributes, dimensions, observations, options);
  return [...own, ...ofEnds, ...starts];
}

function writtenAttribute(
  attribute: DataAttribute,
  observations: readonly DataObservation[],
  language: string,
): WrittenAttribute {
  const { id, codes, list } = attribute;
  const indices = codes && new Map<unknown, number>(codes.map((code, index) => [code.id, index]));
  const cellOf = (text: DataText): string | number | Names => {
    if (indices !== undefined) return indices.get(text) as number;
    if (text === MISSING) throw reservedText(id);
    return text;
  };
  const cells = observations.map((observation): SdmxJsonCell => {
    const said = ownField(observation.attributes, id);
    if (said === undefined) return null;
    if (!isSeveral(said)) return cellOf(said);
    if (new Set(said.map((text) => typeof text)).size > 1) throw mixedTexts(id);
    return said.map(cellOf);
  });
  const hasNames = cells.flat().some((cell) => typeof cell === "object" && cell !== null);
  const component: SdmxJsonComponent = {
    ...nameFields(attribute, language),
    ...(cells.some(Array.isArray) && { maxOccurs: "unbounded" }),
    ...(indices === undefined && {
      format: { dataType: "String", ...(hasNames && { isMultiLingual: true }) },
    }),
    ...listFields(list),
    ...(codes !== undefined && codes.length > 0 && { values: codeValues(codes, language) }),
  };
  return { component, cells };
}

function isSeveral(said: DataText | readonly DataText[]): said is readonly DataText[] {
  return Array.isArray(said);
}

/** How the bounds of a measure end: the words that are there, in the order of all. */
function writtenEnd(
  end: MeasureComponent,
  observations: readonly DataObservation[],
  options: WriteOptions,
): WrittenAttribute {
  const words = observations.map(({ figures }) => {
    const figure = figures.get(end.measure);
    return figure && partOf(figure, end.part);
  });
  const used = new Set(words);
  const codes = (Object.keys(ENDS) as FigureEnd[])
    .filter((word) => used.has(word))
    .map((word) => addedFields({ id: word, names: ENDS[word] }, options));
  const indices = new Map<unknown, number>(codes.map(({ id }, index) => [id, index]));
  return {
    component: { ...addedFields(end, options), ...(codes.length > 0 && { values: codes }) },
    cells: words.map((word) => indices.get(word) ?? null),
  };
}

const YEAR_START_NAMES: Names = { en: "Reporting year start day", zh: "报告年度起始日" };

/** The first days of reporting years, where the dataset has any. */
function yearStarts(
  attributes: readonly DataAttribute[],
  dimensions: readonly WrittenDimension[],
  observations: readonly DataObservation[],
  options: WriteOptions,
): readonly WrittenAttribute[] {
  const times = dimensions.filter((dimension) => dimension.yearStarts.size > 0);
  if (times.length === 0) return [];
  if (attributes.some(({ id }) => id === YEAR_START))
    throw new LedgerError(
      "interchange/reserved-id",
      `Cannot write the attribute ${YEAR_START}: the format says by it where the reporting years of the dataset start. Leave it out of the dataset, whose periods say it already.`,
      { details: { id: YEAR_START } },
    );
  const cells = observations.map(({ key }) => {
    const said = new Set(times.flatMap(({ id, yearStarts }) => yearStarts.get(key[id] as string) ?? []));
    if (said.size > 1) throw severalStarts([...said]);
    return [...said][0] ?? null;
  });
  if (cells.every((cell) => cell === null)) return [];
  const component: SdmxJsonComponent = {
    ...addedFields({ id: YEAR_START, names: YEAR_START_NAMES }, options),
    format: { dataType: "MonthDay" },
  };
  return [{ component, cells }];
}

function severalStarts(starts: readonly string[]): LedgerError {
  return new LedgerError(
    "interchange/invalid-period",
    `Cannot write reporting years that start on ${starts.join(" and on ")} in one key: SDMX states one first day for all. Take one dimension of time for such years.`,
    { details: { starts } },
  );
}

function mixedTexts(id: string): LedgerError {
  return new LedgerError(
    "interchange/mixed-texts",
    `Cannot write the attribute ${id}: several texts of one figure are all plain or all by language in SDMX-JSON. Give each of them by language.`,
    { details: { id } },
  );
}

function reservedText(id: string): LedgerError {
  return new LedgerError(
    "interchange/reserved-text",
    `Cannot write ${quote(MISSING)} as a text of the attribute ${id}: in SDMX-JSON it says that there is none. Leave the attribute out there, or use another word.`,
    { details: { id } },
  );
}
