/** What the page says in each of its languages. */

import type { WordsLocale } from "cultural-ledger";
import type { TableKind } from "./kinds";
import type { Proposal } from "./proposals";
import type { PROFILES } from "./report";
import { CHINESE } from "./words-zh";

/** The words of one language. Functions put numbers and names of others into a sentence. */
export interface PageWords {
  readonly title: string;
  readonly lead: string;
  readonly languages: string;
  readonly table: {
    readonly heading: string;
    readonly lead: string;
    readonly kind: string;
    readonly kinds: Readonly<Record<TableKind, string>>;
    readonly text: string;
    readonly file: string;
    readonly held: (name: string, bytes: string) => string;
    readonly putAway: string;
    readonly read: string;
    readonly examples: string;
    readonly small: string;
    readonly register: string;
    readonly options: string;
    readonly optionsHint: string;
    readonly noJson: string;
    readonly reading: string;
    readonly status: (accepted: string, refused: string, skipped: string) => string;
    readonly questions: string;
    readonly ask: (option: string) => string;
    readonly times: (times: number) => string;
    readonly open: string;
    readonly chosen: string;
    readonly typed: string;
    /** Answers that have a name in the language; others are values of the file. */
    readonly choices: Readonly<Record<string, string>>;
    readonly answer: string;
    readonly forget: string;
    readonly faults: string;
    readonly more: (number: string) => string;
    readonly columns: readonly string[];
    readonly left: string;
    readonly leftColumns: readonly string[];
    readonly none: string;
  };
  readonly report: {
    readonly heading: string;
    readonly period: string;
    readonly compare: string;
    readonly compareHint: string;
    readonly currency: string;
    readonly profile: string;
    readonly profiles: Readonly<Record<keyof typeof PROFILES, string>>;
    readonly make: string;
    readonly save: string;
  };
  readonly press: {
    readonly heading: string;
    readonly lead: string;
    readonly text: string;
    readonly dollar: string;
    readonly unsaid: string;
    readonly find: string;
    readonly examples: string;
    readonly right: string;
    readonly slip: string;
    readonly found: (number: string) => string;
    readonly figures: string;
    readonly columns: readonly string[];
    readonly measureOf: (id: string) => string;
    readonly periodOf: (id: string) => string;
    readonly says: Readonly<Record<string, string>>;
    readonly proposals: string;
    readonly proposalsHint: string;
    readonly noProposals: string;
    readonly kinds: Readonly<Record<Proposal["kind"], string>>;
    readonly own: string;
    readonly whole: string;
    readonly parts: string;
    readonly add: string;
    readonly claims: string;
    readonly make: string;
    readonly audit: string;
    readonly faults: string;
    readonly faultColumns: readonly string[];
    readonly noClaims: string;
    readonly tooLong: (most: string) => string;
    readonly unknownFigure: string;
  };
}

