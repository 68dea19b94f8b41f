/**
 * What a language has to have to explain findings: words and patterns of sentences, as one table that does not compile
 * where one is missing. What is told, and in which order, is the same in every language.
 */

import type { FigureUnit } from "../../figures/figure";
import type { FigureScale } from "../../figures/scale";
import type { RateIssue } from "../../rates/rate-issue";
import type { Basis, Hint, Reason, Verdict } from "../finding";
import type { AnyRecordsTerm, ChangeForm } from "../relation";

/** What a relation expects: of a claim as a sentence, and by itself as what the claim would be. */
export interface Saying {
  /** "the sum of a and b", of which a claim is derived. */
  readonly what: string;
  /** "c should equal the sum of a and b". */
  readonly of: (claim: string) => string;
}

type RankOrder = "highest" | "lowest";

/** Records by their kind, and what they are where the caller says it. */
export type RecordsNamed = Pick<AnyRecordsTerm, "collection" | "label">;

/** The patterns of relations, from claims in words. */
export interface RelationWords {
  readonly sum: (added: readonly string[], taken: readonly string[]) => Saying;
  readonly openSum: (added: readonly string[], taken: readonly string[]) => Saying;
  readonly times: (factor: string, part: string) => string;
  readonly partOf: (whole: string) => Saying;
  readonly quotient: (over: string, by: string) => Saying;
  readonly records: (records: RecordsNamed) => string;
  readonly mean: (count: string, isWhole: boolean) => Saying;
  /** `asOf` is a period in words, or `record` for that of the claims. */
  readonly list: (areas: readonly string[], isOpen: boolean, asOf: string | undefined) => Saying;
  readonly highest: (since: string | undefined) => Saying;
  readonly growth: (from: string, to: string) => Saying;
  readonly averageGrowth: (from: string, to: string) => Saying;
  readonly change: (from: string, to: string, form: ChangeForm) => Saying;
  /** The place of a claim among its peers; a claimed one is a number, or a bound in words such as "at most 5". */
  readonly rank: (
    claim: string,
    peers: readonly string[],
    order: RankOrder,
    place?: number | string,
  ) => Saying;
  readonly same: (claims: readonly string[]) => Saying;
  readonly against: (records: RecordsNamed, areAll: boolean) => Saying;
}

type ClaimHint = (measure: string) => string;
type NumberHint = (measure: string, number: string) => string;
type InsteadHint = (other: string, measure: string) => string;

/** Slips of the pen, from measures and figures in words: "two digits of projects swapped (198)". */
interface HintWords extends Readonly<Record<Hint["kind"], unknown>> {
  readonly cut: ClaimHint;
  /** Without a figure, only that the bound may include its number. */
  readonly "inclusive-bound": (measure: string, figure: string | undefined) => string;
  readonly "digits-swapped": NumberHint;
  readonly "digit-left-out": NumberHint;
  readonly "digit-doubled": NumberHint;
  readonly "digit-replaced": NumberHint;
  readonly scale: (
    measure: string,
    figure: string | undefined,
    scale: FigureScale | undefined,
    printed: FigureScale | undefined,
  ) => string;
  readonly "power-of-ten": (measure: string, isMultiplied: boolean, factor: string) => string;
  readonly currency: (measure: string, currency: FigureUnit) => string;
  readonly sign: ClaimHint;
  readonly "change-form": (measure: string, form: ChangeForm) => string;
  readonly "base-period": InsteadHint;
  readonly "other-claim": InsteadHint;
  readonly "open-list": () => string;
  readonly "as-of": (period: string, count: string | undefined) => string;
}

/** Where the evidence comes from, as the subject of "give". */
export interface EvidenceWords {
  readonly list: string;
  readonly earlier: string;
  readonly earlierAtHand: string;
  readonly statements: string;
  readonly place: string;
  readonly records: string;
  readonly others: string;
  readonly all: string;
}

/** Why two sides contradict each other although no number lies between them. */
interface ReasonsToDiffer {
  readonly rounding: string;
  /** The side that excludes its end, in words, where it is not seen. */
  readonly exclusion: (side: string | undefined) => string;
  readonly noWholeNumber: string;
  readonly noWholeDividend: (measure: string | undefined) => string;
}

