/**
 * A report put together by hand, of the press release on Chongqing in 2012: the page is held against expected text that
 * was written out, and no measure stands between.
 */

import { countAreas, figure, moreThan, PRC_STATISTICS, totalCount } from "cultural-ledger";
import { readFigure } from "cultural-ledger/figures";
import { type Interval, intervalBetween, pointInterval } from "../../../src/figures/interval";
import { finiteEnd } from "../../../src/figures/interval-ends";
import type { Block, Inline, Page, Text } from "../../../src/io/page/page";
import { decimalOf } from "../../../src/number/decimal";
import {
  type FigureKey,
  type Member,
  type ReportFigure,
  reportFigure,
} from "../../../src/report/figures/report-figure";
import type { AnnualReport } from "../../../src/report/report-content";
import type { ReportColumn, ReportRow, ReportTable } from "../../../src/report/tables/report-table";
import { deepFreeze } from "../../frozen";

type Given = FigureKey &
  Partial<Omit<ReportFigure, "basis">> & { readonly at?: string; readonly records?: readonly string[] };

const YEAR = "2012";
const outbound: Member = { dimension: "direction", id: "outbound" };
const inbound: Member = { dimension: "direction", id: "inbound" };

function given({ at, records = [], ...key }: Given): ReportFigure {
  const sources = at === undefined ? [] : [{ document: "oreanda", at: `sentence ${at}` }];
  return reportFigure({ unit: "count", ...key, basis: { records, sources } } as never);
}

export function counted(
  indicator: "visits" | "persons" | "projects",
  number: number,
  more: Partial<Given> = {},
) {
  return given({
    indicator,
    period: YEAR,
    interval: totalCount([number]),
    number: decimalOf(String(number)),
    ...more,
  });
}

export function within(lower: string, upper: string): Interval {
  return intervalBetween(finiteEnd(decimalOf(lower), true), finiteEnd(decimalOf(upper), true), false);
}

const column = (more: Partial<ReportColumn> = {}): ReportColumn => ({
  indicator: undefined,
  statistic: undefined,
  period: YEAR,
  base: undefined,
  ...more,
});

export function row(cells: ReportRow["cells"], more: Partial<ReportRow> = {}): ReportRow {
  return { indicator: undefined, members: [], cells, ...more };
}

const money = { unit: "USD" } as const;
const printed = figure("30", { scale: "million", unit: "USD" });
export const published = given({
  indicator: "exports",
  statistic: "published",
  period: YEAR,
  ...money,
  printed,
  interval: readFigure(printed),
  at: "23",
});
export const exported = given({
  indicator: "exports",
  period: YEAR,
  ...money,
  interval: within("23293103.94", "23393103.94"),
  number: decimalOf("23343103.94"),
  records: ["acrobatics", "animation", "grass-linen"],
  at: "25",
});
const remainder = given({
  indicator: "exports",
  statistic: "remainder",
  period: YEAR,
  ...money,
  interval: within("6106896.06", "7206896.06"),
});
const brokenGrowth = given({
  indicator: "exports",
  statistic: "growth",
  period: YEAR,
  base: "2011",
  unit: "ratio",
  reason: "break",
});
const product = (id: string, number: string, share: string): ReportRow =>
  row(
    [
      given({
        indicator: "exports",
        period: YEAR,
        ...money,
        breakdown: [{ dimension: "product", id }],
        interval: pointInterval(decimalOf(number), false),
        number: decimalOf(number),
        at: "25",
      }),
      given({
        indicator: "exports",
        statistic: "share",
        period: YEAR,
        unit: "ratio",
        breakdown: [{ dimension: "product", id }],
        interval: within(share, String(Number(share) + 0.03)),
      }),
    ],
    { members: [{ dimension: "product", id }] },
  );

