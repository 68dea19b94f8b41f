/**
 * Every exported function of every entry answers a programmer's mistake with an error of the library or with an answer,
 * and never with a `TypeError` from somewhere inside; and no option may be misspelt in silence.
 */

import { type Aggregator, aggregate, isLedgerError } from "cultural-ledger";
import { beforeAll, expect, test } from "vitest";
import { isAggregator } from "../../src/aggregate/aggregator";
import { getOrCreate } from "../../src/foundation/collections";
import { entries } from "../entries";
import { CallersOwn, hostileValues } from "./hostile-values";
import { Closed, Data, Options, otherCalls, validCalls, validRecords } from "./valid-calls";

type Exported = (...args: readonly unknown[]) => unknown;

/** An error that hid another one would be worse than one that takes anything. */
const CLASSES = ["LedgerError"];

/** Where aggregators and kinds have code of the library, in the place of which no function of another can be told from it. */
const OWN_CODE = ["~columns", "~cells"];

const functions = new Map<string, Exported>();
/** Aggregators that are exported as they are. */
const aggregators = new Map<string, Aggregator<never, unknown>>();

beforeAll(async () => {
  for (const { file } of entries) {
    const entry: Record<string, unknown> = await import(/* @vite-ignore */ `../../${file}`);
    for (const [name, value] of Object.entries(entry)) {
      if (typeof value === "function" && !CLASSES.includes(name)) functions.set(name, value as Exported);
      if (isAggregator(value)) aggregators.set(name, value);
    }
  }
});

test("every function has a call that answers, with an argument for each parameter", async () => {
  expect(functions.size).toBeGreaterThan(180);
  expect(Object.keys(validCalls).sort()).toEqual([...functions.keys()].sort());
  const problems: string[] = [];
  for (const [name, call] of functions) {
    const args = argumentsOf(name);
    const parameters = parametersOf(call);
    if (parameters.length !== args.length)
      problems.push(`${name}(${parameters.join(", ")}): ${args.length} arguments`);
    const outcome = await outcomeOf(call, args);
    if (outcome !== "answer") problems.push(`${name}: ${outcome}`);
    parameters.forEach((parameter, at) => {
      const given = validCalls[name]?.[at];
      if (isPlainObject(given))
        problems.push(`${name}: say whether ${parameter} are options, closed, or data`);
      if (
        /^(options|format)\b|^\{.*\} = \{\}$/s.test(parameter) &&
        !(given instanceof Options || given instanceof Data)
      )
        problems.push(`${name}: ${parameter} are options`);
    });
  }
  expect(problems).toEqual([]);
});

test("no argument of any kind brings out an error of the engine", async () => {
  const problems: string[] = [];
  let calls = 0;
  const check = async (
    name: string,
    call: Exported,
    shown: string,
    args: readonly unknown[],
  ): Promise<void> => {
    calls += 1;
    const outcome = await outcomeOf(call, args);
    if (outcome !== "answer" && outcome !== "refused") problems.push(`${name}(${shown}): ${outcome}`);
  };
  for (const [name, valid] of [...Object.entries(validCalls), ...otherCalls]) {
    const call = functions.get(name);
    if (call === undefined) continue;
    const args = valid.map(unmarked);
    for (let given = 0; given < args.length; given++)
      await check(name, call, `${given} arguments`, args.slice(0, given));
    for (const [hostile, make] of hostileValues) {
      for (let times = 1; times <= 3; times++)
        await check(name, call, `${hostile} ${times} times`, Array.from({ length: times }, make));
      for (const [at, arg] of args.entries()) {
        await check(name, call, `argument ${at}: ${hostile}`, args.with(at, make()));
        if (!isMarked(valid[at]) || !isPlainObject(arg)) continue;
        for (const field of Object.keys(arg as object)) {
          if (OWN_CODE.includes(field) && typeof make() === "function") continue;
          await check(
            name,
            call,
            `argument ${at}.${field}: ${hostile}`,
            args.with(at, { ...(arg as object), [field]: make() }),
          );
        }
      }
    }
    for (const at of [1, 2])
      await check(
        name,
        call,
        `argument ${at}: misspelt`,
        Object.assign([...args], { [at]: { misspelt: 1 } }),
      );
  }
  expect(summaryOf(problems)).toEqual([]);
  expect(calls).toBeGreaterThan(15_000);
});

test("no record brings an error of the engine out of an aggregator", () => {
  const made = [...functions].flatMap(([name, call]) => {
    const answer = returnedBy(call, argumentsOf(name));
    return isAggregator(answer) ? [[name, answer] as const] : [];
  });
  const all = [...aggregators, ...made];
  expect(all.length).toBeGreaterThan(35);
  const problems: string[] = [];
  for (const [name, aggregator] of all) {
    for (const [shown, record] of hostileRecords()) {
      const outcome = outcomeOfError(() => aggregate([record as never], aggregator));
      if (outcome !== "answer" && outcome !== "refused") problems.push(`${name}(${shown}): ${outcome}`);
    }
  }
  expect(summaryOf(problems)).toEqual([]);
});

