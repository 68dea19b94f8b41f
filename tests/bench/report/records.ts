/** A ledger of 100,000 records of ten years, as a province's bureau would keep them, and the rates of these years. */

import {
  type Activity,
  type AreaCode,
  type CulturalProject,
  createLedger,
  type Delegation,
  type ExchangeRate,
  type Ledger,
  moreThan,
  type Period,
  type Programme,
  rmb,
  type TradeRecord,
  usd,
} from "cultural-ledger";

export const YEARS: readonly Period[] = Array.from({ length: 10 }, (_, at) => `${2003 + at}` as Period);
const SIZES = { projects: 10_000, delegations: 25_000, activities: 25_000, trades: 40_000 };

const AREAS: readonly AreaCode[] = [
  ...([
    "FR",
    "DE",
    "GB",
    "IT",
    "ES",
    "PT",
    "NL",
    "BE",
    "AT",
    "CH",
    "SE",
    "NO",
    "FI",
    "DK",
    "PL",
    "CZ",
  ] as const),
  ...([
    "US",
    "CA",
    "MX",
    "BR",
    "AR",
    "CL",
    "JP",
    "KR",
    "TH",
    "VN",
    "MY",
    "SG",
    "IN",
    "AU",
    "NZ",
    "EG",
  ] as const),
  ...(["ZA", "KE", "RU", "TR", "HK", "MO", "TW", "HU"] as const),
];
const PRODUCTS = Array.from({ length: 60 }, (_, at) => `Product ${at}`);
const KINDS = ["performance", "exhibition", "lecture", "screening"] as const;
const FORMS = ["A", "B", "C", "D", "E", "F"].map((code) => ({ scheme: "UNESCO FCS 2009", code }));
const PROGRAMMES = 20;

/** Numbers that look as if they were drawn, and are the same in every run. */
function drawer(): (below: number) => number {
  let seed = 12_345;
  return (below) => {
    seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((seed / 2_147_483_648) * below);
  };
}

export function ledgerOfYears(): Ledger {
  const draw = drawer();
  const one = <Value>(values: readonly Value[]) => values[draw(values.length)] as Value;
  const day = () => {
    const [month, date] = [1 + draw(12), 1 + draw(28)].map((part) => String(part).padStart(2, "0"));
    return `${one(YEARS)}-${month}-${date}` as Period;
  };
  const ids = (letter: string, length: number) =>
    Array.from({ length }, (_, at) => `${letter}${String(at).padStart(6, "0")}`);
  const source = () => ({ document: "return", at: `sheet ${draw(50)}` });
  const programme = () => (draw(4) === 0 ? { programme: `programme ${draw(PROGRAMMES)}` } : {});
  const projectIds = ids("p", SIZES.projects);
  return createLedger({
    sources: [{ id: "return", title: "Returns", publisher: "The bureau" }],
    programmes: Array.from({ length: PROGRAMMES }, (_, at): Programme => {
      const id = `programme ${at}`;
      return { id, name: id, kind: "other", editions: YEARS.map((period) => ({ period })) };
    }),
    projects: projectIds.map(
      (id): CulturalProject => ({ id, name: id, period: one(YEARS), domain: one(FORMS), ...programme() }),
    ),
    delegations: ids("d", SIZES.delegations).map(
      (id): Delegation => ({
        id,
        direction: one(["outbound", "inbound"] as const),
        period: day(),
        persons: draw(50) === 0 ? moreThan(20) : 1 + draw(60),
        areas: draw(10) === 0 ? [one(AREAS), one(AREAS)] : [one(AREAS)],
        project: one(projectIds),
        source: source(),
      }),
    ),
    activities: ids("a", SIZES.activities).map(
      (id): Activity => ({
        id,
        kind: one(KINDS),
        direction: one(["outbound", "inbound"] as const),
        period: day(),
        ...(draw(10) > 0 && { audience: 50 + draw(2000) }),
        areas: [one(AREAS)],
        ...programme(),
        project: one(projectIds),
        source: source(),
      }),
    ),
    trades: ids("t", SIZES.trades).map((id): TradeRecord => {
      const cents = `${100 + draw(90_000)}.${10 + draw(90)}`;
      return {
        id,
        flow: one(["export", "export", "import"] as const),
        kind: "goods",
        product: one(PRODUCTS),
        period: day().slice(0, 7) as Period,
        markets: [one(AREAS)],
        value: draw(2) === 0 ? rmb(cents) : usd(cents),
        source: source(),
      };
    }),
  });
}

export const RATES: readonly ExchangeRate[] = YEARS.map((period, at) => ({
  base: "USD",
  quote: "CNY",
  rate: `${8 - at / 5 + 0.0123}`.slice(0, 6),
  basis: "annual-average",
  period,
  source: "a table",
}));
