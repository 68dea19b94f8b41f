/**
 * The laws of an aggregator as properties for fast-check. An aggregator that obeys them gives the same answer in one
 * run, over shards in any order, and after its partial results have travelled as JSON.
 *
 * @source the laws of a commutative monoid, and those of Beam's CombineFn
 */

import type * as FastCheck from "fast-check";
import type { Measure } from "../aggregate/aggregator";
import { stepsOf } from "../aggregate/engine/partials";
import { measureOf } from "../aggregate/measures";
import { checkedOptions, requireFunction } from "../foundation/arguments";
import { FAST_CHECK, requireFunctions } from "./given-functions";

/** What the laws need of fast-check, which the app that tests brings along. */
export type FastCheckFunctions = Pick<typeof FastCheck, "array" | "nat" | "property" | "stringify" | "tuple">;

/** How answers are compared. */
export interface AggregatorLawsOptions<Out> {
  /** Whether two answers are the same; where left out, whether they have the same JSON, `undefined` and `NaN` told apart. */
  readonly equal?: (left: Out, right: Out) => boolean;
}

/** The laws by name. */
export type LawName =
  | "identity-left"
  | "identity-right"
  | "associativity"
  | "commutativity"
  | "splitting"
  | "permutation"
  | "round-trip"
  | "canonical-encoding"
  | "repeatable-finish"
  | "right-operand-untouched"
  | "fresh-init"
  | "side-by-side"
  | "records-untouched";

/** One law: its name, what it says in words, and the property to run with `fc.assert` in any test runner. */
export interface AggregatorLaw {
  readonly name: LawName;
  readonly says: string;
  readonly property: FastCheck.IProperty<unknown>;
}

/**
 * Every law of an aggregator, as properties to run with `fc.assert` in any test runner. A record that the aggregator
 * refuses by throwing fails every law, so give records that it takes.
 *
 * @throws `testing/invalid-argument`, `testing/unknown-option`
 * @param fc fast-check itself, 3 or 4: `import * as fc from "fast-check"`
 * @param records any record, as an arbitrary of fast-check; with values that meet often, so that groups and ties occur
 * @example
 * import * as fc from "fast-check";
 * import { sumCounts } from "cultural-ledger";
 * import { aggregatorLaws } from "cultural-ledger/testing/fast-check";
 *
 * const persons = sumCounts((visit: { persons?: number }) => visit.persons);
 * const visits = fc.record({ persons: fc.nat() }, { requiredKeys: [] });
 * const laws = aggregatorLaws(fc, persons, visits);
 * for (const { property } of laws) fc.assert(property);
 * laws.length // => 13
 */
