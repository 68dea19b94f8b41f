import { isLedgerError } from "cultural-ledger";
import { describe, expect, test } from "vitest";
import {
  type ConcordanceInput,
  checkConcordance,
  createConcordance,
  reverseConcordance,
} from "../../src/classification/concordance";
import { mapCode } from "../../src/classification/map-code";
import { deepFreeze } from "../frozen";
import { HS_2007, HS_2022 } from "./lists";

const untyped = (value: unknown) => value as never;

/**
 * Heading 9701 between HS 2007 (its codes stand so up to HS 2017) and HS 2022, which tells works of over 100 years
 * from others.
 * Source: World Customs Organization, correlation tables HS 2017 to HS 2022.
 */
const heading9701: ConcordanceInput = deepFreeze({
  from: HS_2007,
  to: HS_2022,
  mappings: [
    { from: "97", to: "97" },
    { from: "9701", to: "9701" },
    { from: "970110", to: "970191" },
    { from: "970110", to: "970121" },
    { from: "970190", to: "970122" },
    { from: "970190", to: "970129" },
    { from: "970190", to: "970192" },
    { from: "970190", to: "970199" },
  ],
});
const concordance = createConcordance(heading9701);

function faults(changes: Readonly<Record<string, unknown>>): readonly string[] {
  const result = checkConcordance(untyped(deepFreeze({ ...heading9701, ...changes })));
  return result.ok ? [] : result.issues.map(({ code, path }) => `${path.join(".")} ${code}`);
}

describe("mapping a code", () => {
  test("970110 of HS 2007 is two codes of HS 2022, by age", () => {
    expect(mapCode(concordance, "970110")).toEqual({ status: "one-to-many", targets: ["970121", "970191"] });
    expect(mapCode(concordance, "970190").targets).toEqual(["970122", "970129", "970192", "970199"]);
    expect(mapCode(concordance, "9701")).toEqual({ status: "exact", targets: ["9701"] });
  });

  test("the other way round each of the two is a part of it", () => {
    const back = reverseConcordance(concordance);
    expect(mapCode(back, "970121")).toEqual({ status: "partial", targets: ["970110"] });
    expect(mapCode(back, "970191")).toEqual({ status: "partial", targets: ["970110"] });
    expect(mapCode(back, "97")).toEqual({ status: "exact", targets: ["97"] });
    expect([back.from.edition, back.to.edition]).toEqual(["2022", "2007"]);
  });

  test("a code that no mapping names is unmapped, which is an answer", () => {
    expect(mapCode(concordance, "970200")).toEqual({ status: "unmapped", targets: [] });
    expect(mapCode(concordance, "constructor")).toEqual({ status: "unmapped", targets: [] });
    const none = createConcordance({ ...heading9701, mappings: [] });
    expect(mapCode(none, "97").status).toBe("unmapped");
  });

  test("a code of another edition is refused", () => {
    expect(mapCode(concordance, "970110", { edition: "2007" }).status).toBe("one-to-many");
    expect(() => mapCode(concordance, "970121", { edition: "2022" })).toThrowErrorMatchingInlineSnapshot(
      `[LedgerError: Cannot map "970121" of edition "2022" with a concordance from WCO HS 2007: the same code can stand for other things in another edition. Use the concordance that starts from "2022", or reverseConcordance(concordance) where it leads there.]`,
    );
  });

  test("answers are frozen", () => {
    for (const code of ["970110", "97", "none"]) {
      const answer = mapCode(concordance, code);
      expect(Object.isFrozen(answer) && Object.isFrozen(answer.targets)).toBe(true);
    }
  });
});

