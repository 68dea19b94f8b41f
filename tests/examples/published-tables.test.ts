/** The verdicts on the published tables, written out by hand from their figures and not from the claims. */

import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { auditClaims, describeInterval, type Finding, type Interval } from "cultural-ledger";
import { toMarkdown } from "cultural-ledger/io";
import { describe, expect, test } from "vitest";
import { claims, relations, sources } from "../../docs/examples/published-tables/tables";
import { deepFreeze } from "../frozen";

const audit = auditClaims(deepFreeze({ claims, relations, sources }));
const finding = (relation: string): Finding => audit.findings.find((other) => other.relation === relation)!;
const words = (interval: Interval | undefined) => interval && describeInterval(interval);

describe("cross-strait exchange of 2007 adds up at every level", () => {
  test.each([
    ["projects: first half by direction", "200"], // 119 + 81
    ["projects: since July by direction", "238"], // 95 + 143
    ["projects: ten months by period", "438"], // 200 + 238
    ["projects: ten months by period and direction", "438"], // 119 + 81 + 95 + 143
    ["persons: first half by direction", "2,209"], // 1319 + 890
    ["persons: since July by direction", "2,025"], // 764 + 1261
    ["persons: ten months by period", "4,234"], // 2209 + 2025
    ["persons: ten months by period and direction", "4,234"], // 1319 + 890 + 764 + 1261
  ])("%s: %s", (relation, total) => {
    const { verdict, basis, claimed, evidence, remainder, warnings } = finding(relation);
    expect([verdict, basis]).toEqual(["supported", "exact"]);
    expect([claimed, evidence, remainder].map(words)).toEqual([total, total, "0"]);
    expect(warnings).toEqual([]);
  });

  test("no reading of the figures changes that", () => {
    const sums = audit.findings.filter(({ kind }) => kind === "sum");
    expect(sums.map(({ stability }) => stability.stable)).toEqual(Array(8).fill(true));
  });
});

describe("the festival", () => {
  test("growth of 21 % to 385 activities needs 385/1.215 to 385/1.205 of them in 2012, which no page prints", () => {
    const { verdict, reasons, claimed, evidence, neededToClose } = finding("festival: growth to 2013");
    expect([verdict, reasons]).toEqual(["undetermined", ["missing-figure"]]);
    expect(describeInterval(claimed!, { scale: "percent" })).toBe("between 20.5 and 21.5 %");
    expect(evidence).toBeUndefined();
    expect(neededToClose.map(({ claim }) => claim)).toEqual(["activities 2012"]);
    // 385 / 1.215 = 316.8724... and 385 / 1.205 = 319.5020...; of whole numbers, these are 317 to 319.
    expect(["between 316.8724 and 319.5021", "between 317 and 319"]).toContain(
      describeInterval(neededToClose[0]!.interval, { decimals: 4, rounding: "outward" }),
    );
  });

  test("103 countries and regions as a forecast contradict no later figure", () => {
    const { verdict, reasons, claimed, evidence, gap } = finding("festival: 2014 as a forecast");
    expect([verdict, reasons]).toEqual(["undetermined", ["forecast"]]);
    expect([claimed, evidence].map(words)).toEqual(["103", "112"]);
    expect(gap).toBeUndefined();
  });

  test.each([
    ["festival: 2014 as printed", "103", "112", "9"],
    ["festival: cities of 2014", "294", "321", "27"],
  ])("%s: %s and %s are %s apart, and nothing says which is right", (relation, before, after, gap) => {
    const { verdict, basis, claimed, evidence, neededToClose, hints, ...rest } = finding(relation);
    expect([verdict, basis]).toEqual(["contradicted", "disjoint"]);
    expect([claimed, evidence].map(words)).toEqual([before, after]);
    expect(String(rest.gap)).toBe(gap);
    expect(neededToClose.map(({ interval }) => words(interval))).toEqual([after, before]);
    expect(hints).toEqual([]);
  });
});

test("Guangdong's headline of nearly 15 thousand holds the 14,651 of the text: [13500, 15000)", () => {
  const { verdict, basis, claimed, evidence, stability } = finding("Guangdong: headline and text");
  expect([verdict, basis]).toEqual(["supported", "entailed"]);
  expect([claimed, evidence].map(words)).toEqual(["between 13,500 and 14,999", "14,651"]);
  expect(stability.stable).toBe(true);
});

test("every claim cites one of the sources, and every source is cited", () => {
  const cited = new Set(claims.flatMap(({ source }) => source?.document ?? []));
  expect([...cited].sort()).toEqual(sources.map(({ id }) => id).sort());
  expect(claims.filter(({ source }) => source === undefined).map(({ id }) => id)).toEqual([
    "activities 2012",
  ]);
});

test("the program prints the audit as toMarkdown writes it, and nothing else", {
  timeout: 60_000,
}, async () => {
  const script = ["tsx", "--tsconfig", "tests/tsconfig.json", "docs/examples/published-tables/audit.ts"];
  const root = fileURLToPath(new URL("../..", import.meta.url));
  const { stdout } = await promisify(execFile)("npx", script, { cwd: root });
  expect(stdout).toBe(`${toMarkdown(audit, { title: "Published tables, audited" })}\n`);
});
