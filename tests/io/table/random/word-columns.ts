/** Columns of words: texts, names, choices in two languages or in the office's own words, areas in any form. */

import { type Draw, happens, pick } from "../../draws";
import { AREAS, type AreaNames } from "./area-names";
import type { Field, KnownRecord } from "./known-records";
import { numberCell } from "./number-columns";
import { type Cell, type Column, emptyCell, padded, type Sheet, say } from "./sheet";
import { sayTitle, shownTitle, type Title, titleFor } from "./titles";

const CHOICE_TEXTS: Readonly<Record<string, string>> = {
  outbound: "outbound|Outbound|OUTBOUND|出访|派出",
  inbound: "inbound|Inbound|来访|接待",
  both: "both|Both|双向",
  export: "export|Exports|EXPORT|出口",
  import: "import|imports|进口",
  "re-export": "re-export|Re-export|复出口",
  "re-import": "re-import|复进口",
  goods: "goods|Goods|货物|商品",
  services: "services|service|Services|服务",
  held: "held|Held|已举办",
  planned: "planned|计划",
  cancelled: "cancelled|canceled|取消",
  performance: "performance|Performance|演出",
  exhibition: "exhibition|展览",
  lecture: "lecture|讲座",
  screening: "screening|放映",
  workshop: "workshop|工作坊",
  other: "other|其他",
};

function columnWith(draw: Draw, { title }: Title, cells: readonly Cell[], isNaming = false): Column {
  return { title, shown: shownTitle(draw, title), cells, isNaming };
}

const NAMING: readonly string[] = [
  "name",
  "product",
  "indicator",
  "direction",
  "flow",
  "kind",
  "venue",
  "place",
  "areas",
  "markets",
  "area",
];

/** A column of texts as they stand. */
export function textColumn(sheet: Sheet, { name }: Field, records: readonly KnownRecord[]): Column {
  const { draw } = sheet;
  const title = titleFor(sheet, name);
  sayTitle(sheet, title, name);
  const cells = records.map((record): Cell => {
    const text = record[name] as string | undefined;
    if (text === undefined) return emptyCell(sheet);
    return { text: padded(draw, text), typed: /^[1-9]\d*$/.test(text) ? Number(text) : text };
  });
  return columnWith(draw, title, cells, NAMING.includes(name));
}

/** A column of one name or several. Without the separators several names are a text like any other. */
export function namesColumn(sheet: Sheet, { name }: Field, records: readonly KnownRecord[]): Column {
  const { draw } = sheet;
  const title = titleFor(sheet, name);
  sayTitle(sheet, title, name);
  const separator = pick(draw, [";", "、", "/", " & "]);
  const isList = records.some((record) => Array.isArray(record[name]));
  if (isList)
    say(sheet, { columns: { [title.title]: { field: name, separators: [separator] } } }, { isNeeded: true });
  const cells = records.map((record): Cell => {
    const names = record[name] as string | readonly string[] | undefined;
    if (names === undefined) return emptyCell(sheet);
    return { text: padded(draw, typeof names === "string" ? names : names.join(separator)) };
  });
  return columnWith(draw, title, cells);
}

/** A column of choices, one or several in a cell. */
export function choiceColumn(sheet: Sheet, { name, form }: Field, records: readonly KnownRecord[]): Column {
  const { draw } = sheet;
  const title = titleFor(sheet, name);
  sayTitle(sheet, title, name);
  const isOwn = happens(draw, 20);
  const wordFor = (value: string): string => {
    if (!isOwn) return pick(draw, (CHOICE_TEXTS[value] ?? value).split("|"));
    const word = `Wort ${value.slice(0, 4).toUpperCase()}`;
    say(sheet, { words: { [name]: { [word]: value } } });
    return happens(draw, 30) ? word.toLowerCase() : word;
  };
  const separator = form === "choices" && happens(draw, 40) ? pick(draw, ["/", "、", ", "]) : "+";
  if (separator !== "+") say(sheet, { columns: { [title.title]: { field: name, separators: [separator] } } });
  const cells = records.map((record): Cell => {
    const value = record[name] as string | readonly string[] | undefined;
    if (value === undefined) return emptyCell(sheet);
    return {
      text: padded(draw, typeof value === "string" ? wordFor(value) : value.map(wordFor).join(separator)),
    };
  });
  return columnWith(draw, title, cells, NAMING.includes(name));
}

