import { type ReadCsvOptions, readCsv } from "cultural-ledger/io";
import { describe, expect, test } from "vitest";
import { deepFreeze } from "../../frozen";
import { expectAccounted, faults } from "./reading";

const visits = (text: string, options: ReadCsvOptions<"delegations"> = {}) =>
  readCsv("delegations", text, deepFreeze(options));
const sales = (text: string, options: ReadCsvOptions<"trades"> = {}) =>
  readCsv("trades", text, deepFreeze(options));
const VISITS = "id,direction,period";
const SALES = "id,flow,kind,product,period";

describe("a header that is not understood takes no row", () => {
  test("because a value may be in a column that nobody knows", async () => {
    const reading = await sales(
      'id,product,flow,kind,\u521B\u6C47\uFF08\u4E07\u7F8E\u5143\uFF09,year\na,x,export,goods,"3,520",2012\n',
    );
    expect(faults(reading)).toEqual(["1 \u521B\u6C47\uFF08\u4E07\u7F8E\u5143\uFF09 io/unknown-column"]);
    expectAccounted(reading, 1);
    expect(reading.accepted).toBe(0);
  });

  test("and says what settles it: a field, null, or a place of its own", async () => {
    const text = `${VISITS},umsatz\na,outbound,2012,5\n`;
    expect(faults(await visits(text))).toEqual(["1 umsatz io/unknown-column"]);
    expect((await visits(text, { columns: { umsatz: "persons" } })).ledger.delegations[0]?.persons).toBe(5);
    expect((await visits(text, { columns: { umsatz: null } })).ignoredColumns).toEqual(["umsatz"]);
    for (const options of [
      { unknownColumns: "extra" },
      { columns: { umsatz: { extra: "umsatz" } } },
    ] as const)
      expect((await visits(text, options)).ledger.delegations[0]?.extra).toEqual({ umsatz: "5" });
  });

  test("where a required field has no column", async () => {
    const text = "id,period\na,2012\nb,2013\n";
    const reading = await visits(text);
    expect(faults(reading)).toEqual(["1 io/missing-column"]);
    expectAccounted(reading, 2);
    const all = await visits(text, { constants: { direction: "inbound" } });
    expect(all.ledger.delegations.map(({ direction }) => direction)).toEqual(["inbound", "inbound"]);
  });

  test("also where the titles are the caller's", async () => {
    for (const options of [{}, { totals: "skip" }] as const) {
      const reading = await visits("a,outbound,2012,x\n", {
        header: ["id", "direction", "period", "foo"],
        ...options,
      });
      expect(faults(reading)).toEqual(["1 foo io/unknown-column"]);
      expectAccounted(reading, 1);
    }
  });
});

describe("columns of one field", () => {
  test.each([
    ["two titles of it", `${VISITS},date\na,outbound,2012,2013\n`, {}],
    [
      "its own and one that the options make it of",
      `${VISITS},jahr\na,outbound,2012,2013\n`,
      { period: { year: "jahr" } },
    ],
    ["an id and numbers of rows", `${VISITS}\na,outbound,2012\n`, { id: "row" }],
    ["a constant", `${VISITS}\na,outbound,2012\n`, { constants: { direction: "inbound" } }],
    [
      "what a list of a constant states",
      `${VISITS},areas.stated\na,outbound,2012,5\n`,
      { constants: { areas: ["JP"] } },
    ],
    [
      "an own column twice",
      `${VISITS},x,y\na,outbound,2012,5,6\n`,
      { columns: { x: { extra: "q" }, y: { extra: "q" } } },
    ],
  ] as readonly (readonly [string, string, ReadCsvOptions<"delegations">])[])(
    "are refused: %s",
    async (_, text, options) => {
      const reading = await visits(text, options);
      expect(reading.issues.map(({ code }) => code)).toEqual(["io/duplicate-column"]);
      expectAccounted(reading, 1);
      expect(reading.accepted).toBe(0);
    },
  );

  test("may be left out, and are named then", async () => {
    const { accepted, ignoredColumns } = await visits(`${VISITS}\na,outbound,2012\n`, {
      id: "row",
      columns: { id: null },
    });
    expect([accepted, ignoredColumns]).toEqual([1, ["id"]]);
  });

  test("may be parts beside a constant that has others", async () => {
    const sources = [{ id: "s", title: "T", publisher: "P" }];
    const reading = await visits(`${VISITS},page\na,outbound,2012,5\nb,outbound,2012,\n`, {
      constants: { source: { document: "s" } },
      into: { sources },
    });
    expect(reading.ledger.delegations.map(({ source }) => source)).toEqual([
      { document: "s", at: "5" },
      { document: "s" },
    ]);
  });
});

