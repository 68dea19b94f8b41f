/**
 * Options, and those that several commands have.
 */

/** An option of a command. */
export interface OptionSpec {
  /** One letter for those who type it often. */
  readonly short?: string;
  /** What its value is, in capitals; none for a flag. */
  readonly value?: string;
  /** The words that it takes, where it takes no others. */
  readonly choices?: readonly string[];
  /** Whether its value is a whole number, of 0 or more. */
  readonly isNumber?: true;
  /** Whether it may be given several times. */
  readonly isRepeated?: true;
  readonly isRequired?: true;
  /** One line of help. */
  readonly says: string;
}

export const OUT: OptionSpec = {
  short: "o",
  value: "FILE",
  says: "write to a file, whole or not at all; - is standard output",
};
const LOCALE: OptionSpec = {
  value: "LANGUAGE",
  choices: ["en", "zh"],
  says: "the language of what is written; en where left out",
};
const KIND: OptionSpec = {
  value: "KIND",
  says: "the kind of record of CSV and of lines without one: delegations, trades, ... A file called trades.csv says it itself",
};
export const READER: OptionSpec = {
  short: "r",
  value: "FILE",
  says: "options of the reader, as JSON: columns, marks of numbers, words, totals",
};
export const INPUT: OptionSpec = {
  value: "FORMAT",
  choices: ["csv", "ndjson", "json"],
  says: "of input whose name does not say it",
};
export const READING = { kind: KIND, reader: READER, "input-format": INPUT } as const;
export const PROFILE: OptionSpec = {
  value: "PROFILE",
  choices: ["prc", "iso", "m49"],
  says: "how countries and regions are counted; iso where left out",
};
export const RATES: OptionSpec = {
  value: "FILE",
  says: "exchange rates, as JSON: a list, or { rates, sources }",
};
const LABELS: OptionSpec = { value: "FILE", says: 'names of areas, as JSON: { "CN-CQ": "Chongqing" }' };
export const TELLING = {
  locale: LOCALE,
  title: { value: "TEXT", says: "the title of the page" },
  labels: LABELS,
  display: {
    value: "WORD",
    choices: ["code", "rmb"],
    says: "how CNY is written in English; code where left out",
  },
} as const satisfies Readonly<Record<string, OptionSpec>>;
export const SHARDS: OptionSpec = {
  value: "LIST",
  isRepeated: true,
  says: "the shards that must be there, all and no others, with commas between",
};
