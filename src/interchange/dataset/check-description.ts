/**
 * Descriptions that are right: every field is one that is known, and what it says can be a part of a dataset.
 */

import { type CodeList, checkCodeList } from "../../classification/code-list";
import {
  type Call,
  invalidArgument,
  isList,
  requiredOptions,
  requireFields,
} from "../../foundation/arguments";
import { faultsOf, placeName } from "../../foundation/inspection";
import type { Issue } from "../../foundation/issue";
import { id as idShape } from "../../foundation/plain-shapes";
import type { Shape } from "../../foundation/shape";
import type { FlatRow } from "../../io/rows/flat-rows";
import { type ObservationStatus, observationStatus } from "../../model/statistic-status";
import {
  type CodedColumn,
  type DatasetDescription,
  type DescribedDimension,
  type DescribedMeasure,
  HEAD_NAMES,
} from "./description";
import { codesShape, namesShape, roleShape } from "./structure-shape";

const CODED = ["names", "codes", "codeOf", "column"] as const;

/** A description in which every field is one that is known. */
export function requireDescription(call: Call, description: DatasetDescription): DatasetDescription {
  requiredOptions(
    call,
    description,
    [...HEAD_NAMES, "dimensions", "measures", "attributes", "missing"],
    "the description",
  );
  const { dimensions, measures, attributes = {}, missing } = description;
  requireParts(call, "dimension", dimensions, [...CODED, "role", "empty"]);
  requireParts(call, "measure", measures, ["column", "names", "unit"]);
  requireParts(call, "attribute", attributes, CODED);
  requireMissing(call, missing);
  if (Object.keys(measures).length === 0)
    throw invalidArgument(
      call,
      "the measures of the description",
      measures,
      "an object with at least one measure by its id",
    );
  return description;
}

/** The code for what has no value. */
export function requireMissing(call: Call, missing: ObservationStatus = "O"): ObservationStatus {
  requireShape(call, "missing", missing, observationStatus);
  return missing;
}

type Part = CodedColumn & Partial<DescribedDimension> & Partial<DescribedMeasure>;

function requireParts<Given extends Part>(
  call: Call,
  kind: string,
  parts: Readonly<Record<string, Given>>,
  names: readonly (keyof Given & string)[],
): void {
  requireFields(call, `the ${kind}s of the description`, parts);
  for (const [id, part] of Object.entries(parts)) {
    const of = `the ${kind} ${id}`;
    requiredOptions(call, part, names, of);
    const { column, names: said, role, empty, unit, codes, codeOf = {} } = part as Part;
    if (typeof column !== "string")
      throw invalidArgument(call, `the column of ${of}`, column, "the name of a column of the rows");
    if (said !== undefined) requireShape(call, `the names of ${of}`, said, namesShape);
    if (role !== undefined) requireShape(call, `the role of ${of}`, role, roleShape);
    if (empty !== undefined) requireShape(call, `empty of ${of}`, empty, idShape);
    if (unit !== undefined) requireShape(call, `the unit of ${of}`, unit, idShape);
    if (codes !== undefined) requireCodes(call, `the codes of ${of}`, codes);
    for (const [text, code] of Object.entries(requireFields(call, `codeOf of ${of}`, codeOf)))
      requireShape(call, `the code of ${text} in ${of}`, code, idShape);
  }
}

/** Codes with names, or a code list. */
function requireCodes(call: Call, name: string, codes: NonNullable<CodedColumn["codes"]>): void {
  if (isList(codes)) {
    requireShape(call, name, codes, codesShape);
    return;
  }
  const result = checkCodeList(requireFields(call, name, codes as CodeList));
  if (!result.ok) throw invalidPart(call, name, codes, result.issues[0]);
}

/**
 * A part that has to be of a shape.
 *
 * @throws `invalid-argument` of the chapter
 */
export function requireShape(call: Call, name: string, value: unknown, { check }: Shape): void {
  const [fault] = faultsOf(name, value, check);
  if (fault !== undefined) throw invalidPart(call, name, value, fault);
}

function invalidPart(call: Call, name: string, value: unknown, { path, expected, message }: Issue) {
  const place = path.length === 0 ? "" : `right at ${placeName(path)}, `;
  return invalidArgument(call, name, value, `${place}${expected ?? message}`);
}

/** The name of a column in every row. */
export function requireColumn(call: Call, rows: readonly FlatRow[], id: string, column: string): void {
  const [first] = rows;
  if (first === undefined || Object.hasOwn(first, column)) return;
  throw invalidArgument(
    call,
    `the column of ${id}`,
    column,
    `one of those that the rows have: ${Object.keys(first).join(", ")}`,
  );
}
