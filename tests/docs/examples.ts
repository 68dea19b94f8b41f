/**
 * The examples of the documentation as tests: every `ts` fence of the Markdown files and every `@example` of a
 * docstring. `expression // => value` and `expression // throws code` become assertions, and a `text` fence right
 * behind a `ts` fence is what the example prints.
 */

import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import ts from "typescript";

/** One example and where it stands. */
export interface Example {
  readonly file: string;
  readonly line: number;
  readonly code: string;
  /** What it prints, where the documentation shows that. */
  readonly output: string | undefined;
}

/** The `ts` fences of a Markdown file. */
export function examplesInMarkdown(file: string, text: string): Example[] {
  const fences = [...text.matchAll(/^```(\w*)\n([\s\S]*?)^```$/gm)];
  return fences.flatMap(([fence, language, code = ""], at) => {
    if (language !== "ts") return [];
    const start = fences[at]?.index ?? 0;
    const next = fences[at + 1];
    const isNext = next?.[1] === "text" && text.slice(start + fence.length, next.index).trim() === "";
    return [{ file, line: lineAt(text, start), code, output: isNext ? next[2] : undefined }];
  });
}

/** The `@example` parts of the docstrings of a source file. */
export function examplesInSource(file: string, text: string): Example[] {
  return [...text.matchAll(/\/\*\*[\s\S]*?\*\//g)].flatMap((comment) =>
    [...comment[0].matchAll(/@example\n([\s\S]*?)(?=\n \* @|\n \*\/)/g)].map((example) => {
      const code = (example[1] ?? "").replaceAll(/^ \* ?/gm, "");
      return { file, line: lineAt(text, comment.index + example.index), code, output: undefined };
    }),
  );
}

/** The names that a package entry exports, and whether each is a type only. */
export function exportsOf(file: string): ReadonlyMap<string, { readonly isType: boolean }> {
  const source = ts.createSourceFile(file, readFileSync(file, "utf8"), ts.ScriptTarget.ES2022, true);
  const names = source.statements
    .filter(ts.isExportDeclaration)
    .flatMap(({ exportClause, isTypeOnly, moduleSpecifier }) => {
      if (exportClause !== undefined && ts.isNamedExports(exportClause))
        return exportClause.elements.map(
          (element) => [element.name.text, { isType: isTypeOnly || element.isTypeOnly }] as const,
        );
      if (moduleSpecifier === undefined || !ts.isStringLiteral(moduleSpecifier)) return [];
      return [...exportsOf(join(dirname(file), `${moduleSpecifier.text}.ts`))];
    });
  return new Map(names);
}

/** Which names come from which entry of the package, for docstrings, whose examples import nothing themselves. */
export type Surface = ReadonlyMap<string, ReadonlyMap<string, { readonly isType: boolean }>>;

/** Examples that stand in one file and import alike, as the text of a test file. One that asserts nothing is refused. */
export function testFileOf(examples: readonly Example[], surface: Surface): string {
  const parsed = examples.map((example) => parse(example));
  const written = [...new Set(parsed.flatMap(({ imports }) => imports))];
  const imports =
    written.length > 0 ? written : importsFor(examples.map(({ code }) => code).join("\n"), surface);
  const preamble = ['import { expect, test } from "vitest";', 'import { expectCode } from "../expect-code";'];
  return [...preamble, ...imports, ...parsed.map(({ test }) => test), ""].join("\n");
}

const ASSERTION = /^(\/\/ .*\n)?expect(Code)?\(/;

function parse({ file, line, code, output }: Example): { readonly imports: string[]; readonly test: string } {
  const source = ts.createSourceFile("example.ts", code, ts.ScriptTarget.ES2022, true);
  const imports = source.statements
    .filter(ts.isImportDeclaration)
    .map((statement) => statement.getText(source));
  const body = source.statements.filter((statement) => !ts.isImportDeclaration(statement));
  const written = body.map((statement) => statementText(statement, source));
  const place = `${file}:${line}`;
  const asserted = written.filter((text) => ASSERTION.test(text)).length;
  const promised = code.match(/\/\/ (=>|throws) /g)?.length ?? 0;
  if (asserted !== promised)
    throw new Error(`${place}: ${promised} assertions are written and ${asserted} would run`);
  if (asserted === 0 && output === undefined) {
    throw new Error(`${place}: the example asserts nothing; end a line with // => value`);
  }
  const lines = [
    `test(${JSON.stringify(place)}, async () => {`,
    "const printed: string[] = [];",
    "const console = { log: (...parts: unknown[]) => printed.push(parts.join(' ')) };",
    "void [expect, expectCode, console];",
    ...written,
    output === undefined ? "" : `expect(printed.join("\\n").trim()).toBe(${JSON.stringify(output.trim())});`,
    "});",
  ];
  return { imports, test: lines.join("\n") };
}

function statementText(statement: ts.Statement, source: ts.SourceFile): string {
  const text = statement.getText(source);
  const rest = source.text.slice(statement.getEnd());
  const [, kind, value = ""] = /^;?[ \t]*\n?[ \t]*\/\/ (=>|throws) (.*)/.exec(rest) ?? [];
  if (kind === undefined) return text;
  if (!ts.isExpressionStatement(statement)) throw new Error(`only an expression can be asserted: ${text}`);
  const expression = text.replace(/;$/, "");
  // A comment that tells the compiler to expect an error has to stay right above the statement.
  const directive =
    /\/\/ @ts-expect-error[^\n]*\n/.exec(statement.getFullText(source).slice(0, -text.length))?.[0] ?? "";
  const assertion =
    kind === "=>"
      ? `expect(${expression}).toEqual(${value});`
      : `expectCode(() => ${expression}, ${JSON.stringify(value)});`;
  return directive + assertion;
}

function importsFor(code: string, surface: Surface): string[] {
  const used = new Set(code.match(/\b[A-Za-z_]\w*\b/g));
  /** Declared by the example, or imported from an earlier entry. */
  const declared = new Set(
    [...code.matchAll(/\b(?:const|let|function|type|interface) (\w+)/g)].map(([, name]) => name),
  );
  return [...surface].flatMap(([entry, names]) => {
    const wanted = [...names].filter(([name]) => used.has(name) && !declared.has(name));
    for (const [name] of wanted) declared.add(name);
    const specifiers = wanted.map(([name, { isType }]) => (isType ? `type ${name}` : name));
    return specifiers.length === 0 ? [] : [`import { ${specifiers.join(", ")} } from "${entry}";`];
  });
}

function lineAt(text: string, index: number): number {
  return text.slice(0, index).split("\n").length;
}
