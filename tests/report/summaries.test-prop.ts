import {
  type Activity,
  atLeast,
  attributePeriod,
  type Count,
  createLedger,
  type Delegation,
  exactly,
  exchangeSummary,
  type LedgerRecords,
  month,
  moreThan,
  type Period,
  PRC_STATISTICS,
  quarter,
  rmb,
  type TradeRecord,
  tradeSummary,
  usd,
} from "cultural-ledger";
import { leastOfCount } from "cultural-ledger/figures";
import fc from "fast-check";
import { expect, test } from "vitest";
import { leastWhole } from "../figures/least-whole";
import { withPoint } from "../money/by-definition";
import { WORLD_BANK as of2012 } from "../rates/of-2012";

const count: fc.Arbitrary<Count> = fc.oneof(
  fc.nat(5000),
  fc.nat(5000).map(exactly),
  fc.nat(5000).map(atLeast),
  fc.nat(5000).map(moreThan),
);
const period = fc.constantFrom<Period>(
  "2012",
  "2012-S1",
  "2012-Q1",
  "2012-03",
  "2012-03-05",
  "2012-12-20/2013-01-10",
  "2011-12-31/2012-01-01",
  "2011",
  "2013",
);
const status = fc.constantFrom("held", "held", "planned", "cancelled");
const areas = fc.oneof(
  fc.subarray(["FR", "JP", "HK", "GB-WLS", "GB", "035", "TH"] as const),
  fc.record({
    named: fc.subarray(["FR", "JP", "HK"] as const),
    open: fc.constant(true),
    stated: fc.integer({ min: 3, max: 30 }).chain((n) => fc.constantFrom<Count>(n, moreThan(n), atLeast(n))),
  }),
);
const direction = fc.constantFrom("outbound", "inbound");
const delegation = fc.record(
  { period, direction, count, persons: count, areas, status },
  { requiredKeys: ["period", "direction"] },
);
const activity = fc.record(
  {
    period,
    kind: fc.constantFrom("lecture", "performance"),
    direction,
    count,
    audience: count,
    areas,
    status,
  },
  { requiredKeys: ["period", "kind"] },
);
const amount = fc
  .tuple(fc.bigInt({ min: -(10n ** 12n), max: 10n ** 12n }), fc.constantFrom(usd, rmb))
  .map(([cents, make]) => make(withPoint(cents, 2)));
const trade = fc.record(
  { period, flow: fc.constantFrom("export", "import", "re-export", "re-import"), value: amount, status },
  { requiredKeys: ["period", "flow"] },
);

function absolute(value: bigint): bigint {
  return value < 0n ? -value : value;
}

const ledgers: fc.Arbitrary<Required<Pick<LedgerRecords, "delegations" | "activities" | "trades">>> = fc
  .record({ visits: fc.array(delegation), shows: fc.array(activity), sales: fc.array(trade) })
  .map(({ visits, shows, sales }) => ({
    delegations: visits.map((visit, at): Delegation => ({ ...visit, id: `visit-${at}` })),
    activities: shows.map((show, at): Activity => ({ ...show, id: `show-${at}` })),
    trades: sales.map(
      (sale, at): TradeRecord => ({ ...sale, id: `sale-${at}`, kind: "goods", product: `Linen ${at}` }),
    ),
  }));

function reportOf(records: LedgerRecords, period: Period = "2012", round: "once" | "each-row" = "once") {
  const options = { period, currency: "USD", profile: PRC_STATISTICS, rates: [of2012], round } as const;
  const ledger = createLedger(records);
  return {
    exchange: exchangeSummary(ledger, { period, profile: PRC_STATISTICS }),
    trade: tradeSummary(ledger, options),
  };
}

/** Cents of an amount whose digits are plain and at most two after the point. */
function centsOf(amount: { toString(): string }): bigint {
  const [, sign, whole, fraction = ""] = /^\w{3} (-?)(\d+)(?:\.(\d{1,2}))?$/.exec(amount.toString())!;
  return BigInt(`${sign}${whole}${fraction.padEnd(2, "0")}`);
}

test("no total depends on the order of the records", () => {
  const shuffled = ledgers.chain((records) =>
    fc.record({
      records: fc.constant(records),
      delegations: shuffle(records.delegations),
      activities: shuffle(records.activities),
      trades: shuffle(records.trades),
    }),
  );
  fc.assert(
    fc.property(shuffled, ({ records, ...others }) => {
      expect(totalsOf(others)).toBe(totalsOf(records));
    }),
  );
});

function shuffle<Value>(values: readonly Value[]): fc.Arbitrary<Value[]> {
  return fc.shuffledSubarray([...values], { minLength: values.length });
}

/** Every figure of a report, without the lists of records and sources that follow the ledger's order. */
function totalsOf(records: LedgerRecords): string {
  return JSON.stringify(reportOf(records), (name, value: unknown) =>
    ["records", "sources", "lines", "unvalued", "undetermined"].includes(name) ? undefined : value,
  );
}

test("outbound and inbound together make the whole, in what is known, unknown and counted", () => {
  fc.assert(
    fc.property(ledgers, (records) => {
      const { outbound, inbound, visits, persons } = reportOf(records).exchange;
      for (const [whole, parts] of [
        [visits, [outbound.visits, inbound.visits]],
        [persons, [outbound.persons, inbound.persons]],
      ] as const) {
        expect(whole.known).toBe(parts[0].known + parts[1].known);
        expect(whole.unknown).toBe(parts[0].unknown + parts[1].unknown);
        expect(leastWhole(whole.total)).toBe(leastWhole(parts[0].total) + leastWhole(parts[1].total));
        expect([...whole.records].sort()).toEqual([...parts[0].records, ...parts[1].records].sort());
      }
    }),
  );
});

