/**
 * The API report: `docs/api/` has a page for each entry of the package, with the declaration of every public name as the
 * compiler writes it. What changes for users is a line there, and is reviewed as one.
 */

import { relative } from "node:path";
import ts from "typescript";
import { entries } from "../entries";
import { byCode } from "./layout";

const FOLDER = "docs/api";
const ROOT = "cultural-ledger";
const WIDTH = 110;

/** A public name of an entry, and what it stands for, wherever that is declared. */
interface PublicName {
  readonly name: string;
  readonly symbol: ts.Symbol;
}

/** An entry of the package, with what it exports in the order of its names. */
interface EntryNames {
  readonly entry: string;
  readonly names: readonly PublicName[];
}

/** A statement as users see it, and the names that it mentions. */
interface Declaration {
  readonly text: string;
  readonly mentions: ReadonlySet<string>;
}

type DeclarationsOfFile = ReadonlyMap<string, readonly Declaration[]>;

/** Every page of the report, by path. */
export function apiFiles(): ReadonlyMap<string, string> {
  const program = programOf(entries.map(({ file }) => file));
  const all = entries.map(({ name, file }) => ({ entry: name, names: namesOf(program, file) }));
  const homes = homesOf(all);
  const read = reader(program);
  const pages = all.map(
    (entry) => [`${FOLDER}/${apiPageOf(entry.entry)}`, pageOf(entry, homes, read)] as const,
  );
  return new Map([...pages, [`${FOLDER}/README.md`, indexOf(all, homes)]]);
}

/** The name of the page of an entry. */
export function apiPageOf(entry: string): string {
  return `${entry === ROOT ? "index" : entry.slice(ROOT.length + 1).replaceAll("/", "-")}.api.md`;
}

function programOf(files: readonly string[]): ts.Program {
  const { config } = ts.readConfigFile("tsconfig.json", ts.sys.readFile);
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, ".");
  // The types are checked elsewhere; here they are only written.
  const written = { declaration: true, noEmit: false, noCheck: true, removeComments: true };
  return ts.createProgram(files, { ...options, ...written });
}

function namesOf(program: ts.Program, file: string): readonly PublicName[] {
  const checker = program.getTypeChecker();
  const source = program.getSourceFile(file);
  const module = source && checker.getSymbolAtLocation(source);
  if (module === undefined) throw new Error(`${file} exports nothing`);
  return checker
    .getExportsOfModule(module)
    .map((exported) => {
      const isAlias = (exported.flags & ts.SymbolFlags.Alias) !== 0;
      return { name: exported.name, symbol: isAlias ? checker.getAliasedSymbol(exported) : exported };
    })
    .sort((left, right) => byCode(left.name, right.name));
}

/** Where each public name is written: once, in the first entry that has it, and in the root if no other has. */
function homesOf(all: readonly EntryNames[]): ReadonlyMap<ts.Symbol, string> {
  const homes = new Map<ts.Symbol, string>();
  for (const { entry, names } of [...all.filter(({ entry }) => entry !== ROOT), ...all])
    for (const { symbol } of names) if (!homes.has(symbol)) homes.set(symbol, entry);
  return homes;
}

/** Reads the declarations of the file in which a symbol is declared. */
function reader(program: ts.Program): (symbol: ts.Symbol) => DeclarationsOfFile {
  const read = new Map<ts.SourceFile, DeclarationsOfFile>();
  return ({ name, declarations }) => {
    const source = declarations?.[0]?.getSourceFile();
    if (source === undefined) throw new Error(`${name} is declared nowhere`);
    const found = read.get(source) ?? declarationsOf(program, source);
    read.set(source, found);
    if (!found.has(name)) throw new Error(`${name} has no declaration in ${relative(".", source.fileName)}`);
    return found;
  };
}

function declarationsOf(program: ts.Program, source: ts.SourceFile): DeclarationsOfFile {
  let text = "";
  program.emit(source, (_path, written) => (text = written), undefined, true);
  const { statements } = ts.createSourceFile("declared.d.ts", text, ts.ScriptTarget.ES2022, true);
  const found = new Map<string, readonly Declaration[]>();
  for (const statement of statements)
    for (const name of namesDeclaredBy(statement))
      found.set(name, [
        ...(found.get(name) ?? []),
        { text: layOut(statement.getText()), mentions: namesIn(statement) },
      ]);
  return found;
}

