/**
 * The exchange of a report as Markdown: visits by direction, activities, programmes, agreements and partnerships.
 */

import { describeInterval } from "../figures/interval";
import type { Party } from "../model/agreement";
import type {
  AgreementLine,
  AnnualReport,
  EditionLine,
  ProgrammeLine,
  Standing,
} from "../report/annual-report";
import type { ActivityLine, DirectionSummary, ExchangeSummary } from "../report/exchange-summary";
import type { Period } from "../time/period";
import {
  areaCountWords,
  areasInWords,
  cite,
  countWords,
  type MarkdownStyle,
  NOT_STATED,
  placeName,
  remark,
  sharedNotes,
  sumWords,
} from "./markdown-style";
import { capitalize, escapeMarkdown, joinWords, markdownList, markdownTable } from "./markdown-text";

/** Projects, visits and persons by direction, then activities. */
export function exchangeSection(style: MarkdownStyle, exchange: ExchangeSummary): string {
  const { projects, visits, persons, outbound, inbound, activities } = exchange;
  const row = (name: string, { visits, persons, areas }: DirectionSummary) => [
    name,
    sumWords(visits),
    sumWords(persons),
    areaCountWords(areas),
    cite(style, visits.sources),
  ];
  const visitTable = markdownTable(
    [
      ["Direction", "left"],
      ["Visits", "right"],
      ["Person-trips", "right"],
      ["Areas", "left"],
      ["Source", "left"],
    ],
    [
      ...(outbound.visits.records.length > 0 ? [row("Outbound", outbound)] : []),
      ...(inbound.visits.records.length > 0 ? [row("Inbound", inbound)] : []),
      ["Together", sumWords(visits), sumWords(persons), "", ""],
    ],
  );
  const activityTable = markdownTable(
    [
      ["Activities", "left"],
      ["Direction", "left"],
      ["Number", "right"],
      ["Audience", "right"],
      ["Source", "left"],
    ],
    activities.map((line) => activityRow(style, line)),
  );
  const projectSources = projects.sources.length === 0 ? "" : ` (${cite(style, projects.sources)})`;
  const projectLine = projects.records.length === 0 ? "" : `Projects: ${sumWords(projects)}${projectSources}`;
  return [projectLine, visits.records.length === 0 ? "" : visitTable, activityTable]
    .filter((part) => part !== "")
    .join("\n\n");
}

function activityRow(
  style: MarkdownStyle,
  { kinds, direction, activities, audience }: ActivityLine,
): readonly string[] {
  const name = capitalize(
    joinWords(kinds.map((kind) => (kind === "other" ? "other activities" : `${kind}s`))),
  );
  const way = direction === undefined ? NOT_STATED : capitalize(direction);
  return [name, way, sumWords(activities), sumWords(audience), cite(style, activities.sources)];
}

const STANDING_WORDS: Readonly<Record<Standing, string>> = {
  "in-period": "held",
  earlier: "held",
  later: "held",
  undated: "held",
  undetermined: "held (too coarse a period to place)",
  planned: "planned and counted nowhere",
  cancelled: "cancelled and counted nowhere",
};

/** A programme and its editions. */
export function programmeSection(style: MarkdownStyle, line: ProgrammeLine, reportPeriod: Period): string {
  const { name, kind, note, source } = line.programme;
  const about = `${kind.replaceAll("-", " ")}; ${editionTally(line.editions, reportPeriod)}`;
  const heading = `**${escapeMarkdown(name)}** (${about})${remark(style, note, source)}`;
  const items = line.editions.map((edition) => editionItem(style, edition));
  return items.length === 0 ? heading : `${heading}\n\n${markdownList(items)}`;
}

function editionTally(editions: readonly EditionLine[], reportPeriod: Period): string {
  const held = editions.filter(({ standing }) => standing !== "planned" && standing !== "cancelled");
  const inPeriod = held.filter(({ standing }) => standing === "in-period").length;
  if (held.length === 0) return "no edition held";
  const editionsHeld = held.length === 1 ? "1 edition held" : `${held.length} editions held`;
  return held.length === inPeriod
    ? `${editionsHeld} in ${reportPeriod}`
    : `${editionsHeld}, ${inPeriod} in ${reportPeriod}`;
}

function editionItem(style: MarkdownStyle, { edition, standing, areas }: EditionLine): string {
  const { period = "Year not stated", host, place, note, source } = edition;
  const where = host === undefined ? place && escapeMarkdown(place) : placeName(style, host, place);
  const visited = areasInWords(style, areas);
  const places = [where && `in ${where}`, visited && `across ${visited}`].filter(Boolean).join(" ");
  const separator = standing === "planned" || standing === "cancelled" ? ", " : " ";
  const event = [STANDING_WORDS[standing], ...(places === "" ? [] : [places])].join(separator);
  return `${period}: ${event}${remark(style, note, source)}`;
}

/** How many agreements were signed in the period, and each agreement with its parties and term. */
export function agreementSection(
  style: MarkdownStyle,
  { period, agreements, agreementsSigned }: AnnualReport,
): string {
  if (agreements.length === 0) return "";
  const table = markdownTable(
    [
      ["Agreement", "left"],
      ["Parties", "left"],
      ["Number", "right"],
      ["Signed", "left"],
      ["Term", "left"],
      ["Source", "left"],
    ],
    agreements.map((line) => agreementRow(style, line)),
  );
  const notes = markdownList(
    sharedNotes(agreements.map(({ agreement }) => [agreement.name, agreement.note])),
  );
  const signed = `Signed in ${period}: ${describeInterval(agreementsSigned.total)}`;
  return [signed, table, notes].filter((part) => part !== "").join("\n\n");
}

function agreementRow(style: MarkdownStyle, { agreement }: AgreementLine): readonly string[] {
  const { name, parties, count = 1, signed, termYears, source } = agreement;
  const term = termYears === undefined ? NOT_STATED : termYears === 1 ? "1 year" : `${termYears} years`;
  return [
    escapeMarkdown(name),
    partyNames(style, parties),
    countWords(count),
    signed ?? NOT_STATED,
    term,
    cite(style, [source]),
  ];
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

function partyNames(style: MarkdownStyle, parties: readonly Party[]): string {
  return joinWords(parties.map(({ area, place }) => placeName(style, area, place)));
}
