/**
 * An audit as a page: one table of all relations, then every finding in sentences with the places that it rests on.
 */

import type { Audit } from "../../audit/audit-claims";
import { asSaid, isTelling } from "../../audit/describe-sides";
import { explained, groundsOf, hasRemainder } from "../../audit/explain-finding";
import type { Finding, Verdict } from "../../audit/finding";
import { auditWords, type Telling } from "../../audit/telling";
import type { Interval } from "../../figures/interval";
import { intervalInUnit } from "../../figures/interval-writer";
import type { SourceRef } from "../../model/record";
import type { Source } from "../../model/source";
import type { Block, Page, PageSection, Text } from "./page";

const VERDICTS: readonly Verdict[] = ["supported", "contradicted", "undetermined", "derived"];
const CITATIONS_SHOWN = 3;

/** The page of an audit: how many of each verdict, the table, the explanations, the sources. Sections without content are left out. */
export function pageOfAudit(audit: Audit, telling: Telling, title?: string): Page {
  const { markdown } = auditWords(telling);
  const sections = sectionsOf(audit, telling).filter(({ blocks }) => blocks.length > 0);
  return {
    locale: telling.locale,
    title: title ?? markdown.title,
    ...(sections.length === 0 && { lead: markdown.nothing }),
    sections,
  };
}

function sectionsOf({ findings, sources }: Audit, telling: Telling): readonly PageSection[] {
  const { headings } = auditWords(telling).markdown;
  const numbers = new Map(sources.map(({ id }, at) => [id, at + 1]));
  const items = findings.map((finding) => itemOf(finding, telling, numbers));
  return [
    {
      id: "verdicts",
      heading: headings.verdicts,
      blocks: findings.length === 0 ? [] : [tally(findings, telling), tableOf(findings.map(asSaid), telling)],
    },
    {
      id: "findings",
      heading: headings.findings,
      blocks: [...listOf(items), ...note(findings, telling)],
    },
    {
      id: "sources",
      heading: headings.sources,
      blocks: sources.length === 0 ? [] : [{ kind: "list", isOrdered: true, items: sources.map(sourceOf) }],
    },
  ];
}

function listOf(items: readonly Text[]): readonly Block[] {
  return items.length === 0 ? [] : [{ kind: "list", isOrdered: false, items }];
}

function tally(findings: readonly Finding[], telling: Telling): Block {
  const { markdown, sentences } = auditWords(telling);
  const counts = VERDICTS.flatMap((verdict) => {
    const count = findings.filter((finding) => finding.verdict === verdict).length;
    return count === 0 ? [] : [[count, verdict] as const];
  });
  const isAnyOpen = findings.some(({ verdict }) => verdict === "undetermined");
  const text = sentences([markdown.tally(counts), ...(isAnyOpen ? [markdown.notWrong] : [])]);
  return { kind: "paragraph", text };
}

function tableOf(findings: readonly Finding[], telling: Telling): Block {
  const { markdown, verdicts } = auditWords(telling);
  const { columns } = markdown;
  const inUnit = ({ unit }: Finding, interval: Interval | undefined) =>
    interval === undefined || !isTelling(interval) ? "" : intervalInUnit(telling, interval, unit);
  const text = (title: string) => ({ title, isNumeric: false });
  const number = (title: string) => ({ title, isNumeric: true });
  return {
    kind: "table",
    id: "relations",
    caption: markdown.caption,
    columns: [
      text(columns.relation),
      text(columns.verdict),
      text(columns.because),
      number(columns.readAs),
      number(columns.evidence),
      number(columns.remainder),
    ],
    rows: findings.map((finding) => ({
      isTotal: false,
      cells: [
        finding.relation,
        verdicts[finding.verdict],
        groundsOf(finding, telling),
        inUnit(finding, finding.claimed),
        inUnit(finding, finding.evidence),
        inUnit(finding, hasRemainder(finding.kind) ? finding.remainder : undefined),
      ].map((cell) => ({ text: cell })),
    })),
  };
}

function itemOf(finding: Finding, telling: Telling, numbers: ReadonlyMap<string, number>): Text {
  const [places, more] = placesIn(distinct(finding.trace.flatMap(({ source }) => source ?? [])), numbers);
  const cited = places.length === 0 ? "" : auditWords(telling).markdown.citation(places, more);
  return [{ kind: "strong", text: finding.relation }, ` ${explained(finding, telling)}${cited}`];
}

/** The first places as `[1] sentence 4`, the number being that of the source in the list, and how many more there are. */
function placesIn(
  sources: readonly SourceRef[],
  numbers: ReadonlyMap<string, number>,
): readonly [shown: readonly string[], more: number] {
  const shown = sources.slice(0, CITATIONS_SHOWN).map(({ document, at }) => {
    return `[${numbers.get(document) ?? document}]${at === undefined ? "" : ` ${at}`}`;
  });
  return [shown, sources.length - shown.length];
}

/** The claims of which no period is stated, once for the whole audit. */
function note(findings: readonly Finding[], telling: Telling): readonly Block[] {
  const unstated = new Map<string, string>();
  for (const { stated, warnings } of findings) {
    const ids = warnings.flatMap(({ reason, claims }) => (reason === "period-unstated" ? claims : []));
    for (const { id, measure } of stated.claims) if (ids.includes(id)) unstated.set(id, measure);
  }
  if (unstated.size === 0) return [];
  const { sentence, markdown } = auditWords(telling);
  return [{ kind: "paragraph", text: sentence(markdown.unstated([...new Set(unstated.values())])) }];
}

function sourceOf({ title, publisher, published, url }: Source): Text {
  const text = `${title}. ${publisher}${published === undefined ? "" : `, ${published}`}`;
  return url === undefined ? text : [`${text}, `, { kind: "link", href: url }];
}

function distinct(sources: readonly SourceRef[]): readonly SourceRef[] {
  return [
    ...new Map(sources.map((source) => [JSON.stringify([source.document, source.at]), source])).values(),
  ];
}
