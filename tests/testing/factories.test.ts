import { createLedger, type Ledger } from "cultural-ledger";
import {
  activityRecord,
  agreementRecord,
  delegationRecord,
  observationRecord,
  partnershipRecord,
  programmeRecord,
  projectRecord,
  sourceRecord,
  tradeRecord,
} from "cultural-ledger/testing";
import { describe, expect, test } from "vitest";

const factories = {
  projects: projectRecord,
  delegations: delegationRecord,
  activities: activityRecord,
  trades: tradeRecord,
  observations: observationRecord,
  programmes: programmeRecord,
  agreements: agreementRecord,
  partnerships: partnershipRecord,
  sources: sourceRecord,
} satisfies Record<keyof Ledger, unknown>;

describe.each(Object.entries(factories))("the factory of %s", (kind, factory) => {
  test("makes a valid record", () => {
    expect(createLedger({ [kind]: [factory()] })[kind as keyof Ledger]).toHaveLength(1);
  });

  test("takes fields of one's own, and leaves them as they are", () => {
    const fields = Object.freeze({ id: "mine", note: "My own." });
    expect(factory(fields)).toMatchObject(fields);
    expect(Object.isFrozen(factory(fields))).toBe(true);
  });

  test("says no more than it has to: without any of its fields the record is refused", () => {
    const record = factory() as unknown as Record<string, unknown>;
    for (const field of Object.keys(record)) {
      const { [field]: _left, ...rest } = record;
      expect(() => createLedger({ [kind]: [rest] })).toThrow(field);
    }
  });
});

test("records of all factories make one ledger", () => {
  const ledger = createLedger(
    Object.fromEntries(Object.entries(factories).map(([kind, factory]) => [kind, [factory()]])),
  );
  expect(Object.values(ledger).flat()).toHaveLength(9);
});
