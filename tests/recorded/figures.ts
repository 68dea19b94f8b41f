/**
 * The figures of a ledger as plain texts by name: reports of several periods, measures, files and audits. Only what is a
 * figure is here, and no prose and no shape of an object, so that any version can be held against another one.
 */

import { createHash } from "node:crypto";
import {
  type AnnualReport,
  type AreaCount,
  activityCount,
  aggregate,
  annualReport,
  audienceCount,
  coverageRatio,
  createLedger,
  delegationCount,
  describeAreaCount,
  describeInterval,
  exchangeSummary,
  exportTotal,
  groupBy,
  ISO_3166,
  importTotal,
  isLedgerError,
  type Ledger,
  type LedgerRecords,
  type Period,
  PRC_STATISTICS,
  personTripCount,
  projectCount,
  rollup,
  type SummedCount,
  tradeBalance,
  tradeSummary,
  UN_M49,
  visitedAreas,
} from "cultural-ledger";
import { streamCsv, toJson, writeCsv } from "cultural-ledger/io";
import { legCount, personLegCount } from "cultural-ledger/statistics";
import { verdictsOf } from "./audits";
import { published, rates } from "./rates";

/** Texts by the name of the figure; what is of no records is left out. */
export type Figures = Readonly<Record<string, string>>;

const NOTHING: ReadonlySet<string> = new Set(["", "0 (0)", "no areas", "no amounts", "USD 0"]);

const PERIODS: readonly Period[] = ["2011", "2012", "2013", "2012-Q2"];

/** All figures of a ledger; of one that is refused, the code of the refusal. */
export async function figuresOf(make: () => LedgerRecords): Promise<Figures> {
  const figures: Record<string, string> = {};
  const put = (name: string, text: () => string | undefined) => {
    const said = textOrCode(text);
    if (!NOTHING.has(said)) figures[name] = said;
  };
  let ledger: Ledger | undefined;
  put("ledger", () => {
    ledger = createLedger(make());
    return "made";
  });
  if (ledger === undefined) return figures;
  for (const period of PERIODS) putReport(ledger, period, put);
  putMeasures(ledger, put);
  await putFiles(ledger, figures);
  for (const [name, verdict] of Object.entries(verdictsOf(ledger))) put(`audit ${name}`, () => verdict);
  return figures;
}

type Put = (name: string, text: () => string | undefined) => void;

function textOrCode(text: () => string | undefined): string {
  try {
    return text() ?? "";
  } catch (error) {
    if (isLedgerError(error)) return `throws ${error.code}`;
    throw error;
  }
}

function putReport(ledger: Ledger, period: Period, putFigure: Put): void {
  const put: Put = (name, text) => putFigure(`${period} ${name}`, text);
  const options = { period, currency: "USD", profile: PRC_STATISTICS, rates } as const;
  let report: AnnualReport<"USD"> | undefined;
  put("report", () => {
    report = annualReport(ledger, options);
    return "";
  });
  if (report === undefined) return;
  const { programmes, agreements, partnerships, leftOut, figures } = report;
  const exchange = exchangeSummary(ledger, { period, profile: PRC_STATISTICS });
  const trade = tradeSummary(ledger, { ...options, published });
  const plans = leftOut.flatMap((line) => (line.reason === "planned" ? [line] : []));
  const signed = figures.find(({ indicator }) => indicator === "agreements-signed");
  put("projects", () => counted(exchange.projects));
  put("visits", () => counted(exchange.visits));
  put("persons", () => counted(exchange.persons));
  for (const direction of ["outbound", "inbound"] as const) {
    put(`visits ${direction}`, () => counted(exchange[direction].visits));
    put(`persons ${direction}`, () => counted(exchange[direction].persons));
    put(`areas ${direction}`, () => areasText(exchange[direction].areas));
  }
  for (const { kinds, direction, activities, audience } of exchange.activities) {
    const name = [...kinds, direction ?? "either way"].join(" ");
    put(`activities, ${name}`, () => counted(activities));
    put(`audience, ${name}`, () => counted(audience));
  }
  for (const { programme, editions } of programmes) {
    const lines = editions.map(({ standing, areas }) => [standing, areasText(areas)].join(" ").trim());
    put(`programme ${programme.id}`, () => lines.join("; "));
  }
  put("agreements signed", () =>
    signed === undefined
      ? "0 (0)"
      : `${signed.interval} (${signed.basis.records.length}) of ${signed.basis.records.join(" ")}`,
  );
  put("agreements", () =>
    agreements.map(({ agreement, standing }) => `${agreement.id} ${standing}`).join("; "),
  );
  put("partnerships", () => idsText(partnerships.map(({ id }) => id)));
  put("plans", () => plans.map(({ record, period = "undated" }) => `${record} ${period}`).join("; "));
  put("not placed", () => idsText([...exchange.undetermined, ...trade.undetermined].map(idOfLine)));
  for (const side of ["exports", "imports", "balance", "total"] as const) {
    const reported = trade[side];
    put(`trade ${side}`, () => (reported.kind === "total" ? String(reported.amount) : reported.reason));
  }
  put("trade by currency", () => trade.byCurrency.entries().map(String).join("; "));
  put("trade without a value", () => idsText(trade.unvalued));
  for (const { record, value, markets } of trade.lines) {
    const amount = "amount" in value ? ` ${value.amount}` : "";
    put(`trade line ${record.id}`, () => `${value.kind}${amount}, ${areasText(markets)}`);
  }
  put("trade not explained", () => String(trade.published?.unexplained));
}

