/**
 * What the first bytes of a file show: that it is no text, or text in another encoding than the one that is said. Only what
 * is certain is told; what else the bytes could be is nobody's guess.
 */

import type { Issue } from "../../foundation/issue";
import type { TextEncodingName } from "./encoding";
import { hexOf } from "./undecodable";

interface FileForm {
  readonly begins: readonly number[];
  readonly code: Issue["code"];
  readonly name: string;
  readonly remedy: string;
}

const SHEET = "read its sheet with a library for workbooks and give the cells to readRows, or save it as CSV";

/** Files that are no text, by their first bytes. */
const FILE_FORMS: readonly FileForm[] = [
  {
    begins: [0x50, 0x4b, 0x03, 0x04],
    code: "io/workbook",
    name: "an Excel workbook (.xlsx), or another ZIP archive",
    remedy: SHEET,
  },
  {
    begins: [0xd0, 0xcf, 0x11, 0xe0],
    code: "io/workbook",
    name: "an Excel workbook (.xls), or another document of Office before 2007",
    remedy: SHEET,
  },
  {
    begins: [0x1f, 0x8b, 0x08],
    code: "io/not-a-table",
    name: "a file compressed by gzip",
    remedy: "decompress it first",
  },
  {
    begins: [0x25, 0x50, 0x44, 0x46, 0x2d],
    code: "io/not-a-table",
    name: "a PDF document",
    remedy: "ask who made it for the table as CSV",
  },
];

/** The issue of bytes, or of characters that were made of bytes, that begin as a file that is no text. */
export function notText(codes: readonly number[]): Issue | undefined {
  const form = FILE_FORMS.find(({ begins }) => begins.every((byte, at) => codes[at] === byte));
  if (form === undefined) return undefined;
  const received = hexOf(form.begins);
  const message = `The file begins with ${received}: it is ${form.name}, and not text; ${form.remedy}.`;
  return Object.freeze({ code: form.code, path: [], message, expected: "text", received });
}

/** Byte order marks; that of UTF-32 begins as one of UTF-16 does, and goes before it. */
const MARKS: readonly { readonly name: string; readonly bytes: readonly number[]; readonly fits: string }[] =
  [
    { name: "utf-8", bytes: [0xef, 0xbb, 0xbf], fits: "utf-8" },
    { name: "utf-32", bytes: [0xff, 0xfe, 0, 0], fits: "" },
    { name: "utf-16", bytes: [0xff, 0xfe], fits: "utf-16le" },
    { name: "utf-16", bytes: [0xfe, 0xff], fits: "utf-16be" },
  ];

/** Bytes that are looked at before the first are decoded. */
export const HEAD = 256;

/** Fewer bytes could be words without a line end, a digit or a comma. */
const FEWEST = 16;

/** The encoding in which to read a text that begins so, UTF-16 being resolved; or why it is not in the one that is said. */
export function encodingOf(head: Uint8Array, said: TextEncodingName): TextEncodingName | Issue {
  const foreign = notText([...head.subarray(0, 8)]);
  if (foreign !== undefined) return foreign;
  const mark = MARKS.find(({ bytes }) => bytes.every((byte, at) => head[at] === byte));
  if (mark !== undefined) {
    if (said === mark.fits) return said;
    if (said === "utf-16" && mark.name === "utf-16") return mark.fits as TextEncodingName;
    const way = mark.fits === "" ? "save it as UTF-8" : `say { encoding: "${mark.name}" }`;
    return wrongEncoding(said, `begin with the mark of ${mark.name} (${hexOf(mark.bytes)})`, way);
  }
  if (head.length === 0) return said === "utf-16" ? "utf-16le" : said;
  const shown = wideAsShown(head);
  const named = shown === undefined ? 'say "utf-16le" or "utf-16be"' : `say { encoding: "${shown}" }`;
  if (said === "utf-16")
    return wrongEncoding(said, "have no mark, which tells the order of bytes in it", named);
  const isWide = said === "utf-16le" || said === "utf-16be";
  if (isWide && head.length >= FEWEST && !head.includes(0))
    return wrongEncoding(
      said,
      "hold no zeros, which line ends, digits and commas have in it",
      "say in which the file was saved",
    );
  if (shown !== undefined && shown !== said)
    return wrongEncoding(said, `are zero at every second place, as those of ${shown}`, named);
  return said;
}

/** UTF-16 as its zeros show it: an eighth of the bytes or more, all at second or all at first places, one in each line end. */
function wideAsShown(head: Uint8Array): TextEncodingName | undefined {
  const places = { zeros: [0, 0], lone: 0 };
  head.forEach((byte, at) => {
    const side = at % 2 === 0 ? 0 : 1;
    if (byte === 0) places.zeros[side] = (places.zeros[side] ?? 0) + 1;
    else if ((byte === LINE_FEED || byte === RETURN) && head[side === 0 ? at + 1 : at - 1] !== 0)
      places.lone += 1;
  });
  const [atFirst = 0, atSecond = 0] = places.zeros;
  if (places.lone > 0 || atFirst + atSecond < Math.max(2, head.length / 8)) return undefined;
  if (atFirst === 0) return "utf-16le";
  return atSecond === 0 ? "utf-16be" : undefined;
}

const LINE_FEED = 10;
const RETURN = 13;

/** The issue of bytes that are certainly text of another encoding. */
export function wrongEncoding(said: TextEncodingName, sign: string, way: string): Issue {
  const message = `The bytes are not in ${said}: they ${sign}; ${way}.`;
  return Object.freeze({
    code: "io/wrong-encoding",
    path: [],
    message,
    expected: `bytes in ${said}`,
    received: `bytes that ${sign}`,
  });
}
