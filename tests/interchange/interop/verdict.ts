/** Holds what a tool found in a file against what is in it. */

import type { InteropFile } from "./files";

export interface Reading {
  readonly tool: string;
  /** Of the file. */
  readonly name: string;
  readonly observations?: number;
  readonly texts?: readonly string[];
  /** Whether the tool makes floats of some values by itself, so that only their size can be held. */
  readonly floats?: boolean;
  /** Why the tool read nothing, which is no fault of the file. */
  readonly skipped?: string;
  readonly failed?: string;
}

export interface Verdict {
  readonly outcome: "passed" | "failed" | "skipped";
  readonly text: string;
}

/** The texts that are expected and not found, each as often as it is missing; what is found is taken out of the list. */
function missingFrom(
  left: string[],
  expected: readonly string[],
  isSame: (found: string, text: string) => boolean,
): readonly string[] {
  return expected.filter((text) => {
    const at = left.findIndex((found) => isSame(found, text));
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}

const isExact = (found: string, text: string) => found === text;

const isSameFloat = (found: string, text: string) => found !== "" && Number(found) === Number(text);

export function verdictOf(reading: Reading, files: readonly InteropFile[]): Verdict {
  const what = `${reading.tool}, ${reading.name}`;
  if (reading.skipped !== undefined) return { outcome: "skipped", text: `${what} (${reading.skipped})` };
  const expected = files.find(({ name }) => name === reading.name)?.expected;
  if (expected === undefined) return { outcome: "failed", text: `${what}: no such file was given` };
  if (reading.failed !== undefined) return { outcome: "failed", text: `${what}: ${reading.failed}` };
  const { observations = 0, texts = [] } = reading;
  if (observations !== expected.observations)
    return {
      outcome: "failed",
      text: `${what}: ${observations} observations, ${expected.observations} expected`,
    };
  const left = [...texts];
  const inexact = missingFrom(left, expected.texts, isExact);
  const missing = reading.floats === true ? missingFrom(left, inexact, isSameFloat) : inexact;
  if (missing.length > 0) {
    const shown = `${missing.slice(0, 5).join(", ")}${missing.length > 5 ? ", …" : ""}`;
    return { outcome: "failed", text: `${what}: ${missing.length} texts are not found: ${shown}` };
  }
  const rounded = inexact.length === 0 ? "" : `, ${inexact.length} of them made floats by the tool`;
  return {
    outcome: "passed",
    text: `${what}: ${observations} observations, ${expected.texts.length} texts${rounded}`,
  };
}

export function tally(verdicts: readonly Verdict[]): Readonly<Record<Verdict["outcome"], number>> {
  const count = (outcome: Verdict["outcome"]) => verdicts.filter((each) => each.outcome === outcome).length;
  return { passed: count("passed"), failed: count("failed"), skipped: count("skipped") };
}
