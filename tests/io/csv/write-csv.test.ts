import {
  about,
  aggregate,
  annualReport,
  atLeast,
  atMost,
  between,
  type Count,
  count,
  createLedger,
  type Delegation,
  describeInterval,
  exactly,
  figure,
  groupBy,
  ISO_3166,
  type Ledger,
  lessThan,
  moreThan,
  nearly,
  type Source,
  totalCount,
  unknown,
  usd,
} from "cultural-ledger";
import { isOpenList } from "cultural-ledger/geography";
import { readCsv, type WriteCsvOptions, writeCsv } from "cultural-ledger/io";
import { describe, expect, test } from "vitest";
import { RECORD_KINDS } from "../../../src/model/ledger";
import { expectCode } from "../../docs/expect-code";
import { countForms } from "../../figures/count-forms";
import { deepFreeze } from "../../frozen";
import { complete, minimal } from "../../model/records";

/** The rows after the header, of sources with these titles. */
function cellsOf(titles: readonly string[], options?: WriteCsvOptions): string {
  const sources = titles.map((title, at): Source => ({ id: `s${at}`, title, publisher: "P" }));
  return writeCsv("sources", sources, options);
}

describe("writeCsv", () => {
  test("writes a column for every field that a record has, in one order, and no other", () => {
    const visits: readonly Delegation[] = deepFreeze<Delegation[]>([
      { persons: 1100, period: "2012-01-05/2012-01-09", direction: "outbound", id: "a" },
      { id: "b", direction: "inbound", period: "2012-Q1", status: "planned", count: moreThan(20) },
    ]);
    expect(writeCsv("delegations", visits)).toBe(
      "id,direction,period,count,persons,status\r\n" +
        "a,outbound,2012-01-05/2012-01-09,one,1100,\r\n" +
        "b,inbound,2012-Q1,more than 20,,planned\r\n",
    );
  });

  test("writes the header of the id alone where there is nothing", () => {
    for (const kind of RECORD_KINDS) expect(writeCsv(kind, [])).toBe("id\r\n");
    expect(writeCsv("sources", [], { byteOrderMark: true })).toBe("\uFEFFid\r\n");
  });

  test("writes bounds, areas, legs, amounts and citations", () => {
    const text = writeCsv("delegations", [
      {
        id: "a",
        direction: "outbound",
        period: "2012",
        count: atLeast(2),
        persons: exactly(1100),
        areas: { named: ["FR", "035"], open: true, stated: moreThan(20) },
        source: { document: "s", at: "page 4" },
      },
      { id: "b", direction: "outbound", period: "2012", areas: [] },
      { id: "c", direction: "outbound", period: "2012", areas: ["JP", "KR"] },
      { id: "d", direction: "outbound", period: "2012", legs: [{ area: "FR", place: "Paris" }] },
    ]);
    expect(text.split("\r\n")).toEqual([
      "id,direction,period,count,persons,areas,areas.stated,legs,source.document,source.at",
      "a,outbound,2012,at least 2,exactly 1100,FR; 035; …,more than 20,,s,page 4",
      "b,outbound,2012,one,,[],,,,",
      "c,outbound,2012,one,,JP; KR,,,,",
      'd,outbound,2012,one,,,,"[{""area"":""FR"",""place"":""Paris""}]",,',
      "",
    ]);
    const sale = { id: "t", flow: "export", kind: "goods", product: "Linen", period: "2012" } as const;
    expect(writeCsv("trades", [{ ...sale, value: usd("-21130000.50"), decimals: -4 }])).toBe(
      "id,flow,kind,product,period,value,value.currency,decimals\r\nt,export,goods,Linen,2012,-21130000.5,USD,-4\r\n",
    );
  });

  test("writes counts of every wording so that they are read back, as they are printed", async () => {
    const cells = {
      "61": 61,
      "exactly 61": exactly(61),
      "more than 1000": moreThan(1000),
      "at least 2": atLeast(2),
      "less than 50": lessThan(50),
      "at most 123456789012345678901234": atMost("123456789012345678901234"),
      "between 20 and 30": between(20, 30),
      "between 0 and 0": between(0, 0),
      "about 1500": about(1500),
      "nearly 800": nearly(800),
      "1.5 wan": figure("1.5", { scale: "wan" }),
      "12.31 million": figure("12.31", { scale: "million" }),
      "more than 1.5 wan": moreThan("1.5", { scale: "wan" }),
      "between 2 and 3 million": between(2, 3, { scale: "million" }),
      unknown: unknown(),
    };
    const visits = (counts: readonly Count[]) =>
      counts.map(
        (persons, at) => ({ id: `v${at}`, direction: "outbound", period: "2012", persons }) as const,
      );
    const text = writeCsv("delegations", visits(Object.values(cells)));
    expect(text.split("\r\n").map((line) => line.split(",")[3] ?? "")).toEqual([
      "persons",
      ...Object.keys(cells),
      "",
    ]);
    const { ledger, issues } = await readCsv("delegations", text);
    expect(issues).toEqual([]);
    expect(ledger.delegations).toEqual(visits(Object.values(cells)));
    // What words would say otherwise is JSON: a number as printed is no plain number, and declares its precision.
    const figures = [
      figure(198),
      figure(1100, { decimals: -2 }),
      figure("20.0", { unit: "count" }),
      figure("12.310", { scale: "million" }),
      { ...atLeast(2), number: "02" },
    ];
    const written = await readCsv("delegations", writeCsv("delegations", visits(figures)));
    expect(written.issues).toEqual([]);
    expect(written.ledger.delegations).toEqual(visits(figures));
  });

  test("says of a count of any form what it says, also where a list of areas states it", async () => {
    const projects = countForms.map(
      (count, at) =>
        ({
          id: `p${at}`,
          name: "T",
          period: "2012",
          count,
          areas: { named: [], open: true, stated: count },
        }) as const,
    );
    const { ledger } = await readCsv("projects", writeCsv("projects", projects));
    const said = (count: Count | undefined) => describeInterval(totalCount([count]));
    expect(ledger.projects.map(({ count }) => said(count))).toEqual(countForms.map(said));
    const stated = ledger.projects.map(({ areas }) => (isOpenList(areas!) ? said(areas.stated) : undefined));
    expect(stated).toEqual(countForms.map(said));
  });

  test("writes one kind of activity as a word, and a list of kinds so that it stays a list", () => {
    const activities: Ledger["activities"] = [
      { id: "a", kind: "lecture", period: "2012" },
      { id: "b", kind: ["lecture"], period: "2012" },
      { id: "c", kind: ["performance", "exhibition"], period: "2012" },
    ];
    expect(writeCsv("activities", activities)).toBe(
      "id,kind,period\r\na,lecture,2012\r\nb,lecture+,2012\r\nc,performance+exhibition+,2012\r\n",
    );
  });

  test("quotes cells with quotes, breaks, the delimiter, or space at their ends", () => {
    expect(cellsOf(['say "yes"', "a,b", "a;b", "two\nlines", "two\rlines", " a ", "a b", '"'])).toBe(
      [
        "id,title,publisher",
        's0,"say ""yes""",P',
        's1,"a,b",P',
        "s2,a;b,P",
        's3,"two\nlines",P',
        's4,"two\rlines",P',
        's5,"\' a ",P',
        "s6,a b,P",
        's7,"""",P',
        "",
      ].join("\r\n"),
    );
  });

  test("writes semicolons and tabs between cells where it is told to", () => {
    expect(cellsOf(["a,b", "a;b"], { delimiter: ";" })).toBe(
      'id;title;publisher\r\ns0;a,b;P\r\ns1;"a;b";P\r\n',
    );
    expect(cellsOf(["a,b", "a\tb"], { delimiter: "\t" })).toBe(
      'id\ttitle\tpublisher\r\ns0\ta,b\tP\r\ns1\t"a\tb"\tP\r\n',
    );
  });

  test("begins with a byte order mark where it is told to", () => {
    expect(cellsOf([], { byteOrderMark: true })).toBe("\uFEFFid\r\n");
    expect(cellsOf(["T"], { byteOrderMark: true })).toBe("\uFEFFid,title,publisher\r\ns0,T,P\r\n");
    expect(cellsOf(["T"], { byteOrderMark: false })).toBe("id,title,publisher\r\ns0,T,P\r\n");
  });

  test("of a kind that there is not is a mistake", () => {
    for (const kind of ["visits", "constructor", undefined]) {
      expectCode(() => writeCsv(kind as "sources", []), "model/unknown-kind");
    }
  });

  test("with a delimiter that no reader knows is a mistake", () => {
    expectCode(() => writeCsv("sources", [], { delimiter: ":" as "," }), "io/unknown-delimiter");
  });
});

