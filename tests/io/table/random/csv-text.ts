/** The text and the bytes of a file, as programs of offices save them. */

import type { TextEncodingName } from "cultural-ledger/io";
import { type Draw, happens, pick } from "../../draws";
import type { SheetRow } from "./sheet-rows";
import type { Statement } from "./statements";

/** A file, and what can be said of it. */
export interface CsvFile {
  readonly text: string;
  /** Whether its line ends differ, so that a row may be refused that could be a part of another one. */
  readonly isMixed: boolean;
  readonly source: string | Uint8Array;
  readonly statements: readonly Statement[];
}

const DELIMITERS = [",", ",", ";", "\t"] as const;
const LINE_ENDS: readonly (readonly string[])[] = [
  ["\n"],
  ["\n"],
  ["\r\n"],
  ["\r\n"],
  ["\r"],
  ["\n", "\r\n"],
];

/** A file that was saved twice has a blank row behind each, so that its rows have other numbers. */
const SAVED_TWICE = ["\r\r\n"];

/** Saves a sheet. */
export function csvFileOf(draw: Draw, rows: readonly SheetRow[], isNumbered: boolean): CsvFile {
  const delimiter = pick(draw, DELIMITERS);
  const quoting = pick(draw, ["needed", "needed", "all", "some", "none"] as const);
  const isSaidInside = !isNumbered && happens(draw, 4);
  const lineEnds = !isNumbered && !isSaidInside && happens(draw, 10) ? SAVED_TWICE : pick(draw, LINE_ENDS);
  const lines = rows.map(({ cells }) => {
    const line = cells.map(({ text }) => quoted(draw, text, delimiter, quoting)).join(delimiter);
    return line;
  });
  const isEnded = happens(draw, 80);
  const first = isSaidInside ? `sep=${delimiter}${pick(draw, lineEnds)}` : "";
  const text =
    first +
    lines.map((line, at) => line + (isEnded || at + 1 < lines.length ? pick(draw, lineEnds) : "")).join("");
  // A header shows the delimiter, where it has no other sign of the kind.
  const header = rows.find(({ kind }) => kind === "header")?.cells;
  const isShown = header !== undefined && !header.some(({ text: title }) => /[,;\t|]/.test(title));
  const statements: Statement[] = [{ says: { delimiter }, isNeeded: !isShown }];
  const { source, encoding, isNeeded } = encoded(draw, text);
  if (encoding !== undefined) statements.push({ says: { encoding }, isNeeded });
  return { text, isMixed: lineEnds.length > 1, source, statements };
}

function quoted(
  draw: Draw,
  text: string,
  delimiter: string,
  quoting: "needed" | "all" | "some" | "none",
): string {
  // A quote inside of a text begins no cell.
  const needing = quoting === "none" ? /^"|[\r\n]/ : /["\r\n]/;
  const isNeeded = text.includes(delimiter) || needing.test(text);
  const isQuoted = isNeeded || quoting === "all" || (quoting === "some" && happens(draw, 30));
  return isQuoted ? `"${text.replaceAll('"', '""')}"` : text;
}

interface Encoded {
  readonly source: string | Uint8Array;
  readonly encoding?: TextEncodingName;
  readonly isNeeded: boolean;
}

function encoded(draw: Draw, text: string): Encoded {
  switch (pick(draw, ["text", "text", "utf-8", "marked", "utf-16", "gb18030"])) {
    case "utf-8":
      return { source: new TextEncoder().encode(text), encoding: "utf-8", isNeeded: false };
    case "marked":
      return { source: new TextEncoder().encode(`\uFEFF${text}`), encoding: "utf-8", isNeeded: false };
    case "utf-16":
      return { source: utf16(`\uFEFF${text}`, happens(draw, 50)), encoding: "utf-16", isNeeded: false };
    case "gb18030": {
      const source = gb18030(text);
      if (source === undefined) return { source: text, isNeeded: false };
      return { source, encoding: "gb18030", isNeeded: isUtf8(source) };
    }
    default:
      return { source: text, isNeeded: false };
  }
}

function utf16(text: string, isBigEndian: boolean): Uint8Array {
  const bytes = new Uint8Array(text.length * 2);
  const view = new DataView(bytes.buffer);
  for (let at = 0; at < text.length; at++) view.setUint16(at * 2, text.charCodeAt(at), !isBigEndian);
  return bytes;
}

/** The two bytes of the characters that GB 18030 has in two. */
const PAIRS = new Map<string, readonly [number, number]>();

/** Bytes of GB 18030, made by what its decoder says of them; `undefined` for a text with rare characters. */
function gb18030(text: string): Uint8Array | undefined {
  if (PAIRS.size === 0) {
    const decoder = new TextDecoder("gb18030");
    for (let lead = 0x81; lead <= 0xfe; lead++)
      for (let trail = 0x40; trail <= 0xfe; trail++) {
        const sign = trail === 0x7f ? "" : decoder.decode(Uint8Array.of(lead, trail));
        if (sign.length === 1 && sign !== "\uFFFD") PAIRS.set(sign, [lead, trail]);
      }
  }
  const bytes: number[] = [];
  for (const sign of text) {
    const pair = sign < "\u0080" ? [sign.charCodeAt(0)] : PAIRS.get(sign);
    if (pair === undefined) return undefined;
    bytes.push(...pair);
  }
  return Uint8Array.from(bytes);
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}
