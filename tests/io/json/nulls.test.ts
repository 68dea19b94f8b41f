import { checkLedger, createLedger, usd } from "cultural-ledger";
import { parseLedger, readNdjson, streamNdjson } from "cultural-ledger/io";
import { describe, expect, test } from "vitest";
import { deepFreeze } from "../../frozen";

const OPTION = '{ nulls: "absent" }';
const trade = { id: "t", flow: "export", kind: "goods", product: "Linen", period: "2012" };
const tour = { id: "d", direction: "outbound", period: "2012" };

/** Rows as `json_agg` of a database gives them: every column is there, of what nobody filled in as null. */
const ROWS = deepFreeze({
  trades: [{ ...trade, value: null, decimals: null, markets: null, quantity: null, note: null }],
  delegations: [
    { ...tour, persons: null, legs: [{ area: "FR", place: null, period: null }], source: null },
    {
      ...tour,
      id: "e",
      areas: { named: ["FR"], open: true, stated: null },
      extra: { office: null, score: 4 },
    },
  ],
  sources: null,
});

const READ = {
  trades: [trade],
  delegations: [
    { ...tour, legs: [{ area: "FR" }] },
    { ...tour, id: "e", areas: { named: ["FR"], open: true }, extra: { score: 4 } },
  ],
};

const lines = (records: Readonly<Record<string, readonly unknown[] | null>>) =>
  Object.entries(records)
    .flatMap(([kind, list]) => (list ?? []).map((record) => JSON.stringify({ kind, record })))
    .join("\n");

describe('nulls: "absent"', () => {
  test("reads null as a field left out, at any depth, as text, as values and as lines", async () => {
    const ledger = checkLedger(READ as never);
    if (!ledger.ok) throw new Error(ledger.issues[0].message);
    for (const reading of [
      parseLedger(ROWS, { nulls: "absent" }),
      parseLedger(JSON.stringify(ROWS), { nulls: "absent" }),
      await readNdjson(lines(ROWS), { nulls: "absent" }),
    ]) {
      expect(reading.issues).toEqual([]);
      expect(reading.ledger).toEqual(ledger.value);
    }
    const streamed: unknown[] = [];
    for await (const line of streamNdjson(lines(ROWS), { nulls: "absent" }))
      streamed.push(line.ok ? line.record : line.issues);
    expect(streamed).toEqual([...READ.trades, ...READ.delegations]);
  });

  test("leaves what has no null as it is, amounts of the library too", () => {
    const value = usd("5");
    const record = deepFreeze({ ...trade, value });
    const { ledger } = parseLedger({ trades: [record] }, { nulls: "absent" });
    expect(ledger.trades[0]).toBe(record);
    expect(ledger).toEqual(createLedger({ trades: [record as never] }));
  });

  test("fills nothing in: required fields, elements of lists, amounts and records that are null are faults", () => {
    const codesOf = (json: unknown) =>
      parseLedger(json, { nulls: "absent" }).issues.map(({ code, path }) => `${path.join(".")} ${code}`);
    expect(codesOf({ delegations: [{ ...tour, direction: null }] })).toEqual([
      "delegations.0.direction model/missing-field",
    ]);
    expect(codesOf({ delegations: [{ ...tour, organizer: ["Bureau", null] }] })).toEqual([
      "delegations.0.organizer.1 model/invalid-text",
    ]);
    expect(codesOf({ trades: [{ ...trade, value: { currency: "USD", value: null } }] })).toEqual([
      "trades.0.value money/not-an-amount",
    ]);
    expect(codesOf({ trades: [null] })).toEqual(["trades.0 model/not-a-record"]);
    expect(codesOf(null)).toEqual([" model/not-a-record"]);
  });

  test("is no way for names that are no fields, and stands depth", () => {
    const named = JSON.parse(
      `{"delegations":[{"id":"d","direction":"outbound","period":"2012","note":null,"__proto__":{"a":1}}]}`,
    );
    const { issues } = parseLedger(named, { nulls: "absent" });
    expect(issues.map(({ code, path }) => [code, path])).toEqual([
      ["model/unknown-field", ["delegations", 0, "__proto__"]],
    ]);
    const deep = `${"[".repeat(50_000)}${"]".repeat(50_000)}`;
    expect(parseLedger(`{"sources":[${deep}]}`, { nulls: "absent" }).refused).toBe(1);
    const holes = Object.assign([], { length: 4_000_000_000 });
    expect(parseLedger({ delegations: [{ ...tour, legs: holes }] }, { nulls: "absent" }).refused).toBe(1);
  });

  test("is the only word", async () => {
    for (const nulls of ["unknown", "", null, true] as never[]) {
      expect(() => parseLedger({}, { nulls })).toThrow(
        expect.objectContaining({ code: "io/unknown-option" }),
      );
      await expect(readNdjson("", { nulls })).rejects.toMatchObject({ code: "io/unknown-option" });
      await expect(streamNdjson("", { nulls }).next()).rejects.toMatchObject({ code: "io/unknown-option" });
    }
  });
});

describe("without the option", () => {
  test("every field that is null is a fault, which names the option", async () => {
    const parsed = parseLedger(ROWS);
    expect([parsed.accepted, parsed.refused]).toEqual([0, 3]);
    expect(parsed.issues.length).toBeGreaterThan(9);
    for (const { message } of parsed.issues) expect(message).toContain(OPTION);
    const read = await readNdjson(lines(ROWS));
    for (const { message } of read.issues) expect(message).toContain(OPTION);
    for await (const line of streamNdjson(lines(ROWS))) {
      expect(line.ok).toBe(false);
      if (!line.ok) for (const { message } of line.issues) expect(message).toContain(OPTION);
    }
  });

  test("other faults do not name it, nor what is null and no field", () => {
    const faulty = { delegations: [null, { ...tour, direction: "null" }, { ...tour, id: "f", persons: -1 }] };
    const { issues } = parseLedger(faulty);
    expect(issues.length).toBe(3);
    for (const { message } of issues) expect(message).not.toContain(OPTION);
  });
});
