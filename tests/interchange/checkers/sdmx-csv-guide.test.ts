import { describe, expect, test } from "vitest";
import { GUIDE_FORMS } from "../samples/guide-forms";
import { sdmxCsvFaults } from "./sdmx-csv";

describe("the forms of the field guide's examples", () => {
  test("are 45", () => {
    expect(GUIDE_FORMS).toHaveLength(45);
  });

  test.each(GUIDE_FORMS)("$version, example $number", ({ version, text, faults = [] }) => {
    expect(sdmxCsvFaults(text, { version })).toEqual(faults);
  });

  test("example 14 is whole once its first header says the sign", () => {
    for (const { version, text } of GUIDE_FORMS.filter(({ number }) => number === "14"))
      expect(sdmxCsvFaults(text.replace("STRUCTURE,", "STRUCTURE[;],"), { version })).toEqual([]);
  });
});
