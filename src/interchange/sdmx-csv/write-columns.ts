/**
 * The columns of SDMX-CSV, each with its headers and with what it writes of an observation.
 */

import { LedgerError } from "../../foundation/error";
import { quote } from "../../foundation/issue";
import { quoted } from "../../io/csv/quoted";
import { type MeasureComponent, partOf } from "../dataset/components";
import type { DataAttribute, DataCode, DataFigure, Names } from "../dataset/dataset";
import { nameIn, textIn } from "../dataset/names";
import type { DataObservation } from "../dataset/observations";
import { ownField } from "../dataset/own-field";
import { BEFORE_NAME, CODE_WITH_NAME, MISSING } from "./layout";
import type { WritingForm } from "./write-options";
import { bracketsOf, cellOfText, type TextForm } from "./written-texts";

/** One column, or two where names stand beside. */
export interface WrittenColumn {
  readonly headers: readonly string[];
  /** Adds the cells of an observation to a row, as they stand in it. */
  readonly put: (observation: DataObservation, row: string[]) => void;
}

/** What all columns are written by. */
export interface Writing {
  readonly form: WritingForm;
  /** Between the texts of a cell. */
  readonly separator: string;
}

interface Component {
  readonly id: string;
  readonly names?: Names | undefined;
}

/** The headers of a component. */
export function headersOf({ form }: Writing, { id, names }: Component, brackets = ""): readonly string[] {
  const name = nameIn(names, form.language);
  if (form.labels === "both") return [`${id}${brackets}${BEFORE_NAME}${name ?? id}`];
  if (form.labels === "id") return [`${id}${brackets}`];
  if (name === undefined) throw missingName(id, form.language);
  return [`${id}${brackets}`, name];
}

/** An id and its name, as one or two cells. One without a name is followed by itself, as the field guide has it of periods. */
export function cellsOf({ form }: Writing, text: string, name: string | undefined): readonly string[] {
  if (form.labels === "both") return [quoted(`${text}${BEFORE_NAME}${name ?? text}`, form.delimiter)];
  if (form.labels === "name") return [quoted(text, form.delimiter), quoted(name ?? "", form.delimiter)];
  return [quoted(text, form.delimiter)];
}

/** The column of a dimension, whose codes stand there as `textOf` has them. */
export function dimensionColumn(
  writing: Writing,
  dimension: Component & { readonly codes: readonly DataCode[] },
  textOf: (code: string) => string,
): WrittenColumn {
  const { id, codes } = dimension;
  const names = new Map(codes.map((code) => [code.id, nameIn(code.names, writing.form.language)]));
  const cells = new Map<string, readonly string[]>();
  return {
    headers: headersOf(writing, dimension),
    put: ({ key }, row) => {
      const code = key[id] as string;
      let written = cells.get(code);
      if (written === undefined) {
        written = cellsOf(writing, textOf(code), names.get(code));
        cells.set(code, written);
      }
      for (const cell of written) row.push(cell);
    },
  };
}

/** The column of a value or a bound. A number that is not there is said to be missing on purpose where the version can. */
export function numberColumn(writing: Writing, component: MeasureComponent): WrittenColumn {
  const { id, measure, part } = component;
  const { version, labels, decimal } = writing.form;
  const missing = version === "2.1" ? MISSING : "";
  const isPaired = labels === "name";
  return {
    headers:
      version === "1.0" && part === "value" ? [id] : headersOf(writing, ofLanguage(writing, component)),
    put: ({ figures }, row) => {
      const figure = figures.get(measure);
      const digits = figure === undefined ? undefined : partOf(figure, part);
      if (digits !== undefined) row.push(decimal === "," ? digits.replace(".", ",") : digits);
      else row.push(figure !== undefined && says(figure, part) ? missing : "");
      if (isPaired) row.push("");
    },
  };
}

/** A figure says of its value that it is not known, and of a bound that there is none, where it has bounds. */
function says(figure: DataFigure, part: MeasureComponent["part"]): boolean {
  return part === "value" || figure.lower !== undefined;
}

