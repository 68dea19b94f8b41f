/** The page to try, used as a person would, in both languages and at both widths. */

import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { annualReport, PRC_STATISTICS } from "cultural-ledger";
import { readCsv, toHtml } from "cultural-ledger/io";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { TRY_PAGE } from "../generate/try-page";
import { closeBrowser, type Opened, openPage, printed } from "./browser";
import { axe, faultsOf, named } from "./checks";

afterAll(closeBrowser);

const html = readFileSync(TRY_PAGE, "utf8");

const CSV = `id,direction,date,countries,visits,persons
a,outbound,2012-02-05,France; Germany,1,42
b,outbound,2012-03-05,Japan,2,"about 60"
c,inbound,2012-04-12,Singapore,1,31
d,inbound,2011-04-12,Mexico,3,70
e,abroad,2012-05-01,Japan,1,5
`;

/** What is chosen, pressed and typed, until both forms have their result. */
async function use(page: Page, locale: "en" | "zh"): Promise<void> {
  await page.click(`#language-${locale}`);
  await page.fill("#csv", CSV);
  await page.click("#table-form [type=submit]");
  await page.waitForSelector("#faults");
  await page.selectOption("#question-0", { label: "outbound" });
  await page.click("#questions [type=submit]");
  await page.waitForSelector("#questions", { state: "detached" });
  await page.fill("#compare", "2011");
  await page.click("#report-form [type=submit]");
  await page.waitForSelector("#report table");
  await page.click("[data-action=text][data-value=slip]");
  await page.waitForSelector("#figures");
  await page.check("#proposal-0");
  await page.click("#proposals [type=submit]");
  await page.waitForSelector("#audit table");
}

async function overflow(page: Page): Promise<number> {
  return page.evaluate<number>("document.documentElement.scrollWidth - document.documentElement.clientWidth");
}

const unspaced = (text: string) => text.replace(/\s+/g, "");

