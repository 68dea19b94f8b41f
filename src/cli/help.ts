/**
 * Help that teaches by examples.
 */

import { COMMANDS, type CommandName, type CommandSpec } from "./command-line";
import type { OptionSpec } from "./command-options";

/** The help of a command, or of all. */
export function helpText(command: CommandName | undefined): string {
  return command === undefined ? helpOfAll() : helpOf(COMMANDS[command]);
}

function helpOfAll(): string {
  const commands = Object.entries(COMMANDS).map(([name, { says }]) => [name, says] as const);
  return `cultural-ledger: exact, explained figures of cultural exchange and cultural trade.

Commands
${table(commands)}

Try
  cultural-ledger check visits.csv
  cultural-ledger report ledger.json --period 2012 --currency USD
  cultural-ledger audit claims.json --records ledger.json

  cultural-ledger COMMAND --help   examples and all options of one command
  cultural-ledger --version

It ends with 0; with 1 where records have faults or claims are contradicted; with 2 where it was used in a wrong way, or
something cannot be read or written.
`;
}

function helpOf({ usage, says, about, examples, options }: CommandSpec): string {
  const typed = examples.map(
    ([what, line]) =>
      `  # ${what}\n  ${line.includes("| cultural-ledger") ? line : `cultural-ledger ${line}`}`,
  );
  const rows = Object.entries(options).map(
    ([name, option]) => [optionUsage(name, option), optionSays(option)] as const,
  );
  return `cultural-ledger ${usage}

${says[0]?.toUpperCase()}${says.slice(1)}.

${about}

Examples
${typed.join("\n\n")}

Options
${table(rows)}
`;
}

function optionUsage(name: string, { short, value }: OptionSpec): string {
  return `${short === undefined ? "    " : `-${short}, `}--${name}${value === undefined ? "" : ` ${value}`}`;
}

function optionSays({ choices, says, isRequired, isRepeated }: OptionSpec): string {
  const words = choices === undefined ? says : `${choices.join(", ")}: ${says}`;
  return `${words}${isRequired === true ? " (required)" : ""}${isRepeated === true ? " (may be repeated)" : ""}`;
}

function table(rows: readonly (readonly [string, string])[]): string {
  const width = Math.max(...rows.map(([left]) => left.length));
  return rows.map(([left, right]) => `  ${left.padEnd(width)}  ${right}`).join("\n");
}
