/**
 * Reports made by hand, of figures that charts have to draw: exact and between, open on a side, without a value, published,
 * with breaks, gaps and record highs.
 */

import { atLeast, atMost, between, type Figure, figure, moreThan, type Period } from "cultural-ledger";
import { readFigure } from "cultural-ledger/figures";
import { decimalOf } from "../../../src/number/decimal";
import {
  type Indicator,
  type Member,
  NOT_STATED_MEMBER,
  REST_MEMBER,
  type ReportFigure,
  reportFigure,
  type Statistic,
} from "../../../src/report/figures/report-figure";
import type { AnnualReport } from "../../../src/report/report-content";
import type { ReportTable, TableId } from "../../../src/report/tables/report-table";

type Value = number | string | Figure | undefined;

/** A figure of a report with a value. */
export function made(
  indicator: Indicator,
  value: Value,
  of: Partial<Pick<ReportFigure, "period" | "breakdown" | "statistic" | "unit">> = {},
): ReportFigure {
  const { period = "2012", breakdown = [], statistic = "value" } = of;
  const isMoney = ["exports", "imports", "trade"].includes(indicator);
  const unit = of.unit ?? (isMoney ? "USD" : "count");
  const isPlain = typeof value === "number" || typeof value === "string";
  const given = isPlain ? ({ qualifier: "exactly", number: String(value), unit } as const) : value;
  return reportFigure({
    indicator,
    statistic,
    period,
    breakdown,
    unit,
    ...(given === undefined
      ? { reason: "not-stated" as const }
      : { interval: readFigure(given), ...(isPlain && { number: decimalOf(String(value)) }) }),
    ...(statistic === "published" && given !== undefined && { printed: given }),
  });
}

export function member(dimension: Member["dimension"], id: string, more: Partial<Member> = {}): Member {
  return { dimension, id, ...more };
}

/** A table with one column for each statistic. */
export function tableOfFigures(
  id: TableId,
  rows: readonly (readonly (ReportFigure | undefined)[])[],
): ReportTable {
  const first = rows[0]?.[0] as ReportFigure;
  return {
    id,
    addsUp: true,
    columns: rows[0]!.map((cell) => ({
      indicator: cell?.indicator,
      statistic: cell?.statistic,
      period: cell?.period ?? first.period,
      base: undefined,
    })),
    rows: rows.map((cells) => ({
      indicator: undefined,
      members: cells.find((cell) => cell !== undefined)?.breakdown ?? [],
      cells,
    })),
  };
}

export function reportOf(tables: readonly ReportTable[], more: Partial<AnnualReport> = {}): AnnualReport {
  return {
    period: "2012",
    earlier: [],
    currency: "USD",
    profile: "prc-statistics",
    asOf: undefined,
    reading: "as-written",
    figures: tables.flatMap(({ rows }) =>
      rows.flatMap(({ cells }) => cells.filter((cell) => cell !== undefined)),
    ),
    chapters: [{ id: "exchange", tables }],
    organizedBy: { organizers: [], levels: [] } as never,
    programmes: [],
    agreements: [],
    partnerships: [],
    highs: [],
    areaChanges: [],
    breaks: [],
    leftOut: [],
    areaNotes: [],
    notes: [],
    rates: [],
    sources: [
      { id: "s", title: "Statistical communiqué on culture, 2012", publisher: "Municipal Bureau of Culture" },
    ] as never,
    ...more,
  };
}

/** All charts, each with the hard cases of its figures. */
export function fullReport(names: { readonly product?: string; readonly area?: string } = {}): AnnualReport {
  const product = (id: string, value: Value, statistic: Statistic = "value") =>
    made("exports", value, {
      breakdown: [member("product", id, { name: id })],
      statistic,
      ...(statistic === "share" && { unit: "ratio" as const }),
    });
  const area = (id: string, value: Value, more: Partial<Member> = {}) =>
    made("visits", value, { breakdown: [member("area", id, more)] });
  const direction = (id: string, period: Period, indicator: Indicator, value: Value) =>
    made(indicator, value, { breakdown: [member("direction", id)], period });
  const usd = { unit: "USD" } as const;
  const share = { unit: "ratio" } as const;
  const products: readonly (readonly [string, Value, Value])[] = [
    [
      names.product ?? "Rongchang grass linen, woven by hand and dyed in the traditional way of the county",
      21130000,
      "0.905",
    ],
    ["Chongqing acrobatics", between("1093103", "1300000", usd), between("0.046", "0.056", share)],
    ["Lele Bear's Detectives (animation)", moreThan("1120000", usd), moreThan("0.048", share)],
    ["西南地区少数民族传统手工艺品及其数字化衍生产品系列", "640000", "0.027"],
    ["Lacquer ware", undefined, undefined],
  ];
  const periods: readonly Period[] = ["2008", "2009", "2011", "2012"];
  const values: Partial<Record<Indicator, readonly Value[]>> = {
    trade: [18200000, between("19000000", "23000000", usd), 26400000, 30000000],
    visits: [120, 161, atLeast(170), 198],
    persons: [2100, 2400, undefined, 3399],
  };
  return reportOf(
    [
      tableOfFigures("visits-by-area", [
        [made("visits", 198)],
        [area(names.area ?? "JP", 61)],
        [area("FR", moreThan(40))],
        [area("DE+AT+CH", between(12, 20))],
        [area("CD", atMost(9))],
        [area("GB", 3)],
        [area(REST_MEMBER, 41, { members: 17 })],
        [area(NOT_STATED_MEMBER, undefined)],
      ]),
      tableOfFigures("exports-by-product", [
        [made("exports", between("23890000", "24200000", usd)), undefined],
        ...products.map(([id, value, part]) => [product(id, value), product(id, part, "share")]),
      ]),
      tableOfFigures("trade-totals", [
        [
          made("trade", figure(30, { unit: "USD", scale: "million", decimals: -6 }), {
            statistic: "published",
          }),
        ],
      ]),
      tableOfFigures("periods", [
        ...Object.entries(values).map(([indicator, given]) =>
          given.map((value, at) => made(indicator as Indicator, value, { period: periods[at]! })),
        ),
      ]),
      tableOfFigures(
        "visits-by-direction",
        (["outbound", "inbound"] as const).map((id, row) =>
          periods.flatMap((period, at) => [
            direction(
              id,
              period,
              "visits",
              row === 0 ? [30, 44, atLeast(50), 61][at] : [90, 117, 120, 137][at],
            ),
            direction(
              id,
              period,
              "persons",
              row === 0 ? [700, 900, undefined, 1100][at] : [1400, 1500, 1999, 2299][at],
            ),
          ]),
        ),
      ),
    ],
    {
      earlier: ["2011", "2009", "2008"],
      breaks: [
        {
          at: "2011",
          indicators: ["visits"],
          note: "since 2011 the districts report as well",
          source: undefined,
          records: [],
        },
      ],
      highs: [
        {
          indicator: "trade",
          breakdown: [],
          kind: "new",
          figure: made("trade", 1).id,
          previous: "2011",
          since: "2008",
          periods: 3,
          missing: 1,
          source: undefined,
        },
      ],
    },
  );
}