/** How a column names its areas. */
const AREA_FORMS = ["code", "alpha3", "english", "chinese", "any", "own"] as const;
type AreaForm = (typeof AREA_FORMS)[number];

function areaText(sheet: Sheet, code: string, form: AreaForm, separator: string): string {
  const { draw } = sheet;
  const { alpha3, english, chinese } = AREAS.find((area) => area.code === code) as AreaNames;
  switch (form) {
    case "code":
      // To programs of statistics it is a value that is missing.
      if (code === "NA") say(sheet, { areaNames: { names: { NA: "NA" } } });
      return code;
    case "english": {
      const name = pick(draw, english);
      return separator !== "" && name.includes(separator) ? alpha3 : name;
    }
    case "chinese":
      return separator !== "" && pick(draw, chinese).includes(separator) ? alpha3 : pick(draw, chinese);
    case "own": {
      if (code === "AT") {
        // To all others it is Australia.
        say(sheet, { areaNames: { names: { AU: "AT" } } }, { isNeeded: true });
        return "AU";
      }
      const word = `Land ${alpha3.toLowerCase()}x`;
      say(sheet, { areaNames: { names: { [word]: code } } });
      return word;
    }
    case "any":
      return areaText(sheet, code, pick(draw, ["code", "alpha3", "english", "chinese"]), separator);
    default:
      return alpha3;
  }
}

/** A column of one area. */
export function areaColumn(sheet: Sheet, { name }: Field, records: readonly KnownRecord[]): Column {
  const { draw } = sheet;
  const title = titleFor(sheet, name);
  sayTitle(sheet, title, name);
  const form = pick(draw, AREA_FORMS);
  const cells = records.map((record): Cell => {
    const code = record[name] as string | undefined;
    return code === undefined ? emptyCell(sheet) : { text: padded(draw, areaText(sheet, code, form, "")) };
  });
  return columnWith(draw, title, cells, NAMING.includes(name));
}

/** An open list, as JSON has it. */
interface ListOfAreas {
  readonly named: readonly string[];
  readonly stated?: number;
}

/** The number of the areas, which a column of its own states. */
export function statedColumn(sheet: Sheet, { name }: Field, records: readonly KnownRecord[]): Column {
  const field = `${name}.stated`;
  const title = titleFor(sheet, field);
  sayTitle(sheet, title, field);
  const cells = records.map((record): Cell => {
    const { stated } = (record[name] ?? {}) as Partial<ListOfAreas>;
    return stated === undefined ? emptyCell(sheet) : numberCell(sheet, String(stated), sheet.marks);
  });
  return columnWith(sheet.draw, title, cells);
}

const OTHERS: readonly string[] = ["…", "...", "etc.", "and others", "等"];

/** A column of lists of areas. */
export function areasColumn(
  sheet: Sheet,
  { name }: Field,
  records: readonly KnownRecord[],
  separator: string | undefined,
): Column {
  const { draw } = sheet;
  const title = titleFor(sheet, name);
  sayTitle(sheet, title, name);
  const form = pick(draw, AREA_FORMS);
  const cells = records.map((record): Cell => {
    const value = record[name] as readonly string[] | ListOfAreas | undefined;
    if (value === undefined) return emptyCell(sheet);
    const sign = separator ?? pick(draw, ["; ", ";", "、", " | ", "\n", "；"]);
    const named = "named" in value ? value.named : value;
    const parts = named.map((code) =>
      areaText(sheet, code, form, separator === undefined ? "" : separator.trim()),
    );
    if (named.length === 0) return emptyCell(sheet);
    if ("named" in value && (value.stated === undefined || happens(draw, 50))) parts.push(pick(draw, OTHERS));
    return { text: padded(draw, parts.join(sign)) };
  });
  return columnWith(draw, title, cells, NAMING.includes(name));
}
