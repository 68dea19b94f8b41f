/**
 * What is written into the cells of a spreadsheet, as the reader of tables reads it back.
 */

import type { Count } from "../../figures/count";
import { describeFigure } from "../../figures/describe-figure";
import { type Figure, plainFigure, type UnknownFigure } from "../../figures/figure";
import { readCount, readFigure } from "../table/number-cells";

const PLAIN = { marks: {}, zeros: 0 };

/** A figure as `readFigure` reads it: in words where they say all of it. Digits alone would be a number or an amount. */
function writeFigure(figure: Figure | UnknownFigure): string {
  if (figure.qualifier === "unknown") return describeFigure(figure);
  const isOfDigits = figure.qualifier === "equal" && figure.scale === undefined;
  return inWords(figure, (words) => (isOfDigits ? undefined : readFigure(words, PLAIN)));
}

/** A figure in words where these are read as the same figure, and as JSON where they would be another one or a number. */
function inWords(figure: Figure | UnknownFigure, read: (words: string) => unknown): string {
  const words = describeFigure(figure).replaceAll(",", "");
  const json = JSON.stringify(plainFigure(figure));
  const again = read(words) as Figure | undefined;
  return typeof again === "object" && JSON.stringify(plainFigure(again)) === json ? words : json;
}

/** A number or figure as `readObservedNumber` reads it. */
export function writeNumber(value: number | Figure | UnknownFigure): string {
  return typeof value === "number" ? String(value) : writeFigure(value);
}

/** A count as `readCount` reads it. */
export function writeCount(count: Count): string {
  return typeof count === "number" ? String(count) : inWords(count, (words) => readCount(words, PLAIN));
}
