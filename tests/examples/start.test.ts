import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { annualReport, createLedger, PRC_STATISTICS } from "cultural-ledger";
import { toMarkdown } from "cultural-ledger/io";
import { expect, test } from "vitest";
import { published, rates, records } from "../../docs/examples/chongqing-2012/records";

const root = fileURLToPath(new URL("../..", import.meta.url));
const run = promisify(execFile);

test("npm start prints the report of 2012 as toMarkdown writes it, and nothing else", {
  timeout: 60_000,
}, async () => {
  const report = annualReport(createLedger(records), {
    period: "2012",
    currency: "USD",
    profile: PRC_STATISTICS,
    rates,
    published,
  });
  const markdown = toMarkdown(report, {
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
  const script = ["tsx", "--tsconfig", "tests/tsconfig.json", "docs/examples/chongqing-2012/report.ts"];
  const { stdout } = await run("npx", script, { cwd: root });
  expect(stdout).toBe(`${markdown}\n`);
});
