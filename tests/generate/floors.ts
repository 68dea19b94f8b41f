/** The list of chapters in the documentation, from the rules that enforce their order. */

import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

type Floor = Readonly<Record<string, string>>;
const { floors }: { readonly floors: readonly Floor[] } = createRequire(import.meta.url)("../floors.cjs");

const BEGIN = "<!-- the floors, from tests/floors.cjs: npm run generate -->";
const END = "<!-- end of the floors -->";

/** The pages that hold the list, each with its list renewed. */
export function floorFiles(): ReadonlyMap<string, string> {
  return new Map([
    withList("docs/README.md", tableOf(floors)),
    withList("docs/contributing.md", sentenceOf(floors)),
  ]);
}

function withList(path: string, list: string): readonly [string, string] {
  const text = readFileSync(path, "utf8");
  const [before, after] = [text.indexOf(BEGIN), text.indexOf(END)];
  if (before < 0 || after < before)
    throw new Error(`${path} has no place for the floors: ${BEGIN} ... ${END}`);
  return [path, `${text.slice(0, before)}${BEGIN}\n${list}\n${text.slice(after)}`];
}

function tableOf(all: readonly Floor[]): string {
  const rows = all.flatMap((floor, at) =>
    Object.entries(floor).map(
      ([chapter, idea], place) => `| ${place === 0 ? at + 1 : ""} | \`${chapter}\` | ${idea} |`,
    ),
  );
  return ["| floor | room | the one idea |", "|---|---|---|", ...rows].join("\n");
}

function sentenceOf(all: readonly Floor[]): string {
  const chapters = all.map((floor) =>
    Object.keys(floor)
      .map((chapter) => `\`${chapter}\``)
      .join(" and "),
  );
  return `${chapters.join(",\n")}.`;
}
