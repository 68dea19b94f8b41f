/** What a value is after it has travelled, and whether it is the one that set out. */

import { isDeepStrictEqual } from "node:util";
import type { Result } from "cultural-ledger";
import { revive, toPlain } from "cultural-ledger/io";
import { Decimal } from "decimal.js";
import { expect } from "vitest";
import { printedKind } from "../../../src/foundation/printing";

/** The ways that plain data takes: as text, and between threads. */
const ways: readonly (readonly [name: string, carry: (plain: unknown) => unknown])[] = [
  ["as text", (plain) => JSON.parse(JSON.stringify(plain)) as unknown],
  ["as a message", (plain) => structuredClone(plain)],
  ["twice", (plain) => structuredClone(JSON.parse(JSON.stringify(plain)))],
];

/** The value at the end of a way. */
export function travelled<Answer>(answer: Answer, carry = ways[0]![1]): Answer {
  return valueIn(revive<Answer>(carry(toPlain(answer))));
}

export function valueIn<Value>(result: Result<Value>): Value {
  if (!result.ok) throw new Error(result.issues.map(({ message }) => message).join("\n"));
  return result.value;
}

/** Expects an answer to come back by every way as it was, frozen where it was, and to print as it did. */
export function expectToTravel(answer: unknown): void {
  const plain = toPlain(answer);
  for (const [name, carry] of ways) {
    const carried = carry(plain);
    expectSame(carried, plain, name);
    const back = valueIn(revive(carried));
    // What comes from the same data is the same by every way.
    if (carry === ways[0]?.[1]) {
      expect(back, name).toEqual(answer);
      expectAlike(answer, back, []);
    }
    expectSame(toPlain(back), plain, name);
  }
}

/** As `toEqual`, of plain data, which is looked at faster while nothing is wrong. */
function expectSame(one: unknown, other: unknown, what: string): void {
  if (!isDeepStrictEqual(one, other)) expect(one, what).toEqual(other);
}

/** Expects two values to be alike in what `toEqual` doesn't look at: who made them, and what nobody can change. */
function expectAlike(one: unknown, other: unknown, path: readonly unknown[]): void {
  const place = path.join(".");
  if (typeof one !== "object" || one === null || typeof other !== "object" || other === null) {
    expect(Object.is(one, other), place).toBe(true);
    return;
  }
  expect(printedKind(other), place).toBe(printedKind(one));
  expect(Object.getPrototypeOf(other)?.constructor?.name, place).toBe(
    (Object.getPrototypeOf(one) ?? Object.prototype).constructor?.name,
  );
  if (Object.isFrozen(one)) expect(Object.isFrozen(other), place).toBe(true);
  if (one instanceof Map || one instanceof Set) {
    expectAlike([...one], [...(other as Map<unknown, unknown>)], path);
    return;
  }
  // A Decimal of another copy of decimal.js comes back as one of the library.
  if (Decimal.isDecimal(one)) return;
  expect(Object.keys(other), place).toEqual(Object.keys(one));
  for (const key of Object.keys(one))
    expectAlike(Reflect.get(one, key), Reflect.get(other, key), [...path, key]);
}
