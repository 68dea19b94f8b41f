/**
 * Datasets out of JSON-stat, of this library and of statistical offices.
 *
 * @source JSON-stat 2.0, full specification, https://json-stat.org/full/, with what it says of versions before
 */

import { type Call, checkedOptions, invalidArgument, requireText } from "../../foundation/arguments";
import type { Issue } from "../../foundation/issue";
import { optionWord } from "../../foundation/option-word";
import { checked, type Result, success } from "../../foundation/result";
import { parseJsonText } from "../../io/json/json-text";
import { checkDataset } from "../dataset/check-dataset";
import { PARTS, partId } from "../dataset/components";
import { type DataMeasure, type Dataset, type Names, OBS_VALUE } from "../dataset/dataset";
import { requireLanguage } from "../dataset/language";
import { isLanguage } from "../dataset/names";
import { readGuarded } from "../dataset/outside-input";
import { type FoundDataset, findDataset } from "./find-dataset";
import { readPositioned } from "./positions";
import { readAttributes } from "./read-attributes";
import { type ReadAxis, readAxes } from "./read-axes";
import { readCells } from "./read-cells";
import { type OwnExtension, ownFieldsOf, readExtension } from "./read-extension";
import { readNotes } from "./read-notes";
import { type Fields, freeId, isFields, isId, namesAt, type Reading, tell, textAt } from "./reading";

/** How a JSON-stat file is read. */
export interface ReadJsonStatOptions {
  /** Which dataset of a bundle of version 1; not needed where there is one. */
  readonly dataset?: string;
  /** The id of the dataset, where the file has none; `"DATASET"` where left out. */
  readonly id?: string;
  /** The language of the labels, where the file does not say it; `"en"` where left out. */
  readonly language?: string;
  /**
   * `"parents"` where left out: a category under another one has it as its parent, and one under several is refused. With
   * `"none"` no category is under another one.
   */
  readonly hierarchy?: "parents" | "none";
}

const CALL: Call = {
  chapter: "interchange",
  call: "readJsonStat(input, { dataset, id, language, hierarchy })",
};

/**
 * Reads a JSON-stat dataset, as text or parsed, into a dataset with the exact digits of its values. Text is safer: numbers of
 * more than 15 digits are refused where others have parsed them. A number of JSON has no zeros at its end, text keeps them. What `toJsonStat` wrote gives the same dataset, its figures in
 * the order of the cells.
 *
 * Of files of offices, version 1 included: dimensions of the role `metric` are indicators, values are the measure `OBS_VALUE`,
 * `status` is the attribute `OBS_STATUS` and one for all that of every value, and units are the attributes `UNIT_MEASURE`,
 * `UNIT_MULT`, `DECIMALS`, `UNIT_BASE` and `UNIT_SYMBOL` (other ids where dimensions are called so). A cell without value and
 * status is no figure. Codes of time as `2012M03` become periods. Of a category under several the nearest one is the parent.
 * Notes of dimensions and categories are notes of the dataset. Links, coordinates and extensions of others are not read, but
 * for Eurostat's `id`, `agencyId`, `version`, `lang` and `status.label`.
 *
 * @returns issues `interchange/unknown-file`, `interchange/source-error`, `interchange/several-datasets`,
 * `interchange/unknown-dataset`, `interchange/invalid-field`, `interchange/invalid-id`, `interchange/duplicate-id`,
 * `interchange/unknown-component`, `interchange/unknown-code`, `interchange/wrong-size`, `interchange/invalid-position`,
 * `interchange/several-parents`, `interchange/cyclic-parents`, `interchange/several-units`, `interchange/invalid-number`,
 * `interchange/inexact-number`, `interchange/moved-cells`, `interchange/contradicting-digits`, and those of bounds and of
 * `checkDataset`; `io/invalid-json`; `interchange/unreadable-value` for what throws when it is looked at
 * @throws `interchange/invalid-argument`, `interchange/unknown-option`
 * @example
 * const result = readJsonStat('{"version":"2.0","class":"dataset","label":"Visits","id":["time"],"size":[2],"role":{"time":["time"]},"dimension":{"time":{"category":{"index":["2011","2012M03"]}}},"value":[12345678901234567.89,null],"status":{"1":"c"}}');
 * const { figures } = result.ok ? result.value : { figures: [] };
 * figures[0]?.value // => "12345678901234567.89"
 * figures[1] // => { key: { time: "2012-03" }, measure: "OBS_VALUE", attributes: { OBS_STATUS: "c" } }
 */
export function readJsonStat(input: string | object, options?: ReadJsonStatOptions): Result<Dataset> {
  const given = checkedOptions(CALL, options, ["dataset", "id", "language", "hierarchy"]);
  const { dataset: name, id } = given;
  if (name !== undefined) requireText(CALL, "dataset", name);
  if (id !== undefined && !isId(id)) throw invalidArgument(CALL, "id", id, "text without space around it");
  const language = requireLanguage(CALL, given.language);
  const hierarchy = optionWord("interchange", "hierarchy", given.hierarchy, ["parents", "none"]);
  if (typeof input !== "string" && (typeof input !== "object" || input === null))
    throw invalidArgument(CALL, "the input", input, "JSON as text, or what was parsed from it");
  const isText = typeof input === "string";
  const parsed = isText ? parseJsonText(input) : success<unknown>(input);
  if (!parsed.ok) return parsed;
  return readGuarded(input, "The file", () => {
    const issues: Issue[] = [];
    const found = findDataset({ issues }, parsed.value, name);
    if (found === undefined) return checked(issues, () => undefined as never);
    const reading = { issues, isText, hierarchy, language: languageOf(found) ?? language };
    const dataset = readDataset(reading, found, id);
    return dataset === undefined ? checked(issues, () => undefined as never) : checkDataset(dataset);
  });
}

