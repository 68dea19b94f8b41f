/** Tables as offices keep them, made of known records: the columns in any order, and what stands above, between and below the rows. */

import { type Draw, drawsOf, happens, pick, shuffled } from "../../draws";
import {
  type Field,
  fieldsOf,
  type KnownKind,
  type KnownRecord,
  PERIOD_FAMILIES,
  type PeriodFamily,
  RANGE_FAMILIES,
  recordOf,
  type Subject,
} from "./known-records";
import { moneyColumns } from "./money-columns";
import { numberColumn } from "./number-columns";
import { periodColumns } from "./period-columns";
import { type Cell, type Column, emptyCell, KNOWN_MARKS, type Marks, padded, type Sheet, say } from "./sheet";
import { rowsOf, type SheetRow } from "./sheet-rows";
import type { Statement } from "./statements";
import { sayTitle, shownTitle, titleFor } from "./titles";
import { areaColumn, areasColumn, choiceColumn, namesColumn, statedColumn, textColumn } from "./word-columns";

/** A table, the records that are in it, and what can be said of it. */
export interface RandomTable {
  readonly kind: KnownKind;
  readonly rows: readonly SheetRow[];
  /** The records in the order of their rows. */
  readonly records: readonly KnownRecord[];
  /** The ids of records that may be refused. */
  readonly unsure: ReadonlySet<unknown>;
  /** The fields that stand in the options alone. */
  readonly constants: readonly string[];
  readonly statements: readonly Statement[];
}

const ALL_MARKS: readonly (readonly [Marks, ...Readonly<Record<string, string>>[]])[] = [
  [{ decimal: ".", group: "" }, { decimal: "." }],
  [{ decimal: ".", group: "," }, { decimal: "." }, { group: "," }],
  [{ decimal: ",", group: "." }, { decimal: "," }, { group: "." }],
  [{ decimal: ",", group: "" }, { decimal: "," }],
  [{ decimal: ",", group: " " }, { decimal: "," }, { group: " " }],
  [{ decimal: ".", group: " " }, { decimal: "." }, { group: " " }],
  [{ decimal: ".", group: "'" }, { decimal: "." }, { group: "'" }],
];

/** The table of a number: always the same one. */
export function tableOf(seed: number): RandomTable {
  const draw = drawsOf(seed);
  const subject = subjectOf(draw);
  const [marks, ...said] = pick(draw, ALL_MARKS);
  const missing = happens(draw, 30) ? pick(draw, KNOWN_MARKS) : undefined;
  const sheet: Sheet = { draw, kind: subject.kind, subject, marks, missing, statements: [], notes: [] };
  for (const says of said) say(sheet, says);
  if (missing !== undefined) say(sheet, { missing: [missing] });
  const fields = fieldsOf(draw, subject);
  const records = Array.from({ length: 1 + draw(6) }, () => recordOf(draw, fields, subject));
  sayTexts(sheet, fields, records);
  const constants = constantsOf(sheet, fields, records);
  const held = fields.filter(({ name }) => !constants.includes(name));
  const columns = shuffled(draw, [
    ...columnsOf(sheet, held, records),
    ...idColumns(sheet, records),
    ...otherColumns(sheet, records),
  ]);
  if (happens(draw, 6)) columns.push(emptyColumn(records.length));
  const rows = rowsOf(sheet, columns, records.length);
  if (sheet.statements.some(({ says }) => says["id"] === "row")) {
    let next = 0;
    rows.forEach(({ kind }, at) => {
      const record = kind === "record" ? records[next++] : undefined;
      if (record !== undefined) record["id"] = `row-${at + 1}`;
    });
  }
  const written = rows.filter(({ kind }) => kind === "record");
  const unsure = records.filter((_, at) => written[at]?.isUnsure === true);
  return {
    kind: subject.kind,
    rows,
    records,
    constants,
    unsure: new Set(unsure.map(({ id }) => id)),
    statements: sheet.statements,
  };
}

function subjectOf(draw: Draw): Subject {
  const kind = pick(draw, ["delegations", "trades", "activities", "observations"] as const);
  const family: PeriodFamily = pick(draw, [...PERIOD_FAMILIES, ...RANGE_FAMILIES]);
  const [only, another] = shuffled(draw, ["USD", "CNY", "EUR", "JPY", "GBP"]);
  const currencies = [only as string, ...(happens(draw, 30) ? [another as string] : [])];
  return {
    kind,
    family,
    begin: pick(draw, ["09-01", "04-01"]),
    currencies,
    isMoney: happens(draw, 40),
    hasStated: happens(draw, 20),
  };
}

/** Texts that are marks of missing values or names of sums elsewhere, and here are texts, as the caller says. */
function sayTexts(sheet: Sheet, fields: readonly Field[], records: Record<string, unknown>[]): void {
  const { draw } = sheet;
  const named = fields.filter(({ form }) => form === "text");
  const [first] = records;
  if (first === undefined || named.length === 0) return;
  if (sheet.missing === undefined && happens(draw, 6)) {
    say(sheet, { missing: [] });
    first[pick(draw, named).name] = pick(draw, ["None", "-", "无", "/", "Null"]);
  } else if (happens(draw, 6)) {
    say(sheet, { totals: "keep" });
    first[pick(draw, named).name] = pick(draw, ["Total Eclipse", "Sum", "合计", "Total"]);
  }
}

