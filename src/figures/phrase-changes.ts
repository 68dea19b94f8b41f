/**
 * What a change makes of its number: below zero where it fell, from nothing on where it has one bound, one more of so many
 * times, a hundredth of a percentage of a whole.
 */

import type { FigureUnit, Qualifier } from "./figure";
import type { Unread } from "./figure-tokens";
import type { FigureScale } from "./scale";

/** The fields of a figure as a phrase gives them. */
export interface FigureFields {
  readonly qualifier: Qualifier;
  readonly number: string;
  readonly to?: string;
  readonly scale?: FigureScale;
  readonly unit?: FigureUnit;
  readonly decimals?: number;
}

/** 95 % of a whole is 0.95 of it, as exactly as it was. */
export function inHundredths({ scale, decimals, ...fields }: FigureFields): FigureFields {
  const { number, to } = fields;
  return { ...fields, number: hundredth(number), ...(to !== undefined && { to: hundredth(to) }) };
}

function hundredth(number: string): string {
  const [, sign = "", whole = "0", fraction = ""] = /^(-?)(\d+)(?:\.(\d+))?$/.exec(number) ?? [];
  const digits = whole.padStart(3, "0");
  return `${sign}${digits.slice(0, -2).replace(/^0+(?=\d)/, "")}.${digits.slice(-2)}${fraction}`;
}

/** What rose by less than 5 rose by more than nothing, or by nothing. */
export function fromNothing(fields: FigureFields): FigureFields | Unread {
  const { qualifier, number } = fields;
  const isBounded = qualifier === "lessThan" || qualifier === "atMost";
  if (!isBounded || number.startsWith("-") || !/[1-9]/.test(number)) return fields;
  if (number.includes("/"))
    return { reason: "a change of less than a fraction has two ends; write it in percent" };
  return { ...fields, qualifier: "between", number: "0", to: number };
}

/** So many times more is one more time as much. */
export function oneMore(fields: FigureFields): FigureFields | Unread {
  const { number, to } = fields;
  if (number.includes("/") || number.startsWith("-") || to?.includes("/") === true)
    return { reason: "a part more is no multiple; write it in percent" };
  if (fields.qualifier === "odd") {
    // 20多倍 is more than 20 and less than 30 times.
    if (!/^[1-9]\d*$/.test(number))
      return { reason: "an odd number of times is a whole one; write it in percent" };
    const place = 10n ** BigInt(/0*$/.exec(number)?.[0].length ?? 0);
    return {
      ...fields,
      qualifier: "between",
      number: plusOne(number),
      to: plusOne(String(BigInt(number) + place)),
    };
  }
  return { ...fields, number: plusOne(number), ...(to !== undefined && { to: plusOne(to) }) };
}

function plusOne(number: string): string {
  const [whole = "0", fraction] = number.split(".");
  return `${BigInt(whole) + 1n}${fraction === undefined ? "" : `.${fraction}`}`;
}

/** What is said of a fall, as a number below zero: down more than 5 is less than -5. */
export function below(fields: FigureFields | Unread): FigureFields | Unread {
  if ("reason" in fields) return fields;
  const { qualifier, number, to } = fields;
  if ([number, to].some((text) => text?.startsWith("-")))
    return { reason: "a fall of a number below zero says two directions; write one of them" };
  if (qualifier === "odd")
    return { reason: "a fall by an odd number has two ends that it does not reach; write more than" };
  if (to !== undefined) return { ...fields, number: negated(to), to: negated(number) };
  return {
    ...fields,
    qualifier: BELOW[qualifier] ?? qualifier,
    number: negated(number),
  };
}

function negated(number: string): string {
  return /[1-9]/.test(number) ? `-${number}` : number;
}

const BELOW: { readonly [Q in Qualifier]?: Qualifier } = {
  moreThan: "lessThan",
  lessThan: "moreThan",
  atLeast: "atMost",
  atMost: "atLeast",
};
