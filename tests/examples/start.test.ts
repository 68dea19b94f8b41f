import { execFile } from "node:child_process";
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

test("npm start prints the report of 2012, then the audit, as toMarkdown writes them, and nothing else", {
  timeout: 60_000,
}, async () => {
  const ledger = createLedger(records);
  const reported = toMarkdown(annualReport(ledger, reportOptions), markdownOptions);
  const input = { claims, relations: [...relations, ...relationsToRecords] };
  const audit = auditClaims({ ...input, ledger, rates, profile: PRC_STATISTICS });
  const audited = toMarkdown(audit, { title: "The press release, audited" });
  const script = ["tsx", "--tsconfig", "tests/tsconfig.json", "docs/examples/chongqing-2012/report.ts"];
  const { stdout } = await run("npx", script, { cwd: root });
  expect(stdout).toBe(`${reported}\n${audited}\n`);
});
