/**
 * The exchange of a report as Markdown: visits by direction, and activities.
 */

import { capitalize, joinWords } from "../../foundation/text";
import type { AreaClassLine } from "../../report/area-classes";
import type { ActivityLine, ExchangeSummary } from "../../report/exchange-summary";
import type { DirectionSummary } from "../../report/visit-summary";
import { areaNoteItems, asOfWords } from "./area-notes";
import { organizedWords } from "./organized";
import { areaCountWords, citation, cite, type MarkdownStyle, NOT_STATED, sumWords } from "./style";
import { escapeMarkdown, markdownList, markdownTable, paragraphs, type TableColumn } from "./text";

type DirectionRow = readonly [name: string, line: DirectionSummary | ExchangeSummary];

function saysCities([, line]: DirectionRow): boolean {
  return "cities" in line && (line.cities.known > 0 || line.cities.named.length > 0);
}

/** A column that stands only where a record says cities. */
const CITIES: TableColumn<DirectionRow> = [
  "Cities",
  "right",
  (row) =>
    saysCities(row) && "cities" in row[1] ? `${row[1].cities}` : "cities" in row[1] ? NOT_STATED : "",
];

/** Projects, visits and persons by direction, then activities. */
export function exchangeSection(style: MarkdownStyle, exchange: ExchangeSummary): string {
  const { profile, reading, asOf, projects, outbound, inbound, activities } = exchange;
  const directions: readonly DirectionRow[] = [
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
      ...(directions.some(saysCities) ? [CITIES] : []),
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
    ? `Countries and regions as counted under ${idName(profile)}${asOfWords(asOf)}.`
    : "";
  const hasCounts = [projectLine, visitTable, activityTable].some((part) => part !== "");
  const behind = capitalize(organizedWords(exchange.organizedBy).join(", "));
  return paragraphs([
    projectLine,
    behind,
    visitTable,
    classTable,
    profileLine,
    hasCounts && reading !== "AS_WRITTEN" ? `Printed counts as read by ${idName(reading)}.` : "",
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

/** The id of a profile or a reading; an underscore between letters is no markup and needs no escape. */
function idName(id: string): string {
  return /^[a-z0-9]+(?:_[a-z0-9]+)*$/i.test(id) ? id : escapeMarkdown(id);
}

/** `Exhibitions and performances`. */
export function activityNames(kinds: ActivityLine["kinds"]): string {
  return capitalize(joinWords(kinds.map((kind) => (kind === "other" ? "other activities" : `${kind}s`))));
}
