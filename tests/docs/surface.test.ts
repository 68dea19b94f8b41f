import { readFileSync } from "node:fs";
import { relative } from "node:path";
import ts from "typescript";
import { describe, expect, test } from "vitest";
import { entries } from "../entries";
import { filesIn } from "../files-in";
import { examplesByFile } from "./documentation";

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

const ROOT = "src/index.ts";

/** What the documentation imports from the root. */
const usedFromRoot = new Set(
  [
    ...examplesByFile()
      .filter(([file]) => file === "README.md" || file.startsWith("docs/guides/"))
      .flatMap(([, examples]) => examples.map(({ code }) => code)),
    ...filesIn("docs/examples", ".ts").map((file) => readFileSync(file, "utf8")),
  ].flatMap(importsFromRoot),
);

function importsFromRoot(code: string): string[] {
  const source = ts.createSourceFile("example.ts", code, ts.ScriptTarget.ES2022, true);
  return source.statements.flatMap((statement) => {
    if (!ts.isImportDeclaration(statement)) return [];
    const { moduleSpecifier, importClause } = statement;
    const bindings = importClause?.namedBindings;
    if (!ts.isStringLiteral(moduleSpecifier) || moduleSpecifier.text !== "cultural-ledger") return [];
    return bindings !== undefined && ts.isNamedImports(bindings)
      ? bindings.elements.map(({ name }) => name.text)
      : [];
  });
}

interface PublicName {
  readonly name: string;
  readonly file: string;
  readonly docstring: string;
  readonly isFunctionOrClass: boolean;
  readonly isValue: boolean;
}

/** What a name stands for, wherever it is declared. */
function declared(symbol: ts.Symbol): ts.Symbol {
  return symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;
}

function exportsOfEntry(entry: string): ts.Symbol[] {
  return checker.getExportsOfModule(checker.getSymbolAtLocation(program.getSourceFile(entry)!)!);
}

function exportedSymbols(entry: string): ts.Symbol[] {
  return exportsOfEntry(entry).map(declared);
}

function fileOf(symbol: ts.Symbol): string {
  return relative(process.cwd(), symbol.declarations![0]!.getSourceFile().fileName);
}

/**
 * The types of `src` that a declaration names where others see it: not in bodies, nor in private members, nor in those
 * whose names begin with "~", which are nobody else's business. What only its own file can name is spelled out by the
 * compiler, so the types that it names are meant.
 */
function typesIn(symbol: ts.Symbol, seen = new Set<ts.Symbol>()): ts.Symbol[] {
  const found = new Set<ts.Symbol>();
  const add = (name: ts.Node): void => {
    const named = checker.getSymbolAtLocation(name);
    const type = named && declared(named);
    if (type === undefined || !isTypeOfSource(type)) return;
    if (isExportedByItsFile(type)) found.add(type);
    else if (!seen.has(type)) for (const inner of typesIn(type, seen.add(type))) found.add(inner);
  };
  const visit = (node: ts.Node): void => {
    if (ts.isBlock(node) || isHidden(node)) return;
    if (ts.isTypeReferenceNode(node)) add(node.typeName);
    if (ts.isExpressionWithTypeArguments(node)) add(node.expression);
    const value = ts.isVariableDeclaration(node) && node.type !== undefined ? node.initializer : undefined;
    ts.forEachChild(node, (child) => {
      if (child !== value) visit(child);
    });
  };
  for (const declaration of symbol.declarations!) visit(declaration);
  return [...found];
}

function isTypeOfSource(symbol: ts.Symbol): boolean {
  const isType = (symbol.flags & ts.SymbolFlags.Type) !== 0;
  return isType && (symbol.flags & ts.SymbolFlags.TypeParameter) === 0 && fileOf(symbol).startsWith("src/");
}

function isExportedByItsFile({ declarations = [] }: ts.Symbol): boolean {
  return declarations.some(
    (declaration) => ts.getCombinedModifierFlags(declaration) & ts.ModifierFlags.Export,
  );
}

function isHidden(node: ts.Node): boolean {
  if (!ts.isTypeElement(node) && !ts.isClassElement(node)) return false;
  const name = node.name;
  return (
    name !== undefined &&
    (ts.isPrivateIdentifier(name) || (ts.isStringLiteral(name) && name.text.startsWith("~")))
  );
}

function publicNames(entry: string): PublicName[] {
  return exportsOfEntry(entry).map((exported) => {
    const symbol = declared(exported);
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

function valuesOf(entry: string): string[] {
  return publicNames(entry)
    .filter(({ isValue }) => isValue)
    .map(({ name }) => name);
}

/** What is missing, as the sentence that says what to add where. */
function missing(what: string, isMissing: (name: PublicName) => boolean): string[] {
  return [
    ...new Set(names.filter(isMissing).map(({ name, file }) => `${name} has no ${what}: add one in ${file}`)),
  ];
}

describe("the public surface", () => {
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

  test("has about a hundred values in its root, each used by README, a guide or an example", () => {
    const values = valuesOf(ROOT);
    expect(values.length).toBeLessThan(115);
    expect(values.filter((name) => !usedFromRoot.has(name))).toEqual([]);
  });

  test.each(["time", "money", "figures", "geography", "aggregate", "statistics"])(
    "has more on ./%s than the root takes",
    (chapter) => {
      const values = valuesOf(`src/entries/${chapter}.ts`);
      const root = new Set(valuesOf(ROOT));
      expect(values.some((name) => root.has(name))).toBe(true);
      expect(values.filter((name) => !root.has(name)).length).toBeGreaterThan(0);
    },
  );

  test("has a name for every type of its signatures", () => {
    const exported = new Set(files.flatMap(exportedSymbols));
    const unnamed = [...exported].flatMap((symbol) =>
      typesIn(symbol)
        .filter((type) => !exported.has(type))
        .map((type) => `${type.name}, of ${symbol.name}: export it from the entry of ${fileOf(type)}`),
    );
    expect(unnamed.sort()).toEqual([]);
  });
});
