/**
 * The codes of a component, found while rows are gone through: those of its list that rows have, with what holds them, or
 * those of the rows as they come.
 */

import type { Call } from "../../foundation/arguments";
import { LedgerError } from "../../foundation/error";
import { describePath, type IssuePath, quote } from "../../foundation/issue";
import { textOrder } from "../../foundation/text";
import { isAreaCode } from "../../geography/area-code";
import { areaLabel } from "../../geography/area-label";
import { isPeriod, periodSpan } from "../../time/period";
import type { DataCode, DataDimension, Names } from "./dataset";
import { type CodedColumn, type DescribedDimension, listOf } from "./description";

/** Turns the texts of a column into codes, and then knows which there are. */
export interface CodesInUse {
  /** The code of a text. */
  readonly take: (text: string, path: IssuePath) => string;
  readonly codes: () => readonly DataCode[];
}

/**
 * The codes of a column. What an empty cell means need be none of the list.
 *
 * @throws `interchange/unknown-code` for a text that is none of the codes it was given
 */
export function codesInUse(
  { call }: Call,
  id: string,
  { codes, codeOf = {}, empty }: Pick<DescribedDimension, "codes" | "codeOf" | "empty">,
  role: DataDimension["role"],
): CodesInUse {
  const listed = codes === undefined ? undefined : codesOfBook(codes);
  const known = listed && new Map(listed.map((code) => [code.id, code]));
  const used = new Map<string, string>();
  return {
    take: (text, path) => {
      const code = Object.hasOwn(codeOf, text) ? (codeOf[text] as string) : text;
      if (known !== undefined && !known.has(code) && code !== empty)
        throw unknownCode(call, id, text, path, codes);
      // Of several texts for one code none is its name.
      const other = used.get(code);
      if (other === undefined) used.set(code, text);
      else if (other !== text) used.set(code, code);
      return code;
    },
    codes: () => {
      if (listed !== undefined && known !== undefined) {
        const isBeside = empty !== undefined && used.has(empty) && !known.has(empty);
        return [...(isBeside ? [namedCode(empty, empty, role)] : []), ...withHolders(listed, known, used)];
      }
      const found = [...used].map(([code, text]) => namedCode(code, text, role));
      return role === "time" ? found.sort((one, other) => inTime(one.id, other.id)) : found;
    },
  };
}

function codesOfBook(book: NonNullable<CodedColumn["codes"]>): readonly DataCode[] {
  if (!("codes" in book)) return book;
  return book.codes.map(({ code, name, parent }) => ({
    id: code,
    names: { en: name },
    ...(parent !== undefined && { parent }),
  }));
}

/** Those in use, and those that hold them, in the order of the list. */
function withHolders(
  listed: readonly DataCode[],
  known: ReadonlyMap<string, DataCode>,
  used: ReadonlyMap<string, string>,
): readonly DataCode[] {
  const kept = new Set(used.keys());
  for (const each of used.keys())
    for (
      let parent = known.get(each)?.parent;
      parent !== undefined && !kept.has(parent);
      parent = known.get(parent)?.parent
    )
      kept.add(parent);
  return listed.filter(({ id }) => kept.has(id));
}

/** Codes that SDMX has for what is no member of a list. */
const SAID: Readonly<Record<string, Names>> = {
  _T: { en: "Total", zh: "合计" },
  _Z: { en: "Not applicable", zh: "不适用" },
  _U: { en: "Not stated", zh: "未说明" },
};

/** Areas have names that everybody knows; a text that stands for a code names it. */
function namedCode(id: string, text: string, role: DataDimension["role"]): DataCode {
  if (text !== id) return { id, names: { en: text } };
  if (Object.hasOwn(SAID, id)) return { id, names: SAID[id] as Names };
  const names = role === "area" ? areaNames(id) : undefined;
  return names === undefined ? { id } : { id, names };
}

/** The name of an area in English and Chinese; `undefined` for what is no area, and for one that has no name. */
export function areaNames(code: string): Names | undefined {
  if (!isAreaCode(code)) return undefined;
  const en = areaLabel(code, { locale: "en" });
  return en === code ? undefined : { en, zh: areaLabel(code, { locale: "zh" }) };
}

/** Periods in their order, and what is no period behind them. */
export function inTime(one: string, other: string): number {
  return textOrder(spanText(one), spanText(other)) || textOrder(one, other);
}

function spanText(text: string): string {
  if (!isPeriod(text)) return "~";
  const { start, end } = periodSpan(text);
  return `${start} ${end}`;
}

function unknownCode(
  call: string,
  id: string,
  text: string,
  path: IssuePath,
  codes: CodedColumn["codes"],
): LedgerError {
  const list = listOf(codes);
  const of = list === undefined ? "the codes that it was given" : `${list.agency} ${list.id} ${list.edition}`;
  return new LedgerError(
    "interchange/unknown-code",
    `Cannot take ${quote(text)} at ${describePath(path)} for a code of ${id}: it is none of ${of}. Add it there, or say which it is with codeOf: { ${JSON.stringify(text.slice(0, 32))}: "CODE" }. Called was ${call}.`,
    { details: { id, text, path: [...path] } },
  );
}