describe.each(["en", "zh"] as const)("in %s", (locale) => {
  let opened: Opened;
  beforeAll(async () => {
    opened = await openPage(html);
    await use(opened.page, locale);
  });
  afterAll(() => opened.page.close());

  test("what a screen reader is told is what was read here", async () => {
    expect(await opened.page.evaluate("document.documentElement.lang")).toBe(
      locale === "en" ? "en" : "zh-Hans",
    );
    await expect(await opened.page.locator("body").ariaSnapshot()).toMatchFileSnapshot(
      fileURLToPath(new URL(`aria/try-${locale}.txt`, import.meta.url)),
    );
  });

  test.each(["light", "dark"] as const)(
    "axe finds nothing in the %s, at either width",
    async (colorScheme) => {
      await opened.page.emulateMedia({ colorScheme });
      for (const width of [320, 1280]) {
        await opened.page.setViewportSize({ width, height: 800 });
        const { violations, incomplete } = await axe(opened.page);
        // What is out of sight in a region that scrolls has a contrast that axe cannot tell.
        const untold = incomplete.filter(({ id }) => id !== "color-contrast");
        expect(named([...violations, ...untold]), `${width}`).toEqual([]);
      }
    },
  );

  test("every table has a caption, heads of columns, and a head in each row", async () => {
    expect(
      await opened.page.evaluate<string[]>(`[...document.querySelectorAll("table")].flatMap((table) => [
        ...(table.caption?.textContent.trim() ? [] : [table.id + " has no caption"]),
        ...[...table.tHead.rows[0].cells].filter((cell) => cell.textContent.trim() !== "" && cell.scope !== "col").map((cell) => cell.outerHTML),
        ...[...table.tBodies[0].rows].filter((row) => row.cells[0].scope !== "row").map((row) => row.outerHTML),
      ])`),
    ).toEqual([]);
    const ids = await opened.page.evaluate<string[]>(
      `[...document.querySelectorAll("[id]")].map(({ id }) => id)`,
    );
    expect(new Set(ids).size).toBe(ids.length);
    const levels = await opened.page.evaluate<number[]>(
      `[...document.querySelectorAll("h1, h2, h3, h4")].map(({ localName }) => Number(localName[1]))`,
    );
    expect(levels.filter((level, at) => level > (levels[at - 1] ?? 0) + 1)).toEqual([]);
  });

  test.each([1280, 320])("it is no wider than a window of %i pixels", async (width) => {
    await opened.page.setViewportSize({ width, height: 800 });
    expect(await overflow(opened.page)).toBeLessThanOrEqual(0);
  });

  test("nor at 400 %, where 1280 pixels are as wide as 320", async () => {
    await opened.page.setViewportSize({ width: 1280, height: 1024 });
    await opened.page.evaluate(`document.documentElement.style.zoom = "4"`);
    expect(await overflow(opened.page)).toBeLessThanOrEqual(0);
    await opened.page.evaluate(`document.documentElement.removeAttribute("style")`);
  });

  test("printed on A4 it is tagged, and every figure of the results is there", async () => {
    const path = await printed(opened.page);
    const info = execFileSync("pdfinfo", [path], { encoding: "utf8" });
    expect(info).toMatch(/Tagged:\s+yes/);
    expect(info).toMatch(/Page size:\s+59[45][.\d]* x 84[12][.\d]* pts \(A4\)/);
    const paper = unspaced(execFileSync("pdftotext", ["-raw", path, "-"], { encoding: "utf8" }));
    const cells = await opened.page.evaluate<string[]>(
      `[...document.querySelectorAll("#report tbody tr > *, #audit tbody tr > *, #figures tbody th, #figures tbody td:nth-child(2)")].map((cell) => cell.textContent)`,
    );
    expect(cells.length).toBeGreaterThan(30);
    expect(cells.filter((cell) => /\d/.test(cell) && !paper.includes(unspaced(cell)))).toEqual([]);
  });

  test("its figures are those of annualReport, cell by cell", async () => {
    const { ledger } = await readCsv("delegations", CSV, { words: { direction: { abroad: "outbound" } } });
    const report = annualReport(ledger, {
      period: "2012",
      compare: ["2011"],
      currency: "USD",
      profile: PRC_STATISTICS,
    });
    const own = await openPage(toHtml(report, { locale }));
    const cellsOf = (page: Page, within: string) =>
      page.evaluate<string[][]>(
        `[...document.querySelectorAll("${within} [data-figure]")].map((cell) => [cell.dataset.figure, cell.dataset.exact ?? "", cell.textContent])`,
      );
    const cells = await cellsOf(opened.page, "#report");
    expect(cells.length).toBeGreaterThan(20);
    expect(cells).toEqual(await cellsOf(own.page, "main"));
    await own.page.close();
    // Exact numbers are those of the figures themselves.
    const numbers = new Map(report.figures.map(({ id, number }) => [id, number?.toFixed()]));
    for (const [id = "", exact] of cells)
      if (/^-?[\d.]+$/.test(exact ?? "")) expect(exact, id).toBe(numbers.get(id));
  });

  test("html-validate has nothing to say", async () => {
    const markup = await opened.page.evaluate<string>(
      `"<!doctype html>\\n" + document.documentElement.outerHTML.replace(/<script>[^]*<\\/script>/, "").replace(' style=""', "")`,
    );
    // As the browser writes what is on the page.
    expect(await faultsOf(markup, { "attribute-boolean-style": "off" })).toEqual([]);
  });

  test("it asks for nothing, nobody complains, and its policy is in force", async () => {
    const { page, requests, complaints } = opened;
    expect(requests).toEqual([]);
    expect(complaints).toEqual([]);
    await page.evaluate(
      `void document.body.append(Object.assign(new Image(), { src: "https://127.0.0.1:9/x.png" }))`,
    );
    await expect.poll(() => complaints.join()).toContain("Content Security Policy");
    await page.evaluate(
      `void document.body.append(Object.assign(document.createElement("script"), { textContent: "globalThis.ran = true" }))`,
    );
    expect(await page.evaluate("globalThis.ran")).toBeUndefined();
  });
});

test("the file as it is committed is a document without faults", async () => {
  expect(await faultsOf(html.replace(/<script>[\s\S]*<\/script>/, ""))).toEqual([]);
});