test("lines by class of areas part the records of a direction, or of a kind of activities, and their sums", () => {
  fc.assert(
    fc.property(ledgers, (records) => {
      const { outbound, inbound, activities } = reportOf(records).exchange;
      const pairs = [
        ...[outbound, inbound].map(
          (line) => [line.visits, line.byClass.map(({ visits }) => visits)] as const,
        ),
        ...[outbound, inbound].map(
          (line) => [line.persons, line.byClass.map(({ persons }) => persons)] as const,
        ),
        ...activities.map((line) => [line.activities, line.byClass.map((own) => own.activities)] as const),
        ...activities.map((line) => [line.audience, line.byClass.map((own) => own.audience)] as const),
      ];
      for (const [whole, parts] of pairs) {
        expect(parts.flatMap((part) => part.records).sort()).toEqual([...whole.records].sort());
        expect(parts.reduce((sum, { unknown }) => sum + unknown, 0)).toBe(whole.unknown);
        const least = parts.reduce((sum, { total }) => sum + leastWhole(total), 0n);
        expect(leastWhole(whole.total)).toBe(least);
      }
    }),
  );
});

/** Of no visits nobody travels. */
function isSome({ count }: Delegation): boolean {
  return count !== 0 && !(typeof count === "object" && count.qualifier === "exactly" && count.number === "0");
}

test("a sum of counts is the sum of the least that its records allow", () => {
  fc.assert(
    fc.property(ledgers, (records) => {
      const { visits, persons } = reportOf(records).exchange;
      const counted = records.delegations.filter(({ id }) => visits.records.includes(id));
      const sum = (counts: readonly Count[]) =>
        counts.reduce((total, count) => total + leastOfCount(count), 0n);
      expect(leastWhole(visits.total)).toBe(sum(counted.map(({ count = 1 }) => count)));
      expect(leastWhole(persons.total)).toBe(
        sum(counted.filter(isSome).flatMap(({ persons = [] }) => persons)),
      );
    }),
  );
});

test("a record is counted or undetermined, and never both, exactly where it was held and is not of another period", () => {
  fc.assert(
    fc.property(ledgers, period, ({ delegations }, reportPeriod) => {
      const { visits, undetermined } = reportOf({ delegations }, reportPeriod).exchange;
      const placed = delegations
        .filter(({ status = "held" }) => status === "held")
        .filter(({ period: own, count = 1 }) => {
          return attributePeriod(own, reportPeriod, count === 1 ? "start" : "whole") !== "outside";
        });
      const unplaced = undetermined.map(({ record }) => record);
      expect([...visits.records, ...unplaced].sort()).toEqual(placed.map(({ id }) => id).sort());
    }),
  );
});

test("lines that are rounded one by one sum to the totals: exports and imports to the total, their difference to the balance", () => {
  fc.assert(
    fc.property(ledgers, ({ trades }) => {
      const { lines, exports, imports, balance, total, unvalued } = reportOf(
        { trades },
        "2012",
        "each-row",
      ).trade;
      const sum = (flows: readonly string[]) =>
        lines
          .flatMap(({ record, value }) =>
            flows.includes(record.flow) && "amount" in value ? value.amount : [],
          )
          .reduce((cents, amount) => cents + centsOf(amount), 0n);
      expect(centsOf(exports)).toBe(sum(["export", "re-export"]));
      expect(centsOf(imports)).toBe(sum(["import", "re-import"]));
      expect(centsOf(total)).toBe(centsOf(exports) + centsOf(imports));
      expect(centsOf(balance)).toBe(centsOf(exports) - centsOf(imports));
      expect(unvalued.length + lines.filter(({ value }) => "amount" in value).length).toBe(lines.length);
    }),
  );
});

test("a converted line is within half a cent of its value times or over the rate", () => {
  fc.assert(
    fc.property(ledgers, ({ trades }) => {
      for (const { value } of reportOf({ trades }).trade.lines) {
        if (value.kind !== "converted") continue;
        // CNY cents = USD cents x 6.3123, so their difference is at most half a cent of 6.3123.
        const scaled = centsOf(value.conversion.original) * 10_000n - centsOf(value.amount) * 63_123n;
        expect(absolute(scaled) * 2n <= 63_123n).toBe(true);
      }
    }),
  );
});

test("quarters and months of dated records add up to their year", () => {
  const day = fc.record({ month: fc.integer({ min: 1, max: 12 }), day: fc.integer({ min: 1, max: 28 }) });
  const dated = fc.tuple(day, fc.nat(9999)).map(([{ month, day }, persons]) => {
    const period = `2012-${two(month)}-${two(day)}/2013-06-30` as Period;
    return { direction: "outbound", period, persons } as const;
  });
  fc.assert(
    fc.property(fc.array(dated), (visits) => {
      const delegations = visits.map((visit, at): Delegation => ({ ...visit, id: `visit-${at}` }));
      const persons = (period: Period) =>
        leastWhole(reportOf({ delegations }, period).exchange.persons.total);
      const sum = (periods: readonly Period[]) =>
        periods.reduce((total, period) => total + persons(period), 0n);
      const whole = persons("2012");
      expect(whole).toBe(BigInt(delegations.reduce((total, visit) => total + Number(visit.persons), 0)));
      expect(sum(([1, 2, 3, 4] as const).map((number) => quarter(2012, number)))).toBe(whole);
      expect(sum(Array.from({ length: 12 }, (_, at) => month(2012, at + 1)))).toBe(whole);
      expect(persons("2013")).toBe(0n);
    }),
  );
});

function two(number: number): string {
  return String(number).padStart(2, "0");
}
