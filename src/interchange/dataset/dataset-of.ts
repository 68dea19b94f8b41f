/**
 * Rows as a dataset: answers of the algebra, or flat rows, by a description of what stands in which column.
 */

import { type Call, invalidArgument, requireObject } from "../../foundation/arguments";
import { LedgerError } from "../../foundation/error";
import { quote } from "../../foundation/issue";
import { type FlatRow, flatRows } from "../../io/rows/flat-rows";
import type { FlatCell } from "../../io/rows/quantity";
import { createDataset } from "./check-dataset";
import { requireColumn, requireDescription } from "./check-description";
import { type CodesInUse, codesInUse } from "./code-book";
import { type DataAttribute, type DataFigure, type Dataset, isUnknown, OBS_VALUE } from "./dataset";
import { type CodedColumn, type DatasetDescription, HEAD_NAMES, listOf } from "./description";
import { attributesOf } from "./figure-attributes";
import { quantityOfRow } from "./row-figures";

const CALL: Call = { chapter: "interchange", call: "datasetOf(rows, { id, names, dimensions, measures })" };

/** The dimension whose codes are the measures. */
const INDICATOR = "INDICATOR";

/**
 * Rows as a dataset: one figure for each row and measure, with its exact digits, its bounds and how these end. The rows are
 * answers of `groupBy`, `rollup`, `growth` and the like, or flat rows. What is measured is the dimension `INDICATOR`. Attributes
 * come of themselves: `UNIT_MEASURE`, the currency or the unit described; `OBS_STATUS`, `A` or the status for what has no value;
 * `COMMENT_OBS`, the bound in words; and how many records are in no number, because theirs is unknown (`RECORDS_UNKNOWN`) or
 * converted by no rate (`RECORDS_UNCONVERTED`). No rows give a dataset without figures.
 *
 * @throws `interchange/unknown-code` for a text that is no code of the list of its column; `interchange/empty-cell` for an empty
 * cell of a dimension, unless `empty` says what it means; `interchange/invalid-number`, `interchange/unknown-end`; `interchange/invalid-dataset`, as where two rows
 * have the same codes, with every fault in `issues`; `interchange/invalid-argument`, `interchange/unknown-option`; what `flatRows` throws
 * @example
 * const visits = [{ year: "2012", area: "MX", persons: 40 }, { year: "2012", area: "JP", persons: moreThan(20) }];
 * const rows = groupRecords(visits, { year: (visit) => visit.year, area: (visit) => visit.area }, {
 *   persons: sumCounts((visit: { persons: Count }) => visit.persons),
 * });
 * const dataset = datasetOf(rows, {
 *   id: "VISITS",
 *   names: { en: "Visits abroad", zh: "出访" },
 *   dimensions: { COUNTERPART_AREA: { column: "area", role: "area" }, TIME_PERIOD: { column: "year", role: "time" } },
 *   measures: { PERSONS: { column: "persons", names: { en: "Person-trips", zh: "人次" }, unit: "PERSONS" } },
 * });
 * dataset.figures.map(({ value, lower }) => [value, lower]) // => [[undefined, { end: "closed", digits: "21" }], ["40", undefined]]
 */
export function datasetOf(rows: Iterable<object> | object, description: DatasetDescription): Dataset {
  requireObject(CALL, "the rows", rows);
  const described = requireDescription(CALL, description);
  const flat = flatRows(rows, { exact: "instead" });
  const components = componentsOf(flat, described);
  const figures = flat.flatMap((row, at) => figuresOfRow(row, at, described, components));
  const head = Object.fromEntries(HEAD_NAMES.map((name) => [name, described[name]]));
  return createDataset({
    ...(head as Pick<Dataset, "id" | "names">),
    dimensions: [
      {
        id: INDICATOR,
        names: { en: "Indicator", zh: "指标" },
        role: "indicator",
        codes: indicators(described),
      },
      ...components.dimensions.map(({ id, part, codes }) => ({
        id,
        ...(part.names && { names: part.names }),
        ...(part.role && { role: part.role }),
        codes: codes.codes(),
        ...ofList(part),
      })),
    ],
    measures: [{ id: OBS_VALUE, names: { en: "Value", zh: "数值" } }],
    attributes: [...components.attributes.map(attributeOf), ...attributesOf(components.own, figures)],
    figures,
  });
}

