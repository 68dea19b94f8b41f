/**
 * The figures of a report as a dataset: every one with its bounds, its status and why it has no value, in both languages.
 */

import { type Call, invalidArgument, requiredOptions, requireFields } from "../../foundation/arguments";
import type { WordsLocale } from "../../foundation/words-locale";
import type { AreaLabelOptions } from "../../geography/area-label";
import {
  type FigureRow,
  figureRow,
  ofReport,
  type PlacedFigure,
  placedFigures,
  requireFigureChoice,
} from "../../io/rows/figures-of";
import type { ObservationStatus } from "../../model/statistic-status";
import type { ReportFigure } from "../../report/figures/report-figure";
import type { AnnualReport } from "../../report/report-content";
import type { TableId } from "../../report/tables/report-table";
import { figureSaid } from "../../report/telling/figure-words";
import { reasonSaid } from "../../report/telling/reason-words";
import type { ReportTelling } from "../../report/telling/telling";
import { createDataset } from "../dataset/check-dataset";
import { requireMissing } from "../dataset/check-description";
import {
  type DataAttribute,
  type DataBound,
  type DataFigure,
  type Dataset,
  type DataText,
  isUnknown,
  type Names,
  OBS_VALUE,
} from "../dataset/dataset";
import { type DatasetHead, HEAD_NAMES } from "../dataset/description";
import { attributesOf } from "../dataset/figure-attributes";
import { BREAKDOWN_IDS, dimensionsOf, keyOfFigure, namesBy, type ReportNaming } from "./report-components";

/** What a dataset of a report is called, and how. */
export interface DatasetOfReportOptions extends DatasetHead {
  /** The figures of these tables alone, in the order of the report. */
  readonly tables?: readonly TableId[];
  /** Names of areas that go before those of `Intl`, by language. */
  readonly labels?: { readonly [Locale in WordsLocale]?: NonNullable<AreaLabelOptions["labels"]> };
  /** Codes of members by the ids of dimensions: `{ PRODUCT: { "Grass linen": "GRASS_LINEN" } }`. */
  readonly codeOf?: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** The code of CL_OBS_STATUS for what has no value: `O`, missing, where left out. */
  readonly missing?: ObservationStatus;
}

const CALL: Call = { chapter: "interchange", call: "datasetOfReport(report, { id, names, codeOf })" };
const OPTIONS = [...HEAD_NAMES, "tables", "labels", "codeOf", "missing"] as const;
const LOCALES = ["en", "zh"] as const;
const ATTRIBUTES = [
  "OBS_STATUS",
  "UNIT_MEASURE",
  "DECIMALS",
  "UNIT_NAME",
  "COMMENT_OBS",
  "REASON",
  "PRINTED",
  "AREAS",
  "RECORDS",
  "SOURCE",
  "FIGURE_ID",
];

const UNITS: Readonly<Record<string, Names>> = {
  count: { en: "Number of things", zh: "个数" },
  number: { en: "Number", zh: "数" },
  ratio: { en: "Per one", zh: "比率" },
};

/**
 * The figures of a report as a dataset, each once, as `figuresOf` gives them. The dimensions are `INDICATOR`, `STATISTIC`, those that
 * any figure is broken down by (`DIRECTION`, `AREA_CLASS`, `ACTIVITY`, `PROGRAMME`, `DOMAIN`, `PRODUCT`, `COUNTERPART_AREA`, `CURRENCY`,
 * `OBSERVATION`), `BASE_PERIOD` where changes are, and `TIME_PERIOD`. A total has the code `_T`, the rest of a table `_O`, and what
 * records do not say `_U`; a member of several ids joins them by `$`. `FIGURE_ID` is the id for `explain(report, id)`. A report
 * without figures gives a dataset without any.
 *
 * Names are in English and Chinese where the library has words, and those of records stand in both. Ids such as a product's name are
 * no codes of SDMX: `codeOf` gives them one.
 *
 * @throws `interchange/invalid-argument`, `interchange/unknown-option`; `interchange/duplicate-code` where two members have
 * one code; `interchange/invalid-dataset`, with every fault in `issues`
 * @example
 * const ledger = createLedger({
 *   delegations: [{ id: "v", direction: "outbound", period: "2012", count: 61, persons: moreThan(1000) }],
 * });
 * const report = annualReport(ledger, { period: "2012", currency: "USD", profile: PRC_STATISTICS });
 * const dataset = datasetOfReport(report, { id: "EXCHANGE_2012", names: { en: "Cultural exchange, 2012" } });
 * const persons = dataset.figures.find(({ key }) => key["INDICATOR"] === "persons" && key["DIRECTION"] === "outbound");
 * [persons?.value, persons?.lower, persons?.upper] // => [undefined, { end: "closed", digits: "1001" }, { end: "unbounded" }]
 */
