import { figure, type Ledger, moreThan, rmb, usd } from "cultural-ledger";
import { claimSchema, ledgerSchema, recordSchemas, type StandardResult, toJson } from "cultural-ledger/io";
import { isCurrencyAmount } from "cultural-ledger/money";
import { describe, expect, test } from "vitest";
import { RECORD_KINDS } from "../../../src/model/ledger";
import { deepFreeze } from "../../frozen";
import { complete, minimal } from "../../model/records";

const asJson = (value: unknown): unknown => deepFreeze(JSON.parse(JSON.stringify(value)));
const trade = deepFreeze({ id: "t", flow: "export", kind: "goods", product: "Linen", period: "2012" });
const validateTrade = (fields: object) => recordSchemas.trades["~standard"].validate({ ...trade, ...fields });
const faultsOf = (result: StandardResult<unknown>) =>
  result.issues?.map(({ path, code }) => `${path.join(".")} ${code}`);

describe("recordSchemas", () => {
  test("take the JSON of every kind of record, and give the record", () => {
    for (const kind of RECORD_KINDS) {
      for (const record of [minimal[kind][0], complete[kind][0]]) {
        const result = recordSchemas[kind]["~standard"].validate(asJson(record));
        expect("value" in result && result.value, kind).toEqual(record);
      }
    }
  });

  test("are schemas to whoever knows the standard", () => {
    expect(asJson(complete.trades)).toEqual([expect.schemaMatching(recordSchemas.trades)]);
    expect(asJson(complete.sources)).not.toEqual([expect.schemaMatching(recordSchemas.trades)]);
    expect(asJson(complete)).toEqual(expect.schemaMatching(ledgerSchema));
  });

  test("make amounts of every field of money", () => {
    const fields = {
      trades: "value",
      delegations: "cost",
      projects: "budget",
      activities: "income",
      observations: "value",
    };
    for (const [kind, field] of Object.entries(fields) as [keyof Ledger, string][]) {
      const json = asJson({ ...minimal[kind][0], [field]: { currency: "CNY", value: "6900000.05" } });
      const result = recordSchemas[kind]["~standard"].validate(json);
      const made =
        "value" in result ? (result.value as unknown as Record<string, unknown>)[field] : result.issues;
      expect(isCurrencyAmount(made), kind).toBe(true);
      expect(made).toEqual(rmb("6900000.05"));
    }
  });

  test("keep amounts of the library and figures as they are", () => {
    for (const value of [usd("5"), moreThan(30, { scale: "million", unit: "USD" })]) {
      const record = deepFreeze({ ...trade, value });
      const result = recordSchemas.trades["~standard"].validate(record);
      expect("value" in result && result.value).toBe(record);
    }
  });

  test("name every fault by its path, those of amounts too", () => {
    expect(
      faultsOf(validateTrade({ value: { currency: "USD", value: 5 }, period: "May", flow: "out" })),
    ).toEqual(["value.value money/invalid-amount", "flow model/unknown-value", "period time/invalid-period"]);
    for (const [value, fault] of [
      [{ currency: "USD" }, "value money/not-an-amount"],
      [{ value: "5" }, "value money/not-an-amount"],
      [{ currency: "USD", value: "5", note: "about" }, "value money/not-an-amount"],
      [{ currency: "XXD", value: "5" }, "value money/unknown-currency"],
      [{ currency: "USD", value: "1,000" }, "value money/invalid-amount"],
      ["USD 5", "value money/not-an-amount"],
      [null, "value money/not-an-amount"],
      [[], "value money/not-an-amount"],
      [{ qualifier: "moreThan", number: "30" }, "value money/not-an-amount"],
    ] as const)
      expect(faultsOf(validateTrade({ value })), JSON.stringify(value)).toEqual([fault]);
  });

  test("never throw: what has code of its own is told", () => {
    const throwing = {
      get value() {
        throw new Error("no");
      },
    };
    const trap = new Proxy(
      {},
      {
        ownKeys: () => {
          throw new Error("no");
        },
      },
    );
    const { proxy, revoke } = Proxy.revocable({}, {});
    revoke();
    for (const value of [
      Object.assign(throwing, trade),
      trap,
      proxy,
      { ...trade, value: trap },
      { ...trade, value: proxy },
    ])
      expect(recordSchemas.trades["~standard"].validate(value).issues?.length).toBeGreaterThan(0);
    const polluted = JSON.parse(
      `{"__proto__":{"value":5},"id":"t","flow":"export","kind":"goods","product":"p","period":"2012"}`,
    );
    expect(faultsOf(recordSchemas.trades["~standard"].validate(polluted))).toEqual([
      "__proto__ model/unknown-field",
    ]);
  });
});

describe("ledgerSchema", () => {
  const { validate } = ledgerSchema["~standard"];

  test("takes the JSON of a ledger, and gives the ledger", () => {
    const result = validate(JSON.parse(toJson(complete)));
    expect("value" in result && result.value).toEqual(complete);
    const empty = validate({});
    expect("value" in empty && toJson(empty.value)).toBe("{}");
  });

  test("gives no ledger where anything is wrong, and every fault", () => {
    const faulty = Array.from({ length: 250 }, (_, at) => ({ ...trade, id: `t${at}`, period: "May" }));
    const result = validate({
      trades: [...faulty, trade],
      sources: [{ id: "t", title: "T", publisher: "P" }],
    });
    expect("value" in result).toBe(false);
    expect(result.issues?.length).toBe(251);
    expect(
      faultsOf(validate({ delegations: [{ id: "d", direction: "out", period: "2012" }], visits: [] })),
    ).toEqual(["visits model/unknown-field", "delegations.0.direction model/unknown-value"]);
  });

  test("refuses what is no object, text of JSON too", () => {
    for (const value of [undefined, null, 5, "{}", "", [], [{}]])
      expect(faultsOf(validate(value)), JSON.stringify(value)).toEqual([" model/not-a-record"]);
    expect(validate("{}").issues?.[0]?.message).toContain("parseLedger");
  });
});

describe("claimSchema", () => {
  const { validate } = claimSchema["~standard"];
  const claim = { id: "abroad", measure: "visits", period: "2012", figure: figure(61), areas: ["FR", "JP"] };

  test("gives the claim", () => {
    const json = asJson(claim);
    const result = validate(json);
    expect("value" in result && result.value).toBe(json);
  });

  test("names the claim and the path of every fault", () => {
    const result = validate({ ...claim, figure: 61, areas: ["UK."], perod: "2012" });
    expect(faultsOf(result)).toEqual([
      "figure figures/invalid-figure",
      "areas.0 geography/unknown-area",
      "perod model/unknown-field",
    ]);
    expect(result.issues?.[0]?.message).toMatch(/^The claim "abroad"/);
    for (const value of [undefined, null, 5, "claim", []])
      expect(faultsOf(validate(value))).toEqual([" model/not-a-record"]);
  });
});
