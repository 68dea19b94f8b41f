/**
 * Which columns of SDMX-CSV are dimensions, measures and attributes: the file does not say it. What the caller says comes
 * first; then what is known by its id; then the order in which files are written, which is dimensions with time last,
 * measures, attributes.
 */

import { type Issue, quote } from "../../foundation/issue";
import { checked, type Result } from "../../foundation/result";
import type { MeasurePart } from "../dataset/components";
import { OBS_VALUE } from "../dataset/dataset";
import { measuresIn } from "../dataset/reading";
import { TIME_PERIOD, YEAR_START } from "./layout";
import type { HeaderColumn } from "./read-header";
import { cellIssue, rowIssue } from "./read-issues";
import type { ReadingForm } from "./read-options";

/** A measure with the columns of its parts. */
export interface MeasureColumns {
  readonly id: string;
  readonly parts: { readonly [Part in MeasurePart]?: HeaderColumn };
}

/** The columns by what they are. */
export interface ColumnRoles {
  readonly dimensions: readonly HeaderColumn[];
  readonly measures: readonly MeasureColumns[];
  readonly attributes: readonly HeaderColumn[];
}

const KNOWN_DIMENSIONS = [TIME_PERIOD, "FREQ", "REF_AREA", "COUNTERPART_AREA", "INDICATOR"];

/** Of cross-domain concepts those that no structure has for a dimension; and what systems add. */
const KNOWN_ATTRIBUTES = [
  "OBS_STATUS",
  "OBS_CONF",
  "OBS_FLAG",
  "CONF_STATUS",
  "UNIT_MULT",
  "DECIMALS",
  "COMMENT_OBS",
  "COMMENT_TS",
  "TIME_FORMAT",
  "BASE_PER",
  "EMBARGO_TIME",
  YEAR_START.id,
  "UPDATED",
  "LAST UPDATE",
];

/** The columns by what they are, or an issue where nobody can know. */
export function columnRoles(columns: readonly HeaderColumn[], form: ReadingForm): Result<ColumnRoles> {
  const issues: Issue[] = [];
  const byId = new Map(columns.map((column) => [column.id, column]));
  for (const list of ["dimensions", "measures", "attributes", "coded"] as const)
    for (const id of form[list] ?? []) if (!byId.has(id)) issues.push(missingColumn(id, list, columns));
  const measureIds = form.measures ?? (byId.has(OBS_VALUE) ? [OBS_VALUE] : []);
  if (measureIds.length === 0) issues.push(noMeasure(columns));
  const others = columns.filter(({ id }) => !measureIds.includes(id));
  const { measures, partOf } = measuresIn(
    measureIds,
    others.map(({ id }) => id),
  );
  const isMeasured = ({ id }: HeaderColumn) => partOf(id) !== undefined;
  for (const { title, isList, languages } of columns.filter(isMeasured))
    if (isList || languages.length > 0)
      issues.push(
        cellIssue(1, title, "interchange/several-values", "a measure with one number a cell", title),
      );
  const rest = columns.filter((column) => !isMeasured(column));
  const dimensions = dimensionsIn(rest, columns.findIndex(isMeasured), columns, form, issues);
  for (const { title, isList, languages } of dimensions)
    if (isList || languages.length > 0)
      issues.push(
        cellIssue(1, title, "interchange/several-values", "a dimension with one code a cell", title),
      );
  return checked(issues, () => ({
    dimensions,
    measures: measures.map((id) => ({
      id,
      parts: Object.fromEntries(
        columns.flatMap((column) => {
          const found = partOf(column.id);
          return found?.measure === id ? [[found.part, column]] : [];
        }),
      ),
    })),
    attributes: rest.filter((column) => !dimensions.includes(column)),
  }));
}

function dimensionsIn(
  rest: readonly HeaderColumn[],
  firstMeasure: number,
  columns: readonly HeaderColumn[],
  form: ReadingForm,
  issues: Issue[],
): readonly HeaderColumn[] {
  const given = form.dimensions;
  if (given !== undefined) return rest.filter(({ id }) => given.includes(id));
  const isAttribute = ({ id, isList, languages }: HeaderColumn) =>
    form.attributes?.includes(id) === true || KNOWN_ATTRIBUTES.includes(id) || isList || languages.length > 0;
  const known = rest.filter((column) => KNOWN_DIMENSIONS.includes(column.id) && !isAttribute(column));
  const unknown = rest.filter((column) => !known.includes(column) && !isAttribute(column));
  const placeOf = (column: HeaderColumn) => columns.indexOf(column);
  const late = known.find((column) => placeOf(column) > firstMeasure);
  if (firstMeasure === -1) return known;
  if (late !== undefined && unknown.length > 0) {
    issues.push(...unknown.map((column) => unknownColumn(column, late)));
    return known;
  }
  // Time is the last of dimensions; what stands behind it and before the measures is an attribute.
  const time = columns.findIndex(({ id }) => id === TIME_PERIOD);
  const end = time === -1 ? firstMeasure : time;
  return rest.filter(
    (column) => known.includes(column) || (unknown.includes(column) && placeOf(column) < end),
  );
}

function missingColumn(id: string, list: string, columns: readonly HeaderColumn[]): Issue {
  const expected = `one with ${id}, which the option ${list} names`;
  return rowIssue(1, "interchange/missing-column", expected, headerWith(columns));
}

function headerWith(columns: readonly HeaderColumn[]): string {
  return columns.length === 0
    ? "a header without components"
    : `a header with ${quote(columns.map(({ id }) => id).join(", "))}`;
}

function noMeasure(columns: readonly HeaderColumn[]): Issue {
  return rowIssue(
    1,
    "interchange/no-measure",
    `one with a measure, and none is called ${OBS_VALUE}`,
    headerWith(columns),
    'Say which columns are, as { measures: ["VISITS"] }; a file of attributes alone has no figures to read',
  );
}

function unknownColumn({ title }: HeaderColumn, late: HeaderColumn): Issue {
  return cellIssue(
    1,
    title,
    "interchange/unknown-column",
    `a column whose place says what it is, because the dimension ${late.id} stands behind a measure`,
    title,
    `Say which columns are dimensions, as { dimensions: ["${late.id}"] }: all others are attributes`,
  );
}