const areas = countAreas(["US", "JP", "HK"], PRC_STATISTICS);
export const visitedAreas = given({
  indicator: "areas",
  period: YEAR,
  breakdown: [outbound],
  areas,
  interval: areas.extent,
  at: "4",
  records: ["visits-out"],
});

const tables: Readonly<Record<string, ReportTable>> = {
  keys: {
    id: "key-figures",
    columns: [column(), column({ statistic: "growth", base: "2011" })],
    rows: [
      row(
        [
          counted("visits", 61, { breakdown: [outbound], at: "4", records: ["visits-out"] }),
          given({
            indicator: "visits",
            statistic: "growth",
            period: YEAR,
            base: "2011",
            unit: "ratio",
            breakdown: [outbound],
            interval: pointInterval(decimalOf("0.089"), false),
          }),
        ],
        { indicator: "visits", members: [outbound] },
      ),
      row([visitedAreas, undefined], { indicator: "areas", members: [outbound] }),
      row([published, brokenGrowth], { indicator: "exports" }),
    ],
    addsUp: false,
  },
  directions: {
    id: "visits-by-direction",
    columns: [
      column({ indicator: "visits", statistic: "value" }),
      column({ indicator: "persons", statistic: "value" }),
    ],
    rows: [
      row(
        [
          counted("visits", 61, { at: "4" }),
          given({ indicator: "persons", period: YEAR, interval: readFigure(moreThan(1000)) }),
        ],
        {
          members: [outbound],
        },
      ),
      row(
        [
          counted("visits", 137, { at: "4" }),
          given({ indicator: "persons", period: YEAR, reason: "not-stated" }),
        ],
        {
          members: [inbound],
        },
      ),
      row([
        counted("visits", 198),
        given({ indicator: "persons", period: YEAR, interval: totalCount([moreThan(1000), undefined]) }),
      ]),
    ],
    addsUp: true,
  },
  totals: {
    id: "trade-totals",
    columns: [column()],
    rows: [
      row([published], { indicator: "exports" }),
      row([exported], { indicator: "exports" }),
      row([remainder], { indicator: "exports" }),
    ],
    addsUp: false,
  },
  products: {
    id: "exports-by-product",
    columns: [
      column({ indicator: "exports", statistic: "value" }),
      column({ indicator: "exports", statistic: "share" }),
    ],
    rows: [product("Grass linen", "16000000", "0.69"), product("Animation", "1093103.94", "0.05")],
    addsUp: true,
  },
};

