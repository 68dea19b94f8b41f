/**
 * The figures of a dataset as a table: a row a key, with its codes, the value and bounds of each measure, and what attributes
 * say, the unit among them. A value is there only where it is known to be one number.
 */

import { isPeriod } from "../../time/period";
import { ENDS, type MeasureComponent, measureComponents, partOf } from "../dataset/components";
import type { DataAttribute, DataCode, DataDimension, Dataset } from "../dataset/dataset";
import { isNames, nameOf, textIn } from "../dataset/names";
import { type DataObservation, observationsOf } from "../dataset/observations";
import { ownField } from "../dataset/own-field";
import type { ColumnField } from "./data-package";
import { type Column, type Table, textColumn } from "./table";

interface Filled extends Column {
  readonly cell: (observation: DataObservation) => string;
}

/** The table of figures, with labels of codes in a language. */
export function figureTable(dataset: Dataset, language: string): Table {
  const { dimensions, attributes, names } = dataset;
  const { measures, ends } = measureComponents(dataset);
  const observations = observationsOf(dataset);
  const columns: readonly Filled[] = [
    ...dimensions.map((dimension) => dimensionColumn(dimension, language)),
    ...measures.map(numberColumn),
    ...ends.map((component) => endColumn(component, language)),
    ...attributes.map((attribute) => attributeColumn(dataset, attribute, language)),
  ];
  return {
    name: "figures",
    path: "figures.csv",
    names,
    columns,
    key: dimensions.map(({ id }) => id),
    rows: observations.map((observation) => columns.map(({ cell }) => cell(observation))),
  };
}

/** What periods of the library look like, in the words of XML Schema: the whole text is matched, and no sign stands for its ends. */
const PERIOD_PATTERN = [
  "[0-9]{4}",
  "[0-9]{4}-(S[12]|Q[1-4]|(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)",
  "[0-9]{4}-[0-9]{2}-[0-9]{2}/([0-9]{4}-[0-9]{2}-[0-9]{2}|P1Y|P6M|P3M|P1M)",
  "[0-9]{4}/[0-9]{4}",
].join("|");

const REQUIRED = { required: true } as const;

function dimensionColumn({ id, names, role, codes }: DataDimension, language: string): Filled {
  const cell = ({ key }: DataObservation) => key[id] as string;
  const isAll = (test: (id: string) => boolean) => codes.length > 0 && codes.every((code) => test(code.id));
  const named = names === undefined ? {} : { names };
  if (role === "time" && isAll(isPeriod)) {
    if (isAll((text) => /^\d{4}$/.test(text)))
      return { name: id, ...named, field: { type: "year", constraints: REQUIRED }, datatype: "gYear", cell };
    if (isAll((text) => /^\d{4}-\d{2}$/.test(text)))
      return {
        name: id,
        ...named,
        field: { type: "yearmonth", constraints: REQUIRED },
        datatype: "gYearMonth",
        cell,
      };
    const pattern = `(${PERIOD_PATTERN})`;
    return {
      ...textColumn(id, names, { constraints: { ...REQUIRED, pattern } }),
      datatype: { base: "string", format: pattern },
      cell,
    };
  }
  return { ...textColumn(id, names, { ...categoriesOf(codes, language), constraints: REQUIRED }), cell };
}

/** Codes with their names; no list at all where there are no codes, of which formats take none. */
function categoriesOf(codes: readonly DataCode[], language: string): Pick<ColumnField, "categories"> {
  if (codes.length === 0) return {};
  return { categories: codes.map((code) => ({ value: code.id, label: nameOf(code, language) })) };
}

function numberColumn({ id, names, measure, part }: MeasureComponent): Filled {
  return { name: id, names, field: { type: "number" }, datatype: "decimal", cell: partCell(measure, part) };
}

function endColumn({ id, names, measure, part }: MeasureComponent, language: string): Filled {
  const categories = Object.entries(ENDS).map(([end, words]) => ({
    value: end,
    label: textIn(words, language) ?? end,
  }));
  return { ...textColumn(id, names, { categories }), cell: partCell(measure, part) };
}

function partCell(measure: string, part: MeasureComponent["part"]): Filled["cell"] {
  return ({ figures }) => {
    const figure = figures.get(measure);
    return figure === undefined ? "" : (partOf(figure, part) ?? "");
  };
}

/** A column of codes or text; where any figure says several, of lists as JSON, and where any says words by language, of these. */
function attributeColumn(
  { figures }: Dataset,
  { id, names, codes }: DataAttribute,
  language: string,
): Filled {
  const said = figures.flatMap(({ attributes }) => {
    const one = ownField(attributes, id);
    return one === undefined ? [] : [one];
  });
  const isPlain = said.every((one) => typeof one === "string");
  const column = textColumn(id, names, isPlain && codes !== undefined ? categoriesOf(codes, language) : {});
  const of = ({ attributes }: DataObservation) => ownField(attributes, id);
  if (isPlain) return { ...column, cell: (observation) => (of(observation) as string | undefined) ?? "" };
  const type = said.every(isNames) ? "object" : "array";
  return {
    ...column,
    field: { type },
    cell: (observation) => {
      const one = of(observation);
      if (one === undefined) return "";
      return JSON.stringify(type === "array" && !Array.isArray(one) ? [one] : one);
    },
  };
}
