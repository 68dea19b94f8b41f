import { runInNewContext } from "node:vm";
import { describe, expect, test } from "vitest";
import {
  checkedOptions,
  isList,
  requireArray,
  requiredOptions,
  requireFields,
  requireFunction,
  requireIterable,
  requireObject,
  requireText,
} from "../../src/foundation/arguments";
import { isLedgerError } from "../../src/foundation/error";

const CALL = { chapter: "report", call: "annualReport(ledger, { period })" } as const;

function errorOf(check: () => unknown): { code: string; message: string } {
  try {
    check();
  } catch (error) {
    if (isLedgerError(error)) return { code: error.code, message: error.message };
    throw error;
  }
  throw new Error("nothing was thrown");
}

describe("arguments", () => {
  test("a right one is given back", () => {
    const [list, object, call] = [[1], { a: 1 }, () => 1];
    expect(requireArray(CALL, "the list", list)).toBe(list);
    expect(requireObject(CALL, "the ledger", object)).toBe(object);
    expect(requireFunction(CALL, "the measure", call)).toBe(call);
    expect(requireIterable(CALL, "the records", new Set(list))).toEqual(new Set([1]));
    expect(requireText(CALL, "the title", "")).toBe("");
    expect(requireFields(CALL, "the labels", object)).toBe(object);
  });

  test.each([undefined, null, 5, "x"])("%s is no object, no function, no list", (value) => {
    for (const check of [requireObject, requireFunction, requireArray])
      expect(errorOf(() => check(CALL, "the ledger", value)).code).toBe("report/invalid-argument");
  });

  test("the message has the value, the place and the call", () => {
    expect(errorOf(() => requireObject(CALL, "the ledger", null)).message).toBe(
      "Cannot take null for the ledger: it must be an object. Call it as annualReport(ledger, { period }).",
    );
    expect(errorOf(() => requireIterable(CALL, "the records", 5)).message).toContain("another iterable");
  });

  test("what cannot be looked at is no list", () => {
    const { proxy, revoke } = Proxy.revocable([], {});
    expect(isList(proxy)).toBe(true);
    revoke();
    expect(isList(proxy)).toBe(false);
  });

  test("a text is no list of letters, and what is gone through has no fields", () => {
    expect(errorOf(() => requireIterable(CALL, "the records", "text")).code).toBe("report/invalid-argument");
    expect(errorOf(() => requireText(CALL, "the title", 5 as never)).code).toBe("report/invalid-argument");
    for (const value of [[], new Map(), new Date(), null, "x", () => 1])
      expect(errorOf(() => requireFields(CALL, "the labels", value)).code).toBe("report/invalid-argument");
  });
});

describe("options", () => {
  const names = ["period", "currency"] as const;
  type Options = { period?: string; currency?: string };

  test("options may be of another realm, without a prototype, or of a class", () => {
    class Chosen {
      readonly period = "2012";
    }
    for (const options of [runInNewContext('({ period: "2012" })'), Object.create(null), new Chosen()])
      expect(checkedOptions<Options>(CALL, options, names)).toBe(options);
  });

  test("none are none, and right ones are given back", () => {
    const options: Options = { period: "2012" };
    expect(checkedOptions<Options>(CALL, undefined, names)).toEqual({});
    expect(checkedOptions<Options>(CALL, options, names)).toBe(options);
  });

  test("options inside of options are called by their name", () => {
    const of = (options: unknown) => () => checkedOptions<Options>(CALL, options as never, names, "rounding");
    expect(errorOf(of(null)).message).toContain("Cannot take null for rounding: it must be an object");
    expect(errorOf(of({ perod: "2012" })).message).toContain('Cannot take the option "perod" of rounding: ');
  });

  test.each([null, 5, "x", []])("%s is no options", (value) => {
    expect(errorOf(() => checkedOptions<Options>(CALL, value as never, names)).code).toBe(
      "report/invalid-argument",
    );
  });

  test("options that have to be there are not left out", () => {
    expect(errorOf(() => requiredOptions<Options>(CALL, undefined as never, names)).code).toBe(
      "report/invalid-argument",
    );
  });

  test("a misspelt option is named, with all that there are", () => {
    const { code, message } = errorOf(() => checkedOptions<Options>(CALL, { perod: "2012" } as never, names));
    expect(code).toBe("report/unknown-option");
    expect(message).toBe(
      'Cannot take the option "perod": annualReport(ledger, { period }) takes period, currency. Correct its name, or leave it out.',
    );
  });
});
