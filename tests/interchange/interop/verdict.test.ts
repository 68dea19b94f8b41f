import { describe, expect, test } from "vitest";
import type { InteropFile } from "./files";
import { tally, verdictOf } from "./verdict";

const FILES: readonly InteropFile[] = [
  {
    name: "a file",
    format: "json-stat-2.0",
    files: [{ path: "a.json", text: "{}" }],
    expected: { observations: 3, texts: ["61.50", "61.50", "101"] },
  },
];
const READ = { tool: "a tool", name: "a file", observations: 3, texts: ["101", "61.50", "JP", "61.50"] };

describe("a verdict", () => {
  test("passes with the same count and every text", () => {
    expect(verdictOf(READ, FILES)).toEqual({
      outcome: "passed",
      text: "a tool, a file: 3 observations, 3 texts",
    });
  });

  test.each([
    ["another count", { observations: 2 }, "2 observations, 3 expected"],
    ["no count", { observations: undefined }, "0 observations, 3 expected"],
    ["a text less often", { texts: ["101", "61.50"] }, "1 texts are not found: 61.50"],
    ["a text in another form", { texts: ["101", "61.50", "61.5"] }, "1 texts are not found: 61.50"],
    ["what the tool throws", { failed: "ValueError" }, "ValueError"],
    ["another file", { name: "another" }, "no such file was given"],
  ])("fails with %s", (_, change, text) => {
    const { observations, ...rest } = { ...READ, ...change };
    const verdict = verdictOf(observations === undefined ? rest : { ...rest, observations }, FILES);
    expect(verdict.outcome).toBe("failed");
    expect(verdict.text).toContain(text);
  });

  test("lets a tool make floats, and says so", () => {
    const floats = { ...READ, texts: ["101.0", "61.5", "61.50", ""], floats: true };
    expect(verdictOf(floats, FILES).text).toBe(
      "a tool, a file: 3 observations, 3 texts, 2 of them made floats by the tool",
    );
    expect(verdictOf({ ...floats, texts: ["102.0", "61.5", "61.50"] }, FILES).outcome).toBe("failed");
  });

  test("skips by name, and counts each outcome", () => {
    const skipped = verdictOf({ tool: "a tool", name: "a file", skipped: "not here" }, FILES);
    expect(skipped).toEqual({ outcome: "skipped", text: "a tool, a file (not here)" });
    expect(tally([skipped, verdictOf(READ, FILES)])).toEqual({ passed: 1, failed: 0, skipped: 1 });
  });
});
