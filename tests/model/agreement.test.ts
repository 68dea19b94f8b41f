import { type Agreement, atMost, moreThan, type PartyList } from "cultural-ledger";
import { namedParties } from "cultural-ledger/statistics";
import { expect, test } from "vitest";
import { issuesOf, minimal, withField } from "./records";

test.each<[field: keyof Agreement, value: unknown, path: readonly (string | number)[], code: string]>([
  ["name", "", [], "model/invalid-text"],
  ["parties", [], [], "model/invalid-list"],
  ["parties", [{ area: "DE" }], [], "model/invalid-list"],
  ["parties", [{ area: "DE" }, { area: "CN-XX" }], [1, "area"], "geography/unknown-area"],
  ["parties", [{ area: "DE" }, { place: "Chongqing" }], [1, "area"], "model/missing-field"],
  ["parties", [{ area: "DE", place: "" }, { area: "CN" }], [0, "place"], "model/invalid-text"],
  ["parties", [{ area: "DE" }, "CN"], [1], "model/not-a-record"],
  ["parties", { named: [] }, ["open"], "model/missing-field"],
  ["parties", { open: true }, ["named"], "model/missing-field"],
  ["parties", { named: [], open: false }, ["open"], "model/unknown-value"],
  ["parties", { named: [{ area: "XX" }], open: true }, ["named", 0, "area"], "geography/unknown-area"],
  [
    "parties",
    { named: [{ area: "DE" }, { area: "FR" }], open: true, stated: 1 },
    ["stated"],
    "model/stated-too-few",
  ],
  ["parties", { named: [{ area: "DE" }], open: true, stated: atMost(0) }, ["stated"], "model/stated-too-few"],
  ["implementers", [], [], "model/invalid-list"],
  ["implementers", ["Opera", " "], [1], "model/invalid-text"],
  ["level", "city", [], "model/unknown-value"],
  ["from", "2012-13", [], "time/invalid-period"],
  ["until", "2014", [], "time/invalid-date"],
  ["count", 1.5, [], "figures/invalid-count"],
  ["signed", "10 January 2013", [], "time/invalid-period"],
  ["termYears", 0, [], "model/invalid-number"],
  ["termYears", 1000, [], "model/invalid-number"],
  ["termYears", "2", [], "model/invalid-number"],
  ["termYears", Number.POSITIVE_INFINITY, [], "model/invalid-number"],
])("an agreement whose %s is %o is refused at %o as %s", (field, value, path, code) => {
  const issues = issuesOf(withField("agreements", field, value));
  expect(issues.map(({ code, path }) => [code, path])).toEqual([[code, ["agreements", 0, field, ...path]]]);
});

test.each<[what: string, parties: PartyList]>([
  ["with 12 countries that nobody names", { named: [], open: true, stated: 12 }],
  ["with more than 20", { named: [{ area: "FR" }], open: true, stated: moreThan(20) }],
  ["with Germany and others", { named: [{ area: "DE", place: "Düsseldorf" }], open: true }],
])("an agreement may be one %s", (_what, parties) => {
  expect(issuesOf({ agreements: [{ ...minimal.agreements[0], parties }] })).toEqual([]);
});

test("the parties that a list names are read of every list, and of nothing else", () => {
  const germany = Object.freeze({ area: "DE", place: "Düsseldorf" } as const);
  expect(namedParties(Object.freeze([germany, germany]))).toEqual([germany, germany]);
  expect(namedParties({ named: [germany], open: true, stated: 12 })).toEqual([germany]);
  for (const parties of [undefined, null, 5, "DE", {}, { named: "DE", open: true }])
    expect(() => namedParties(parties as never)).toThrow(
      expect.objectContaining({ code: "model/invalid-argument" }),
    );
});

test.each([1, 2, 999])("an agreement may hold for %i years", (termYears) => {
  expect(issuesOf({ agreements: [{ ...minimal.agreements[0], termYears }] })).toEqual([]);
});
