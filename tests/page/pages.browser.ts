import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import type { ReportFigure } from "cultural-ledger";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { HOSTILE } from "../io/page/pages";
import { closeBrowser, type Opened, openPage, printed } from "./browser";
import { axe, faultsOf, named } from "./checks";
import { documents, hostile } from "./documents";

afterAll(closeBrowser);

/** What axe cannot tell by itself: the contrast of texts in an image, or out of sight in a region that scrolls. A test of the palette computes it. */
const OPEN: readonly string[] = ["color-contrast"];

describe.each(documents)("$name", ({ name, html, report }) => {
  let opened: Opened;
  beforeAll(async () => {
    opened = await openPage(html);
  });
  afterAll(() => opened.page.close());

  test("what a screen reader is told is what was read here", async () => {
    await expect(await opened.page.locator("body").ariaSnapshot()).toMatchFileSnapshot(
      fileURLToPath(new URL(`aria/${name}.txt`, import.meta.url)),
    );
  });

  test("every table has a caption, heads of columns, and a head in each row", async () => {
    expect(
      await opened.page.evaluate<string[]>(`[...document.querySelectorAll("table")].flatMap((table) => [
        ...(table.caption?.textContent.trim() ? [] : [table.id + " has no caption"]),
        ...[...table.tHead.rows].flatMap((row) => [...row.cells].filter((cell) => cell.textContent.trim() !== "" && cell.scope !== "col")).map((cell) => table.id + ": " + cell.outerHTML),
        ...[...table.tBodies[0].rows].filter((row) => row.cells[0].scope !== "row").map((row) => table.id + ": " + row.outerHTML),
        ...[...table.rows].filter((row) => row.cells.length !== table.rows[0].cells.length).map((row) => table.id + ": " + row.outerHTML),
      ])`),
    ).toEqual([]);
  });

  /** The number, where it is known to the smallest unit of its currency or to twelve decimals; what is known of it elsewhere. */
  const exactOf = ({ interval, number, unit }: ReportFigure): string | undefined => {
    if (interval === undefined) return number?.toFixed();
    const { lower, upper } = interval;
    const step = unit === "USD" || unit === "CNY" ? 0.01 : 1e-12;
    const isKnown =
      lower.kind === "finite" && upper.kind === "finite" && upper.value.minus(lower.value).lte(step);
    if (isKnown) return (number ?? lower.value).toFixed();
    const first = lower.kind === "finite" ? `${lower.closed ? "[" : "("}${lower.value.toFixed()}` : "(";
    const last = upper.kind === "finite" ? `${upper.value.toFixed()}${upper.closed ? "]" : ")"}` : ")";
    return `${first}, ${last}`;
  };

  test.skipIf(report === undefined)("its figures are those of the report, digit by digit", async () => {
    const cells = await opened.page.evaluate<[id: string, exact: string | null, text: string][]>(
      `[...document.querySelectorAll("[data-figure]")].map((cell) => [cell.dataset.figure, cell.dataset.exact ?? null, cell.textContent])`,
    );
    const figures = new Map(report?.figures.map((figure) => [figure.id, figure]));
    expect(cells.length).toBeGreaterThan(10);
    for (const [id, exact, text] of cells) {
      const figure = figures.get(id);
      if (figure === undefined) throw new Error(`no figure ${id}`);
      const { number, unit, printed, reason, statistic, indicator } = figure;
      if (exact !== null) expect(exact).toBe(exactOf(figure));
      // A whole number is printed in full, and no digit stands in a cell that has no number.
      const isWhole = unit === "count" && statistic === "value" && indicator !== "areas";
      if (isWhole && number !== undefined && printed === undefined)
        expect(text.replace(/[^\d]/g, "")).toBe(number.abs().toFixed());
      if (reason !== undefined && printed === undefined) expect(text).not.toMatch(/\d/);
    }
  });

  test("headings are in order, and ids are there once", async () => {
    const [headings, ids] = await opened.page.evaluate<[string[], string[]]>(
      `["h1, h2, h3, h4", "[id]"].map((found) => [...document.querySelectorAll(found)].map((element) => element.id || element.localName))`,
    );
    expect(headings.join(" ")).toMatch(/^h1( h2)*$/);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test.each(["light", "dark"] as const)("axe finds nothing in the %s", async (colorScheme) => {
    await opened.page.emulateMedia({ colorScheme });
    const { violations, incomplete, passes } = await axe(opened.page);
    expect(named(violations)).toEqual([]);
    expect(named(incomplete.filter(({ id }) => !OPEN.includes(id)))).toEqual([]);
    expect(passes.length).toBeGreaterThan(10);
  });

  test.each([1280, 320])("it is no wider than a window of %i pixels", async (width) => {
    await opened.page.setViewportSize({ width, height: 800 });
    const [content, window] = await opened.page.evaluate<[number, number]>(
      "[document.documentElement.scrollWidth, document.documentElement.clientWidth]",
    );
    expect(content).toBeLessThanOrEqual(window);
    expect(await wider(opened.page, ".scroll, .drawing, p, li, h1, h2")).toEqual([]);
  });

  test("printed on A4 it is tagged, nothing is cut off, and every figure is there", async () => {
    const { page } = opened;
    const path = await printed(page);
    const info = execFileSync("pdfinfo", [path], { encoding: "utf8" });
    expect(info).toMatch(/Tagged:\s+yes/);
    expect(info).toMatch(/Page size:\s+59[45][.\d]* x 84[12][.\d]* pts \(A4\)/);
    const paper = unspaced(execFileSync("pdftotext", ["-raw", path, "-"], { encoding: "utf8" }));
    const figures = await page.evaluate<string[]>(
      `[...document.querySelectorAll("tbody tr > *")].map((cell) => cell.textContent)`,
    );
    const words = figures.flatMap((figure) => figure.split(/\s+/)).filter((word) => /\d/.test(word));
    expect(words.filter((word) => !paper.includes(unspaced(word)))).toEqual([]);
    await page.emulateMedia({ media: "print" });
    // A4 within its margins of 16 mm, at 96 pixels an inch.
    await page.setViewportSize({ width: Math.floor(((210 - 32) / 25.4) * 96), height: 1000 });
    expect(await wider(page, "table, p, li, h1, h2, figure, svg, .scroll, .drawing, th, td")).toEqual([]);
  });

  test("html-validate has nothing to say", async () => {
    expect(await faultsOf(html)).toEqual([]);
  });

  test("it runs and asks for nothing, nobody complains, and its policy is in force", async () => {
    const { page, requests, complaints } = opened;
    expect(await page.evaluate("document.scripts.length")).toBe(0);
    expect(requests).toEqual([]);
    expect(complaints).toEqual([]);
    await page.evaluate(
      `void document.body.append(Object.assign(new Image(), { src: "https://127.0.0.1:9/x.png" }))`,
    );
    await expect.poll(() => complaints.join()).toContain("Content Security Policy");
  });
});

describe("texts of others", () => {
  let plain: string;
  beforeAll(async () => {
    const { page } = await openPage(hostile.at(-1) ?? "");
    plain = await elementsOf(page);
    await page.close();
  });

  test.each(hostile.map((html, at) => [HOSTILE[at]?.slice(0, 60), html] as const))(
    "%j is text, and its page no wider than the window",
    async (_, html) => {
      const { page, requests, complaints } = await openPage(html);
      await page.setViewportSize({ width: 320, height: 800 });
      expect(await elementsOf(page)).toBe(plain);
      expect([...requests, ...complaints]).toEqual([]);
      expect(await wider(page, ".scroll, .drawing, p, li, h1, h2")).toEqual([]);
      await page.close();
      expect(html.length > 100_000 ? [] : await faultsOf(html)).toEqual([]);
    },
  );
});

/** The elements of a page in their order. */
function elementsOf(page: Page): Promise<string> {
  return page.evaluate<string>(
    `[...document.querySelectorAll("*")].map(({ localName }) => localName).join()`,
  );
}

/** Elements whose content is wider than they are, or that stand out of the window. */
function wider(page: Page, selector: string): Promise<string[]> {
  return page.evaluate<string[]>(`[...document.querySelectorAll(${JSON.stringify(selector)})]
    .filter((element) => {
      const { left, right } = element.getBoundingClientRect();
      const scrolls = getComputedStyle(element).overflowX === "auto";
      return right > document.documentElement.clientWidth + 1 || left < -1 || (!scrolls && element.scrollWidth > element.clientWidth + 1 && element.clientWidth > 0);
    })
    .map((element) => element.tagName + " " + element.textContent.slice(0, 60))`);
}

/** Lines may be broken anywhere on paper. */
function unspaced(text: string): string {
  return text.replace(/\s+/g, "");
}
