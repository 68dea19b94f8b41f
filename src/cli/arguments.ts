/**
 * The words of a command line as a command, its options and its files; whatever is not understood is said at once, with
 * what was meant where that can be guessed.
 */

import { parseArgs } from "node:util";
import { didYouMean } from "../foundation/similar-name";
import { COMMANDS, type CommandName, type CommandSpec } from "./command-line";
import type { OptionSpec } from "./command-options";
import { quotedName, shown, WrongUse } from "./wrong-use";

/** A command as it was typed. */
export interface Arguments {
  readonly command: CommandName;
  readonly files: readonly string[];
  /** The values of options by name, in the order in which they were typed. */
  readonly values: ReadonlyMap<string, readonly string[]>;
}

/** What is asked for: a command, the help of one or of all, or the version. */
export type Asked =
  | { readonly help: CommandName | undefined }
  | { readonly version: true }
  | { readonly run: Arguments };

const NAMES = Object.keys(COMMANDS) as readonly CommandName[];

/**
 * Reads a command line.
 *
 * @throws WrongUse
 */
export function readArguments(words: readonly string[]): Asked {
  const [first, ...rest] = words;
  if (first === undefined) throw new WrongUse("Say what to do.", "cultural-ledger --help");
  if (first === "--version" || first === "-v") return { version: true };
  if (first === "--help" || first === "-h") return { help: undefined };
  if (first === "help") return { help: rest[0] === undefined ? undefined : commandNamed(rest[0]) };
  const command = commandNamed(first);
  const spec: CommandSpec = COMMANDS[command];
  const isHelp = beforeSeparator(rest).some((word) => word === "--help" || word === "-h");
  return isHelp ? { help: command } : { run: argumentsOf(command, spec, rest) };
}

function beforeSeparator(words: readonly string[]): readonly string[] {
  const at = words.indexOf("--");
  return at < 0 ? words : words.slice(0, at);
}

function commandNamed(word: string): CommandName {
  const command = NAMES.find((name) => name === word);
  if (command !== undefined) return command;
  const what = word.startsWith("-") ? "option before a command" : "command";
  throw new WrongUse(
    `There is no ${what} ${quotedName(word)}.${didYouMean(word, NAMES)} The commands are ${NAMES.join(", ")}.`,
    "cultural-ledger --help",
  );
}

function argumentsOf(command: CommandName, spec: CommandSpec, words: readonly string[]): Arguments {
  const help = `cultural-ledger ${command} --help`;
  const specs = new Map<string, OptionSpec>(Object.entries(spec.options));
  const { tokens } = parseArgs({
    args: [...words],
    options: Object.fromEntries([...specs].map(([name, one]) => [name, configOf(one)])),
    // What is wrong is said below, in words of ours.
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  const values = new Map<string, string[]>();
  const files: string[] = [];
  for (const token of tokens) {
    if (token.kind === "positional") files.push(token.value);
    if (token.kind !== "option") continue;
    const one = specs.get(token.name);
    if (one === undefined) {
      const meant = didYouMean(
        `--${token.name}`,
        [...specs.keys()].map((name) => `--${name}`),
      );
      throw new WrongUse(`${command} has no option ${shown(token.rawName)}.${meant}`, help);
    }
    const given = values.get(token.name) ?? [];
    if (given.length > 0 && one.isRepeated !== true)
      throw new WrongUse(
        `--${token.name} is given twice: ${quotedName(given[0] ?? "")} and ${quotedName(token.value ?? "")}.`,
        help,
      );
    values.set(token.name, [...given, checkedValue(token, one, help)]);
  }
  for (const [name, { isRequired, value = "" }] of specs)
    if (isRequired === true && !values.has(name))
      throw new WrongUse(`${command} needs --${name} ${value}.`, help);
  const [least, most] = spec.files;
  if (files.length < least) throw new WrongUse(`Say which file: cultural-ledger ${spec.usage}`, help);
  if (files.length > most)
    throw new WrongUse(
      `${command} takes ${most === 1 ? "one file" : `${most} files`}, and ${quotedName(files[most] ?? "")} is one more.`,
      help,
    );
  return { command, files, values };
}

function configOf({ short, value }: OptionSpec): {
  readonly type: "boolean" | "string";
  readonly short?: string;
  readonly multiple: true;
} {
  return {
    type: value === undefined ? "boolean" : "string",
    ...(short !== undefined && { short }),
    multiple: true,
  };
}

function checkedValue(
  {
    name,
    value,
    inlineValue,
  }: {
    readonly name: string;
    readonly value?: string | undefined;
    readonly inlineValue?: boolean | undefined;
  },
  { choices, isNumber, value: called = "a value" }: OptionSpec,
  help: string,
): string {
  if (value === undefined) throw new WrongUse(`--${name} needs a value: --${name} ${called}.`, help);
  if (inlineValue !== true && value.startsWith("-") && value !== "-")
    throw new WrongUse(
      `--${name} needs a value, and ${quotedName(value)} looks like an option. Write --${name}=${shown(value)} where it is the value.`,
      help,
    );
  if (choices !== undefined && !choices.includes(value))
    throw new WrongUse(
      `--${name} is one of ${choices.join(", ")}, not ${quotedName(value)}.${didYouMean(value, choices)}`,
      help,
    );
  if (isNumber === true && !/^\d{1,15}$/.test(value))
    throw new WrongUse(`--${name} is a whole number of 0 or more, not ${quotedName(value)}.`, help);
  return value;
}