/** Fields that no column holds, because all records have the same in them. Not all that is required is among them. */
function constantsOf(
  sheet: Sheet,
  fields: readonly Field[],
  records: Record<string, unknown>[],
): readonly string[] {
  const { draw } = sheet;
  const names = ["direction", "flow", "kind", "status", "period", "unit", "indicator"];
  const required = fields.filter(({ isRequired }) => isRequired);
  const chosen = fields
    .filter(({ name }) => names.includes(name) && happens(draw, 15))
    .map(({ name }) => name);
  const constants = required.every(({ name }) => chosen.includes(name)) ? chosen.slice(1) : chosen;
  for (const name of constants) {
    const value = records[0]?.[name] ?? CONSTANTS[name];
    for (const record of records) record[name] = value;
    say(sheet, { constants: { [name]: value } });
  }
  if (!fields.some(({ name }) => name === "code")) return constants;
  for (const record of records) record["scheme"] = "HS";
  say(sheet, { constants: { scheme: "HS" } });
  return [...constants, "scheme"];
}

/** What all records have where the first of them has nothing. */
const CONSTANTS: Readonly<Record<string, string>> = { unit: "persons", status: "held", direction: "both" };

function columnsOf(
  sheet: Sheet,
  fields: readonly Field[],
  records: readonly KnownRecord[],
): readonly Column[] {
  const separator = happens(sheet.draw, 30) ? pick(sheet.draw, ["/", ", ", " and ", "+"]) : undefined;
  if (separator !== undefined && fields.some(({ form }) => form === "areas"))
    say(sheet, { separators: [separator] });
  return fields.flatMap((field): readonly Column[] => {
    switch (field.form) {
      case "text":
      case "code":
        return [textColumn(sheet, field, records)];
      case "names":
        return [namesColumn(sheet, field, records)];
      case "choice":
      case "choices":
        return [choiceColumn(sheet, field, records)];
      case "count":
      case "number":
        return [numberColumn(sheet, field, records)];
      case "money":
        return moneyColumns(sheet, field, records);
      case "area":
        return [areaColumn(sheet, field, records)];
      case "areas":
        return [
          areasColumn(sheet, field, records, separator),
          ...(sheet.subject.hasStated && field.name === "areas" ? [statedColumn(sheet, field, records)] : []),
        ];
      default:
        return periodColumns(sheet, field.name, records);
    }
  });
}

/** The column of the ids, two that ids are made of, or none where they are the numbers of the rows. */
function idColumns(sheet: Sheet, records: Record<string, unknown>[]): readonly Column[] {
  const { draw } = sheet;
  const form = pick(draw, ["column", "column", "column", "parts", "row"]);
  if (form === "row") {
    say(sheet, { id: "row" });
    return [];
  }
  const number = (at: number) => pick(draw, [`${at + 1}`]);
  if (form === "parts") {
    const titles = pick(draw, [
      ["Series", "Folio"],
      ["卷", "页"],
    ] as const);
    say(sheet, { id: titles });
    records.forEach((record, at) => {
      record["id"] = `2012-${number(at)}`;
    });
    return titles.map((title, part) => ({
      title,
      shown: shownTitle(draw, title),
      cells: records.map(({ id }): Cell => {
        const text = String(id).split("-")[part] ?? "";
        return { text: padded(draw, text), typed: Number(text) };
      }),
    }));
  }
  const title = titleFor(sheet, "id");
  sayTitle(sheet, title, "id");
  const style = pick(draw, ["D-#", "#", "00#", "2012/#", "№ #", "团组#", "a,#"]);
  records.forEach((record, at) => {
    record["id"] = style.replace("#", number(at));
  });
  const cells = records.map(({ id }): Cell => {
    const text = String(id);
    return { text: padded(draw, text), typed: style === "#" ? Number(text) : text };
  });
  return [{ title: title.title, shown: shownTitle(draw, title.title), cells, isNaming: true }];
}

/** Columns that are no fields: left out, or kept as extra by name or with all that nobody knows. */
function otherColumns(sheet: Sheet, records: Record<string, unknown>[]): readonly Column[] {
  const { draw } = sheet;
  const count = pick(draw, [0, 0, 0, 1, 2]);
  return Array.from({ length: count }, (_, at): Column => {
    const title = pick(draw, ["Abteilung", "处室", "Department", "Checked by"]) + (at === 0 ? "" : " B");
    const use = pick(draw, ["null", "extra", "rest"]);
    const name = use === "rest" ? title : `own${at}`;
    if (use === "null") say(sheet, { columns: { [title]: null } });
    else if (use === "extra") say(sheet, { columns: { [title]: { extra: name } } });
    else say(sheet, { unknownColumns: "extra" }, { isOfRest: true });
    const cells = records.map((record): Cell => {
      if (happens(draw, 20)) return emptyCell(sheet);
      const text = pick(draw, ["Amt A", "二处", "B, C", "yes"]);
      if (use !== "null") record["extra"] = { ...(record["extra"] as object | undefined), [name]: text };
      return { text: padded(draw, text) };
    });
    return { title, shown: use === "rest" ? title : shownTitle(draw, title), cells };
  });
}

/** A column that is there by mistake: it has neither a title nor anything else. */
function emptyColumn(count: number): Column {
  return { title: "", shown: "", cells: Array.from({ length: count }, () => ({ text: "", typed: null })) };
}
