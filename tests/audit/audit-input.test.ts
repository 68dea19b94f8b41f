import {
  type AuditInput,
  auditClaims,
  type Claim,
  count,
  createLedger,
  createRateTable,
  figure,
  isLedgerError,
  mapOutput,
  type Relation,
} from "cultural-ledger";
import { describe, expect, test } from "vitest";
import { deepFreeze } from "../frozen";

const claim: Claim = { id: "a", measure: "visits", period: "2012", figure: figure(61) };
const other: Claim = { ...claim, id: "b" };
const sum: Relation = { id: "sum", kind: "sum", whole: "a", parts: ["b"], list: "closed" };
const hostile = [null, 0, 1, Number.NaN, true, "", "text", Symbol("s"), 1n, [], {}, () => 1, new Map()];

/** The code of what is thrown; anything but an error of the ledger fails the test. */
function codeOf(input: unknown): string {
  try {
    auditClaims(input as AuditInput);
  } catch (error) {
    if (isLedgerError(error)) {
      expect(error.message.length).toBeGreaterThan(40);
      return error.code;
    }
    throw error;
  }
  return "no error";
}

function codeOfClaim(changes: Readonly<Record<string, unknown>>): string {
  return codeOf({ claims: [{ ...claim, ...changes }], relations: [] });
}

function codeOfRelation(relation: unknown, more: object = {}): string {
  return codeOf({ claims: [claim, other], relations: [relation], ...more });
}

test("no claims and no relations are no findings", () => {
  const audit = auditClaims(deepFreeze({ claims: [], relations: [] }));
  expect([audit.findings, audit.claims, audit.relations, audit.sources]).toEqual([[], [], [], []]);
});

test("an audit is frozen with its lists", () => {
  const audit = auditClaims(deepFreeze({ claims: [claim, other], relations: [sum] }));
  const [finding] = audit.findings;
  const parts = [
    audit,
    audit.findings,
    audit.claims,
    audit.relations,
    finding,
    finding?.trace,
    finding?.hints,
  ];
  expect(parts.every((part) => Object.isFrozen(part))).toBe(true);
  expect(
    [finding?.reasons, finding?.warnings, finding?.stability].every((part) => Object.isFrozen(part)),
  ).toBe(true);
});

describe("audit/duplicate-id", () => {
  test("two claims or two relations of one id", () => {
    expect(codeOf({ claims: [claim, claim], relations: [] })).toBe("audit/duplicate-id");
    expect(codeOf({ claims: [claim, other], relations: [sum, sum] })).toBe("audit/duplicate-id");
  });

  test("a claim and a relation may share one", () => {
    expect(codeOfRelation({ ...sum, id: "a" })).toBe("no error");
  });
});

describe("audit/unknown-claim", () => {
  test.each<Relation>([
    { ...sum, whole: "c" },
    { ...sum, parts: ["c"] },
    { ...sum, parts: [{ claim: "c", weight: 1 }] },
    { id: "r", kind: "partOf", whole: "a", part: "c" },
    { id: "r", kind: "ratio", numerator: "a", denominator: "c" },
    { id: "r", kind: "ratio", ratio: "c", numerator: "a", denominator: "b" },
    { id: "r", kind: "mean", mean: "a", count: "b", total: "c" },
    { id: "r", kind: "growth", rate: "a", from: "b", to: "c" },
    { id: "r", kind: "countDistinct", count: "a", named: "c" },
    { id: "r", kind: "maxInHistory", claim: "a", history: ["c"] },
    { id: "r", kind: "same", claims: ["a", "c"] },
    { id: "r", kind: "against", claim: "c", collection: "trades", records: "complete" },
  ])("$kind", (relation) => {
    expect(codeOfRelation(relation)).toBe("audit/unknown-claim");
  });

  test("names of what every object has are no claims", () => {
    expect(codeOfRelation({ ...sum, whole: "constructor" })).toBe("audit/unknown-claim");
    expect(codeOfRelation({ ...sum, parts: ["__proto__"] })).toBe("audit/unknown-claim");
  });

  test("a field that its kind does not have is a misspelt one", () => {
    const sum = { id: "r", kind: "sum", whole: "a", parts: ["b"], list: "closed" };
    expect(codeOfRelation(sum)).not.toBe("audit/invalid-relation");
    for (const field of ["lst", "where", "claims", "weight"])
      expect(codeOfRelation({ ...sum, [field]: "a" })).toBe("audit/invalid-relation");
    expect(codeOfClaim({ perod: "2012" })).toBe("audit/invalid-claim");
  });

  test("what is left out is no claim either", () => {
    for (const kind of ["partOf", "ratio", "mean", "growth"])
      expect(codeOfRelation({ id: "r", kind })).toBe("audit/unknown-claim");
    expect(codeOfRelation({ id: "r", kind: "countDistinct", named: ["FR"] })).toBe("audit/unknown-claim");
    expect(codeOfRelation({ id: "r", kind: "maxInHistory", history: [] })).toBe("audit/unknown-claim");
  });
});

