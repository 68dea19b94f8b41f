import { readFileSync } from "node:fs";
import {
  type Activity,
  activityCount,
  aggregate,
  audienceCount,
  currencyAmount,
  describeInterval,
  filter,
  moreThan,
  nearly,
  unknown,
} from "cultural-ledger";
import { type ReadCsvOptions, readCsv, streamCsv } from "cultural-ledger/io";
import { describe, expect, test } from "vitest";
import { registerOptions } from "../../docs/examples/dirty-register/options";
import { deepFreeze } from "../frozen";

const bytes = readFileSync("docs/examples/dirty-register/register.csv");
const text = new TextDecoder("gb18030").decode(bytes);
type Options = ReadCsvOptions<"activities">;
const read = (options: Options) => readCsv("activities", bytes, options);

/** What a row of the register says, as a person lists it: yuan and persons, days, codes. */
type Line = readonly [
  id: string,
  name: string,
  direction: "outbound" | "inbound",
  period: string,
  areas: string,
  place: string,
  events: Activity["count"],
  audience: Activity["audience"],
  yuan: number | undefined,
  department: "演出处" | "交流处",
  rest?: Pick<Activity, "status" | "note">,
];

const [out, into] = ["outbound", "inbound"] as const;
const [stage, exchange] = ["演出处", "交流处"] as const;
const home = "重庆";

const LISTED: readonly Line[] = [
  [
    "11A-01",
    "川剧《白蛇传》 The White Snake",
    out,
    "2011-09-03/2011-09-11",
    "FR DE",
    "",
    6,
    4200,
    125000,
    stage,
  ],
  [
    "11A-02",
    "Acrobats of Chongqing",
    out,
    "2011-10-05/2011-10-19",
    "FR DE IT",
    "",
    12,
    11500,
    382500,
    stage,
    { note: "Three cities" },
  ],
  [
    "11A-03",
    "民乐巡演 Folk music season",
    out,
    "2011-09-01/P1Y",
    "US",
    "New York",
    24,
    36000,
    12507500,
    stage,
    { note: "By season" },
  ],
  [
    "11A-04",
    "皮影戏 Shadow plays",
    out,
    "2011-11-02/2011-11-04",
    "KR",
    "首尔",
    3,
    900,
    undefined,
    exchange,
    { note: "Free" },
  ],
  ["11B-01", "Düsseldorf Symphony", into, "2011-10-20/2011-10-21", "DE", home, 2, 3600, 288000, stage],
  ["11B-02", "歌舞伎 Kabuki", into, "2011-12-01/2011-12-03", "JP", home, 3, 2700, 150000, exchange],
  ["11B-03", "Maori songs", into, "2011-12-12", "NZ", home, 1, 800, undefined, exchange],
  [
    "11B-04",
    "Bolshoi soloists",
    into,
    "2011-12-30/2011-12-31",
    "RU",
    home,
    2,
    4000,
    11000000,
    stage,
    { note: "Two evenings" },
  ],
  [
    "12A-01",
    "春节晚会 Spring Festival gala",
    out,
    "2012-01-22/2012-01-28",
    "AU NZ",
    "",
    5,
    10000,
    224000,
    stage,
  ],
  [
    "12A-02",
    "Puppets of Daliang",
    out,
    "2012-02-03/2012-02-05",
    "CD",
    "Kinshasa",
    3,
    1500,
    undefined,
    exchange,
  ],
  [
    "12A-03",
    "Sichuan opera workshop",
    out,
    "2012-03-14",
    "GB-SCT",
    "Edinburgh",
    1,
    unknown(),
    undefined,
    exchange,
  ],
  ["12A-04", "杂技 Acrobatics", out, "2012-04-04/2012-04-30", "BR AR", "", 20, 18000, 960000, stage],
  ["12A-05", "儿童剧 Plays for children", out, "2012-05-30/2012-06-02", "HK", "香港", 4, 3200, 96000, stage],
  [
    "12A-06",
    "Chamber music",
    out,
    "2012-08-03/2012-08-09",
    "AT",
    "Vienna",
    unknown(),
    1100,
    40500,
    stage,
    { note: "Concerts not counted" },
  ],
  ["12A-07", "舞剧 Dance drama", out, "2012-09-21/2012-09-25", "GB", "London", 5, 7500, 612000, stage],
  ["12A-08", "Drums", out, "2012-10-01/2012-10-02", "ZA", "Pretoria", 2, nearly(3000), undefined, exchange],
  [
    "12A-09",
    "木偶戏 Puppet season",
    out,
    "2012-09-01/P1Y",
    "CA",
    "Toronto",
    18,
    20500,
    700000,
    stage,
    { note: "By season" },
  ],
  [
    "12A-10",
    "Lanterns",
    out,
    "2012-11-20/2012-11-29",
    "MX",
    "Cancún",
    10,
    moreThan(50000),
    undefined,
    exchange,
  ],
  ["12A-11", "京剧 Peking opera", out, "2012-12-06/2012-12-08", "SG MY TH", "", 9, 8100, 333000, stage],
  ["12B-01", "Irish dance", into, "2012-02-11/2012-02-12", "IE", home, 2, 3800, 311000, stage],
  ["12B-02", "Flamenco", into, "2012-03-09/2012-03-10", "ES", home, 2, 2900, 186000, stage],
  ["12B-03", "大阪少年合唱团 Children's choir", into, "2012-04-05", "JP", home, 1, 1200, undefined, exchange],
  ["12B-04", "Gamelan", into, "2012-05-11/2012-05-13", "ID", home, 3, 2400, 67500, exchange],
  ["12B-05", "Le Cirque", into, "2012-06-15/2012-07-08", "FR", home, 28, 49000, 4025000, stage],
  [
    "12B-06",
    "Ballet of Havana",
    into,
    "2012-08-18/2012-08-19",
    "CU",
    home,
    2,
    3300,
    250000,
    stage,
    { status: "cancelled", note: "Typhoon" },
  ],
  [
    "12B-07",
    "West African drums",
    into,
    "2012-09-07/2012-09-08",
    "CI GH",
    home,
    2,
    1700,
    undefined,
    exchange,
  ],
  ["12B-08", "Piano recital", into, "2012-11-05", "KR", home, 1, 900, 72000, stage],
  [
    "12B-09",
    "新年音乐会 New Year's concert",
    into,
    "2012-12-31",
    "AT",
    home,
    1,
    1400,
    560000,
    stage,
    { status: "planned" },
  ],
];

