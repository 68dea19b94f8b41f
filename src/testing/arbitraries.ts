/**
 * Arbitraries for fast-check: valid records of every kind, and ledgers of them, with the texts, numbers and periods on
 * which readers and writers of files break.
 */

import type * as FastCheck from "fast-check";
import type { Count } from "../figures/count";
import { atLeast, atMost, between, exactly, lessThan, moreThan } from "../figures/figure";
import type { AreaCode } from "../geography/area-code";
import type { AreaList } from "../geography/area-list";
import type { ActivityKind } from "../model/activity";
import type { Party } from "../model/agreement";
import type { Leg } from "../model/delegation";
import { createLedger, type Ledger, type LedgerRecords, type RecordOf } from "../model/ledger";
import type { PartnershipKind } from "../model/partnership";
import type { Edition, ProgrammeKind } from "../model/programme";
import type { Direction, SourceRef, Status } from "../model/record";
import type { TradeFlow, TradeKind } from "../model/trade-record";
import type { CurrencyCode } from "../money/currency";
import { type CurrencyAmount, currencyAmount } from "../money/currency-amount";
import { addDays, type CalendarDate } from "../time/calendar-date";
import { dateRange, halfYear, month, type Period, quarter, year } from "../time/period";
import { fiscalYear, type YearStart } from "../time/reporting-period";

/** What the arbitraries of records need of fast-check, which the app that tests brings along. */
export type FastCheckArbitraries = Pick<
  typeof FastCheck,
  | "array"
  | "bigInt"
  | "constant"
  | "constantFrom"
  | "integer"
  | "maxSafeNat"
  | "oneof"
  | "record"
  | "string"
  | "tuple"
>;

/** The ids that records may name; where there are none, no record names one. */
export interface ReferenceIds {
  readonly programmes?: readonly string[];
  readonly projects?: readonly string[];
  readonly sources?: readonly string[];
}

/** An arbitrary of valid records for every kind. */
export type RecordArbitraries = {
  readonly [Kind in keyof Ledger]: FastCheck.Arbitrary<RecordOf<Kind>>;
};

/** What breaks cells of CSV, formulas of spreadsheets and lines of text, and what people write besides ASCII. */
const TEXT_PARTS: readonly string[] = [
  ...`",;'=+-@|\\/[]{}<>#:. \t\n\r0`,
  '""',
  "\r\n",
  "\u0000",
  "\u00A0",
  "\u2028",
  "\uFEFF",
  "=1+1",
  "-5",
  "1,100",
  "null",
  "__proto__",
  "constructor",
  "\u91CD\u5E86",
  "D\u00FCsseldorf",
  "e\u0301",
  "\u0628\u064A\u062A",
  "\u{1F3AD}",
  "\u{1F468}\u200D\u{1F469}\u200D\u{1F467}",
  "\u{20BB7}",
];
const AREAS: readonly AreaCode[] = [
  "CN",
  "JP",
  "FR",
  "DE",
  "NA",
  "HK",
  "TW",
  "CN-CQ",
  "GB-WLS",
  "US-TN",
  "001",
  "035",
  "150",
  "SUHH",
  "YUCS",
];
const CURRENCIES: readonly CurrencyCode[] = ["USD", "CNY", "EUR", "JPY", "KWD", "CLF"];
const FRACTIONS: readonly string[] = ["", ".5", ".05", ".129", ".000000000001", ".999999999999"];
const STATUSES: readonly Status[] = ["held", "planned", "cancelled"];
const DIRECTIONS: readonly Direction[] = ["outbound", "inbound"];
const ACTIVITY_KINDS: readonly ActivityKind[] = [
  "performance",
  "exhibition",
  "lecture",
  "screening",
  "workshop",
  "other",
];
const FLOWS: readonly TradeFlow[] = ["export", "import", "re-export", "re-import"];
const TRADE_KINDS: readonly TradeKind[] = ["goods", "services"];
const PROGRAMME_KINDS: readonly ProgrammeKind[] = [
  "festival-tour",
  "cultural-week",
  "cultural-year",
  "cultural-centre",
  "other",
];
const PARTNERSHIP_KINDS: readonly PartnershipKind[] = ["sister-city", "sister-region", "institutional"];
const YEAR_STARTS: readonly YearStart[] = ["04-01", "04-06", "09-01", "10-01", "02-28", "01-01"];
const REPORTING_PARTS = ["P1Y", "P6M", "P3M", "P1M"] as const;

