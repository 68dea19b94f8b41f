/**
 * The first and the last text of a field by code point: of periods, days and years.
 */

import { type Aggregator, stepped } from "../../aggregate/aggregator";
import { foreignPartial } from "../../aggregate/values/partial-json";
import { textOrder } from "../../foundation/text";
import type { TextField } from "../plan/field";
import type { MeasureForm } from "./measure-form";

/** The first or last text; `undefined` where no record has any. */
export function extremeForm<In>(
  end: "least" | "greatest",
  name: string,
  { of }: TextField<In>,
): MeasureForm<In> {
  return {
    measure: extremeText(end, of),
    parts: {
      numbers: [{ of: end, column: name }],
      items: [],
      answer: ([text]) => text ?? undefined,
    },
    orderOf: (text: string | undefined) => text,
  };
}

/** The first or last text of records. */
export function extremeText<In>(
  end: "least" | "greatest",
  textOf: (record: In) => string | undefined,
): Aggregator<In, string | undefined> {
  const first = (left: string | undefined, right: string | undefined): string | undefined => {
    if (left === undefined || right === undefined) return left ?? right;
    return textOrder(left, right) <= 0 === (end === "least") ? left : right;
  };
  return stepped<In, { text: string | undefined }, string | undefined>(`${end}Text`, {
    init: () => ({ text: undefined }),
    step: (soFar, record) => {
      soFar.text = first(soFar.text, textOf(record));
      return soFar;
    },
    merge: (left, right) => {
      left.text = first(left.text, right.text);
      return left;
    },
    finish: ({ text }) => text,
    encode: ({ text }) => text ?? null,
    decode: (json) => {
      if (json !== null && typeof json !== "string") throw foreignPartial(`${end}Text`, json);
      return { text: json ?? undefined };
    },
  });
}