test("a misspelt option is refused by every function that takes options", async () => {
  const problems: string[] = [];
  let tried = 0;
  for (const [name, call] of functions) {
    const args = argumentsOf(name);
    for (const [at, given] of (validCalls[name] ?? []).entries()) {
      if (!(given instanceof Options || given instanceof Closed)) continue;
      tried += 1;
      const misspelt = args.with(at, { ...given.value, misspelt: 1 });
      const code = await codeOf(call, misspelt);
      const wanted = given instanceof Options ? /\/unknown-option$/ : /./;
      if (!wanted.test(code)) problems.push(`${name}: argument ${at} gives ${code || "an answer"}`);
      if (given instanceof Options && (await codeOf(call, args.with(at, null))) === "")
        problems.push(`${name}: argument ${at} may be null`);
    }
  }
  expect(problems).toEqual([]);
  expect(tried).toBeGreaterThan(30);
});

/** The valid arguments as they are passed. */
function argumentsOf(name: string): readonly unknown[] {
  return (validCalls[name] ?? []).map(unmarked);
}

function unmarked(arg: unknown): unknown {
  return isMarked(arg) ? arg.value : arg;
}

function isMarked(arg: unknown): arg is Options | Closed | Data {
  return arg instanceof Options || arg instanceof Closed || arg instanceof Data;
}

function isPlainObject(value: unknown): boolean {
  return typeof value === "object" && value !== null && Object.getPrototypeOf(value) === Object.prototype;
}

/** The parameters of a function as its source has them: cut at the commas that are in no brackets. */
function parametersOf(call: Exported): readonly string[] {
  const source = String(call);
  const parameters: string[] = [""];
  let depth = 0;
  for (const sign of source.slice(source.indexOf("(") + 1)) {
    if (depth === 0 && sign === ")") break;
    if ("([{".includes(sign)) depth += 1;
    if (")]}".includes(sign)) depth -= 1;
    if (depth === 0 && sign === ",") parameters.push("");
    else parameters[parameters.length - 1] += sign;
  }
  return parameters.map((parameter) => parameter.trim()).filter((parameter) => parameter !== "");
}

/** Hostile values as records, and records of the table each with one hostile field. */
function* hostileRecords(): Generator<readonly [shown: string, record: unknown]> {
  for (const [hostile, make] of hostileValues) {
    yield [hostile, make()];
    for (const record of validRecords)
      for (const field of Object.keys(record)) yield [`${field}: ${hostile}`, { ...record, [field]: make() }];
  }
}

/** `answer`, `refused`, or what went wrong. A stream is followed for a few steps. */
async function outcomeOf(call: Exported, args: readonly unknown[]): Promise<string> {
  try {
    await settled(call, args);
    return "answer";
  } catch (error) {
    return outcomeOfError(() => {
      throw error;
    });
  }
}

function outcomeOfError(attempt: () => unknown): string {
  try {
    attempt();
    return "answer";
  } catch (error) {
    if (isLedgerError(error))
      return /^[a-z]+\/[a-z-]+$/.test(error.code) ? "refused" : `the code ${error.code}`;
    return error instanceof CallersOwn ? "refused" : `${error}`.split("\n", 1).join("");
  }
}

/** What a call gives; nothing where it throws. */
function returnedBy(call: Exported, args: readonly unknown[]): unknown {
  try {
    return call(...args);
  } catch {
    return undefined;
  }
}

/** The code of the error or of the first issue; none for an answer. */
async function codeOf(call: Exported, args: readonly unknown[]): Promise<string> {
  try {
    const answer = (await settled(call, args)) as
      | { readonly issues?: readonly { readonly code: string }[] }
      | undefined;
    return answer?.issues?.[0]?.code ?? "";
  } catch (error) {
    return isLedgerError(error) ? error.code : String(error);
  }
}

async function settled(call: Exported, args: readonly unknown[]): Promise<unknown> {
  const returned = call(...args);
  const answer = returned instanceof Promise ? await returned : returned;
  if (!isStream(answer)) return answer;
  for (let step = 0; step < 5; step++) if ((await answer.next()).done) break;
  return answer;
}

function isStream(value: unknown): value is AsyncGenerator | Generator {
  return (
    typeof value === "object" &&
    value !== null &&
    !Array.isArray(value) &&
    "next" in value &&
    "return" in value
  );
}

/** A few problems of each function: one cause has many. */
function summaryOf(problems: readonly string[]): readonly string[] {
  const byFunction = new Map<string, string[]>();
  for (const problem of problems)
    getOrCreate(byFunction, problem.split("(", 1).join(""), () => []).push(problem);
  return [...byFunction.values()].flatMap((all) => [
    ...all.slice(0, 4),
    ...(all.length > 4 ? [`... ${all.length} in all`] : []),
  ]);
}
