import { readFileSync } from "node:fs";
import { revive, toPlain } from "cultural-ledger/io";
import { describe, expect, test } from "vitest";
import { printedKind } from "../../../src/foundation/printing";
import { PRINTED } from "../../../src/io/json/printed";
import { filesIn } from "../../files-in";
import { answers } from "./answers";

test("every kind of answer that prints itself travels", () => {
  const sources = filesIn("src", ".ts").map((file) => readFileSync(file, "utf8"));
  const kinds = sources.flatMap((text) =>
    [...text.matchAll(/ printing<[^(]*>\(\s*"([a-z-]+)"/g)].map(([, kind]) => kind),
  );
  expect(kinds.length).toBeGreaterThan(5);
  expect(Object.keys(PRINTED).sort()).toEqual(kinds.sort());
});

/** Of each kind the answers that the library gave, in each of their forms. */
const found = new Map<string, Readonly<Record<string, unknown>>>();
const look = (value: unknown): void => {
  if (typeof value !== "object" || value === null) return;
  const kind = printedKind(value);
  const form = `${kind}: ${Object.keys(value).sort().join(", ")}`;
  if (kind !== undefined && !found.has(form))
    found.set(form, toPlain(value) as Readonly<Record<string, unknown>>);
  for (const part of value instanceof Map ? [...value.values()] : Object.values(value)) look(part);
};
look(answers);

const issuesOf = (plain: unknown) => {
  const answer = revive(plain);
  return answer.ok ? [] : answer.issues.map(({ code }) => code);
};

test("answers of every kind are found", () => {
  expect(new Set([...found.values()].map((plain) => plain["~is"]))).toEqual(new Set(Object.keys(PRINTED)));
});

describe.each([...found])("an answer of %s", (_form, plain) => {
  const names = Object.keys(plain).filter((name) => name !== "~is");

  test("comes back", () => {
    expect(issuesOf(plain)).toEqual([]);
  });

  test("and a field more does not", () => {
    expect(issuesOf({ ...plain, note: "x" })).toEqual(["io/invalid-plain"]);
    expect(issuesOf(JSON.parse(JSON.stringify(plain).replace("{", '{"__proto__":1,')))).toEqual([
      "io/invalid-plain",
    ]);
  });

  const left = names.filter(
    (name) => !["to", "scale", "unit", "decimals", "asOf", "indicator", "currency"].includes(name),
  );
  test.each(left)("and without its %s it does not", (name) => {
    const { [name]: _left, ...others } = plain;
    expect(issuesOf(others)).toEqual(["io/invalid-plain"]);
  });

  test.each(names)("and with something else for its %s it does not", (name) => {
    for (const other of [null, { a: 1 }, { "~is": "number", value: "NaN" }, -1])
      if (name !== "decimals" || other !== -1) expect(issuesOf({ ...plain, [name]: other })).not.toEqual([]);
  });
});

test("an end of an interval has its fields and no others", () => {
  const { lower, ...others } = found.get("interval: lower, upper, whole") as { readonly lower: object };
  for (const end of [{ ...lower, note: "x" }, { kind: "unknown", closed: true }, { kind: "open" }, {}])
    expect(issuesOf({ ...others, lower: end })).toEqual(["io/invalid-plain"]);
});
