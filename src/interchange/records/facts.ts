/**
 * What each figure of a dataset says in the words of records: what is measured, of whom, where, when, and what is known of it.
 */

import { CL_CONF_STATUS, CL_OBS_STATUS } from "../../classification/published-lists";
import type { Figure } from "../../figures/figure";
import type { Call } from "../../foundation/arguments";
import type { Issue, IssuePath } from "../../foundation/issue";
import type { AreaCode } from "../../geography/area-code";
import type { ConfidentialityStatus, ObservationStatus } from "../../model/statistic-status";
import type { Period } from "../../time/period";
import { partId, partOf } from "../dataset/components";
import type { DataDimension, DataFigure, Dataset } from "../dataset/dataset";
import { keySaid } from "../dataset/key-text";
import { nameOf } from "../dataset/names";
import { ownField } from "../dataset/own-field";
import { attributeSayer, type ComponentRoles, componentRoles } from "./component-roles";
import { areaIn, periodIn, statusIn } from "./fact-fields";
import { decimalsOf, figureOfData, unitOfCode, wholeOf } from "./figure-value";
import type { KnownRecordsOptions } from "./records-options";

/** One figure as records say it. */
export interface Fact {
  readonly id: string;
  readonly indicator: string;
  /** By what else it is broken down, in words, but totals and what is not applicable. */
  readonly parts: readonly string[];
  /** The codes of these dimensions. */
  readonly codes: Readonly<Record<string, string>>;
  readonly area: AreaCode | undefined;
  readonly areaName: string | undefined;
  readonly period: Period;
  readonly figure: Figure | undefined;
  /** The digits of one exact number in a plain unit, without a power of ten. */
  readonly unit: string | undefined;
  readonly obsStatus: ObservationStatus | undefined;
  readonly confStatus: ConfidentialityStatus | undefined;
  readonly note: string | undefined;
  /** Of a number with bounds the bounds, by the ids of their components; figures of records have bounds or a number. */
  readonly limits: Readonly<Record<string, string>>;
  /** The code of the unit, where it is none that is known. */
  readonly unknownUnit: string | undefined;
  /** The code of the unit, known or not. */
  readonly unitCode: string | undefined;
  /** Where in its figure the unit stands. */
  readonly unitPath: IssuePath;
  /** Attributes that records have no field for, by their ids. */
  readonly others: Readonly<Record<string, string>>;
  /** How many decimals its number has, where the dataset does not declare any. */
  readonly ownDecimals: number | undefined;
  /** Where in the dataset it stands, in words, and as a path. */
  readonly at: string;
  readonly path: IssuePath;
}

/** Whether a code says that a figure is not broken down there; what is not applicable is something else beside a total. */
function isWhole({ codes }: DataDimension, code: string): boolean {
  return code === "_T" || (code === "_Z" && !codes.some(({ id }) => id === "_T"));
}

/** Attributes that have a field of their own. */
const READ = {
  status: "OBS_STATUS",
  /** As Eurostat calls it. */
  flag: "OBS_FLAG",
  confidentiality: "CONF_STATUS",
  unit: "UNIT_MEASURE",
  power: "UNIT_MULT",
  decimals: "DECIMALS",
  note: "COMMENT_OBS",
  yearStart: "REPORTING_YEAR_START_DAY",
} as const;

/** The facts of a dataset that is right, and an issue for each figure that records cannot hold. */
export function factsOf(
  call: Call,
  dataset: Dataset,
  options: KnownRecordsOptions,
  issues: Issue[],
): readonly Fact[] {
  const roles = componentRoles(call, dataset, options);
  const name = nameReader(dataset, options.language);
  const say = attributeSayer(dataset, options.language);
  return dataset.figures.flatMap((figure, at) => {
    const before = issues.length;
    const fact = factOf(dataset, figure, ["figures", at], { roles, name, say, options, issues });
    return issues.length > before || fact === undefined ? [] : [fact];
  });
}

interface Reading {
  readonly roles: ComponentRoles;
  readonly name: (dimension: DataDimension, code: string) => string;
  readonly say: ReturnType<typeof attributeSayer>;
  readonly options: KnownRecordsOptions;
  readonly issues: Issue[];
}

