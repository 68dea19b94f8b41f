/**
 * An audit as Markdown: one table of all relations, then every finding in sentences with the places that it rests on.
 */

import type { Audit } from "../../audit/audit-claims";
import { intervalInUnit } from "../../audit/describe-sides";
import { explainFinding, groundsOf, hasRemainder } from "../../audit/explain-finding";
import type { Finding, Verdict } from "../../audit/finding";
import type { Interval } from "../../figures/interval";
import type { SourceRef } from "../../model/record";
import { citation, type MarkdownStyle, type Sections, sourcesSection } from "./style";
import { escapeMarkdown, markdownList, markdownTable, paragraphs } from "./text";

const VERDICTS: readonly Verdict[] = ["supported", "contradicted", "undetermined", "derived"];
const NOT_WRONG = "Undetermined does not mean wrong: there is not enough to tell.";

/** The sections of an audit: how many of each verdict, the table, the explanations, the sources. */
export function auditSections(style: MarkdownStyle, { findings, sources }: Audit): Sections {
  return [
    ["Verdicts", findings.length === 0 ? "" : paragraphs([tally(findings), table(findings)])],
    ["Findings", markdownList(findings.map((finding) => item(style, finding)))],
    ["Sources", sourcesSection(sources)],
  ];
}

function tally(findings: readonly Finding[]): string {
  const counts = VERDICTS.flatMap((verdict) => {
    const count = findings.filter((finding) => finding.verdict === verdict).length;
    return count === 0 ? [] : [`${count} ${verdict}`];
  });
  const isAnyOpen = findings.some(({ verdict }) => verdict === "undetermined");
  return `${counts.join(", ")}.${isAnyOpen ? ` ${NOT_WRONG}` : ""}`;
}

function table(findings: readonly Finding[]): string {
  const inUnit = ({ unit }: Finding, interval: Interval | undefined) =>
    interval === undefined ? "" : intervalInUnit(interval, unit);
  return markdownTable(findings, [
    ["Relation", "left", ({ relation }) => escapeMarkdown(relation)],
    ["Verdict", "left", ({ verdict }) => verdict],
    ["Because", "left", (finding) => escapeMarkdown(groundsOf(finding))],
    ["Read as", "right", (finding) => inUnit(finding, finding.claimed)],
    ["Evidence", "right", (finding) => inUnit(finding, finding.evidence)],
    ["Remainder", "right", (finding) => inUnit(finding, remainderOf(finding))],
  ]);
}

function remainderOf({ kind, remainder }: Finding): Interval | undefined {
  return hasRemainder(kind) ? remainder : undefined;
}

function item(style: MarkdownStyle, finding: Finding): string {
  const places = citation(style, distinct(finding.trace.flatMap(({ source }) => source ?? [])));
  return `**${escapeMarkdown(finding.relation)}** ${escapeMarkdown(explainFinding(finding))}${places}`;
}

function distinct(sources: readonly SourceRef[]): readonly SourceRef[] {
  return [
    ...new Map(sources.map((source) => [JSON.stringify([source.document, source.at]), source])).values(),
  ];
}
