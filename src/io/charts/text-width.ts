/**
 * How wide text is, estimated from its characters. Renderers without a canvas take a Chinese character for no wider than a
 * Latin one, and cut it off; the room that charts keep for text is counted here, and is the same on every machine.
 */

import { oneLine } from "../../foundation/text";

/** Letters of East Asian scripts, full-width forms and pictures: as wide as they are high. */
const WIDE =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3000-\u303F\uFF01-\uFF60\uFFE0-\uFFE6]|\p{Extended_Pictographic}/u;
const MARK = /\p{M}/u;
/** Capitals and letters as wide as they are. */
const BROAD = /[\p{Lu}mw%@—…]/u;

const WIDE_EM = 1.05;
const BROAD_EM = 0.75;
const NARROW_EM = 0.58;

/** The width of text in pixels, rather too much than too little. */
export function textWidth(text: string, fontSize: number): number {
  let ems = 0;
  for (const sign of text) ems += widthOf(sign);
  return ems * fontSize;
}

function widthOf(sign: string): number {
  if (sign >= " " && sign < "\u007f") return BROAD.test(sign) ? BROAD_EM : NARROW_EM;
  if (WIDE.test(sign)) return WIDE_EM;
  if (MARK.test(sign)) return 0;
  return BROAD.test(sign) ? BROAD_EM : NARROW_EM;
}

/**
 * Text in lines that are no wider than `width`, broken at blanks and between Chinese characters, or inside a word that is
 * wider by itself. What the last line has no room for is cut with an ellipsis.
 */
export function wrappedText(text: string, width: number, fontSize: number, most: number): readonly string[] {
  const lines: string[] = [];
  let line = "";
  const pieces = piecesOf(shortened(oneLine(text).trim(), width, fontSize, most));
  for (const piece of pieces) {
    if (textWidth(line + piece.trimEnd(), fontSize) <= width) {
      line += piece;
      continue;
    }
    if (line !== "") lines.push(line.trimEnd());
    line = piece;
    while (textWidth(line.trimEnd(), fontSize) > width) {
      const head = headOf(line, width, fontSize);
      lines.push(head);
      line = line.slice(head.length);
    }
  }
  if (line.trim() !== "") lines.push(line.trimEnd());
  if (lines.length <= most) return Object.freeze(lines);
  const last = `${lines[most - 1]}…`;
  const fitting =
    textWidth(last, fontSize) <= width ? last : cutText(lines[most - 1] ?? "", width, fontSize, true);
  return Object.freeze([...lines.slice(0, most - 1), fitting]);
}

/** Text on one line, no wider than `width`: cut with an ellipsis where it is, or where more would follow. */
export function cutText(text: string, width: number, fontSize: number, isCut = false): string {
  const line = oneLine(text).trim();
  if (!isCut && textWidth(line, fontSize) <= width) return line;
  return `${headOf(line, width - textWidth("…", fontSize), fontSize).trimEnd()}…`;
}

/** No more of a text than could ever be shown, so that one of a million letters costs no more than one of a hundred. */
function shortened(text: string, width: number, fontSize: number, most: number): string {
  const signs = Math.ceil((width / fontSize / NARROW_EM) * (most + 1)) * 2;
  return text.length <= signs ? text : headOfUnits(text, signs);
}

/** No half of a character outside the basic plane. */
function headOfUnits(text: string, units: number): string {
  const head = text.slice(0, units);
  return /[\uD800-\uDBFF]$/.test(head) ? head.slice(0, -1) : head;
}

/** As many characters as fit, and one at least. */
function headOf(text: string, width: number, fontSize: number): string {
  let head = "";
  let ems = 0;
  for (const sign of text) {
    ems += widthOf(sign);
    if (head !== "" && ems * fontSize > width) break;
    head += sign;
  }
  return head;
}

/** The pieces between which a line may be broken: words with the blank behind them, and Chinese characters. */
function piecesOf(text: string): readonly string[] {
  return text.match(/[^\s\p{Script=Han}]+\s*|\p{Script=Han}[、，。；：）》”]*\s*|\s+/gu) ?? [];
}
