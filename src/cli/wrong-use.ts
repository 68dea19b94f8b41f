/**
 * What whoever typed a command has to change: another option, another file, another plan. The program ends with code 2.
 */

/** A mistake in a command, or something that it cannot read or write; the message is all that is printed of it. */
export class WrongUse extends Error {
  override readonly name = "WrongUse";
  /** What to type to read more. */
  readonly help: string | undefined;

  constructor(message: string, help?: string) {
    super(message);
    this.help = help;
  }
}

/** Whether a caught value is one. The program and its commands are two files, and each has this class. */
export function isWrongUse(error: unknown): error is WrongUse {
  return error instanceof Error && error.name === "WrongUse";
}

const SHOWN_CHARACTERS = 160;
const ACTING = /[\p{C}\p{Zl}\p{Zp}]/gu;

/** A name that somebody typed, as it may be printed: of a long one the beginning, and nothing that acts on a terminal. */
export function shown(name: string): string {
  const text = name
    .slice(0, SHOWN_CHARACTERS)
    .replace(ACTING, (sign) =>
      sign.replace(/./gs, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`),
    );
  return name.length > SHOWN_CHARACTERS ? `${text}... (${name.length} characters)` : text;
}

/** The same in quotes. */
export function quotedName(name: string): string {
  return `"${shown(name)}"`;
}
