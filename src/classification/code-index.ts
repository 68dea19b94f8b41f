/**
 * The index of a code list: each code by its text, with its level and the codes right below it. It is built when a list
 * is first asked, so that importing a list costs nothing, and kept as long as the list.
 */

import { getOrCreate } from "../foundation/collections";
import { LedgerError } from "../foundation/error";
import { quote } from "../foundation/issue";
import { type Code, type CodeList, createCodeList, describeCodeList } from "./code-list";

/** A code, its level (1 is the top) and what lies right below it, in the order of the list. */
export interface IndexedCode {
  readonly code: Code;
  readonly level: number;
  readonly children: readonly string[];
}

export type CodeIndex = ReadonlyMap<string, IndexedCode>;

const indexes = /* @__PURE__ */ new WeakMap<CodeList, CodeIndex>();

/** The index of a list, which is checked here because a list that was read from JSON has not been checked by anyone. */
export function indexOf(list: CodeList): CodeIndex {
  return getOrCreate(indexes, list, () => buildIndex(createCodeList(list)));
}

/** What the index holds of a code that the programmer knows to be in the list. */
export function indexedCode(list: CodeList, code: string): IndexedCode {
  const entry = indexOf(list).get(code);
  if (entry !== undefined) return entry;
  throw new LedgerError(
    "classification/unknown-code",
    `Cannot find the code ${quote(code)} in ${describeCodeList(list)}: a code is looked up as it is written, in the list and edition that it is from. For text from outside, use findCode(list, text), which also says what is near.`,
    { details: { code, list: describeCodeList(list) } },
  );
}

function buildIndex({ codes }: CodeList): CodeIndex {
  const byText = new Map(codes.map((code) => [code.code, code]));
  const children = new Map<string, string[]>();
  for (const { code, parent } of codes) {
    if (parent !== undefined) getOrCreate(children, parent, () => []).push(code);
  }
  const levels = levelsOf(codes, byText);
  return new Map(
    codes.map((code) => [
      code.code,
      {
        code,
        level: levels.get(code.code) ?? 1,
        children: Object.freeze(children.get(code.code) ?? []),
      },
    ]),
  );
}

/** Walks up to the first code whose level is known and numbers the way back, so that each code is passed once. */
function levelsOf(codes: readonly Code[], byText: ReadonlyMap<string, Code>): ReadonlyMap<string, number> {
  const levels = new Map<string, number>();
  for (const start of codes) {
    const way: string[] = [];
    let at: Code | undefined = start;
    while (at !== undefined && !levels.has(at.code)) {
      way.push(at.code);
      at = at.parent === undefined ? undefined : byText.get(at.parent);
    }
    let level = at === undefined ? 0 : (levels.get(at.code) ?? 0);
    for (const code of way.reverse()) levels.set(code, ++level);
  }
  return levels;
}