describe("titles", () => {
  test("are found in other letters, and as they stand before that", async () => {
    const text = `${VISITS},x,X\na,outbound,2012,5,6\n`;
    const both = await visits(text, { columns: { x: "persons", X: "count" } });
    expect(both.ledger.delegations).toMatchObject([{ persons: 5, count: 6 }]);
    const one = await visits(`${VISITS},x\na,outbound,2012,5\n`, { columns: { x: "persons", X: null } });
    expect(one.ledger.delegations).toMatchObject([{ persons: 5 }]);
    expect(
      (await visits(`${VISITS},LEUTE\na,outbound,2012,5\n`, { columns: { " Leute ": "persons" } })).accepted,
    ).toBe(1);
  });

  test("that the options name and the table lacks are issues, but for those left out", async () => {
    const text = `${VISITS}\na,outbound,2012\n`;
    expect(faults(await visits(text, { columns: { z: "persons" } }))).toEqual(["1 z io/missing-column"]);
    expect(faults(await visits(text, { id: ["z", "id"] }))).toContain("1 z io/missing-column");
    expect(faults(await visits(text, { period: { year: "z" }, columns: { period: null } }))).toEqual([
      "1 z io/missing-column",
    ]);
    expect(faults(await visits(text, { columns: { z: null } }))).toEqual([]);
  });

  test("of own columns may be anything but __proto__ and longer than a name", async () => {
    for (const title of ["constructor", "toString", "a.b", "hasOwnProperty"]) {
      const { ledger } = await visits(`${VISITS},${title}\na,outbound,2012,5\n`, { unknownColumns: "extra" });
      expect(ledger.delegations[0]?.extra, title).toEqual({ [title]: "5" });
    }
    for (const title of ["__proto__", "x".repeat(300), "extra.__proto__"]) {
      const reading = await visits(`${VISITS},${title}\na,outbound,2012,5\n`, { unknownColumns: "extra" });
      expect(
        reading.issues.map(({ code }) => code),
        title,
      ).toEqual(["model/invalid-extra"]);
      expect(({} as Record<string, unknown>)["5"]).toBeUndefined();
    }
  });
});

describe("the row of the titles", () => {
  const text = `Register 2012,,\nas of June,,\n${VISITS}\na,outbound,2012\n`;

  test("is suggested where it is another one", async () => {
    const reading = await visits(text);
    expect(reading.issues[0]).toMatchObject({ row: 1, option: "header" });
    expect(reading.issues[0]?.message).toContain("{ header: 3 }");
    expectAccounted(reading, 3);
    expect((await visits(text, { header: 3 })).accepted).toBe(1);
  });

  test("that the table does not reach is an issue", async () => {
    for (const header of [5, 6, 100])
      expect((await visits(text, { header })).issues).toMatchObject([
        { code: "io/missing-column", row: header, option: "header" },
      ]);
  });

  test("may be no row at all", async () => {
    const header = ["id", "direction", "period", "persons (\u4E07)"];
    const { ledger } = await visits("a,outbound,2012,7\n", { header });
    expect(ledger.delegations[0]?.persons).toBe(70_000);
  });
});

describe("a note above the table", () => {
  const noted = (note: string, title: string, options: ReadCsvOptions<"trades"> = {}) =>
    sales(`${note},,,,,\n${SALES},${title}\na,export,goods,x,2012,5\n`, { header: 2, ...options });
  const amount = async (...asked: Parameters<typeof noted>) => {
    const reading = await noted(...asked);
    const value = reading.ledger.trades[0]?.value;
    return value === undefined ? reading.issues[0]?.code : String(value);
  };

  test("gives its unit to amounts that have none", async () => {
    expect(await amount("\u5355\u4F4D\uFF1A\u4E07\u5143", "\u91D1\u989D")).toBe("CNY 50000");
    expect(await amount("USD million", "value")).toBe("USD 5000000");
    expect(await amount("\u5355\u4F4D\uFF1A\u4E07\u5143", "value (USD million)")).toBe("USD 5000000");
  });

  test("is not dropped where a title or the caller says a currency alone", async () => {
    const titles = ["\u91D1\u989D\uFF08\u5143\uFF09", "\u91D1\u989D\uFF08\u7F8E\u5143\uFF09", "value (EUR)"];
    for (const title of titles)
      expect(await amount("\u5355\u4F4D\uFF1A\u4E07\u5143", title), title).toBe("io/contradicting-unit");
    const dollars = { X: { field: "value", currency: "USD" } } as const;
    expect(await amount("\u5355\u4F4D\uFF1A\u4E07\u5143", "X", { columns: dollars })).toBe(
      "io/contradicting-unit",
    );
    const settled = { X: { field: "value", currency: "USD", scale: "one" } } as const;
    expect(await amount("\u5355\u4F4D\uFF1A\u4E07\u5143", "X", { columns: settled })).toBe("USD 5");
  });

  test("that differs from another one is refused", async () => {
    const text = (notes: string) => `${notes},,,,\n${SALES},value\na,export,goods,x,2012,5\n`;
    expect(
      faults(
        await sales(text("\u5355\u4F4D\uFF1A\u4E07\u5143,\u5355\u4F4D\uFF1A\u4E07\u7F8E\u5143"), {
          header: 2,
        }),
      ),
    ).toContain("1 io/unknown-unit");
    expect(
      (await sales(text("\u5355\u4F4D\uFF1A\u4E07\u5143,\u5355\u4F4D\uFF1A\u4E07\u5143"), { header: 2 }))
        .accepted,
    ).toBe(1);
  });

  test("in no unit of money is refused until every number has a scale", async () => {
    const counted = (options: ReadCsvOptions<"delegations"> = {}) =>
      visits(`Numbers in thousands,,,\n${VISITS},persons\na,outbound,2012,5\n`, { header: 2, ...options });
    expect((await counted()).issues).toMatchObject([{ code: "io/unknown-unit", row: 1, option: "scale" }]);
    for (const [scale, count] of [
      ["thousand", 5000],
      ["one", 5],
      ["wan", 50_000],
    ] as const) {
      const { ledger } = await counted({ columns: { persons: { field: "persons", scale } } });
      expect(ledger.delegations[0]?.persons).toBe(count);
    }
  });

  test("of what is counted, or of an office, says nothing", async () => {
    for (const note of [
      "\u5355\u4F4D\uFF1A\u4EBA\u6B21",
      "\u4E3B\u529E\u5355\u4F4D\uFF1A\u5E02\u6587\u5316\u5C40",
      "Register of 2012",
    ]) {
      const { ledger } = await visits(`${note},,,\n${VISITS},persons\na,outbound,2012,5\n`, { header: 2 });
      expect(ledger.delegations[0]?.persons, note).toBe(5);
    }
  });
});