export function aggregatorLaws<In, Out>(
  fc: FastCheckFunctions,
  aggregator: Measure<In, Out>,
  records: FastCheck.Arbitrary<In>,
  options: AggregatorLawsOptions<Out> = {},
): readonly AggregatorLaw[] {
  requireFunctions(CALL, "fc", fc, FUNCTIONS, FAST_CHECK);
  const measure = measureOf(CALL, aggregator);
  requireFunctions(CALL, "records", records, ["generate", "shrink"], "an arbitrary of fast-check");
  const { equal = haveSameJson } = checkedOptions(CALL, options, ["equal"]);
  requireFunction(CALL, "equal", equal);
  const { init, step, merge, finish, encode, decode } = stepsOf(measure);
  type Acc = ReturnType<typeof init>;
  const list = fc.array(records);
  const shuffle = fc.array(fc.tuple(records, fc.nat()));

  const run = (taken: readonly In[], from: Acc = init()): Acc => taken.reduce(step, from);
  const textOf = (acc: Acc): string => JSON.stringify(encode(acc));
  // Taken before any record: a start that all runs share would show only until it is full.
  const textOfNothing = textOf(init());
  const travel = (acc: Acc): Acc => decode(JSON.parse(textOf(acc)));
  const requireSame = (found: Out, wanted: Out): void => {
    if (!equal(found, wanted))
      throw new Error(`answered ${fc.stringify(found)}, not ${fc.stringify(wanted)}`);
  };
  const requireSameAnswer = (found: Acc, wanted: Acc): void => requireSame(finish(found), finish(wanted));

  const laws: Readonly<Record<LawName, Omit<AggregatorLaw, "name">>> = {
    "identity-left": {
      says: "joining to nothing changes nothing",
      property: fc.property(list, (some) => requireSameAnswer(merge(init(), run(some)), run(some))),
    },
    "identity-right": {
      says: "joining nothing changes nothing",
      property: fc.property(list, (some) => requireSameAnswer(merge(run(some), init()), run(some))),
    },
    associativity: {
      says: "three partial results may be joined from either end",
      property: fc.property(list, list, list, (one, two, three) => {
        const fromTheLeft = merge(merge(run(one), run(two)), run(three));
        const fromTheRight = merge(run(one), merge(run(two), run(three)));
        requireSameAnswer(fromTheLeft, fromTheRight);
      }),
    },
    commutativity: {
      says: "two partial results may be joined either way round",
      property: fc.property(list, list, (one, two) =>
        requireSameAnswer(merge(run(one), run(two)), merge(run(two), run(one))),
      ),
    },
    splitting: {
      says: "parts that are joined answer like the whole, also when records follow",
      property: fc.property(fc.array(list, { minLength: 1, maxLength: 4 }), list, (parts, later) => {
        const joined = parts.map((part) => run(part)).reduce(merge);
        requireSameAnswer(run(later, joined), run([...parts.flat(), ...later]));
      }),
    },
    permutation: {
      says: "the order of the records does not matter",
      property: fc.property(shuffle, (ranked) =>
        requireSameAnswer(run(inRankOrder(ranked)), run(inGivenOrder(ranked))),
      ),
    },
    "round-trip": {
      says: "a partial result goes on after JSON as if it had never been encoded",
      property: fc.property(list, list, list, (some, later, others) => {
        const acc = run(some);
        const encoded = encode(acc);
        const text = JSON.stringify(encoded);
        requireSameText(textOf(travel(acc)), text);
        requireSameAnswer(run(later, travel(acc)), run([...some, ...later]));
        requireSameAnswer(merge(travel(acc), travel(run(others))), merge(run(some), run(others)));

        const received: unknown = JSON.parse(text);
        run(later, decode(received));
        requireSameText(JSON.stringify(received), text);
        requireSameAnswer(run(later, acc), run([...some, ...later]));
        requireSameText(JSON.stringify(encoded), text);
      }),
    },
    "canonical-encoding": {
      says: "the same records have the same JSON text, in any order and in any parts",
      property: fc.property(shuffle, fc.nat(), (ranked, cut) => {
        const whole = inGivenOrder(ranked);
        const at = cut % (whole.length + 1);
        requireSameText(textOf(run(inRankOrder(ranked))), textOf(run(whole)));
        requireSameText(textOf(merge(run(whole.slice(0, at)), run(whole.slice(at)))), textOf(run(whole)));
      }),
    },
    "repeatable-finish": {
      says: "answering changes nothing, and an answer given stays as it is",
      property: fc.property(list, list, (some, later) => {
        const acc = run(some);
        const text = textOf(acc);
        const answer = finish(acc);
        requireSame(finish(acc), answer);
        requireSameText(textOf(acc), text);
        requireSameAnswer(run(later, acc), run([...some, ...later]));
        requireSame(answer, finish(run(some)));
      }),
    },
    "right-operand-untouched": {
      says: "joining neither changes the right side nor shares parts with it",
      property: fc.property(list, list, list, list, (left, right, laterLeft, laterRight) => {
        const rightSide = run(right);
        const text = textOf(rightSide);
        const joined = merge(run(left), rightSide);
        requireSameText(textOf(rightSide), text);
        // Both sides go on before either answers: shared parts then hold the records of both.
        const joinedLater = run(laterLeft, joined);
        const rightLater = run(laterRight, rightSide);
        requireSameAnswer(joinedLater, run(laterLeft, merge(run(left), run(right))));
        requireSameAnswer(rightLater, run([...right, ...laterRight]));
      }),
    },
    "fresh-init": {
      says: "every run starts from nothing, whatever ran before",
      property: fc.property(list, list, (some, later) => {
        const untouched = init();
        run(later, merge(run(some), run(later)));
        requireSameText(textOf(init()), textOfNothing);
        requireSameText(textOf(untouched), textOfNothing);
      }),
    },
    "side-by-side": {
      says: "many groups that are filled at once answer as each alone",
      property: fc.property(shuffle, (ranked) => {
        const slots = Int32Array.from(ranked, ([, rank]) => rank % SLOTS);
        const columns = init();
        columns.add(inGivenOrder(ranked), 0, ranked.length, slots);
        for (let slot = 0; slot < SLOTS; slot++)
          requireSame(
            columns.answer(slot),
            finish(run(inGivenOrder(ranked).filter((_, at) => slots[at] === slot))),
          );
      }),
    },
    "records-untouched": {
      says: "no record is changed by being taken",
      property: fc.property(list, (some) => {
        const before = fc.stringify(some);
        run(some);
        requireSameText(fc.stringify(some), before);
      }),
    },
  };
  return Object.entries(laws).map(([name, law]) => ({ name: name as LawName, ...law }));
}

/** How many groups are filled at once. */
const SLOTS = 3;

const CALL = { chapter: "testing", call: "aggregatorLaws(fc, aggregator, records, { equal })" } as const;
const FUNCTIONS: readonly (keyof FastCheckFunctions)[] = ["array", "nat", "property", "stringify", "tuple"];
function inGivenOrder<In>(ranked: readonly (readonly [In, number])[]): readonly In[] {
  return ranked.map(([record]) => record);
}

function inRankOrder<In>(ranked: readonly (readonly [In, number])[]): readonly In[] {
  return inGivenOrder([...ranked].sort(([, left], [, right]) => left - right));
}

function requireSameText(found: string, wanted: string): void {
  if (found !== wanted) throw new Error(`encoded as ${found}, not ${wanted}`);
}

function haveSameJson(left: unknown, right: unknown): boolean {
  return JSON.stringify(left, withoutLoss) === JSON.stringify(right, withoutLoss);
}

/** Tells apart what JSON alone confuses: `undefined` and absence, `null` and `NaN`, -0 and 0; and shows sets and maps. */
function withoutLoss(_key: string, value: unknown): unknown {
  if (value instanceof Set || value instanceof Map) return { [value.constructor.name]: [...value] };
  const isPlain = typeof value === "number" ? Number.isFinite(value) && !Object.is(value, -0) : true;
  const isJson = isPlain && typeof value !== "undefined" && typeof value !== "bigint";
  return isJson ? value : { [typeof value]: Object.is(value, -0) ? "-0" : String(value) };
}
