import { isLedgerError } from "cultural-ledger";
import { expect } from "vitest";

/** Expects that a function throws an error of the library with the given code. */
export function expectCode(attempt: () => unknown, code: string): void {
  let caught: unknown;
  try {
    attempt();
  } catch (error) {
    caught = error;
  }
  expect(isLedgerError(caught) ? caught.code : caught).toBe(code);
}
