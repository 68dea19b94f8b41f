/**
 * What can be typed: the commands with their options, from which arguments are read and help is written.
 */

import {
  INPUT,
  type OptionSpec,
  OUT,
  PROFILE,
  RATES,
  READER,
  READING,
  SHARDS,
  TELLING,
} from "./command-options";

/** A command. */
export interface CommandSpec {
  readonly usage: string;
  /** One line in the list of commands. */
  readonly says: string;
  /** What more there is to say: what is printed, and how it ends. */
  readonly about: string;
  readonly examples: readonly (readonly [says: string, typed: string])[];
  readonly options: Readonly<Record<string, OptionSpec>>;
  /** How many arguments it takes beside its options, at least and at most. */
  readonly files: readonly [least: number, most: number];
}

const MANY = Number.POSITIVE_INFINITY;

/** The commands by their names, in the order of help. */
export const COMMANDS = {
  report: {
    usage: "report FILES... --period PERIOD --currency CODE [options]",
    says: "the figures of a period, from records",
    about: `FILES are the records: a ledger as JSON, records as NDJSON, or tables as CSV, together one ledger. Records with faults are in
no figure; the faults are told on standard error, and the command ends with 1.`,
    examples: [
      [
        "The year 2012 beside two years before it, as Markdown",
        "report ledger.json --period 2012 --compare 2011,2010 --currency USD",
      ],
      [
        "Two tables as a web page in Chinese",
        "report visits.csv trades.csv --reader options.json --period 2012 --currency CNY --profile prc --locale zh --format html --out 2012.html",
      ],
      [
        "From another program",
        "export-records | cultural-ledger report - --input-format ndjson --period 2012 --currency USD --format csv",
      ],
    ],
    options: {
      period: { short: "p", value: "PERIOD", isRequired: true, says: "2012, 2012-Q1, 2012-09-01/P1Y, ..." },
      compare: { value: "PERIODS", isRepeated: true, says: "earlier periods beside it, with commas between" },
      currency: { short: "c", value: "CODE", isRequired: true, says: "the currency of totals, as USD" },
      profile: PROFILE,
      rates: RATES,
      published: { value: "FILE", says: "figures that a source has printed, as JSON" },
      top: { value: "N", isNumber: true, says: "how many members a breakdown lists; 10 where left out" },
      format: {
        short: "f",
        value: "FORMAT",
        choices: ["markdown", "html", "csv", "json", "vega"],
        says: "markdown where left out; vega is charts as Vega-Lite",
      },
      ...TELLING,
      ...READING,
      out: OUT,
    },
    files: [0, MANY],
  },
  audit: {
    usage: "audit CLAIMS.json [RECORDS...] [options]",
    says: "published figures held against each other, and against records",
    about: `CLAIMS.json holds { claims, relations, ... }. Measures of records have the names projects, visits, persons, areas, activities and
audience there, and filters the names outbound and inbound. The command ends with 1 where a finding is contradicted, or records have faults.`,
    examples: [
      ["Claims against each other", "audit claims.json"],
      [
        "And against records, as a web page",
        "audit claims.json --records ledger.json --format html --out audit.html",
      ],
      ["In a script", 'audit claims.json --format json > audit.json || echo "something is contradicted"'],
    ],
    options: {
      records: {
        value: "FILE",
        isRepeated: true,
        says: "records that claims are held against, as for report",
      },
      relations: { value: "FILE", isRepeated: true, says: "more relations, as JSON: a list" },
      profile: {
        ...PROFILE,
        says: "how countries and regions are counted; that of the claims where left out",
      },
      rates: { ...RATES, says: `${RATES.says}; those of the claims where left out` },
      format: {
        short: "f",
        value: "FORMAT",
        choices: ["markdown", "html", "json"],
        says: "markdown where left out",
      },
      ...TELLING,
      ...READING,
      out: OUT,
    },
    files: [1, MANY],
  },
  check: {
    usage: "check FILES... [options]",
    says: "every fault of records, by file, row and column",
    about:
      "FILES are checked together, as report reads them. The command ends with 1 where there is a fault.",
    examples: [
      ["A register", "check visits.csv --reader options.json"],
      ["For another program", "check ledger.json trades.csv --format json"],
    ],
    options: {
      format: { short: "f", value: "FORMAT", choices: ["text", "json"], says: "text where left out" },
      ...READING,
      out: OUT,
    },
    files: [0, MANY],
  },
  map: {
    usage: "map PLAN.json --shard NAME [FILES...] [options]",
    says: "the partial result of a part of the records, by a plan",
    about: `Reads records of the plan's kind from FILES or standard input, NDJSON where nothing says otherwise, a record a line with its kind or
alone, and writes one line of JSON when all of it went well. Rows with faults are told on standard error and counted in the partial result.
More of them than --max-faults end the command with 1, and nothing is written. Lines of other kinds are passed over.`,
    examples: [
      ["One part", "map exports.json --shard 2012-03 < march.ndjson > march.part"],
      [
        "Two of them, and the answer",
        "cat march.part april.part | cultural-ledger finish exports.json --shards 2012-03,2012-04",
      ],
    ],
    options: {
      shard: {
        short: "s",
        value: "NAME",
        isRequired: true,
        says: "the name of the part, which no other part has",
      },
      "max-faults": {
        value: "N",
        isNumber: true,
        says: "how many rows with faults are let pass; 0 where left out",
      },
      reader: READER,
      "input-format": { ...INPUT, choices: ["csv", "ndjson"] },
      out: OUT,
    },
    files: [1, MANY],
  },
  reduce: {
    usage: "reduce PLAN.json [FILES...] [--shards LIST]",
    says: "partial results joined into one",
    about: `Reads what map and reduce write, a line each, from FILES or standard input, and writes one line. A part that comes twice, and one
that is not in the list, is refused by name; the command ends with 2, and nothing is written.`,
    examples: [["Parts of a quarter", "reduce exports.json march.part april.part > spring.part"]],
    options: { shards: SHARDS, out: OUT },
    files: [1, MANY],
  },
  finish: {
    usage: "finish PLAN.json [FILES...] [--shards LIST] [--format FORMAT]",
    says: "the answer of partial results",
    about: `Reads what map and reduce write, joins it where there are several, and answers. JSON keeps every digit and bound ("Answers that
travel" says how); CSV and Markdown are for people. Rows that map found faulty are in no figure, and their number is told on standard error.`,
    examples: [["As a table", "finish exports.json spring.part --shards 2012-03,2012-04 --format markdown"]],
    options: {
      shards: SHARDS,
      format: {
        short: "f",
        value: "FORMAT",
        choices: ["json", "csv", "markdown"],
        says: "json where left out",
      },
      out: OUT,
    },
    files: [1, MANY],
  },
  sql: {
    usage: "sql PLAN.json --dialect DIALECT --table NAME [--columns FILE]",
    says: "a plan as SQL, for a database that has the records",
    about: "Prints the query, and its parameters as a comment; the query itself holds no value.",
    examples: [["For DuckDB", "sql exports.json --dialect duckdb --table customs --columns columns.json"]],
    options: {
      dialect: {
        short: "d",
        value: "DIALECT",
        choices: ["duckdb", "postgresql", "spark"],
        isRequired: true,
        says: "whose SQL it is",
      },
      table: {
        short: "t",
        value: "NAME",
        isRepeated: true,
        isRequired: true,
        says: "the table with the records; its schema before it, as --table customs --table trades",
      },
      columns: {
        value: "FILE",
        says: 'where its columns are, as JSON: { "value": "cents", "value_currency": { "constant": "USD" } }',
      },
      rows: { value: "N", isNumber: true, says: "the most rows that the table may have" },
      digits: { value: "N", isNumber: true, says: "the most digits that a number in it may have" },
      format: {
        short: "f",
        value: "FORMAT",
        choices: ["text", "json"],
        says: "text where left out; json has text and parameters apart",
      },
      out: OUT,
    },
    files: [1, 1],
  },
} as const satisfies Readonly<Record<string, CommandSpec>>;

/** The name of a command. */
export type CommandName = keyof typeof COMMANDS;