/** The words of one language. */
export interface AuditWords {
  readonly verdicts: Readonly<Record<Verdict, string>>;
  readonly bases: Readonly<Record<Exclude<Basis, "none">, string>>;
  readonly reasons: Readonly<Record<Reason, string>>;
  /** What a reading supposes, by its id. */
  readonly readings: Readonly<Record<string, string>>;
  readonly relations: RelationWords;
  readonly hints: HintWords;
  readonly evidence: EvidenceWords;
  readonly differ: ReasonsToDiffer;

  /** Several of a kind: "a, b and c". */
  readonly join: (items: readonly string[]) => string;
  /** Several reasons. */
  readonly and: (clauses: readonly string[]) => string;
  /** A sentence with its stop, and all of them one after the other. */
  readonly sentence: (text: string) => string;
  readonly sentences: (sentences: readonly string[]) => string;

  /** A claim with what is printed of it and its period: "projects (198, 2012)". */
  readonly claim: (measure: string, details: readonly string[]) => string;
  readonly notPrinted: string;
  readonly areasNamed: (count: number) => string;

  readonly headline: (verdict: Verdict, statement: string, grounds: string) => string;
  readonly derived: (value: string, claim: string | undefined, what: string) => string;
  /** `reasons` that say what this finding has to say of them. */
  readonly periodUnstated: (measures: readonly string[]) => string;
  readonly revision: (days: readonly string[]) => string;

  readonly overlaps: (pairs: readonly string[]) => string;
  readonly overlap: (inner: string, outer: string, isInside: boolean) => string;
  readonly overlapOf: (pair: string, isExport: boolean, product: string, period: string) => string;
  readonly keysOverlap: (keys: readonly string[], column: string) => string;

  readonly readAs: (interval: string) => string;
  readonly gives: (source: string, interval: string) => string;
  readonly both: (readAs: string, gives: string) => string;
  /** Why or how far two sides are apart, behind them. */
  readonly because: (sides: string, why: string) => string;
  readonly apart: (distance: string) => string;
  readonly points: (number: string) => string;
  readonly times: (number: string) => string;
  readonly recomputed: (value: string, printed: string, isCutOff: boolean) => string;

  readonly notNamed: (number: string) => string;
  readonly unexplained: (amount: string, share: string | undefined) => string;
  readonly forOthers: (amount: string, share: string | undefined) => string;
  readonly leftOut: (measures: readonly string[]) => string;
  readonly needed: (figures: readonly (readonly [measure: string, interval: string])[]) => string;
  readonly restated: (measure: string) => string;
  readonly convertedAt: (rates: readonly string[]) => string;
  readonly unrated: (issue: RateIssue, from: FigureUnit | undefined, to: FigureUnit | undefined) => string;
  readonly note: (notes: readonly string[]) => string;
  readonly scopesDiffer: (measures: readonly string[]) => string;
  readonly areasChanged: (measures: readonly string[]) => string;
  readonly areasStood: (period: string, count: string | undefined) => string;
  readonly lookAt: (slips: readonly string[]) => string;
  /** Sentences that stand by themselves, as one. */
  readonly clauses: (clauses: readonly string[]) => string;
  /** Under which readings the verdict would be another one. */
  readonly would: (
    verdicts: readonly (readonly [verdict: string, suppositions: readonly string[]])[],
  ) => string;
  readonly underReading: (id: string) => string;

  /** The words of an audit as Markdown and as a page. */
  readonly markdown: MarkdownWords;
}

/** Headings, and sentences of an audit as a whole. */
interface MarkdownWords {
  readonly title: string;
  readonly headings: Readonly<Record<"verdicts" | "findings" | "sources", string>>;
  /** Of the table of all relations. */
  readonly caption: string;
  readonly columns: Readonly<
    Record<"relation" | "verdict" | "because" | "readAs" | "evidence" | "remainder", string>
  >;
  readonly tally: (counts: readonly (readonly [count: number, verdict: Verdict])[]) => string;
  readonly notWrong: string;
  /** The claims without a period, told once. */
  readonly unstated: (measures: readonly string[]) => string;
  readonly nothing: string;
  /** Where a finding has its figures from, behind its sentences; so many more places are not shown. */
  readonly citation: (places: readonly string[], more: number) => string;
}