describe("a concordance", () => {
  test("is plain frozen data that names its two lists", () => {
    expect(concordance.from).toEqual({ agency: "WCO", id: "HS", edition: "2007" });
    expect(JSON.parse(JSON.stringify(concordance))).toEqual(concordance);
    expect(mapCode(JSON.parse(JSON.stringify(concordance)), "970110").status).toBe("one-to-many");
    for (const each of [concordance, reverseConcordance(concordance)]) {
      expect([each, each.mappings, ...each.mappings].every((part) => Object.isFrozen(part))).toBe(true);
    }
  });

  test("gives a pair the status that the others leave it, unless it is said", () => {
    const mappings = [
      { from: "97", to: "97", status: "partial" },
      { from: "9701", to: "9701" },
    ] as const;
    expect(createConcordance({ ...heading9701, mappings }).mappings.map(({ status }) => status)).toEqual([
      "partial",
      "exact",
    ]);
    const merged = [
      { from: "970110", to: "9701" },
      { from: "970190", to: "9701" },
    ];
    const merging = createConcordance({ ...heading9701, mappings: merged });
    expect(mapCode(merging, "970110")).toEqual({ status: "partial", targets: ["9701"] });
  });

  test("keeps once what is given twice", () => {
    const twice = [...heading9701.mappings, ...heading9701.mappings];
    expect(createConcordance({ ...heading9701, mappings: twice })).toEqual(concordance);
  });

  test("refuses the same edition on both sides", () => {
    expect(faults({ to: HS_2007, mappings: [] })).toEqual(["to.edition classification/edition-mismatch"]);
  });

  test("refuses codes that are not in the list and edition, where the list is known", () => {
    const mappings = [{ from: "970121", to: "970110" }];
    expect(faults({ mappings })).toEqual([
      "mappings.0.from classification/unknown-code",
      "mappings.0.to classification/unknown-code",
    ]);
    const { codes: _codes, ...named } = HS_2007;
    expect(faults({ from: named, mappings })).toEqual(["mappings.0.to classification/unknown-code"]);
  });

  test("refuses an exact pair beside others of the same codes, and two statuses of one pair", () => {
    const exact = { from: "970110", to: "970121", status: "exact" };
    const contradictory = "classification/contradictory-mapping";
    expect(faults({ mappings: [exact, { from: "970110", to: "970191" }] })).toEqual([
      `mappings.0.status ${contradictory}`,
    ]);
    expect(faults({ mappings: [{ from: "970190", to: "970121" }, exact] })).toEqual([
      `mappings.1.status ${contradictory}`,
    ]);
    expect(faults({ mappings: [exact, { ...exact, status: "partial" }] })).toEqual([
      `mappings.1.status ${contradictory}`,
    ]);
  });

  test("says every fault of its form, each at its place", () => {
    expect(
      faults({
        from: { agency: "WCO", id: "", edition: "2007" },
        to: { ...HS_2022, codes: [{ code: "97", name: "" }] },
        mappings: [{ from: "97" }, { from: "97", to: "97", status: "same" }, null],
      }),
    ).toEqual([
      "from.id model/invalid-text",
      "to.codes.0.name model/invalid-text",
      "mappings.0.to model/missing-field",
      "mappings.1.status model/unknown-value",
      "mappings.2 model/not-a-record",
    ]);
    expect(faults({ from: "HS", to: undefined, mappings: {} })).toEqual([
      "from model/not-a-record",
      "to model/missing-field",
      "mappings model/invalid-list",
    ]);
    for (const input of [null, undefined, 5, []]) expect(checkConcordance(untyped(input)).ok).toBe(false);
  });

  test("says faults of its form and of its meaning at once", () => {
    expect(
      faults({
        to: HS_2007,
        mappings: [
          { from: "970110", to: "970110", status: "exact", note: "as printed" },
          { from: "970110", to: "9701" },
          { from: "9799", to: 9701 },
        ],
        sources: [],
      }),
    ).toEqual([
      "mappings.0.note model/unknown-field",
      "mappings.2.to model/invalid-text",
      "sources model/unknown-field",
      "mappings.2.from classification/unknown-code",
      "to.edition classification/edition-mismatch",
      "mappings.0.status classification/contradictory-mapping",
    ]);
  });

  test("of a billion holes is refused at once", () => {
    const faulty = faults({ from: HS_2007, to: HS_2022, mappings: new Array(2 ** 32 - 1) });
    expect(faulty).toEqual(["mappings.0 model/not-a-record"]);
  });

  test("is refused whole where a programmer got it wrong, with all issues", () => {
    let caught: unknown;
    try {
      createConcordance({ ...heading9701, mappings: [{ from: "", to: "" }] });
    } catch (error) {
      caught = error;
    }
    expect(isLedgerError(caught, "classification/invalid-concordance") && caught.issues).toHaveLength(2);
  });
});
