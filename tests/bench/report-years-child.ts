/** The process that measures a report of ten years and its bare measures: their times as one line of JSON. See `report-years.ts`. */

import {
  type Activity,
  activityCount,
  aggregate,
  annualReport,
  audienceCount,
  type CulturalProject,
  type Delegation,
  delegationCount,
  groupBy,
  type Period,
  PRC_STATISTICS,
  personTripCount,
  projectCount,
  type TradeRecord,
  tradeIn,
} from "cultural-ledger";
import { areaClassKey } from "cultural-ledger/aggregate";
import { exactValue } from "cultural-ledger/figures";
import { createRateTable } from "cultural-ledger/money";
import { areasOfDelegation, cityCount, visitedAreas } from "cultural-ledger/statistics";
import { ledgerOfYears, RATES, YEARS } from "./report/records";

const RUNS = 5;
const WARM_UPS = 2;

const ledger = ledgerOfYears();
const [period, ...compare] = [...YEARS].reverse() as [Period, ...Period[]];

function report() {
  return annualReport(ledger, { period, compare, currency: "USD", profile: PRC_STATISTICS, rates: RATES });
}

type Dated = Pick<TradeRecord, "period">;

/** The period of the report and the one that its changes are against: tables break down no others. */
const BROKEN_DOWN: readonly string[] = [period, compare[0] as Period];

function brokenDown<R extends Dated>(records: readonly R[]): readonly R[] {
  return records.filter((record) => BROKEN_DOWN.includes(record.period.slice(0, 4)));
}

/** The same measures by the keys of the tables, over the same records: series over all years, breakdowns over two of them. */
function bareMeasures() {
  const table = createRateTable({ rates: RATES });
  const projects = new Map(ledger.projects.map((project) => [project.id, project]));
  const year = ({ period }: Dated) => period.slice(0, 4);
  const direction = ({ direction }: Pick<Activity, "direction">) => direction ?? "none";
  const programme = (record: Delegation | Activity) =>
    record.programme ?? projects.get(record.project ?? "")?.programme ?? "none";
  const artForm = (record: Delegation | Activity) =>
    projects.get(record.project ?? "")?.domain?.code ?? "none";
  const areasIn = (areas: Activity["areas"] = []) => (Array.isArray(areas) ? areas.join("+") : "open");
  const visits = { visits: delegationCount, persons: personTripCount };
  const shows = { activities: activityCount, audience: audienceCount };
  const where = { ...visits, areas: visitedAreas(PRC_STATISTICS), cities: cityCount };
  const classOfVisit = areaClassKey(PRC_STATISTICS, areasOfDelegation);
  const classOfShow = areaClassKey(PRC_STATISTICS, ({ areas }: Activity) => areas);
  const kind = ({ kind }: Activity) => String(kind);
  const flow = ({ flow }: TradeRecord) => flow;
  const trade = {
    trade: tradeIn({
      to: "USD",
      table,
      policyOf: (record) => ({ kind: "ofPeriod", periods: [record.period, year(record) as Period] }),
    }),
  };
  const product = ({ product }: TradeRecord) => product;
  const market = ({ markets }: TradeRecord) => areasIn(markets);
  const { delegations, activities, trades } = ledger;
  const visitArea = (visit: Delegation) => areasIn(areasOfDelegation(visit));
  const showArea = ({ areas }: Activity) => areasIn(areas);
  const programmeOfProject = ({ programme = "none" }: CulturalProject) => programme;
  const formOfProject = ({ domain }: CulturalProject) => domain?.code ?? "none";
  const [someProjects, someVisits, someShows, someTrades] = [
    brokenDown(ledger.projects),
    brokenDown(delegations),
    brokenDown(activities),
    brokenDown(trades),
  ];
  return {
    ofYears: aggregate(delegations, groupBy({ year }, visits)),
    others: [
      aggregate(ledger.projects, groupBy({ year }, { projects: projectCount })),
      aggregate(someProjects, groupBy({ year, programmeOfProject }, { projects: projectCount })),
      aggregate(someProjects, groupBy({ year, formOfProject }, { projects: projectCount })),
      aggregate(delegations, groupBy({ year, direction }, where)),
      aggregate(someVisits, groupBy({ year, direction, classOfVisit }, where)),
      aggregate(someVisits, groupBy({ year, visitArea }, visits)),
      aggregate(someVisits, groupBy({ year, programme }, visits)),
      aggregate(someVisits, groupBy({ year, artForm }, visits)),
      aggregate(activities, groupBy({ year }, shows)),
      aggregate(activities, groupBy({ year, direction }, shows)),
      aggregate(someShows, groupBy({ year, kind, direction }, shows)),
      aggregate(someShows, groupBy({ year, kind, direction, classOfShow }, shows)),
      aggregate(someShows, groupBy({ year, showArea }, shows)),
      aggregate(someShows, groupBy({ year, programme }, shows)),
      aggregate(someShows, groupBy({ year, artForm }, shows)),
      aggregate(trades, groupBy({ year }, trade)),
      aggregate(someTrades, groupBy({ year, flow, product }, trade)),
      aggregate(someTrades, groupBy({ year, flow, market }, trade)),
    ],
  };
}

/** Of the processor and not of the wall, because others use the machine too. */
function timed(run: () => unknown): number {
  globalThis.gc?.();
  const before = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

const { figures } = report();
const isRight = bareMeasures().ofYears.every(({ year, visits }) => {
  const figure = figures.find(({ id }) => id === `visits/${year}`);
  return figure?.number?.toFixed() === exactValue(visits.total)?.toFixed();
});
if (!isRight) throw new Error("The report and its bare measures count other visits");

const only = process.argv[2];
const times = { report: [] as number[], bare: [] as number[] };
for (let run = 0; run < WARM_UPS + RUNS; run++) {
  const [own, bare] = [only === "bare" ? 0 : timed(report), only === "report" ? 0 : timed(bareMeasures)];
  if (run < WARM_UPS) continue;
  times.report.push(own);
  times.bare.push(bare);
}
console.log(JSON.stringify(times));
