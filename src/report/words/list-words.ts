/**
 * What a language has to have to tell the lists of a report: programmes, agreements, comparisons, and what is in no figure.
 */

import type { AgreementForce } from "../../model/agreement-force";
import type { PartnershipKind } from "../../model/partnership";
import type { ProgrammeKind } from "../../model/programme";
import type { Level } from "../../model/record";
import type { AreaChange, HighLine, LeftOut } from "../report-notes";
import type { Standing } from "../summaries/standing";

type EarlierStanding = "earlier" | "later" | "undated" | "undetermined";

/** Of programmes. */
export interface ProgrammeWords {
  readonly heading: string;
  readonly kinds: Readonly<Record<ProgrammeKind, string>>;
  readonly inPlace: (place: string) => string;
  readonly since: (period: string) => string;
  readonly organizedBy: (bodies: string) => string;
  readonly hostedBy: (bodies: string) => string;
  readonly atLevels: (levels: readonly string[]) => string;
  /** How far a whole programme reaches. */
  readonly extent: (reach: readonly string[], period: string | undefined) => string;
  readonly cities: (count: string) => string;
  readonly activities: (count: string) => string;
  readonly noneHeld: string;
  readonly editions: (
    held: number,
    inPeriod: number,
    period: string,
    others: readonly (readonly [standing: EarlierStanding, number: number])[],
  ) => string;
  readonly edition: (
    period: string | undefined,
    standing: Standing,
    place: string | undefined,
    areas: string | undefined,
  ) => string;
  readonly shown: (period: string, names: string) => string;
}

/** Of agreements and partnerships. */
export interface AgreementWords {
  readonly heading: string;
  readonly partnerships: string;
  readonly partnershipKinds: Readonly<Record<PartnershipKind, string>>;
  readonly levels: Readonly<Record<Level, string>>;
  readonly forces: Readonly<Record<AgreementForce, string>>;
  readonly columns: Readonly<
    Record<
      "agreement" | "parties" | "implementers" | "level" | "number" | "signed" | "term" | "force" | "source",
      string
    >
  >;
  readonly signed: (period: string, number: string | undefined, unplaced: number) => string;
  readonly inForce: (period: string, number: string | undefined, undetermined: number) => string;
  readonly term: (from: string | undefined, years: number | undefined, until: string | undefined) => string;
  readonly others: (count: string | undefined) => string;
  readonly parties: (count: string) => string;
  readonly partnership: (parties: string, kind: PartnershipKind, since: string | undefined) => string;
  readonly inArea: (place: string, area: string) => string;
}

/** What is said of a record high, with everything in words. */
export interface HighSaid {
  readonly subject: string;
  readonly period: string;
  readonly value: string | undefined;
  readonly previous: string | undefined;
  readonly since: string | undefined;
  /** How many periods were looked at, that of the report included, and how many of them have no value. */
  readonly periods: number;
  readonly areYears: boolean;
  readonly missing: number;
  /** Where a source says it. */
  readonly place: string | undefined;
}

/** Of periods side by side. */
export interface ComparisonWords {
  readonly highs: Readonly<Record<HighLine["kind"], (high: HighSaid) => string>>;
  readonly areas: Readonly<Record<AreaChange["of"], string>>;
  readonly gained: (of: string, period: string, base: string, areas: string, isOpen: boolean) => string;
  readonly lost: (of: string, period: string, base: string, areas: string, isOpen: boolean) => string;
  readonly broken: (at: string, indicators: readonly string[]) => string;
}

type Pair = { readonly outer: string; readonly inner: string };

/** Of what is in no figure. */
export interface LeftOutWords {
  readonly headings: Readonly<Record<LeftOut["reason"], string>>;
  readonly planned: (period: string | undefined, name: string) => string;
  readonly partly: (names: string, period: string, number: number) => string;
  /** So many more of a kind than are told. */
  readonly more: (number: number) => string;
  readonly pair: (from: string, to: string) => string;
  readonly noRate: (names: string, number: number, currency: string, why: string) => string;
  /** Records that do not say of how many projects, visits or activities they are. */
  readonly noCount: (
    names: string,
    indicator: (LeftOut & { readonly reason: "no-count" })["indicator"],
    number: number,
  ) => string;
  readonly noValue: (names: string, number: number) => string;
  readonly overlap: (
    isExport: boolean,
    product: string,
    period: string,
    why: string,
    records: number,
  ) => string;
  readonly overlaps: Readonly<
    Record<"reporter" | "market" | "code" | "period" | "part", (pair: Pair) => string>
  >;
  readonly rateMissing: (asked: string) => string;
  readonly ratesAmbiguous: (number: number) => string;
  readonly rateStale: (days: number) => string;
  readonly ratesApart: (days: number) => string;
}

/** The words of lists. */
export interface ListWords {
  readonly programmes: ProgrammeWords;
  readonly agreements: AgreementWords;
  readonly comparison: ComparisonWords;
  readonly leftOut: LeftOutWords;
  /** What records leave of a published total, from numbers in words. */
  readonly explained: Readonly<
    Record<"remainder" | "may" | "exceeded", (number: string, total: string) => string>
  >;
  /** That rows of a table need not come to its total. */
  readonly doesNotAddUp: string;
  /** Names, and what is noted of them. */
  readonly note: (names: string, note: string) => string;
}
