/** What the page knows at a moment: all that was typed, and all that came of it. Every view is written from this. */

import type { WordsLocale } from "cultural-ledger";
import type { Answers } from "./answers";
import type { AuditResult, Written } from "./claims";
import type { FoundFigure } from "./figures";
import type { TableKind } from "./kinds";
import type { Proposal } from "./proposals";
import type { Question } from "./questions";
import type { TableResult } from "./reading";
import type { ReportChoice, ReportResult } from "./report";

export interface TableState {
  kind: TableKind;
  text: string;
  /** Read instead of the text. */
  file: { readonly name: string; readonly bytes: Uint8Array } | undefined;
  /** The options as they stand in their field. */
  options: string;
  result: TableResult | undefined;
  questions: readonly Question[];
  choice: ReportChoice;
  report: ReportResult | undefined;
}

interface PressState {
  text: string;
  /** The currency of a dollar sign; none where the text does not say it. */
  dollar: string;
  figures: readonly FoundFigure[] | undefined;
  /** What a person wrote of figures, by their places. */
  readonly written: Map<number, Written>;
  proposals: readonly Proposal[];
  /** Places of proposals that are taken. */
  readonly taken: Set<number>;
  json: string;
  result: AuditResult | undefined;
}

export interface PageState {
  locale: WordsLocale;
  readonly table: TableState;
  readonly press: PressState;
}

/** The page before anything was typed. */
export function blank(locale: WordsLocale): PageState {
  return {
    locale,
    table: {
      kind: "delegations",
      text: "",
      file: undefined,
      options: "",
      result: undefined,
      questions: [],
      choice: { period: "", compare: "", currency: "USD", profile: "PRC_STATISTICS" },
      report: undefined,
    },
    press: {
      text: "",
      dollar: "",
      figures: undefined,
      written: new Map(),
      proposals: [],
      taken: new Set(),
      json: "",
      result: undefined,
    },
  };
}

/** The options that were typed, as they are written by the page. */
export function optionsText(answers: Answers): string {
  return Object.keys(answers).length === 0 ? "" : JSON.stringify(answers, undefined, 2);
}