const ENGLISH: PageWords = {
  title: "Try Cultural Ledger",
  lead: "A table gives its faults, row by row, and a report. The text of a press release gives its figures and an audit. Everything happens on this page: it loads nothing and sends nothing.",
  languages: "Language",
  table: {
    heading: "A table",
    lead: "Paste a table as CSV, drop a file on the field, or choose one. Where two readings of a cell would give two figures, the reader takes neither and asks.",
    kind: "Each row is",
    kinds: {
      delegations: "a delegation: visits and persons",
      activities: "an activity: performances, exhibitions",
      projects: "a project",
      trades: "trade: exports and imports",
      observations: "an observation of an indicator",
    },
    text: "Table (CSV)",
    file: "Or a file",
    held: (name, bytes) => `The file ${name} (${bytes} bytes) is read instead of the field.`,
    putAway: "Put the file away",
    read: "Read the table",
    examples: "Examples",
    small: "Visits, with faults",
    register: "A register of performances",
    options: "Everything said so far, as options of readCsv",
    optionsHint: "Options (JSON); skip lists how the first cells of rows begin that are no records",
    noJson: "The options are no JSON object. Mend them, or empty the field.",
    reading: "Reading…",
    status: (accepted, refused, skipped) =>
      `Rows accepted: ${accepted}. Refused: ${refused}. Left out as said: ${skipped}.`,
    questions: "What the reader asks",
    ask: (option) => ASKED[option] ?? option,
    times: (times) => (times === 1 ? "1 fault" : `${times} faults`),
    open: "not said",
    chosen: "chosen",
    typed: "or typed",
    choices: {
      null: "left out",
      extra: "kept under its own title",
      'unknownColumns: "extra"': "all such columns are kept",
      'totals: "skip"': "sums, and left out",
      'totals: "keep"': "records, and kept",
      'dates: "day-month"': "the day first",
      'dates: "month-day"': "the month first",
      'decimal: "."': "a point: 1.5",
      'decimal: ","': "a comma: 1,5",
      'labels: { season: "09-01" }': "a season from 1 September",
      'labels: { fiscal: "04-01" }': "a fiscal year from 1 April",
      'labels: "years"': "two years together",
      'labels: "month"': "a month",
      'id: "row"': "the number of the row",
      "missing: []": "a text",
    },
    answer: "Answer, and read again",
    forget: "Forget all answers",
    faults: "Faults by row",
    more: (number) => `Further faults, not listed: ${number}.`,
    columns: ["Row, column", "Fault", "Option"],
    left: "Rows left out as said",
    leftColumns: ["Row", "Why", "First cell"],
    none: "No faults.",
  },
  report: {
    heading: "Report of the accepted rows",
    period: "Period",
    compare: "Compared with",
    compareHint: "Earlier periods between commas, or nothing",
    currency: "Currency",
    profile: "Countries and regions are counted",
    profiles: {
      PRC_STATISTICS: "as the statistics of China count them",
      ISO_3166: "as the entries of ISO 3166",
      UN_M49: "as the areas of UN M49",
    },
    make: "Make the report",
    save: "Save as a file",
  },
  press: {
    heading: "A press release",
    lead: "Paste a text in English or Chinese. Each number phrase is read to its last character or not at all. Take the relations that have to hold; the audit says whether they do.",
    text: "Text",
    dollar: "$ stands for",
    unsaid: "not said",
    find: "Find the figures",
    examples: "Examples",
    right: "Chongqing, 2012",
    slip: "The same with a slip",
    found: (number) => `Figures found: ${number}.`,
    figures: "Figures of the text",
    columns: ["Figure", "In the text", "It says", "The true number", "Of what", "Period"],
    measureOf: (id) => `What ${id} is of`,
    periodOf: (id) => `Period of ${id}`,
    says: {
      level: "how much",
      change: "a change",
      points: "percentage points",
      multiple: "a multiple",
      rank: "a rank",
      proportion: "a proportion",
      averageGrowth: "average growth",
    },
    proposals: "What may have to hold",
    proposalsHint: "Take what the text means; the numbers alone prove nothing.",
    noProposals: "No figures look like a sum, a growth or a share of others. Say your own below.",
    kinds: { sum: "Sum", growth: "Growth", ratio: "Share" },
    own: "A sum of your own",
    whole: "Whole",
    parts: "Parts, as F2, F3",
    add: "Add",
    claims: "Claims and relations (JSON): made here, or pasted",
    make: "Make claims of the figures",
    audit: "Audit",
    faults: "Faults of the claims",
    faultColumns: ["Place", "Fault"],
    noClaims: "There are no claims yet. Make them of the figures, or paste them.",
    tooLong: (most) => `Only the first ${most} characters were looked at.`,
    unknownFigure: "A sum needs a whole and two parts or more, each the name of a figure in the table.",
  },
};

const ASKED: Readonly<Record<string, string>> = {
  encoding: "In which encoding was the file saved?",
  header: "Which row has the titles?",
  columns: "What is the column",
  id: "What is the id made of?",
  period: "Where is the period?",
  constants: "The same for all rows:",
  decimal: "Which mark stands before decimals?",
  group: "Which mark groups thousands?",
  missing: "Does it stand for nothing?",
  words: "What does the word mean?",
  separators: "What stands between areas?",
  areaNames: "Which area is meant?",
  totals: "Are these rows sums of others?",
  dates: "In which order are day and month?",
  labels: "What is such a year?",
  skip: "Rows that begin so are no records:",
  scale: "Which scale?",
};

/** The words of each language, and how a document says which it is. */
export const WORDS: Readonly<Record<WordsLocale, PageWords>> = { en: ENGLISH, zh: CHINESE };
export const LANG: Readonly<Record<WordsLocale, string>> = { en: "en", zh: "zh-Hans" };

/** A number of rows or faults. */
export function numberIn(locale: WordsLocale, number: number): string {
  return number.toLocaleString(locale);
}
