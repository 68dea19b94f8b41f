import { expect, test } from "vitest";
import { quote } from "../../src/foundation/issue";

/** An object whose every inspection throws, as a hostile caller can make it. */
function throwingProxy(target: object): object {
  const fail = () => {
    throw new Error("a trap ran");
  };
  return new Proxy(target, { get: fail, has: fail, ownKeys: fail, getPrototypeOf: fail });
}

function revokedProxy(target: object): object {
  const { proxy, revoke } = Proxy.revocable(target, {});
  revoke();
  return proxy;
}

function fakeLength(length: unknown): object {
  return new Proxy([], { get: () => length });
}

test("plain values are quoted as they would be typed", () => {
  expect(quote("Wales")).toBe('"Wales"');
  expect(quote("")).toBe('""');
  expect(quote(12.5)).toBe("12.5");
  expect(quote(-0)).toBe("-0");
  expect(quote(Number.NaN)).toBe("NaN");
  expect(quote(-Infinity)).toBe("-Infinity");
  expect(quote(61n)).toBe("61n");
  expect(quote(true)).toBe("true");
  expect(quote(undefined)).toBe("undefined");
  expect(quote(null)).toBe("null");
});

test("objects, arrays, functions and symbols are named by their kind", () => {
  expect(quote({ toString: () => "JP" })).toBe("an object");
  expect(quote(["JP", "FR"])).toBe("an array of 2");
  expect(quote(() => "JP")).toBe("a function");
  expect(quote(Symbol("JP"))).toBe("a symbol");
  expect(quote(new Date(Number.NaN))).toBe("an object");
  expect(quote(Object.create(null))).toBe("an object");
});

test("text of up to 32 characters is quoted whole, and longer text is cut and measured", () => {
  expect(quote("a".repeat(32))).toBe(`"${"a".repeat(32)}"`);
  expect(quote("a".repeat(33))).toBe(`"${"a".repeat(32)}"... (33 characters)`);
});

test("quotation marks and control characters are escaped, so that a message stays one line", () => {
  expect(quote('say "hi"\n\u0000')).toBe('"say \\"hi\\"\\n\\u0000"');
});

test("a pair of surrogates that the cut divides is escaped and not left as broken text", () => {
  expect(quote(`${"a".repeat(31)}\u{1F3AD}`)).toBe(`"${"a".repeat(31)}\\ud83c"... (33 characters)`);
});

test("a bigint is quoted up to 32 digits and measured beyond", () => {
  expect(quote(10n ** 32n - 1n)).toBe(`${"9".repeat(32)}n`);
  expect(quote(1n - 10n ** 32n)).toBe(`-${"9".repeat(32)}n`);
  expect(quote(10n ** 32n)).toBe("a bigint of more than 32 digits");
  expect(quote(-(10n ** 32n))).toBe("a bigint of more than 32 digits");
});

test("proxies that throw, that are revoked or that lie about their length are named all the same", () => {
  expect(quote(throwingProxy({}))).toBe("an object");
  expect(quote(throwingProxy([]))).toBe("an object");
  expect(quote(throwingProxy(() => 1))).toBe("a function");
  expect(quote(revokedProxy({}))).toBe("an object");
  expect(quote(revokedProxy([]))).toBe("an object");
  expect(quote(fakeLength(Symbol("length")))).toBe("an array");
  expect(quote(fakeLength("a".repeat(1_000_000)))).toBe("an array");
});

test("values of a size that would take seconds to print are quoted at once", () => {
  const text = "\u0000".repeat(1_000_000);
  const bigint = 1n << 40_000_000n;
  const array = new Array<number>(4_000_000_000);
  const started = performance.now();
  expect(quote(text)).toBe(`"${"\\u0000".repeat(32)}"... (1000000 characters)`);
  expect(quote(bigint)).toBe("a bigint of more than 32 digits");
  expect(quote(array)).toBe("an array of 4000000000");
  expect(performance.now() - started).toBeLessThan(1000);
});
