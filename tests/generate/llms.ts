/**
 * `docs/llms.txt`: the documentation in one short text with links, for programs that read it on behalf of somebody who asks
 * them. Every line is the first sentence of a page, or what the index of guides says of it.
 */

import { readFileSync } from "node:fs";
import { entries, saidOf } from "../entries";
import { apiPageOf } from "./api";

const PATH = "docs/llms.txt";

const manifest: { readonly repository: { readonly url: string } } = JSON.parse(
  readFileSync("package.json", "utf8"),
);
const BLOB = `${manifest.repository.url.replace(/^git\+|\.git$/g, "")}/blob/main/`;

/** Pages that an answer to a question may do without. */
const FURTHER = [
  "docs/titles.md",
  "docs/changelog.md",
  "docs/decisions/README.md",
  "docs/benchmarks.md",
  "docs/engines.md",
  "docs/SECURITY.md",
  "docs/README.md",
];

/** The file, by its path. */
export function llmsFile(): ReadonlyMap<string, string> {
  const readme = readFileSync("README.md", "utf8");
  const [first = "", second = ""] = sentencesOf(readme);
  const section = (title: string, lines: readonly string[]) => `## ${title}\n\n${lines.join("\n")}`;
  const text = [
    `# ${titleOf(readme)}`,
    `> ${first}`,
    second,
    section("Start", [line("README", "README.md", sentencesOf(partOf(readme, "What it is for"))[0])]),
    section("Guides", guides()),
    section("Entries", entries.map(entryLine)),
    section("Errors", errors()),
    section("Optional", [...FURTHER.map((path) => pageLine(path)), inChinese()]),
  ];
  return new Map([[PATH, `${text.join("\n\n")}\n`]]);
}

function line(title: string, path: string, said = ""): string {
  return `- [${title}](${BLOB}${path})${said === "" ? "" : `: ${said}`}`;
}

function pageLine(path: string, before = ""): string {
  const page = readFileSync(path, "utf8");
  const [first = ""] = sentencesOf(page);
  return line(titleOf(page), path, `${before}${first}`);
}

function inChinese(): string {
  const path = "docs/README.zh-CN.md";
  return line("README in Chinese", path, sentencesOf(readFileSync(path, "utf8"))[0]);
}

/** In the order of the index, with what it says of each. A section of a guide is no guide of its own. */
function guides(): readonly string[] {
  const index = readFileSync("docs/guides/README.md", "utf8");
  return [...index.matchAll(/^- \[[^\]]+\]\(([\w-]+\.md)\): (.*)$/gm)].map(([, file = "", said]) =>
    pageLine(`docs/guides/${file}`, `${said} `),
  );
}

function entryLine({ name, file }: (typeof entries)[number]): string {
  return line(name, `docs/api/${apiPageOf(name)}`, sentencesIn(saidOf(file))[0]);
}

/** A line for each chapter, with its codes. */
function errors(): readonly string[] {
  const page = readFileSync("docs/errors.md", "utf8");
  const byChapter = new Map<string, string[]>();
  for (const [, chapter = "", code = ""] of page.matchAll(/^## `([\w-]+)\/([\w-]+)`$/gm))
    byChapter.set(chapter, [...(byChapter.get(chapter) ?? []), code]);
  const chapters = [...byChapter].map(([chapter, codes]) =>
    line(chapter, `docs/errors.md#${chapter}${codes[0]}`, `${codes.join(", ")}.`),
  );
  return [pageLine("docs/errors.md"), ...chapters];
}

function titleOf(page: string): string {
  return /^# (.*)$/m.exec(page)?.[1] ?? "";
}

function partOf(page: string, heading: string): string {
  return page.slice(page.indexOf(`\n## ${heading}\n`) + 1);
}

/** The sentences of the first paragraph below a heading. */
function sentencesOf(page: string): readonly string[] {
  const blocks = page.replaceAll(/<!--.*?-->|^```[\s\S]*?^```$/gm, "").split(/\n\s*\n/);
  return sentencesIn(blocks.find((block) => !/^\s*(?:#|\[|!|$)/.test(block)) ?? "");
}

/** Without line breaks, and with links as their words. */
function sentencesIn(text: string): readonly string[] {
  const plain = text
    .replaceAll(/\[([^\]]+)\](?:\([^)]*\)|\[[^\]]*\])?/g, "$1")
    .replaceAll(/\s+/g, " ")
    .trim();
  return plain.split(/(?<=[.?!]["”]?) (?=[A-Z`"])|(?<=。)/);
}
