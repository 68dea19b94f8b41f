import { execFile } from "node:child_process";
import { mkdtemp, readFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { annualReport, auditClaims, createLedger, PRC_STATISTICS } from "cultural-ledger";
import { toMarkdown } from "cultural-ledger/io";
import { expect, test } from "vitest";
import { claims, relations, relationsToRecords } from "../../docs/examples/chongqing-2012/claims";
import { rates, records } from "../../docs/examples/chongqing-2012/records";
import { markdownOptions, reportOptions } from "./printed";

const root = fileURLToPath(new URL("../..", import.meta.url));
const run = promisify(execFile);

test("npm start prints the report of 2012, then the audit, as toMarkdown writes them, and where it wrote the pages", {
  timeout: 60_000,
}, async () => {
  const ledger = createLedger(records);
  const reported = toMarkdown(annualReport(ledger, reportOptions), markdownOptions);
  const input = { claims, relations: [...relations, ...relationsToRecords] };
  const audit = auditClaims({ ...input, ledger, rates, profile: PRC_STATISTICS });
  const audited = toMarkdown(audit, { title: "The press release, audited" });
  const script = ["tsx", "--tsconfig", "tests/tsconfig.json", "docs/examples/chongqing-2012/report.ts"];
  const folder = await mkdtemp(join(tmpdir(), "start-"));
  const { stdout } = await run("npx", [...script, folder], { cwd: root });
  const pages = ["report.en.html", "report.zh.html", "audit.en.html", "audit.zh.html"];
  const [first, second, third, last] = pages;
  expect(stdout).toBe(
    `${reported}\n${audited}\nWritten to ${folder}: ${first}, ${second}, ${third} and ${last}.\n`,
  );
  for (const page of pages) expect(await readFile(join(folder, page), "utf8")).toMatch(/^<!doctype html>/i);
});
