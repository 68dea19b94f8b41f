import { checkRecord, isLedgerError, type Ledger, moreThan, usd } from "cultural-ledger";
import { describe, expect, test } from "vitest";
import { RECORD_KINDS } from "../../src/model/ledger";
import { complete, minimal } from "./records";

/** `direction model/unknown-value`, one line for each issue. */
function issuesOf(kind: keyof Ledger, record: unknown): readonly string[] {
  const result = checkRecord(kind, record);
  return result.ok ? [] : result.issues.map(({ path, code }) => `${path.join(".")} ${code}`);
}

const visit = { id: "out", direction: "outbound", period: "2012" };
const sale = { id: "t", flow: "export", kind: "goods", product: "Linen", period: "2012" };

describe("checkRecord", () => {
  test("answers with the record itself where it is right", () => {
    for (const kind of RECORD_KINDS) {
      for (const record of [minimal[kind][0], complete[kind][0]]) {
        expect(checkRecord(kind, record)).toEqual({ ok: true, value: record });
        const result = checkRecord(kind, record);
        expect(result.ok && result.value).toBe(record);
      }
    }
  });

  test("does not look for the records that it names", () => {
    const named = { ...visit, project: "nowhere", source: { document: "nothing", at: "page 1" } };
    expect(issuesOf("delegations", named)).toEqual([]);
    expect(issuesOf("delegations", { ...visit, project: "", source: { document: 5 } })).toEqual([
      "source.document model/invalid-text",
      "project model/invalid-text",
    ]);
  });

  test("names faults by paths inside of the record", () => {
    const record = {
      id: "",
      direction: "abroad",
      period: "2012-13",
      count: -1,
      persons: { qualifier: "about", number: "2.5" },
      legs: [{ area: "FR" }, { area: "Paris", place: " ", city: "Paris" }, "DE"],
      colour: "red",
    };
    expect(issuesOf("delegations", record)).toEqual([
      "id model/invalid-text",
      "direction model/unknown-value",
      "period time/invalid-period",
      "count figures/invalid-count",
      "persons figures/invalid-count",
      "legs.1.area geography/unknown-area",
      "legs.1.place model/invalid-text",
      "legs.1.city model/unknown-field",
      "legs.2 model/not-a-record",
      "colour model/unknown-field",
    ]);
  });

  test("says in its message which record and which field", () => {
    const result = checkRecord("delegations", { ...visit, legs: [{ area: "Paris" }] });
    expect(result.ok ? undefined : result.issues).toEqual([
      {
        code: "geography/unknown-area",
        path: ["legs", 0, "area"],
        message:
          'The delegation "out": legs[0].area: "Paris" is not an area code such as "JP" (ISO 3166-1), "GB-WLS" (ISO 3166-2) or "151" (UN M49).',
        expected: 'an area code such as "JP" (ISO 3166-1), "GB-WLS" (ISO 3166-2) or "151" (UN M49)',
        received: '"Paris"',
      },
    ]);
    const nameless = checkRecord("trades", { ...sale, id: undefined });
    expect(nameless.ok ? "" : nameless.issues[0].message).toBe(
      "The trade record: id is undefined; it must be a value: the field is required.",
    );
  });

  test("names missing fields of each kind", () => {
    expect(Object.fromEntries(RECORD_KINDS.map((kind) => [kind, issuesOf(kind, {})]))).toEqual({
      projects: ["id", "name", "period"].map((field) => `${field} model/missing-field`),
      delegations: ["id", "direction", "period"].map((field) => `${field} model/missing-field`),
      activities: ["id", "kind", "period"].map((field) => `${field} model/missing-field`),
      trades: ["id", "flow", "kind", "product", "period"].map((field) => `${field} model/missing-field`),
      observations: ["id", "indicator", "period"].map((field) => `${field} model/missing-field`),
      programmes: ["id", "name", "kind"].map((field) => `${field} model/missing-field`),
      agreements: ["id", "name", "parties"].map((field) => `${field} model/missing-field`),
      partnerships: ["id", "kind", "parties"].map((field) => `${field} model/missing-field`),
      sources: ["id", "title", "publisher"].map((field) => `${field} model/missing-field`),
    });
  });

  test("holds what the kinds hold, and not what other kinds do", () => {
    expect(issuesOf("delegations", { ...visit, areas: ["FR"], legs: [{ area: "FR" }] })).toEqual([
      "areas model/areas-and-legs",
    ]);
    expect(issuesOf("activities", visit)).toEqual(["kind model/missing-field"]);
    expect(issuesOf("activities", { id: "a", kind: ["lecture", "song"], period: "2012" })).toEqual([
      "kind.1 model/unknown-value",
    ]);
    expect(
      issuesOf("agreements", { id: "a", name: "n", parties: [{ area: "DE" }, {}], termYears: 1.5 }),
    ).toEqual(["parties.1.area model/missing-field", "termYears model/invalid-number"]);
    expect(issuesOf("sources", { id: "s", title: "t", publisher: "p", published: "2012" })).toEqual([
      "published time/invalid-date",
    ]);
    expect(
      issuesOf("programmes", { id: "p", name: "n", kind: "other", editions: [{ status: "over" }] }),
    ).toEqual(["editions.0.status model/unknown-value"]);
    expect(
      issuesOf("projects", { id: "p", name: "n", period: "2012", areas: { named: [], open: false } }),
    ).toEqual(["areas.open model/unknown-value"]);
  });

  test("takes amounts that the library made, and no others", () => {
    expect(issuesOf("trades", { ...sale, value: usd("5"), performances: moreThan(5) })).toEqual([]);
    for (const value of [{ currency: "USD", value: "5" }, 5, "USD 5", null]) {
      expect(issuesOf("trades", { ...sale, value })).toEqual(["value money/not-an-amount"]);
    }
  });

  test("of what is no object is one fault, at the record itself", () => {
    for (const record of [undefined, null, 5, "out", [], [visit], () => visit]) {
      expect(issuesOf("delegations", record)).toEqual([" model/not-a-record"]);
    }
  });

  test("runs no code of a record to its own harm", () => {
    const record = {
      ...visit,
      get persons(): number {
        throw new Error("not today");
      },
    };
    expect(issuesOf("delegations", record)).toEqual(["persons model/unreadable-value"]);
    const { proxy, revoke } = Proxy.revocable({}, {});
    revoke();
    expect(issuesOf("delegations", proxy)).toEqual([" model/unreadable-value"]);
  });

  test("takes no field from a prototype", () => {
    expect(issuesOf("delegations", Object.create(visit))).toEqual([
      "id model/missing-field",
      "direction model/missing-field",
      "period model/missing-field",
    ]);
  });

  test("of a kind that there is not is a programmer's mistake", () => {
    for (const kind of [
      "visits",
      "delegation",
      "",
      "constructor",
      "__proto__",
      "toString",
      undefined,
      null,
      5,
    ]) {
      let caught: unknown = "nothing";
      try {
        checkRecord(kind as never, visit);
      } catch (error) {
        caught = error;
      }
      expect(isLedgerError(caught), `${kind}: ${caught}`).toBe(true);
    }
  });
});

test("the kinds of records are those of a ledger, in its order", () => {
  expect(RECORD_KINDS).toEqual([
    "projects",
    "delegations",
    "activities",
    "trades",
    "observations",
    "programmes",
    "agreements",
    "partnerships",
    "sources",
  ]);
  expect(Object.isFrozen(RECORD_KINDS)).toBe(true);
});
