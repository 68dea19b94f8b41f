import { checkLedger, type LedgerRecords } from "cultural-ledger";
import { describe, expect, test } from "vitest";
import { nearestWhole, wholesAmong } from "../../src/model/part";
import { deepFreeze } from "../frozen";
import { visit } from "./records";

const sale = { flow: "export", kind: "goods", product: "Linen", period: "2012" } as const;
const faults = (records: LedgerRecords) => {
  const result = checkLedger(deepFreeze(records));
  return result.ok ? [] : result.issues.map(({ path, code }) => `${path.join(".")} ${code}`);
};

describe("records that are part of themselves", () => {
  test("are named once a circle, at its first record, of every kind", () => {
    const part = (id: string, partOf: string) => ({ ...sale, id, partOf });
    expect(faults({ trades: [part("a", "a")] })).toEqual(["trades.0.partOf model/cyclic-parts"]);
    expect(faults({ trades: [part("x", "b"), part("c", "a"), part("a", "b"), part("b", "c")] })).toEqual([
      "trades.1.partOf model/cyclic-parts",
    ]);
    expect(faults({ trades: [part("a", "b"), part("b", "a"), part("c", "d"), part("d", "c")] })).toEqual([
      "trades.0.partOf model/cyclic-parts",
      "trades.2.partOf model/cyclic-parts",
    ]);
    expect(faults({ delegations: [visit("a", { partOf: "b" }), visit("b", { partOf: "a" })] })).toEqual([
      "delegations.0.partOf model/cyclic-parts",
    ]);
    expect(faults({ projects: [{ id: "a", name: "a", period: "2012", partOf: "a" }] })).toEqual([
      "projects.0.partOf model/cyclic-parts",
    ]);
    expect(faults({ activities: [{ id: "a", kind: "performance", period: "2012", partOf: "a" }] })).toEqual([
      "activities.0.partOf model/cyclic-parts",
    ]);
  });

  test("a chain is no circle, and a whole that there is not is missed", () => {
    const chain = Array.from({ length: 2000 }, (_, at) => ({
      ...sale,
      id: `${at}`,
      ...(at > 0 && { partOf: `${at - 1}` }),
    }));
    expect(faults({ trades: chain })).toEqual([]);
    expect(faults({ trades: [{ ...sale, id: "a", partOf: "b" }] })).toEqual([
      "trades.0.partOf model/dangling-reference",
    ]);
  });
});

describe("parts of a figure", () => {
  const ledger = deepFreeze([{ id: "c" }, { id: "b", partOf: "c" }, { id: "a", partOf: "b" }, { id: "d" }]);

  test("are told where a whole is in it, directly or through others", () => {
    const outermost = (...counted: readonly string[]) => {
      const records = ledger.filter(({ id }) => counted.includes(id));
      const wholeOf = wholesAmong(records, ledger);
      return records.flatMap((record) => (wholeOf?.(record) === undefined ? [record.id] : []));
    };
    expect(outermost("a", "b", "c", "d")).toEqual(["c", "d"]);
    expect(outermost("a", "c")).toEqual(["c"]);
    expect(outermost("a", "b")).toEqual(["b"]);
    expect(outermost("a", "d")).toEqual(["a", "d"]);
    expect(outermost()).toEqual([]);
    expect(wholesAmong(ledger, [{ id: "c" }])).toBeUndefined();
  });

  test("have the nearest whole, and never themselves", () => {
    const wholes = new Map([
      ["a", "b"],
      ["b", "c"],
      ["x", "y"],
      ["y", "x"],
      ["z", "z"],
    ]);
    const nearest = (part: string, ...inFigure: readonly string[]) =>
      nearestWhole(
        part,
        (id) => wholes.get(id),
        (id) => inFigure.includes(id),
      );
    expect([nearest("a", "b", "c"), nearest("a", "c"), nearest("a")]).toEqual(["b", "c", undefined]);
    expect([nearest("x", "x"), nearest("x", "y"), nearest("z", "z")]).toEqual([undefined, "y", undefined]);
  });
});

describe("a code and its list", () => {
  test.each([
    [{ code: "92" }, ["trades.0.scheme model/missing-field"]],
    [{ scheme: "HS 2012" }, ["trades.0.code model/missing-field"]],
    [{ code: "92", scheme: "HS 2012" }, []],
    [{}, []],
  ])("%j gives %j", (fields, expected) => {
    expect(faults({ trades: [{ ...sale, id: "a", ...fields }] })).toEqual(expected);
  });
});