const RECORDS = deepFreeze(
  LISTED.map(
    ([id, name, direction, period, areas, place, count, audience, yuan, department, rest]) =>
      ({
        id,
        kind: "performance",
        programme: "performances",
        source: { document: "register" },
        name,
        direction,
        period,
        areas: areas.split(" "),
        ...(place !== "" && { place }),
        count,
        audience,
        ...(yuan !== undefined && { income: currencyAmount(yuan, "CNY") }),
        status: "held",
        extra: { department },
        ...rest,
      }) as Activity,
  ),
);

const byId = new Map(RECORDS.map((record) => [record.id, record]));

/** The options without some of them, or without parts of them, as "words.direction.OUT". */
function without(...paths: readonly (readonly string[])[]): Options {
  const { skip, ...plain } = registerOptions;
  const copy: Record<string, unknown> = { ...structuredClone(plain), skip };
  for (const path of paths) {
    let at: Record<string, unknown> = copy;
    for (const step of path.slice(0, -1)) at = at[step] as Record<string, unknown>;
    const last = path.at(-1) as string;
    if (Array.isArray(at)) at.splice(at.indexOf(last), 1);
    else delete at[last];
  }
  return copy as Options;
}

const OPTIONS = Object.keys(registerOptions);

describe("the register, by its options", () => {
  test("is read whole: every record as a person lists it, every other row named", async () => {
    const reading = await read(registerOptions);
    expect(reading.issues).toEqual([]);
    expect([reading.accepted, reading.refused, reading.moreIssues]).toEqual([28, 0, 0]);
    expect(reading.ledger.activities).toEqual(RECORDS);
    expect(reading.skipped.map(({ row, by, label }) => `${row} ${by} ${label.slice(0, 4)}`)).toEqual([
      "9 totals 小计 S",
      "15 totals 小计 S",
      "28 totals 小计 S",
      "39 totals 小计 S",
      "40 totals 合计 G",
      "42 skip 注：「请",
      "43 skip 注：A ",
      "44 skip 填表日期",
    ]);
    expect(reading.ignoredColumns).toEqual(["经办人电话"]);
  });

  test("has the totals that its own last line prints", async () => {
    const { ledger } = await read(registerOptions);
    const printed = text.split("\r\n").find((line) => line.startsWith("合计")) ?? "";
    const [events, , income] = printed.split(";").slice(8, 11);
    const counted = ledger.activities.reduce(
      (sum, { count }) => sum + (typeof count === "number" ? count : 0),
      0,
    );
    const yuan = ledger.activities.reduce((sum, { income: money }) => sum + yuanOf(money), 0);
    expect([String(counted), yuan]).toEqual([events, Number(income?.replace(".", "")) * 10_000]);
  });

  test("gives the figures of what was held", async () => {
    const { ledger } = await read(registerOptions);
    const held = LISTED.filter(([, , , , , , , , , , rest]) => rest?.status === undefined);
    const sum = (values: readonly unknown[]) =>
      values.reduce<number>((total, value) => total + (typeof value === "number" ? value : 0), 0);
    const events = sum(held.map((line) => line[6]));
    const audience = sum(held.map((line) => line[7]));
    expect([events, audience]).toEqual([169, 195_500]);
    const total = aggregate(ledger.activities, activityCount).total;
    expect(describeInterval(total)).toBe("at least 169 (part of it unknown)");
    // Nearly 3,000 are 2,700 at least, as figures are read, and more than 50,000 come to it.
    const seen = aggregate(ledger.activities, audienceCount).total;
    expect(describeInterval(seen)).toBe("more than 248,200 (part of it unknown)");
    const inbound = aggregate(
      ledger.activities,
      filter(({ direction }) => direction === "inbound", activityCount),
    ).total;
    expect(describeInterval(inbound)).toBe("47");
  });

  test("comes by a stream as well, but for what a ledger is asked", async () => {
    const { into: records, ...options } = registerOptions;
    const streamed: Activity[] = [];
    let skipped = 0;
    for await (const row of streamCsv("activities", [bytes.subarray(0, 700), bytes.subarray(700)], options)) {
      if (row.ok) streamed.push(row.record);
      else if (row.skipped !== undefined) skipped += 1;
    }
    expect(streamed).toEqual(RECORDS);
    expect([skipped, records.sources.length]).toEqual([8, 1]);
  });

  test("stands in the guide as it is", () => {
    const guide = readFileSync("docs/guides/from-a-spreadsheet.md", "utf8");
    expect(guide).toContain(`\`\`\`csv\n${text.replaceAll("\r\n", "\n")}\`\`\``);
  });
});

