/** What callers from JavaScript can pass instead of what a function takes. */

import { runInNewContext } from "node:vm";

/** What the code of a hostile value throws. It is the caller's own, so it may come back out of a function as it is. */
export class CallersOwn extends Error {}

function throwOwn(): never {
  throw new CallersOwn("thrown by the caller's own code");
}

const TRAPS = [
  "get",
  "has",
  "ownKeys",
  "getOwnPropertyDescriptor",
  "getPrototypeOf",
  "set",
  "apply",
  "construct",
] as const;
const traps: ProxyHandler<object> = Object.fromEntries(TRAPS.map((trap) => [trap, throwOwn]));

/** An object each of whose fields throws when it is read. */
function withThrowingGetters(names: readonly string[]): object {
  return Object.defineProperties(
    {},
    Object.fromEntries(names.map((name) => [name, { get: throwOwn, enumerable: true }])),
  );
}

/** Every hostile value by the name that a failure calls it. Each is made anew, so that no call sees what another did. */
export const hostileValues: readonly (readonly [name: string, make: () => unknown])[] = [
  ["undefined", () => undefined],
  ["null", () => null],
  ["true", () => true],
  ["5", () => 5],
  ["NaN", () => Number.NaN],
  ["-1", () => -1],
  ["1e300", () => 1e300],
  ['"x"', () => "x"],
  ['""', () => ""],
  ["{}", () => ({})],
  ["[]", () => []],
  ["[null]", () => [null]],
  ["[5]", () => [5]],
  ["[{}]", () => [{}]],
  ['["x"]', () => ["x"]],
  ["[Symbol()]", () => [Symbol("s")]],
  ["[ , ]", () => new Array(1)],
  ["Symbol()", () => Symbol("s")],
  ["() => undefined", () => () => undefined],
  ["() => { throw own }", () => throwOwn],
  ["a proxy whose traps throw", () => new Proxy({}, traps)],
  ["a list proxy whose traps throw", () => new Proxy([], traps)],
  ["[a proxy whose traps throw]", () => [new Proxy({}, traps)]],
  [
    "throwing getters",
    () =>
      withThrowingGetters([
        "lower",
        "kind",
        "named",
        "open",
        "id",
        "currency",
        "code",
        "rates",
        "length",
        "misspelt",
      ]),
  ],
  ["an object of another realm", () => runInNewContext("({ a: 1 })")],
  ["a list of another realm", () => runInNewContext("[null, 5]")],
  ["5n", () => 5n],
  ["10n ** 40n", () => 10n ** 40n],
  ["Object.create(null)", () => Object.create(null)],
  ["new Map([[1, 2]])", () => new Map([[1, 2]])],
  ["new Date(NaN)", () => new Date(Number.NaN)],
];
