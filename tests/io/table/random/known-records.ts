/** Records that are known before any table is made of them: plain JSON, as they stand in a ledger. */

import { type Draw, happens, pick } from "../../draws";
import { AREAS } from "./area-names";

export type KnownKind = "delegations" | "trades" | "activities" | "observations";

/** What a field holds, as the tables show it. */
type Form =
  | "text"
  | "code"
  | "names"
  | "choice"
  | "choices"
  | "count"
  | "number"
  | "money"
  | "area"
  | "areas"
  | "period"
  | "day";

export interface Field {
  readonly name: string;
  readonly form: Form;
  readonly isRequired?: true;
}

/** Fields by their names; amounts, figures and lists of areas as JSON has them. */
export type KnownRecord = Readonly<Record<string, unknown>>;

const required = (name: string, form: Form): Field => ({ name, form, isRequired: true });
const optional = (name: string, form: Form): Field => ({ name, form });

const FIELDS: Readonly<Record<KnownKind, readonly Field[]>> = {
  delegations: [
    required("direction", "choice"),
    required("period", "period"),
    optional("name", "text"),
    optional("count", "count"),
    optional("persons", "count"),
    optional("areas", "areas"),
    optional("cost", "money"),
    optional("organizer", "names"),
    optional("status", "choice"),
    optional("note", "text"),
  ],
  trades: [
    required("flow", "choice"),
    required("kind", "choice"),
    required("product", "text"),
    required("period", "period"),
    optional("value", "money"),
    optional("code", "code"),
    optional("reporter", "area"),
    optional("markets", "areas"),
    optional("performances", "count"),
    optional("note", "text"),
  ],
  activities: [
    required("kind", "choices"),
    required("period", "period"),
    optional("name", "text"),
    optional("direction", "choice"),
    optional("count", "count"),
    optional("audience", "count"),
    optional("areas", "areas"),
    optional("venue", "text"),
    optional("place", "text"),
    optional("income", "money"),
    optional("note", "text"),
  ],
  observations: [
    required("indicator", "text"),
    optional("area", "area"),
    optional("value", "number"),
    optional("unit", "text"),
    optional("place", "text"),
    optional("note", "text"),
  ],
};

const CHOICES: Readonly<Record<string, readonly string[]>> = {
  direction: ["outbound", "inbound", "both"],
  flow: ["export", "import", "re-export", "re-import"],
  kind: ["goods", "services"],
  kinds: ["performance", "exhibition", "lecture", "screening", "workshop", "other"],
  status: ["held", "planned", "cancelled"],
};

/** What periods a table is about. */
export const PERIOD_FAMILIES = ["days", "months", "years", "quarters", "halves", "mixed"] as const;
export const RANGE_FAMILIES = ["ranges", "spans", "seasons"] as const;
export type PeriodFamily = (typeof PERIOD_FAMILIES)[number] | (typeof RANGE_FAMILIES)[number];

/** What all records of a table have in common. */
export interface Subject {
  readonly kind: KnownKind;
  readonly family: PeriodFamily;
  /** The day on which seasons begin. */
  readonly begin: string;
  readonly currencies: readonly string[];
  /** Whether the value of observations is money. */
  readonly isMoney: boolean;
  /** Whether lists of areas have a column of their number. */
  readonly hasStated: boolean;
}

const TEXTS: readonly string[] = [
  ...[
    "杂技团",
    "川剧《变脸》",
    "Opera, in three acts",
    'The "Red" Lantern',
    "5 continents",
    "Nr. 7",
    "1,5 m",
  ],
  ...["北京；上海", "007", "12", "1.500", "2012/13", "x", "Ensemble", "Ballet", "a|b", "C'est la vie"],
  ...[
    "first line\nsecond line",
    "tab\tinside",
    "semi; colon, comma",
    "Söhne & Töchter",
    "n/a at first",
    "1/2",
  ],
];

const NAMES: readonly string[] = ["Opera House", "文化局", "Bureau of Culture", "Museum Ludwig", "歌舞团"];

/** Two digits. */
const two = (value: number): string => String(value).padStart(2, "0");

function dayOf(draw: Draw): string {
  return `${2008 + draw(9)}-${two(1 + draw(12))}-${two(1 + draw(28))}`;
}

