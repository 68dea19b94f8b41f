import { runInNewContext } from "node:vm";
import { type RowOfCells, type RowSource, readRows } from "cultural-ledger/io";
import { describe, expect, test } from "vitest";
import { deepFreeze } from "../../frozen";
import { expectAccounted, faults } from "./reading";

const TITLES = ["id", "direction", "period", "persons"];
const A = ["a", "outbound", 2012, 5];
const persons = async (rows: RowSource) => {
  const { ledger } = await readRows("delegations", rows);
  return ledger.delegations.map(({ id, persons }) => [id, persons]);
};

describe("rows", () => {
  test("come at once, one after the other, or from another realm", async () => {
    async function* coming(): AsyncGenerator<RowOfCells> {
      yield TITLES;
      yield A;
    }
    const elsewhere = runInNewContext('[["id","direction","period","persons"],["a","outbound",2012,5]]');
    for (const rows of [deepFreeze([TITLES, A]), new Set([TITLES, A]), coming(), elsewhere])
      expect(await persons(rows)).toEqual([["a", 5]]);
  });

  test("that are objects have their titles in their names, in any order", async () => {
    const row = { id: "a", direction: "outbound", period: 2012, persons: 5 };
    const rows = [
      row,
      { persons: 6, period: 2013, direction: "outbound", id: "b" },
      { id: "c", direction: "outbound", period: 2012 },
    ];
    expect(await persons(deepFreeze(rows))).toEqual([
      ["a", 5],
      ["b", 6],
      ["c", undefined],
    ]);
    expect(await persons([Object.assign(Object.create(null), row)])).toEqual([["a", 5]]);
    const { ledger } = await readRows("delegations", [{ direction: "outbound", period: 2012 }], {
      id: "row",
    });
    expect(ledger.delegations[0]?.id).toBe("row-1");
  });

  test("with a name that the first one lacks are refused, unless nothing stands there", async () => {
    const row = { id: "a", direction: "outbound", period: 2012 };
    const reading = await readRows("delegations", [
      row,
      { ...row, id: "b", persons: 7 },
      { ...row, id: "c", persons: null },
    ]);
    expect(faults(reading)).toEqual(["2 io/ragged-row"]);
    expect(reading.ledger.delegations.map(({ id }) => id)).toEqual(["a", "c"]);
  });

  test("with two names of one field say so", async () => {
    const reading = await readRows("delegations", [
      { id: "a", direction: "outbound", period: 2012, Persons: 5, persons: 6 },
    ]);
    expect(faults(reading)).toEqual(["1 persons io/duplicate-column"]);
    expectAccounted(reading, 1);
  });

  test("may leave out cells at the end, or have more of them without anything inside", async () => {
    const withHole: unknown[] = ["d", "", 2012, 5];
    delete withHole[1];
    const rows = [
      TITLES,
      [...A, null, ""],
      ["b", "outbound", 2012],
      ["c", "outbound", 2012, ...new Array(2)],
      new Array(4),
      [],
      withHole,
    ];
    const reading = await readRows("delegations", rows);
    expect(reading.ledger.delegations.map(({ id }) => id)).toEqual(["a", "b", "c"]);
    expect(faults(reading)).toEqual(["7 direction model/missing-field"]);
    expectAccounted(reading, 4);
    expect(faults(await readRows("delegations", [TITLES, [...A, "x"]]))).toEqual(["2 io/ragged-row"]);
  });

  test("below notes are as wide as the row of the titles", async () => {
    const reading = await readRows("delegations", [["Register"], TITLES, A, ["b", "outbound", 2012]], {
      header: 2,
    });
    expect(reading.accepted).toBe(2);
    const given = await readRows("delegations", [A, ["b", "outbound", 2012]], { header: TITLES });
    expect(given.accepted).toBe(2);
  });

  test("that there are none of give what the caller has", async () => {
    for (const rows of [[], [TITLES], [TITLES, [], [null]]]) {
      const reading = await readRows("delegations", rows);
      expect([reading.accepted, reading.refused, reading.issues]).toEqual([0, 0, []]);
    }
  });

  test("that are none are a mistake of the caller", async () => {
    for (const rows of [
      null,
      undefined,
      5,
      "abc",
      {},
      [null],
      ["abc"],
      [TITLES, new Float64Array(4)],
      [new Map()],
    ] as never[])
      await expect(readRows("delegations", rows)).rejects.toMatchObject({ code: "io/invalid-argument" });
    await expect(readRows("delegations", [{ id: "a" }], { header: 1 })).rejects.toMatchObject({
      code: "io/invalid-argument",
    });
  });

  test("that throw are a fault of the caller", async () => {
    const row = {
      get id(): string {
        throw new RangeError("mine");
      },
    };
    await expect(readRows("delegations", [row])).rejects.toThrow("mine");
  });
});

test("a cell that cannot be read is named by row and column", async () => {
  const reading = await readRows("delegations", [
    TITLES,
    ["a", Symbol("x"), 2012, 5],
    ["b", "outbound", 2012, 5],
  ]);
  expect(faults(reading)).toEqual(["2 direction io/unreadable-cell"]);
  expectAccounted(reading, 2);
});
