/**
 * A dataset as SDMX-CSV: a row for each observation, in each of the three versions.
 */

import { LedgerError } from "../../foundation/error";
import { quote } from "../../foundation/issue";
import { quoted } from "../../io/csv/quoted";
import { requireDataset } from "../dataset/check-dataset";
import { measureComponents } from "../dataset/components";
import { type Dataset, OBS_VALUE } from "../dataset/dataset";
import { nameIn } from "../dataset/names";
import { type DataObservation, observationsOf } from "../dataset/observations";
import { requireSdmxIds } from "../sdmx/ids";
import { FIXED_HEADERS, TIME_PERIOD } from "./layout";
import { inOneLanguage } from "./one-language";
import {
  attributeColumn,
  cellsOf,
  dimensionColumn,
  endColumn,
  numberColumn,
  requireUnmistakable,
  type Writing,
  type WrittenColumn,
} from "./write-columns";
import { keyColumns, type TimeTexts, timeTextsOf, yearStartColumn } from "./write-keys";
import { notInVersion, type ToSdmxCsvOptions, WRITE_CALL, writingForm } from "./write-options";
import { separatorFor, type TextForm, textForms } from "./written-texts";

/**
 * Writes a dataset as SDMX-CSV: a header, and a row for each key, ending in CR LF and without a byte order mark. Dimensions
 * stand first, then values and bounds, then how bounds end, then attributes. Numbers keep every digit. A number that is not
 * known is `#N/A` in 2.1 and an empty cell before; a bound that there is not likewise, and `UPPER_END` says `unbounded`. Text is
 * written as it is, also where a spreadsheet would run it as a formula. Not written are notes, source and last change, the
 * parents and lists of codes, codes without a figure, and names in other languages; in 1.0, which has one language, texts of
 * attributes in others neither. A dataset without figures gives the header alone.
 *
 * @throws `interchange/missing-agency`, `interchange/missing-version` (1.0 names a version), `interchange/invalid-id`,
 * `interchange/reserved-id`, `interchange/duplicate-header`, `interchange/missing-name`, `interchange/not-in-version`,
 * `interchange/range-period`, `interchange/invalid-period`, `interchange/mixed-texts`, `interchange/no-separator`,
 * `interchange/reserved-text`, `interchange/ambiguous-text`, `interchange/no-time`; `interchange/invalid-dataset`,
 * `interchange/invalid-argument`, `interchange/unknown-option`
 * @source SDMX-CSV field guide, versions 1.0, 2.0 and 2.1
 * @example
 * const dataset = createDataset({
 *   id: "VISITS",
 *   agency: "CQ",
 *   version: "1.0",
 *   names: { en: "Visits abroad" },
 *   dimensions: [{ id: "TIME_PERIOD", role: "time", codes: [{ id: "2011" }, { id: "2012" }] }],
 *   measures: [{ id: "OBS_VALUE" }],
 *   attributes: [],
 *   figures: [
 *     { key: { TIME_PERIOD: "2011" }, measure: "OBS_VALUE", value: "61.50" },
 *     { key: { TIME_PERIOD: "2012" }, measure: "OBS_VALUE" },
 *   ],
 * });
 * toSdmxCsv(dataset).split("\r\n")
 * // => ["STRUCTURE,STRUCTURE_ID,ACTION,TIME_PERIOD,OBS_VALUE", "dataflow,CQ:VISITS(1.0),M,2011,61.50", "dataflow,CQ:VISITS(1.0),M,2012,#N/A", ""]
 */
export function toSdmxCsv(dataset: Dataset, options?: ToSdmxCsvOptions): string {
  const form = writingForm(options);
  const whole = requireDataset(WRITE_CALL, dataset);
  const agency = requireSdmxIds(WRITE_CALL, whole);
  const checked = form.version === "1.0" ? inOneLanguage(whole, form.language) : whole;
  requireFree(checked);
  const observations = observationsOf(checked);
  const forms = textForms(checked);
  requireVersionHolds(checked, forms, form.version, observations);
  const separator = separatorFor(checked, forms, form.delimiter);
  const writing: Writing = { form, separator: separator ?? ";" };
  const times = timeTextsOf(checked, form);
  const columns = [
    ...keyColumns(checked, form, times),
    ...componentColumns(checked, writing, forms, times, observations),
  ];
  const leading = leadingOf(checked, agency, writing, separator);
  const headers = [...leading.headers, ...columns.flatMap((column) => column.headers)];
  requireDifferent(headers);
  const lines = [headers.map((header) => quoted(header, form.delimiter)).join(form.delimiter)];
  for (const observation of observations) {
    const row = [leading.cells];
    for (const { put } of columns) put(observation, row);
    lines.push(row.join(form.delimiter));
  }
  return `${lines.join("\r\n")}\r\n`;
}

