/** A check that every engine has to pass, and what two answers that should be one differ in. */

import type { Engine, Row } from "./engine";

export interface Check {
  readonly name: string;
  /** Whether it asks something of this engine; where it is absent, it asks the same of all. */
  readonly isFor?: (engine: Engine) => boolean;
  /** Throws where the engine is wrong; what it answers is printed, line by line. */
  run(engine: Engine): Promise<readonly string[]>;
}

/** Made once, when the first check asks for it. */
export function once<Value>(make: () => Promise<Value>): () => Promise<Value> {
  let made: Promise<Value> | undefined;
  return () => {
    made ??= make();
    return made;
  };
}

/** Throws unless both hold the same rows, as often each, in whatever order: engines sort differently. */
export function sameRows(what: string, found: readonly Row[], expected: readonly Row[]): void {
  const texts = (rows: readonly Row[]) => rows.map((row) => JSON.stringify(row)).sort();
  const [got, due] = [texts(found), texts(expected)];
  const differs = due.findIndex((text, at) => text !== got[at]);
  if (got.length !== due.length || differs >= 0)
    throw new Error(
      `${what}: ${got.length} rows, expected ${due.length}; first ${got[differs]}, expected ${due[differs]}`,
    );
}

export async function timed<Value>(
  run: () => Promise<Value>,
): Promise<{ readonly value: Value; readonly seconds: string }> {
  const start = performance.now();
  const value = await run();
  return { value, seconds: ((performance.now() - start) / 1000).toFixed(2) };
}

/** Throws where two texts differ, with what is around the first difference. */
export function sameText(what: string, found: string, expected: string): void {
  if (found === expected) return;
  const at = Array.from({ length: Math.max(found.length, expected.length) }).findIndex(
    (_, place) => found[place] !== expected[place],
  );
  const around = (text: string) => text.slice(Math.max(at - 80, 0), at + 80);
  throw new Error(`${what} differs at ${at}: ${around(found)}\n  expected: ${around(expected)}`);
}
