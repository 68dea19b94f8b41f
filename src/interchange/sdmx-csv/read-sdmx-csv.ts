/**
 * SDMX-CSV as a dataset: every cell is read, or an issue says by row and column why not.
 */

import type { Issue } from "../../foundation/issue";
import { failure, type Result } from "../../foundation/result";
import { checkDataset } from "../dataset/check-dataset";
import type { DataFigure, Dataset } from "../dataset/dataset";
import { setOwnField } from "../dataset/own-field";
import { spreadAttributes } from "./collected";
import { BEFORE_NAME, YEAR_START } from "./layout";
import { dimensionsOf } from "./read-codes";
import { readHeader, type SdmxCsvHeader } from "./read-header";
import { cellIssue, rowIssue } from "./read-issues";
import { type ReadSdmxCsvOptions, readingForm } from "./read-options";
import { type ColumnRoles, columnRoles } from "./read-roles";
import { type ReadRows, readRows } from "./read-rows";
import { type ReadTexts, readTexts, type Said, type TextReading } from "./read-texts";

/**
 * Reads SDMX-CSV of the versions 1.0, 2.0 and 2.1, with labels, keys and separators as the file has them. The file does not say
 * which columns are dimensions: `OBS_VALUE` is a measure unless `measures` says otherwise, `LOWER` and `UPPER` are its bounds,
 * and where `dimensions` is left out, columns before `TIME_PERIOD` (without it, before the measure) are dimensions and
 * all others attributes, as files are written; where a known dimension stands behind a measure, the file is refused.
 * Custom columns become attributes, and so does a further measure that `measures` does not name. An empty cell or `#N/A`
 * is no number; a row without a number is an unknown figure. Attributes at a part of a key go to every observation that has it.
 *
 * All rows are one transaction that begins with nothing: information, append, merge and replace (I, A, M, R) say alike that a
 * figure is there, and several rows may say parts of one. Rows that contradict each other are refused, whatever their
 * action, and so are rows that delete (D), since what they delete is elsewhere.
 *
 * @returns the dataset, or issues: `interchange/unknown-file`, `interchange/missing-column`, `interchange/duplicate-id`,
 * `interchange/unpaired-column`, `interchange/unknown-column`, `interchange/no-measure`, `interchange/several-values`,
 * `interchange/nested-attribute`, `interchange/no-separator`, `interchange/invalid-id`; of rows `interchange/malformed-row`,
 * `interchange/ragged-row`, `interchange/several-structures`, `interchange/unknown-structure`, `interchange/unknown-action`,
 * `interchange/deleting-action`, `interchange/missing-code`, `interchange/no-period`, `interchange/contradicting-key`,
 * `interchange/invalid-number`, `interchange/unknown-end`, `interchange/reversed-bounds`, `interchange/invalid-text`,
 * `interchange/contradicting-name`, `interchange/contradicting-attributes`, `interchange/duplicate-figure`,
 * `interchange/unplaced-attribute`, `interchange/no-rows`; those of `checkDataset`
 * @throws `interchange/invalid-argument`, `interchange/unknown-option`
 * @source SDMX-CSV field guide, versions 1.0, 2.0 and 2.1
 * @example
 * const file = "DATAFLOW,REF_AREA,TIME_PERIOD,OBS_VALUE,OBS_STATUS\nCQ:VISITS(1.0),JP,2012,61.50,E\nCQ:VISITS(1.0),KR,2012,about 40,E\n";
 * const result = readSdmxCsv(file);
 * result.ok ? [] : result.issues.map(({ message }) => message)
 * // => ['3.OBS_VALUE is "about 40"; it must be a decimal number with a point and without groups.']
 */
