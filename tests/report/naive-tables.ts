/**
 * The tables of a report by hand: which rows and columns each would have, and which of them say something.
 */

import type { Key, NaiveReport, Said } from "./naive-report";

/** A row: what it is of, and the figure of each column that says something in the table. */
interface NaiveRow {
  readonly members: readonly string[];
  readonly indicator: string | undefined;
  readonly cells: readonly (Key | undefined)[];
}

export interface NaiveTable {
  readonly id: string;
  readonly rows: readonly NaiveRow[];
}

interface Column {
  readonly indicator?: string;
  /** As published, or else as computed, where left out. */
  readonly statistic?: string;
  readonly period: string;
  readonly base?: string;
}

interface Row {
  readonly indicator?: string;
  readonly breakdown?: Key["breakdown"];
}

const DIMENSIONS: Readonly<Record<string, readonly string[]>> = {
  "visits-by-direction": ["direction"],
  "visits-by-class": ["direction", "class"],
  "visits-by-area": ["area"],
  "activities-by-kind": ["kind", "direction"],
  "activities-by-class": ["kind", "direction", "class"],
  "activities-by-area": ["area"],
  "by-programme": ["programme"],
  "by-art-form": ["domain"],
  "exports-by-product": ["product"],
  "imports-by-product": ["product"],
  "exports-by-market": ["market"],
  "imports-by-market": ["market"],
  observations: ["observation", "area"],
  "trade-as-stated": ["currency"],
};

const SILENT = ["no-records", "not-stated", "no-base", "zero-base"];
const OUT = { dimension: "direction", id: "outbound" } as const;
const IN = { dimension: "direction", id: "inbound" } as const;

const isNumber = (said: Said | undefined) => said !== undefined && "range" in said;
const isOwn = (id: string) => id.startsWith("~");

