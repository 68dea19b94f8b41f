/**
 * The agreements and partnerships of a report as blocks of a page.
 */

import { capitalize, oneLine } from "../../foundation/text";
import { type Agreement, namedParties, type PartyList } from "../../model/agreement";
import type { Indicator } from "../../report/figures/report-figure";
import type { AgreementLine } from "../../report/report-content";
import { figureSaid } from "../../report/telling/figure-words";
import { areaSaid, periodSaid } from "../../report/telling/telling";
import type { AgreementWords } from "../../report/words/list-words";
import type { Block, PageColumn } from "./page";
import { countSaid } from "./report-counts";
import { cited, headedList, listOf, type ReportWriting, remarked } from "./report-writing";

type Column = keyof AgreementWords["columns"];

/** How many agreements were signed and are in force, and each agreement with its parties and term. */
export function agreementBlocks(writing: ReportWriting): readonly Block[] {
  const { words, report, telling } = writing;
  const { agreements } = report;
  if (agreements.length === 0) return [];
  const own = words.lists.agreements;
  const cellsOf = CELLS.map(([column, textOf]) => {
    const texts = agreements.map((line) => textOf(writing, line));
    return [column, texts] as const;
  }).filter(([column, texts]) => !MAY_BE_LEFT_OUT.includes(column) || texts.some((text) => text !== ""));
  const columns = cellsOf.map(
    ([column]): PageColumn => ({ title: own.columns[column], isNumeric: column === "number" }),
  );
  const rows = agreements.map((_, at) => ({
    cells: cellsOf.map(([, texts]) => ({ text: texts[at] ?? "" })),
    isTotal: false,
  }));
  const noted = agreements.flatMap(({ agreement: { name, note } }) =>
    note === undefined ? [] : [words.lists.note(oneLine(name).trim(), oneLine(note).trim())],
  );
  const caption = words.parts([own.heading, periodSaid(telling, report.period)]);
  return [
    ...listOf(talliesSaid(writing)),
    { kind: "table", id: "agreement-list", caption, columns, rows },
    ...listOf(noted),
  ];
}

/** Columns that stand only where an agreement says something for them: what it doesn't say is not printed as if it did. */
const MAY_BE_LEFT_OUT: readonly Column[] = ["implementers", "level", "number", "source"];

const CELLS: readonly (readonly [Column, (writing: ReportWriting, line: AgreementLine) => string])[] = [
  ["agreement", (_, { agreement }) => oneLine(agreement.name).trim()],
  ["parties", (writing, { agreement }) => partiesSaid(writing, agreement.parties)],
  [
    "implementers",
    ({ words }, { agreement }) => words.join([agreement.implementers ?? []].flat().map(oneLine)),
  ],
  [
    "level",
    ({ words }, { agreement: { level } }) =>
      level === undefined ? "" : capitalize(words.lists.agreements.levels[level]),
  ],
  [
    "number",
    ({ telling }, { agreement: { count } }) => (count === undefined ? "" : countSaid(telling, count)),
  ],
  [
    "signed",
    ({ words, telling }, { agreement: { signed } }) =>
      signed === undefined ? words.notStated : periodSaid(telling, signed),
  ],
  ["term", termSaid],
  ["force", ({ words }, { force }) => words.lists.agreements.forces[force]],
  ["source", (writing, { agreement: { source } }) => cited(writing, [source])],
];

function termSaid(writing: ReportWriting, { agreement }: { readonly agreement: Agreement }): string {
  const { words, telling } = writing;
  const { from, termYears, until } = agreement;
  const term = words.lists.agreements.term(
    from && periodSaid(telling, from),
    termYears,
    until && periodSaid(telling, until),
  );
  return term === "" ? words.notStated : term;
}

/** How many were signed, and are in force at the end of the period; of how many nobody can tell. */
function talliesSaid(writing: ReportWriting): readonly string[] {
  const { words, telling, report } = writing;
  const { agreements } = report;
  const own = words.lists.agreements;
  const period = periodSaid(telling, report.period);
  const numberOf = (indicator: Indicator) => {
    const found = [...writing.figures.values()].find(
      (figure) =>
        figure.indicator === indicator && figure.statistic === "value" && figure.period === report.period,
    );
    return found && found.reason === undefined ? figureSaid(telling, found) : undefined;
  };
  const open = agreements.filter(({ force }) => force === "unknown").length;
  const isNoneCertain = open > 0 && !agreements.some(({ force }) => force === "in-force");
  const unplaced = agreements.filter(({ standing }) => standing === "undated" || standing === "undetermined");
  const signed = numberOf("agreements-signed");
  const inForce = numberOf("agreements-in-force");
  return [
    ...(signed === undefined && unplaced.length === 0 ? [] : [own.signed(period, signed, unplaced.length)]),
    ...(inForce === undefined && !isNoneCertain
      ? []
      : [own.inForce(period, isNoneCertain ? undefined : inForce, open)]),
  ];
}

/** The partnerships, one a line. */
export function partnershipBlocks(writing: ReportWriting): readonly Block[] {
  const { words, telling, report } = writing;
  const { partnership, partnerships } = words.lists.agreements;
  return headedList(
    partnerships,
    report.partnerships.map(({ kind, parties, since, note, source }) => {
      const said = partnership(partiesSaid(writing, parties), kind, since && periodSaid(telling, since));
      return remarked(writing, said, source, note);
    }),
  );
}

/** The parties of a list; of an open one those named, and how many there are where it says so. */
function partiesSaid({ words, telling }: ReportWriting, parties: PartyList): string {
  const named = namedParties(parties).map(({ area, place }) => areaSaid(telling, area, place));
  if (!("open" in parties)) return words.join(named);
  const stated = parties.stated === undefined ? undefined : countSaid(telling, parties.stated);
  const own = words.lists.agreements;
  return named.length === 0 && stated !== undefined
    ? own.parties(stated)
    : words.join([...named, own.others(stated)]);
}
