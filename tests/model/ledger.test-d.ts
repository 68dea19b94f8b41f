import {
  type Activity,
  type Agreement,
  type CulturalProject,
  checkLedger,
  createLedger,
  type Delegation,
  type Ledger,
  moreThan,
  type Partnership,
  type Programme,
  type Result,
  type Source,
  type TradeRecord,
  usd,
} from "cultural-ledger";
import { expectTypeOf, test } from "vitest";

test("records are plain literals, checked by the editor", () => {
  createLedger({
    projects: [{ id: "p", name: "Visits", period: "2012-12-20/2013-01-10", status: "held" }],
    delegations: [{ id: "d", direction: "outbound", period: "2012", persons: moreThan(20) }],
    activities: [{ id: "a", kind: ["performance", "exhibition"], period: "2012-Q1" }],
    trades: [
      { id: "t", flow: "export", kind: "goods", product: "Linen", period: "2012-03", value: usd("1") },
    ],
    programmes: [{ id: "w", name: "Week", kind: "cultural-week", editions: [{ host: "GB-WLS" }] }],
    agreements: [{ id: "g", name: "Agreement", parties: [{ area: "CN-CQ" }, { area: "DE" }] }],
    partnerships: [{ id: "s", kind: "sister-city", parties: [{ area: "CN-CQ" }, { area: "DE" }] }],
    sources: [{ id: "r", title: "Release", publisher: "OREANDA-NEWS", published: "2013-01-10" }],
  });
});

test("what a record must say cannot be left out", () => {
  // @ts-expect-error a project has a name
  const project: CulturalProject = { id: "p", period: "2012" };
  // @ts-expect-error a delegation has a direction
  const delegation: Delegation = { id: "d", period: "2012" };
  // @ts-expect-error a trade record has a flow
  const trade: TradeRecord = { id: "t", kind: "goods", product: "Linen", period: "2012" };
  // @ts-expect-error a programme has a kind
  const programme: Programme = { id: "w", name: "Week" };
  // @ts-expect-error an agreement has parties
  const agreement: Agreement = { id: "g", name: "Agreement" };
  // @ts-expect-error a source has a publisher
  const source: Source = { id: "r", title: "Release" };
  void [project, delegation, trade, programme, agreement, source];
});

test("what a field cannot hold does not compile", () => {
  const visit = { id: "d", direction: "outbound", period: "2012" } as const;
  // @ts-expect-error a direction is outbound or inbound
  const direction: Delegation = { ...visit, direction: "abroad" };
  // @ts-expect-error a period is text
  const period: Delegation = { ...visit, period: 2012 };
  // @ts-expect-error a month has no name
  const monthName: Delegation = { ...visit, period: "March 2012" };
  // @ts-expect-error text is no count
  const persons: Delegation = { ...visit, persons: "1100" };
  // @ts-expect-error null is not unknown; leave the field out
  const unknownPersons: Delegation = { ...visit, persons: null };
  // @ts-expect-error an area is a code, not a name
  const areas: Delegation = { ...visit, areas: ["France"] };
  // @ts-expect-error the code of the United Kingdom is GB
  const unitedKingdom: Delegation = { ...visit, areas: ["UK"] };
  // @ts-expect-error an open list says so
  const list: Delegation = { ...visit, areas: { named: ["FR"] } };
  // @ts-expect-error a leg has an area
  const legs: Delegation = { ...visit, legs: [{ place: "Paris" }] };
  // @ts-expect-error a field that nobody knows
  const field: Delegation = { ...visit, person: 5 };
  // @ts-expect-error a show is a performance
  const kind: Activity = { id: "a", kind: "show", period: "2012" };
  // @ts-expect-error a number has no currency
  const value: Pick<TradeRecord, "value"> = { value: 21_130_000 };
  // @ts-expect-error JSON of an amount is no amount
  const json: Pick<TradeRecord, "value"> = { value: { currency: "USD", value: "1" } };
  // @ts-expect-error the kinds of partnership are listed
  const partnership: Pick<Partnership, "kind"> = { kind: "twin-town" };
  // @ts-expect-error what is planned is not "future"
  const status: Pick<CulturalProject, "status"> = { status: "future" };
  void [direction, period, monthName, persons, unknownPersons, areas, unitedKingdom, list, legs, field];
  void [kind, value, json, partnership, status];
});

test("a ledger cannot be changed", () => {
  const ledger = createLedger({});
  expectTypeOf(ledger).toEqualTypeOf<Ledger>();
  expectTypeOf(ledger.delegations).toEqualTypeOf<readonly Delegation[]>();
  // @ts-expect-error its arrays are readonly
  ledger.delegations.push({ id: "d", direction: "outbound", period: "2012" });
  // @ts-expect-error its kinds are readonly
  ledger.delegations = [];
});

test("an unknown kind of record does not compile", () => {
  // @ts-expect-error it is called trades
  createLedger({ trade: [] });
  // @ts-expect-error an array is not the records
  checkLedger([]);
});

test("checkLedger answers with a result and not with a ledger", () => {
  expectTypeOf(checkLedger({})).toEqualTypeOf<Result<Ledger>>();
});
