/**
 * Claims of what is at hand: an observation as the statement that a document makes of it, its number with all its digits or
 * as it is printed.
 */

import { type Figure, plainFigure, requireFigure } from "../figures/figure";
import { exactly } from "../figures/make-figure";
import { type Call, checkedOptions, requireFields, requireText } from "../foundation/arguments";
import { quote } from "../foundation/issue";
import {
  type Observation,
  type ObservedValue,
  timeOfObservation,
  valueOfObservation,
} from "../model/observation";
import { exactOf, isCurrencyAmount } from "../money/currency-amount";
import { decimalOf } from "../number/decimal";
import { formatPlain } from "../number/exact-number";
import type { Claim } from "./claim";

/** What a claim says that the data does not. */
export interface ClaimOfOptions {
  /** That of the observation where left out. */
  readonly id?: string;
  /** Whom or what it is about; where left out, the place, area, domain and unit that the observation gives, and the part that it is. */
  readonly subject?: string;
}

const CALL: Call = { chapter: "audit", call: "claimOf(observation, { id, subject })" };

/**
 * An observation as a claim: a figure as it is printed, a number or an amount exactly, none where the value is unknown. The
 * period of a stock is its day. The subject of a part (`partOf`) names it and what holds it, so that it is no duplicate of
 * that. It is known since the day on which the observation was (`published`). It has no scope: what holds the whole in turn, one observation doesn't say.
 *
 * @throws `audit/invalid-argument`, `audit/unknown-option`, `figures/invalid-figure`; `figures/invalid-number` for a number of more than 24 digits
 * before the point or 12 behind it
 * @example
 * const museums: Observation = { id: "museums", indicator: "museums", area: "CN", at: "2019-12-31", value: 5132 };
 * const claim = claimOf(museums);
 * [claim.measure, claim.subject, claim.period] // => ["museums", "CN", "2019-12-31"]
 * claim.figure // => { qualifier: "exactly", number: "5132" }
 */
export function claimOf(observation: Observation, options: ClaimOfOptions = {}): Claim {
  requireFields(CALL, "the observation", observation);
  const given = checkedOptions(CALL, options, ["id", "subject"]);
  const { area, indicator: measure, obsStatus: status, published, source, note } = observation;
  const { id = observation.id, subject = subjectOf(observation) } = given;
  for (const [name, text] of Object.entries({ id, measure })) requireText(CALL, `the ${name}`, text);
  const value = valueOfObservation(observation);
  return Object.freeze({
    id,
    measure,
    ...(subject !== undefined && { subject }),
    // Areas without a figure would say how many they are.
    ...(value !== undefined && { figure: figureOf(value), ...(area !== undefined && { areas: [area] }) }),
    period: timeOfObservation(observation),
    ...(published !== undefined && { published }),
    ...(status !== undefined && status !== "A" && { status }),
    ...(source !== undefined && { source }),
    ...(note !== undefined && { note }),
  });
}

/** What tells an observation from others of its indicator and time; nothing where it does not say where it is of. */
function subjectOf({ id, place, area, domain, unit, partOf }: Observation): string | undefined {
  if (place === undefined && area === undefined) return undefined;
  const of = domain && `${domain.scheme} ${domain.code}`;
  const part = partOf === undefined ? undefined : `${quote(id)} of ${quote(partOf)}`;
  return [place, area, of, unit, part].filter((name) => name !== undefined).join(", ");
}

/** A value as a figure: with all its digits, or as it is printed. */
function figureOf(value: ObservedValue): Figure {
  if (typeof value === "number") return exactly(decimalOf(String(value)).toFixed());
  if (isCurrencyAmount(value)) return exactly(formatPlain(exactOf(value)), { unit: value.currency });
  return plainFigure(requireFigure(value as Figure));
}
