import { codeContains } from "cultural-ledger/classification";
import { describe, expect, test } from "vitest";
import { EBOPS_2010_CULTURE } from "../../src/classification/published-lists";

describe("codeContains", () => {
  test.each([
    // WCO, Harmonized System: chapter, heading and subheading, as they are written and as computers keep them.
    ["HS 2022", "92", "9201", true],
    ["HS 2022", "92", "92.01", true],
    ["HS 2022", "92.01", "920110", true],
    ["HS 2022", "9201", "9201.10", true],
    ["HS 2022", "9201 10", "9201.10.00", true],
    ["WCO HS 2022", "9201.10", "920110", false],
    ["HS 2022", "9201", "92", false],
    ["HS 2022", "9201", "9202", false],
    ["HS 2022", "92", "92", false],
    // Eurostat, NACE: points stand between a division and its group, and between no others.
    ["NACE Rev. 2", "90", "90.0", true],
    ["NACE Rev. 2", "90.0", "90.01", true],
    ["SITC Rev. 4", "896", "896.1", true],
    // EBOPS: letters, and digits behind them.
    ["EBOPS 2010", "SK", "SK1", true],
    ["EBOPS 2010", "SK", "SK1.2", true],
    ["EBOPS 2010", "SK1", "SK2", false],
    ["EBOPS 2010", "S", "SK", true],
    // Lists with steps between points.
    ["COICOP 2018", "1.1", "1.1.2", true],
    ["COICOP 2018", "1.1", "1.10", false],
    ["COICOP 2018", "09", "09.4.2", true],
    ["COICOP 2018", "1", "10.2", false],
    ["UNESCO FCS 2009", "A", "A1", true],
    ["UNESCO FCS 2009", "A1", "A", false],
    ["own", "", "a", false],
    // United Nations, Comtrade: the total of all commodities.
    ["HS 2012", "TOTAL", "9201", true],
    ["HS", "Total", "92", true],
    ["SITC Rev. 4", "TOTAL", "8", true],
    ["SITC Rev. 4", "TOTAL", "TOTAL", false],
    ["HS 2012", "92", "TOTAL", false],
    ["HS 2012", "", "92", false],
    ["HS 2012", "92", "", false],
    ["NACE Rev. 2", "TOTAL", "R", true],
    // United Nations, ISIC Rev. 4, and Eurostat, NACE Rev. 2: sections and their divisions.
    ["NACE Rev. 2", "R", "90", true],
    ["NACE Rev. 2", "R", "93.29", true],
    ["NACE Rev. 2", "R", "R90.01", true],
    ["NACE Rev. 2", "R", "94", false],
    ["ISIC Rev.4", "A", "0111", true],
    ["ISICRev4", "B", "05", true],
    ["ISIC4", "J", "5811", true],
    ["ISIC Rev.4", "J", "90", false],
    ["ISIC Rev.4", "J", "R", false],
    ["ISIC Rev.4", "90", "R", false],
    ["NACE Rev. 2", "R90", "90.01", true],
    // Sections of other editions and lists are not known: any may hold any code of digits, and none another section.
    ["ISIC Rev. 3", "O", "92", true],
    ["NACE Rev. 2.1", "S", "90", true],
    ["HS 2012", "XXI", "9701", true],
    ["HS 2012", "XXI", "XX", false],
    // A list is one however it is written.
    ["hs2012", "92", "92.01", true],
    ["H.S. 2012", "92", "92.01", true],
    ["CN2012", "92", "9201 10", true],
    ["CPC Ver. 2.1", "96.1", "9611", true],
    ["CPCVer2.1", "96.1", "9611", true],
    ["HSK", "9", "92", false],
    // Plain numbers of a list that nobody knows.
    ["own", "1", "10", false],
    ["own", "1", "12", false],
    ["our list of 12", "9", "92", false],
    ["own", "1", "1.2", true],
    ["own", "A1", "A12", true],
    ["", "92", "9201", true],
    ["own", "a", "", false],
  ])("in %s, %s holds %s: %s", (scheme, outer, inner, holds) => {
    expect(codeContains(scheme, outer, inner)).toBe(holds);
  });

  test("follows the parents of a published list", () => {
    for (const { code, parent } of EBOPS_2010_CULTURE.codes)
      if (parent !== undefined)
        expect(codeContains("EBOPS 2010", parent, code), `${code} in ${parent}`).toBe(true);
  });
});
