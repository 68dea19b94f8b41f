import {
  type Agreement,
  about,
  aggregate,
  atLeast,
  atMost,
  between,
  type CulturalProject,
  delegationCount,
  describeInterval,
  figure,
  type Ledger,
  type LedgerRecords,
  lessThan,
  moreThan,
  nearly,
  type Observation,
  odd,
  type TradeRecord,
  unknown,
} from "cultural-ledger";
import {
  type CsvOptions,
  type LedgerReading,
  type ReadCsvOptions,
  readCsv,
  streamCsv,
  type TextSource,
} from "cultural-ledger/io";
import { describe, expect, test } from "vitest";
import { deepFreeze } from "../../frozen";

type Kind = keyof Ledger;

/** `3 persons figures/invalid-count`: row, column and code. */
const issuesOf = ({ issues }: Pick<LedgerReading, "issues">) =>
  issues.map(({ row, column, code }) => [row, column, code].filter((part) => part !== undefined).join(" "));

/** Taken, refused, and the issues. */
const summary = (reading: LedgerReading) => [reading.accepted, reading.refused, ...issuesOf(reading)];

const visits = (text: TextSource, options?: ReadCsvOptions) => readCsv("delegations", text, options);
const trades = (text: TextSource, options?: ReadCsvOptions) => readCsv("trades", text, options);

/** The error code that a promise rejects with. */
async function codeOf(attempt: () => Promise<unknown>): Promise<unknown> {
  return attempt().then(
    () => "none",
    (error: { readonly code?: unknown }) => error.code ?? error,
  );
}

/** One field of delegations a, b, c and so on, in a column of any title; issues stand for rows that are refused. */
async function fieldOf(
  title: string,
  cells: readonly string[],
  options?: ReadCsvOptions,
): Promise<unknown[]> {
  const rows = cells.map((cell, at) => `v${at}\toutbound\t2012\t"${cell.replaceAll('"', '""')}"`);
  const reading = await visits(["id\tdirection\tperiod\t", title, "\n", rows.join("\n")], {
    delimiter: "\t",
    ...options,
  });
  return cells.map((_, at) => {
    const record = reading.ledger.delegations.find(({ id }) => id === `v${at}`);
    if (record === undefined) return reading.issues.find(({ row }) => row === at + 2)?.code;
    const { id, direction, period, ...field } = record;
    return Object.values(field)[0];
  });
}

/** The periods that cells are read as. */
async function periodsOf(...cells: readonly string[]): Promise<unknown[]> {
  const rows = cells.map((cell, at) => `v${at},outbound,"${cell}"`);
  const reading = await visits(`id,direction,date\n${rows.join("\n")}`);
  return cells.map(
    (_, at) =>
      reading.ledger.delegations.find(({ id }) => id === `v${at}`)?.period ??
      reading.issues.find(({ row }) => row === at + 2)?.code,
  );
}

/** The amounts of cells in a column with this title, or the codes of their issues. */
async function amountsOf(
  title: string,
  cells: readonly string[],
  options?: ReadCsvOptions,
): Promise<unknown[]> {
  const rows = cells.map((cell, at) => `t${at}\texport\tgoods\tLinen\t2012\t${cell}`);
  const text = `id\tflow\tkind\tproduct\tperiod\t${title}\n${rows.join("\n")}`;
  const { ledger, issues } = await trades(text, { delimiter: "\t", ...options });
  return cells.map((_, at) => {
    const record = ledger.trades.find(({ id }) => id === `t${at}`);
    return record === undefined
      ? (issues.find(({ row }) => row === at + 2)?.code ?? issues[0]?.code)
      : record.value === undefined
        ? undefined
        : String(record.value);
  });
}