describe("audit/invalid-claim", () => {
  test.each(["id", "measure"])("%s has to be text", (field) => {
    for (const value of [undefined, ...hostile].filter((one) => one !== "text"))
      expect(codeOfClaim({ [field]: value })).toBe("audit/invalid-claim");
  });

  test.each(["subject", "status", "note"])("%s is text or left out", (field) => {
    for (const value of hostile.filter((one) => one !== "text"))
      expect(codeOfClaim({ [field]: value })).toBe("audit/invalid-claim");
    expect(codeOfClaim({ [field]: undefined })).toBe("no error");
  });

  test("a figure is made by the functions of figures", () => {
    for (const value of [
      ...hostile,
      { qualifier: "equal", number: 61 },
      { qualifier: "around", number: "61" },
    ])
      expect(codeOfClaim({ figure: value })).toBe("audit/invalid-claim");
  });

  test("the unit of a figure that is not printed is that of a figure", () => {
    for (const value of [...hostile, "persons", "RMB"])
      expect(codeOfClaim({ unit: value })).toBe("audit/invalid-claim");
    for (const unit of ["count", "number", "ratio", "CNY"])
      expect(codeOfClaim({ figure: undefined, unit })).toBe("no error");
  });

  test("a period is text of a period", () => {
    for (const value of [...hostile, "2012-13", "2012-02-09/2012-01-15"])
      expect(codeOfClaim({ period: value })).toBe("audit/invalid-claim");
  });

  test("a scope is a list of texts", () => {
    for (const value of [...hostile, [1], [""], [null]].filter(
      (one) => !Array.isArray(one) || one.length > 0,
    ))
      expect(codeOfClaim({ scope: value })).toBe("audit/invalid-claim");
    expect(codeOfClaim({ scope: [] })).toBe("no error");
  });

  test("what is no object is no claim", () => {
    for (const value of [undefined, ...hostile]) {
      expect(codeOf({ claims: [value], relations: [] })).toBe("audit/invalid-claim");
    }
  });

  test("areas are checked as everywhere", () => {
    expect(codeOfClaim({ areas: ["UK"] })).toBe("geography/unknown-area");
    expect(codeOfClaim({ areas: null })).toBe("geography/invalid-area-list");
    expect(codeOfClaim({ areas: { named: ["FR"], open: true, stated: null } })).toMatch(/^figures\//);
    expect(codeOfClaim({ areas: { named: ["FR", "JP"], open: true, stated: 1 } })).toBe(
      "geography/stated-too-few",
    );
  });
});

describe("audit/invalid-relation", () => {
  test("what is no object, has no id or no kind that there is", () => {
    for (const value of [undefined, ...hostile]) expect(codeOfRelation(value)).toBe("audit/invalid-relation");
    for (const value of [undefined, ...hostile].filter((one) => one !== "text"))
      expect(codeOfRelation({ ...sum, id: value })).toBe("audit/invalid-relation");
    for (const kind of [undefined, ...hostile, "toString"])
      expect(codeOfRelation({ ...sum, kind })).toBe("audit/invalid-relation");
  });

  test("lists that are none", () => {
    for (const value of [undefined, null, "b", 1, {}]) {
      expect(codeOfRelation({ ...sum, parts: value })).toBe("audit/invalid-relation");
      expect(codeOfRelation({ id: "r", kind: "maxInHistory", claim: "a", history: value })).toBe(
        "audit/invalid-relation",
      );
      expect(codeOfRelation({ id: "r", kind: "same", claims: value })).toBe("audit/invalid-relation");
    }
  });

  test("fewer than two statements of one thing", () => {
    for (const claims of [[], ["a"], ["a", "a"]])
      expect(codeOfRelation({ id: "r", kind: "same", claims })).toBe("audit/invalid-relation");
  });

  test("a part that is neither an id nor a weighted one", () => {
    for (const part of [null, undefined, 1, {}, ["b"], { claim: "b" }, { claim: 1, weight: 1 }])
      expect(codeOfRelation({ ...sum, parts: [part] })).toBe("audit/invalid-relation");
    for (const weight of ["half", 0.5, null, {}])
      expect(codeOfRelation({ ...sum, parts: [{ claim: "b", weight }] })).toBe("figures/invalid-number");
  });

  test("where and measure that are no function and no aggregator", () => {
    const against = { id: "r", kind: "against", claim: "a", collection: "delegations", records: "complete" };
    const ledger = createLedger({});
    expect(codeOfRelation({ ...against, measure: count(), where: "all" }, { ledger })).toBe(
      "audit/invalid-relation",
    );
    for (const measure of [null, "count", {}, count])
      expect(codeOfRelation({ ...against, measure }, { ledger })).toBe("audit/invalid-relation");
    expect(codeOfRelation(against, { ledger })).toBe("audit/invalid-relation");
    expect(codeOfRelation({ ...against, measure: count() }, { ledger })).toBe("no error");
  });
});

describe("audit/invalid-input", () => {
  test("no input, and lists that are none", () => {
    for (const value of [undefined, null, 1, "claims", {}, []])
      expect(codeOf(value)).toBe("audit/invalid-input");
    for (const value of [undefined, null, 1, "claims", {}]) {
      expect(codeOf({ claims: value, relations: [] })).toBe("audit/invalid-input");
      expect(codeOf({ claims: [], relations: value })).toBe("audit/invalid-input");
    }
  });

  test.each(["ledger", "rates", "panel", "profile", "sources"])("%s of another kind", (option) => {
    for (const value of [null, 1, "text", {}, { rates: null }, true])
      expect(codeOf({ claims: [], relations: [], [option]: value })).toBe("audit/invalid-input");
    expect(codeOf({ claims: [], relations: [], [option]: undefined })).toBe("no error");
  });

  test("a profile of a relation is checked too", () => {
    const counting = { id: "r", kind: "countDistinct", count: "a", named: ["FR"] };
    for (const profile of [
      null,
      1,
      {},
      { id: "X", regions: ["HK"], unlisted: 1 },
      { id: "X", regions: [], unlistd: [] },
    ]) {
      expect(codeOfRelation({ ...counting, profile })).toBe("audit/invalid-input");
      expect(codeOf({ claims: [], relations: [], profile })).toBe("audit/invalid-input");
    }
  });

  test("rates come as a list or a table, each of them checked", () => {
    expect(codeOf({ claims: [], relations: [], rates: createRateTable({ rates: [] }) })).toBe("no error");
    expect(codeOf({ claims: [], relations: [], rates: [null] })).toBe("money/invalid-rate");
  });

  test("readings are checked", () => {
    for (const reading of [null, 1, {}, { id: "mine" }]) {
      expect(codeOf({ claims: [], relations: [], reading })).toMatch(/^figures\//);
      expect(codeOf({ claims: [], relations: [], panel: [reading] })).toMatch(/^figures\//);
    }
  });
});

describe("audit/unknown-option", () => {
  test.each([
    ["the list of a sum", { ...sum, list: "half-open" }],
    ["no list of a sum", { ...sum, list: undefined }],
    ["the values of a mean", { id: "r", kind: "mean", mean: "a", count: "b", values: "integers" }],
    ["the records", { id: "r", kind: "against", claim: "a", collection: "trades", records: "some" }],
    ["the collection", { id: "r", kind: "against", claim: "a", collection: "sources", records: "complete" }],
  ])("%s", (_, relation) => {
    expect(codeOfRelation(relation)).toBe("audit/unknown-option");
  });
});

test("audit/missing-ledger: records to hold a claim against", () => {
  const against = { id: "r", kind: "against", claim: "a", collection: "trades", records: "complete" };
  expect(codeOfRelation(against)).toBe("audit/missing-ledger");
});

test("audit/invalid-measure: a measure that gives something else", () => {
  const against = { id: "r", kind: "against", claim: "a", collection: "trades", records: "complete" };
  const measure = mapOutput(count(), () => "61");
  expect(codeOfRelation({ ...against, measure }, { ledger: createLedger({}) })).toBe("audit/invalid-measure");
});

test("the first period of a history has to be one", () => {
  const history = { id: "r", kind: "maxInHistory", claim: "a", history: ["b"], since: "long ago" };
  expect(codeOfRelation(history)).toBe("time/invalid-period");
});
