/**
 * The exchange of a report as Markdown: visits by direction, activities, programmes, agreements and partnerships.
 */

import { capitalize, joinWords } from "../../foundation/text";
import { namedParties, type PartyList } from "../../model/agreement";
import type { AnnualReport, EditionLine, ProgrammeLine, Standing } from "../../report/annual-report";
import type { AreaClassLine } from "../../report/area-classes";
import type { ActivityLine, ExchangeSummary } from "../../report/exchange-summary";
import type { DirectionSummary } from "../../report/visit-summary";
import type { Period } from "../../time/period";
import { areaNoteItems, asOfWords } from "./area-notes";
import {
  areaCountWords,
  areasInWords,
  citation,
  cite,
  countWords,
  type MarkdownStyle,
  NOT_STATED,
  placeName,
  remark,
  sharedNotes,
  sumWords,
} from "./style";
import { escapeMarkdown, markdownList, markdownTable, paragraphs } from "./text";

/** Projects, visits and persons by direction, then activities. */
export function exchangeSection(style: MarkdownStyle, exchange: ExchangeSummary): string {
  const { profile, asOf, projects, outbound, inbound, activities } = exchange;
  const directions: readonly (readonly [name: string, line: DirectionSummary | ExchangeSummary])[] = [
    ["Outbound", outbound],
    ["Inbound", inbound],
    ["Together", exchange],
  ];
  const visitTable = markdownTable(
    directions.filter(([, { visits }]) => visits.records.length > 0),
    [
      ["Direction", "left", ([name]) => name],
      ["Visits", "right", ([, { visits }]) => sumWords(visits)],
      ["Person-trips", "right", ([, { persons }]) => sumWords(persons)],
      ["Areas", "left", ([, line]) => ("areas" in line ? areaCountWords(line.areas) : "")],
      ["Source", "left", ([, line]) => ("areas" in line ? cite(style, line.visits.sources) : "")],
    ],
  );
  const classTable = markdownTable(
    toldApart([
      ...outbound.byClass.map((line) => ({ direction: "Outbound", ...line })),
      ...inbound.byClass.map((line) => ({ direction: "Inbound", ...line })),
    ]),
    [
      ["Visits by area", "left", className],
      ["Direction", "left", ({ direction }) => direction],
      ["Visits", "right", ({ visits }) => sumWords(visits)],
      ["Person-trips", "right", ({ persons }) => sumWords(persons)],
      ["Areas", "left", ({ areas }) => areaCountWords(areas)],
    ],
  );
  const activityTable = markdownTable(activities, [
    ["Activities", "left", ({ kinds }) => activityNames(kinds)],
    ["Direction", "left", directionName],
    ["Number", "right", (line) => sumWords(line.activities)],
    ["Audience", "right", ({ audience }) => sumWords(audience)],
    ["Source", "left", (line) => cite(style, line.activities.sources)],
  ]);
  const activityClassTable = markdownTable(
    toldApart(
      activities.flatMap((line) => line.byClass.map((own) => ({ ...line, ...own, byClass: undefined }))),
    ),
    [
      ["Activities by area", "left", className],
      ["Activities", "left", ({ kinds }) => activityNames(kinds)],
      ["Direction", "left", directionName],
      ["Number", "right", (line) => sumWords(line.activities)],
      ["Audience", "right", ({ audience }) => sumWords(audience)],
    ],
  );
  const projectLine =
    projects.records.length === 0
      ? ""
      : `Projects: ${sumWords(projects)}${citation(style, projects.sources)}`;
  const hasAreas = outbound.areas !== undefined || inbound.areas !== undefined;
  const profileLine = hasAreas
    ? `Countries and regions as counted under ${profileName(profile)}${asOfWords(asOf)}.`
    : "";
  return paragraphs([
    projectLine,
    visitTable,
    classTable,
    profileLine,
    markdownList(areaNoteItems(exchange.areaNotes)),
    activityTable,
    activityClassTable,
  ]);
}

/** Lines by class, where at least one of them is of a class: that none can be told is no table. */
function toldApart<Line extends AreaClassLine>(lines: readonly Line[]): readonly Line[] {
  return lines.some(({ classes }) => classes.length > 0) ? lines : [];
}

function className({ label }: AreaClassLine): string {
  return label === undefined ? "Areas not told apart" : escapeMarkdown(capitalize(label));
}

function directionName({ direction }: Pick<ActivityLine, "direction">): string {
  return direction === undefined ? NOT_STATED : capitalize(direction);
}

/** The id of a profile; an underscore between letters is no markup and needs no escape. */
function profileName(profile: string): string {
  return /^[a-z0-9]+(?:_[a-z0-9]+)*$/i.test(profile) ? profile : escapeMarkdown(profile);
}

function activityNames(kinds: ActivityLine["kinds"]): string {
  return capitalize(joinWords(kinds.map((kind) => (kind === "other" ? "other activities" : `${kind}s`))));
}

const STANDING_WORDS: Readonly<Record<Standing, string>> = {
  "in-period": "held",
  earlier: "held",
  later: "held",
  undated: "held",
  undetermined: "held (only partly in the report's period)",
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
  const notes = line.editions.flatMap(({ areaNotes }) => areaNotes);
  return paragraphs([heading, markdownList(items), markdownList(areaNoteItems(notes))]);
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
  undetermined: "only partly in it",
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
  const listed = agreements.map(({ agreement }) => agreement);
  const table = markdownTable(listed, [
    ["Agreement", "left", ({ name }) => escapeMarkdown(name)],
    ["Parties", "left", ({ parties }) => partyNames(style, parties)],
    ["Number", "right", ({ count = 1 }) => countWords(count)],
    ["Signed", "left", ({ signed = NOT_STATED }) => signed],
    ["Term", "left", ({ termYears }) => termWords(termYears)],
    ["Source", "left", ({ source }) => cite(style, [source])],
  ]);
  const notes = markdownList(sharedNotes(listed.map(({ name, note }) => [name, note])));
  const unplaced = agreements.filter(
    ({ standing }) => standing === "undated" || standing === "undetermined",
  ).length;
  const others = unplaced === 0 ? "" : `; ${unplaced} of the agreements below cannot be placed in time`;
  const signed = `Signed in ${period}: ${agreementsSigned}${others}`;
  return paragraphs([signed, table, notes]);
}

function termWords(years: number | undefined): string {
  if (years === undefined) return NOT_STATED;
  return years === 1 ? "1 year" : `${years} years`;
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
