/**
 * Arbitraries for fast-check: valid records of every kind.
 */

import type * as FastCheck from "fast-check";
import { exactly } from "../figures/make-figure";
import { checkedOptions, requireArray, requireText } from "../foundation/arguments";
import { id } from "../foundation/plain-shapes";
import type { ObjectShape, Plain, Shape } from "../foundation/shape";
import { checkRecord, forEachKind, type Ledger, type RecordOf, shapeOf } from "../model/ledger";
import {
  AREAS,
  amountArbitrary,
  areaListArbitrary,
  CURRENCIES,
  countArbitrary,
  dateArbitrary,
  extraArbitrary,
  type FastCheckArbitraries,
  idArbitrary,
  moneyArbitrary,
  numberArbitrary,
  observedArbitrary,
  periodArbitrary,
  requireArbitraries,
  textArbitrary,
} from "./field-arbitraries";

/** The ids that records may name; where there are none, no record names one. */
export interface ReferenceIds {
  readonly programmes?: readonly string[];
  readonly projects?: readonly string[];
  readonly sources?: readonly string[];
}

/** An arbitrary of valid records for every kind. */
export type RecordArbitraries = {
  readonly [Kind in keyof Ledger]: FastCheck.Arbitrary<RecordOf<Kind>>;
};

const CALL = {
  chapter: "testing",
  call: "recordArbitraries(fc, { programmes, projects, sources })",
} as const;
const KINDS = ["programmes", "projects", "sources"] as const;

/** The most parts that a list has. */
const MOST_PARTS = 3;

type Drawn = FastCheck.Arbitrary<unknown>;

/**
 * Valid records of every kind, as arbitraries of fast-check: every optional field is sometimes there, counts are numbers
 * or figures, amounts are in several currencies, periods have all forms, and texts are well-formed but hostile to CSV and
 * spreadsheets. Ids are not unique; for records that belong together use `ledgerArbitrary`.
 *
 * @param fc fast-check itself, 3.22 or later: `import * as fc from "fast-check"`
 * @throws `testing/invalid-argument`, `testing/unknown-option`
 * @param references ids that records may name; without them no record names another one
 * @example
 * import * as fc from "fast-check";
 * import { checkRecord } from "cultural-ledger";
 * import { recordArbitraries } from "cultural-ledger/testing/fast-check";
 *
 * const { delegations } = recordArbitraries(fc);
 * const [delegation] = fc.sample(delegations, 1);
 * checkRecord("delegations", delegation).ok // => true
 */
export function recordArbitraries(
  fc: FastCheckArbitraries,
  references: ReferenceIds = {},
): RecordArbitraries {
  requireArbitraries(CALL, fc);
  const { programmes = [], projects = [], sources = [] } = checkedOptions(CALL, references, KINDS);
  for (const ids of [programmes, projects, sources])
    for (const id of requireArray(CALL, "the ids", ids)) requireText(CALL, "an id", id);
  const idsOf: Readonly<Record<string, readonly string[]>> = { programmes, projects, sources };
  const plain: Readonly<Record<Plain, Drawn>> = {
    text: textArbitrary(fc),
    date: dateArbitrary(fc),
    period: periodArbitrary(fc),
    area: fc.constantFrom(...AREAS),
    areas: areaListArbitrary(fc),
    count: countArbitrary(fc, 0),
    number: numberArbitrary(fc),
    figure: countArbitrary(fc, 0).map((count) => (typeof count === "number" ? exactly(count) : count)),
    currency: fc.constantFrom(...CURRENCIES),
    unit: fc.constantFrom("count", "number", "ratio", ...CURRENCIES),
    amount: amountArbitrary(fc),
    money: moneyArbitrary(fc),
    observed: observedArbitrary(fc),
  };

  const ids = idArbitrary(fc);
  const drawn = (shape: Shape): Drawn | undefined => {
    if (shape === id) return ids;
    switch (shape.holds) {
      case "choice":
        return fc.constantFrom(...shape.values);
      case "whole":
        return fc.integer({ min: shape.from, max: shape.to });
      case "reference": {
        const ids = idsOf[shape.collection] ?? [];
        return ids.length === 0 ? undefined : fc.constantFrom(...ids);
      }
      case "oneOrMore": {
        const one = drawn(shape.of);
        return one && fc.oneof(one, fc.array(one, { minLength: 1, maxLength: MOST_PARTS }));
      }
      case "list": {
        const part = drawn(shape.of);
        return part && fc.array(part, { minLength: shape.atLeast, maxLength: MOST_PARTS });
      }
      case "object":
        return objectOf(shape);
      case "openable": {
        const [closed, open] = [drawn(shape.closed), drawn(shape.open)];
        return closed && open && fc.oneof(closed, open);
      }
      case "true":
        return fc.constant(true);
      case "extra":
        return extraArbitrary(fc);
      case "other":
        return undefined;
      default:
        return plain[shape.holds];
    }
  };

  /** A plain object with some of its optional fields; none where it has to name a record and there is no id. */
  const objectOf = ({ fields, apart }: ObjectShape): Drawn | undefined => {
    const model: Record<string, Drawn> = {};
    const requiredKeys: string[] = [];
    for (const [name, { optional, shape }] of Object.entries(fields)) {
      // Which records hold others is a matter of the ledger that they are in.
      const value = name === "partOf" ? undefined : drawn(shape);
      if (value !== undefined) model[name] = value;
      else if (!optional) return undefined;
      if (!optional) requiredKeys.push(name);
    }
    const options = { noNullPrototype: true } as const;
    if (apart === undefined) return fc.record(model, { ...options, requiredKeys });
    // Of two fields that exclude each other one is left out; the other is there if it has to be.
    const [one, other] = apart.names;
    const drafts = [[one, other] as const, [other, one] as const].map(([kept, leftOut]) => {
      const { [leftOut]: _, ...others } = model;
      return fc.record(others, {
        ...options,
        requiredKeys: [...requiredKeys, ...(apart.required ? [kept] : [])],
      });
    });
    return fc.oneof(...drafts);
  };

  return forEachKind((kind) => {
    const drafts = objectOf(shapeOf(kind)) as Drawn;
    // What only several fields together tell, as that no open list states fewer than it names.
    return drafts.filter((record) => checkRecord(kind, record).ok);
  }) as RecordArbitraries;
}
