/**
 * Fields that are made of several columns by the caller's word: ids and periods.
 */

import { type Cell, textOfCell } from "./cell";
import { givenOf, type Settings } from "./cell-readers";
import type { Header } from "./header";
import { always, type FieldReader, never } from "./one-field";
import type { PeriodColumns } from "./options";
import { periodOfEnds, readPeriodText } from "./period-cells";
import { Refusal, under } from "./refusal";
import { keyOfTitle, titlesOfPeriod } from "./title";

/** Ids of the number of the row, or of columns that all have something in them. */
export function idReader(id: "row" | readonly string[], header: Header, settings: Settings): FieldReader {
  if (id === "row")
    return { title: "", name: "id", part: undefined, read: (_, row) => `row-${row}`, isRight: always };
  const given = givenOf({ own: {}, form: "text" }, settings);
  const parts = id.map((title) => ({ title, at: header.placeOf.get(keyOfTitle(title)) ?? -1 }));
  const read = (cells: readonly Cell[]): unknown => {
    const texts: string[] = [];
    for (const { title, at } of parts) {
      const cell = given(cells[at] ?? "");
      if (cell instanceof Refusal) return under(title, cell);
      if (cell === undefined)
        return under(title, new Refusal("model/missing-field", "a value: it is part of the id", ""));
      texts.push(textOfCell(cell).trim());
    }
    return texts.join("-");
  };
  return { title: parts[0]?.title ?? "", name: "id", part: undefined, read, isRight: never };
}

/** Periods of the columns in which they begin and end, or which hold their year, month and day. */
export function periodReader(columns: PeriodColumns, header: Header, settings: Settings): FieldReader {
  const given = givenOf({ own: {}, form: "period" }, settings);
  const titles = titlesOfPeriod(columns);
  const parts = titles.map((title = "") => ({ title, at: header.placeOf.get(keyOfTitle(title)) ?? -1 }));
  const read = (cells: readonly Cell[]): unknown => {
    const found = parts.map(({ title, at }) => under(title, given(cells[at] ?? "")));
    const refused = found.find((cell) => cell instanceof Refusal);
    if (refused !== undefined || found.every((cell) => cell === undefined)) return refused;
    const texts = found.map((cell) => (cell === undefined ? "" : textOfCell(cell as Cell).trim()));
    return "from" in columns ? ofEnds(texts, columns, settings) : ofParts(texts);
  };
  return { title: parts[0]?.title ?? "", name: "period", part: undefined, read, isRight: never };
}

function ofEnds(
  texts: readonly string[],
  { from: begin, to: end, emptyEnd }: Extract<PeriodColumns, { readonly from: string }>,
  { options }: Settings,
): string | Refusal {
  const [first = "", last = emptyEnd === "same" ? first : ""] = texts.map((text) => text || undefined);
  if (first === "")
    return under(begin, new Refusal("model/missing-field", "a value: the period begins here", ""));
  if (last === "") {
    const call =
      'Say { period: { from, to, emptyEnd: "same" } } where the period is that one day, month or year';
    const expected = "a value: the period ends here";
    return under(end, new Refusal("model/missing-field", expected, "", { option: "period", call }));
  }
  const from = under(begin, readPeriodText(first, options));
  const to = under(end, readPeriodText(last, options));
  if (from instanceof Refusal) return from;
  return to instanceof Refusal ? to : periodOfEnds(from, to);
}

/** `2012`, `2012-3` or `2012-3-5` of a year, a month and a day; a day without its month is no period. */
function ofParts([year = "", month = "", day = ""]: readonly string[]): string | Refusal {
  if (month === "" && day !== "") return new Refusal("time/invalid-period", "a day in a month", day);
  const text = [year, month, day].filter((part) => part !== "").join("/");
  const read = /^\d{4}(?:\/\d{1,2}){0,2}$/.test(text)
    ? text
        .split("/")
        .map((part) => part.padStart(2, "0"))
        .join("-")
    : text;
  return read;
}
