/**
 * An audit as Markdown: one table of all relations, then every finding in sentences with the places that it rests on.
 */

import type { Audit } from "../../audit/audit-claims";
import { asSaid, isTelling } from "../../audit/describe-sides";
import { explained, groundsOf, hasRemainder } from "../../audit/explain-finding";
import type { Finding, Verdict } from "../../audit/finding";
import { intervalInUnit } from "../../audit/number-words";
import { auditWords, type Telling } from "../../audit/telling";
import type { Interval } from "../../figures/interval";
import type { SourceRef } from "../../model/record";
import { type MarkdownStyle, placesIn, type Sections, sourcesSection } from "./style";
import { escapeMarkdown, markdownList, markdownTable, paragraphs } from "./text";

const VERDICTS: readonly Verdict[] = ["supported", "contradicted", "undetermined", "derived"];

/** The sections of an audit: how many of each verdict, the table, the explanations, the sources. */
export function auditSections(
  style: MarkdownStyle,
  telling: Telling,
  { findings, sources }: Audit,
): Sections {
  const { headings } = auditWords(telling).markdown;
  const verdicts = [tally(findings, telling), table(findings.map(asSaid), telling)];
  const items = markdownList(findings.map((finding) => item(style, telling, finding)));
  return [
    [headings.verdicts, findings.length === 0 ? "" : paragraphs(verdicts)],
    [headings.findings, paragraphs([items, note(findings, telling)])],
    [headings.sources, sourcesSection(sources)],
  ];
}

function tally(findings: readonly Finding[], telling: Telling): string {
  const { markdown, sentences } = auditWords(telling);
  const counts = VERDICTS.flatMap((verdict) => {
    const count = findings.filter((finding) => finding.verdict === verdict).length;
    return count === 0 ? [] : [[count, verdict] as const];
  });
  const isAnyOpen = findings.some(({ verdict }) => verdict === "undetermined");
  return sentences([markdown.tally(counts), ...(isAnyOpen ? [markdown.notWrong] : [])]);
}

function table(findings: readonly Finding[], telling: Telling): string {
  const { markdown, verdicts } = auditWords(telling);
  const { columns } = markdown;
  const inUnit = ({ unit }: Finding, interval: Interval | undefined) =>
    interval === undefined || !isTelling(interval) ? "" : intervalInUnit(telling, interval, unit);
  return markdownTable(findings, [
    [columns.relation, "left", ({ relation }) => escapeMarkdown(relation)],
    [columns.verdict, "left", ({ verdict }) => verdicts[verdict]],
    [columns.because, "left", (finding) => escapeMarkdown(groundsOf(finding, telling))],
    [columns.readAs, "right", (finding) => inUnit(finding, finding.claimed)],
    [columns.evidence, "right", (finding) => inUnit(finding, finding.evidence)],
    [columns.remainder, "right", (finding) => inUnit(finding, remainderOf(finding))],
  ]);
}

function remainderOf({ kind, remainder }: Finding): Interval | undefined {
  return hasRemainder(kind) ? remainder : undefined;
}

function item(style: MarkdownStyle, telling: Telling, finding: Finding): string {
  const [places, more] = placesIn(style, distinct(finding.trace.flatMap(({ source }) => source ?? [])));
  const cited = places.length === 0 ? "" : auditWords(telling).markdown.citation(places, more);
  return `**${escapeMarkdown(finding.relation)}** ${escapeMarkdown(explained(finding, telling))}${cited}`;
}

/** The claims of which no period is stated, once for the whole audit. */
function note(findings: readonly Finding[], telling: Telling): string {
  const unstated = new Map<string, string>();
  for (const { stated, warnings } of findings) {
    const ids = warnings.flatMap(({ reason, claims }) => (reason === "period-unstated" ? claims : []));
    for (const { id, measure } of stated.claims) if (ids.includes(id)) unstated.set(id, measure);
  }
  if (unstated.size === 0) return "";
  const { sentence, markdown } = auditWords(telling);
  return escapeMarkdown(sentence(markdown.unstated([...new Set(unstated.values())])));
}

function distinct(sources: readonly SourceRef[]): readonly SourceRef[] {
  return [
    ...new Map(sources.map((source) => [JSON.stringify([source.document, source.at]), source])).values(),
  ];
}
