import { describe, expect, test } from "vitest";
import { createCodeList } from "../../src/classification/code-list";
import { findCode } from "../../src/classification/find-code";
import { HS_2007, HS_2022 } from "./lists";

const list = createCodeList({
  ...HS_2022,
  codes: ["01", "0101", "SK", "Sk", "AB", "12", "120", "9701.10", "0"].map((code) => ({ code, name: code })),
});

function suggestionFor(code: unknown): string | undefined {
  const answer = findCode(list, code);
  if (answer.ok) throw new Error(`${String(code)} is found`);
  const [issue] = answer.issues;
  return issue.code === "classification/unknown-code" ? issue.suggestion : undefined;
}

describe("finding a code", () => {
  test("answers with the code as it stands in the list", () => {
    expect(findCode(HS_2022, "970121")).toEqual({ ok: true, value: HS_2022.codes[2] });
    expect(findCode(list, "SK")).toMatchObject({ ok: true, value: { code: "SK" } });
  });

  test("suggests the one code in another case, with other zeros or with space around it, and takes none", () => {
    expect(suggestionFor("ab")).toBe("AB");
    expect(suggestionFor(" AB\n")).toBe("AB");
    expect(suggestionFor("101")).toBe("0101");
    expect(suggestionFor(101)).toBe("0101");
    expect(suggestionFor("00101")).toBe("0101");
    expect(suggestionFor("9701.1")).toBe("9701.10");
    expect(suggestionFor("000")).toBe("0");
    expect(suggestionFor("012")).toBe("12");
  });

  test("suggests nothing where several codes are near, or none", () => {
    for (const code of ["sk", "1200", "1", "9701", "", "99", null, undefined, {}, Number.NaN]) {
      // "1" is near 01 alone.
      expect(suggestionFor(code)).toBe(code === "1" ? "01" : undefined);
    }
  });

  test("says which list has no such code", () => {
    const answer = findCode(HS_2022, "970110");
    expect(answer.ok ? [] : answer.issues).toEqual([
      {
        code: "classification/unknown-code",
        path: [],
        message: '"970110" is not a code of WCO HS 2022.',
        expected: "a code of WCO HS 2022",
        received: '"970110"',
      },
    ]);
  });

  test("asks for validity only where a day is given, and includes both ends", () => {
    expect(findCode(HS_2007, "970110").ok).toBe(true);
    for (const asOf of ["2007-01-01", "2012-06-30", "2021-12-31"] as const) {
      expect(findCode(HS_2007, "970110", { asOf }).ok).toBe(true);
    }
    for (const asOf of ["2006-12-31", "2022-01-01"] as const) {
      const answer = findCode(HS_2007, "970110", { asOf });
      expect(answer).toMatchObject({
        ok: false,
        issues: [{ code: "classification/not-valid-then", received: asOf, found: { code: "970110" } }],
      });
    }
    expect(findCode(HS_2007, "9701", { asOf: "1900-01-01" }).ok).toBe(true);
  });

  test("says between which days the code is valid", () => {
    const answer = findCode(HS_2007, "970110", { asOf: "2022-01-01" });
    expect(answer.ok ? "" : answer.issues[0].message).toBe(
      '"970110" (Paintings, drawings and pastels) is valid from 2007-01-01 to 2021-12-31, and 2022-01-01 lies outside.',
    );
  });

  test("takes validity with one end only", () => {
    const codes = [
      { code: "old", name: "Old", validTo: "2021-12-31" },
      { code: "new", name: "New", validFrom: "2022-01-01" },
    ] as const;
    const halves = createCodeList({ ...HS_2022, codes });
    const found = (code: string, asOf: "2021-12-31" | "2022-01-01") => {
      const answer = findCode(halves, code, { asOf });
      return answer.ok ? "found" : answer.issues[0].message;
    };
    expect(found("old", "2021-12-31")).toBe("found");
    expect(found("new", "2022-01-01")).toBe("found");
    expect(found("old", "2022-01-01")).toBe(
      '"old" (Old) is valid to 2021-12-31, and 2022-01-01 lies outside.',
    );
    expect(found("new", "2021-12-31")).toBe(
      '"new" (New) is valid from 2022-01-01, and 2021-12-31 lies outside.',
    );
  });

  test("refuses a day that does not exist, whatever the code", () => {
    for (const code of ["97", "98"]) {
      expect(() => findCode(HS_2022, code, { asOf: "2022-02-30" })).toThrowError(
        expect.objectContaining({ code: "time/invalid-date" }),
      );
    }
  });

  test("takes a long run of zeros in its stride", () => {
    expect(suggestionFor(`1${"0".repeat(1_000_000)}1`)).toBeUndefined();
  });
});
