import { between, type Count, figure, type Period } from "cultural-ledger";
import { expect, test } from "vitest";
import { reportOf } from "./years";

const OUT = "visits/2012/direction=outbound";

function highOf(counts: Readonly<Record<string, Count>>) {
  const delegations = Object.entries(counts).map(
    ([period, count]) => ({ id: period, direction: "outbound", period: period as Period, count }) as const,
  );
  const compare: Period[] = ["2011", "2010", "2009"];
  return reportOf({ delegations }, { compare }).highs.find((high) => high.figure === OUT);
}

test.each<[string, Readonly<Record<string, Count>>, object | undefined]>([
  [
    "higher than all before",
    { "2009": 5, "2010": 9, "2011": 7, "2012": 10 },
    { kind: "new", previous: "2010", since: "2009", periods: 3, missing: 0 },
  ],
  ["as high as one", { "2010": 9, "2011": 7, "2012": 9 }, { kind: "equalled", previous: "2010", periods: 2 }],
  ["lower than one", { "2010": 9, "2011": 7, "2012": 8 }, { kind: "none", previous: "2010", since: "2010" }],
  [
    "not to be told from one",
    { "2010": between(8, 12), "2012": 10 },
    { kind: "undetermined", previous: "2010", periods: 1, missing: 1 },
  ],
  ["above a range", { "2010": between(8, 12), "2012": 13 }, { kind: "new", previous: "2010" }],
  ["the first of all", { "2012": 10 }, undefined],
])("%s", (_, counts, expected) => {
  const high = highOf(counts);
  if (expected === undefined) expect(high).toBeUndefined();
  else expect(high).toMatchObject(expected);
});

test("what a source says of a figure is told as what it says", () => {
  const source = { document: "paper", at: "sentence 1" };
  const claim = { id: "c", figure: figure("61"), source };
  const published = (highest: "ever" | Period) =>
    reportOf({}, { published: [{ indicator: "visits", direction: "outbound", claim, highest }] }).highs;
  const id = "visits:published/2012/direction=outbound";
  expect(published("2005")).toMatchObject([{ kind: "stated", figure: id, since: "2005", source }]);
  expect(published("ever")).toMatchObject([{ kind: "stated", figure: id, since: undefined }]);
});