function periodOf(draw: Draw, { family, begin }: Pick<Subject, "family" | "begin">): string {
  const day = dayOf(draw);
  const year = day.slice(0, 4);
  switch (family) {
    case "days":
      return day;
    case "months":
      return day.slice(0, 7);
    case "years":
      return year;
    case "quarters":
      return `${year}-Q${1 + draw(4)}`;
    case "halves":
      return `${year}-S${1 + draw(2)}`;
    case "mixed":
      return day.slice(0, pick(draw, [4, 7, 10]));
    case "ranges":
      return `${day}/${Number(year) + draw(2)}-12-${two(29 + draw(3))}`;
    case "spans":
      return `${year}/${Number(year) + 1 + draw(4)}`;
    default:
      return `${year}-${begin}/P1Y`;
  }
}

/** Digits of a whole number that is no zero. */
function wholeOf(draw: Draw): string {
  const size = pick(draw, [1, 2, 3, 4, 4, 5, 7]);
  const digits = String(1 + draw(10 ** size - 1));
  return happens(draw, 20) ? `${digits}000` : digits;
}

function decimalOf(draw: Draw): string {
  const fraction = pick(draw, ["", "", "5", "25", "05", "125", "507"]);
  const whole = happens(draw, 10) ? "0" : wholeOf(draw);
  return fraction === "" ? whole : `${whole}.${fraction}`;
}

function figureOf(draw: Draw, number: string, unit: string | undefined): unknown {
  if (unit === undefined && happens(draw, 20))
    return { qualifier: "between", number, to: String(Number(number) + 1 + draw(5000)) };
  if (unit === undefined && happens(draw, 15))
    return { qualifier: "equal", number: pick(draw, ["1.5", "2", "12.25"]), scale: "wan" };
  const qualifier = pick(draw, ["about", "moreThan", "atLeast", "lessThan"]);
  return { qualifier, number, ...(unit !== undefined && { unit }) };
}

function areasOf(draw: Draw): readonly string[] {
  const codes = Array.from({ length: 1 + draw(3) }, () => pick(draw, AREAS).code);
  return [...new Set(codes)];
}

/** The value of a field. */
function fieldValueOf(draw: Draw, { name, form }: Field, subject: Subject): unknown {
  switch (form) {
    case "text":
      return pick(draw, TEXTS);
    case "code":
      return pick(draw, ["0901", "9701", "4911", "97.01", "9701 10"]);
    case "names":
      return happens(draw, 60)
        ? pick(draw, NAMES)
        : [...new Set([pick(draw, NAMES), "Third House", pick(draw, NAMES)])];
    case "choice":
      return pick(draw, CHOICES[name] ?? []);
    case "choices":
      return happens(draw, 70)
        ? pick(draw, CHOICES["kinds"] ?? [])
        : [...new Set(["performance", pick(draw, ["exhibition", "lecture"]), "other"])];
    case "count":
      if (happens(draw, 6)) return { qualifier: "unknown" };
      return happens(draw, 12) ? figureOf(draw, wholeOf(draw), undefined) : Number(wholeOf(draw));
    case "number":
      return (happens(draw, 15) ? -1 : 1) * Number(decimalOf(draw));
    case "money": {
      const currency = pick(draw, subject.currencies);
      if (happens(draw, 8)) return figureOf(draw, wholeOf(draw), currency);
      return { currency, value: decimalOf(draw) };
    }
    case "area":
      return pick(draw, AREAS).code;
    case "areas": {
      const named = areasOf(draw);
      if (subject.hasStated && name === "areas" && happens(draw, 60)) {
        const shown = happens(draw, 30) ? [] : named;
        return { named: shown, open: true, stated: shown.length + 1 + draw(40) };
      }
      return happens(draw, 15) ? { named, open: true } : named;
    }
    case "period":
      return periodOf(draw, subject);
    default:
      return dayOf(draw);
  }
}

/** The fields that a table of the subject has: the required ones, and some of the others. */
export function fieldsOf(draw: Draw, { kind, isMoney }: Subject): readonly Field[] {
  const fields = FIELDS[kind].filter(({ isRequired }) => isRequired === true || happens(draw, 55));
  if (kind !== "observations") return fields;
  const time = happens(draw, 60) ? required("period", "period") : required("at", "day");
  return [...fields, time].map((field) =>
    field.name === "value" && isMoney ? { ...field, form: "money" } : field,
  );
}

/** A record without its id, which the table gives it. A count that nobody says is unknown, all else may be left out. */
export function recordOf(draw: Draw, fields: readonly Field[], subject: Subject): Record<string, unknown> {
  const record: Record<string, unknown> = {};
  for (const field of fields) {
    const isThere =
      field.isRequired === true || field.name === "count" || field.form === "code" || happens(draw, 85);
    if (isThere) record[field.name] = fieldValueOf(draw, field, subject);
  }
  return record;
}