interface Component<Part extends CodedColumn> {
  readonly id: string;
  readonly part: Part;
  readonly codes: CodesInUse;
}

interface Components {
  readonly dimensions: readonly Component<DatasetDescription["dimensions"][string]>[];
  readonly attributes: readonly Component<NonNullable<DatasetDescription["attributes"]>[string]>[];
  /** Attributes that come of themselves, where none is described. */
  readonly own: readonly string[];
}

const OWN = ["OBS_STATUS", "UNIT_MEASURE", "COMMENT_OBS", "RECORDS_UNKNOWN", "RECORDS_UNCONVERTED"];

function componentsOf(rows: readonly FlatRow[], described: DatasetDescription): Components {
  const { dimensions, measures, attributes = {} } = described;
  if (Object.hasOwn(dimensions, INDICATOR))
    throw invalidArgument(
      CALL,
      "a dimension",
      INDICATOR,
      "another id: the measures are the codes of that one",
    );
  for (const [id, { column }] of Object.entries({ ...dimensions, ...measures, ...attributes }))
    requireColumn(CALL, rows, id, column);
  return {
    dimensions: Object.entries(dimensions).map(([id, part]) => ({
      id,
      part,
      codes: codesInUse(CALL, id, part, part.role),
    })),
    attributes: Object.entries(attributes).map(([id, part]) => ({
      id,
      part,
      codes: codesInUse(CALL, id, part, undefined),
    })),
    own: OWN.filter((id) => !Object.hasOwn(attributes, id)),
  };
}

function figuresOfRow(
  row: FlatRow,
  at: number,
  { measures, missing = "O" }: DatasetDescription,
  { dimensions, attributes, own }: Components,
): readonly DataFigure[] {
  const key = Object.fromEntries(
    dimensions.map(({ id, part, codes }) => [
      id,
      codes.take(cellText(row[part.column], at, id, part), [at, part.column]),
    ]),
  );
  const given = attributes.flatMap(({ id, part, codes }) => {
    const text = textOf(row[part.column]);
    return text === undefined ? [] : [[id, codes.take(text, [at, part.column])] as const];
  });
  return Object.entries(measures).map(([measure, { column, unit }]): DataFigure => {
    const quantity = quantityOfRow(row, at, column);
    const { known } = quantity;
    const isMissing = isUnknown(known);
    const said: Readonly<Record<string, string | undefined>> = {
      OBS_STATUS: isMissing ? missing : "A",
      UNIT_MEASURE: quantity.unit ?? unit,
      COMMENT_OBS: quantity.words,
      RECORDS_UNKNOWN: quantity.unknown,
      RECORDS_UNCONVERTED: quantity.unconverted,
    };
    const ownAttributes = own.flatMap((id) => (said[id] === undefined ? [] : [[id, said[id]] as const]));
    return {
      key: { [INDICATOR]: measure, ...key },
      measure: OBS_VALUE,
      ...known,
      attributes: Object.fromEntries([...given, ...ownAttributes]),
    };
  });
}

function cellText(
  cell: FlatCell | undefined,
  at: number,
  id: string,
  part: { readonly column: string; readonly empty?: string },
): string {
  const text = textOf(cell) ?? part.empty;
  if (text !== undefined) return text;
  throw new LedgerError(
    "interchange/empty-cell",
    `Cannot place row ${at}: its column ${quote(part.column)} is empty, and every figure has a code of the dimension ${id}. Say what an empty cell means, as empty: "_T" for a total, "_Z" for not applicable or "_U" for unknown.`,
    { details: { row: at, column: part.column, dimension: id } },
  );
}

function textOf(cell: FlatCell | undefined): string | undefined {
  return cell === undefined || cell === null || cell === "" ? undefined : String(cell);
}

function indicators({ measures }: DatasetDescription) {
  return Object.entries(measures).map(([id, { names }]) => ({ id, ...(names && { names }) }));
}

function attributeOf({ id, part, codes }: Components["attributes"][number]): DataAttribute {
  const isCoded = part.codes !== undefined || part.codeOf !== undefined;
  return {
    id,
    ...(part.names && { names: part.names }),
    ...(isCoded && { codes: codes.codes() }),
    ...ofList(part),
  };
}

function ofList({ codes }: CodedColumn) {
  const list = listOf(codes);
  return list === undefined ? {} : { list };
}
