/**
 * The programmes of a report as blocks of a page: what each is, its editions, and what was shown.
 */

import { oneLine } from "../../foundation/text";
import { kindsOfActivity } from "../../model/activity";
import type { OrganizedBy } from "../../report/summaries/organized-by";
import type { EditionLine, ProgrammeLine } from "../../report/summaries/programme-line";
import type { Standing } from "../../report/summaries/standing";
import { areaSaid, namesSaid, periodSaid } from "../../report/telling/telling";
import type { Block } from "./page";
import { areaCountSaid, areaNames, areaNoteItems, countSaid } from "./report-counts";
import { cited, listOf, type ReportWriting, remarked } from "./report-writing";

/** Each programme: a paragraph, and a list of its editions and of what was shown. */
export function programmeBlocks(writing: ReportWriting): readonly Block[] {
  return writing.report.programmes.flatMap((line) => {
    const name = { kind: "strong", text: oneLine(line.programme.name).trim() } as const;
    const editions = line.editions.map((edition) => editionSaid(writing, edition));
    return [
      { kind: "paragraph" as const, text: [name, aboutProgramme(writing, line)] },
      ...listOf([...editions, ...shownSaid(writing, line)]),
      ...listOf(
        areaNoteItems(
          writing,
          line.editions.flatMap(({ areaNotes }) => areaNotes),
        ),
      ),
    ];
  });
}

/** What stands behind the name: what it is, how far it reaches, and how often it was held. */
function aboutProgramme(writing: ReportWriting, line: ProgrammeLine): string {
  const { words, telling } = writing;
  const { kinds, inPlace, since: sinceWhen } = words.lists.programmes;
  const { kind, area, place, since, note, source } = line.programme;
  const where = area === undefined ? place && oneLine(place) : areaSaid(telling, area, place);
  const what = [
    ...(kinds[kind] === "" ? [] : [kinds[kind]]),
    ...(where === undefined ? [] : [inPlace(where)]),
    ...(since === undefined ? [] : [sinceWhen(periodSaid(telling, since))]),
    ...organizedSaid(writing, line.organizedBy),
  ];
  const head = [words.parts(what), cited(writing, [source])].filter((text) => text !== "");
  const sentences = [
    head.map(words.inBrackets).join(""),
    ...[extentSaid(writing, line), tallySaid(writing, line)].filter((text) => text !== ""),
    ...(note === undefined ? [] : [oneLine(note).trim()]),
  ];
  return words.sentences(sentences.map(words.sentence));
}

/** How far the whole programme reaches, of which the editions are one's own part. */
function extentSaid({ words, telling }: ReportWriting, { programme, extentAreas }: ProgrammeLine): string {
  const { cities, activities, period } = programme.extent ?? {};
  const { programmes } = words.lists;
  const areas = areaCountSaid(telling, extentAreas);
  const reach = [
    ...(areas === undefined ? [] : [areas]),
    ...(cities === undefined ? [] : [programmes.cities(countSaid(telling, cities))]),
    ...(activities === undefined ? [] : [programmes.activities(countSaid(telling, activities))]),
  ];
  return reach.length === 0 ? "" : programmes.extent(reach, period && periodSaid(telling, period));
}

/** How many editions were held, and how many of them in the period: those without a date may have been too. */
function tallySaid({ words, telling, report }: ReportWriting, { editions }: ProgrammeLine): string {
  if (editions.length === 0) return "";
  const tally = (standing: Standing) => editions.filter((line) => line.standing === standing).length;
  const others = (["earlier", "later", "undated", "undetermined"] as const).flatMap((standing) =>
    tally(standing) > 0 ? [[standing, tally(standing)] as const] : [],
  );
  const held = editions.length - tally("planned") - tally("cancelled");
  const { programmes } = words.lists;
  if (held === 0) return programmes.noneHeld;
  return programmes.editions(held, tally("in-period"), periodSaid(telling, report.period), others);
}

function editionSaid(writing: ReportWriting, { edition, standing, areas }: EditionLine): string {
  const { words, telling } = writing;
  const { period, host, place, note, source } = edition;
  const where = host === undefined ? place && oneLine(place) : areaSaid(telling, host, place);
  const count = areaCountSaid(telling, areas);
  const names = areaNames(telling, areas);
  const visited = count === undefined || names === undefined ? count : words.labelled(count, names);
  const said = words.lists.programmes.edition(
    period && periodSaid(telling, period),
    standing,
    where,
    visited,
  );
  return remarked(writing, said, source, note);
}

/** What was shown in the period, by name or by kind. */
function shownSaid(
  { words, telling, report }: ReportWriting,
  { activities }: ProgrammeLine,
): readonly string[] {
  if (activities.length === 0) return [];
  const names = activities.map(
    (activity) =>
      activity.name ?? words.join(kindsOfActivity(activity).map((kind) => words.activities[kind])),
  );
  const shown = namesSaid(telling, [...new Set(names)]);
  return [words.lists.programmes.shown(periodSaid(telling, report.period), shown)];
}

/** Who stands behind something: what of it the records say. */
export function organizedSaid(
  { words, telling }: ReportWriting,
  { organizers, hosts, levels }: OrganizedBy,
): readonly string[] {
  const { organizedBy, hostedBy, atLevels } = words.lists.programmes;
  return [
    ...(organizers.length === 0 ? [] : [organizedBy(namesSaid(telling, organizers))]),
    ...(hosts.length === 0 ? [] : [hostedBy(namesSaid(telling, hosts))]),
    ...(levels.length === 0 ? [] : [atLevels(levels.map((level) => words.lists.agreements.levels[level]))]),
  ];
}
