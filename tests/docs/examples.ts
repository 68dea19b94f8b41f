/**
 * The examples of the documentation as tests: every `ts` fence of the Markdown files and every `@example` of a
 * docstring. `expression // => value` and `expression // throws code` become assertions, `// name: type` behind the
 * declaration of a name is its type, and a `text` fence right behind a `ts` fence is what the example prints.
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

function typesOf(surface: Surface): Surface {
  return new Map(
    [...surface].map(([entry, names]) => [entry, new Map([...names].filter(([, name]) => name.isType))]),
  );
}

/** Examples that stand in one file and import alike, as the text of a test file. One that asserts nothing is refused. */
export function testFileOf(examples: readonly Example[], surface: Surface): string {
  const parsed = examples.map((example) => parse(example));
  const written = [...new Set(parsed.flatMap(({ imports }) => imports))];
  // An example imports what it runs, and not what a comment says of a type.
  const types = parsed.flatMap(({ types }) => types);
  const imports =
    written.length > 0
      ? [...written, ...importsFor(types.join("\n"), typesOf(surface), namesIn(written.join("\n")))]
      : importsFor(examples.map(({ code }) => code).join("\n"), surface);
  const preamble = [
    'import { expect, expectTypeOf, test } from "vitest";',
    'import { expectCode } from "../expect-code";',
  ];
  return [...preamble, ...imports, ...parsed.map(({ test }) => test), ""].join("\n");
}

const ASSERTION = /^(\/\/ .*\n)?expect(Code)?\(/;
const OF_TYPE = /^expectTypeOf\((?:.*)\)\.toEqualTypeOf<([\s\S]*)>\(\);$/m;

interface Parsed {
  readonly imports: string[];
  /** The types that its comments name. */
  readonly types: string[];
  readonly test: string;
}

function parse({ file, line, code, output }: Example): Parsed {
  const source = ts.createSourceFile("example.ts", code, ts.ScriptTarget.ES2022, true);
  const imports = source.statements
    .filter(ts.isImportDeclaration)
    .map((statement) => statement.getText(source));
  const body = source.statements.filter((statement) => !ts.isImportDeclaration(statement));
  const written = body.map((statement) => statementText(statement, source));
  const types = written.flatMap((text) => OF_TYPE.exec(text)?.[1] ?? []);
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
    "void [expect, expectCode, expectTypeOf, console];",
    ...written,
    output === undefined ? "" : `expect(printed.join("\\n").trim()).toBe(${JSON.stringify(output.trim())});`,
    "});",
  ];
  return { imports, types, test: lines.join("\n") };
}

function statementText(statement: ts.Statement, source: ts.SourceFile): string {
  const text = statement.getText(source);
  const rest = source.text.slice(statement.getEnd());
  const type = ts.isVariableStatement(statement) ? typeSaid(statement, rest) : undefined;
  if (type !== undefined) return `${text}\n${type}`;
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

/** The comment right behind a declaration that says its type, `// name: type` over as many lines as it takes. */
function typeSaid({ declarationList }: ts.VariableStatement, rest: string): string | undefined {
  const [comment = ""] = /^;?[ \t]*\n([ \t]*\/\/ .*\n?)+/.exec(rest) ?? [];
  const [, name, type = ""] = /^;?\s*(\w+): ([\s\S]*)$/.exec(comment.replaceAll(/^[ \t]*\/\/ /gm, "")) ?? [];
  const isDeclared = declarationList.declarations.some(
    (declaration) => ts.isIdentifier(declaration.name) && declaration.name.text === name,
  );
  return isDeclared ? `expectTypeOf(${name}).toEqualTypeOf<${type.trim()}>();` : undefined;
}

function namesIn(code: string): ReadonlySet<string> {
  return new Set(code.match(/\b[A-Za-z_]\w*\b/g));
}

function importsFor(code: string, surface: Surface, known: Iterable<string> = []): string[] {
  const used = namesIn(code);
  /** Declared by the example, or imported from an earlier entry. */
  const declared = new Set([
    ...known,
    ...[...code.matchAll(/\b(?:const|let|function|type|interface) (\w+)/g)].map(([, name]) => name),
  ]);
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
