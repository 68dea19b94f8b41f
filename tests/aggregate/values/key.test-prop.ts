import * as fc from "fast-check";
import { expect, test } from "vitest";
import { checkedKey, compareKeys, decodeKey, encodeKey, sortedKeys } from "../../../src/aggregate/values/key";
import { keys } from "../visits";

const checkedKeys = keys.map((key) => checkedKey(key, "any"));

test("keys are in one total order, in which only a key itself has its place", () => {
  fc.assert(
    fc.property(checkedKeys, checkedKeys, checkedKeys, (one, two, three) => {
      expect(Math.sign(compareKeys(one, two)) + Math.sign(compareKeys(two, one))).toBe(0);
      expect(compareKeys(one, two) === 0).toBe(Object.is(one, two));
      if (compareKeys(one, two) <= 0 && compareKeys(two, three) <= 0) {
        expect(compareKeys(one, three)).toBeLessThanOrEqual(0);
      }
    }),
  );
});

test("keys are sorted as they compare, texts alone and with others, with and without rare characters", () => {
  const letters = fc.constantFrom("", "a", "Z", "~", "\uD7FF", "\uE000", "\uFF21", "\u{1F3AD}", "\uD800");
  const texts = fc.array(letters, { maxLength: 3 }).map((parts) => parts.join(""));
  fc.assert(
    fc.property(fc.oneof(fc.array(checkedKeys), fc.array(texts)), (unsorted) => {
      expect(sortedKeys(Object.freeze(unsorted))).toEqual([...unsorted].sort(compareKeys));
    }),
  );
});

test("a key comes back from JSON as it was", () => {
  fc.assert(
    fc.property(checkedKeys, (key) => {
      expect(decodeKey(JSON.parse(JSON.stringify(encodeKey(key))))).toEqual({ key });
    }),
  );
});

test("two keys never have one form in JSON", () => {
  fc.assert(
    fc.property(checkedKeys, checkedKeys, (one, two) => {
      const sameText = JSON.stringify(encodeKey(one)) === JSON.stringify(encodeKey(two));
      expect(sameText).toBe(Object.is(one, two));
    }),
  );
});
