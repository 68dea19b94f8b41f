import { readFileSync } from "node:fs";
import { annualReport, createLedger, PRC_STATISTICS } from "cultural-ledger";
import { describe, expect, test } from "vitest";
import { type Answers, answersFrom, merged } from "../../docs/try/source/answers";
import { fieldsOf, isTableKind, KINDS } from "../../docs/try/source/kinds";
import { questionsOf, said } from "../../docs/try/source/questions";
import { readTable, usualYear } from "../../docs/try/source/reading";
import { reportOf } from "../../docs/try/source/report";
import { CSV_COLUMNS } from "../../src/io/csv/columns";

const file = (name: string) => new Uint8Array(readFileSync(`docs/examples/dirty-register/${name}`));
const now = async () => {};

async function readAs(
  kind: "delegations" | "activities",
  source: string | Uint8Array,
  answers: Answers = {},
) {
  const result = await readTable(kind, source, answers, now);
  if (!result.ok) throw new Error(result.message);
  return { ...result.reading, questions: questionsOf(kind, result.reading.issues) };
}

describe("answers that a message says in braces", () => {
  test.each([
    [
      'Say { totals: "skip" } where it is a sum, { totals: "keep" } where it is a record.',
      [{ totals: "skip" }, { totals: "keep" }],
    ],
    ["Say { header: 3 }.", [{ header: 3 }]],
    [
      'Say { missing: ["-"] } where it stands for nothing, or { missing: [] }.',
      [{ missing: ["-"] }, { missing: [] }],
    ],
    [
      'Say { labels: { season: "09-01" } } or { labels: "years" }',
      [{ labels: { season: "09-01" } }, { labels: "years" }],
    ],
    ['Say { decimal: "," } where it is {0.42}.', [{ decimal: "," }]],
    ["or { constants: { kind: ... } } where all have the same", []],
    ['{ skip: (cells) => cells[0].startsWith("Note") }', []],
    ["no braces", []],
  ])("%s", (message, patches) => {
    expect(said(message).map(({ patch }) => patch)).toEqual(patches);
  });
});

test("the register of the guide is read by answering what is asked", async () => {
  const asked: string[][] = [];
  let answers: Answers = {};
  const chosen: Readonly<Record<string, number>> = {
    encoding: 0,
    decimal: 0,
    totals: 0,
    missing: 0,
    dates: 0,
    labels: 0,
    separators: 0,
    header: 0,
  };
  const typed: Readonly<Record<string, string>> = { id: "批号 Batch, 顺序 Seq", constants: "performance" };
  const words: Readonly<Record<string, string>> = {
    走出去: "outbound",
    OUT: "outbound",
    out: "outbound",
    请进来: "inbound",
    IN: "inbound",
    in: "inbound",
    办结: "held",
  };
  for (let round = 0; round < 8; round++) {
    const { questions, refused } = await readAs("activities", file("register.csv"), answers);
    asked.push([...new Set(questions.map(({ option }) => option))]);
    if (questions.length === 0) {
      expect(refused).toBe(0);
      break;
    }
    for (const { option, about, choices, typed: own } of questions) {
      const label =
        option === "words"
          ? words[about]
          : option === "areaNames"
            ? about === "Korea"
              ? "KR"
              : "CD"
            : option === "period"
              ? "起 From – 止 To"
              : undefined;
      const isOwn = ["部门 Department", "经办人电话"].includes(about);
      const choice =
        label !== undefined
          ? choices.find((each) => each.label === label)
          : option === "columns"
            ? isOwn
              ? choices[about.startsWith("部门") ? 1 : 0]
              : undefined
            : choices[chosen[option] ?? -1];
      const text = typed[option] ?? (option === "skip" ? own?.value : undefined);
      if (own !== undefined && text !== undefined) answers = merged(answers, own.patchOf(text));
      else if (choice !== undefined) answers = merged(answers, choice.patch);
    }
  }
  const { accepted, refused, issues, skipped } = await readAs("activities", file("register.csv"), answers);
  expect([accepted, refused, issues.length]).toEqual([28, 0, 0]);
  expect(skipped.map(({ row }) => row)).toEqual([9, 15, 28, 39, 40, 42, 43, 44]);
  expect(asked[0]).toEqual(["encoding"]);
  expect(asked[1]).toEqual(["header"]);
});

test("what is asked once has all its faults, and at most twelve are asked together", async () => {
  const { questions } = await readAs("delegations", file("visits.csv"), { header: 3 });
  expect(questions.find(({ about }) => about === "out")).toMatchObject({ option: "words", times: 2 });
  const rows = Array.from({ length: 30 }, (_, at) => `a${at},way ${at},2012`).join("\n");
  const many = await readAs("delegations", `id,direction,period\n${rows}\n`);
  expect(many.questions).toHaveLength(12);
});

test("a table without rows, and options that are none, are answered in words", async () => {
  expect((await readAs("delegations", "")).accepted).toBe(0);
  const wrong = await readTable("delegations", "id\n", answersFrom('{"decimal": ";"}') ?? {}, now);
  expect(wrong).toMatchObject({ ok: false, message: expect.stringContaining("decimal") });
});

test("the report is that of the library, and a period that is none is told", async () => {
  const csv = "id,direction,period,persons\na,outbound,2012,40\nb,inbound,2012,7\nc,inbound,2011,5\n";
  const { ledger } = await readAs("delegations", csv);
  expect(usualYear(ledger)).toBe("2012");
  expect(usualYear(createLedger({}))).toBe("");
  const choice = { period: " 2012 ", compare: "2011", currency: "USD", profile: "PRC_STATISTICS" } as const;
  const made = reportOf(ledger, choice);
  const own = annualReport(ledger, {
    period: "2012",
    compare: ["2011"],
    currency: "USD",
    profile: PRC_STATISTICS,
  });
  expect(made.ok && made.report.figures.map(String)).toEqual(own.figures.map(String));
  expect(made.ok && made.report.figures.length).toBe(own.figures.length);
  for (const wrong of [{ period: "" }, { period: "last year" }, { compare: "2013" }])
    expect(reportOf(ledger, { ...choice, ...wrong })).toMatchObject({ ok: false });
});

test("the fields of each kind are fields that the reader knows", () => {
  for (const kind of KINDS) {
    const known = CSV_COLUMNS[kind].map(({ field }) => field);
    for (const field of fieldsOf(kind)) expect(known, kind).toContain(field);
  }
  expect(isTableKind("sources")).toBe(false);
});
