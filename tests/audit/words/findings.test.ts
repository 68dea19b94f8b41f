/**
 * Every sentence of both languages, read by an editor: `findings-en.txt` and `findings-zh.txt` are a document with a finding
 * of each verdict, basis and reason. Do not update them unread.
 */

import {
  auditClaims,
  type Basis,
  createLedger,
  explainFinding,
  PRC_STATISTICS,
  type Reason,
  type RelationKind,
  type Verdict,
  type WordsLocale,
} from "cultural-ledger";
import { toMarkdown } from "cultural-ledger/io";
import { describe, expect, test } from "vitest";
import { inChinese } from "../../../docs/examples/chongqing-2012/chinese";
import { claims, relations, relationsToRecords } from "../../../docs/examples/chongqing-2012/claims";
import { rates, records } from "../../../docs/examples/chongqing-2012/records";
import { audited } from "./document";

const LOCALES: readonly WordsLocale[] = ["en", "zh"];

test.each(LOCALES)("%s: a finding of each verdict, basis and reason", async (locale) => {
  const told = audited(locale).findings.map(
    (finding) => `${finding.relation}\n${explainFinding(finding, { locale })}\n`,
  );
  await expect(told.join("\n")).toMatchFileSnapshot(`findings-${locale}.txt`);
  expect(told.join()).not.toMatch(/undefined|null|NaN|\[object/);
});

test("the document has them all", () => {
  const { findings } = audited("en");
  const every = <Word extends string>(words: Readonly<Record<Word, true>>, found: readonly string[]) =>
    expect(Object.keys(words).filter((word) => !found.includes(word))).toEqual([]);
  every<Verdict>(
    { supported: true, contradicted: true, undetermined: true, derived: true },
    findings.map(({ verdict }) => verdict),
  );
  every<Basis>(
    { exact: true, entailed: true, recomputes: true, "within-rounding": true, disjoint: true, none: true },
    findings.map(({ basis }) => basis),
  );
  every<RelationKind>(
    {
      sum: true,
      partOf: true,
      ratio: true,
      mean: true,
      countDistinct: true,
      maxInHistory: true,
      growth: true,
      change: true,
      averageGrowth: true,
      rank: true,
      cumulative: true,
      same: true,
      against: true,
    },
    findings.map(({ kind }) => kind),
  );
  // Overlaps of records have a test of their own.
  every<Exclude<Reason, `overlapping-${string}` | "whole-and-part" | "mixed-levels">>(
    {
      "open-list": true,
      "no-history": true,
      "partial-coverage": true,
      "missing-figure": true,
      "unit-mismatch": true,
      "no-rate": true,
      "period-mismatch": true,
      "period-unstated": true,
      "scope-mismatch": true,
      forecast: true,
      "base-not-positive": true,
      "division-by-zero": true,
      "does-not-recompute": true,
      "restated-base": true,
      revision: true,
      "one-sided": true,
      "overlap-only": true,
      "ambiguous-identity": true,
      "excess-digits": true,
      "conflicting-duplicates": true,
      vague: true,
      "areas-as-of": true,
    },
    findings.flatMap(({ reasons }) => reasons),
  );
});

/** Letters of other scripts, but for codes of sources, which are the caller's. */
function latinIn(text: string): readonly string[] {
  return text.replaceAll("PA.NUS.FCRF", "").match(/[A-Za-z]+/g) ?? [];
}

describe("Chinese", () => {
  const told = audited("zh").findings.map((finding) => explainFinding(finding, { locale: "zh" }));

  test("has no word of another language", () => {
    expect(told.flatMap(latinIn)).toEqual([]);
  });

  test("has the marks of Chinese, no blanks, and no commas between digits", () => {
    for (const text of told) {
      expect(text.replaceAll("PA.NUS.FCRF", "")).not.toMatch(/[ ,;:()?!]|\.(?!\d)/);
      expect(text).toMatch(/。$/);
      expect(text).not.toMatch(/，，|。。|；。|，。/);
    }
  });

  test("has large numbers in 万 and 亿 only", () => {
    expect(told.filter((text) => /\d{5,}(?![%\d])|百万|十亿|\d千/.test(text))).toEqual([]);
  });
});

test("English has no scales of Chinese but where a hint names what is printed", () => {
  const told = audited("en").findings.map((finding) => explainFinding(finding));
  expect(told.filter((text) => /\b(wan|yi)\b/.test(text.replaceAll("instead of yi", "")))).toEqual([]);
  expect(told.filter((text) => /\d,\d{3},\d{3}/.test(text))).toEqual([]);
});

/** The English audit of the press release is beside the tests of Markdown. */
test("the press release on Chongqing in 2012, in Chinese", async () => {
  const document = inChinese({ claims, relations: [...relations, ...relationsToRecords] });
  const audit = auditClaims({ ...document, ledger: createLedger(records), rates, profile: PRC_STATISTICS });
  const text = toMarkdown(audit, { locale: "zh" });
  await expect(text).toMatchFileSnapshot("chongqing-2012-zh.md");
  // A claim without a period is told once for the whole audit.
  expect(text.match(/未注明时期/g)).toHaveLength(1);
  const { findings } = audit;
  const own = ["World", "Bank", "PA", "NUS", "FCRF"];
  const words = findings.flatMap((finding) => latinIn(explainFinding(finding, { locale: "zh" })));
  expect(words.filter((word) => !own.includes(word))).toEqual([]);
});