export function datasetOfReport(report: AnnualReport, options: DatasetOfReportOptions): Dataset {
  const given = requiredOptions(CALL, options, OPTIONS);
  const { tables, labels = {}, codeOf = {} } = given;
  const missing = requireMissing(CALL, given.missing);
  for (const [locale, names] of Object.entries(requiredOptions(CALL, labels, LOCALES, "labels")))
    requireFields(CALL, `the labels in ${locale}`, names);
  for (const [id, codes] of Object.entries(requiredOptions(CALL, codeOf, BREAKDOWN_IDS, "codeOf")))
    for (const [member, code] of Object.entries(requireFields(CALL, `the codes of ${id}`, codes)))
      if (typeof code !== "string" || code === "")
        throw invalidArgument(CALL, `the code of ${member} in ${id}`, code, "text that is not empty");
  const choice = requireFigureChoice(CALL, tables === undefined ? {} : { tables });
  const tellings = LOCALES.map(
    (locale): ReportTelling => ({ locale, labels: labels[locale] ?? {}, display: "code" }),
  );
  const naming: ReportNaming = { tellings, codeOf };
  return ofReport(CALL, report, () => {
    const placed = placedFigures(report, choice.tables);
    const all = placed.map(({ figure }) => figure);
    const dimensions = dimensionsOf(all, naming);
    const ids = dimensions.map(({ id }) => id);
    const figures = placed.map(
      (each): DataFigure => ({
        key: keyOfFigure(each.figure, ids, naming),
        measure: OBS_VALUE,
        ...figureParts(each, tellings, missing),
      }),
    );
    const head = Object.fromEntries(HEAD_NAMES.map((name) => [name, given[name]])) as unknown as DatasetHead;
    return createDataset({
      ...head,
      dimensions,
      measures: [{ id: OBS_VALUE, names: { en: "Value", zh: "数值" } }],
      attributes: withReasons(attributesOf(ATTRIBUTES, figures, UNITS), all, tellings),
      figures,
    });
  });
}

/** The value or the bounds of a figure, and what is said of it. */
function figureParts(
  placed: PlacedFigure,
  tellings: readonly ReportTelling[],
  missing: string,
): Omit<DataFigure, "key" | "measure"> {
  const { figure } = placed;
  const row = figureRow(placed, Number.POSITIVE_INFINITY, tellings[0] as ReportTelling);
  const { text, reason, obs_status, unit, unit_name, printed, areas, records, source, id } = row;
  const isExact =
    text !== null && (row.lower_end === null || (row.lower_text === text && row.upper_text === text));
  const known = text === null ? boundsOf(row) : { value: text };
  const isMissing = isUnknown(known);
  const words = namesBy(tellings, (telling) => figureSaid(telling, figure));
  const said: Readonly<Record<string, DataText | readonly DataText[] | undefined>> = {
    OBS_STATUS: obs_status ?? (isMissing ? missing : "A"),
    UNIT_MEASURE: unit,
    UNIT_NAME: unit_name ?? undefined,
    COMMENT_OBS: text !== null || reason !== null ? undefined : words,
    // A number known to its last digit and no further was rounded to it.
    DECIMALS: text === null || isExact ? undefined : String((text.split(".")[1] ?? "").length),
    REASON: reason ?? undefined,
    PRINTED: printed ?? undefined,
    AREAS: areas ?? undefined,
    RECORDS: String(records),
    SOURCE: source ?? undefined,
    FIGURE_ID: id,
  };
  const attributes = Object.fromEntries(
    Object.entries(said).filter(([, value]) => value !== undefined),
  ) as NonNullable<DataFigure["attributes"]>;
  return { ...known, attributes };
}

function boundsOf(row: FigureRow): Pick<DataFigure, "lower" | "upper"> {
  const { lower_text, lower_end, upper_text, upper_end } = row;
  if (lower_end === null || upper_end === null) return {};
  return { lower: bound(lower_text, lower_end), upper: bound(upper_text, upper_end) };
}

function bound(digits: string | null, end: NonNullable<FigureRow["lower_end"]>): DataBound {
  return digits === null ? ({ end } as DataBound) : ({ end, digits } as DataBound);
}

/** The reasons that figures have for having no value, as codes with their words. */
function withReasons(
  attributes: readonly DataAttribute[],
  figures: readonly ReportFigure[],
  tellings: readonly ReportTelling[],
): readonly DataAttribute[] {
  const reasons = new Set(figures.flatMap(({ reason }) => reason ?? []));
  const codes = [...reasons].map((reason) => ({
    id: reason,
    names: namesBy(tellings, (telling) => reasonSaid(telling, reason)),
  }));
  return attributes.map((attribute) => (attribute.id === "REASON" ? { ...attribute, codes } : attribute));
}
