import { annualReport, createLedger, PRC_STATISTICS } from "cultural-ledger";
import { toHtml } from "cultural-ledger/io";
import { expect, test } from "vitest";
import { embedded, escaped, tableHtml, textareaHtml } from "../../docs/try/source/markup";
import { WORDS } from "../../docs/try/source/words";
import { HOSTILE } from "../io/page/pages";

test("texts of others are no markup", () => {
  for (const text of HOSTILE.filter((each) => each.length < 10_000)) {
    expect(escaped(text)).not.toMatch(/[<>"']/);
    expect(tableHtml("t", text, [text], [])).not.toContain(`<script`);
  }
  expect(textareaHtml({ id: "a", label: "b", value: "\n</textarea>" }, 2)).toContain(
    ">\n\n&lt;/textarea&gt;</textarea>",
  );
});

test("a document goes under the headings of the page, its ids apart and its figures as they are", () => {
  const ledger = createLedger({
    delegations: [
      { id: "a", name: '<h1 id="x">', direction: "outbound", period: "2012", count: 61, persons: 1100 },
    ],
  });
  const html = toHtml(annualReport(ledger, { period: "2012", currency: "USD", profile: PRC_STATISTICS }));
  const part = embedded(html, "report");
  expect(part).not.toMatch(/<h[12]|<main|<style/);
  expect(part).toMatch(/^<div class="heading">\n<h3>/);
  const ids = [...part.matchAll(/ (?:id|aria-labelledby)="([^"]*)"/g)].map(([, id = ""]) => id);
  expect(ids.length).toBeGreaterThan(4);
  expect(ids.every((id) => id.startsWith("report-"))).toBe(true);
  expect(part.match(/data-figure/g)?.length).toBe(html.match(/data-figure/g)?.length);
  expect(embedded("<p>no document</p>", "a")).toBe("");
});

test("both languages say the same things", () => {
  const keysOf = (value: unknown, path = ""): string[] =>
    typeof value === "object" && value !== null
      ? Object.entries(value).flatMap(([key, each]) => keysOf(each, `${path}.${key}`))
      : [`${path}: ${typeof value}`];
  expect(keysOf(WORDS.zh)).toEqual(keysOf(WORDS.en));
  for (const option of ["columns", "encoding", "header", "decimal", "words", "skip", "totals", "id"])
    for (const { table } of Object.values(WORDS)) expect(table.ask(option)).not.toBe(option);
  for (const words of Object.values(WORDS)) {
    expect(words.press.columns).toHaveLength(6);
    expect(words.table.columns).toHaveLength(3);
  }
});
