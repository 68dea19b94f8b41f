import {
  type AuditInput,
  auditClaims,
  type Claim,
  checkClaims,
  count,
  createLedger,
  createRateTable,
  figure,
  isLedgerError,
  type Relation,
} from "cultural-ledger";
import { mapOutput } from "cultural-ledger/aggregate";
import { describe, expect, test } from "vitest";
import { deepFreeze } from "../frozen";

const claim: Claim = { id: "a", measure: "visits", period: "2012", figure: figure(61) };
const other: Claim = { ...claim, id: "b" };
const sum: Relation = { id: "sum", kind: "sum", whole: "a", parts: ["b"], list: "closed" };
const hostile = [null, 0, 1, Number.NaN, true, "", "text", Symbol("s"), 1n, [], {}, () => 1, new Map()];

/**
 * The place and the code of the first fault of an input, which `checkClaims` and `auditClaims` tell alike; the code of what
 * the audit throws beyond faults. Anything but an error of the ledger fails the test.
 */
function codeOf(input: unknown): string {
  const result = checkClaims(input as AuditInput);
  try {
    auditClaims(input as AuditInput);
  } catch (error) {
    if (!isLedgerError(error)) throw error;
    expect(error.message.length).toBeGreaterThan(40);
    if (error.code !== "audit/invalid-input") return error.code;
    expect(result.ok ? [] : result.issues).toEqual(error.issues);
    const [first] = error.issues;
    expect(error.message).toContain(first?.message);
    return `${first?.path.join(".")} ${first?.code}`;
  }
  expect(result.ok).toBe(true);
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
    expect(codeOf({ claims: [claim, claim], relations: [] })).toBe("claims.1.id audit/duplicate-id");
    expect(codeOf({ claims: [claim, other], relations: [sum, sum] })).toBe(
      "relations.1.id audit/duplicate-id",
    );
  });

  test("a claim and a relation may share one", () => {
    expect(codeOfRelation({ ...sum, id: "a" })).toBe("no error");
  });
});

describe("audit/unknown-claim", () => {
  test.each<[string, Relation]>([
    ["whole", { ...sum, whole: "c" }],
    ["parts.0", { ...sum, parts: ["c"] }],
    ["parts.0.claim", { ...sum, parts: [{ claim: "c", weight: 1 }] }],
    ["part", { id: "r", kind: "partOf", whole: "a", part: "c" }],
    ["denominator", { id: "r", kind: "ratio", numerator: "a", denominator: "c" }],
    ["ratio", { id: "r", kind: "ratio", ratio: "c", numerator: "a", denominator: "b" }],
    ["total", { id: "r", kind: "mean", mean: "a", count: "b", total: "c" }],
    ["to", { id: "r", kind: "growth", rate: "a", from: "b", to: "c" }],
    ["named", { id: "r", kind: "countDistinct", count: "a", named: "c" }],
    ["history.0", { id: "r", kind: "maxInHistory", claim: "a", history: ["c"] }],
    ["claims.1", { id: "r", kind: "same", claims: ["a", "c"] }],
    ["claim", { id: "r", kind: "against", claim: "c", collection: "trades", records: "complete" }],
  ])("in %s", (field, relation) => {
    expect(codeOfRelation(relation)).toBe(`relations.0.${field} audit/unknown-claim`);
  });

  test("names of what every object has are no claims", () => {
    expect(codeOfRelation({ ...sum, whole: "constructor" })).toBe("relations.0.whole audit/unknown-claim");
    expect(codeOfRelation({ ...sum, parts: ["__proto__"] })).toBe("relations.0.parts.0 audit/unknown-claim");
  });

  test("a field that its kind does not have is a misspelt one", () => {
    const sum = { id: "r", kind: "sum", whole: "a", parts: ["b"], list: "closed" };
    expect(codeOfRelation(sum)).toBe("no error");
    for (const field of ["lst", "where", "claims", "weight"])
      expect(codeOfRelation({ ...sum, [field]: "a" })).toBe(`relations.0.${field} model/unknown-field`);
    expect(codeOfClaim({ perod: "2012" })).toBe("claims.0.perod model/unknown-field");
  });

  test("what is left out is no claim either", () => {
    for (const [kind, field] of [
      ["partOf", "whole"],
      ["ratio", "numerator"],
      ["mean", "mean"],
      ["growth", "from"],
    ])
      expect(codeOfRelation({ id: "r", kind })).toBe(`relations.0.${field} model/missing-field`);
    const [noCount, noClaim] = [
      { id: "r", kind: "countDistinct", named: ["FR"] },
      { id: "r", kind: "maxInHistory", history: [] },
    ];
    expect(codeOfRelation(noCount)).toBe("relations.0.count model/missing-field");
    expect(codeOfRelation(noClaim)).toBe("relations.0.claim model/missing-field");
  });
});

