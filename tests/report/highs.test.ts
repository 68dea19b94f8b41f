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

test("what was printed ends what a computed figure is the highest of", () => {
  const counts = { "2009": 70, "2010": 50, "2011": 52, "2012": 60 };
  const printed = (period: Period) => {
    const claim = { id: "c", figure: figure("99"), period };
    const delegations = Object.entries(counts).map(
      ([year, count]) => ({ id: year, direction: "outbound", period: year as Period, count }) as const,
    );
    return reportOf(
      { delegations },
      {
        compare: ["2011", "2010", "2009"],
        published: [{ indicator: "visits", direction: "outbound", claim }],
      },
    ).highs.find((high) => high.figure === OUT);
  };
  // 99 of the year before is neither more nor less than 60 of the records.
  expect(printed("2011")).toBeUndefined();
  expect(printed("2010")).toMatchObject({ kind: "new", since: "2011", periods: 1, missing: 0 });
  expect(printed("2009")).toMatchObject({ kind: "new", since: "2010", periods: 2, missing: 0 });
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