function yuanOf(money: Activity["income"]): number {
  return money !== undefined && "currency" in money ? Number(money.value) : 0;
}

/** Whether every record that was taken is one that a person lists. */
function expectNoOthers(activities: readonly Activity[]): void {
  expect(activities).toEqual(activities.map(({ id }) => byId.get(id)));
}

describe("without one of its options", () => {
  test.each(OPTIONS)("%s, issues name it, and no record is another one", async (option) => {
    const { issues, ledger, refused } = await read(without([option]));
    const names = issues.filter((issue) => issue.option === option || issue.message.includes(option));
    expect(names).not.toEqual([]);
    expect(refused + Number(option === "encoding")).toBeGreaterThan(0);
    expectNoOthers(ledger.activities);
  });

  const PARTS: readonly (readonly string[])[] = [
    ...Object.keys(registerOptions.words.direction).map((word) => ["words", "direction", word]),
    ["words", "status", "办结"],
    ["words", "status"],
    ...["N/A", "——", "无"].map((mark) => ["missing", mark]),
    ...registerOptions.separators.map((separator) => ["separators", separator]),
    ...Object.keys(registerOptions.columns).map((title) => ["columns", title]),
    ...Object.keys(registerOptions.areaNames.names).map((name) => ["areaNames", "names", name]),
    ["constants", "kind"],
    ["into", "programmes"],
    ["into", "sources"],
  ];

  test.each(PARTS.map((path) => [path.join(" "), path] as const))(
    "or a part of one, %s, issues name it, and no record is another one",
    async (_, path) => {
      const { issues, ledger } = await read(without(path));
      const named = issues.filter(
        ({ option, message }) => option === path[0] && message.includes(`${path[0]}`),
      );
      expect(named).not.toEqual([]);
      expectNoOthers(ledger.activities);
    },
  );

  test("or two of them, there are issues, and no record is another one", async () => {
    const pairs = OPTIONS.flatMap((one, at) =>
      OPTIONS.slice(at + 1).map((other) => [[one], [other]] as const),
    );
    expect(pairs.length).toBeGreaterThan(100);
    for (const pair of pairs) {
      const { issues, ledger } = await read(without(...pair));
      expect(issues).not.toEqual([]);
      expectNoOthers(ledger.activities);
    }
  });

  test("or all of them, nothing is taken", async () => {
    const { issues, accepted } = await read({});
    expect([accepted, issues.map(({ option }) => option)]).toEqual([0, ["encoding"]]);
    const decoded = await readCsv("activities", text);
    expect([decoded.accepted, decoded.issues.map(({ option }) => option)]).toEqual([0, ["header"]]);
  });
});
