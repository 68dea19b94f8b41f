/**
 * How the figures of a report came about, as blocks of a page: counting, reading, rounding, rates, notes and sources.
 */

import { oneLine } from "../../foundation/text";
import type { Source } from "../../model/source";
import type { Indicator } from "../../report/figures/report-figure";
import { isFilledUp } from "../../report/telling/printed-words";
import { currencySaid, namesSaid, periodSaid, rateSaid } from "../../report/telling/telling";
import type { Block, Inline, Text } from "./page";
import { areaNoteItems } from "./report-counts";
import { firstLines, listOf, paragraphOf, type ReportWriting, remarked } from "./report-writing";

/** The paragraphs of method, the notes, and the numbered sources. */
export function methodBlocks(writing: ReportWriting): readonly Block[] {
  const { report } = writing;
  const { areaNotes, notes, sources } = report;
  return [
    ...listOf(methodItems(writing)),
    ...listOf(areaNoteItems(writing, areaNotes)),
    ...listOf(
      firstLines(
        writing,
        notes.map(({ names, note, source }) =>
          remarked(writing, noteOf(writing, names, oneLine(note).trim()), source),
        ),
      ),
    ),
    ...sourceList(writing, sources),
  ];
}

/** A note, with the names that it is about, if there are any. */
function noteOf({ words, telling }: ReportWriting, names: readonly string[], note: string): string {
  return names.length === 0 ? note : words.lists.note(namesSaid(telling, names), note);
}

const MONEY: readonly Indicator[] = ["exports", "imports", "trade", "balance"];

/** What holds of the figures that the report has, and of no others. */
function methodItems({ words, telling, report, figures }: ReportWriting): readonly string[] {
  const { method } = words;
  const { profile, asOf, reading, rates, earlier, currency } = report;
  const all = [...figures.values()];
  if (all.length === 0) return [];
  const has = (indicators: readonly Indicator[]) =>
    all.some(({ indicator }) => indicators.includes(indicator));
  const hasAreas = all.some(({ areas }) => areas !== undefined);
  const profileSaid = Object.hasOwn(method.profiles, profile)
    ? (method.profiles[profile] ?? "")
    : method.ofProfile(plainId(profile));
  const readingSaid = Object.hasOwn(method.readings, reading)
    ? (method.readings[reading] ?? "")
    : method.ofReading(plainId(reading));
  return [
    ...(hasAreas ? [profileSaid] : []),
    ...(hasAreas && asOf !== undefined
      ? [method.asOf(asOf === "record" ? undefined : periodSaid(telling, asOf))]
      : []),
    ...(has(["persons"]) ? [method.personTrips] : []),
    readingSaid,
    ...(all.some((figure) => isFilledUp(telling, figure)) ? [method.filledUp] : []),
    method.rounding,
    method.exact,
    method.bounds,
    ...(has(MONEY) ? [method.currency(currencySaid(telling, currency))] : []),
    ...(rates.length === 0 ? [] : [method.rates(rates.map((rate) => rateSaid(telling, rate)))]),
    ...(earlier.length === 0 ? [] : [method.revisions]),
  ];
}

/** An id as people would say it: `OUR_OWN_LIST` is "our own list". */
function plainId(id: string): string {
  const text = oneLine(id).replaceAll("_", " ").trim();
  return text === text.toUpperCase() ? text.toLowerCase() : text;
}

/** The numbered sources, each with its address. */
function sourceList({ words, telling }: ReportWriting, sources: readonly Source[]): readonly Block[] {
  if (sources.length === 0) return [];
  const items = sources.map(({ title, publisher, published, note, url }): Text => {
    const when = published && periodSaid(telling, published);
    const said = words.method.source(
      oneLine(title).trim(),
      oneLine(publisher).trim(),
      when,
      note === undefined ? undefined : oneLine(note).trim(),
    );
    const link: readonly Inline[] = url === undefined ? [] : [" ", { kind: "link", href: url }];
    return [said, ...link];
  });
  return [
    ...paragraphOf([{ kind: "strong", text: words.method.sources }]),
    { kind: "list", isOrdered: true, items },
  ];
}
