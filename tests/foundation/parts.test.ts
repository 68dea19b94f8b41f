import { describe, expect, test } from "vitest";
import { faultsOf, type Inspection, report } from "../../src/foundation/inspection";
import { byField, checkBetween, keyed, named, referencesIn, withRule } from "../../src/foundation/parts";
import { oneOf, referenceTo, text, wholeNumber } from "../../src/foundation/plain-shapes";
import {
  checkedBy,
  listOf,
  objectOf,
  oneOrMore,
  openable,
  optional,
  required,
} from "../../src/foundation/shape";

interface Room {
  readonly name: string;
  readonly seats?: number;
  readonly rows?: number;
  readonly code?: string;
  readonly scheme?: string;
}

const room = withRule(
  objectOf<Room>(
    {
      name: required(text),
      seats: optional(wholeNumber(0, 100)),
      rows: optional(wholeNumber(0, 100)),
      code: optional(text),
      scheme: optional(text),
    },
    { together: ["code", "scheme"] },
  ),
  ({ seats, rows }, path, inspection) => {
    if (Number(rows) > Number(seats))
      report(inspection, [...path, "rows"], "model/invalid-number", "no more than there are seats", rows);
  },
);

const found = (check: (inspection: Inspection) => void) => {
  const inspection: Inspection = { issues: [], references: [], record: "The room", depth: 0 };
  check(inspection);
  return inspection.issues.map(({ code, path }) => [code, path]);
};

describe("what holds between fields stands apart from the fields", () => {
  const between = (given: Record<string, unknown>) =>
    found((inspection) => checkBetween(room, given, [], inspection));

  test("it is part of the whole check, behind the fields", () => {
    const issues = faultsOf(
      "The room",
      { name: "", seats: 2, rows: 3, code: "1", colour: "red" },
      room.check,
    );
    expect(issues.map(({ code, path }) => [code, path])).toEqual([
      ["model/invalid-text", ["name"]],
      ["model/unknown-field", ["colour"]],
      ["model/missing-field", ["scheme"]],
      ["model/invalid-number", ["rows"]],
    ]);
  });

  test("alone it says what is missing, what has to stand together, and what the rules say", () => {
    expect(between({ seats: 2, rows: 3, code: "1" })).toEqual([
      ["model/missing-field", ["name"]],
      ["model/missing-field", ["scheme"]],
      ["model/invalid-number", ["rows"]],
    ]);
  });

  test("alone it does not look at fields", () => {
    expect(between({ name: "", seats: -1, colour: "red" })).toEqual([]);
    expect(between({ name: "Hall" })).toEqual([]);
  });

  test("a rule of a rule is kept, in order", () => {
    const two = withRule(room, (_, path, inspection) =>
      report(inspection, path, "model/unknown-value", "another", 1),
    );
    expect(found((inspection) => checkBetween(two, { rows: 1, seats: 0 }, [], inspection))).toEqual([
      ["model/missing-field", ["name"]],
      ["model/invalid-number", ["rows"]],
      ["model/unknown-value", []],
    ]);
  });

  test("a rule that throws is one issue", () => {
    const throwing = withRule(objectOf<Room>(room.fields as never), () => {
      throw new Error("no");
    });
    expect(found((inspection) => checkBetween(throwing, { name: "x" }, [], inspection))).toEqual([
      ["model/unreadable-value", []],
    ]);
  });
});

describe("the path of an issue is its own", () => {
  const rooms = objectOf<{ readonly rooms: readonly Room[]; readonly note?: string }>({
    rooms: required(
      listOf(
        keyed(
          "rooms",
          "name",
          { code: "model/duplicate-id", expected: "unique" },
          named("room", byField("name"), room),
        ),
      ),
    ),
    note: optional(text),
  });
  const issuesOf = (given: unknown) =>
    faultsOf("The house", given, rooms.check).map(({ path, message }) => [path, message.split(":")[0]]);

  test("issues of several parts have each its place", () => {
    const given = { rooms: [{ name: "a", seats: -1 }, { name: "b" }, { name: "a", rows: 2.5 }], note: "" };
    expect(issuesOf(given)).toEqual([
      [["rooms", 0, "seats"], 'The room "a" (rooms[0])'],
      [["rooms", 2, "rows"], 'The room "a" (rooms[2])'],
      [["rooms", 2, "name"], "The house"],
      [["note"], "The house"],
    ]);
  });

  test("what cannot be read does not move what stands behind it", () => {
    const refuse = () => {
      throw new Error("no");
    };
    const bad = Object.defineProperty({ name: "b" }, "seats", { enumerable: true, get: refuse });
    const proxy = new Proxy({ name: "c" }, { ownKeys: refuse });
    expect(issuesOf({ rooms: [{ name: "a" }, bad, proxy, { name: "d", rows: -1 }], note: "" })).toEqual([
      [["rooms", 1, "seats"], 'The room "b" (rooms[1])'],
      [["rooms", 2], 'The room "c" (rooms[2])'],
      [["rooms", 3, "rows"], 'The room "d" (rooms[3])'],
      [["note"], "The house"],
    ]);
  });

  test("fields are told in the order of the shape, whatever the order of the object", () => {
    const given = { rooms: [{ scheme: "", code: "", rows: -1, seats: -1, name: "" }] };
    expect(issuesOf(given).map(([path]) => path?.[2])).toEqual(["name", "seats", "rows", "code", "scheme"]);
  });
});

test("fields in which references stand are found at any depth", () => {
  const leaf = objectOf<{ readonly document: string }>({ document: required(referenceTo("sources")) });
  const nested = objectOf<Record<"a" | "b" | "c" | "d" | "e" | "f" | "g", unknown>>({
    a: required(leaf),
    b: required(listOf(leaf)),
    c: required(oneOrMore(referenceTo("projects"))),
    d: required(openable(listOf(text), leaf, () => undefined)),
    e: required(listOf(text)),
    f: required(oneOf({ x: true })),
    g: required(checkedBy(() => undefined)),
  } as never);
  expect(referencesIn(nested).map(([name]) => name)).toEqual(["a", "b", "c", "d"]);
});

test("an object of more fields than are counted is a mistake of the programmer", () => {
  const fields = Object.fromEntries(Array.from({ length: 33 }, (_, at) => [`f${at}`, optional(text)]));
  expect(() => objectOf(fields as never)).toThrow("32 fields");
});

test("thirty-two fields are all looked at", () => {
  const names = Array.from({ length: 32 }, (_, at) => `f${at}`);
  const shape = objectOf(Object.fromEntries(names.map((name) => [name, required(text)])) as never);
  const wrong = Object.fromEntries(names.map((name) => [name, ""]));
  expect(faultsOf("It", wrong, shape.check).map(({ path }) => path[0])).toEqual(names);
  expect(faultsOf("It", {}, shape.check).map(({ code }) => code)).toEqual(
    names.map(() => "model/missing-field"),
  );
});
