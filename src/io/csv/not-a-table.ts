/** Files that were picked by mistake: what begins as JSON, HTML or XML is no table of rows, however it is cut. */

import { type Issue, quote } from "../../foundation/issue";

interface OtherText {
  readonly name: string;
  readonly begins: RegExp;
  /** What to do with it. */
  readonly remedy: string;
}

/** By their first signs. Titles such as `{id}`, `[id]` and `<ID>` stand in tables too, and are none of these. */
const OTHER_TEXTS: readonly OtherText[] = [
  {
    name: "JSON",
    begins: /^\s*(?:\{\s*["}]|\[\s*[[{"\]]|[{[]\s*[\r\n]\s*$)/,
    remedy: "parseLedger reads a ledger of JSON, readNdjson one record a line",
  },
  {
    name: "HTML",
    begins: /^\s*<(?:!doctype\s+html|(?:html|head|body|meta|style|script|table|div)[\s>])/i,
    remedy: "open it in a spreadsheet and save it as CSV",
  },
  {
    name: "XML",
    begins: /^\s*<(?:[!?][a-z-]|[a-z][^<>]*(?:>[ \r\n]*<|\s[\w:]+\s*=\s*["']))/i,
    remedy: "open it in a spreadsheet and save it as CSV",
  },
];

/** The issue of a text that begins as something else; `undefined` for one that may be a table. */
export function notATable(text: string): Issue | undefined {
  const other = OTHER_TEXTS.find(({ begins }) => begins.test(text.slice(0, HEAD)));
  if (other === undefined) return undefined;
  const received = quote(text.slice(0, SHOWN).trim());
  const expected = "a table of rows and cells";
  const message = `Row 1: ${received} is the beginning of ${other.name}, not of ${expected}; ${other.remedy}.`;
  return { code: "io/not-a-table", path: [1], message, expected, received };
}

const HEAD = 1024;
const SHOWN = 32;
