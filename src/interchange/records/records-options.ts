/**
 * What a dataset does not say and records have to: where it is from, and what codes of other offices mean here.
 */

import type { CodeList } from "../../classification/code-list";
import { CL_CONF_STATUS, CL_OBS_STATUS } from "../../classification/published-lists";
import { type Call, invalidArgument, requiredOptions, requireFields } from "../../foundation/arguments";
import { optionWord } from "../../foundation/option-word";
import { type AreaCode, isAreaCode } from "../../geography/area-code";
import type { SourceRef } from "../../model/record";
import type { ConfidentialityStatus, ObservationStatus } from "../../model/statistic-status";
import { type CalendarDate, isCalendarDate } from "../../time/calendar-date";
import { isPeriod, type Period } from "../../time/period";
import { isLanguage } from "../dataset/names";
import type { FieldComponents } from "./component-roles";
import { isUnitMeaning, type UnitMeaning } from "./figure-value";

/** How figures of a dataset become records. */
export interface RecordsOptions extends FieldComponents {
  /** The id of the document that the figures are cited from; each says by its codes where in it. */
  readonly source?: SourceRef["document"];
  /** The day on which they were made known. */
  readonly published?: CalendarDate;
  /** The language of indicators, subjects and notes; `en` where left out. A name that is not in it is in English, or in any. */
  readonly language?: string;
  /** Areas of codes that are none of ISO 3166 or UN M49: `{ ES13: "ES-CB" }`; `null` for a code of no area, as a total. */
  readonly areaOf?: Readonly<Record<string, AreaCode | null>>;
  /** Periods of codes that are none: `{ "Curs 2012": "2012-09-01/P1Y" }`. */
  readonly periodOf?: Readonly<Record<string, Period>>;
  /**
   * What units are: `{ PS: "count", PT: "percent", THS_PER: { unit: "count", power: 3 } }`; of per cent 45 is a ratio of 0.45.
   * Currencies, `count`, `number` and `ratio` are known.
   */
  readonly unitOf?: Readonly<Record<string, UnitMeaning>>;
  /**
   * How many decimals a table prints that does not say it (`DECIMALS`): 1 for a 10 that was printed as 10.0. `own` takes those that each
   * number has. Claims ask for it where numbers of one indicator have not as many.
   */
  readonly decimals?: number | "own";
  /** Codes of CL_OBS_STATUS for marks of an office: `{ "(p)": "P" }`. */
  readonly statusOf?: Readonly<Record<string, ObservationStatus>>;
  /** Codes of CL_CONF_STATUS for marks of an office. */
  readonly confidentialityOf?: Readonly<Record<string, ConfidentialityStatus>>;
  /** Whether figures of a day are stocks on it (`at`) or flows over it (`period`); refused where left out and days are there. */
  readonly days?: "at" | "period";
  /**
   * Whether digits are the number itself (`exact`) or as they were printed, rounded to the last one (`printed`). Of observations
   * `exact` where left out, of claims `printed`.
   */
  readonly digits?: "exact" | "printed";
}

const NAMES = [
  "source",
  "published",
  "language",
  "areaOf",
  "periodOf",
  "unitOf",
  "statusOf",
  "confidentialityOf",
  "days",
  "digits",
  "decimals",
  "time",
  "area",
  "indicator",
  "unit",
] as const;

interface Kind {
  readonly is: (value: unknown) => boolean;
  readonly expected: string;
}

const isCodeOf = ({ codes }: CodeList) => {
  const known: ReadonlySet<unknown> = new Set(codes.map(({ code }) => code));
  return (value: unknown) => known.has(value);
};

/** What codes may be in the words of the library. */
const VALUES: Readonly<Record<"areaOf" | "periodOf" | "unitOf" | "statusOf" | "confidentialityOf", Kind>> = {
  areaOf: {
    is: (value) => value === null || isAreaCode(value),
    expected: "a code of ISO 3166 or UN M49, or null for no area",
  },
  periodOf: { is: isPeriod, expected: 'a period, as "2012" or "2012-09-01/P1Y"' },
  unitOf: {
    is: isUnitMeaning,
    expected: "count, number, ratio, percent, a currency, or one of them with a power of ten",
  },
  statusOf: { is: /* @__PURE__ */ isCodeOf(CL_OBS_STATUS), expected: "a code of CL_OBS_STATUS" },
  confidentialityOf: { is: /* @__PURE__ */ isCodeOf(CL_CONF_STATUS), expected: "a code of CL_CONF_STATUS" },
};

const text: Kind = {
  is: (value) => typeof value === "string" && value !== "",
  expected: "text that is not empty",
};

const TEXTS: Readonly<Record<"source" | "published" | "language" | keyof FieldComponents, Kind>> = {
  source: text,
  published: { is: isCalendarDate, expected: 'a day, as "2013-01-31"' },
  language: {
    is: (value) => isLanguage(value),
    expected: "the tag of a language, as en or zh-Hant",
  },
  time: text,
  area: text,
  indicator: text,
  unit: text,
};

/** The options with those that were left out. */
export type KnownRecordsOptions = RecordsOptions &
  Required<
    Pick<
      RecordsOptions,
      "language" | "digits" | "areaOf" | "periodOf" | "unitOf" | "statusOf" | "confidentialityOf"
    >
  >;

/** The options of a call, each of its kind. */
export function requireRecordsOptions(
  call: Call,
  options: RecordsOptions,
  digits: "exact" | "printed",
): KnownRecordsOptions {
  const given = requiredOptions(call, options, NAMES);
  const {
    areaOf = {},
    periodOf = {},
    unitOf = {},
    statusOf = {},
    confidentialityOf = {},
    language = "en",
  } = given;
  const maps = { areaOf, periodOf, unitOf, statusOf, confidentialityOf };
  for (const [name, { is, expected }] of Object.entries(VALUES)) {
    const map: Readonly<Record<string, unknown>> = requireFields(call, name, maps[name as keyof typeof maps]);
    for (const [code, value] of Object.entries(map))
      if (!is(value)) throw invalidArgument(call, `${name} of ${code}`, value, expected);
  }
  for (const [name, { is, expected }] of Object.entries(TEXTS)) {
    const value = given[name as keyof typeof TEXTS];
    if (value !== undefined && !is(value)) throw invalidArgument(call, name, value, expected);
  }
  const { decimals } = given;
  if (
    decimals !== undefined &&
    decimals !== "own" &&
    !(Number.isInteger(decimals) && decimals >= 0 && decimals <= 12)
  )
    throw invalidArgument(call, "decimals", decimals, 'a whole number from 0 to 12, or "own"');
  if (given.days !== undefined) optionWord("interchange", "what days are", given.days, ["at", "period"]);
  return {
    ...given,
    areaOf,
    periodOf,
    unitOf,
    statusOf,
    confidentialityOf,
    language,
    digits:
      given.digits === undefined
        ? digits
        : optionWord("interchange", "what digits are", given.digits, ["exact", "printed"]),
  };
}
