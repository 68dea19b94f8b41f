import { checkLedger, type LedgerRecords, type Period, rmb, usd } from "cultural-ledger";
import { toMarkdown } from "cultural-ledger/io";
import fc from "fast-check";
import { expect, test } from "vitest";
import { pathsOf, replaceAt } from "../../model/paths";
import { complete } from "../../model/records";
import { hostile, reportNamed, reportOf } from "../hostile-report";

const write = (text: string, period: Period) => toMarkdown(...reportNamed(text, period));

/** What Markdown reads of each line: how it begins, and every character of markup that no backslash takes away. */
function structureOf(markdown: string): string[] {
  return markdown.split("\n").map((line) => {
    const bare = line.replace(/\\[!-/:-@[-`{-~]/g, "□");
    const [start] = /^(?:#+ |- (?:[-+] |\d+[.)] )?|\d+\. )?/.exec(bare)!;
    return `${start}${bare.replace(/[^|`*_[\]<>]/g, "")}`;
  });
}

test("no name of a record changes the structure of a report", () => {
  const harmless = { "2012": structureOf(write("x", "2012")), "2012-01": structureOf(write("x", "2012-01")) };
  fc.assert(
    fc.property(hostile, fc.constantFrom("2012", "2012-01"), (text, period) => {
      expect(structureOf(write(text, period))).toEqual(harmless[period]);
    }),
    { numRuns: 300 },
  );
});

test("no name of a record leaves an address or an entity that Markdown would turn into something else", () => {
  fc.assert(
    fc.property(hostile, (text) => {
      expect(write(text, "2012").replace(/\\[!-/:-@[-`{-~]/g, "□")).not.toMatch(/:\/\/|www\.|@|&#?\w+;/i);
    }),
  );
});

test("whatever passes the check can be reported and written, for any period", () => {
  const paths = pathsOf(complete).filter((path) => path.length > 1);
  const replacement = fc.oneof(
    fc.constantFrom<unknown>(
      undefined,
      0,
      1,
      "2013",
      "2012-Q1",
      "2012-12-31/2013-01-01",
      "HK",
      "planned",
      "held",
    ),
    fc.constantFrom<unknown>(
      [],
      ["FR"],
      { named: [], open: true },
      { named: ["035"], open: true, stated: 9 },
    ),
    fc.constantFrom<unknown>(usd("-5"), rmb("0.001"), "https://a.example", { document: "source" }),
    fc.string({ unit: "binary" }),
  );
  const changes = fc.array(fc.tuple(fc.constantFrom(...paths), replacement), { minLength: 1, maxLength: 4 });
  const periods = fc.constantFrom<Period>("2011", "2012", "2012-Q1", "2012-03-05", "2012-12-31/2013-01-01");
  fc.assert(
    fc.property(changes, periods, (changes, period) => {
      const records = changes.reduce<unknown>((all, [path, value]) => replaceAt(all, path, value), complete);
      if (!checkLedger(records as LedgerRecords).ok) return;
      expect(toMarkdown(reportOf(records as LedgerRecords, period, "x"))).toMatch(/^# .*\n$/s);
    }),
    { numRuns: 500 },
  );
});
