/**
 * The programmes of a report as Markdown.
 */

import { joinWords } from "../../foundation/text";
import type { AreaCount } from "../../geography/area-count";
import { kindsOfActivity } from "../../model/activity";
import type { Programme } from "../../model/programme";
import type { EditionLine, ProgrammeLine } from "../../report/programme-line";
import type { Standing } from "../../report/standing";
import type { Period } from "../../time/period";
import { areaNoteItems } from "./area-notes";
import { activityNames } from "./exchange";
import { organizedWords } from "./organized";
import { areaCountWords, areasInWords, countWords, type MarkdownStyle, placeName, remark } from "./style";
import { escapeMarkdown, firstFew, markdownList, paragraphs } from "./text";

const STANDING_WORDS: Readonly<Record<Standing, string>> = {
  "in-period": "held",
  earlier: "held",
  later: "held",
  undated: "held",
  undetermined: "held (only partly in the report's period)",
  planned: "planned",
  cancelled: "cancelled",
};

/** A programme: what it is, who stands behind it, how far it reaches, its editions and what was shown. */
export function programmeSection(style: MarkdownStyle, line: ProgrammeLine, reportPeriod: Period): string {
  const { programme, editions, extentAreas } = line;
  const { name, kind, area, place, since, note, source } = programme;
  const sort = kind === "other" ? "" : ` (${kind.replaceAll("-", " ")})`;
  const where = area === undefined ? place && escapeMarkdown(place) : placeName(style, area, place);
  const what = [
    `**${escapeMarkdown(name)}**${sort}`,
    ...(where === undefined ? [] : [`in ${where}`]),
    ...(since === undefined ? [] : [`since ${since}`]),
    ...organizedWords(line.organizedBy),
  ].join(", ");
  const tally = editions.length === 0 ? "" : editionTally(editions, reportPeriod);
  const sentences = [what, extentWords(programme.extent, extentAreas), tally].filter((text) => text !== "");
  const items = [
    ...editions.map((edition) => editionItem(style, edition)),
    ...shownItems(line, reportPeriod),
  ];
  const notes = editions.flatMap(({ areaNotes }) => areaNotes);
  return paragraphs([
    `${sentences.join(". ")}${remark(style, note, source)}`,
    markdownList(items),
    markdownList(areaNoteItems(notes)),
  ]);
}

/** What was shown in the period, by name or by kind. */
function shownItems({ activities }: ProgrammeLine, reportPeriod: Period): readonly string[] {
  if (activities.length === 0) return [];
  const names = activities.map((activity) => activity.name ?? activityNames(kindsOfActivity(activity)));
  return [`Shown in ${reportPeriod}: ${firstFew([...new Set(names)], escapeMarkdown)}`];
}

/** How far the whole programme reaches, of which the editions are one's own part. */
function extentWords(extent: Programme["extent"], areas: AreaCount | undefined): string {
  const { cities, activities, period } = extent ?? {};
  const reach = [
    ...(areas === undefined ? [] : [areaCountWords(areas)]),
    ...(cities === undefined ? [] : [`${countWords(cities)} ${cities === 1 ? "city" : "cities"}`]),
    ...(activities === undefined
      ? []
      : [`${countWords(activities)} ${activities === 1 ? "activity" : "activities"}`]),
  ];
  const when = period === undefined ? "" : ` (${period})`;
  return reach.length === 0 ? "" : `The whole programme${when}: ${joinWords(reach)}`;
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
