import { compareText } from "cultural-ledger/aggregate";
import { expect, test } from "vitest";
import { capitalize, joinWords } from "../../src/foundation/text";
import { deepFreeze } from "../frozen";

test("capitals come before small letters, and accents after both, in every locale", () => {
  const names = deepFreeze(["zh", "é", "a", "Z", "10", "9", ""]);
  expect([...names].sort(compareText)).toEqual(["", "10", "9", "Z", "a", "zh", "é"]);
});

test("text comes after its own beginning", () => {
  expect(compareText("GB", "GB-WLS")).toBeLessThan(0);
  expect(compareText("GB-WLS", "GB")).toBeGreaterThan(0);
  expect(compareText("GB", "GB")).toBe(0);
});

test("a code point beyond the basic plane comes after the last one in it, unlike with the operator <", () => {
  const masks = "\u{1F3AD}";
  const fullWidthA = "\uFF21";
  expect(masks < fullWidthA).toBe(true);
  expect(compareText(masks, fullWidthA)).toBeGreaterThan(0);
  expect(compareText("\uD7FF", masks)).toBeLessThan(0);
  expect(compareText("\uE000", masks)).toBeLessThan(0);
  expect(compareText("\uFFFF", "\u{10000}")).toBeLessThan(0);
});

test("text that looks alike and is composed of other code points is not equal", () => {
  expect(compareText("e\u0301", "\u00E9")).toBeLessThan(0);
});
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
