import { readFileSync } from "node:fs";
import { relative } from "node:path";
import ts from "typescript";
import { describe, expect, test } from "vitest";
import { entries } from "../entries";
import { filesIn } from "../files-in";

const files = entries.map(({ file }) => file);
const program = ts.createProgram(files, {
  strict: true,
  target: ts.ScriptTarget.ES2022,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  module: ts.ModuleKind.ESNext,
  skipLibCheck: true,
});
const checker = program.getTypeChecker();
const testTexts = filesIn("tests", ".ts")
  .filter((file) => /\.(test|test-d|test-prop)\.ts$/.test(file) && !file.includes("/generated/"))
  .map((file) => readFileSync(file, "utf8"))
  .join("\n");

interface PublicName {
  readonly name: string;
  readonly file: string;
  readonly docstring: string;
  readonly isFunctionOrClass: boolean;
  readonly isValue: boolean;
}

function publicNames(entry: string): PublicName[] {
  const module = checker.getSymbolAtLocation(program.getSourceFile(entry)!)!;
  return checker.getExportsOfModule(module).map((exported) => {
    const symbol = exported.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(exported) : exported;
    const declaration = symbol.declarations![0]!;
    const statement = ts.isVariableDeclaration(declaration) ? declaration.parent.parent : declaration;
    const [comment] = ts.getJSDocCommentsAndTags(statement);
    return {
      name: exported.name,
      file: relative(process.cwd(), declaration.getSourceFile().fileName),
      docstring: comment?.getText() ?? "",
      isFunctionOrClass: ts.isFunctionDeclaration(declaration) || ts.isClassDeclaration(declaration),
      isValue: (symbol.flags & ts.SymbolFlags.Value) !== 0,
    };
  });
}

const names = files.flatMap(publicNames);

/** What is missing, as the sentence that says what to add where. */
function missing(what: string, isMissing: (name: PublicName) => boolean): string[] {
  return [
    ...new Set(names.filter(isMissing).map(({ name, file }) => `${name} has no ${what}: add one in ${file}`)),
  ];
}

describe("the public surface", () => {
  test("is what the list pins, entry by entry", async () => {
    const list = files.map(
      (entry) =>
        `${entry}\n${publicNames(entry)
          .map(({ name }) => `  ${name}`)
          .sort()
          .join("\n")}\n`,
    );
    await expect(list.join("\n")).toMatchFileSnapshot("surface.txt");
  });

  test("has names in every entry", () => {
    for (const entry of files) expect(publicNames(entry).length).toBeGreaterThan(0);
  });

  test("has a docstring for every name", () => {
    expect(missing("docstring", ({ docstring }) => docstring === "")).toEqual([]);
  });

  test("has an example for every function and class", () => {
    expect(
      missing(
        "example",
        ({ isFunctionOrClass, docstring }) => isFunctionOrClass && !docstring.includes("@example"),
      ),
    ).toEqual([]);
  });

  test("has a test for every value", () => {
    expect(
      missing("test", ({ isValue, name }) => isValue && !new RegExp(`\\b${name}\\b`).test(testTexts)),
    ).toEqual([]);
  });

  test("of money and geography is in the root as well", () => {
    const root = new Set(publicNames("src/index.ts").map(({ name }) => name));
    const elsewhere = ["src/entries/money.ts", "src/entries/geography.ts"].flatMap(publicNames);
    expect(elsewhere.filter(({ name }) => !root.has(name)).map(({ name }) => name)).toEqual([]);
  });
});