describe("titles", () => {
  test("are the names of fields, in any order", async () => {
    const text =
      "source.at,source.document,status,areas.stated,areas,persons,count,period,direction,id,note\n" +
      "page 4,s,held,more than 20,JP,1100,61,2012,outbound,a,As printed.\n";
    const sources = [{ id: "s", title: "T", publisher: "P" }];
    const reading = await visits(text, { into: { sources } });
    expect(summary(reading)).toEqual([1, 0]);
    expect(reading.ledger.delegations).toEqual([
      {
        id: "a",
        direction: "outbound",
        period: "2012",
        count: 61,
        persons: 1100,
        areas: { named: ["JP"], open: true, stated: moreThan(20) },
        status: "held",
        source: { document: "s", at: "page 4" },
        note: "As printed.",
      },
    ]);
  });

  test("are everyday English, whatever their case", async () => {
    const text =
      "No., Direction ,DATE,Visits,Participants,Countries and regions,Remarks\na,outbound,2012,2,40,Japan; France,x\n";
    expect((await visits(text)).ledger.delegations).toEqual([
      {
        id: "a",
        direction: "outbound",
        period: "2012",
        count: 2,
        persons: 40,
        areas: ["JP", "FR"],
        note: "x",
      },
    ]);
  });

  test("are Chinese, with Chinese words in the cells", async () => {
    const text =
      "编号,方向,日期,批次,人次,国家和地区,状态,备注\n1,出访,2012年1月5日,2,40,日本、法国,计划,备注\n";
    expect((await visits(text)).ledger.delegations).toEqual([
      {
        id: "1",
        direction: "outbound",
        period: "2012-01-05",
        count: 2,
        persons: 40,
        areas: ["JP", "FR"],
        status: "planned",
        note: "备注",
      },
    ]);
    const sale = "编号,进出口,类型,产品,年份,金额,币种\n1,出口,货物,夏布,2012年,100,人民币\n";
    const { ledger } = await trades(sale);
    expect(JSON.parse(JSON.stringify(ledger.trades))).toEqual([
      {
        id: "1",
        flow: "export",
        kind: "goods",
        product: "夏布",
        period: "2012",
        value: { currency: "CNY", value: "100" },
      },
    ]);
  });

  test("are known for every kind", async () => {
    const texts: Readonly<Record<Kind, string>> = {
      projects: "编号,项目名称,年度\np,出访,2012\n",
      delegations: "编号,方向,年度\na,来访,2012\n",
      activities: "编号,类型,日期,观众\nc,演出,2012/3,100\n",
      trades: "编号,进出口,类别,品名,年份\nt,进口,服务,杂技,2012\n",
      observations: "编号,指标,地区,截至,数值（万）,单位\no,博物馆藏品,CN,2014年12月31日,2929.97,件\n",
      programmes: 'no,title,type,editions\ng,Week,cultural-week,"[{""period"":""2012"",""host"":""DE""}]"\n',
      agreements: '编号,名称,签约方,签署日期\nh,协定,"[{""area"":""CN""},{""area"":""DE""}]",2012/1/5\n',
      partnerships:
        'id,kind,parties,since\ni,sister-city,"[{""area"":""CN-CQ""},{""area"":""US-WA""}]",2004-07\n',
      sources: "编号,标题,发布者,发布日期,网址\ns,年鉴,文化局,2013年1月10日,https://example.org/\n",
    };
    const expected: Readonly<Record<Kind, unknown>> = {
      projects: { id: "p", name: "出访", period: "2012" },
      delegations: { id: "a", direction: "inbound", period: "2012" },
      activities: { id: "c", kind: "performance", period: "2012-03", audience: 100 },
      trades: { id: "t", flow: "import", kind: "services", product: "杂技", period: "2012" },
      observations: {
        id: "o",
        indicator: "博物馆藏品",
        area: "CN",
        at: "2014-12-31",
        value: 29_299_700,
        unit: "件",
      },
      programmes: {
        id: "g",
        name: "Week",
        kind: "cultural-week",
        editions: [{ period: "2012", host: "DE" }],
      },
      agreements: {
        id: "h",
        name: "协定",
        parties: [{ area: "CN" }, { area: "DE" }],
        signed: "2012-01-05",
      },
      partnerships: {
        id: "i",
        kind: "sister-city",
        parties: [{ area: "CN-CQ" }, { area: "US-WA" }],
        since: "2004-07",
      },
      sources: {
        id: "s",
        title: "年鉴",
        publisher: "文化局",
        published: "2013-01-10",
        url: "https://example.org/",
      },
    };
    for (const kind of Object.keys(texts) as Kind[]) {
      const reading = await readCsv(kind, texts[kind]);
      expect(summary(reading), kind).toEqual([1, 0]);
      expect(reading.ledger[kind], kind).toEqual([expected[kind]]);
    }
  });

  test("that nobody knows are named, and no row is taken until they are said", async () => {
    const reading = await visits("id,direction,colour,period, ,persons (a)(b)\na,outbound,red,2012,,5\n");
    expect(summary(reading)).toEqual([
      0,
      1,
      "1 colour io/unknown-column",
      "1 persons (a)(b) io/unknown-column",
    ]);
    const expected =
      'a column of delegations; say what it is in columns, leave it out with null, or keep all such columns with { unknownColumns: "extra" }';
    expect(reading.issues[0]).toEqual({
      code: "io/unknown-column",
      path: [1, "colour"],
      message: `Row 1: the column "colour" is not ${expected}.`,
      expected,
      received: '"colour"',
      row: 1,
      column: "colour",
      option: "columns",
    });
    expect(reading.ledger.delegations).toEqual([]);
    const columns = { colour: null, "persons (a)(b)": { field: "persons", scale: "one" } } as const;
    const said = await visits("id,direction,colour,period, ,persons (a)(b)\na,outbound,red,2012,,5\n", {
      columns,
    });
    expect(said.ledger.delegations).toEqual([{ id: "a", direction: "outbound", period: "2012", persons: 5 }]);
    expect([said.ignoredColumns, said.skipped]).toEqual([["colour"], []]);
  });

  test("that are empty, above cells that are not, are named too", async () => {
    const reading = await visits("id,direction,period,\na,outbound,2012,1100\n");
    expect(reading.issues.length).toBeGreaterThan(0);
  });

  test("of a field that another column has are named", async () => {
    const reading = await visits("id,direction,period,date,year\na,outbound,2012,2013,2014\n");
    expect(summary(reading)).toEqual([0, 1, "1 date io/duplicate-column", "1 year io/duplicate-column"]);
    expect(reading.issues[0]?.message).toBe(
      'Row 1: the column "date" is not another field than "period", which is period.',
    );
  });

  test("of parts of what another column has all of are named", async () => {
    const project = async (titles: string, cells: string) => {
      const reading = await readCsv("projects", `id,name,period,${titles}\np,P,2012,${cells}\n`);
      return [reading.ledger.projects[0]?.extra, ...issuesOf(reading)];
    };
    const json = '"{""a"":1}"';
    expect(await project("extra.region,extra", `North,${json}`)).toEqual([
      undefined,
      "1 extra io/duplicate-column",
    ]);
    expect(await project("extra,extra.region", `${json},North`)).toEqual([
      undefined,
      "1 extra.region io/duplicate-column",
    ]);
    expect(await project("其他,extra.region,extra.kind", `${json},North,x`)).toEqual([
      undefined,
      "1 extra.region io/duplicate-column",
      "1 extra.kind io/duplicate-column",
    ]);
    expect(await project("extra.region,extra.kind", "North,x")).toEqual([{ region: "North", kind: "x" }]);
  });

  test("may be `__proto__`, which means nothing", async () => {
    const reading = await visits("id,direction,period,__proto__,constructor\na,outbound,2012,x,y\n");
    expect(summary(reading)).toEqual([
      0,
      1,
      "1 __proto__ io/unknown-column",
      "1 constructor io/unknown-column",
    ]);
  });

  test("may have a line break inside", async () => {
    const columns = { "colour\nof it": "note" } as const;
    const rows = "a,outbound,2012,red\r\nb,outbound,2012,blue\r\n";
    const { ledger } = await visits(`id,direction,period,"colour\nof it"\r\n${rows}`, { columns });
    expect(ledger.delegations.map(({ note }) => note)).toEqual(["red", "blue"]);
  });
});

describe("choices of columns", () => {
  const text = "Nr,Richtung,Wann,Leute,Rest\na,outbound,2012,5,x\n";
  const columns = {
    Nr: "id",
    Richtung: "direction",
    Wann: "period",
    Leute: "persons",
    Rest: null,
  } as const;

  test("say what titles mean, and leave columns out with null", async () => {
    const reading = await visits(text, { columns: deepFreeze({ ...columns }) });
    expect(summary(reading)).toEqual([1, 0]);
    expect(reading.ledger.delegations).toEqual([
      { id: "a", direction: "outbound", period: "2012", persons: 5 },
    ]);
  });

  test("go before what a title means by itself", async () => {
    const columns = { persons: "count", count: null, date: "note", period: { field: "period" } } as const;
    const csv = "id,direction,period,persons,count,date\na,outbound,2012,5,9,x\n";
    const reading = await visits(csv, { columns });
    expect(summary(reading)).toEqual([1, 0]);
    expect(reading.ledger.delegations).toEqual([
      { id: "a", direction: "outbound", period: "2012", count: 5, note: "x" },
    ]);
  });

  test("have a scale and a currency", async () => {
    const Leute = { field: "persons", scale: "wan" } as const;
    expect((await visits(text, { columns: { ...columns, Leute } })).ledger.delegations[0]?.persons).toBe(
      50_000,
    );
    const scales = {
      one: "1.1",
      thousand: "1100",
      wan: "11000",
      million: "1100000",
      yi: "110000000",
    } as const;
    for (const [scale, digits] of [...Object.entries(scales), ["billion", "1100000000"]] as const) {
      const choice = { field: "value", scale: scale as "one", currency: "EUR" } as const;
      expect(await amountsOf("Wert", ["1.1"], { columns: { Wert: choice } }), scale).toEqual([
        `EUR ${digits}`,
      ]);
    }
  });

  test("of fields, scales and currencies that there are not are mistakes", async () => {
    for (const choice of [
      "people",
      "",
      "__proto__",
      "value",
      "areas.named",
      { field: "people" },
      { field: "persons", scale: "ten" },
      { field: "persons", scale: "constructor" },
      { field: "persons", currency: "RMB" },
      { field: "persons", currency: "USD" },
      { field: "note", scale: "thousand" },
      { field: "period", currency: "USD" },
      {},
    ]) {
      expect(
        await codeOf(() => visits(text, { columns: { Leute: choice as "persons" } })),
        JSON.stringify(choice),
      ).toBe("io/unknown-field");
    }
  });
});