function namesDeclaredBy(statement: ts.Statement): readonly string[] {
  if (ts.isVariableStatement(statement))
    return statement.declarationList.declarations.map(({ name }) => name.getText());
  const isNamed =
    ts.isFunctionDeclaration(statement) ||
    ts.isClassDeclaration(statement) ||
    ts.isInterfaceDeclaration(statement) ||
    ts.isTypeAliasDeclaration(statement);
  return isNamed && statement.name !== undefined ? [statement.name.text] : [];
}

/** The types that a statement names, but not in members whose names begin with "~", which are nobody else's business. */
function namesIn(node: ts.Node, found = new Set<string>()): ReadonlySet<string> {
  if (ts.isTypeElement(node) && node.name !== undefined && /^"~/.test(node.name.getText())) return found;
  if (ts.isTypeReferenceNode(node)) found.add(node.typeName.getText());
  if (ts.isTypeQueryNode(node)) found.add(node.exprName.getText());
  if (ts.isExpressionWithTypeArguments(node)) found.add(node.expression.getText());
  ts.forEachChild(node, (child) => {
    namesIn(child, found);
  });
  return found;
}

/** Without the words that every statement begins with, types by their names alone, and long lists of words in lines. */
function layOut(statement: string): string {
  return statement
    .replace(/^(?:export )?(?:declare )?/, "")
    .replaceAll(/import\("[^"]+"\)\./g, "")
    .replaceAll(/^(?: {4})+/gm, (indent) => " ".repeat(indent.length / 2))
    .replace(/^(type \w+ =) ("[^"]*"(?: \| "[^"]*")+);$/, (line, start: string, words: string) =>
      line.length <= WIDTH ? line : `${start}\n${inLines(words.split(" | "))};`,
    );
}

function inLines(words: readonly string[]): string {
  const lines: string[] = [];
  for (const word of words) {
    const line = lines.at(-1);
    if (line !== undefined && line.length + word.length + 3 <= WIDTH)
      lines[lines.length - 1] = `${line} | ${word}`;
    else lines.push(`  | ${word}`);
  }
  return lines.join("\n");
}

function pageOf(
  { entry, names }: EntryNames,
  homes: ReadonlyMap<ts.Symbol, string>,
  read: (symbol: ts.Symbol) => DeclarationsOfFile,
): string {
  const isNamedHere = new Set([...homes.keys()].map(({ name }) => name));
  const own = names.filter(({ symbol }) => homes.get(symbol) === entry);
  const told = new Set<string>();
  const declared = own.flatMap(({ symbol }) => withHelpers(symbol.name, read(symbol), isNamedHere, told));
  const others = [...new Set([...homes.values()])].filter((home) => home !== entry);
  const elsewhere = others.flatMap((home) => {
    const there = names.filter(({ symbol }) => homes.get(symbol) === home);
    const list = there.map(({ name }) => `- \`${name}\``).join("\n");
    return there.length === 0 ? [] : [`## As in [\`${home}\`](${apiPageOf(home)})`, list];
  });
  const fence = ["```typescript", declared.join("\n\n"), "```"].join("\n");
  return `${[GENERATED, `# \`${entry}\``, fence, ...elsewhere].join("\n\n")}\n`;
}

/** A declaration, and behind it those that only its own file can name, each once a page. */
function withHelpers(
  name: string,
  file: DeclarationsOfFile,
  isPublic: ReadonlySet<string>,
  told: Set<string>,
): readonly string[] {
  const statements = file.get(name) ?? [];
  const helpers = statements
    .flatMap(({ mentions }) => [...mentions])
    .filter((mentioned) => !isPublic.has(mentioned) && !told.has(mentioned) && file.has(mentioned));
  return [
    statements.map(({ text }) => text).join("\n"),
    ...[...new Set(helpers)].flatMap((helper) => withHelpers(helper, file, isPublic, told.add(helper))),
  ];
}

const GENERATED = "<!-- written by npm run generate -->";

function indexOf(all: readonly EntryNames[], homes: ReadonlyMap<ts.Symbol, string>): string {
  const rows = all.map(({ entry, names }) => {
    const own = names.filter(({ symbol }) => homes.get(symbol) === entry).length;
    return `| [\`${entry}\`](${apiPageOf(entry)}) | ${names.length} | ${own} |`;
  });
  return `${GENERATED}

# What is public

Every name that the package exports, with its declaration as the compiler writes it, for whoever reviews a change: what
changes for users is a line here. A name of several entries is written once, in the first that has it, and the root names the rest
of its own. Types that no entry exports stand behind the name that needs them. To use the library, read [the guides](../guides/README.md).

| entry | names | written there |
|---|--:|--:|
${rows.join("\n")}
`;
}