function componentColumns(
  dataset: Dataset,
  writing: Writing,
  forms: readonly TextForm[],
  times: TimeTexts,
  observations: readonly DataObservation[],
): readonly WrittenColumn[] {
  const { measures, ends } = measureComponents(dataset);
  const { dimensions, attributes } = dataset;
  if (writing.form.labels === "both")
    for (const attribute of attributes) requireUnmistakable(attribute, observations);
  return [
    ...dimensions.map((dimension) =>
      dimensionColumn(writing, dimension, (code) => times.get(dimension.id)?.(code).text ?? code),
    ),
    ...measures.map((component) => numberColumn(writing, component)),
    ...ends.map((component) => endColumn(writing, component)),
    ...attributes.map((attribute, at) => attributeColumn(writing, attribute, forms[at] as TextForm)),
    ...yearStartColumn(dataset, writing, times, observations),
  ];
}

/** The columns that say what the rows are figures of; the same in every row. */
function leadingOf(
  { id, version, names }: Dataset,
  agency: string,
  writing: Writing,
  separator: string | undefined,
): { readonly headers: readonly string[]; readonly cells: string } {
  const { form } = writing;
  if (form.version === "1.0" && version === undefined)
    throw new LedgerError(
      "interchange/missing-version",
      `Cannot write the dataset ${quote(id)}: version 1.0 of SDMX-CSV names each dataflow with its version. Give it one, as { ...dataset, version: "1.0" }, or write version "2.1".`,
      { details: { id } },
    );
  const reference = `${agency}:${id}${version === undefined ? "" : `(${version})`}`;
  const cells = cellsOf(writing, reference, nameIn(names, form.language) ?? id);
  if (form.version === "1.0") return { headers: ["DATAFLOW"], cells: cells.join(form.delimiter) };
  const first = separator === undefined ? "STRUCTURE" : `STRUCTURE[${separator}]`;
  const named = form.labels === "name" ? ["STRUCTURE_NAME"] : [];
  return {
    headers: [first, "STRUCTURE_ID", ...named, "ACTION"],
    cells: [form.structure, ...cells, form.action].join(form.delimiter),
  };
}

/** No component is called as a column of the format is. */
function requireFree({ dimensions, measures, attributes }: Dataset): void {
  const isTime = ({ id, role }: (typeof dimensions)[number]) => id === TIME_PERIOD && role !== "time";
  const untimed = dimensions.find(isTime);
  if (untimed !== undefined) throw reserved(TIME_PERIOD, 'Say of it { role: "time" }, or call it otherwise');
  for (const { id } of [...dimensions, ...measures, ...attributes])
    if ((FIXED_HEADERS as readonly string[]).includes(id)) throw reserved(id, "Call it otherwise");
}

function reserved(id: string, wayOut: string): LedgerError {
  return new LedgerError(
    "interchange/reserved-id",
    `Cannot write ${quote(id)} as the id of a component: SDMX-CSV has a column of that name for something else. ${wayOut}.`,
    { details: { id } },
  );
}

function requireDifferent(headers: readonly string[]): void {
  const seen = new Set<string>();
  for (const header of headers) {
    if (seen.has(header))
      throw new LedgerError(
        "interchange/duplicate-header",
        `Cannot write two columns called ${quote(header)}: readers could not tell them apart. Give one of them another name, or say { labels: "id" }.`,
        { details: { header } },
      );
    seen.add(header);
  }
}

/**
 * What only later versions hold: several measures, several texts in a cell, and in one row figures that are not known beside
 * figures that are.
 */
function requireVersionHolds(
  { measures, attributes }: Dataset,
  forms: readonly TextForm[],
  version: "1.0" | "2.0" | "2.1",
  observations: readonly DataObservation[],
): void {
  if (version === "2.1") return;
  if (version === "1.0") {
    const [other] = measures.filter(({ id }) => id !== OBS_VALUE);
    if (other !== undefined)
      throw notInVersion(
        "1.0",
        `the measure ${quote(other.id)} in any column but ${OBS_VALUE}`,
        'Write version "2.1"',
      );
    const several = attributes.find((_, at) => forms[at]?.isList || forms[at]?.languages.length);
    if (several !== undefined)
      throw notInVersion("1.0", `several texts of the attribute ${quote(several.id)}`, 'Write version "2.1"');
  }
  if (measures.length === 1) return;
  for (const { key, figures } of observations) {
    const unknown = [...figures.values()].find(
      ({ value, lower }) => value === undefined && lower === undefined,
    );
    const isAll = [...figures.values()].every(
      ({ value, lower }) => value === undefined && lower === undefined,
    );
    if (unknown !== undefined && !(isAll && figures.size === measures.length))
      throw new LedgerError(
        "interchange/not-in-version",
        `Cannot write the unknown figure of ${quote(unknown.measure)} at ${quote(Object.values(key).join("."))}: in version ${version} an empty cell beside other measures says that there is no figure at all. Write version "2.1", which has ${quote("#N/A")} for it.`,
        { details: { key, measure: unknown.measure } },
      );
  }
}