/**
 * Valid records of every kind, as arbitraries of fast-check: every optional field is sometimes there, counts are numbers
 * or figures, amounts are in several currencies, periods have all forms, and texts are well-formed but hostile to CSV and
 * spreadsheets. Ids are not unique; for records that belong together use `ledgerArbitrary`.
 *
 * @param fc fast-check itself, 3.22 or later: `import * as fc from "fast-check"`
 * @param references ids that records may name; without them no record names another one
 * @example
 * import * as fc from "fast-check";
 * import { checkRecord } from "cultural-ledger";
 * import { recordArbitraries } from "cultural-ledger/testing";
 *
 * const { delegations } = recordArbitraries(fc);
 * const [delegation] = fc.sample(delegations, 1);
 * checkRecord("delegations", delegation).ok // => true
 */
export function recordArbitraries(
  fc: FastCheckArbitraries,
  references: ReferenceIds = {},
): RecordArbitraries {
  const text = textArbitrary(fc);
  const count = countArbitrary(fc, 0);
  const period = periodArbitrary(fc);
  const area = fc.constantFrom(...AREAS);
  const areas = areaListArbitrary(fc);
  const status = fc.constantFrom(...STATUSES);
  const direction = fc.constantFrom(...DIRECTIONS);

  /** The field of a reference, where there is something to name. */
  const naming = <Name extends string>(
    name: Name,
    ids: readonly string[] = [],
  ): { readonly [Field in Name]?: FastCheck.Arbitrary<string> } =>
    (ids.length === 0 ? {} : { [name]: fc.constantFrom(...ids) }) as never;
  const { sources = [] } = references;
  const citation: { readonly source?: FastCheck.Arbitrary<SourceRef> } =
    sources.length === 0 ? {} : { source: citationArbitrary(fc, sources, text) };
  const said = { id: text, note: text, ...citation };
  const inProject = naming("project", references.projects);

  const party = recordOf<Party>(fc, { area, place: text }, ["area"]);
  const parties = fc.array(party, { minLength: 2, maxLength: 3 });
  const leg = recordOf<Leg>(fc, { area, place: text, period }, ["area"]);
  const edition = recordOf<Edition>(
    fc,
    { period, status, host: area, place: text, areas, note: text, ...citation },
    [],
  );
  const visit = { ...said, direction, period, count, persons: count, status, ...inProject };
  const visitKeys = ["id", "direction", "period"] as const;
  const activityKind = fc.constantFrom(...ACTIVITY_KINDS);

  return {
    projects: recordOf<RecordOf<"projects">>(
      fc,
      {
        ...said,
        name: text,
        period,
        direction,
        count,
        areas,
        status,
        ...naming("programme", references.programmes),
      },
      ["id", "name", "period"],
    ),
    delegations: fc.oneof(
      recordOf<RecordOf<"delegations">>(fc, { ...visit, areas }, visitKeys),
      recordOf<RecordOf<"delegations">>(
        fc,
        { ...visit, legs: fc.array(leg, { minLength: 1, maxLength: 3 }) },
        visitKeys,
      ),
    ),
    activities: recordOf<RecordOf<"activities">>(
      fc,
      {
        ...said,
        kind: fc.oneof(activityKind, fc.array(activityKind, { minLength: 1, maxLength: 3 })),
        period,
        direction,
        count,
        audience: count,
        areas,
        status,
        ...inProject,
      },
      ["id", "kind", "period"],
    ),
    trades: recordOf<RecordOf<"trades">>(
      fc,
      {
        ...said,
        flow: fc.constantFrom(...FLOWS),
        kind: fc.constantFrom(...TRADE_KINDS),
        product: text,
        period,
        markets: areas,
        value: amountArbitrary(fc),
        decimals: fc.integer({ min: -24, max: 12 }),
        performances: count,
        audience: count,
        status,
      },
      ["id", "flow", "kind", "product", "period"],
    ),
    programmes: recordOf<RecordOf<"programmes">>(
      fc,
      {
        ...said,
        name: text,
        kind: fc.constantFrom(...PROGRAMME_KINDS),
        editions: fc.array(edition, { maxLength: 3 }),
      },
      ["id", "name", "kind", "editions"],
    ),
    agreements: recordOf<RecordOf<"agreements">>(
      fc,
      { ...said, name: text, parties, count, signed: period, termYears: fc.integer({ min: 1, max: 999 }) },
      ["id", "name", "parties"],
    ),
    partnerships: recordOf<RecordOf<"partnerships">>(
      fc,
      { ...said, kind: fc.constantFrom(...PARTNERSHIP_KINDS), parties, since: period },
      ["id", "kind", "parties"],
    ),
    sources: recordOf<RecordOf<"sources">>(
      fc,
      { id: text, title: text, publisher: text, published: dateArbitrary(fc), url: text, note: text },
      ["id", "title", "publisher"],
    ),
  };
}