/** The report, in which every list has something. */
export const SAMPLE: AnnualReport = deepFreeze({
  period: YEAR,
  earlier: ["2011"],
  currency: "USD",
  profile: "PRC_STATISTICS",
  asOf: undefined,
  reading: "AS_WRITTEN",
  figures: Object.values(tables).flatMap((table) =>
    table.rows.flatMap(({ cells }) => cells.flatMap((figure) => figure ?? [])),
  ),
  chapters: [
    { id: "key-figures", tables: [tables["keys"]!] },
    { id: "exchange", tables: [tables["directions"]!] },
    { id: "programmes", tables: [] },
    { id: "trade", tables: [tables["totals"]!, tables["products"]!] },
    { id: "compared", tables: [] },
  ],
  organizedBy: { organizers: ["Municipal Bureau of Culture"], hosts: [], levels: ["municipal"] },
  programmes: [
    {
      programme: {
        id: "spring",
        name: "Spring Festival tour",
        kind: "festival-tour",
        since: "2005",
        source: { document: "oreanda", at: "sentence 8" },
      },
      editions: [
        {
          edition: { period: "2012", areas: ["US", "JP", "HK"] },
          standing: "in-period",
          areas,
          areaNotes: [],
        },
        {
          edition: { period: "2013", status: "planned", host: "MX" },
          standing: "planned",
          areas: undefined,
          areaNotes: [],
        },
      ],
      extentAreas: undefined,
      activities: [],
      organizedBy: { organizers: [], hosts: [], levels: [] },
    },
  ],
  agreements: [
    {
      agreement: {
        id: "benin",
        name: "Agreement with Benin",
        parties: [{ area: "CN-CQ" }, { area: "BJ" }],
        signed: "2012",
        termYears: 2,
        source: { document: "oreanda", at: "sentence 20" },
      },
      standing: "in-period",
      force: "unknown",
    },
  ],
  partnerships: [
    {
      id: "duesseldorf",
      kind: "sister-city",
      parties: [{ area: "CN-CQ" }, { area: "DE", place: "Düsseldorf" }],
      since: "2004",
    },
  ],
  highs: [
    {
      indicator: "exports",
      breakdown: [],
      kind: "stated",
      figure: published.id,
      previous: undefined,
      since: undefined,
      periods: 0,
      missing: 0,
      source: { document: "oreanda", at: "sentence 23" },
    },
    {
      indicator: "visits",
      breakdown: [outbound],
      kind: "new",
      figure: "visits/2012/direction=outbound",
      previous: "2011",
      since: "2008",
      periods: 4,
      missing: 0,
      source: undefined,
    },
  ],
  areaChanges: [
    {
      of: "outbound",
      period: "2012",
      base: "2011",
      gained: ["JP"],
      lost: ["FR", "DE"],
      mayHaveBeen: true,
      mayStillBe: false,
    },
  ],
  breaks: [
    {
      at: "2012",
      indicators: ["exports"],
      note: "since 2012 the districts report as well",
      source: undefined,
      records: [],
    },
  ],
  leftOut: [
    {
      reason: "planned",
      record: "mexico-year",
      name: "Mexico year",
      period: "2013",
      source: { document: "oreanda", at: "sentence 21" },
      note: undefined,
    },
    {
      reason: "no-value",
      records: ["a", "b", "c", "d", "e", "f", "g"],
      names: ["A", "B", "C", "D", "E", "F", "G"],
    },
    {
      reason: "partly-in-period",
      record: "season",
      name: "Opera season",
      period: "2012-09-01/P1Y",
      source: undefined,
    },
  ],
  areaNotes: [],
  notes: [{ names: ["Animation"], note: "Valued at the rate of the contract", source: undefined }],
  rates: [],
  sources: [
    {
      id: "oreanda",
      title: "Cultural exchange and trade of Chongqing in 2012",
      publisher: "Oreanda-News",
      published: "2013-01-10",
      url: "https://example.org/1",
    },
  ],
} satisfies AnnualReport as AnnualReport);

/** A page as plain lines, so that a test shows what readers read. */
export function linesOf(page: Page): string {
  const sections = page.sections.flatMap(({ heading, blocks }) => [
    "",
    `## ${heading}`,
    ...blocks.flatMap(blockLines),
  ]);
  return [`# ${page.title}`, ...(page.lead === undefined ? [] : [plain(page.lead)]), ...sections].join("\n");
}

/** The lines of some blocks. */
export function linesOfBlocks(blocks: readonly Block[]): readonly string[] {
  return blocks.flatMap(blockLines);
}

function blockLines(block: Block): readonly string[] {
  switch (block.kind) {
    case "paragraph":
      return [plain(block.text)];
    case "list":
      return block.items.map((item, at) => `${block.isOrdered ? `${at + 1}.` : "-"} ${plain(item)}`);
    case "chart":
      return [`<${block.id}>`];
    case "table":
      return [
        `${block.caption}:`,
        block.columns.map(({ title }) => title).join(" | "),
        ...block.rows.map(
          ({ cells, isTotal }) => `${isTotal ? "= " : ""}${cells.map(({ text }) => plain(text)).join(" | ")}`,
        ),
      ];
  }
}

function plain(text: Text): string {
  if (typeof text === "string") return text;
  return text
    .map((piece: Inline) =>
      typeof piece === "string" ? piece : piece.kind === "link" ? piece.href : piece.text,
    )
    .join("");
}
