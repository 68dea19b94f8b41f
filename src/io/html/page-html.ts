/**
 * A page as HTML: one document that needs nothing else, runs no script and may load nothing.
 */

import type { InWords } from "../../foundation/words-locale";
import type { Block, Inline, Page, PageSection, Text } from "../page/page";
import { isWebAddress } from "../page/web-address";
import { attributes, escapeHtml } from "./escape";
import { PAGE_STYLE } from "./page-style";
import { tableHtml } from "./table-html";

const LANGUAGES: InWords<string> = { en: "en", zh: "zh-Hans" };

/** Whatever a text of others may smuggle in, no browser runs, loads or sends anything from this page. */
const POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'";

/**
 * The page as a document. `charts` are figures by their ids: each stands at its place, and one without a place at the end of the last
 * section that has a table. A place without a figure is passed over, as is a section that holds nothing else.
 */
export function htmlOf(page: Page, charts: ReadonlyMap<string, string>): string {
  const { locale, title, lead } = page;
  const sections = withAllCharts(page, charts);
  const parts =
    sections.length === 0
      ? [...charts.values()]
      : sections.flatMap((section) => sectionHtml(section, charts));
  const heading = [
    `<h1>${escapeHtml(title)}</h1>`,
    ...(lead === undefined ? [] : [`<p class="lead">${textHtml(lead)}</p>`]),
  ];
  return `${[
    "<!doctype html>",
    `<html lang="${LANGUAGES[locale]}">`,
    "<head>",
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${POLICY}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${escapeHtml(title)}</title>`,
    `<style>\n${PAGE_STYLE}</style>`,
    "</head>",
    "<body>",
    "<main>",
    '<div class="heading">',
    ...heading,
    "</div>",
    ...parts,
    "</main>",
    "</body>",
    "</html>",
  ].join("\n")}\n`;
}

function withAllCharts({ sections }: Page, charts: ReadonlyMap<string, string>): readonly PageSection[] {
  const places = new Set(
    sections.flatMap(({ blocks }) => blocks.flatMap((block) => (block.kind === "chart" ? [block.id] : []))),
  );
  const others = [...charts.keys()].filter((id) => !places.has(id));
  const tables = sections.map(({ blocks }) => blocks.some(({ kind }) => kind === "table"));
  const last = tables.includes(true) ? tables.lastIndexOf(true) : sections.length - 1;
  return sections.map((section, at) =>
    at === last
      ? { ...section, blocks: [...section.blocks, ...others.map((id): Block => ({ kind: "chart", id }))] }
      : section,
  );
}

function sectionHtml(
  { id, heading, blocks }: PageSection,
  charts: ReadonlyMap<string, string>,
): readonly string[] {
  const parts = blocks.flatMap((block) => blockHtml(block, charts));
  if (parts.length === 0) return [];
  return [`<section${attributes({ id })}>`, `<h2>${escapeHtml(heading)}</h2>`, ...parts, "</section>"];
}

function blockHtml(block: Block, charts: ReadonlyMap<string, string>): readonly string[] {
  switch (block.kind) {
    case "paragraph":
      return [`<p>${textHtml(block.text)}</p>`];
    case "list": {
      const name = block.isOrdered ? "ol" : "ul";
      return [`<${name}>`, ...block.items.map((item) => `<li>${textHtml(item)}</li>`), `</${name}>`];
    }
    case "table":
      return [tableHtml(block, textHtml)];
    case "chart": {
      const figure = charts.get(block.id);
      return figure === undefined ? [] : [figure];
    }
  }
}

function textHtml(text: Text): string {
  return typeof text === "string" ? escapeHtml(text) : text.map(pieceHtml).join("");
}

function pieceHtml(piece: Inline): string {
  if (typeof piece === "string") return escapeHtml(piece);
  if (piece.kind === "strong") return `<strong>${escapeHtml(piece.text)}</strong>`;
  const shown = escapeHtml(piece.href);
  return isWebAddress(piece.href) ? `<a href="${shown}">${shown}</a>` : shown;
}