/** Places in a collection, which a ledger replaces with the ids that stand there. */
const PLACES: readonly string[] = ["0", "1", "2"];
const MOST_RECORDS = PLACES.length;

/**
 * Valid ledgers of few records each, as an arbitrary of fast-check: ids are unique, and references lead somewhere.
 *
 * @param fc fast-check itself, 3.22 or later: `import * as fc from "fast-check"`
 * @example
 * import * as fc from "fast-check";
 * import { checkLedger } from "cultural-ledger";
 * import { ledgerArbitrary } from "cultural-ledger/testing";
 *
 * const isRight = fc.property(ledgerArbitrary(fc), (ledger) => checkLedger(ledger).ok);
 * fc.check(isRight, { numRuns: 20 }).failed // => false
 */
export function ledgerArbitrary(fc: FastCheckArbitraries): FastCheck.Arbitrary<Ledger> {
  const of = recordArbitraries(fc, { programmes: PLACES, projects: PLACES, sources: PLACES });
  const some = <Value>(record: FastCheck.Arbitrary<Value>): FastCheck.Arbitrary<Value[]> =>
    fc.array(record, { maxLength: MOST_RECORDS });
  const records: FastCheck.Arbitrary<Ledger> = fc.record({
    projects: some(of.projects),
    delegations: some(of.delegations),
    activities: some(of.activities),
    trades: some(of.trades),
    programmes: some(of.programmes),
    agreements: some(of.agreements),
    partnerships: some(of.partnerships),
    sources: some(of.sources),
  });
  return records.map((drawn) => createLedger(joined(drawn)));
}

interface Draft {
  readonly id: string;
  readonly source?: SourceRef;
  readonly programme?: string;
  readonly project?: string;
  readonly editions?: readonly Draft[];
}

/** The records with ids of their own, and with ids in place of the places that they name. */
function joined(drawn: Ledger): LedgerRecords {
  const taken = new Set<string>();
  const withIds = Object.entries(drawn).map(([kind, records]: [string, readonly Draft[]]) => {
    const own = records.map((record) => {
      let { id } = record;
      while (taken.has(id)) id += "'";
      taken.add(id);
      return { ...record, id };
    });
    return [kind, own] as const;
  });
  const idsOf = new Map(withIds.map(([kind, records]) => [kind, records.map(({ id }) => id)]));
  return Object.fromEntries(
    withIds.map(([kind, records]) => [kind, records.map((record) => leading(record, idsOf))]),
  );
}

function leading(record: Draft, idsOf: ReadonlyMap<string, readonly string[]>): Draft {
  const { source, programme, project, editions, ...fields } = record;
  const idAt = (kind: string, place: string | undefined): string | undefined => {
    const ids = idsOf.get(kind) ?? [];
    return place === undefined ? undefined : ids[Number(place) % ids.length];
  };
  const document = idAt("sources", source?.document);
  const programmeId = idAt("programmes", programme);
  const projectId = idAt("projects", project);
  return {
    ...fields,
    ...(document !== undefined && { source: { ...source, document } }),
    ...(programmeId !== undefined && { programme: programmeId }),
    ...(projectId !== undefined && { project: projectId }),
    ...(editions !== undefined && { editions: editions.map((edition) => leading(edition, idsOf)) }),
  };
}

/** An arbitrary for each field of a record. */
type FieldArbitraries<Value> = {
  readonly [Field in keyof Value]: FastCheck.Arbitrary<Exclude<Value[Field], undefined>>;
};

/** A plain object with some of its optional fields. */
function recordOf<Value extends object>(
  fc: FastCheckArbitraries,
  fields: FieldArbitraries<Value>,
  requiredKeys: readonly (string & keyof Value)[],
): FastCheck.Arbitrary<Value> {
  const model = fields as unknown as Record<string, FastCheck.Arbitrary<unknown>>;
  const drawn = fc.record(model, { requiredKeys: [...requiredKeys], noNullPrototype: true });
  return drawn as unknown as FastCheck.Arbitrary<Value>;
}

