/**
 * Pages in Debian's Chromium: opened as files, at a width, in a language, with everything heard that they ask for or complain of.
 */

import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { type Browser, chromium, type Page } from "playwright-core";

export const CHROMIUM = "/usr/bin/chromium";

let launched: Promise<Browser> | undefined;

/** The browser, started once. */
function browser(): Promise<Browser> {
  launched ??= chromium.launch({ executablePath: CHROMIUM, args: ["--no-sandbox"] });
  return launched;
}

export async function closeBrowser(): Promise<void> {
  await (await launched)?.close();
  launched = undefined;
}

const folder = mkdtempSync(join(tmpdir(), "page-"));

/** A page that is open. */
export interface Opened {
  readonly page: Page;
  /** What it asked for beside itself. */
  readonly requests: readonly string[];
  /** What it or the browser complained of. */
  readonly complaints: readonly string[];
}

/** Opens a document in a window of 1280 pixels, in the light. */
export async function openPage(html: string): Promise<Opened> {
  const path = join(folder, "page.html");
  writeFileSync(path, html);
  const { href } = pathToFileURL(path);
  const page = await (await browser()).newPage({ viewport: { width: 1280, height: 800 } });
  const requests: string[] = [];
  const complaints: string[] = [];
  page.on("request", (request) => {
    if (request.url() !== href) requests.push(request.url());
  });
  page.on("console", (message) => complaints.push(message.text()));
  page.on("pageerror", (error) => complaints.push(error.message));
  await page.goto(href);
  return { page, requests, complaints };
}

/** The document as a PDF for A4. */
export function printed(page: Page, path = join(folder, "page.pdf")): Promise<string> {
  return page
    .pdf({ path, format: "A4", preferCSSPageSize: true, printBackground: true, tagged: true, outline: true })
    .then(() => path);
}
