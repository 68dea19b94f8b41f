/**
 * An audit as Markdown: one table of all relations, then every finding in sentences with the places that it rests on.
 */

import type { Audit } from "../../audit/audit-claims";
import { intervalInUnit } from "../../audit/describe-sides";
import { explainFinding, groundsOf, hasRemainder } from "../../audit/explain-finding";
import type { Finding, Verdict } from "../../audit/finding";
import type { SourceRef } from "../../model/record";
import { cite, type MarkdownStyle, sourcesSection } from "./style";
import { escapeMarkdown, markdownList, markdownTable } from "./text";

const VERDICTS: readonly Verdict[] = ["supported", "contradicted", "undetermined", "derived"];
const NOT_WRONG = "Undetermined does not mean wrong: there is not enough to tell.";

/** The sections of an audit: how many of each verdict, the table, the explanations, the sources. */
export function auditSections(
  style: MarkdownStyle,
  audit: Audit,
): readonly (readonly [heading: string, body: string])[] {
  const { findings } = audit;
  return [
    ["Verdicts", findings.length === 0 ? "" : `${tally(findings)}\n\n${table(findings)}`],
    ["Findings", markdownList(findings.map((finding) => item(style, finding)))],
    ["Sources", sourcesSection(audit.sources)],
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
  return markdownTable(
    [
      ["Relation", "left"],
      ["Verdict", "left"],
      ["Because", "left"],
      ["Read as", "right"],
      ["Evidence", "right"],
      ["Remainder", "right"],
    ],
    findings.map((finding) => {
      const { relation, verdict, unit, claimed, evidence, remainder, kind } = finding;
      const cells = [claimed, evidence, hasRemainder(kind) ? remainder : undefined];
      return [
        escapeMarkdown(relation),
        verdict,
        escapeMarkdown(groundsOf(finding)),
        ...cells.map((interval) => (interval === undefined ? "" : intervalInUnit(interval, unit))),
      ];
    }),
  );
}

function item(style: MarkdownStyle, finding: Finding): string {
  const citations = distinct(finding.trace.flatMap(({ source }) => source ?? []));
  const places = citations.length === 0 ? "" : ` (${cite(style, citations)})`;
  return `**${escapeMarkdown(finding.relation)}** ${escapeMarkdown(explainFinding(finding))}${places}`;
}

function distinct(sources: readonly SourceRef[]): readonly SourceRef[] {
  return [
    ...new Map(sources.map((source) => [JSON.stringify([source.document, source.at]), source])).values(),
  ];
}