describe("cells that a spreadsheet would run", () => {
  const guarded = {
    "=1+1": "'=1+1",
    '=HYPERLINK("http://x","y")': `"'=HYPERLINK(""http://x"",""y"")"`,
    "+1": "'+1",
    "@SUM(A1)": "'@SUM(A1)",
    "-1+1": "'-1+1",
    "-": "'-",
    "-cmd|' /C calc'!A0": "'-cmd|' /C calc'!A0",
    "'tis": "''tis",
    "'": "''",
    "\tx": "'\tx",
    "\rx": `"'\rx"`,
  };

  test("begin with an apostrophe", () => {
    for (const [title, cell] of Object.entries(guarded)) {
      expect(cellsOf([title]), title).toBe(`id,title,publisher\r\ns0,${cell},P\r\n`);
    }
  });

  test("are guarded in every field of text, and quoted after that", () => {
    expect(
      writeCsv("delegations", [
        {
          id: "=a,b",
          direction: "outbound",
          period: "2012",
          project: "@p",
          note: "+n",
          source: { document: "=s", at: "-4b" },
        },
      ]),
    ).toBe(
      "id,direction,period,project,note,source.document,source.at\r\n\"'=a,b\",outbound,2012,'@p,'+n,'=s,'-4b\r\n",
    );
  });

  test("are not numbers below 0, nor text that only holds a sign", () => {
    for (const title of ["-5", "-5.25", "a=b", "1+1", "a@b", "#1", "it's", "a - b"])
      expect(cellsOf([title]), title).toBe(`id,title,publisher\r\ns0,${title},P\r\n`);
  });

  test.each([
    ["a blank", " =1", "' '=1"],
    ["a no-break space", "\u00A0=1", "'\u00A0'=1"],
    ["a full-width space", "\u3000@SUM(A1)", "'\u3000'@SUM(A1)"],
    ["an invisible space", "\u200B=1", "\u200B'=1"],
    ["a line feed", "\n=1", `"'\n'=1"`],
    ["tabs and line ends", "\t\r\n +1", `"'\t\r\n '+1"`],
    ["a quote", '"=1', `"""'=1"`],
    ["the delimiter of another language", ";=1+1", ";'=1+1"],
    ["text and that delimiter", "a; =1+1;-5", "a; '=1+1;-5"],
    ["text and a line feed", "a\n=1+1", `"a\n'=1+1"`],
    ["text and a tab", "a\t@x", "a\t'@x"],
    ["a comma", "a,-b", `"a,'-b"`],
  ])("are guarded behind %s", async (_name, title, cell) => {
    const text = cellsOf([title]);
    expect(text).toBe(`id,title,publisher\r\ns0,${cell},P\r\n`);
    expect((await readCsv("sources", text)).ledger.sources.map((source) => source.title)).toEqual([title]);
  });

  test("are guarded where the sign is one of a Chinese keyboard", () => {
    for (const sign of ["\uFF1D", "\uFF0B", "\uFF0D", "\uFF20"])
      expect(cellsOf([`${sign}1+1`])).toBe(`id,title,publisher\r\ns0,'${sign}1+1,P\r\n`);
  });

  test("are guarded in fields of one's own, in titles, in lists and in legs", async () => {
    const hostile = ";=1+1";
    const visits: readonly Delegation[] = [
      {
        id: "a",
        direction: "outbound",
        period: "2012",
        organizer: ["=1+1", hostile, "A"],
        host: "\n=1",
        extra: { title: hostile, "=x": "=1" },
        legs: [{ area: "FR", place: hostile }],
      },
    ];
    const text = writeCsv("delegations", visits);
    for (const part of text.replaceAll('""', '"').split(/[,;\t\r\n]/))
      expect(part).not.toMatch(/^[\s"]*[=+@]/);
    const { ledger, issues } = await readCsv("delegations", text);
    expect(issues).toEqual([]);
    expect(ledger.delegations).toEqual(visits);
  });

  test("are read back as they were", async () => {
    const titles = [...Object.keys(guarded), "-5", "''x", "'=x", " =1", 'a"b', "two\r\nlines", "中文", "007"];
    const text = cellsOf(titles);
    const { ledger, issues } = await readCsv("sources", text);
    expect(issues).toEqual([]);
    expect(ledger.sources.map(({ title }) => title)).toEqual(titles);
  });
});

describe("cells that other readers could take for something else", () => {
  const sale = { flow: "export", kind: "goods", product: "Linen", period: "2012" } as const;
  const valuesOf = (amounts: readonly string[]) =>
    writeCsv(
      "trades",
      amounts.map((amount, at) => ({ ...sale, id: `t${at}`, value: usd(amount) })),
    )
      .split("\r\n")
      .map((line) => line.split(",")[5]);

  test("amounts with three digits behind the point get a fourth, and others none", () => {
    expect(valuesOf(["21.125", "-1.001", "0.125", "999.999", "1000.125", "1.5", "21125", "1.1255"])).toEqual([
      "value",
      "21.1250",
      "-1.0010",
      "0.1250",
      "999.9990",
      "1000.125",
      "1.5",
      "21125",
      "1.1255",
      undefined,
    ]);
  });

  test("numbers, quantities and figures come back as they were, in the precision that they declare", async () => {
    const values = [
      21.125,
      -0.125,
      1000.5,
      exactly("21.125"),
      moreThan("1.125"),
      between("1.125", "2"),
      figure("1.250"),
    ];
    const observations = [...values, moreThan("2.125", { scale: "million", unit: "USD" })].map(
      (value, at) => ({
        id: `o${at}`,
        indicator: "Museum visits",
        period: "2012" as const,
        value,
      }),
    );
    const text = writeCsv("observations", observations);
    expect(text.split("\r\n").map((line) => line.split(",")[3])).toEqual([
      "value",
      "21.1250",
      "-0.1250",
      "1000.5",
      ...Array.from({ length: 5 }, () => expect.stringContaining('"{""qualifier""')),
      undefined,
    ]);
    const { ledger, issues } = await readCsv("observations", text);
    expect(issues).toEqual([]);
    expect(ledger.observations).toEqual(observations);
  });

  test("Namibia is written by its three letters, alone and in lists, and read back", async () => {
    const visits: readonly Delegation[] = [
      { id: "a", direction: "outbound", period: "2012", areas: ["NA"] },
      { id: "b", direction: "outbound", period: "2012", areas: { named: ["NA", "ZA"], open: true } },
      { id: "c", direction: "outbound", period: "2012", areas: ["NA-KH", "NE"] },
    ];
    const text = writeCsv("delegations", visits);
    expect(text).toContain("NAM\r\n");
    expect(text).toContain("NAM; ZA; \u2026\r\n");
    expect(text).toContain("NA-KH; NE\r\n");
    expect((await readCsv("delegations", text)).ledger.delegations).toEqual(visits);
    const visitors: Ledger["observations"] = [
      { id: "o", indicator: "Museum visits", period: "2012", area: "NA", value: 5 },
    ];
    const observed = writeCsv("observations", visitors);
    expect(observed).toContain(",NAM,");
    expect((await readCsv("observations", observed)).ledger.observations).toEqual(visitors);
  });
});

test("answers are no records: rows of groupBy, series, reports and whole ledgers are refused by name", () => {
  const ledger = createLedger({
    delegations: [{ id: "a", direction: "outbound", period: "2012", persons: 5 }],
  });
  const rows = aggregate(
    ledger.delegations,
    groupBy({ direction: ({ direction }) => direction }, { visits: count() }),
  );
  const report = annualReport(ledger, { period: "2012", currency: "USD", profile: ISO_3166 });
  for (const answer of [rows, [report], report, ledger, [{}], new Map(), "id", 5, null, undefined]) {
    const write = () => writeCsv("delegations", answer as never);
    expectCode(write, "io/invalid-argument");
    expect(write).toThrow(
      "records with ids, such as ledger.trades; rows of groupBy, series and reports are none",
    );
  }
  for (const kind of [rows, report, ledger])
    expectCode(() => writeCsv(kind as unknown as "sources", []), "model/unknown-kind");
  expectCode(() => writeCsv("delegations", [{ id: "a" }] as never), "model/invalid-records");
  expectCode(() => writeCsv("delegations", [...ledger.delegations, {}] as never), "model/invalid-records");
});

test("complete and minimal records are read back as the same records", async () => {
  for (const ledger of [minimal, complete]) {
    for (const kind of RECORD_KINDS) {
      for (const delimiter of [",", ";", "\t"] as const) {
        const text = writeCsv(kind, ledger[kind] as never, { delimiter, byteOrderMark: delimiter === ";" });
        const reading = await readCsv(kind, text, { into: { ...ledger, [kind]: [] } });
        expect(reading.issues, kind).toEqual([]);
        expect(JSON.stringify(reading.ledger[kind]), kind).toBe(
          JSON.stringify(ledger[kind].map((record) => inOrderOf(record, reading.ledger[kind][0]))),
        );
      }
    }
  }
});

/** A record with its fields in the order of another one, which makes no difference to anybody. */
function inOrderOf(record: object, other: object | undefined): object {
  const fields = record as Readonly<Record<string, unknown>>;
  const names = [...new Set([...Object.keys(other ?? {}), ...Object.keys(record)])];
  return Object.fromEntries(names.map((name) => [name, fields[name]]));
}
