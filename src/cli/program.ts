/**
 * The program: reads its arguments, runs the command, and says in a sentence what went wrong.
 */

import type { Commands } from "./all-commands";
import { readArguments } from "./arguments";
import { type ExitCode, RIGHT, WRONG_USE } from "./exit-codes";
import { helpText } from "./help";
import { outliveReaders, styleOf, tell } from "./terminal";
import { isWrongUse } from "./wrong-use";

/** What the build puts in. */
declare const CULTURAL_LEDGER_VERSION: string | undefined;

/**
 * Runs a command line.
 *
 * @param load gives the commands, and with them the library, which help and wrong use do without
 */
export async function runProgram(words: readonly string[], load: () => Promise<Commands>): Promise<ExitCode> {
  outliveReaders();
  try {
    const asked = readArguments(words);
    if ("run" in asked) return await (await load())[asked.run.command](asked.run);
    const text = "help" in asked ? helpText(asked.help) : `${version()}\n`;
    process.stdout.write(text);
    return RIGHT;
  } catch (error) {
    tellError(error);
    return WRONG_USE;
  }
}

function version(): string {
  return typeof CULTURAL_LEDGER_VERSION === "string" ? CULTURAL_LEDGER_VERSION : "unbuilt";
}

/** An error in words: of the library with its code, and without a stack trace. */
function tellError(error: unknown): void {
  const { fault, dim } = styleOf(process.stderr);
  if (isWrongUse(error)) {
    tell(fault(error.message));
    if (error.help !== undefined) tell(dim(`${error.help} says more.`));
    return;
  }
  const {
    name,
    message,
    code,
    issues = [],
  } = (error ?? {}) as {
    readonly name?: unknown;
    readonly message?: unknown;
    readonly code?: unknown;
    readonly issues?: readonly { readonly message: string; readonly code: string }[];
  };
  if (name === "LedgerError") {
    tell(`${fault(String(message))} ${dim(`(${String(code)})`)}`);
    for (const issue of issues.slice(1)) tell(`  ${issue.message} ${dim(`(${issue.code})`)}`);
    return;
  }
  tell(fault(`This should not happen, and is a fault of cultural-ledger: ${String(message ?? error)}`));
}