function textArbitrary(fc: FastCheckArbitraries): FastCheck.Arbitrary<string> {
  const parts = fc.array(fc.oneof(fc.constantFrom(...TEXT_PARTS), fc.string({ maxLength: 4 })), {
    minLength: 1,
    maxLength: 5,
  });
  return fc
    .oneof(
      parts.map((drawn) => drawn.join("")),
      fc.string({ unit: "grapheme", minLength: 1, maxLength: 8 }),
    )
    .map((text) => (text.trim() === "" ? `${text}a${text}` : text));
}

/** Counts that allow a number of at least `least`, whatever bounds they have. */
function countArbitrary(fc: FastCheckArbitraries, least: number): FastCheck.Arbitrary<Count> {
  const small = fc.integer({ min: least, max: least + 1000 });
  const large = fc.bigInt({ min: BigInt(least), max: 10n ** 24n - 2n });
  const number = fc.oneof(small, large);
  return fc.oneof(
    small,
    fc.maxSafeNat().map((safe) => Math.max(safe, least)),
    fc
      .tuple(fc.constantFrom(exactly, moreThan, atLeast, atMost), number)
      .map(([figure, bound]) => figure(bound)),
    number.map((bound) => lessThan(BigInt(bound) + 1n)),
    fc
      .tuple(number, number)
      .map(([one, other]) => (one <= other ? between(one, other) : between(other, one))),
  );
}

/** Closed lists, and open ones that state nothing or as many areas as they name, or more. */
function areaListArbitrary(fc: FastCheckArbitraries): FastCheck.Arbitrary<AreaList> {
  const named = fc.array(fc.constantFrom(...AREAS), { maxLength: 4 });
  const stated = fc.oneof(fc.constant(undefined), countArbitrary(fc, 4));
  return fc.oneof(
    named,
    fc.tuple(named, stated).map(
      ([areas, number]): AreaList => ({
        named: areas,
        open: true,
        ...(number !== undefined && { stated: number }),
      }),
    ),
  );
}

function amountArbitrary(fc: FastCheckArbitraries): FastCheck.Arbitrary<CurrencyAmount> {
  const whole = fc.oneof(fc.maxSafeNat().map(BigInt), fc.bigInt({ min: 0n, max: 10n ** 24n - 1n }));
  return fc
    .tuple(fc.constantFrom("", "-"), whole, fc.constantFrom(...FRACTIONS), fc.constantFrom(...CURRENCIES))
    .map(([sign, units, fraction, currency]) => currencyAmount(`${sign}${units}${fraction}`, currency));
}

function dateArbitrary(fc: FastCheckArbitraries): FastCheck.Arbitrary<CalendarDate> {
  return fc.oneof(
    fc.integer({ min: 0, max: 99_999 }).map((days) => addDays("1900-01-01", days)),
    fc.constantFrom<CalendarDate>("0001-01-01", "2012-02-29", "9999-12-31"),
  );
}

function periodArbitrary(fc: FastCheckArbitraries): FastCheck.Arbitrary<Period> {
  const date = dateArbitrary(fc);
  const anyYear = fc.oneof(fc.integer({ min: 1900, max: 2100 }), fc.constantFrom(1, 999, 9999));
  const recentYear = fc.integer({ min: 1900, max: 2100 });
  return fc.oneof<FastCheck.Arbitrary<Period>[]>(
    anyYear.map(year),
    fc.tuple(anyYear, fc.constantFrom(1 as const, 2)).map(([inYear, half]) => halfYear(inYear, half)),
    fc.tuple(anyYear, fc.constantFrom(1 as const, 2, 3, 4)).map(([inYear, part]) => quarter(inYear, part)),
    fc.tuple(anyYear, fc.integer({ min: 1, max: 12 })).map(([inYear, part]) => month(inYear, part)),
    date,
    fc
      .tuple(date, date)
      .map(([one, other]) => (one <= other ? dateRange(one, other) : dateRange(other, one))),
    fc
      .tuple(recentYear, fc.constantFrom(...YEAR_STARTS), fc.constantFrom(...REPORTING_PARTS))
      .map(([inYear, start, part]) => fiscalYear(inYear, start).replace("P1Y", part) as Period),
  );
}

/** A citation of one of the sources. */
function citationArbitrary(
  fc: FastCheckArbitraries,
  sources: readonly string[],
  text: FastCheck.Arbitrary<string>,
): FastCheck.Arbitrary<SourceRef> {
  return recordOf<SourceRef>(fc, { document: fc.constantFrom(...sources), at: text }, ["document"]);
}
