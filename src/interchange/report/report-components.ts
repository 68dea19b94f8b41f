/**
 * What figures of a report are broken down by, as dimensions of a dataset: their ids, the codes of members, and the words that
 * the report has for them in English and Chinese.
 */

import { LedgerError } from "../../foundation/error";
import { quote } from "../../foundation/issue";
import {
  type Dimension,
  INDICATORS,
  type Member,
  NOT_STATED_MEMBER,
  REST_MEMBER,
  type ReportFigure,
  type Statistic,
} from "../../report/figures/report-figure";
import { memberSaid } from "../../report/telling/subject-words";
import { periodSaid, type ReportTelling, reportWords } from "../../report/telling/telling";
import type { Period } from "../../time/period";
import { inTime } from "../dataset/code-book";
import type { DataCode, DataDimension, Names } from "../dataset/dataset";

/** The id of the dimension that members of a report's dimension are in. */
const IDS: Readonly<Record<Dimension, string>> = {
  direction: "DIRECTION",
  class: "AREA_CLASS",
  kind: "ACTIVITY",
  programme: "PROGRAMME",
  domain: "DOMAIN",
  product: "PRODUCT",
  area: "COUNTERPART_AREA",
  market: "COUNTERPART_AREA",
  currency: "CURRENCY",
  observation: "OBSERVATION",
};

/** The ids of the dimensions that figures may be broken down by, in their order. */
export const BREAKDOWN_IDS: readonly string[] = /* @__PURE__ */ [...new Set(Object.values(IDS))];

/** Codes that SDMX has for what is no member. */
const TOTAL = "_T";
const NOT_APPLICABLE = "_Z";
const NOT_STATED = "_U";
const REST = "_O";

