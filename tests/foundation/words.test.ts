import { expect, test } from "vitest";
import { capitalize, joinWords } from "../../src/foundation/words";

test.each([
  [[], ""],
  [["a"], "a"],
  [["a", "b"], "a and b"],
  [["a", "b", "c"], "a, b and c"],
])("the words %j are joined to %j", (words, sentence) => {
  expect(joinWords(words)).toBe(sentence);
});

test("capitalize raises the first letter only", () => {
  expect(["export", "re-Export", "", "ähnlich"].map(capitalize)).toEqual([
    "Export",
    "Re-Export",
    "",
    "Ähnlich",
  ]);
});
