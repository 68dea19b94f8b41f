/**
 * Ledgers for reports, and the same records as the naive way reads them.
 */

import type {
  Activity,
  Agreement,
  AreaList,
  Count,
  CulturalProject,
  Delegation,
  Figure,
  LedgerRecords,
  MoneyValue,
  Observation,
  Period,
  Programme,
  TradeRecord,
} from "cultural-ledger";
import { end, ofText, plus, type Q, q, type Range, times } from "./naive-numbers";
import type { Areas, Bounds, Material, Sale, Seen, Thing } from "./naive-report";

const SCALES: Readonly<Record<string, bigint>> = { thousand: 1000n, wan: 10_000n, million: 1_000_000n };

/** The number of a figure, its scale included. */
function numberOf({ number, scale }: Pick<Figure, "number" | "scale">, text = number): Q {
  return times(ofText(text), q(SCALES[scale ?? ""] ?? 1n));
}

function boundsOf(count: Count): Bounds {
  if (typeof count === "number")
    return { least: BigInt(count), isExcluded: false, most: BigInt(count), isUnknown: false };
  if (count.qualifier === "unknown")
    return { least: 0n, isExcluded: false, most: undefined, isUnknown: true };
  const [number] = numberOf(count);
  const [to] = numberOf(count, count.to ?? count.number);
  const bounds = (least: bigint, most: bigint | undefined, isExcluded = false): Bounds => ({
    least,
    most,
    isExcluded,
    isUnknown: false,
  });
  switch (count.qualifier) {
    case "moreThan":
      return bounds(number, undefined, true);
    case "atLeast":
      return bounds(number, undefined);
    case "atMost":
      return bounds(0n, number);
    case "lessThan":
      return bounds(0n, number - 1n);
    case "between":
      return bounds(number, to);
    case "about":
      // A tenth more or less, of whole numbers.
      return bounds((number * 9n + 9n) / 10n, (number * 11n) / 10n);
    default:
      return bounds(number, number);
  }
}

function areasOf(list: AreaList | undefined): Areas | undefined {
  if (list === undefined) return undefined;
  if (!("open" in list)) return { named: list, isOpen: false };
  return {
    named: list.named,
    isOpen: true,
    stated: list.stated === undefined ? undefined : boundsOf(list.stated),
  };
}

const counted = ({ count = 1 }: { readonly count?: Count }) => boundsOf(count);
const perhaps = (count: Count | undefined) => (count === undefined ? undefined : boundsOf(count));

function projectThing({ domain, ...project }: CulturalProject): Thing {
  const { id, period, status, direction, programme, partOf } = project;
  const classified = domain === undefined ? undefined : `${domain.scheme} ${domain.code}`;
  return { id, period, status, direction, programme, partOf, count: counted(project), domain: classified };
}

function visitThing(visit: Delegation): Thing {
  const { id, period, status, direction, programme, project, partOf, legs } = visit;
  return {
    ...{ id, period, status, direction, programme, project, partOf, legs },
    count: counted(visit),
    persons: perhaps(visit.persons),
    areas: areasOf(visit.areas),
    cities: perhaps(visit.cities),
  };
}

function showThing(show: Activity): Thing {
  const { id, period, status, direction, programme, project, partOf, kind } = show;
  const kinds = typeof kind === "string" ? [kind] : [...new Set(kind)].sort();
  return {
    ...{ id, period, status, direction, programme, project, partOf, kinds },
    count: counted(show),
    persons: perhaps(show.audience),
    areas: areasOf(show.areas),
  };
}

/** Where a printed figure lies: a number is as wide as half a unit of its last digit on either side. */
export function rangeOf(figure: Figure, isWhole: boolean): Range {
  const number = numberOf(figure);
  const range = (lower: Range["lower"], upper: Range["upper"]): Range => ({ lower, upper, whole: isWhole });
  switch (figure.qualifier) {
    case "moreThan":
      return range(end(number, false), "unbounded");
    case "atLeast":
      return range(end(number), "unbounded");
    case "between":
      return range(end(number), end(numberOf(figure, figure.to)));
    default: {
      if (isWhole) return range(end(number), end(number));
      const [, fraction = ""] = figure.number.split(".");
      const half = times([5n, 10n ** BigInt(fraction.length + 1)], q(SCALES[figure.scale ?? ""] ?? 1n));
      return range(end(plus(number, times([-1n, 1n], half))), end(plus(number, half)));
    }
  }
}

function statedIn(value: MoneyValue): Sale["value"] {
  if ("qualifier" in value) return { currency: String(value.unit), range: rangeOf(value, false) };
  return { currency: value.currency, amount: ofText(value.value.toFixed()) };
}

function sale(record: TradeRecord): Sale {
  const { id, period, status, flow, kind, product, markets, value, decimals, partOf, obsStatus } = record;
  return {
    ...{ id, period, status, kind, product, decimals, partOf },
    isExport: flow === "export" || flow === "re-export",
    isBreak: obsStatus === "B",
    markets: areasOf(markets),
    value: value === undefined ? undefined : statedIn(value),
  };
}

function seen({ id, period, at, indicator, area, value, published, unit, obsStatus }: Observation): Seen {
  const isMissing = obsStatus === "M" || value === undefined || typeof value !== "number";
  return {
    ...{ id, published },
    period: String(period ?? at),
    of: [JSON.stringify([indicator, "", unit ?? ""]), ...(area === undefined ? [] : [area])],
    isBreak: obsStatus === "B",
    value: isMissing ? undefined : ofText(String(value)),
  };
}

/** What a report is asked beside its records. */
export interface Asked
  extends Omit<Material, "projects" | "delegations" | "activities" | "sales" | "seen" | "ties" | "editions"> {
  readonly period: Period & string;
}

export function materialOf(records: LedgerRecords, asked: Asked): Material {
  const { programmes = [], agreements = [] } = records;
  return {
    ...asked,
    projects: (records.projects ?? []).map(projectThing),
    delegations: (records.delegations ?? []).map(visitThing),
    activities: (records.activities ?? []).map(showThing),
    sales: (records.trades ?? []).map(sale),
    seen: (records.observations ?? []).map(seen),
    ties: agreements.map((one: Agreement) => ({
      id: one.id,
      signed: one.signed,
      termYears: one.termYears,
      count: counted(one),
    })),
    editions: programmes.flatMap(({ editions = [] }: Programme) =>
      editions.map(({ period, status }) => ({ period, status })),
    ),
  };
}