/** The language that a file of ours says, or one of Eurostat. */
function languageOf(found: FoundDataset): string | undefined {
  const own = ownFieldsOf(found)?.["language"];
  const { lang } = extensionOf(found);
  if (isLanguage(own)) return own;
  return isLanguage(lang) ? lang.toLowerCase() : undefined;
}

function extensionOf({ fields }: FoundDataset): Fields {
  return isFields(fields["extension"]) ? fields["extension"] : {};
}

function readDataset(reading: Reading, found: FoundDataset, id: string | undefined): Dataset | undefined {
  const { fields, path } = found;
  const ours = ownFieldsOf(found);
  const axes = readAxes(reading, found, ours !== undefined);
  const own = ours === undefined ? undefined : readExtension(reading, found, ours, axes);
  if (reading.issues.length > 0) return undefined;
  const cells = axes.reduce((product, axis) => product * axis.cells.length, 1);
  const bounds = axes.find((axis) => axis.id === own?.boundDimension);
  const measureAxis = axes.find((axis) => axis.id === own?.measureDimension);
  const dimensions = axes.filter((axis) => axis !== bounds && axis !== measureAxis);
  if (bounds !== undefined && (axes.at(-1) !== bounds || bounds.cells.join() !== "value,lower,upper"))
    tell(
      reading,
      [...path, "extension"],
      "interchange/invalid-field",
      "of a last dimension value, lower, upper",
      bounds.id,
    );
  const measures = measuresOf(measureAxis, own, dimensions);
  const taken = new Set([
    ...dimensions.map((axis) => axis.id),
    ...measures.flatMap((measure) => PARTS.map((part) => partId(measure.id, part))),
  ]);
  const units = own === undefined ? unitsOf(reading, axes) : undefined;
  const value = readPositioned(reading, [...path, "value"], fields["value"], cells);
  const attributes = readAttributes(reading, found, cells, own?.attributes ?? [], units, (one) =>
    taken.has(one),
  );
  if (reading.issues.length > 0) return undefined;
  const layout = { axes, cells, measures: measureAxis, measure: measures[0]?.id ?? OBS_VALUE, bounds, units };
  const figures = readCells(reading, layout, value, own, attributes);
  const described = describe(reading, found, axes, id);
  if (reading.issues.length > 0) return undefined;
  return {
    ...described,
    dimensions: dimensions.map(dimensionOf),
    measures,
    attributes: attributes.attributes,
    figures,
  };
}

function dimensionOf({ id, names, role, codes, list }: ReadAxis): Dataset["dimensions"][number] {
  return {
    id,
    ...(names !== undefined && { names }),
    ...(role !== undefined && { role }),
    codes,
    ...(list !== undefined && { list }),
  };
}

function measuresOf(
  axis: ReadAxis | undefined,
  own: OwnExtension | undefined,
  dimensions: readonly ReadAxis[],
): readonly DataMeasure[] {
  if (axis !== undefined)
    return axis.codes.map(({ id, names }) => ({ id, ...(names !== undefined && { names }) }));
  if (own !== undefined) return [own.measure ?? { id: OBS_VALUE }];
  const taken = new Set(dimensions.map(({ id }) => id));
  const isTaken = (id: string) => PARTS.some((part) => taken.has(partId(id, part)));
  return [{ id: freeId([OBS_VALUE, "VALUE"], isTaken) }];
}

/** The axis whose categories have units: of two, nobody can say which one a figure is in. */
function unitsOf(reading: Reading, axes: readonly ReadAxis[]): ReadAxis | undefined {
  const [first, second] = axes.filter(({ units }) => units.size > 0);
  if (first !== undefined && second !== undefined)
    tell(
      reading,
      [...second.path, "category", "unit"],
      "interchange/several-units",
      `left out, as ${first.id} has units`,
      {},
    );
  return first;
}

type Described = Omit<Dataset, "dimensions" | "measures" | "attributes" | "figures">;

/** What a dataset is called, and what is said of it in words. */
function describe(
  reading: Reading,
  found: FoundDataset,
  axes: readonly ReadAxis[],
  asked: string | undefined,
): Described {
  const { fields, path } = found;
  const ours = ownFieldsOf(found);
  const others = extensionOf(found);
  const of = (name: string): unknown => (isId(others[name]) ? others[name] : undefined);
  const [id, agency, version] = ours
    ? [ours["id"], ours["agency"], ours["version"]]
    : [asked ?? of("id") ?? found.name ?? "DATASET", of("agencyId"), of("version")];
  const label = namesAt(reading, [...path, "label"], fields["label"]);
  const source = ours?.["source"] ?? namesAt(reading, [...path, "source"], fields["source"]);
  const updated = ours?.["updated"] ?? textAt(reading, [...path, "updated"], fields["updated"]);
  const notes = ours?.["notes"] ?? readNotes(reading, found, axes);
  const hasNotes = ours === undefined ? (notes as readonly Names[]).length > 0 : fields["note"] !== undefined;
  // Whatever a file of ours says wrong, the check of the dataset finds.
  return {
    id,
    ...(agency !== undefined && { agency }),
    ...(version !== undefined && { version }),
    names: ours?.["names"] ?? label ?? { [reading.language]: id },
    ...(hasNotes && { notes }),
    ...(source !== undefined && { source }),
    ...(updated !== undefined && { updated }),
  } as Described;
}
