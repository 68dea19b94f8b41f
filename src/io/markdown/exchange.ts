/**
 * The exchange of a report as Markdown: visits by direction, activities, programmes, agreements and partnerships.
 */

import { describeInterval } from "../../figures/describe-interval";
import { capitalize, joinWords } from "../../foundation/text";
import type { Party } from "../../model/agreement";
import type {
  AgreementLine,
  AnnualReport,
  EditionLine,
  ProgrammeLine,
  Standing,
} from "../../report/annual-report";
import type { ActivityLine, DirectionSummary, ExchangeSummary } from "../../report/exchange-summary";
import type { Period } from "../../time/period";
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
} from "./style";
import { escapeMarkdown, markdownList, markdownTable } from "./text";

/** Projects, visits and persons by direction, then activities. */
export function exchangeSection(style: MarkdownStyle, exchange: ExchangeSummary): string {
  const { profile, projects, visits, persons, outbound, inbound, activities } = exchange;
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
  const hasAreas = outbound.areas !== undefined || inbound.areas !== undefined;
  const profileLine = hasAreas ? `Countries and regions as counted under ${profileName(profile)}.` : "";
  return [projectLine, visits.records.length === 0 ? "" : visitTable, profileLine, activityTable]
    .filter((part) => part !== "")
    .join("\n\n");
}

/** The id of a profile; an underscore between letters is no markup and needs no escape. */
function profileName(profile: string): string {
  return /^[a-z0-9]+(?:_[a-z0-9]+)*$/i.test(profile) ? profile : escapeMarkdown(profile);
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
  planned: "planned",
  cancelled: "cancelled",
};

/** A programme and its editions. */
export function programmeSection(style: MarkdownStyle, line: ProgrammeLine, reportPeriod: Period): string {
  const { name, kind, note, source } = line.programme;
  const sort = kind === "other" ? "" : ` (${kind.replaceAll("-", " ")})`;
  const tally = editionTally(line.editions, reportPeriod);
  const heading = `**${escapeMarkdown(name)}**${sort}. ${tally}${remark(style, note, source)}`;
  const items = line.editions.map((edition) => editionItem(style, edition));
  return items.length === 0 ? heading : `${heading}\n\n${markdownList(items)}`;
}

/** How many editions were held, and how many of them in the period: those without a date may have been too. */
function editionTally(editions: readonly EditionLine[], reportPeriod: Period): string {
  const tally = (standing: Standing) => editions.filter((line) => line.standing === standing).length;
  const inPeriod = tally("in-period");
  const others = (["earlier", "later", "undated", "undetermined"] as const).flatMap((standing) =>
    tally(standing) > 0 ? [`${tally(standing)} ${TALLY_WORDS[standing]}`] : [],
  );
  const held = editions.length - tally("planned") - tally("cancelled");
  if (held === 0) return "No edition held";
  const editionsHeld = held === 1 ? "1 edition held" : `${held} editions held`;
  return others.length === 0
    ? `${editionsHeld}, in ${reportPeriod}`
    : `${editionsHeld}: ${inPeriod} in ${reportPeriod}, ${others.join(", ")}`;
}

const TALLY_WORDS = {
  earlier: "earlier",
  later: "later",
  undated: "not dated",
  undetermined: "of too coarse a period to place",
} as const;

function editionItem(style: MarkdownStyle, { edition, standing, areas }: EditionLine): string {
  const { period = "Year not stated", host, place, note, source } = edition;
  const where = host === undefined ? place && escapeMarkdown(place) : placeName(style, host, place);
  const visited = areasInWords(style, areas);
  const places = [where && `in ${where}`, visited && `across ${visited}`].filter(Boolean).join(" ");
  const event = [STANDING_WORDS[standing], ...(places === "" ? [] : [places])].join(" ");
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
  const unplaced = agreements.filter(
    ({ standing }) => standing === "undated" || standing === "undetermined",
  ).length;
  const others = unplaced === 0 ? "" : `; ${unplaced} of the agreements below cannot be placed in time`;
  const signed = `Signed in ${period}: ${describeInterval(agreementsSigned.total)}${others}`;
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
