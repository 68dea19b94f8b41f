/**
 * A page as Markdown: headings, paragraphs, lists and tables whose columns line up in plain text too.
 */

import { oneLine } from "../../foundation/text";
import type { Block, Inline, Page, PageRow, PageSection, Text } from "../page/page";
import { escapeMarkdown, markdownLink, markdownTable, paragraphs } from "./text";

/**
 * Writes a page as Markdown. The caption of a table is a bold line above it and rows of totals are bold. A chart is passed over, and so is a
 * section in which there is nothing else.
 */
export function markdownOf({ title, lead = "", sections }: Page): string {
  const head = `# ${escapeMarkdown(title)}`;
  return `${paragraphs([head, lineOf(lead), ...sections.map(sectionOf)])}\n`;
}

function sectionOf({ heading, blocks }: PageSection): string {
  const shown = blocks.filter(({ kind }) => kind !== "chart");
  const body = paragraphs(shown.map((block, at) => blockOf(block, marksOf(shown, at))));
  return body === "" ? "" : `## ${escapeMarkdown(heading)}\n\n${body}`;
}

type Marks = "-" | "*";

/** Markdown takes lists that follow one another for one, unless their marks differ: every second one has others. */
function marksOf(blocks: readonly Block[], at: number): Marks {
  const [block, before] = [blocks[at], blocks[at - 1]];
  return block?.kind === "list" && before?.kind === "list" && marksOf(blocks, at - 1) === "-" ? "*" : "-";
}

function blockOf(block: Block, marks: Marks): string {
  switch (block.kind) {
    case "paragraph":
      return lineOf(block.text);
    case "list":
      return block.items
        .map(
          (item, at) =>
            `${block.isOrdered ? `${at + 1}${marks === "-" ? "." : ")"}` : marks} ${lineOf(item)}`,
        )
        .join("\n");
    case "table":
      return paragraphs([lineOf([{ kind: "strong", text: block.caption }]), tableOf(block)]);
    case "chart":
      return "";
  }
}

function tableOf({ columns, rows }: Extract<Block, { readonly kind: "table" }>): string {
  return markdownTable(
    rows,
    columns.map(({ title, isNumeric }, at) => [
      escapeMarkdown(title),
      isNumeric ? "right" : "left",
      (row) => cellOf(row, at, isNumeric || at === 0 ? emphasized : asItIs),
    ]),
  );
}

/** Of a row of totals its head and its numbers are emphasized, and where they are from is not. */
function cellOf({ cells, isTotal }: PageRow, at: number, emphasis: (piece: Inline) => Inline): string {
  const text = cells[at]?.text ?? "";
  return lineOf(isTotal ? piecesOf(text).map(emphasis) : text);
}

function asItIs(piece: Inline): Inline {
  return piece;
}

function emphasized(piece: Inline): Inline {
  return typeof piece === "string" ? { kind: "strong", text: piece } : piece;
}

/** Texts that follow one another are one, so that only what begins a line is escaped as such. */
function piecesOf(text: Text): readonly Inline[] {
  if (typeof text === "string") return [text];
  const pieces: Inline[] = [];
  for (const piece of text) {
    const last = pieces.at(-1);
    if (typeof piece === "string" && typeof last === "string") pieces[pieces.length - 1] = last + piece;
    else pieces.push(piece);
  }
  return pieces;
}

function lineOf(text: Text): string {
  const pieces = piecesOf(text);
  return pieces
    .map((piece, at) =>
      typeof piece === "string"
        ? spaced(piece, writtenText)
        : piece.kind === "link"
          ? markdownLink(piece.href)
          : strong(piece.text, plain(pieces[at - 1]), plain(pieces[at + 1])),
    )
    .join("")
    .trim();
}

function plain(piece: Inline | undefined): string {
  if (piece === undefined || typeof piece === "string") return piece ?? "";
  return piece.kind === "strong" ? piece.text : piece.href;
}

/**
 * Bold text. Asterisks between a sign and a letter are no markup in Markdown, and Chinese has no spaces around them: one is put
 * there where it has to be.
 */
function strong(text: string, before: string, after: string): string {
  return spaced(text, (inner) => {
    const opens = SIGN_FIRST.test(inner) && LETTER_LAST.test(before) ? " " : "";
    const closes = SIGN_LAST.test(inner) && LETTER_FIRST.test(after) ? " " : "";
    return `${opens}**${writtenText(inner)}**${closes}`;
  });
}

const SIGN_FIRST = /^[\p{P}\p{S}]/u;
const SIGN_LAST = /[\p{P}\p{S}]$/u;
const LETTER_FIRST = /^[^\s\p{P}\p{S}]/u;
const LETTER_LAST = /[^\s\p{P}\p{S}]$/u;

/** Writes what stands between the spaces at both ends of a text, of which one is left. Nothing but spaces is one. */
function spaced(text: string, write: (inner: string) => string): string {
  const line = oneLine(text);
  const inner = line.trim();
  if (inner === "") return line === "" ? "" : " ";
  return `${line.startsWith(" ") ? " " : ""}${write(inner)}${line.endsWith(" ") ? " " : ""}`;
}

/** Escaped text, in which the number of a source in its brackets stays as it is: a link would have an address behind it. */
function writtenText(text: string): string {
  return escapeMarkdown(text).replace(/\\\[(\d{1,6})\\\](?![([:])/g, "[$1]");
}
