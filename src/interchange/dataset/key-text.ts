/**
 * Keys as text, so that two of them can be told apart: codes may hold any sign, and none of them ends a code.
 */

import type { DataFigure } from "./dataset";

/** One text for a key. */
export function keyText(dimensions: readonly string[], key: DataFigure["key"]): string {
  let text = "";
  for (const id of dimensions) {
    const code = key[id] as string;
    text += `${code.length}:${code} `;
  }
  return text.trimEnd();
}

/** A key for people: `SEX=_T, TIME_PERIOD=2012`. */
export function keySaid(dimensions: readonly string[], key: DataFigure["key"]): string {
  return dimensions.map((id) => `${id}=${key[id]}`).join(", ");
}
