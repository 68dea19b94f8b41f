/**
 * The Chinese README is the English one in other words: the same sections and blocks, the same code to the letter, the same
 * links, names and numbers. What a sentence says nobody can test; that none is missing or out of date, this does.
 */

import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, test } from "vitest";

const ENGLISH = "README.md";
const CHINESE = "docs/README.zh-CN.md";

const { repository }: { readonly repository: { readonly url: string } } = JSON.parse(
  readFileSync("package.json", "utf8"),
);
const BLOB = `${repository.url.replace(/^git\+|\.git$/g, "")}/blob/main/`;

const FENCE = /^```[\s\S]*?^```$/gm;
const DEFINITION = /^\[([^\]]+)\]: (\S+)$/gm;

type BlockKind = "heading" | "code" | "list" | "table" | "text";

interface Section {
  readonly level: number;
  readonly blocks: readonly BlockKind[];
  readonly rowsOfTables: readonly number[];
  readonly links: readonly string[];
  readonly images: readonly string[];
  readonly names: readonly string[];
  readonly numbers: readonly string[];
}

interface Page {
  readonly text: string;
  readonly fences: readonly string[];
  readonly definitions: ReadonlyMap<string, string>;
  readonly sections: readonly Section[];
}

function pageIn(file: string): Page {
  const text = readFileSync(file, "utf8");
  const fences = text.match(FENCE) ?? [];
  const definitions = new Map(
    [...text.matchAll(DEFINITION)].map(([, label = "", target = ""]) => [label, addressFrom(file, target)]),
  );
  const prose = text.replaceAll(FENCE, "```").replaceAll(DEFINITION, "");
  const parts = prose.split(/^(?=#+ )/m).filter((part) => part.trim() !== "");
  return { text, fences, definitions, sections: parts.map((part) => sectionOf(file, part, definitions)) };
}

/** Where a link leads, whichever page it stands on. */
function addressFrom(file: string, target: string): string {
  return /^(?:https?:|#)/.test(target) ? target : BLOB + join(dirname(file), target);
}

function sectionOf(file: string, part: string, definitions: ReadonlyMap<string, string>): Section {
  const blocks = part
    .split(/\n\s*\n/)
    .map((block) => block.trim())
    .filter((block) => block !== "");
  const tables = blocks.filter((block) => kindOf(block) === "table");
  const names = part.match(/`[^`\n]+`/g) ?? [];
  return {
    level: /^#+/.exec(part)?.[0].length ?? 0,
    blocks: blocks.map(kindOf),
    rowsOfTables: tables.map((table) => table.split("\n").length),
    links: linksIn(file, part, definitions).sort(),
    images: [...part.matchAll(/!\[[^\]]*\]\(([^)\s]+)\)/g)].map(([, image = ""]) => addressFrom(file, image)),
    names: names.filter((name) => name !== "```").sort(),
    numbers: numbersIn(part),
  };
}

function kindOf(block: string): BlockKind {
  if (block.startsWith("#")) return "heading";
  if (block.startsWith("```")) return "code";
  if (block.startsWith("|")) return "table";
  return /^(?:[-*]|\d+\.) /.test(block) ? "list" : "text";
}

function linksIn(file: string, part: string, definitions: ReadonlyMap<string, string>): string[] {
  const written = part.matchAll(/(?<!!)\[([^\]]+)\](?:\(([^)\s]+)\)|\[([^\]]+)\])?/g);
  return [...written].map(([whole, words = "", target, label = words]) => {
    const address = target === undefined ? definitions.get(label) : addressFrom(file, target);
    if (address === undefined) throw new Error(`${file} has no address for ${whole}`);
    return address;
  });
}

const SCALES: Readonly<Record<string, number>> = {
  thousand: 1e3,
  million: 1e6,
  billion: 1e9,
  万: 1e4,
  亿: 1e8,
};

/** The numbers of a text as plain digits, so that "30 million" and 3000万 are one. Those of names of code are compared as names. */
function numbersIn(part: string): readonly string[] {
  const said = part.replaceAll(/`[^`\n]+`|\]\([^)]*\)|\]\[[^\]]*\]/g, " ");
  const found = said.matchAll(/(\d[\d,.]*\d|\d)(?:-\d)?\s?(thousand|million|billion|万|亿)?/g);
  return [...found]
    .map(([, digits = "", scale]) => String(Number(digits.replaceAll(",", "")) * (SCALES[scale ?? ""] ?? 1)))
    .sort();
}

const english = pageIn(ENGLISH);
const chinese = pageIn(CHINESE);

/** The link of a page to itself in the other language leads to the other page. */
function pointingTo({ links }: Section, other: string): readonly string[] {
  return links.map((link) => (link === BLOB + other ? "the other language" : link));
}

test("the two pages lead to each other below their titles", () => {
  expect(english.text).toContain(`# cultural-ledger\n\n[中文](${BLOB}${CHINESE})\n`);
  expect(chinese.text).toContain(`# cultural-ledger\n\n[English](${BLOB}${ENGLISH})\n`);
});

test("code is the same, character for character", () => {
  expect(english.fences.length).toBeGreaterThan(15);
  expect(chinese.fences).toEqual(english.fences);
});

test("links have the same addresses under the same names", () => {
  expect(english.definitions.size).toBeGreaterThan(15);
  expect([...chinese.definitions]).toEqual([...english.definitions]);
});

test("there are the same headings", () => {
  expect(english.sections.length).toBeGreaterThan(10);
  expect(chinese.sections.map(({ level }) => level)).toEqual(english.sections.map(({ level }) => level));
});

describe.each(english.sections.map((section, at) => [at + 1, section, chinese.sections[at]!] as const))(
  "section %i",
  (_, original, translated) => {
    test("has the same blocks, and tables of as many rows", () => {
      expect(translated.blocks).toEqual(original.blocks);
      expect(translated.rowsOfTables).toEqual(original.rowsOfTables);
    });

    test("has the same links, images and names of code", () => {
      expect(pointingTo(translated, ENGLISH)).toEqual(pointingTo(original, CHINESE));
      expect(translated.images).toEqual(original.images);
      expect(translated.names).toEqual(original.names);
    });

    test("has the same numbers", () => {
      expect(translated.numbers).toEqual(original.numbers);
    });
  },
);

test("the Chinese page is Chinese: no sentence was left in English, and marks are those of Chinese", () => {
  const prose = chinese.text
    .replaceAll(FENCE, "")
    .replaceAll(DEFINITION, "")
    .replaceAll(/`[^`\n]+`/g, "");
  const paragraphs = prose.split(/\n\s*\n/).filter((block) => /\S/.test(block) && !block.startsWith("#"));
  for (const paragraph of paragraphs.filter((block) => !block.trim().startsWith("[English]"))) {
    expect(paragraph).toMatch(/\p{Script=Han}/u);
    expect(paragraph).not.toMatch(/\p{Script=Han}[,.;:!?()]|[,;!?] ?\p{Script=Han}/u);
    expect(paragraph).not.toMatch(/(?:\b[a-z]+ ){4}/);
  }
});
