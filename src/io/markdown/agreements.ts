/**
 * The agreements and partnerships of a report as Markdown.
 */

import { capitalize, joinWords } from "../../foundation/text";
import { type Agreement, namedParties, type PartyList } from "../../model/agreement";
import type { AgreementForce } from "../../model/agreement-force";
import type { AnnualReport } from "../../report/annual-report";
import { cite, countWords, type MarkdownStyle, NOT_STATED, placeName, remark, sharedNotes } from "./style";
import { escapeMarkdown, markdownList, markdownTable, paragraphs, type TableColumn } from "./text";

const FORCE_WORDS: Readonly<Record<AgreementForce, string>> = {
  "in-force": "yes",
  "not-yet": "not yet",
  expired: "expired",
  unknown: "not known",
};

/** How many agreements were signed and are in force, and each agreement with its parties and term. */
export function agreementSection(style: MarkdownStyle, report: AnnualReport): string {
  const { period, agreements, agreementsSigned } = report;
  if (agreements.length === 0) return "";
  const forces = new Map(agreements.map(({ agreement, force }) => [agreement, FORCE_WORDS[force]]));
  const listed = [...forces.keys()];
  const columns: readonly TableColumn<Agreement>[] = [
    ["Agreement", "left", ({ name }) => escapeMarkdown(name)],
    ["Parties", "left", ({ parties }) => partyNames(style, parties)],
    [
      "Carried out by",
      "left",
      ({ implementers = [] }) => joinWords([implementers].flat().map(escapeMarkdown)),
    ],
    ["Level", "left", ({ level }) => (level === undefined ? "" : capitalize(level))],
    ["Number", "right", ({ count }) => (count === undefined ? "" : countWords(count))],
    ["Signed", "left", ({ signed = NOT_STATED }) => signed],
    ["Term", "left", termWords],
    ["In force", "left", (agreement) => forces.get(agreement) ?? ""],
    ["Source", "left", ({ source }) => cite(style, [source])],
  ];
  const table = markdownTable(
    listed,
    columns.filter(
      ([title, , cell]) => !MAY_BE_LEFT_OUT.has(title) || listed.some((row) => cell(row) !== ""),
    ),
  );
  const notes = markdownList(sharedNotes(listed.map(({ name, note }) => [name, note])));
  const unplaced = agreements.filter(
    ({ standing }) => standing === "undated" || standing === "undetermined",
  ).length;
  const others = unplaced === 0 ? "" : `; ${unplaced} of the agreements below cannot be placed in time`;
  const signed = `Signed in ${period}: ${agreementsSigned}${others}`;
  return paragraphs([markdownList([signed, forceWords(report)]), table, notes]);
}

/** Columns that stand only where an agreement says something for them: what it doesn't say is not printed as if it did. */
const MAY_BE_LEFT_OUT: ReadonlySet<string> = new Set(["Carried out by", "Level", "Number"]);

/** How many are in force at the end of the period, and of how many nobody can tell. */
function forceWords({ period, agreementsInForce: inForce, agreements }: AnnualReport): string {
  const open = inForce.undetermined.length;
  const isNoneCertain = open > 0 && !agreements.some(({ force }) => force === "in-force");
  const others = open === 0 ? "" : `; the terms of ${open} do not say`;
  return `In force by their terms at the end of ${period}: ${isNoneCertain ? "none for certain" : inForce}${others}`;
}

function termWords({ from, termYears, until }: Agreement): string {
  const begins = from === undefined ? [] : [`from ${from}`];
  const years = termYears === undefined ? [] : [termYears === 1 ? "1 year" : `${termYears} years`];
  const ends = until === undefined ? [] : [`until ${until}`];
  return [...years, ...begins, ...ends].join(" ") || NOT_STATED;
}

/** The partnerships, one a line. */
export function partnershipSection(style: MarkdownStyle, { partnerships }: AnnualReport): string {
  return markdownList(
    partnerships.map(({ kind, parties, since, note, source }) => {
      const began = since === undefined ? "" : `, since ${since}`;
      return `${partyNames(style, parties)} (${kind.replaceAll("-", " ")}${began})${remark(style, note, source)}`;
    }),
  );
}

/** The parties of a list; of an open one those named, and how many there are where it says so. */
function partyNames(style: MarkdownStyle, parties: PartyList): string {
  const named = namedParties(parties).map(({ area, place }) => placeName(style, area, place));
  if (!("open" in parties)) return joinWords(named);
  const all = parties.stated === undefined ? "others" : `others, ${countWords(parties.stated)} in all`;
  return named.length === 0 && parties.stated !== undefined
    ? `${countWords(parties.stated)} parties`
    : joinWords([...named, all]);
}