/** Names of bounds are the library's own, in two languages; a third one is given the English ones. */
function ofLanguage({ form }: Writing, { id, names, part }: MeasureComponent): Component {
  if (part === "value") return { id, names };
  return { id, names: { [form.language]: textIn(names, form.language) ?? id } };
}

/** The column of how bounds end. */
export function endColumn(writing: Writing, component: MeasureComponent): WrittenColumn {
  const { measure, part } = component;
  const isPaired = writing.form.labels === "name";
  return {
    headers: headersOf(writing, ofLanguage(writing, component)),
    put: ({ figures }, row) => {
      const figure = figures.get(measure);
      row.push((figure && partOf(figure, part)) ?? "");
      if (isPaired) row.push("");
    },
  };
}

/** The column of an attribute, coded or not. */
export function attributeColumn(
  writing: Writing,
  attribute: DataAttribute,
  textForm: TextForm,
): WrittenColumn {
  const { form, separator } = writing;
  const { id, codes } = attribute;
  const names = new Map(codes?.map((code) => [code.id, nameIn(code.names, form.language)]));
  const isLabelled = codes !== undefined && form.labels === "both";
  const spell = (text: string) => (isLabelled ? `${text}${BEFORE_NAME}${names.get(text) ?? text}` : text);
  const nameOfCell = (value: string | readonly string[] | undefined): string => {
    if (value === undefined || codes === undefined) return "";
    const found = (typeof value === "string" ? [value] : value).map((code) => names.get(code) ?? "");
    return found.every((name) => name === "") ? "" : found.join(separator);
  };
  const isPaired = form.labels === "name";
  const known = new Map<string, string>();
  const plain = (text: string): string => {
    let cell = known.get(text);
    if (cell === undefined) {
      cell = quoted(held(id, spell(text)), form.delimiter);
      known.set(text, cell);
    }
    return cell;
  };
  return {
    headers: headersOf(writing, attribute, bracketsOf(textForm, separator)),
    put: ({ attributes }, row) => {
      const value = ownField(attributes, id);
      if (value === undefined) row.push("");
      else if (typeof value === "string") row.push(plain(value));
      else row.push(quoted(held(id, cellOfText(value, separator, spell)), form.delimiter));
      if (isPaired) row.push(quoted(nameOfCell(value as string | readonly string[]), form.delimiter));
    },
  };
}

/** A cell that would be read as a mark is not written. */
function held(id: string, cell: string): string {
  if (cell !== MISSING) return cell;
  throw new LedgerError(
    "interchange/reserved-text",
    `Cannot write ${quote(cell)} as what the attribute ${quote(id)} says: in SDMX-CSV it means that nothing is said on purpose. Leave the attribute out, or say it in other words.`,
    { details: { id, cell } },
  );
}

/**
 * Text that every reader would take for a code with its name, as `Note: see below`, where names stand in the same cells.
 *
 * @throws `interchange/ambiguous-text`
 */
export function requireUnmistakable(
  attribute: DataAttribute,
  observations: readonly DataObservation[],
): void {
  const { id, codes } = attribute;
  if (codes !== undefined) return;
  let example: string | undefined;
  for (const { attributes } of observations) {
    const value = ownField(attributes, id);
    if (value === undefined) continue;
    for (const text of Array.isArray(value) ? value : [value]) {
      if (typeof text !== "string" || !CODE_WITH_NAME.test(text)) return;
      example = text;
    }
  }
  if (example === undefined) return;
  throw new LedgerError(
    "interchange/ambiguous-text",
    `Cannot write the attribute ${quote(id)} with { labels: "both" }: every text of it, as ${quote(example)}, looks like a code with its name, and readers would take it for one. Say { labels: "id" } or { labels: "name" }.`,
    { details: { id, example } },
  );
}

function missingName(id: string, language: string): LedgerError {
  return new LedgerError(
    "interchange/missing-name",
    `Cannot write a column for the names of ${quote(id)}: it has none in ${quote(language)}, and each header has to be another. Give it a name, or say { labels: "both" } or { labels: "id" }.`,
    { details: { id, language } },
  );
}
