/** What is measured at the door answers rightly, and a wrong answer is seen: times of unequal work say nothing. */

import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { plainRows, type Workload } from "../generate";
import { DOOR } from "../topics/door";
import { zodRows, zodTrades } from "./by-hand";
import { handJob } from "./hand-job";
import type { JobAnswer } from "./job";
import { ownJob } from "./own-job";
import { jsonTrades } from "./texts";

const FEW: Workload = { profile: "national", size: 200 };
const topics = DOOR.flatMap((topic) => ("contenders" in topic ? [topic] : []));
const jobs = DOOR.flatMap((topic) => ("scripts" in topic ? [topic] : []));
const folder = mkdtempSync(join(tmpdir(), "door-"));
afterAll(() => rmSync(folder, { recursive: true }));

test.each(topics.map((topic) => [topic.id, topic] as const))(
  "%s: every contender is exact",
  async (_, topic) => {
    const contenders = await topic.contenders(FEW);
    expect(contenders.length).toBeGreaterThanOrEqual(2);
    for (const { run, verify } of contenders)
      expect(verify(await run())).toEqual({ isExact: true, text: "EXACT" });
  },
);

test("the job by the library and by hand: the same answer, and any other is none", async () => {
  expect(jobs).toHaveLength(1);
  for (const { prepare } of jobs) {
    const { text, verify } = prepare(FEW);
    const file = join(folder, "trades.csv");
    writeFileSync(file, text);
    const answer = handJob(file);
    expect(await ownJob(file)).toEqual(answer);
    expect(verify(answer).isExact).toBe(true);
    const { report, groups } = answer;
    const wrong: readonly JobAnswer[] = [
      { ...answer, total: `1${answer.total}` },
      { ...answer, groups: groups.slice(1) },
      { ...answer, groups: [...groups, groups[0]!] },
      { ...answer, report: { ...report, exports: "0" } },
      { ...answer, report: { ...report, imports: "1" } },
      { ...answer, report: { ...report, records: report.records.slice(1) } },
      { ...answer, report: { ...report, records: [...report.records].reverse() } },
      { ...answer, report: { ...report, lines: report.lines + 1 } },
    ];
    for (const each of wrong) expect(verify(each).isExact).toBe(false);
  }
});

test("the schemas by hand are strict", () => {
  const [sale] = jsonTrades(plainRows({ ...FEW, size: 1 }));
  const { value, markets, ...fields } = sale!;
  const row = {
    ...fields,
    markets: markets.join("; "),
    value: value.value,
    "value.currency": value.currency,
  };
  expect(zodTrades.safeParse([sale]).success).toBe(true);
  expect(zodRows.safeParse([row]).success).toBe(true);
  const faults = [{ id: " " }, { flow: "exports" }, { period: "2012-02-30" }, { product: "" }, { more: "1" }];
  for (const fault of faults) {
    expect(zodTrades.safeParse([{ ...sale, ...fault }]).success).toBe(false);
    expect(zodRows.safeParse([{ ...row, ...fault }]).success).toBe(false);
  }
  expect(zodRows.safeParse([{ ...row, value: "1,000" }]).success).toBe(false);
  expect(zodTrades.safeParse([{ ...sale, value: { ...value, currency: "EUR" } }]).success).toBe(false);
});