describe("units in titles", () => {
  const unitOf = async (title: string) => (await amountsOf(title, ["1.5"]))[0];

  test("are scales and currencies, in English and Chinese", async () => {
    expect(await unitOf("value (USD)")).toBe("USD 1.5");
    expect(await unitOf("Value (USD million)")).toBe("USD 1500000");
    expect(await unitOf("Value (million USD)")).toBe("USD 1500000");
    expect(await unitOf("Amount (thousand EUR)")).toBe("EUR 1500");
    expect(await unitOf("amount(billion us dollars)")).toBe("USD 1500000000");
    expect(await unitOf("Value (RMB yi)")).toBe("CNY 150000000");
    expect(await unitOf("金额（元）")).toBe("CNY 1.5");
    expect(await unitOf("金额（万元）")).toBe("CNY 15000");
    expect(await unitOf("金额(亿元)")).toBe("CNY 150000000");
    expect(await unitOf("金额（万美元）")).toBe("USD 15000");
    expect(await unitOf("金额（百万美元）")).toBe("USD 1500000");
    expect(await unitOf("金额（万元人民币）")).toBe("CNY 15000");
  });

  test("are scales of counts", async () => {
    expect(await fieldOf("persons (thousand)", ["1.5", "20"])).toEqual([1500, 20_000]);
    expect(await fieldOf("人次(万)", ["1.5", "20", "more than 2"])).toEqual([
      15_000,
      200_000,
      moreThan(20_000),
    ]);
    expect(await fieldOf("人次（万）", ["0.00001"])).toEqual(["figures/invalid-count"]);
  });

  /** The field of a title over one cell, and the issues of the header. */
  const readUnder = async <Kind extends "projects" | "trades" | "agreements" | "observations">(
    kind: Kind,
    title: string,
    cell: string,
    columns?: ReadCsvOptions<Kind>["columns"],
  ) => {
    const [names, cells] = {
      projects: ["name,period", "P,2012"],
      trades: ["flow,kind,product,period,quantity unit", "export,goods,Linen,2012,t"],
      agreements: ["name,parties", 'A,"[{""area"":""CN""},{""area"":""FR""}]"'],
      observations: ["indicator,period", "share,2012"],
    }[kind] as [string, string];
    const text = `id,${names},${title}\na,${cells},"${cell.replaceAll('"', '""')}"\n`;
    const { ledger, issues } = await readCsv(kind, text, { ...(columns && { columns }) });
    const record = ledger[kind][0] as
      | Partial<CulturalProject & TradeRecord & Agreement & Observation>
      | undefined;
    const header = issues.filter(({ row }) => row === 1).map(({ code }) => code);
    return (
      header[0] ??
      record?.quantity?.value ??
      record?.termYears ??
      record?.budget ??
      record?.value ??
      issues[0]?.code
    );
  };

  test("are scales of quantities", async () => {
    const quantity = (title: string, cell = "12.5") => readUnder("trades", title, cell);
    expect(await quantity("quantity")).toBe(12.5);
    expect(await quantity("quantity (thousand)")).toBe(12_500);
    expect(await quantity("数量(万)")).toBe(125_000);
    expect(await quantity("数量（百万件）")).toBe(12_500_000);
    expect(await quantity("quantity (million)", "about 1.5")).toEqual(about(1_500_000));
    expect(await quantity("quantity (thousand)", "1.5 million")).toBe("model/invalid-number");
    expect(await quantity("quantity (million)", "9".repeat(24))).toBe("model/invalid-number");
    expect(await quantity("quantity", "不详")).toBe("io/missing-mark");
    for (const unit of ["furlongs", "USD", "万元", "thousand USD", "t"])
      expect(await quantity(`Quantity (${unit})`), unit).toBe("io/unknown-unit");
    const columns = { Q: { field: "quantity.value", scale: "thousand" } } as const;
    expect(await readUnder("trades", "Q", "12.5", columns)).toBe(12_500);
    const plain = { "Quantity (furlongs)": "quantity.value" } as const;
    expect(await readUnder("trades", "Quantity (furlongs)", "12.5", plain)).toBe("io/unknown-unit");
    const furlongs = { "Quantity (furlongs)": { field: "quantity.value", scale: "one" } } as const;
    expect(await readUnder("trades", "Quantity (furlongs)", "12.5", furlongs)).toBe(12.5);
  });

  test("of terms are years, and have no scale", async () => {
    for (const title of ["term", "term (years)", "termYears (year)", "有效期(年)", "有效期（年）"])
      expect(await readUnder("agreements", title, "24"), title).toBe(24);
    for (const title of ["term (months)", "有效期(月)", "term (thousand)", "有效期（万年）", "term (USD)"])
      expect(await readUnder("agreements", title, "24"), title).toBe("io/unknown-unit");
    expect(await readUnder("trades", "decimals (thousand)", "0")).toBe("io/unknown-unit");
    expect(await fieldOf("persons (years)", ["3"])).toEqual([undefined]);
    expect(await fieldOf("persons (USD)", ["3"])).toEqual([undefined]);
  });

  test("of observations are scales and currencies of all that is observed", async () => {
    const value = (title: string, cell: string) => readUnder("observations", title, cell);
    expect(await value("value (thousand)", "12.5")).toBe(12_500);
    expect(await value("数值（万）", "约12.5")).toEqual(about(125_000));
    expect(await value("value (million)", "unknown")).toEqual(unknown());
    expect(await value("value (million)", "more than USD 3")).toEqual(moreThan(3_000_000, { unit: "USD" }));
    expect(await value("value (furlongs)", "12.5")).toBe("io/unknown-unit");
    for (const cell of ["USD 30", "30 USD"]) {
      expect(String(await value("value", cell)), cell).toBe("USD 30");
      expect(String(await value("value (million)", cell)), cell).toBe("USD 30000000");
    }
  });

  test("are no scale of figures as JSON, which say all of themselves", async () => {
    const json = '{"qualifier":"moreThan","number":"30","unit":"USD"}';
    expect(await readUnder("projects", "budget (USD)", json)).toEqual(moreThan(30, { unit: "USD" }));
    expect(await readUnder("projects", "budget (USD million)", "more than 30")).toEqual(
      moreThan(30_000_000, { unit: "USD" }),
    );
    expect(await readUnder("projects", "budget (USD million)", json)).toBe("money/invalid-amount");
    expect(await readUnder("observations", "value (million)", json)).toBe("model/invalid-number");
    const count = '{"qualifier":"moreThan","number":"30"}';
    expect(await readUnder("trades", "quantity (thousand)", count)).toBe("model/invalid-number");
    expect(await fieldOf("persons (thousand)", [count])).toEqual(["figures/invalid-count"]);
    expect(await fieldOf("persons", [count])).toEqual([moreThan(30)]);
  });

  test("are refused where a range has an end of more digits than a figure has", async () => {
    const range = `1 to ${"9".repeat(24)}`;
    expect(await readUnder("projects", "budget (USD thousand)", range)).toBe("money/invalid-amount");
    expect(await readUnder("trades", "quantity (thousand)", range)).toBe("model/invalid-number");
    expect(await readUnder("observations", "value (thousand)", range)).toBe("model/invalid-number");
  });

  test("leave figures that print themselves", async () => {
    const [money, count] = ['{"qualifier":"about","number":"30","unit":"USD"}', "约1.5"];
    expect(String(await readUnder("projects", "budget", money))).toBe("about USD 30");
    expect(String(await readUnder("projects", "budget (USD million)", "about 30"))).toBe(
      "about USD 30,000,000",
    );
    expect(String(await readUnder("observations", "value (万)", count))).toBe("about 15,000");
    expect(String(await readUnder("observations", "value", '{"qualifier":"unknown"}'))).toBe("unknown");
    expect(String((await fieldOf("persons", ['{"qualifier":"about","number":"30"}']))[0])).toBe("about 30");
  });

  // `undefined`: the column is not read, and its title is named.
  const refused = [undefined, "money/invalid-amount", "money/unknown-currency", "io/unknown-unit"];

  test("are the scale as a whole, not its last character", async () => {
    for (const [unit, digits] of Object.entries({
      十亿元: "1500000000",
      百亿元: "15000000000",
      万亿元: "1500000000000",
      千万元: "15000000",
      十万元: "150000",
    })) {
      expect([...refused, `CNY ${digits}`], unit).toContain(await unitOf(`金额（${unit}）`));
    }
  });

  test("are the scale with the number before it", async () => {
    expect([...refused, "CNY 15000"]).toContain(await unitOf("Value (10,000 yuan)"));
    expect([...refused, "CNY 150000000"]).toContain(await unitOf("Value (100 million yuan)"));
    expect([...refused, "USD 1500"]).toContain(await unitOf("Value (USD 1000)"));
  });

  test("that nobody knows are no unit of one", async () => {
    for (const unit of ["USD bn", "USD trillion", "USD '000", "USD mn"]) {
      expect(await unitOf(`Value (${unit})`), unit).not.toBe("USD 1.5");
    }
  });

  test("of other currencies are not yuan, although their names end in its sign, nor US dollars", async () => {
    for (const [unit, amount] of Object.entries({
      万欧元: "EUR 15000",
      万日元: "JPY 15000",
      万港元: "HKD 15000",
      万新加坡元: "SGD 15000",
      "AUS$ million": "AUD 1500000",
    })) {
      expect([...refused, amount], unit).toContain(await unitOf(`金额（${unit}）`));
    }
  });

  test("are words and not letters of other words", async () => {
    for (const title of ["persons (Taiwan)", "persons (Yiwu)", "persons (incl. Yichang)", "人次（含万州）"]) {
      expect(await fieldOf(title, ["20"]), title).not.toEqual([200_000]);
      expect(await fieldOf(title, ["20"]), title).not.toEqual([2_000_000_000]);
    }
  });
});

