/**
 * Cells that hold several texts: cut at the sign that the first header names, where quotes hold one together.
 */

import type { DataText } from "../dataset/dataset";
import { setOwnField } from "../dataset/own-field";
import type { HeaderColumn } from "./read-header";

type Split = { readonly said: DataText | readonly DataText[] } | { readonly expected: string };

/** What a cell of an attribute says, or what would have to stand there. */
export function textsInCell(
  cell: string,
  { isList, languages }: Pick<HeaderColumn, "isList" | "languages">,
  separator: string | undefined,
): Split {
  if (separator === undefined || (!isList && languages.length === 0)) return { said: cell };
  if (languages.length > 0 && !cell.startsWith('"')) return setIn(cell, languages, separator);
  const parts = itemsIn(cell, separator);
  if (parts === undefined) return { expected: "texts whose quotes open and close around each" };
  if (languages.length === 0)
    return parts.includes("") ? { expected: "texts none of which is empty" } : { said: parts };
  const sets: DataText[] = [];
  for (const part of parts) {
    const set = setIn(part, languages, separator);
    if ("expected" in set) return set;
    sets.push(set.said as DataText);
  }
  return { said: sets };
}

/** `en:Visits;zh:出访` as text by language. */
function setIn(text: string, languages: readonly string[], separator: string): Split {
  const said: Record<string, string> = {};
  for (const part of text.split(separator)) {
    const colon = part.indexOf(":");
    const language = part.slice(0, Math.max(colon, 0));
    const isNew = languages.includes(language) && !Object.hasOwn(said, language);
    if (!isNew || colon === part.length - 1)
      return { expected: `text in ${languages.join(", ")}, each once, as ${languages[0]}:text` };
    setOwnField(said, language, part.slice(colon + 1));
  }
  return { said };
}

/** The parts of a cell; one that begins with a quote goes to where its quotes close. */
function itemsIn(cell: string, separator: string): readonly string[] | undefined {
  const items: string[] = [];
  for (let from = 0; ; ) {
    let end: number;
    if (cell[from] === '"') {
      let close = cell.indexOf('"', from + 1);
      while (close !== -1 && cell[close + 1] === '"') close = cell.indexOf('"', close + 2);
      end = close + 1;
      if (close === -1 || (end < cell.length && cell[end] !== separator)) return undefined;
      items.push(cell.slice(from + 1, close).replaceAll('""', '"'));
    } else {
      const cut = cell.indexOf(separator, from);
      end = cut === -1 ? cell.length : cut;
      items.push(cell.slice(from, end));
    }
    if (end >= cell.length) return items;
    from = end + 1;
  }
}
