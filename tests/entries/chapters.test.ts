import * as root from "cultural-ledger";
import { expect, test } from "vitest";

const chapters = ["time", "money", "figures", "geography", "aggregate"] as const;

test.each(chapters)("what the root has of the chapter %s is what the chapter has", async (chapter) => {
  const entry: Readonly<Record<string, unknown>> = await import(`../../src/entries/${chapter}.ts`);
  const shared = Object.keys(entry).filter((name) => name in root);
  expect(shared.length).toBeGreaterThan(5);
  expect(shared.length).toBeLessThan(Object.keys(entry).length);
  for (const name of shared) expect(entry[name], name).toBe(Reflect.get(root, name));
});
