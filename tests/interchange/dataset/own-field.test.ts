import { describe, expect, test } from "vitest";
import { ownField, setOwnField } from "../../../src/interchange/dataset/own-field";

const NAMES = ["constructor", "valueOf", "toString", "__proto__"];

describe("fields by names from outside", () => {
  test.each(NAMES)("%s is found where it is, and nowhere else", (name) => {
    expect(ownField({}, name)).toBeUndefined();
    expect(ownField(undefined, name)).toBeUndefined();
    const fields: Record<string, string> = {};
    setOwnField(fields, name, "A");
    setOwnField(fields, "JP", "B");
    expect(ownField(fields, name)).toBe("A");
    expect(Object.entries(fields)).toEqual([
      [name, "A"],
      ["JP", "B"],
    ]);
    expect(Object.getPrototypeOf(fields)).toBe(Object.prototype);
    setOwnField(fields, name, "C");
    expect(ownField(fields, name)).toBe("C");
  });
});