export function naiveTables(
  naive: NaiveReport,
  { period, earlier }: { readonly period: string; readonly earlier: readonly string[] },
): readonly NaiveTable[] {
  const [base] = earlier;
  const known = new Map<string, Said | undefined>();
  const said = (key: Key | undefined): Said | undefined => {
    if (key === undefined) return undefined;
    const name = JSON.stringify([key.indicator, key.statistic, key.period, key.base, key.breakdown]);
    if (!known.has(name)) known.set(name, naive.figure(key));
    return known.get(name);
  };
  const says = (key: Key | undefined) => {
    const answer = said(key);
    return answer !== undefined && ("range" in answer || !SILENT.includes(answer.why));
  };
  const isPrinted = (key: Omit<Key, "statistic">) =>
    key.breakdown.length < 2 &&
    (key.breakdown[0] === undefined || key.breakdown[0].dimension === "direction") &&
    naive.isPublished(key.indicator, key.breakdown[0]?.id, key.period);
  const headline = (key: Omit<Key, "statistic">): Key => ({
    ...key,
    statistic: isPrinted(key) ? "published" : "value",
  });
  const cellOf = (row: Row, { indicator = row.indicator, statistic, period, base }: Column) => {
    if (indicator === undefined) return undefined;
    const key = { indicator, period, breakdown: row.breakdown ?? [] };
    const whole: Key =
      statistic === undefined ? headline(key) : { ...key, statistic, ...(base !== undefined && { base }) };
    const answer = said(whole);
    const isGrowthOfPrinted = row.indicator === undefined && base !== undefined && isPrinted(key);
    if (isGrowthOfPrinted && answer !== undefined && "range" in answer) return undefined;
    // Of what there are no records nothing is said.
    return answer === undefined || ("why" in answer && answer.why === "no-records") ? undefined : whole;
  };
  const tableOfCells = (id: string, rows: readonly NaiveRow[], columns: number): readonly NaiveTable[] => {
    const kept = Array.from({ length: columns }, (_, at) => at).filter((at) =>
      rows.some(({ cells }) => says(cells[at])),
    );
    if (rows.length === 0 || kept.length === 0) return [];
    return [{ id, rows: rows.map((row) => ({ ...row, cells: kept.map((at) => row.cells[at]) })) }];
  };
  const table = (
    id: string,
    rows: readonly Row[],
    columns: readonly Column[],
    isKept = (cells: readonly (Key | undefined)[]) => cells.some(says),
  ) =>
    tableOfCells(
      id,
      rows
        .map((row) => ({
          members: (row.breakdown ?? []).map((member) => member.id),
          indicator: row.indicator,
          cells: columns.map((column) => cellOf(row, column)),
        }))
        .filter(({ cells }) => isKept(cells)),
      columns.length,
    );
  const rowsOf = (id: string): readonly Row[] =>
    naive.members(id).map((ids) => ({
      breakdown: ids.map((member, at) => ({ dimension: DIMENSIONS[id]?.[at] ?? "", id: member })),
    }));
  const withTotal = (rows: readonly Row[]) => (rows.length > 1 ? [...rows, {}] : rows);
  const told = (rows: readonly Row[]) =>
    rows.some(({ breakdown }) => !isOwn(breakdown?.at(-1)?.id ?? "~")) ? rows : [];
  const now = (indicator: string, statistic = "value"): Column => ({ indicator, statistic, period });
  const grown = (statistic: string): readonly Column[] =>
    base === undefined ? [] : [{ statistic, period, base }];
  const withGrowth = (...indicators: readonly string[]) =>
    indicators.flatMap((indicator) => [
      now(indicator),
      ...grown("growth").map((column) => ({ ...column, indicator })),
    ]);
  const before: readonly Column[] = base === undefined ? [] : [{ period: base }];

  // Key figures.
  const of = (indicator: string, ...breakdown: Key["breakdown"]): Row => ({ indicator, breakdown });
  const known1 = (...rows: readonly Row[]) =>
    rows.filter(({ indicator = "", breakdown = [] }) =>
      isNumber(said(headline({ indicator, period, breakdown }))),
    );
  const byDirection = (indicator: string) => {
    const rows = known1(of(indicator, OUT), of(indicator, IN));
    const whole = known1(of(indicator));
    const isEnded = ({ breakdown = [] }: Row) => {
      const found = said(headline({ indicator, period, breakdown }));
      return found !== undefined && "range" in found && typeof found.range.upper === "object";
    };
    if (rows.length === 0) return whole;
    return whole.some(isEnded) && rows.some((row) => !isEnded(row)) ? [...whole, ...rows] : rows;
  };
  const shows = () => {
    const printed = [OUT, IN].filter((way) => naive.isPublished("activities", way.id, period));
    const isWhole = naive.isPublished("activities", undefined, period);
    return isWhole || printed.length === 0
      ? known1(of("activities"))
      : printed.map((way) => of("activities", way));
  };
  const printedSides = ["exports", "imports"].filter((side) => naive.isPublished(side, undefined, period));
  const trade =
    printedSides.length > 0 && !naive.isPublished("trade", undefined, period)
      ? printedSides.map((side) => of(side))
      : known1(of("trade"));
  const withPrinted = (indicator: string, rows: readonly Row[] = []) =>
    [[], [OUT], [IN]].flatMap((breakdown) => {
      const [way] = breakdown;
      const isShown = rows.some((row) => row.breakdown?.[0]?.id === way?.id);
      return isShown || naive.isPublished(indicator, way?.id, period) ? [of(indicator, ...breakdown)] : [];
    });
  const keyFigures = table(
    "key-figures",
    [
      ...withPrinted("projects", known1(of("projects"))),
      ...withPrinted("visits", byDirection("visits")),
      ...withPrinted("persons", byDirection("persons")),
      ...withPrinted("areas", known1(of("areas", OUT))),
      ...withPrinted("cities"),
      ...withPrinted("activities", shows()),
      ...withPrinted("audience"),
      ...(trade.length > 0 ? trade : known1(of("exports"), of("imports"))),
    ],
    [{ period }, ...before, ...grown("change"), ...grown("growth")],
  );

  // Exchange.
  const five = ["projects", "visits", "persons", "activities", "audience"].map((indicator) => now(indicator));
  const exchange = [
    ...table("visits-by-direction", withTotal(rowsOf("visits-by-direction")), [
      now("projects"),
      ...withGrowth("visits", "persons"),
      now("persons", "per-event"),
      now("areas"),
      now("cities"),
    ]),
    ...table("visits-by-class", told(rowsOf("visits-by-class")), [
      ...withGrowth("visits", "persons"),
      now("areas"),
    ]),
    ...table("visits-by-area", withTotal(told(rowsOf("visits-by-area"))), withGrowth("visits", "persons")),
    ...table(
      "activities-by-kind",
      withTotal(rowsOf("activities-by-kind")),
      withGrowth("activities", "audience"),
    ),
    ...table(
      "activities-by-class",
      told(rowsOf("activities-by-class")),
      withGrowth("activities", "audience"),
    ),
    ...table(
      "activities-by-area",
      withTotal(told(rowsOf("activities-by-area"))),
      withGrowth("activities", "audience"),
    ),
    ...table("by-programme", withTotal(told(rowsOf("by-programme"))), five),
    ...table("by-art-form", withTotal(told(rowsOf("by-art-form"))), five),
  ];

  // Ties.
  const ties = table(
    "agreements",
    [of("editions"), of("agreements-signed"), of("agreements-in-force")],
    [{ period }, ...before],
    ([first]) => isNumber(said(first)),
  );

  // Trade.
  const printed = ["trade", "exports", "imports", "balance"].filter((one) =>
    naive.isPublished(one, undefined, period),
  );
  const totalRow = (indicator: string, statistic: string): NaiveRow => {
    const at = (of: string): Key => ({ indicator, statistic, period: of, breakdown: [] });
    const isHeadline = headline({ indicator, period, breakdown: [] }).statistic === statistic;
    const cells: readonly Key[] = [
      at(period),
      ...(base === undefined ? [] : [at(base)]),
      ...(base !== undefined && isHeadline
        ? [{ indicator, statistic: "growth", period, base, breakdown: [] }]
        : []),
    ];
    return { indicator, members: [], cells: cells.map((key) => (said(key) === undefined ? undefined : key)) };
  };
  const hasTotal = (key: Key | undefined) => {
    const answer = said(key);
    if (answer === undefined) return false;
    const isPair = (why: string) =>
      why.startsWith("overlapping") || why === "whole-and-part" || why === "no-rate";
    return "range" in answer || isPair(answer.why);
  };
  const totals = [
    ...printed.map((indicator) => totalRow(indicator, "published")),
    ...printed.map((indicator) => totalRow(indicator, "remainder")),
    ...["exports", "imports", "trade", "balance"].map((indicator) => totalRow(indicator, "value")),
  ].filter(({ cells }) => cells.some(hasTotal));
  const sides = totals.filter(
    ({ indicator, cells }) =>
      (indicator === "exports" || indicator === "imports") && cells.some((key) => key?.statistic === "value"),
  );
  const shown =
    sides.length > 1
      ? totals
      : totals.filter(
          ({ indicator, cells }) =>
            (indicator !== "trade" && indicator !== "balance") ||
            cells.some((key) => key?.statistic === "published" || key?.statistic === "remainder"),
        );
  const breakdown = (id: string) => {
    const [indicator = "", , by] = id.split("-");
    const rows = rowsOf(id);
    if (by === "market" && told(rows).length === 0) return [];
    const columns: readonly Column[] = [
      now(indicator),
      now(indicator, "share"),
      ...(base === undefined ? [] : [{ indicator, statistic: "value", period: base }]),
      ...grown("growth").map((column) => ({ ...column, indicator })),
    ];
    return table(id, withTotal(rows), columns);
  };
  const stated = rowsOf("trade-as-stated");
  const tradeTables = [
    ...tableOfCells("trade-totals", shown, base === undefined ? 1 : 3),
    ...breakdown("exports-by-product"),
    ...breakdown("imports-by-product"),
    ...breakdown("exports-by-market"),
    ...breakdown("imports-by-market"),
    ...(stated.length > 1
      ? table("trade-as-stated", stated, [now("exports", "as-stated"), now("imports", "as-stated")])
      : []),
  ];

  const observations = table(
    "observations",
    rowsOf("observations").map((row) => ({ ...row, indicator: "observation" })),
    [
      { statistic: "value", period },
      ...(base === undefined ? [] : [{ statistic: "value", period: base }]),
      ...grown("growth"),
    ],
  );

  // Compared.
  const inOrder = [...earlier, period].sort();
  const ifPrinted = (indicator: string, ...ways: readonly (typeof OUT | typeof IN | undefined)[]) =>
    ways
      .filter((way) => inOrder.some((each) => naive.isPublished(indicator, way?.id, each)))
      .map((way) => of(indicator, ...(way === undefined ? [] : [way])));
  const series: readonly Row[] = [
    of("projects"),
    ...ifPrinted("projects", OUT, IN),
    ...["visits", "persons"].flatMap((one) => [of(one, OUT), of(one, IN), of(one)]),
    of("areas", OUT),
    of("areas", IN),
    ...ifPrinted("areas", undefined),
    ...ifPrinted("cities", OUT, IN, undefined),
    of("activities"),
    of("activities", OUT),
    of("activities", IN),
    of("audience"),
    ...ifPrinted("audience", OUT, IN),
    ...["agreements-signed", "exports", "imports", "trade", "balance"].map((one) => of(one)),
  ];
  return [
    ...keyFigures,
    ...exchange,
    ...ties,
    ...tradeTables,
    ...observations,
    ...(base === undefined
      ? []
      : [
          ...table("periods", series, [
            ...inOrder.map((each): Column => ({ period: each })),
            ...grown("change"),
            ...grown("growth"),
          ]),
          ...table(
            "contributions",
            [
              of("visits", OUT),
              of("visits", IN),
              ...["exports", "imports"].flatMap((indicator) =>
                rowsOf(`${indicator}-by-product`).map((row) => ({ ...row, indicator })),
              ),
            ],
            grown("contribution"),
            (cells) => cells.some((key) => isNumber(said(key))),
          ),
        ]),
  ];
}