describe("a claim", () => {
  test.each(["id", "measure"])("%s has to be text", (field) => {
    for (const value of [undefined, ...hostile].filter((one) => one !== "text"))
      expect(codeOfClaim({ [field]: value })).toMatch(
        new RegExp(`^claims[.]0[.]${field} model/(invalid-text|missing-field)$`),
      );
  });

  test.each(["subject", "note"])("%s is text or left out", (field) => {
    for (const value of hostile.filter((one) => one !== "text"))
      expect(codeOfClaim({ [field]: value })).toMatch(
        new RegExp(`^claims[.]0[.]${field} model/(invalid-text|missing-field)$`),
      );
    expect(codeOfClaim({ [field]: undefined })).toBe("no error");
  });

  test("status is a code of CL_OBS_STATUS or left out", () => {
    for (const value of [...hostile, "forecast", "f"])
      expect(codeOfClaim({ status: value })).toBe("claims.0.status model/unknown-value");
    for (const value of [undefined, "A", "F"]) expect(codeOfClaim({ status: value })).toBe("no error");
  });

  test("a figure is made by the functions of figures", () => {
    for (const value of [
      ...hostile,
      { qualifier: "equal", number: 61 },
      { qualifier: "around", number: "61" },
    ])
      expect(codeOfClaim({ figure: value })).toBe("claims.0.figure figures/invalid-figure");
  });

  test("the unit of a figure that is not printed is that of a figure", () => {
    for (const value of [...hostile, "persons", "RMB"])
      expect(codeOfClaim({ unit: value })).toBe("claims.0.unit model/unknown-value");
    for (const unit of ["count", "number", "ratio", "CNY"])
      expect(codeOfClaim({ figure: undefined, unit })).toBe("no error");
  });

  test("a period is text of a period", () => {
    for (const value of [...hostile, "2012-13", "2012-02-09/2012-01-15"])
      expect(codeOfClaim({ period: value })).toMatch(/^claims[.]0[.]period time\//);
  });

  test("a scope is a list of texts", () => {
    for (const value of [...hostile, [1], [""], [null]].filter(
      (one) => !Array.isArray(one) || one.length > 0,
    ))
      expect(codeOfClaim({ scope: value })).toMatch(/^claims[.]0[.]scope([.]0)? model\/invalid-(list|text)$/);
    expect(codeOfClaim({ scope: [] })).toBe("no error");
  });

  test("what is no object is no claim", () => {
    for (const value of [undefined, ...hostile]) {
      expect(codeOf({ claims: [value], relations: [] })).toMatch(
        /^claims[.]0([.]id)? model\/(not-a-record|missing-field)$/,
      );
    }
  });

  test("areas are checked as everywhere", () => {
    expect(codeOfClaim({ areas: ["UK"] })).toBe("claims.0.areas.0 geography/unknown-area");
    expect(codeOfClaim({ areas: null })).toBe("claims.0.areas model/invalid-list");
    expect(codeOfClaim({ areas: { named: ["FR"], open: true, stated: null } })).toBe(
      "claims.0.areas.stated figures/invalid-count",
    );
    expect(codeOfClaim({ areas: { named: ["FR", "JP"], open: true, stated: 1 } })).toBe(
      "claims.0.areas geography/stated-too-few",
    );
  });
});

describe("a relation", () => {
  test("is an object with an id and a kind that there is", () => {
    for (const value of [undefined, ...hostile])
      expect(codeOfRelation(value)).toMatch(/^relations[.]0([.]id)? model\/(not-a-record|missing-field)$/);
    for (const value of [undefined, ...hostile].filter((one) => one !== "text"))
      expect(codeOfRelation({ ...sum, id: value })).toMatch(
        /^relations[.]0[.]id model\/(invalid-text|missing-field)$/,
      );
    for (const kind of [undefined, ...hostile, "toString"])
      expect(codeOfRelation({ ...sum, kind })).toMatch(
        /^relations[.]0[.]kind model\/(unknown-value|missing-field)$/,
      );
  });

  test("has lists where its kind has them", () => {
    for (const value of [undefined, null, "b", 1, {}]) {
      const fault = value === undefined ? "missing-field" : "invalid-list";
      expect(codeOfRelation({ ...sum, parts: value })).toBe(`relations.0.parts model/${fault}`);
      expect(codeOfRelation({ id: "r", kind: "maxInHistory", claim: "a", history: value })).toBe(
        `relations.0.history model/${fault}`,
      );
      expect(codeOfRelation({ id: "r", kind: "same", claims: value })).toBe(
        `relations.0.claims model/${fault}`,
      );
    }
  });

  test("compares two statements of one thing or more", () => {
    for (const claims of [[], ["a"], ["a", "a"]])
      expect(codeOfRelation({ id: "r", kind: "same", claims })).toBe(
        "relations.0.claims audit/invalid-relation",
      );
  });

  test("has parts that are ids or weighted ones", () => {
    for (const part of [null, undefined, 1, {}, ["b"], { claim: "b" }, { claim: 1, weight: 1 }])
      expect(codeOfRelation({ ...sum, parts: [part] })).toMatch(/^relations[.]0[.]parts[.]0\S* model\//);
    for (const weight of ["half", 0.5, null, {}])
      expect(codeOfRelation({ ...sum, parts: [{ claim: "b", weight }] })).toBe(
        "relations.0.parts.0.weight figures/invalid-number",
      );
  });

  test("chooses records by a function and measures them by an aggregator", () => {
    const against = { id: "r", kind: "against", claim: "a", collection: "delegations", records: "complete" };
    const ledger = createLedger({});
    expect(codeOfRelation({ ...against, measure: count(), where: "all" }, { ledger })).toBe(
      "relations.0.where model/unknown-value",
    );
    for (const measure of [null, "count", {}, count])
      expect(codeOfRelation({ ...against, measure }, { ledger })).toBe(
        "relations.0.measure model/unknown-value",
      );
    expect(codeOfRelation(against, { ledger })).toBe("relations.0.measure audit/invalid-relation");
    expect(codeOfRelation({ ...against, measure: count() }, { ledger })).toBe("no error");
  });
});

describe("audit/invalid-input", () => {
  test("no input, and lists that are none", () => {
    for (const value of [undefined, null, 1, "claims", []]) expect(codeOf(value)).toBe(" model/not-a-record");
    expect(codeOf({})).toBe("claims model/missing-field");
    for (const value of [undefined, null, 1, "claims", {}]) {
      const fault = value === undefined ? "missing-field" : "invalid-list";
      expect(codeOf({ claims: value, relations: [] })).toBe(`claims model/${fault}`);
      expect(codeOf({ claims: [], relations: value })).toBe(`relations model/${fault}`);
    }
  });

  test.each([
    ["ledger", "model/unknown-value"],
    ["rates", "money/invalid-rate-table"],
    ["panel", "model/invalid-list"],
    ["profile", "geography/invalid-argument"],
    ["sources", "model/invalid-list"],
  ])("%s of another kind", (option, fault) => {
    for (const value of [null, 1, "text", {}, { rates: null }, true])
      expect(codeOf({ claims: [], relations: [], [option]: value })).toBe(`${option} ${fault}`);
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
      expect(codeOfRelation({ ...counting, profile })).toMatch(/^relations[.]0[.]profile geography\//);
      expect(codeOf({ claims: [], relations: [], profile })).toMatch(/^profile geography\//);
    }
  });

  test("rates come as a list or a table, each of them checked", () => {
    expect(codeOf({ claims: [], relations: [], rates: createRateTable({ rates: [] }) })).toBe("no error");
    expect(codeOf({ claims: [], relations: [], rates: [null] })).toBe("rates.0 model/not-a-record");
  });

  test("readings are checked", () => {
    for (const reading of [null, 1, {}, { id: "mine" }]) {
      expect(codeOf({ claims: [], relations: [], reading })).toMatch(/^reading figures\//);
      expect(codeOf({ claims: [], relations: [], panel: [reading] })).toMatch(/^panel[.]0 figures\//);
    }
  });
});

describe("a word that there is not", () => {
  test.each([
    ["list", { ...sum, list: "half-open" }],
    ["values", { id: "r", kind: "mean", mean: "a", count: "b", values: "integers" }],
    ["records", { id: "r", kind: "against", claim: "a", collection: "trades", records: "some" }],
    ["collection", { id: "r", kind: "against", claim: "a", collection: "sources", records: "complete" }],
  ])("in %s", (field, relation) => {
    expect(codeOfRelation(relation)).toBe(`relations.0.${field} model/unknown-value`);
  });

  test("is never assumed", () => {
    expect(codeOfRelation({ ...sum, list: undefined })).toBe("relations.0.list model/missing-field");
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
  expect(codeOfRelation(history)).toBe("relations.0.since time/invalid-period");
});