describe("periods", () => {
  test("are days, months and years in several forms", async () => {
    const days = [
      "2012-01-05",
      "2012/1/5",
      "2012.1.5",
      "2012-1-5",
      "2012年1月5日",
      "2012 年 1 月 5 日",
      " 2012/01/05 ",
    ];
    expect(await periodsOf(...days)).toEqual(days.map(() => "2012-01-05"));
    expect(await periodsOf("２０１２年１月５日")).toEqual(["2012-01-05"]);
    expect(await periodsOf("2012-01", "2012/1", "2012年1月")).toEqual(["2012-01", "2012-01", "2012-01"]);
    expect(await periodsOf("2012", "2012年", "2012 年")).toEqual(["2012", "2012", "2012"]);
  });

  test("are halves, quarters, ranges and fiscal years as records have them", async () => {
    const forms = ["2012-S1", "2012-Q3", "2012-01-15/2012-02-09", "2012-04-01/P1Y"];
    expect(await periodsOf(...forms)).toEqual(forms);
  });

  test("are ranges of days in several forms", async () => {
    const ranges = [
      "2012/1/15 - 2012/2/9",
      "2012/1/15~2012/2/9",
      "2012/1/15 – 2012/2/9",
      "2012/1/15—2012/2/9",
      "2012/1/15 to 2012/2/9",
      "2012年1月15日至2012年2月9日",
      "2012年1月15日到2012年2月9日",
    ];
    expect(await periodsOf(...ranges)).toEqual(ranges.map(() => "2012-01-15/2012-02-09"));
  });

  test("are several years in several forms", async () => {
    const forms = [
      "2011/2016",
      "２０１１/２０１６",
      "2011-2016",
      "2011 - 2016",
      "2011–2016",
      "2011—2016",
      "2011~2016",
      "2011～2016",
      "2011 to 2016",
      "2011年至2016年",
      "2011到2016年",
      "2011-2016年",
      "2011年—2016年",
    ];
    expect(await periodsOf(...forms)).toEqual(forms.map(() => "2011/2016"));
    expect(await periodsOf("2011年至2012年", "2011 to 2012", "2011/2012")).toEqual(
      Array.from({ length: 3 }, () => "2011/2012"),
    );
  });

  test("are no two years that may be a season", async () => {
    for (const cell of ["2011-2012", "2011–2012", "2011 — 2012", "1999-2000", "2011-2012年"]) {
      expect(await periodsOf(cell), cell).toEqual(["io/ambiguous-period"]);
    }
  });

  test("are no months that may be a season, or October without its zero", async () => {
    for (const cell of [
      "2010/11",
      "2011/12",
      "2008/09",
      "1999/00",
      "2012.1",
      "2011-12",
      "\uFF12\uFF10\uFF11\uFF10/11",
    ])
      expect(await periodsOf(cell), cell).toEqual(["io/ambiguous-period"]);
    expect(await periodsOf("2010/12", "2010/1", "2012.10", "2012.9", "2012.1.5", "2011-M12")).toEqual([
      "2010-12",
      "2010-01",
      "2012-10",
      "2012-09",
      "2012-01-05",
      "2011-12",
    ]);
  });

  test("are nothing that has to be guessed", async () => {
    for (const cell of [
      "2016-2011",
      "2016/2011",
      "2011-2011",
      "2011 to 16",
      "2011-2013-2016",
      "5/1/12",
      "12-1-5",
      "40913",
      "Mar 12",
      "2012/13/1",
      "2012/2/30",
      "2012/1 to 2012/3",
      "2012/2/9 to 2012/1/15",
      "2012/1/5 to 2012/1/6 to 2012/1/7",
      "2012年1月15日至2月9日",
      "1/5",
    ]) {
      expect(String((await periodsOf(cell))[0]), cell).toMatch(/^time\//);
    }
  });

  test("are no day where January to May may be meant", async () => {
    expect(await periodsOf("2012年1-5")).not.toEqual(["2012-01-05"]);
  });
});

describe("counts", () => {
  test("may have separators, and digits of full width", async () => {
    const cells = ["1100", "1,100", "1,100,000", "１１００", " 7 ", "0", "1100.0"];
    expect(await fieldOf("persons", cells, { decimal: "." })).toEqual([
      1100, 1100, 1_100_000, 1100, 7, 0, 1100,
    ]);
  });

  test("may be bounds, in words and signs", async () => {
    const more = [
      "more than 1,000",
      "More than 1000",
      "over 1000",
      "> 1000",
      ">1000",
      "超过1000",
      "多于 1000",
      "＞1000",
    ];
    expect(await fieldOf("persons", more)).toEqual(more.map(() => moreThan(1000)));
    const least = ["at least 2", ">=2", "≥ 2", "至少2", "不少于2"];
    expect(await fieldOf("persons", least)).toEqual(least.map(() => atLeast(2)));
    expect(await fieldOf("persons", ["exactly 5"])).toEqual([{ qualifier: "exactly", number: "5" }]);
    expect(await fieldOf("persons", ["<5", "up to 5", "20 to 30", "20+", "20余"])).toEqual([
      lessThan(5),
      atMost(5),
      between(20, 30),
      atLeast(20),
      odd(20),
    ]);
  });

  test("are refused where they are anything else", async () => {
    const cells = [
      "-5",
      "1.5",
      "about 2.5",
      "nearly 0.5",
      "约2.5",
      "about 20 to 30",
      "30 to 20",
      "20%",
      "1/2",
      "1,10",
      "11,00",
      "1 100",
      "1.100,5",
      "1e3",
      "n/a",
      "-",
      "more than",
      "more than many",
      "more than 1.5",
      "more than -5",
      "1.23456万",
      "more than 1.2345 thousand",
      "more than USD 2",
      "<0",
      "9007199254740993",
      "#REF!",
    ];
    const codes = await fieldOf("persons", cells);
    expect([...new Set(codes)].sort()).toEqual([
      "figures/invalid-count",
      "io/missing-mark",
      "io/number-marks",
    ]);
  });

  test("are as they are printed, in English and Chinese", async () => {
    const cells = ["about 1,500", "近800", "1.5万", "12.311 million", "more than 20", "unknown", "不详"];
    expect(await fieldOf("persons", cells)).toEqual([
      about(1500),
      nearly(800),
      figure("1.5", { scale: "wan" }),
      figure("12.311", { scale: "million" }),
      moreThan(20),
      unknown(),
      unknown(),
    ]);
  });

  test("of records are unknown where their cell is empty, and one in a word", async () => {
    const text =
      "id,direction,year,visits,country\na,outbound,2005,1,AF\nb,outbound,2004,,AF\nc,outbound,2004,one,FR\n";
    const { ledger, issues } = await readCsv("delegations", text);
    expect(issues).toEqual([]);
    expect(ledger.delegations.map(({ count }) => count)).toEqual([1, unknown(), undefined]);
    const { total, known, unknown: open } = aggregate(ledger.delegations, delegationCount);
    expect([describeInterval(total), known, open]).toEqual(["at least 2 (part of it unknown)", 2, 1]);
    // Without such a column each row is one, and in Chinese the column is the same.
    const bare = await readCsv("delegations", "id,direction,year\na,outbound,2005\n");
    expect(bare.ledger.delegations[0]?.count).toBe(undefined);
    const chinese = await readCsv("activities", "编号,类型,年度,场次\na,演出,2005,\nb,演出,2005,3\n");
    expect(chinese.ledger.activities.map(({ count }) => count)).toEqual([unknown(), 3]);
    const projects = await readCsv("projects", "id,name,year,n\na,T,2005, \n", { columns: { n: "count" } });
    expect(projects.ledger.projects[0]?.count).toEqual(unknown());
  });

  test("that are left out are unknown, never 0", async () => {
    expect(await fieldOf("persons", ["", " "])).toEqual([undefined, undefined]);
  });
});

describe("text", () => {
  test("keeps leading zeros of ids and codes", async () => {
    const { ledger } = await visits("id,direction,period,areas\n007,outbound,2012,035; 002\n");
    expect(ledger.delegations).toEqual([
      { id: "007", direction: "outbound", period: "2012", areas: ["035", "002"] },
    ]);
  });

  test("keeps quotes, delimiters and line breaks, and rows are counted as a spreadsheet does", async () => {
    const text =
      'id,direction,period,note\na,outbound,2012,"two\nlines, ""one"" cell"\nb,outbound,2012,"x\r\ny"\nc,away,2012,z\n';
    const reading = await visits(text);
    expect(reading.ledger.delegations.map(({ note }) => note)).toEqual(['two\nlines, "one" cell', "x\r\ny"]);
    expect(issuesOf(reading)).toEqual(["4 direction model/unknown-value"]);
  });

  test("loses the apostrophe that guards a formula, and no other", async () => {
    const cells = ["'=1+1", "'+1", "'-a", "'@x", "''tis", "'tis", "=1+1", "it's"];
    expect(await fieldOf("note", cells)).toEqual(["=1+1", "+1", "-a", "@x", "'tis", "'tis", "=1+1", "it's"]);
  });

  test("in JSON cells is JSON", async () => {
    const legs = '[{"area":"FR","place":"Paris"},{"area":"DE"}]';
    expect(await fieldOf("legs", [legs, "[", '[{"area":"Paris"}]', "FR", "[]"])).toEqual([
      JSON.parse(legs),
      "io/invalid-json",
      "geography/unknown-area",
      "io/invalid-json",
      "model/invalid-list",
    ]);
  });

  test("names choices, in any case and language that is known", async () => {
    expect(await fieldOf("status", ["held", "已举办", "canceled", "取消", "done"])).toEqual([
      "held",
      "held",
      "cancelled",
      "cancelled",
      "model/unknown-value",
    ]);
    const { ledger } = await readCsv(
      "activities",
      "id,kind,period\na,演出+展览,2012\nb,lecture+,2012\nc,讲座,2012\n",
    );
    expect(ledger.activities.map(({ kind }) => kind)).toEqual([
      ["performance", "exhibition"],
      ["lecture"],
      "lecture",
    ]);
  });
});

describe("areas", () => {
  test("are codes and names, in lists", async () => {
    const cells = [
      "JP",
      "JP; FR",
      "JP|FR",
      "日本、法国",
      "Japan；France",
      "Japan\nFrance",
      "the U.S.; Wales",
      "; JP ;",
    ];
    expect(await fieldOf("areas", cells)).toEqual([
      ["JP"],
      ...Array.from({ length: 5 }, () => ["JP", "FR"]),
      ["US", "GB-WLS"],
      ["JP"],
    ]);
  });

  test("NA is Namibia, and an empty cell says nothing", async () => {
    const cells = ["NA", "NA; ZA", "", "[]"];
    const readings = [["NA"], ["NA", "ZA"], undefined, []];
    expect(await fieldOf("areas", cells, { areaNames: { names: { NA: "NA" } } })).toEqual(readings);
    expect(await fieldOf("Country code", cells, { columns: { "Country code": "areas" } })).toEqual(readings);
    expect(await fieldOf("areas", ["NA", "NA; ZA"])).toEqual(["io/ambiguous-cell", "io/ambiguous-cell"]);
    expect(await fieldOf("areas", ["NA"], { missing: ["NA"] })).toEqual([undefined]);
  });

  test("are open where more are meant", async () => {
    const cells = ["JP; …", "JP; ...", "JP; etc.", "JP; and others", "日本、等", "…"];
    expect(await fieldOf("areas", cells)).toEqual([
      ...Array.from({ length: 5 }, () => ({ named: ["JP"], open: true })),
      { named: [], open: true },
    ]);
  });

  test("are open where a column states how many they are, even if none is named", async () => {
    const stated = async (areas: string, count: string) => {
      const reading = await visits(
        `id,direction,period,areas,areas.stated\na,outbound,2012,${areas},${count}\n`,
      );
      return reading.ledger.delegations[0]?.areas ?? issuesOf(reading);
    };
    expect(await stated("JP; FR", "more than 20")).toEqual({
      named: ["JP", "FR"],
      open: true,
      stated: moreThan(20),
    });
    expect(await stated("JP; …", "5")).toEqual({ named: ["JP"], open: true, stated: 5 });
    expect(await stated("…", "5")).toEqual({ named: [], open: true, stated: 5 });
    expect(await stated("JP", "many")).toEqual(["2 areas.stated figures/invalid-count"]);
    expect(await stated("JP; FR; DE", "2")).toEqual([expect.stringMatching(/^2 areas\S* geography\//)]);
    expect(await stated("", "more than 20")).toEqual({ named: [], open: true, stated: moreThan(20) });
  });

  test("are not dropped where there is a column of their number alone", async () => {
    const reading = await visits("id,direction,period,number of countries\na,outbound,2012,20\n");
    expect(reading.ledger.delegations[0]?.areas).toEqual({ named: [], open: true, stated: 20 });
  });

  test("are refused where a name is none, several, or in two scripts", async () => {
    const cells = ["Bangkok", "Korea", "Саnada", "JP; Korea", "JP, FR", "jp", "N/A", "35"];
    const read = await fieldOf("areas", cells);
    expect(read.slice(0, 5)).toEqual([
      "geography/unknown-name",
      "geography/ambiguous-name",
      "geography/mixed-script",
      "geography/ambiguous-name",
      "geography/unknown-name",
    ]);
    expect(read.slice(6)).toEqual(["io/missing-mark", "geography/unknown-name"]);
    const { issues } = await visits("id,direction,period,countries\na,outbound,2012,Korea\n");
    expect(issues[0]).toMatchObject({ row: 2, column: "countries", path: [2, "countries"] });
    expect(issues[0]?.message).toContain('"Korea" is not of one reading: it is KP or KR');
    expect(issues[0]).toMatchObject({ readings: ["KP", "KR"], option: "areaNames" });
  });
});

describe("amounts", () => {
  test("have a currency in a column of their own", async () => {
    const cells = [
      "5\tUSD",
      "1,234.50\tCNY",
      "-5\tEUR",
      "100\tRMB",
      "100\t人民币",
      "100\t美元",
      "\t",
      "\tUSD",
    ];
    expect(await amountsOf("value\tcurrency", cells)).toEqual([
      "USD 5",
      "CNY 1234.5",
      "EUR -5",
      "CNY 100",
      "CNY 100",
      "USD 100",
      undefined,
      undefined,
    ]);
  });

  test("have a currency in the cell", async () => {
    const cells = [
      "USD 30",
      "USD30",
      "RMB 1,000",
      "人民币 5",
      "US$ 5",
      "USD -5",
      "CNY 0.5",
      "30 USD",
      "Euro 5",
    ];
    expect(await amountsOf("value", cells, { decimal: "." })).toEqual([
      "USD 30",
      "USD 30",
      "CNY 1000",
      "CNY 5",
      "USD 5",
      "USD -5",
      "CNY 0.5",
      "USD 30",
      "EUR 5",
    ]);
  });

  test("may be in a currency that was withdrawn, of its time", async () => {
    expect(await amountsOf("value\tcurrency", ["5\tHRK", "1000\tBGN"])).toEqual(["HRK 5", "BGN 1000"]);
    expect(await amountsOf("value", ["HRK 30", "EEK 30"])).toEqual(["HRK 30", "money/withdrawn-currency"]);
  });

  test("have a currency in the title", async () => {
    expect(await amountsOf("value (USD million)", ["30", "0.000001", "-1.5"])).toEqual([
      "USD 30000000",
      "USD 1",
      "USD -1500000",
    ]);
  });

  test("are refused without a currency, with another than one of ISO 4217, and without digits", async () => {
    expect(await amountsOf("value", ["30", "USD", "n/a", "$ 5", "CNH 5", "XXX 5"])).toEqual([
      "money/invalid-amount",
      "money/invalid-amount",
      "io/missing-mark",
      "money/unknown-currency",
      "money/unknown-currency",
      "money/unknown-currency",
    ]);
    expect(
      await amountsOf("value\tcurrency", ["5\tCNH", "5\tXXX", "x\tUSD", "1e3\tUSD", "1,00\tUSD", "(5)\tUSD"]),
    ).toEqual([
      "money/unknown-currency",
      "money/unknown-currency",
      "money/invalid-amount",
      "money/invalid-amount",
      "io/number-marks",
      "money/invalid-amount",
    ]);
  });

  test("of more digits than an amount has are refused", async () => {
    const cells = ["1234567890123456789012345", "0.1234567890123", "123456789012345678901234"];
    expect(await amountsOf("value (USD)", cells)).toEqual([
      "money/invalid-amount",
      "money/invalid-amount",
      "USD 123456789012345678901234",
    ]);
    expect(await amountsOf("value (USD million)", ["123456789012345678901234"])).toEqual([
      "money/invalid-amount",
    ]);
  });

  test("are refused where the cell names another currency than its column", async () => {
    expect(await amountsOf("value\tcurrency", ["USD 30\tCNY"])).not.toEqual(["CNY 30"]);
    expect(await amountsOf("value\tcurrency", ["USD 30\tUSD"])).toEqual(["USD 30"]);
  });

  test("are refused where words before the digits say more than a currency", async () => {
    const cells = ["more than 30\tUSD", "about 30\tUSD", "<30\tUSD", "> 30\tUSD", "abc 30\tUSD"];
    for (const cell of cells) {
      expect(await amountsOf("value\tcurrency", [cell]), cell).not.toEqual(["USD 30"]);
    }
  });
});

describe("rows", () => {
  const header = "id,direction,period";

  test("end in LF, CR LF or CR, the last one as it likes", async () => {
    for (const end of ["\n", "\r\n", "\r"]) {
      for (const last of ["", end]) {
        const reading = await visits(`${header}${end}a,outbound,2012${end}b,outbound,2012${last}`);
        expect(summary(reading), JSON.stringify(end + last)).toEqual([2, 0]);
      }
    }
  });

  test("end alike, whatever the header ends in", async () => {
    const { ledger } = await visits("id,direction,period,note\na,outbound,2012,x\r\nb,outbound,2012,y\r\n");
    expect(ledger.delegations.map(({ note }) => note)).toEqual(["x", "y"]);
  });

  test("have the delimiter that the header has, or that is said", async () => {
    for (const delimiter of [",", ";", "\t"] as const) {
      const text = `${header}\na,outbound,2012\n`.replaceAll(",", delimiter);
      expect(summary(await visits(text)), delimiter).toEqual([1, 0]);
      expect(summary(await visits(text, { delimiter })), delimiter).toEqual([1, 0]);
    }
    const quoted = '"a,b,c,d";id;direction;period\nx;a;outbound;2012\n';
    expect(summary(await visits(quoted, { columns: { "a,b,c,d": null } }))).toEqual([1, 0]);
    const other = await visits(`${header}\na,outbound,2012\n`, { delimiter: ";" });
    expect(issuesOf(other)[0]).toBe("1 id,direction,period io/unknown-column");
  });

  test("of another number of cells than the header are refused", async () => {
    const reading = await visits(`${header}\na,outbound\nb,outbound,2012,\nc,outbound,2012\nx\n`);
    expect(summary(reading)).toEqual([1, 3, "2 io/ragged-row", "3 io/ragged-row", "5 io/note-row"]);
    expect(reading.issues[0]).toEqual({
      code: "io/ragged-row",
      path: [2],
      message: "Row 2: 2 cells are not a row of 3 cells, as the header has.",
      expected: "a row of 3 cells, as the header has",
      received: "2",
      row: 2,
    });
  });

  test("that are empty are no records, and are counted", async () => {
    const reading = await visits(`${header}\n\na,outbound,2012\n,,\n  , ,\n,,,,\nb,away,2012\n\n`);
    expect(summary(reading)).toEqual([1, 1, "7 direction model/unknown-value"]);
  });

  test("whose quote is not closed are refused, and what stands before them is read", async () => {
    const reading = await visits(`${header}\na,outbound,2012\n"b,outbound,2012\nc,outbound,2012\n`);
    expect(summary(reading)).toEqual([1, 1, "3 io/malformed-row"]);
    const inside = await visits(`${header}\n"a"b,outbound,2012\n`);
    expect(summary(inside)).toEqual([0, 1, "2 io/malformed-row"]);
    expect(summary(await visits('"id,direction,period\na,outbound,2012'))).toEqual([
      0,
      0,
      "1 io/malformed-row",
    ]);
  });

  test("after a quote that is never closed are not read, however many they are", async () => {
    const rows = "b,outbound,2012\n".repeat(100_000);
    const reading = await visits([`${header}\na,outbound,2012\n"x,outbound,2012\n`, rows, rows]);
    expect(summary(reading)).toEqual([1, 1, "3 io/malformed-row"]);
  });

  test("may be many in one piece", async () => {
    const rows = Array.from({ length: 50_000 }, (_, at) => `visit number ${at},outbound,2012\n`).join("");
    expect(summary(await visits(`${header}\n${rows}`))).toEqual([50_000, 0]);
  });

  test("that are not there give an empty ledger", async () => {
    for (const text of ["", "\uFEFF", header, `${header}\n`, `${header}\r\n\r\n`, new Uint8Array(), []]) {
      expect(summary(await visits(text))).toEqual([0, 0]);
    }
  });
});

describe("faults", () => {
  test("are all named by row and column, of a row that is corrected in one go", async () => {
    const text =
      "no,direction,date,people,countries,legs,source,colour\n" +
      "a,abroad,March,many,Korea,[,,red\n" +
      ",outbound,2012,5,,,,\n" +
      "b,outbound,2012,5,,,,\n" +
      "b,outbound,2012,5,,,,\n" +
      "c,outbound,2012,5,,,nowhere,\n";
    const reading = await visits(text, { columns: { colour: null } });
    expect([reading.accepted, reading.refused]).toEqual([1, 4]);
    expect(issuesOf(reading).sort()).toEqual([
      "2 countries geography/ambiguous-name",
      "2 date time/invalid-period",
      "2 direction model/unknown-value",
      "2 legs io/invalid-json",
      "2 people figures/invalid-count",
      "3 no model/missing-field",
      "5 no model/duplicate-id",
      "6 source model/dangling-reference",
    ]);
  });

  test("of fields without a column are named once", async () => {
    expect(summary(await visits("id,period\na,2012\nb,2012\n"))).toEqual([0, 2, "1 io/missing-column"]);
  });

  test("beyond the limit are counted", async () => {
    const text = "id,direction,period\na,x,2012\nb,x,2012\nc,x,y\nd,outbound,2012\n";
    for (const [maxIssues, told, more] of [
      [0, 0, 4],
      [1, 1, 3],
      [100, 4, 0],
    ] as const) {
      const reading = await visits(text, { maxIssues });
      expect([reading.issues.length, reading.moreIssues]).toEqual([told, more]);
      expect([reading.accepted, reading.refused]).toEqual([1, 3]);
    }
    for (const maxIssues of [-1, 0.5, Number.NaN]) {
      expect(await codeOf(() => visits(text, { maxIssues }))).toBe("io/invalid-limit");
    }
  });

  test("of the call are mistakes", async () => {
    expect(await codeOf(() => readCsv("visits" as "delegations", ""))).toBe("model/unknown-kind");
    expect(await codeOf(() => readCsv("constructor" as "delegations", ""))).toBe("model/unknown-kind");
    expect(await codeOf(() => visits("", { delimiter: ":" as "," }))).toBe("io/unknown-delimiter");
    expect(await codeOf(() => visits("", { delimiter: "" as "," }))).toBe("io/unknown-delimiter");
    expect(await codeOf(() => visits("", { encoding: "latin1" as "utf-8" }))).toBe("io/unknown-encoding");
  });

  test("of a stream pass through", async () => {
    const fault = new Error("the connection broke");
    async function* broken(): AsyncGenerator<string> {
      yield "id,direction,period\na,outbound,2012\n";
      throw fault;
    }
    await expect(visits(broken())).rejects.toBe(fault);
  });
});

describe("into", () => {
  const into: LedgerRecords = deepFreeze<LedgerRecords>({
    projects: [{ id: "p", name: "Visits", period: "2012" }],
    sources: [{ id: "s", title: "T", publisher: "P" }],
    delegations: [{ id: "first", direction: "inbound", period: "2011" }],
  });
  const header = "id,direction,period,project,source";

  test("gives the records that rows name, which are in the ledger and not counted", async () => {
    const reading = await visits(`${header}\na,outbound,2012,p,s\nb,outbound,2012,q,s\n`, { into });
    expect(summary(reading)).toEqual([1, 1, "3 project model/dangling-reference"]);
    expect(reading.ledger.delegations.map(({ id }) => id)).toEqual(["first", "a"]);
    expect([reading.ledger.projects, reading.ledger.sources]).toEqual([into.projects, into.sources]);
  });

  test("is the ledger where there are no rows", async () => {
    const reading = await visits("", { into });
    expect(summary(reading)).toEqual([0, 0]);
    expect(reading.ledger).toMatchObject(into);
  });

  test("has ids that no row may have again, of whatever kind", async () => {
    for (const id of ["first", "p", "s"]) {
      const reading = await visits(`id,direction,period\n${id},outbound,2012\n`, { into });
      expect(summary(reading), id).toEqual([0, 1, "2 id model/duplicate-id"]);
      expect(reading.ledger, id).toMatchObject(into);
    }
  });

  test("has to be right, because it is the caller's own", async () => {
    const wrong = { sources: [{ id: "s", title: "T" }] } as unknown as LedgerRecords;
    expect(await codeOf(() => visits("", { into: wrong }))).toBe("model/invalid-records");
    const dangling = {
      delegations: [{ id: "x", direction: "inbound", period: "2011", project: "q" }],
    } as const;
    expect(await codeOf(() => visits("", { into: dangling }))).toBe("model/invalid-records");
    const unknown = { visits: [{ id: "x" }] } as unknown as LedgerRecords;
    expect(await codeOf(() => visits("", { into: unknown }))).toBe("model/invalid-records");
  });
});

describe("encodings and streams", () => {
  const text = "id,direction,period,note\na,outbound,2012,中文\nb,outbound,2012,x\n";
  const [before = "", after = ""] = text.split("中文");
  const ascii = (part: string) => new TextEncoder().encode(part);
  const gb = Uint8Array.from([...ascii(before), 0xd6, 0xd0, 0xce, 0xc4, ...ascii(after)]);
  const notes = ({ ledger }: LedgerReading) => ledger.delegations.map(({ note }) => note);

  test("text, bytes and pieces of both are read alike", async () => {
    const utf8 = ascii(`\uFEFF${text}`);
    async function* stream(): AsyncGenerator<Uint8Array> {
      for (const byte of utf8) yield Uint8Array.of(byte);
    }
    for (const input of [
      text,
      `\uFEFF${text}`,
      utf8,
      [...text],
      [utf8.subarray(0, 60), utf8.subarray(60)],
      stream(),
    ]) {
      expect(notes(await visits(input))).toEqual(["中文", "x"]);
    }
  });

  test("CR LF and quotes that pieces share are read as one", async () => {
    const csv = 'id,direction,period,note\r\n"a",outbound,2012,"x ""y"" z\r\n,"\r\n"b",outbound,2012,""\r\n';
    const whole = await visits(csv);
    expect(notes(whole)).toEqual(['x "y" z\r\n,', undefined]);
    expect(await visits([...csv])).toEqual(whole);
    for (let at = 1; at < csv.length; at++)
      expect(await visits([csv.slice(0, at), csv.slice(at)])).toEqual(whole);
  });

  test("GB18030 is read where it is said", async () => {
    expect(notes(await visits(gb, { encoding: "gb18030" }))).toEqual(["中文", "x"]);
    const pieces = Array.from(gb, (byte) => Uint8Array.of(byte));
    expect(notes(await visits(pieces, { encoding: "gb18030" }))).toEqual(["中文", "x"]);
  });

  test("titles of GB18030 are known", async () => {
    // 编号,方向,年份 as spreadsheets of Windows save them.
    const title = [0xb1, 0xe0, 0xba, 0xc5, 0x2c, 0xb7, 0xbd, 0xcf, 0xf2, 0x2c, 0xc4, 0xea, 0xb7, 0xdd];
    const reading = await visits(Uint8Array.from([...title, ...ascii("\r\na,outbound,2012\r\n")]), {
      encoding: "gb18030",
    });
    expect(summary(reading)).toEqual([1, 0]);
  });

  test("bytes that are no text are one fault, and rows before them stay", async () => {
    expect((await visits(gb)).issues.map(({ code }) => code)).toEqual(["io/undecodable-text"]);
    const reading = await visits([ascii("id,direction,period\na,outbound,2012\n"), Uint8Array.of(0xff)]);
    expect([reading.accepted, reading.issues.map(({ code }) => code)]).toEqual([1, ["io/undecodable-text"]]);
  });
});

describe("streamCsv", () => {
  async function streamed(text: TextSource, options?: CsvOptions): Promise<readonly unknown[]> {
    const rows: unknown[] = [];
    for await (const row of streamCsv("delegations", text, options)) {
      rows.push(row.ok ? [row.row, row.record] : [row.row, ...issuesOf(row)]);
    }
    return rows;
  }

  test("gives the rows one at a time, with the records and faults of readCsv", async () => {
    const text =
      "no,direction,date,people,countries,colour\n" +
      'a,outbound,2012/1/5,"1,100",Japan,\n' +
      "\n" +
      "b,abroad,March,many,Korea,\n" +
      "c,outbound\n" +
      "a,inbound,2012,more than 20,…,\n" +
      '"d';
    expect(await streamed(text)).toEqual([[1, "1 colour io/unknown-column"]]);
    const options = { columns: { colour: null }, decimal: "." } as const;
    expect(await streamed(text, options)).toEqual([
      [2, { id: "a", direction: "outbound", period: "2012-01-05", persons: 1100, areas: ["JP"] }],
      [
        4,
        "4 direction model/unknown-value",
        "4 people figures/invalid-count",
        "4 countries geography/ambiguous-name",
        "4 date time/invalid-period",
      ],
      [5, "5 io/ragged-row"],
      [
        6,
        {
          id: "a",
          direction: "inbound",
          period: "2012",
          persons: moreThan(20),
          areas: { named: [], open: true },
        },
      ],
      [7, "7 io/malformed-row"],
    ]);
    const reading = await visits(text, options);
    const rowIssues = (await streamed(text, options)).flatMap((row) => (row as unknown[]).slice(1));
    for (const issue of rowIssues.filter((part) => typeof part === "string")) {
      expect(issuesOf(reading)).toContain(issue);
    }
  });

  test("does not look for ids and references elsewhere", async () => {
    const rows = await streamed(
      "id,direction,period,project\na,outbound,2012,nowhere\na,outbound,2012,nowhere\n",
    );
    expect(rows).toEqual([
      [2, { id: "a", direction: "outbound", period: "2012", project: "nowhere" }],
      [3, { id: "a", direction: "outbound", period: "2012", project: "nowhere" }],
    ]);
  });

  test("reads no more than it is asked for", async () => {
    let pieces = 0;
    async function* endless(): AsyncGenerator<string> {
      yield "id,direction,period\n";
      for (;;) {
        pieces += 1;
        yield `v${pieces},outbound,2012\n`;
      }
    }
    const ids: string[] = [];
    for await (const row of streamCsv("delegations", endless())) {
      if (row.ok) ids.push(row.record.id);
      if (ids.length === 3) break;
    }
    expect(ids).toEqual(["v1", "v2", "v3"]);
    expect(pieces).toBeLessThan(10);
  });

  test("gives undecodable text as a row that is none", async () => {
    expect(await streamed(Uint8Array.of(0xff))).toEqual([[1, "1 io/undecodable-text"]]);
    expect(await streamed("")).toEqual([]);
  });

  test("refuses the mistakes that readCsv refuses", async () => {
    expect(await codeOf(() => streamed("", { delimiter: ":" as "," }))).toBe("io/unknown-delimiter");
    expect(await codeOf(() => streamed("", { encoding: "latin1" as "utf-8" }))).toBe("io/unknown-encoding");
    expect(await codeOf(() => streamed("", { columns: { a: "b" as "id" } }))).toBe("io/unknown-field");
  });
});