function putMeasures(ledger: Ledger, put: Put): void {
  const { delegations, projects, activities, trades } = ledger;
  put("delegationCount", () => summed(aggregate(delegations, delegationCount)));
  put("personTripCount", () => summed(aggregate(delegations, personTripCount)));
  put("legCount", () => summed(aggregate(delegations, legCount)));
  put("personLegCount", () => summed(aggregate(delegations, personLegCount)));
  put("projectCount", () => summed(aggregate(projects, projectCount)));
  put("activityCount", () => summed(aggregate(activities, activityCount)));
  put("audienceCount", () => summed(aggregate(activities, audienceCount)));
  for (const profile of [ISO_3166, UN_M49, PRC_STATISTICS]) {
    put(`visitedAreas ${profile.id}`, () => {
      const { areas, known, unknown } = aggregate(delegations, visitedAreas(profile));
      return `${areasText(areas)}, ${known} known, ${unknown} unknown`;
    });
  }
  put("visits by direction", () =>
    aggregate(delegations, groupBy({ direction: (visit) => visit.direction }, { visits: delegationCount }))
      .map(({ direction, visits }) => `${direction} ${summed(visits)}`)
      .join("; "),
  );
  put("persons by period and direction", () =>
    aggregate(
      delegations,
      rollup(
        { period: (visit) => visit.period, direction: (visit) => visit.direction },
        ["period", "direction"],
        { persons: personTripCount },
      ),
    )
      .map((row) => Object.values({ ...row, persons: summed(row.persons) }).join(" "))
      .join("; "),
  );
  put("exportTotal", () => String(aggregate(trades, exportTotal)));
  put("importTotal", () => String(aggregate(trades, importTotal)));
  put("tradeBalance", () => String(aggregate(trades, tradeBalance).balance));
  put("coverageRatio", () => {
    const cover = aggregate(trades, coverageRatio("USD"));
    return cover.kind === "ratio" ? String(cover.ratio) : cover.reason;
  });
}

/** What files of each kind of records hold, as a fingerprint: as JSON, and as read back from CSV. */
async function putFiles(ledger: Ledger, figures: Record<string, string>): Promise<void> {
  const json = JSON.parse(toJson(ledger)) as Readonly<Record<keyof Ledger, readonly object[]>>;
  for (const kind of Object.keys(ledger) as (keyof Ledger)[]) {
    if (ledger[kind].length === 0) continue;
    figures[`json ${kind}`] = fingerprint(json[kind]);
    const read: object[] = [];
    for await (const row of streamCsv(kind, writeCsv(kind, ledger[kind] as never)))
      read.push(row.ok ? row.record : { issues: row.issues.map(({ code }) => code) });
    figures[`csv ${kind}`] = fingerprint(read);
  }
}

/** Whatever the order of their fields. */
function fingerprint(records: readonly object[]): string {
  const fields = records.map((record) =>
    Object.entries(record).sort(([one], [other]) => (one < other ? -1 : 1)),
  );
  return createHash("sha256").update(JSON.stringify(fields)).digest("hex").slice(0, 12);
}

/** A count, of how many records it is and how many are unknown, and the records behind it. */
function counted(count: SummedCount & { readonly records: readonly string[] }): string {
  return `${summed(count)}${count.records.length === 0 ? "" : ` of ${idsText(count.records)}`}`;
}

function summed({ total, known, unknown }: SummedCount): string {
  return `${describeInterval(total)} (${known}${unknown === 0 ? "" : `, ${unknown} unknown`})`;
}

function areasText(count: AreaCount | undefined): string {
  if (count === undefined) return "no areas";
  return [describeAreaCount(count) ?? "unknown", `[${count.codes.join(" ")}]`].join(" ");
}

function idsText(ids: readonly string[]): string {
  return ids.join(" ");
}

/** What cannot be placed, as an id or as a line that has one. */
function idOfLine(line: string | { readonly record: string }): string {
  return typeof line === "string" ? line : line.record;
}