function factOf(
  dataset: Dataset,
  figure: DataFigure,
  path: IssuePath,
  { roles, name, say, options, issues }: Reading,
): Fact | undefined {
  const { key, measure } = figure;
  const { attributes = {} } = figure;
  const text = (id: string) => say(ownField(attributes, id), id);
  const codeIn = (id: string) => {
    const said = ownField(attributes, id);
    return typeof said === "string" ? said : undefined;
  };
  const place = (id: string) => [...path, "attributes", id];
  const period = periodIn(roles.time, figure, codeIn(READ.yearStart), path, options, issues);
  const area = areaIn(roles.area, figure, path, options, issues);
  const unitCode = roles.unit === undefined ? codeIn(READ.unit) : (key[roles.unit.id] as string);
  const statusId = codeIn(READ.status) === undefined ? READ.flag : READ.status;
  const obsStatus = statusIn(CL_OBS_STATUS, codeIn(statusId), options.statusOf, place(statusId), issues);
  const confStatus = statusIn(
    CL_CONF_STATUS,
    codeIn(READ.confidentiality),
    options.confidentialityOf,
    place(READ.confidentiality),
    issues,
  );
  const { unit, power } = unitOfCode(unitCode, options.unitOf);
  const declared = wholeOf(codeIn(READ.decimals), place(READ.decimals), issues);
  const number = {
    unit,
    power: power + (wholeOf(codeIn(READ.power), place(READ.power), issues) ?? 0),
    decimals: declared ?? (options.decimals === "own" ? undefined : options.decimals),
  };
  const made = figureOfData(figure, number, options.digits, path, issues);
  if (period === undefined) return undefined;
  // A number in hundredths or thousands is in that unit no longer.
  const isConverted = power !== 0;
  const measured =
    dataset.measures.length > 1 || roles.indicator === undefined
      ? nameOfMeasure(dataset, measure, options.language)
      : undefined;
  const indicator = roles.indicator && name(roles.indicator, key[roles.indicator.id] as string);
  const broken = roles.others.filter((dimension) => !isWhole(dimension, key[dimension.id] as string));
  return {
    id: factId(dataset, key, measure),
    indicator: [indicator, measured].filter((each) => each !== undefined).join(", "),
    parts: broken.map((dimension) => name(dimension, key[dimension.id] as string)),
    codes: Object.fromEntries(broken.map(({ id }) => [id, key[id] as string])),
    area,
    areaName: roles.area === undefined ? undefined : name(roles.area, key[roles.area.id] as string),
    period,
    figure: made,
    unit: isConverted
      ? undefined
      : roles.unit === undefined
        ? text(READ.unit)
        : name(roles.unit, unitCode as string),
    obsStatus,
    confStatus,
    note: text(READ.note),
    limits: limitsOf(figure),
    unitCode,
    unitPath: roles.unit === undefined ? ["attributes", READ.unit] : ["key", roles.unit.id],
    unknownUnit: unit === undefined ? unitCode : undefined,
    others: {
      ...othersOf(figure, say),
      ...(isConverted && roles.unit === undefined && { [READ.unit]: unitCode as string }),
    },
    ownDecimals: declared === undefined && figure.value !== undefined ? decimalsOf(figure.value) : undefined,
    at: keySaid(
      dataset.dimensions.map(({ id }) => id),
      key,
    ),
    path,
  };
}

/** The facts, each with its codes where another one would be called the same: two codes may have one name. */
export function apart(
  facts: readonly Fact[],
  calledAs: (fact: Fact) => string,
): readonly (readonly [fact: Fact, codes: string | undefined])[] {
  const names = facts.map(calledAs);
  const times = new Map<string, number>();
  for (const name of names) times.set(name, (times.get(name) ?? 0) + 1);
  return facts.map((fact, at) => [fact, times.get(names[at] as string) === 1 ? undefined : fact.at]);
}

/** The id of the record of a figure, in whatever order its key names the dimensions. */
export function factId(
  { id, dimensions, measures }: Dataset,
  key: DataFigure["key"],
  measure: string,
): string {
  const codes = dimensions.map((dimension) => key[dimension.id] as string);
  return [id, ...codes, ...(measures.length > 1 ? [measure] : [])].map(encodeURIComponent).join("/");
}

/** What is said of where a number lies. */
function limitsOf(figure: DataFigure): Fact["limits"] {
  const { measure, value } = figure;
  if (value === undefined) return {};
  const said = (["lower", "upper"] as const).flatMap((part) => {
    const text = partOf(figure, part) ?? partOf(figure, `${part}-end`);
    return text === undefined || text === "unknown" ? [] : [[partId(measure, part), text] as const];
  });
  return Object.fromEntries(said);
}

const WITH_FIELDS: readonly string[] = Object.values(READ);

function othersOf({ attributes = {} }: DataFigure, say: Reading["say"]): Fact["others"] {
  const said = Object.entries(attributes).flatMap(([id, each]) => {
    const text = WITH_FIELDS.includes(id) ? undefined : say(each, undefined);
    return text === undefined ? [] : [[id, text] as const];
  });
  return Object.fromEntries(said);
}

function nameOfMeasure({ measures, names, id }: Dataset, measure: string, language: string): string {
  // A dataset of one measure without a name of its own is about what it is called.
  if (measures.length === 1) return nameOf({ id, names }, language);
  return nameOf(measures.find((each) => each.id === measure) ?? { id: measure }, language);
}

/** The names of codes, each looked for once. */
function nameReader({ dimensions }: Dataset, language: string): Reading["name"] {
  const named = new Map(
    dimensions.map((dimension) => [
      dimension,
      new Map(dimension.codes.map((code) => [code.id, nameOf(code, language)])),
    ]),
  );
  return (dimension, code) => named.get(dimension)?.get(code) ?? code;
}
