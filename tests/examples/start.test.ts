import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { annualReport, auditClaims, createLedger, PRC_STATISTICS } from "cultural-ledger";
import { toMarkdown } from "cultural-ledger/io";
import { expect, test } from "vitest";
import { claims, relations } from "../../docs/examples/chongqing-2012/claims";
import { published, rates, records } from "../../docs/examples/chongqing-2012/records";

const root = fileURLToPath(new URL("../..", import.meta.url));
const run = promisify(execFile);

test("npm start prints the report of 2012, then the audit, as toMarkdown writes them, and nothing else", {
  timeout: 60_000,
}, async () => {
  const ledger = createLedger(records);
  const report = annualReport(ledger, {
    period: "2012",
    currency: "USD",
    profile: PRC_STATISTICS,
    rates,
    published,
  });
  const reported = toMarkdown(report, {
    title: "Chongqing: cultural exchange and trade, 2012",
    display: "rmb",
    labels: {
      "CN-CQ": "Chongqing",
      "GB-WLS": "Wales",
      "US-TN": "Tennessee, United States",
      CG: "Congo",
      HK: "Hong Kong",
    },
  });
  const audit = auditClaims({ claims, relations, ledger, rates, profile: PRC_STATISTICS });
  const audited = toMarkdown(audit, { title: "The press release, audited" });
  const script = ["tsx", "--tsconfig", "tests/tsconfig.json", "docs/examples/chongqing-2012/report.ts"];
  const { stdout } = await run("npx", script, { cwd: root });
  expect(stdout).toBe(`${reported}\n${audited}\n`);
});
