import * as fc from "fast-check";
import { expect, test } from "vitest";
import { keyText } from "../../../src/interchange/dataset/key-text";

test("keys have one text where their codes are the same, and only there", () => {
  // Signs by which a text of codes could be cut at the wrong place.
  const code = fc.stringMatching(/^[:\d a]{1,4}$/);
  const key = fc.record({ A: code, B: code });
  fc.assert(
    fc.property(key, key, (one, other) => {
      const isSame = one.A === other.A && one.B === other.B;
      expect(keyText(["A", "B"], one) === keyText(["A", "B"], other)).toBe(isSame);
    }),
  );
  expect(keyText([], {})).toBe("");
});
