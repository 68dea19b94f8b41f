/**
 * No example annotates a parameter that the compiler would know: each annotation of a lambda is taken away in turn, and
 * the example must then fail to compile, or mean something else.
 */

import { resolve } from "node:path";
import ts from "typescript";
import { expect, test } from "vitest";
import { examplesByFile, surface } from "./documentation";
import { testFileOf } from "./examples";

interface Variant {
  /** What is told of it: where the example stands, and the annotation. */
  readonly what: string;
  readonly file: string;
  /** The example with the annotation, to compare with. */
  readonly original: string;
}

const FOLDER = resolve("tests/docs/generated");
const texts = new Map<string, string>();
const variants: Variant[] = [];
for (const [at, example] of examplesByFile()
  .flatMap(([, examples]) => examples)
  .entries()) {
  const original = `${FOLDER}/annotated-${at}.ts`;
  const text = testFileOf([example], surface);
  texts.set(original, text);
  for (const annotation of annotationsOf(text)) {
    const file = `${FOLDER}/annotated-${at}-without-${annotation.pos}.ts`;
    texts.set(file, text.slice(0, annotation.pos) + text.slice(annotation.end));
    variants.push({ what: `${example.file}:${example.line} ${annotation.written}`, file, original });
  }
}

/** The annotations of parameters of lambdas, and where they are: from the colon on. */
function annotationsOf(
  text: string,
): { readonly pos: number; readonly end: number; readonly written: string }[] {
  const found: { pos: number; end: number; written: string }[] = [];
  const source = ts.createSourceFile("example.ts", text, ts.ScriptTarget.ES2022, true);
  const visit = (node: ts.Node): void => {
    if (ts.isArrowFunction(node) || ts.isFunctionExpression(node))
      for (const { name, type, questionToken } of node.parameters)
        if (type !== undefined && questionToken === undefined && !isOfTheHarness(type.getText(source)))
          found.push({ pos: name.end, end: type.end, written: text.slice(name.pos, type.end).trim() });
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

/** Every example is put into a test with a console of its own. */
function isOfTheHarness(type: string): boolean {
  return type === "unknown[]";
}

const { options } = ts.parseJsonConfigFileContent(
  ts.readConfigFile("tests/docs/tsconfig.json", ts.sys.readFile).config,
  ts.sys,
  "tests/docs",
);
const disk = ts.createCompilerHost(options, true);
const program = ts.createProgram([...texts.keys()], options, {
  ...disk,
  fileExists: (file) => texts.has(file) || disk.fileExists(file),
  readFile: (file) => texts.get(file) ?? disk.readFile(file),
  getSourceFile: (file, ...others) => {
    const text = texts.get(file);
    return text === undefined
      ? disk.getSourceFile(file, ...others)
      : ts.createSourceFile(file, text, ts.ScriptTarget.ES2022, true);
  },
});
const checker = program.getTypeChecker();

function compiles(file: string): boolean {
  return program.getSemanticDiagnostics(program.getSourceFile(file)).length === 0;
}

/** The type of everything that an example declares, parameters included. */
function typesIn(file: string): readonly ts.Type[] {
  const types: ts.Type[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isVariableDeclaration(node) || ts.isBindingElement(node) || ts.isParameter(node))
      types.push(checker.getTypeAtLocation(node));
    ts.forEachChild(node, visit);
  };
  visit(program.getSourceFile(file)!);
  return types;
}

/** Whether an example means the same: as far as a value can go where another one goes. */
function meansTheSame(file: string, original: string): boolean {
  const types = typesIn(file);
  return typesIn(original).every((type, at) => {
    const other = types[at]!;
    const isAnyInBoth = (type.flags & ts.TypeFlags.Any) === (other.flags & ts.TypeFlags.Any);
    return isAnyInBoth && checker.isTypeAssignableTo(type, other) && checker.isTypeAssignableTo(other, type);
  });
}

test("every example compiles as it stands", () => {
  const originals = [...texts.keys()].filter((file) => !variants.some((variant) => variant.file === file));
  expect(originals.length).toBeGreaterThan(300);
  expect(originals.filter((file) => !compiles(file))).toEqual([]);
});

test("no lambda of an example is annotated where the compiler knows its type", () => {
  expect(variants.length).toBeGreaterThan(20);
  const needless = variants.filter(({ file, original }) => compiles(file) && meansTheSame(file, original));
  expect(needless.map(({ what }) => what)).toEqual([]);
});
