/**
 * A programmer's mistake, reported with a stable code, the values involved and the way out.
 * Outside data never throws: it is answered with issues (see `issue.ts`).
 */

import type { ErrorCode, Issue, IssuePath } from "./issue";

/** What a `LedgerError` carries besides its code and message. */
export interface LedgerErrorOptions {
  /** The values that the message quotes, by name. */
  readonly details?: Readonly<Record<string, unknown>>;
  /** The single faults, where the mistake is that several records are faulty at once. */
  readonly issues?: readonly Issue[];
}

/**
 * The only class of error that the library throws on purpose.
 * Recognize it with `isLedgerError`, not with `instanceof`: an app may load the ESM and the CJS copy side by side.
 *
 * @example
 * const error = new LedgerError("money/invalid-amount", "That is no amount.", { details: { input: "x" } });
 * error.code // => "money/invalid-amount"
 * error.details // => { input: "x" }
 */
export class LedgerError extends Error {
  override readonly name = "LedgerError";
  readonly code: ErrorCode;
  readonly details: Readonly<Record<string, unknown>>;
  readonly issues: readonly Issue[];

  constructor(code: ErrorCode, message: string, options?: LedgerErrorOptions) {
    super(message);
    this.code = code;
    // Whatever is passed, the error comes about: another one thrown here would hide it.
    this.details = options?.details ?? {};
    this.issues = options?.issues ?? [];
  }
}

/**
 * Whether a caught value is an error of this library, optionally the one with the given code.
 * It looks at the value's shape, so it holds across the ESM and CJS copies and across realms.
 *
 * @example
 * const caught: unknown = new LedgerError("time/invalid-period", "That is no period.");
 * isLedgerError(caught) // => true
 * isLedgerError(caught, "money/currency-mismatch") // => false
 * isLedgerError(new RangeError("elsewhere")) // => false
 */
export function isLedgerError(value: unknown, code?: ErrorCode): value is LedgerError {
  if (typeof value !== "object" || value === null) return false;
  const error = value as Partial<LedgerError>;
  if (error.name !== "LedgerError" || typeof error.code !== "string") return false;
  return code === undefined || error.code === code;
}

/**
 * The bridge from a check that throws to data that is answered with issues: the error of the library that it throws, as
 * an issue at a place; `undefined` where it throws none.
 */
export function caughtIssue(path: IssuePath, check: () => unknown): Issue | undefined {
  try {
    check();
    return undefined;
  } catch (error) {
    if (!isLedgerError(error)) throw error;
    const { code, message } = error;
    return { code, path, message, expected: "what the message says", received: "a value that breaks it" };
  }
}
