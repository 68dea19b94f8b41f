import { describe, expect, test } from "vitest";
import { LedgerReader, type PlacedRecord } from "../../src/io/ledger-reading";
import type { Ledger } from "../../src/model/ledger";

const read = (records: readonly Pick<PlacedRecord, "kind" | "record" | "isChecked">[]) => {
  const reader = new LedgerReader({});
  for (const [at, record] of records.entries())
    reader.take({ ...record, label: `row ${at + 2}`, place: (path) => ({ path, row: at + 2 }) });
  return reader.reading();
};

const visit = (id: string, more: object = {}) => ({
  kind: "delegations" as const,
  record: { id, direction: "outbound", period: "2012", ...more },
});
const checked = (id: string, more: object = {}) => ({ ...visit(id, more), isChecked: true });

describe("records that are known to be right by themselves", () => {
  test("are not looked at again", () => {
    let looks = 0;
    const period = () => {
      looks += 1;
      return "2012";
    };
    const record = Object.defineProperty({ id: "a", direction: "outbound" }, "period", {
      enumerable: true,
      get: period,
    });
    expect(read([{ kind: "delegations", record, isChecked: true }]).accepted).toBe(1);
    expect(looks).toBe(0);
    expect(read([{ kind: "delegations", record }]).accepted).toBe(1);
    expect(looks).toBeGreaterThan(0);
  });

  test("have ids and references like all others", () => {
    const { issues, accepted, refused } = read([
      checked("a"),
      checked("a"),
      visit("b", { project: "p" }),
      checked("c", { project: "p" }),
      checked("d", { source: { document: "s" } }),
      checked("e", { partOf: "f" }),
      checked("f", { partOf: "e" }),
      checked("g", { partOf: "a" }),
      checked("Ａ".toLowerCase()),
    ]);
    expect(issues.map(({ row, code }) => [row, code])).toEqual([
      [3, "model/duplicate-id"],
      [4, "model/dangling-reference"],
      [5, "model/dangling-reference"],
      [6, "model/dangling-reference"],
      [7, "model/cyclic-parts"],
      [8, "model/dangling-reference"],
      [10, "model/duplicate-id"],
    ]);
    expect([accepted, refused]).toEqual([2, 7]);
    expect(issues[0]?.message).toContain("row 2 has it already");
    expect(issues[0]?.message).toContain('The delegation "a" (row 3)');
  });

  test("what a refused record was named by is refused as well", () => {
    const { ledger, issues } = read([
      visit("whole", { persons: -1 }),
      checked("part", { partOf: "whole" }),
      checked("part of part", { partOf: "part" }),
      checked("alone"),
    ]);
    expect(ledger.delegations.map(({ id }) => id)).toEqual(["alone"]);
    expect(issues.map(({ row }) => row)).toEqual([2, 3, 4]);
  });
});

test("records of all kinds come back by kind, in their order", () => {
  const source = (id: string) => ({
    kind: "sources" as keyof Ledger,
    record: { id, title: "t", publisher: "p" },
  });
  const { ledger, accepted } = read([source("1"), visit("2"), source("3"), visit("4")]);
  expect(accepted).toBe(4);
  expect([ledger.sources, ledger.delegations].map((records) => records.map(({ id }) => id))).toEqual([
    ["1", "3"],
    ["2", "4"],
  ]);
});
