import {
  about,
  aggregate,
  atLeast,
  between,
  type Count,
  type CulturalProject,
  countAreas,
  describeInterval,
  exactly,
  figure,
  groupRecords,
  mean,
  moreThan,
  nearly,
  PRC_STATISTICS,
  parseFigure,
  projectCount,
  rmb,
  sumByCurrency,
  sumCounts,
  totalByCurrency,
  totalCount,
  UN_M49,
  usd,
} from "cultural-ledger";
import { distinctAreas, sumIntervals } from "cultural-ledger/aggregate";
import { intersectIntervals, multiplyCounts, negateInterval, readFigure } from "cultural-ledger/figures";
import { describe, expect, test } from "vitest";
import { printedKind, printing } from "../../src/foundation/printing";
import { expectCode } from "../docs/expect-code";
import { deepFreeze } from "../frozen";

const projects: readonly CulturalProject[] = deepFreeze([
  { id: "a", name: "Tour", period: "2012", count: 61 },
  { id: "b", name: "Week", period: "2012", count: 137 },
]);
const visited = distinctAreas(PRC_STATISTICS, (list: readonly ("JP" | "HK")[] | undefined) => list);
const meanOf = mean((value: number | undefined) => value, { decimals: 1 });
const persons = sumCounts((count: Count | undefined) => count);
const parsed = parseFigure("more than one hundred", "en");

/** An answer, and what it prints. */
const answers: readonly (readonly [text: string, answer: object])[] = [
  ["198", aggregate(projects, projectCount).total],
  ["198", aggregate(projects, projectCount)],
  ["0", aggregate([], projectCount)],
  ["3,399", aggregate([1100, 2299], persons)],
  ["at least 3,399 (part of it unknown)", aggregate([1100, 2299, undefined], persons)],
  ["more than 1,021", totalCount([moreThan(1000), moreThan(20)])],
  ["between 29,500,000 and 30,500,000", readFigure(figure(30, { scale: "million", unit: "USD" }))],
  ["-5", negateInterval(totalCount([5]))],
  ["21", intersectIntervals(totalCount([21]), totalCount([moreThan(20)]))!],
  ["1 country and 1 region", countAreas(["JP", "HK"], PRC_STATISTICS)],
  ["at least 1 country", countAreas({ named: ["JP"], open: true }, PRC_STATISTICS)],
  ["1 country, not counting Taiwan (not in UN_M49)", countAreas(["JP", "TW"], UN_M49)],
  ["unknown", countAreas({ named: [], open: true }, PRC_STATISTICS)],
  ["1 country and 1 region", aggregate([["JP"], ["HK"]] as const, visited)],
  ["at least 1 country", aggregate([["JP"], undefined] as const, visited)],
  ["unknown", aggregate([undefined], visited)],
  ["63.7", aggregate([110, 40, 41], meanOf)],
  [
    "USD 1.5",
    aggregate(
      [usd("1"), usd("2")],
      mean((value) => value),
    ),
  ],
  ["no records", aggregate([], meanOf)],
  ["unknown", aggregate([undefined], meanOf)],
  ["CNY 6900000, USD 22250000", totalByCurrency([usd("21130000"), rmb("6900000"), usd("1120000")])],
  [
    "USD 5",
    aggregate(
      [usd("5")],
      sumByCurrency((amount) => amount),
    ),
  ],
  ["no amounts", totalByCurrency([])],
  [
    "between 1.05 and 1.15",
    aggregate(
      [readFigure(figure("1.1"))],
      sumIntervals((value) => value),
    ),
  ],
  ["61", figure(61)],
  ["exactly 61", exactly(61)],
  ["more than 1,000", moreThan(1000)],
  ["at least 1.5 wan", atLeast("1.5", { scale: "wan" })],
  ["about 1/10", about("1/10")],
  ["nearly 15 thousand", nearly(15, { scale: "thousand" })],
  ["between USD 6.14 and 7.17 million", between("6.14", "7.17", { scale: "million", unit: "USD" })],
  ["at least 2,002", multiplyCounts(moreThan(1000), 2)],
  ["more than 1 hundred", parsed.ok ? parsed.value : {}],
];

describe("answers print themselves", () => {
  test.each(answers)("%s", (text, answer) => {
    expect(`${answer}`).toBe(text);
    expect(String(answer)).toBe(text);
    expect(["", answer, ""].join("|")).toBe(`|${text}|`);
  });

  test.each(answers)("and are frozen, plain to copies, JSON and comparisons: %s", (_text, answer) => {
    expect(Object.isFrozen(answer)).toBe(true);
    expect(Object.keys(answer)).not.toContain("toString");
    const seen: string[] = [];
    for (const name in answer) seen.push(name);
    expect(seen).toEqual(Object.keys(answer));
    // A total in several currencies has no fields, and others hold Decimals, which are instances of a class.
    if (printedKind(answer) === "figure") {
      expect(structuredClone(answer)).toEqual(answer);
      expect(JSON.parse(JSON.stringify(answer))).toEqual({ ...answer });
    }
    if (printedKind(answer) !== undefined) expect({ ...answer }).toEqual(answer);
  });

  test.each(answers)("and are no numbers: %s", (_text, answer) => {
    expect(() => Number(answer)).toThrow(
      expect.objectContaining({ code: expect.stringMatching(/^(figures|money)\/not-a-number$/) }),
    );
    expectCode(
      () => (answer as unknown as number) < 100,
      printedKind(answer) ? "figures/not-a-number" : "money/not-a-number",
    );
  });

  test("in the cells of a table", () => {
    const rows = groupRecords(
      projects,
      { period: ({ period }) => period },
      { projects: sumCounts(({ count }) => count) },
    );
    expect(rows.map((row) => `${row.period}: ${row.projects}`)).toEqual(["2012: 198"]);
  });

  test("a cell has the fields of its answer, and no others", () => {
    const tours = deepFreeze([
      { year: "2012", persons: 110 },
      { year: "2012", persons: 40 },
    ]);
    const rows = groupRecords(
      tours,
      { year: ({ year }) => year },
      { persons: mean(({ persons }) => persons) },
    );
    const persons = { kind: "mean", value: expect.anything(), rounded: false, known: 2, unknown: 0 };
    expect(rows).toEqual([{ year: "2012", persons }]);
  });

  test("what is put together by hand is taken as ever, and a copy has the words of its functions only", () => {
    const copy = { ...totalCount([198]) };
    expect(`${copy}`).toBe("[object Object]");
    expect(describeInterval(copy)).toBe("198");
  });
});

describe("printing", () => {
  const printed = printing<{ readonly number: number }>(
    "word",
    ({ number }) => `no. ${number}`,
    "its number",
  );

  test("makes frozen answers of a kind, which no name of a field can turn into another", () => {
    const answer = printed({ number: 5 });
    expect([`${answer}`, printedKind(answer), Object.isFrozen(answer)]).toEqual(["no. 5", "word", true]);
    const forged = JSON.parse('{"number":5,"__proto__":{"number":6}}');
    expect(`${printed({ number: forged.number })}`).toBe("no. 5");
  });

  test.each([[{}], [[]], [Object.create(null)], [new Date(0)], [{ ...printed({ number: 5 }) }]])(
    "of other things there is no kind: %j",
    (value) => {
      expect(printedKind(value)).toBeUndefined();
    },
  );

  test("the answer in the place of a number is told what to take", () => {
    expect(() => Number(printed({ number: 5 }))).toThrowErrorMatchingInlineSnapshot(
      `[LedgerError: Cannot use "no. 5" as a number: it is what is known of one, and may have bounds. Take its number.]`,
    );
  });
});
