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
import { keyOfTitle } from "./title";

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
  const titles = "from" in columns ? [columns.from, columns.to] : [columns.year, columns.month, columns.day];
  const parts = titles.map((title = "") => ({ title, at: header.placeOf.get(keyOfTitle(title)) ?? -1 }));
  const read = (cells: readonly Cell[]): unknown => {
    const found = parts.map(({ title, at }) => under(title, given(cells[at] ?? "")));
    const refused = found.find((cell) => cell instanceof Refusal);
    if (refused !== undefined || found.every((cell) => cell === undefined)) return refused;
    const texts = found.map((cell) => (cell === undefined ? "" : textOfCell(cell as Cell).trim()));
    return "from" in columns ? ofEnds(texts, parts, settings) : ofParts(texts);
  };
  return { title: parts[0]?.title ?? "", name: "period", part: undefined, read, isRight: never };
}

function ofEnds(
  texts: readonly string[],
  parts: readonly { readonly title: string }[],
  { options }: Settings,
): string | Refusal {
  const empty = texts.indexOf("");
  if (empty >= 0) {
    const expected = "a value: the period begins or ends here";
    return under(parts[empty]?.title ?? "", new Refusal("model/missing-field", expected, ""));
  }
  const [from = "", to = ""] = texts.map((text, at) =>
    under(parts[at]?.title ?? "", readPeriodText(text, options)),
  );
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
