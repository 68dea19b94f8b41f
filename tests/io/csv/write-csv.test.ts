import {
  about,
  atLeast,
  atMost,
  between,
  type Count,
  type Delegation,
  describeInterval,
  exactly,
  figure,
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
      "12.310 million": figure("12.310", { scale: "million" }),
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
        's5,"' a ",P',
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
    for (const title of ["-5", "-5.25", "a=b", "1+1", "a@b", "#1", "it's"]) {
      expect(cellsOf([title]), title).toBe(`id,title,publisher\r\ns0,${title},P\r\n`);
    }
  });

  test("are read back as they were", async () => {
    const titles = [...Object.keys(guarded), "-5", "''x", "'=x", " =1", 'a"b', "two\r\nlines", "中文", "007"];
    const text = cellsOf(titles);
    const { ledger, issues } = await readCsv("sources", text);
    expect(issues).toEqual([]);
    expect(ledger.sources.map(({ title }) => title)).toEqual(titles);
  });
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
