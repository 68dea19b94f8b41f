/**
 * What is divided by what, and in which units.
 */

import type { FigureUnit } from "../../figures/figure";
import type { Period } from "../../time/period";
import { isCurrency } from "../common-unit";
import type { AuditContext, Quantity } from "../quantity";
import type { ClaimId } from "../relation";
import { type DivisionRelation, type DivisionTerm, divisionOf } from "../relation-parts";
import { yearsBetween } from "./comparable-terms";
import { quantityOfRecords, type TermOfRecords } from "./records-term";

/** A quotient of two quantities, and what is claimed of it. */
export interface Quotient {
  readonly result: Quantity | undefined;
  readonly dividend: Quantity | undefined;
  readonly divisor: Quantity;
  /** Which of them are totals of records, and no claims. */
  readonly records: ReadonlyMap<Quantity, TermOfRecords>;
  /** Whether the dividend is a whole number even where it is not published. */
  readonly isWhole: boolean;
  /** What the claim says less than the quotient: 1 of a rate of growth. */
  readonly offset: 0 | 1;
  /** Whether it is of one thing at two times. */
  readonly isChange: boolean;
  /** How many times the claim is in the quotient: a rate of each year once for every year; `undefined` where nobody can tell. */
  readonly times: number | undefined;
}

/** What a relation divides by what. */
export function quotientIn(relation: DivisionRelation, context: AuditContext): Quotient {
  const { result: claimed, dividend, divisor } = divisionOf(relation);
  const result = claimed === undefined ? undefined : context.quotient(claimed);
  const periodOf = (term: DivisionTerm | undefined) =>
    typeof term === "string" ? (context.quantity(term).claim.period ?? []) : [];
  const records = new Map<Quantity, TermOfRecords>();
  const termOf = (term: DivisionTerm, role: string, unit: FigureUnit | undefined): Quantity => {
    if (typeof term === "string") return context.quantity(term);
    const period = [claimed, dividend, divisor].flatMap(periodOf).at(0);
    const { quantity, ...of } = quantityOfRecords(`${relation.id} ${role}`, term, { period, unit, context });
    records.set(quantity, of);
    return quantity;
  };
  const by = termOf(divisor, "denominator", undefined);
  // Amounts are added up in the currency that they are divided by, or that the result is of.
  const currency = [by.unit, result?.unit].find(isCurrency);
  return {
    result,
    dividend: dividend === undefined ? undefined : termOf(dividend, "numerator", currency),
    divisor: by,
    records,
    isWhole: relation.kind === "mean" && relation.values === "whole",
    ...formOf(relation, (claim) => context.quantity(claim).claim.period),
  };
}

/** How the claim of a relation is in the quotient. */
function formOf(
  relation: DivisionRelation,
  periodOf: (claim: ClaimId) => Period | undefined,
): Pick<Quotient, "offset" | "isChange" | "times"> {
  switch (relation.kind) {
    case "ratio":
    case "mean":
      return { offset: 0, isChange: false, times: 1 };
    case "growth":
      return { offset: 1, isChange: true, times: 1 };
    case "change":
      return { offset: relation.in === "percent" ? 1 : 0, isChange: true, times: 1 };
    case "averageGrowth":
      return {
        offset: 1,
        isChange: true,
        times: yearsBetween(periodOf(relation.from), periodOf(relation.to)),
      };
  }
}

/** Money over money is a ratio, things over things are so many for each, money over things stays money; `undefined` where units don't fit. */
export function unitOfQuotient({ result, dividend, divisor, isChange }: Quotient): FigureUnit | undefined {
  const [claimed, over, by] = [result?.unit, dividend?.unit, divisor.unit];
  const plain = isChange ? "ratio" : "number";
  if (isCurrency(by))
    return (over === undefined || isCurrency(over)) && !isCurrency(claimed) ? "ratio" : undefined;
  if (over === undefined) return claimed ?? plain;
  if (!isCurrency(over)) return isCurrency(claimed) ? undefined : (claimed ?? plain);
  if (claimed === undefined || isCurrency(claimed)) return claimed ?? over;
  // A divisor without a figure has no unit: it may be money too.
  return by === undefined ? "ratio" : undefined;
}

/** The units of a dividend and a divisor, where one without a figure takes that of what it has to fit. */
export function unitsOfSides(
  { dividend, divisor }: Quotient,
  unit: FigureUnit,
): readonly [over: FigureUnit | undefined, by: FigureUnit | undefined] {
  const over = dividend?.unit ?? (isCurrency(unit) ? unit : divisor.unit);
  return [over, divisor.unit ?? (isCurrency(over) && isCurrency(unit) ? "count" : over)];
}
