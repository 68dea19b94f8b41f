/**
 * The exchange of one period by area, by programme and by art form: each record in one line, and what belongs to a project in the
 * line of its project.
 */

import { aggregate } from "../../aggregate/measures";
import type { ReadingPolicy } from "../../figures/reading-policy";
import { getOrCreate } from "../../foundation/collections";
import type { AreaList } from "../../geography/area-list";
import { areasOfDelegation, type Delegation } from "../../model/delegation";
import type { Ledger } from "../../model/ledger";
import type { Part } from "../../model/part";
import type { Classified } from "../../model/record";
import {
  activityCount,
  audienceCount,
  delegationCount,
  personTripCount,
  projectCount,
} from "../../statistics/exchange";
import { readBy } from "../../statistics/read-by";
import type { Period } from "../../time/period";
import { type Counts, countedParts, lineOf } from "../summaries/apart";
import type { AreaCounting } from "../summaries/area-notes";
import { reportCounts } from "../summaries/reported-count";
import { idOfName, type MemberKey, membersOf, topMembers } from "./breakdown";
import { countFigure } from "./count-figures";
import { activityFigures, visitFigures } from "./exchange-figures";
import { areasId } from "./members";
import type { PeriodRecords } from "./records-of-periods";
import { type Member, NOT_STATED_MEMBER, type ReportFigure } from "./report-figure";

/** The kinds of records that exchange is made of. */
type ExchangeKind = "projects" | "delegations" | "activities";

/** By what exchange is broken down, beside direction, class and kind. */
type GroupDimension = "area" | "programme" | "domain";

/** What a breakdown is of: some kinds of records, each of which has a member. */
export interface Breakdown {
  readonly dimension: GroupDimension;
  readonly kinds: readonly ExchangeKind[];
  readonly memberOf: (record: ExchangeRecord) => MemberKey;
  readonly nameOf?: (id: MemberKey) => string | undefined;
}

/** What the records of exchange have in common. */
interface ExchangeRecord extends Part, Counts {
  readonly period: Period;
  readonly project?: string;
  readonly programme?: string;
  readonly domain?: Classified;
  readonly areas?: AreaList;
}

/** The breakdowns of a ledger: by area of visits and of activities, by programme, by art form. */
export function breakdownsOf(
  { projects, programmes }: Ledger,
  { asOf }: Pick<AreaCounting, "asOf">,
): Readonly<Record<"visitsByArea" | "activitiesByArea" | "byProgramme" | "byArtForm", Breakdown>> {
  const projectOf = new Map(projects.map((project) => [project.id, project]));
  const nameOf = new Map(programmes.map(({ id, name }) => [idOfName(id), name]));
  const ofProject = (record: ExchangeRecord) =>
    record.project === undefined ? undefined : projectOf.get(record.project);
  return {
    visitsByArea: {
      dimension: "area",
      kinds: ["delegations"],
      memberOf: (record) => areasId(areasOfDelegation(record as Delegation), record.period, asOf),
    },
    activitiesByArea: {
      dimension: "area",
      kinds: ["activities"],
      memberOf: ({ areas, period }) => areasId(areas, period, asOf),
    },
    byProgramme: {
      dimension: "programme",
      kinds: ["projects", "delegations", "activities"],
      memberOf: (record) => {
        const programme = record.programme ?? ofProject(record)?.programme;
        return programme === undefined ? NOT_STATED_MEMBER : idOfName(programme);
      },
      nameOf: (id) => nameOf.get(id),
    },
    byArtForm: {
      dimension: "domain",
      kinds: ["projects", "delegations", "activities"],
      memberOf: (record) => {
        const domain = record.domain ?? ofProject(record)?.domain;
        return domain === undefined ? NOT_STATED_MEMBER : idOfName(`${domain.scheme} ${domain.code}`);
      },
    },
  };
}

/** The records of a period, and the ledger that says what is part of what. */
export interface PeriodExchange {
  readonly records: PeriodRecords;
  readonly ledger: Ledger;
  readonly reading: ReadingPolicy;
}

const MEASURES = {
  projects: { projects: projectCount },
  delegations: { visits: delegationCount, persons: personTripCount },
  activities: { activities: activityCount, audience: audienceCount },
} as const;

/** The figures of members: projects, visits and person-trips, activities and audience, whichever the breakdown is of. */
export function groupFigures(
  exchange: PeriodExchange,
  { kinds, memberOf: keyOf }: Breakdown,
  members: readonly Member[],
): readonly ReportFigure[] {
  const { records, ledger, reading } = exchange;
  const { period } = records;
  return kinds.flatMap((kind) => {
    const own = records[kind] as readonly (ExchangeRecord & { readonly id: string })[];
    const counted = countedParts(own, ledger[kind]);
    return membersOf(own, members, keyOf).flatMap(([member, group]) => {
      const line = { period, breakdown: [member] };
      const apart = lineOf(group, counted, reading) as readonly never[];
      switch (kind) {
        case "projects":
          return [
            countFigure(
              { ...line, indicator: "projects" },
              reportCounts(apart, readBy(reading, MEASURES.projects)).projects,
            ),
          ];
        case "delegations":
          return visitFigures(line, reportCounts(apart, readBy(reading, MEASURES.delegations)));
        default:
          return activityFigures(line, reportCounts(apart, readBy(reading, MEASURES.activities)));
      }
    });
  });
}

/** The members with the most projects, visits or activities, and the rest; `all` are the periods of the report, its own first. */
export function topOfExchange(
  all: readonly [PeriodExchange, ...PeriodExchange[]],
  { dimension, kinds, memberOf: keyOf, nameOf }: Breakdown,
  top: number,
): readonly Member[] {
  const [exchange, ...others] = all;
  const { records, ledger, reading } = exchange;
  const sizes = new Map<MemberKey, ReturnType<typeof sizeOf>>();
  for (const kind of [...kinds].reverse()) {
    const own = records[kind] as readonly (ExchangeRecord & { readonly id: string })[];
    const counted = countedParts(own, ledger[kind]);
    const groups = new Map<MemberKey, (ExchangeRecord & { readonly id: string })[]>();
    for (const record of own) getOrCreate(groups, keyOf(record), () => []).push(record);
    for (const [id, group] of groups) sizes.set(id, sizeOf(kind, lineOf(group, counted, reading), reading));
  }
  const everywhere = new Set(
    others.flatMap((other) =>
      kinds.flatMap((kind) => (other.records[kind] as readonly ExchangeRecord[]).map(keyOf)),
    ),
  );
  return topMembers({ dimension, sizes: [...sizes], everywhere, ...(nameOf && { nameOf }) }, top);
}

function sizeOf(kind: ExchangeKind, records: readonly ExchangeRecord[], reading: ReadingPolicy) {
  const measure = { projects: projectCount, delegations: delegationCount, activities: activityCount }[kind];
  const { total } = aggregate(records as readonly never[], readBy(reading, measure as typeof projectCount));
  return total.lower.kind === "finite" ? total.lower.value : undefined;
}
