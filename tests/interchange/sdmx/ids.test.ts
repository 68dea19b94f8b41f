import type { Dataset } from "cultural-ledger/interchange";
import { describe, expect, test } from "vitest";
import {
  isSdmxAgency,
  isSdmxCode,
  isSdmxComponentId,
  isSdmxVersion,
  requireSdmxIds,
} from "../../../src/interchange/sdmx/ids";
import { expectCode } from "../../docs/expect-code";
import { visits } from "../dataset/a-dataset";

/** What the schemas of SDMX 3.0 take, and what they do not: their patterns, read by hand. */
test.each<[string, (id: string) => boolean, readonly string[], readonly string[]]>([
  [
    "a code",
    isSdmxCode,
    ["A", "_T", "2012", "a-b_c@d$e", "-"],
    ["", "A B", "A.B", "Å", "出访", "A/B", "A\n"],
  ],
  ["a component", isSdmxComponentId, ["OBS_VALUE", "a-1"], ["", "1A", "_A", "A.B", "A@B", "OBS VALUE"]],
  ["an agency", isSdmxAgency, ["ESTAT", "UN.SD-x", "cq"], ["", "1A", "A..B", ".A", "A.", "A.1", "A B"]],
  [
    "a version",
    isSdmxVersion,
    ["1", "1.0", "2.0.1", "1.0.0-draft", "3.1.0+" + "x"],
    ["", "01", "1.", "v1", "1.0-", "latest"],
  ],
])("%s has an id of its own kind", (_, isOne, right, wrong) => {
  for (const id of right) expect([id, isOne(id)]).toEqual([id, true]);
  for (const id of wrong) expect([id, isOne(id)]).toEqual([id, false]);
});

describe("the ids of a dataset", () => {
  const call = { chapter: "interchange", call: "toSdmxCsv(dataset)" } as const;
  const of = (changes: Partial<Dataset>) => requireSdmxIds(call, { ...visits, ...changes });

  test("give its agency where SDMX holds all of them", () => {
    expect(of({})).toBe("CQ");
    // Codes of time are periods, which are written otherwise.
    const time = { id: "TIME_PERIOD", role: "time", codes: [{ id: "2012-04-01/P1Y" }] } as const;
    expect(of({ dimensions: [time], figures: [] })).toBe("CQ");
  });

  test("are refused by what they are of, with the way out", () => {
    const { agency: _, ...unkept } = visits;
    expectCode(() => requireSdmxIds(call, unkept), "interchange/missing-agency");
    expect(() => requireSdmxIds(call, unkept)).toThrow(/"VISITS".*agency: "ESTAT".*toSdmxCsv/);
    const code = (id: string) => [{ id }];
    const refused: readonly [Partial<Dataset>, RegExp][] = [
      [{ agency: "Bureau 1" }, /"Bureau 1" as the id of the agency/],
      [{ version: "first" }, /"first" as the id of the version/],
      [{ id: "Visits abroad" }, /"Visits abroad" as the id of the dataset/],
      [{ dimensions: [{ id: "2012", codes: [] }] }, /"2012" as the id of the dimension/],
      [
        { dimensions: [{ id: "PRODUCT", codes: code("Grass linen") }] },
        /"Grass linen" as the id of a code of the dimension PRODUCT/,
      ],
      [{ attributes: [{ id: "_C" }] }, /"_C" as the id of the attribute/],
      [{ attributes: [{ id: "C", codes: code("a b") }] }, /"a b" as the id of a code of the attribute C/],
      [{ measures: [{ id: "Fees, USD" }] }, /"Fees, USD" as the id of the measure/],
    ];
    for (const [changes, message] of refused) {
      expectCode(() => of({ figures: [], ...changes }), "interchange/invalid-id");
      expect(() => of({ figures: [], ...changes })).toThrow(message);
    }
  });
});