export function readSdmxCsv(text: string, options?: ReadSdmxCsvOptions): Result<Dataset> {
  const form = readingForm(text, options);
  const opened = readHeader(text, form.language);
  if (!opened.ok) return opened;
  const { header, scanner } = opened.value;
  const roles = columnRoles(header.columns, form);
  if (!roles.ok) return roles;
  const issues: Issue[] = [];
  const rows = readRows(scanner, header, roles.value, form, issues);
  spreadAttributes(rows.partial, rows.observations.values(), rows.titles, issues);
  const structure = structureOf(rows.first, header, form.language, issues);
  const { labels, separator } = header;
  const reading: TextReading = { labels, separator, language: form.language, coded: form.coded };
  const texts = rows.attributes.map((column) => readTexts(column, reading, issues));
  const [fault, ...others] = issues;
  if (fault !== undefined || structure === undefined) return failure(fault ?? noRows(), others);
  // The first day of a year is said by the periods, where none keeps it.
  const kept = texts.filter(({ attribute, saidBy }) => attribute.id !== YEAR_START.id || saidBy.size > 0);
  return checkDataset({
    ...structure,
    dimensions: dimensionsOf(rows.dimensions, form.language),
    measures: roles.value.measures.map(({ id, parts }) => ({
      id,
      ...(parts.value?.names && { names: parts.value.names }),
    })),
    attributes: kept.map(({ attribute }) => attribute),
    figures: figuresOf(rows, roles.value, texts),
  });
}

function noRows(): Issue {
  return rowIssue(
    2,
    "interchange/no-rows",
    "a row, for only rows say of which structure the figures are",
    "behind the end of the file",
  );
}

const REFERENCE = /^([^\s:()]+):([^\s:()]+)(?:\(([^\s()]+)\))?$/;
const STRUCTURES: readonly (string | undefined)[] = ["dataflow", "datastructure", "dataprovision"];

/** What the first columns say of the dataset. Whether it is a dataflow or a structure is looked at and not kept. */
function structureOf(
  first: readonly string[] | undefined,
  { places, labels }: SdmxCsvHeader,
  language: string,
  issues: Issue[],
): Pick<Dataset, "id" | "agency" | "version" | "names"> | undefined {
  if (first === undefined) return undefined;
  const cellOf = (name: "DATAFLOW" | "STRUCTURE" | "STRUCTURE_ID" | "STRUCTURE_NAME") => {
    const at = places.get(name);
    return at === undefined ? undefined : first[at];
  };
  const column = places.has("DATAFLOW") ? "DATAFLOW" : "STRUCTURE_ID";
  const cell = cellOf(column) ?? "";
  const cut = labels === "both" ? cell.indexOf(BEFORE_NAME) : -1;
  const [, agency, id, version] = REFERENCE.exec(cut === -1 ? cell : cell.slice(0, cut)) ?? [];
  const name = cut === -1 ? (cellOf("STRUCTURE_NAME") ?? "") : cell.slice(cut + BEFORE_NAME.length);
  if (column === "STRUCTURE_ID" && !STRUCTURES.includes(cellOf("STRUCTURE")))
    issues.push(
      cellIssue(
        2,
        "STRUCTURE",
        "interchange/unknown-structure",
        STRUCTURES.join(" or "),
        cellOf("STRUCTURE"),
      ),
    );
  if (agency === undefined || id === undefined) {
    issues.push(cellIssue(2, column, "interchange/unknown-structure", "as AGENCY:ID(VERSION)", cell));
    return undefined;
  }
  return { id, agency, ...(version && { version }), names: { [language]: name === "" ? id : name } };
}

/** The figures of all observations; one about which no measure says anything is unknown by each. */
function figuresOf(
  { observations }: ReadRows,
  { measures }: ColumnRoles,
  texts: readonly ReadTexts[],
): DataFigure[] {
  const figures: DataFigure[] = [];
  for (const { key, figures: parts, texts: cells } of observations.values()) {
    const attributes = attributesOf(cells, texts);
    const isUnknown = parts.every((part) => part === undefined);
    for (const [at, { id: measure }] of measures.entries()) {
      const part = parts[at];
      if (part === undefined && !isUnknown) continue;
      figures.push({ key, measure, ...part, ...(attributes && { attributes }) });
    }
  }
  return figures;
}

function attributesOf(
  cells: readonly string[],
  texts: readonly ReadTexts[],
): Readonly<Record<string, Said>> | undefined {
  let said: Record<string, Said> | undefined;
  for (const [at, { attribute, saidBy }] of texts.entries()) {
    const value = saidBy.get(cells[at] as string);
    if (value === undefined) continue;
    said ??= {};
    setOwnField(said, attribute.id, value);
  }
  return said;
}
