import { describe, expect, test } from "vitest";
import { quote } from "../../src/foundation/issue";
import {
  codePointName,
  firstDifference,
  isPlainAscii,
  lookOf,
  unseenIn,
  withoutUnseen,
} from "../../src/foundation/unseen";

describe("characters that nobody sees", () => {
  test.each([
    "\t",
    "\n",
    "\r",
    "\0",
    "\u007f",
    "\u0085",
    "\u00ad",
    "\u200b",
    "\u200d",
    "\u200e",
    "\u202e",
    "\u2028",
    "\u2066",
    "\ufeff",
    "\ufe0f",
    "\u3164",
    "\ud800",
    "\u{e0041}",
  ])("%j is one", (character) => {
    expect(unseenIn(`D${character}1`)).toBe(character);
    expect(withoutUnseen(`${character}D${character}1`)).toBe("D1");
    expect(lookOf(` D${character}1`)).toBe("D1");
    expect(quote(`D${character}1`)).toMatch(/^"D\\(?:[tnr]|u[0-9a-f]{4}(?:\\u[0-9a-f]{4})?)1"$/);
  });

  test.each(["D1", "a b", "重庆 2012", "Zürich", "e\u0301", "\u{1f3ad}", "~!", "\u00a0"])(
    "%j has none",
    (text) => {
      expect(unseenIn(text)).toBeUndefined();
      expect(quote(text)).toBe(JSON.stringify(text));
    },
  );

  test("they are called by their code points", () => {
    expect(["\t", "\u200b", "\u{1f3ad}"].map(codePointName)).toEqual(["U+0009", "U+200B", "U+1F3AD"]);
  });
});

test.each([
  ["D１", "D1"],
  ["e\u0301", "\u00e9"],
  ["\u212b", "\u00c5"],
  ["a\u00a0b", "a b"],
  ["ﬁ", "fi"],
])("%j looks like %j", (text, other) => {
  expect(lookOf(text)).toBe(lookOf(other));
});

test.each(["A", "\u0410", "\u0391"])("letters of three alphabets are three: %j", (letter) => {
  expect(lookOf(letter)).toBe(letter);
});

test("plain ASCII is what is seen, with spaces", () => {
  expect(["", "a b", "~", "\x7f", "\x1f", "é"].map(isPlainAscii)).toEqual([
    true,
    true,
    true,
    false,
    false,
    false,
  ]);
});

test("texts that look the same differ in a character", () => {
  expect(firstDifference("D１", "D1")).toBe("U+FF11 and not U+0031");
  expect(firstDifference("e\u0301", "\u00e9")).toBe("U+0065 and not U+00E9");
  expect(firstDifference("ab", "a")).toBe("U+0062");
  expect(firstDifference("a", "ab")).toBe("fewer characters");
});
