import { isLedgerError } from "cultural-ledger";
import { describe, expect, test } from "vitest";
import { type CodeList, checkCodeList, createCodeList } from "../../src/classification/code-list";
import { ancestorsOf, levelOf } from "../../src/classification/hierarchy";
import { deepFreeze } from "../frozen";
import { HS_2022 } from "./lists";

const untyped = (value: unknown) => value as never;

function faults(changes: Readonly<Record<string, unknown>>): readonly string[] {
  const result = checkCodeList(untyped(deepFreeze({ ...HS_2022, ...changes })));
  return result.ok ? [] : result.issues.map(({ code, path }) => `${path.join(".")} ${code}`);
}

describe("a code list", () => {
  test("is a frozen copy of what was given, and JSON holds it as it is", () => {
    const given = JSON.parse(JSON.stringify(HS_2022)) as CodeList;
    const list = createCodeList(given);
    expect(list).toEqual(given);
    expect(list).not.toBe(given);
    expect(Object.isFrozen(list) && Object.isFrozen(list.codes)).toBe(true);
    expect(list.codes.every((code) => Object.isFrozen(code))).toBe(true);
    expect(Object.isFrozen(given)).toBe(false);
    expect(structuredClone(list)).toEqual(list);
  });

  test("may hold no codes", () => {
    expect(createCodeList({ ...HS_2022, codes: [] }).codes).toEqual([]);
  });

  test("says every fault of its head", () => {
    expect(faults({ agency: "", id: " HS", edition: 2022, name: "\t", source: undefined, note: "" })).toEqual(
      [
        "agency model/invalid-text",
        "id model/invalid-text",
        "edition model/invalid-text",
        "name model/invalid-text",
        "source model/missing-field",
        "note model/invalid-text",
      ],
    );
    expect(faults({ retrieved: "2026-02-30" })).toEqual(["retrieved time/invalid-date"]);
    expect(faults({ codes: "97" })).toEqual(["codes model/invalid-list"]);
  });

  test("says every fault of its codes, each at its place", () => {
    expect(
      faults({
        codes: [
          { code: "97", name: "Works of art" },
          { code: "97", name: "Works of art again" },
          { code: 9701, name: "A number has lost its zeros", parent: "97" },
          { code: "9702 ", name: "" },
          { code: "9703", name: "Sculptures", parent: "98" },
          { code: "9704", name: "Stamps", parent: "" },
          { code: "9705", name: "Collections", validFrom: "2022-01-01", validTo: "2021-12-31" },
          { code: "9706", name: "Antiques", validFrom: "2022", validTo: "2022-13-01" },
          null,
        ],
      }),
    ).toEqual([
      "codes.1.code classification/duplicate-code",
      "codes.2.code model/invalid-text",
      "codes.3.code model/invalid-text",
      "codes.3.name model/invalid-text",
      "codes.5.parent model/invalid-text",
      "codes.6.validTo classification/reversed-validity",
      "codes.7.validFrom time/invalid-date",
      "codes.7.validTo time/invalid-date",
      "codes.8 model/not-a-record",
      "codes.4.parent classification/unknown-parent",
    ]);
  });

  test("is told of fields that nobody knows, and of what has code of its own", () => {
    const refuse = () => {
      throw new TypeError("no");
    };
    const codes = [
      { code: "97", name: "Works of art", parnt: "96" },
      new Proxy({}, { get: refuse, getOwnPropertyDescriptor: refuse }),
      Object.defineProperty({ code: "98" }, "name", { get: refuse }),
    ];
    const result = checkCodeList(untyped({ ...HS_2022, codes, edtion: "2022" }));
    const issues = result.ok ? [] : result.issues;
    expect(issues.map(({ code, path }) => `${path.join(".")} ${code}`)).toEqual([
      "codes.0.parnt model/unknown-field",
      ...["code", "name", "parent", "validFrom", "validTo"].map(
        (field) => `codes.1.${field} model/unreadable-value`,
      ),
      "codes.2.name model/unreadable-value",
      "edtion model/unknown-field",
    ]);
    expect(issues[0]?.message).toBe(
      'The code "97" (codes[0]): parnt is "parnt"; it must be one of the fields code, name, parent, validFrom, validTo.',
    );
  });

  test("is valid on one day where both ends are that day", () => {
    const day = "2022-01-01";
    expect(faults({ codes: [{ code: "97", name: "Works", validFrom: day, validTo: day }] })).toEqual([]);
  });

  test("names a circle of parents once, at the member that stands first", () => {
    const row = (code: string, parent?: string) =>
      parent === undefined ? { code, name: code } : { code, name: code, parent };
    const cyclic = "classification/cyclic-parents";
    expect(faults({ codes: [row("a", "a")] })).toEqual([`codes.0.parent ${cyclic}`]);
    const circle = [row("top"), row("c", "b"), row("x", "a"), row("b", "a"), row("a", "c")];
    expect(faults({ codes: circle })).toEqual([`codes.1.parent ${cyclic}`]);
    const tail = [row("tail", "b"), row("b", "a"), row("a", "b"), row("z", "z")];
    expect(faults({ codes: tail })).toEqual([`codes.1.parent ${cyclic}`, `codes.3.parent ${cyclic}`]);
  });

  test("may be very deep and very long", () => {
    const codes = Array.from({ length: 50_000 }, (_, at) =>
      at === 0 ? { code: "0", name: "0" } : { code: `${at}`, name: `${at}`, parent: `${at - 1}` },
    );
    const list = createCodeList({ ...HS_2022, codes: codes.reverse() });
    expect(levelOf(list, "49999")).toBe(50_000);
    const circle = codes.map((code) => ({ ...code, parent: code.parent ?? "49999" }));
    expect(faults({ codes: circle })).toEqual(["codes.0.parent classification/cyclic-parents"]);
    expect(faults({ codes: Array.from({ length: 150_000 }, () => 0) })).toHaveLength(150_000);
  });

  test("of a billion holes is refused at once", () => {
    expect(faults({ codes: new Array(2 ** 32 - 1) })).toEqual(["codes.0 model/not-a-record"]);
  });

  test("is refused whole where a programmer got it wrong, with all issues", () => {
    let caught: unknown;
    try {
      createCodeList({ ...HS_2022, id: "", codes: [{ code: "97", name: "" }] });
    } catch (error) {
      caught = error;
    }
    expect(isLedgerError(caught, "classification/invalid-code-list") && caught.issues).toHaveLength(2);
    expect(isLedgerError(caught) && caught.message).toBe(
      'Cannot create the code list: 2 faults. Read error.issues, or call checkCodeList(input), which returns them. The first: The code list: id is ""; it must be text that is not empty and has no space around it.',
    );
  });

  test("is no list where it is something else", () => {
    for (const input of [null, undefined, 5, "HS", [], () => 0]) {
      const result = checkCodeList(untyped(input));
      expect(result.ok ? [] : result.issues.map(({ code }) => code)).toEqual(["model/not-a-record"]);
    }
    expect(checkCodeList(untyped({})).ok).toBe(false);
  });

  test("that nobody checked is checked when it is first asked", () => {
    const codes = [{ code: "a", name: "a", parent: "a" }];
    expect(() => ancestorsOf({ ...HS_2022, codes }, "a")).toThrowError(
      expect.objectContaining({ code: "classification/invalid-code-list" }),
    );
    expect(ancestorsOf(JSON.parse(JSON.stringify(HS_2022)), "970121")).toEqual(["9701", "97"]);
  });

  test("keeps codes apart from what every object has", () => {
    const codes = ["__proto__", "constructor", "toString"].map((code) => ({ code, name: code }));
    expect(levelOf(createCodeList({ ...HS_2022, codes }), "constructor")).toBe(1);
    expect(() => levelOf(HS_2022, "constructor")).toThrowError(
      expect.objectContaining({ code: "classification/unknown-code" }),
    );
  });
});