/** The report told in each language, and the codes of members that the caller gives. */
export interface ReportNaming {
  readonly tellings: readonly ReportTelling[];
  readonly codeOf: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

/** The key of a figure; of the base period only where any figure has one. */
export function keyOfFigure(
  figure: ReportFigure,
  dimensions: readonly string[],
  naming: ReportNaming,
): Readonly<Record<string, string>> {
  const { indicator, statistic, period, base, breakdown } = figure;
  const members = new Map(breakdown.map((member) => [IDS[member.dimension], codeOfMember(member, naming)]));
  return Object.fromEntries(
    dimensions.map((id) => {
      if (id === "INDICATOR") return [id, indicator];
      if (id === "STATISTIC") return [id, statistic];
      if (id === "TIME_PERIOD") return [id, period];
      if (id === "BASE_PERIOD") return [id, base === undefined ? NOT_APPLICABLE : codeOfBase(base)];
      return [id, members.get(id) ?? TOTAL];
    }),
  );
}

/** The dimensions that the figures need, with the codes that they use. */
export function dimensionsOf(
  figures: readonly ReportFigure[],
  naming: ReportNaming,
): readonly DataDimension[] {
  const { tellings } = naming;
  const broken = new Set(
    figures.flatMap(({ breakdown }) => breakdown.map(({ dimension }) => IDS[dimension])),
  );
  const hasBase = figures.some(({ base }) => base !== undefined);
  return [
    {
      id: "INDICATOR",
      names: { en: "Indicator", zh: "指标" },
      role: "indicator",
      codes: INDICATORS.filter((id) => figures.some(({ indicator }) => indicator === id)).map((id) => ({
        id,
        names: namesBy(tellings, (telling) => reportWords(telling).indicators[id]),
      })),
    },
    {
      id: "STATISTIC",
      names: { en: "Statistic", zh: "统计量" },
      codes: inUse(figures.map(({ statistic }) => statistic)).map((id) => ({
        id,
        names: statisticNames(tellings, id),
      })),
    },
    ...BREAKDOWN_IDS.filter((id) => broken.has(id)).map(
      (id): DataDimension => breakdownDimension(id, figures, naming),
    ),
    ...(hasBase
      ? [
          periods(
            "BASE_PERIOD",
            figures.map(({ base }) => base),
            tellings,
          ),
        ]
      : []),
    periods(
      "TIME_PERIOD",
      figures.map(({ period }) => period),
      tellings,
    ),
  ];
}

function breakdownDimension(
  id: string,
  figures: readonly ReportFigure[],
  naming: ReportNaming,
): DataDimension {
  const { tellings } = naming;
  const codes = new Map<string, DataCode>();
  const memberByCode = new Map<string, string>();
  let hasTotal = false;
  const [kind] = Object.entries(IDS).find(([, each]) => each === id) as [Dimension, string];
  for (const { breakdown } of figures) {
    const members = breakdown.filter(({ dimension }) => IDS[dimension] === id);
    if (members.length === 0) hasTotal = true;
    for (const member of members) {
      const code = codeOfMember(member, naming);
      const other = memberByCode.get(code);
      if (other !== undefined && other !== member.id) throw sameCode(id, code, [other, member.id]);
      memberByCode.set(code, member.id);
      if (!codes.has(code))
        codes.set(code, {
          id: code,
          names: namesBy(tellings, (telling) => memberSaid(telling, withoutNumber(member))),
        });
    }
  }
  const total: readonly DataCode[] = hasTotal
    ? [{ id: TOTAL, names: namesBy(tellings, (telling) => reportWords(telling).total) }]
    : [];
  return {
    id,
    // What reports call an indicator is the dimension before it.
    names:
      kind === "observation"
        ? { en: "Observed indicator", zh: "观测指标" }
        : namesBy(tellings, (telling) => reportWords(telling).dimensions[kind]),
    ...(id === "COUNTERPART_AREA" && { role: "area" as const }),
    codes: [...total, ...codes.values()],
  };
}

function sameCode(dimension: string, code: string, members: readonly string[]): LedgerError {
  return new LedgerError(
    "interchange/duplicate-code",
    `Cannot give ${members.map(quote).join(" and ")} one code of the dimension ${dimension}: both would be ${quote(code)}. Give each a code of its own with codeOf: { ${dimension}: { ... } }.`,
    { details: { dimension, code, members } },
  );
}

/** The rest of one table stands for more members than that of another; its code is the same. */
function withoutNumber({ members: _, ...member }: Member): Member {
  return member;
}

/** A period that is no dimension of time has a code like any other, so that the parts of its text are joined by `$` as well. */
function codeOfBase(period: Period): string {
  return period.replaceAll("/", "$");
}

/** The code of a member: that of the caller, one of SDMX for what is no member, or its own id, of which several are joined by `$`. */
function codeOfMember({ dimension, id }: Pick<Member, "dimension" | "id">, { codeOf }: ReportNaming): string {
  if (id === NOT_STATED_MEMBER) return NOT_STATED;
  if (id === REST_MEMBER) return REST;
  const given = codeOf[IDS[dimension]];
  const own = given !== undefined && Object.hasOwn(given, id) ? given[id] : undefined;
  return own ?? id.replaceAll("+", "$");
}

function periods(
  id: string,
  given: readonly (Period | undefined)[],
  tellings: readonly ReportTelling[],
): DataDimension {
  const known = inUse(given.filter((period) => period !== undefined)).sort(inTime);
  const isBase = id === "BASE_PERIOD";
  const none: readonly DataCode[] =
    isBase && given.includes(undefined)
      ? [{ id: NOT_APPLICABLE, names: { en: "Not applicable", zh: "不适用" } }]
      : [];
  return {
    id,
    names: isBase ? { en: "Period compared with", zh: "对比时期" } : { en: "Period", zh: "时期" },
    ...(!isBase && { role: "time" as const }),
    codes: [
      ...none,
      ...known.map((period) => ({
        id: isBase ? codeOfBase(period) : period,
        names: namesBy(tellings, (telling) => periodSaid(telling, period)),
      })),
    ],
  };
}

function statisticNames(tellings: readonly ReportTelling[], statistic: Statistic): Names {
  if (statistic === "value") return { en: "Value", zh: "数值" };
  // What it is per says the indicator: persons per visit, or audience per activity.
  if (statistic === "per-event") return { en: "Per visit or activity", zh: "平均每批次或每项活动" };
  return namesBy(tellings, (telling) => reportWords(telling).statistics[statistic](undefined, undefined));
}

/** A name in each language. */
export function namesBy(tellings: readonly ReportTelling[], say: (telling: ReportTelling) => string): Names {
  return Object.fromEntries(tellings.map((telling) => [telling.locale, say(telling)]));
}

function inUse<Id extends string>(ids: readonly Id[]): Id[] {
  return [...new Set(ids)];
}
