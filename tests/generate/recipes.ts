/** The recipes of `docs/recipes`, each a whole program, and the guide that shows them and the packages that they need. */

import { readdirSync, readFileSync } from "node:fs";

export const RECIPES = "docs/recipes";
export const GUIDE = "docs/guides/recipes.md";

const { devDependencies }: { devDependencies: Readonly<Record<string, string>> } = JSON.parse(
  readFileSync("package.json", "utf8"),
);

export interface Recipe {
  /** `duckdb.mjs` */
  readonly name: string;
  readonly text: string;
  /** The packages that it needs beside this one, by name, with the versions that the tests run. */
  readonly packages: ReadonlyMap<string, string>;
}

export function recipes(): readonly Recipe[] {
  const names = readdirSync(RECIPES).filter((name) => name.endsWith(".mjs"));
  return names.toSorted().map((name) => {
    const text = readFileSync(`${RECIPES}/${name}`, "utf8");
    return {
      name,
      text,
      packages: new Map(Object.entries(devDependencies).filter(([one]) => isNamedIn(text, one))),
    };
  });
}

/** Whether a program imports or resolves a package, or a part of it. */
function isNamedIn(text: string, name: string): boolean {
  return text.includes(`"${name}"`) || text.includes(`"${name}/`);
}

const begin = (name: string) => `<!-- ${name}, from ${RECIPES}: npm run generate -->`;
const end = (name: string) => `<!-- end of ${name} -->`;

/** The guide, with each program as it is. */
export function recipeFiles(): ReadonlyMap<string, string> {
  const guide = recipes().reduce(withRecipe, readFileSync(GUIDE, "utf8"));
  return new Map([[GUIDE, guide]]);
}

function withRecipe(guide: string, { name, text, packages }: Recipe): string {
  const [before, after] = [guide.indexOf(begin(name)), guide.indexOf(end(name))];
  if (before < 0 || after < before)
    throw new Error(`${GUIDE} has no place for a recipe: ${begin(name)} ... ${end(name)}`);
  const needed = ["cultural-ledger", ...[...packages].map(([one, version]) => `${one}@${version}`)];
  const fences = `\`\`\`sh\nnpm install ${needed.join(" ")}\n\`\`\`\n\n\`\`\`js\n${text}\`\`\`\n`;
  return `${guide.slice(0, before)}${begin(name)}\n${fences}${guide.slice(after)}`;
}

/** What a recipe prints, as the guide says right behind it. */
export function printedInGuide(name: string): string {
  const text = readFileSync(GUIDE, "utf8");
  const [, said] = /^[^`]*```text\n([\s\S]*?)^```$/m.exec(text.split(end(name))[1] ?? "") ?? [];
  if (said === undefined) throw new Error(`${GUIDE} does not say what ${name} prints`);
  return said;
}
