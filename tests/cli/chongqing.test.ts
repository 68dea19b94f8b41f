import { annualReport, auditClaims, createLedger, PRC_STATISTICS } from "cultural-ledger";
import { reportToCsv, revive, toHtml, toMarkdown, toVegaLite } from "cultural-ledger/io";
import { describe, expect, test } from "vitest";
import { claims, relations, relationsToRecords } from "../../docs/examples/chongqing-2012/claims";
import { rates, records } from "../../docs/examples/chongqing-2012/records";
import { markdownOptions, reportOptions } from "../examples/printed";
import { folderWith, run } from "./run";

const cwd = "docs/examples/chongqing-2012";
const ledger = createLedger(records);
const report = annualReport(ledger, reportOptions);
const { title = "", labels = {} } = markdownOptions;
const REPORT = ["report", "ledger.json", "-p", "2012", "-c", "USD", "--profile", "prc"];
const FILES = ["--rates", "rates.json", "--published", "published.json"];
const TOLD = ["--display", "rmb", "--labels", "labels.json"];
const ran = (...args: readonly string[]) => run([...REPORT, ...FILES, ...TOLD, ...args], { cwd });

describe("report of the records of Chongqing", () => {
  test("is what the library writes, in every form", async () => {
    const telling = { labels, display: "rmb" } as const;
    const forms = {
      markdown: toMarkdown(report, { ...telling, title }),
      html: toHtml(report, { ...telling, title }),
      csv: reportToCsv(report, telling),
      vega: `${JSON.stringify(toVegaLite(report, telling))}\n`,
    };
    for (const [format, text] of Object.entries(forms)) {
      const { code, out, err } = await ran("--format", format, "--title", title);
      expect({ code, err }).toEqual({ code: 0, err: "" });
      expect(out.trimEnd()).toBe(text.trimEnd());
    }
  });

  test("as JSON is the report, with every digit", async () => {
    const read = revive<typeof report>(JSON.parse((await ran("-f", "json")).out));
    expect(read.ok && toMarkdown(read.value)).toBe(toMarkdown(report));
  });

  test("speaks Chinese", async () => {
    const { out } = await ran("--locale", "zh");
    expect(out.trimEnd()).toBe(toMarkdown(report, { locale: "zh", labels, display: "rmb" }).trimEnd());
    expect(out).toContain("## 主要数据");
  });

  test("is compared, and lists so many members", async () => {
    const { out } = await ran("--compare", "2011,2010", "--top", "1");
    const options = { ...reportOptions, compare: ["2011", "2010"], top: 1 } as const;
    expect(out.trimEnd()).toBe(
      toMarkdown(annualReport(ledger, options), { labels, display: "rmb" }).trimEnd(),
    );
  });
});

describe("audit of the press release", () => {
  const audit = auditClaims({
    claims,
    relations: [...relations, ...relationsToRecords],
    ledger,
    rates,
    profile: PRC_STATISTICS,
  });
  const AUDIT = ["audit", "claims.json", "--rates", "rates.json"];

  test("is what the library writes, in both languages", async () => {
    for (const locale of ["en", "zh"] as const) {
      const { code, out, err } = await run([...AUDIT, "--records", "ledger.json", "--locale", locale], {
        cwd,
      });
      expect({ code, err }).toEqual({ code: 0, err: "" });
      expect(out.trimEnd()).toBe(toMarkdown(audit, { locale }).trimEnd());
    }
    const page = await run([...AUDIT, "ledger.json", "-f", "html"], { cwd });
    expect(page.out.trimEnd()).toBe(toHtml(audit).trimEnd());
    const data = revive<typeof audit>(
      JSON.parse((await run([...AUDIT, "ledger.json", "-f", "json"], { cwd })).out),
    );
    expect(data.ok && data.value.findings.length).toBe(audit.findings.length);
  });

  test("ends with 1 where something is contradicted", async () => {
    const folder = folderWith({
      "claims.json": JSON.stringify({
        claims: [
          { id: "all", measure: "projects", period: "2012", figure: { qualifier: "equal", number: "199" } },
          { id: "out", measure: "visits", period: "2012", figure: { qualifier: "equal", number: "61" } },
          { id: "in", measure: "visits", period: "2012", figure: { qualifier: "equal", number: "137" } },
        ],
      }),
      "more.json": JSON.stringify([
        { id: "sum", kind: "sum", whole: "all", parts: ["out", "in"], list: "closed" },
      ]),
    });
    const without = await run(["audit", "claims.json"], { cwd: folder });
    expect(without).toMatchObject({ code: 0, err: "" });
    const found = await run(["audit", "claims.json", "--relations", "more.json"], { cwd: folder });
    expect(found).toMatchObject({ code: 1, err: "1 finding of 1 contradicted.\n" });
    expect(found.out).toContain("contradicted");
  });

  test("names every fault of claims, and does nothing", async () => {
    const folder = folderWith({
      "claims.json":
        '{"claims":[{"id":"a"},{"id":"a","measure":"x","period":"2012-99"}],"relations":[{"id":"r","kind":"against","claim":"b","collection":"trades","records":"complete","measure":"values"}]}',
      "list.json": "[]",
    });
    const { code, out, err } = await run(["audit", "claims.json"], { cwd: folder });
    expect({ code, out }).toEqual({ code: 2, out: "" });
    for (const said of ["claims.0.measure", "time/invalid-period", "audit/unknown-claim", "io/unknown-name"])
      expect(err).toContain(said);
    expect((await run(["audit", "list.json"], { cwd: folder })).code).toBe(2);
  });
});
