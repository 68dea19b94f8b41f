/**
 * What a command does with its arguments.
 */

import type { Arguments } from "./arguments";
import type { ExitCode } from "./exit-codes";

/** Runs a command to its end. What it throws is told without a stack trace. */
export type Command = (args: Arguments) => Promise<ExitCode>;

/** The value of an option that is given once at most. */
export function option({ values }: Arguments, name: string): string | undefined {
  return values.get(name)?.[0];
}

/** The value of an option that has to be given. */
export function requiredOption(args: Arguments, name: string): string {
  return option(args, name) ?? "";
}

/** The number that an option says. */
export function numberOption(args: Arguments, name: string): number | undefined {
  const value = option(args, name);
  return value === undefined ? undefined : Number(value);
}

/** The items of an option that is a list with commas, or is given several times. */
export function listOption({ values }: Arguments, name: string): readonly string[] | undefined {
  return values
    .get(name)
    ?.flatMap((value) => value.split(","))
    .map((item) => item.trim())
    .filter((item) => item !== "");
}
