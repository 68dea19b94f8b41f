/**
 * Reports and audits as Markdown for people: every figure with its bound, its source and, where it was converted, its rate.
 */

import type { Audit } from "../../audit/audit-claims";
import { auditWords, type Telling } from "../../audit/telling";
import {
  checkedOptions,
  hasFields,
  invalidArgument,
  madeOf,
  requireFields,
  requireText,
} from "../../foundation/arguments";
import { LedgerError } from "../../foundation/error";
import { quote } from "../../foundation/issue";
import { optionWord } from "../../foundation/option-word";
import { requireWordsLocale, type WordsLocale } from "../../foundation/words-locale";
import type { AreaLabelOptions } from "../../geography/area-label";
import { timeOfObservation } from "../../model/observation";
import type { Source } from "../../model/source";
import type { AmountFormat } from "../../money/format";
import type { AnnualReport } from "../../report/annual-report";
import { isPeriod } from "../../time/period";
import { describePeriod } from "../../time/period-label";
import { agreementSection, partnershipSection } from "./agreements";
import { auditSections } from "./audit";
import { exchangeSection } from "./exchange";
import { observationSection } from "./observations";
import { programmeSection } from "./programmes";
import { type MarkdownStyle, remark, type Sections, sourcesSection } from "./style";
import { escapeMarkdown, markdownList, paragraphs } from "./text";
import { tradeSection } from "./trade";

/** How to write a report or an audit. */
export interface MarkdownOptions {
  /** The heading; "Cultural exchange and trade, 2012" or "Audit of published figures" where left out. */
  readonly title?: string;
  /** Names of areas that go before those of `Intl`. */
  readonly labels?: NonNullable<AreaLabelOptions["labels"]>;
  /** `rmb` writes RMB for CNY; the ISO 4217 code where left out. */
  readonly display?: NonNullable<AmountFormat["display"]>;
  /** The language of an audit; English where left out. A report is in English. */
  readonly locale?: WordsLocale;
}

/**
 * Writes a report as Markdown in English, or an audit in English or Chinese. Sections without content are left out. What is in no figure is
 * named: plans, records that cannot be placed in the period, values that no rate converts. An audit is a table of its
 * relations and every finding in sentences; claims without a period are named once, under all of them.
 *
 * @throws `io/invalid-argument` for what is no report of `annualReport` and no audit of `auditClaims`; `io/unknown-option`, also
 * for a report in another language than English
 * @example
 * const ledger = createLedger({
 *   delegations: [{ id: "out", direction: "outbound", period: "2012", count: 61, persons: 1100 }],
 * });
 * const report = annualReport(ledger, { period: "2012", currency: "USD", profile: PRC_STATISTICS });
 * const text = toMarkdown(report);
 * text.split("\n")[0] // => "# Cultural exchange and trade, 2012"
 * text.includes("1,100") // => true
 * const audit = auditClaims({
 *   claims: [{ id: "a", measure: "visits", figure: figure(61) }, { id: "b", measure: "projects", figure: figure(198) }],
 *   relations: [{ id: "visits", kind: "partOf", whole: "b", part: "a" }],
 * });
 * toMarkdown(audit).includes("| visits   | supported |") // => true
 */
export function toMarkdown(content: AnnualReport | Audit, options: MarkdownOptions = {}): string {
  const { labels = {}, display, title, locale } = checkedOptions(CALL, options, NAMES);
  if (title !== undefined) requireText(CALL, "title", title);
  requireFields(CALL, "labels", labels);
  const words = optionWord("io", "the display of amounts", display, ["code", "rmb"]);
  const language = requireWordsLocale("io", locale);
  if (!isContent(content)) throw invalidArgument(CALL, "the report or audit", content, CONTENT);
  return madeOf(CALL, "the report or audit", content, CONTENT, () =>
    isAudit(content)
      ? writtenAudit(content, { labels, display: words }, { locale: language, labels }, title)
      : writtenReport(content, { labels, display: words }, language, title),
  );
}

const CONTENT = "what annualReport or auditClaims gave";

const CALL = {
  chapter: "io",
  call: "toMarkdown(annualReport(ledger, options), { title, labels, display, locale })",
} as const;
const NAMES = ["title", "labels", "display", "locale"] as const;

/** Whether what every report or audit has is there. */
function isContent(content: unknown): content is AnnualReport | Audit {
  if (!hasFields(content)) return false;
  const isList = (name: string) => Array.isArray(Reflect.get(content, name));
  return "findings" in content
    ? ["findings", "sources"].every(isList)
    : isPeriod(Reflect.get(content, "period")) && LISTS_OF_REPORT.every(isList);
}

const LISTS_OF_REPORT: readonly (keyof AnnualReport)[] = [
  "programmes",
  "agreements",
  "partnerships",
  "plans",
  "sources",
];

type Choices = Omit<MarkdownStyle, "sourceNumbers">;

function writtenAudit(
  audit: Audit,
  choices: Choices,
  telling: Telling,
  title = auditWords(telling).markdown.title,
): string {
  const sections = auditSections(withSources(choices, audit.sources), telling, audit);
  return written(title, sections, auditWords(telling).markdown.nothing);
}

function writtenReport(
  report: AnnualReport,
  choices: Choices,
  locale: WordsLocale,
  title = `Cultural exchange and trade, ${report.period}`,
): string {
  if (locale !== "en") throw onlyInEnglish(locale);
  return written(title, reportSections(withSources(choices, report.sources), report), "No records.");
}

function onlyInEnglish(locale: WordsLocale): LedgerError {
  return new LedgerError(
    "io/unknown-option",
    `Cannot write a report in ${quote(locale)}: reports are written in English, and audits in English and Chinese. Leave locale out.`,
    { details: { option: "locale", received: locale } },
  );
}

function withSources(choices: Choices, sources: readonly Source[]): MarkdownStyle {
  return { ...choices, sourceNumbers: new Map(sources.map(({ id }, at) => [id, at + 1])) };
}

function written(title: string, sections: Sections, nothing: string): string {
  const parts = sections.map(([heading, body]) => (body === "" ? "" : `## ${heading}\n\n${body}`));
  return `# ${escapeMarkdown(title)}\n\n${paragraphs(parts) || nothing}\n`;
}

function isAudit(content: AnnualReport | Audit): content is Audit {
  return "findings" in content;
}

function reportSections(style: MarkdownStyle, report: AnnualReport): Sections {
  return [
    ["Exchange", exchangeSection(style, report.exchange)],
    ["Programmes", paragraphs(report.programmes.map((line) => programmeSection(style, line, report.period)))],
    ["Agreements", agreementSection(style, report)],
    ["Partnerships", partnershipSection(style, report)],
    ["Trade", tradeSection(style, report.trade)],
    ["Observations", observationSection(style, report)],
    ["Planned, counted nowhere", plansSection(style, report)],
    ["In no figure", undeterminedSection(report)],
    ["Sources", sourcesSection(report.sources)],
  ];
}

function plansSection(style: MarkdownStyle, { plans }: AnnualReport): string {
  return markdownList(
    plans.map(({ name, period = "date not stated", note, source }) => {
      return `${period}: ${escapeMarkdown(name)}${remark(style, note, source)}`;
    }),
  );
}

function undeterminedSection({ period, exchange, trade, observations }: AnnualReport): string {
  const unplaced = [
    ...exchange.undetermined,
    ...trade.undetermined,
    ...observations.undetermined.map((record) => ({ record: record.id, period: timeOfObservation(record) })),
  ];
  return markdownList(
    unplaced.map((line) => {
      return `${escapeMarkdown(line.record)}: its period, ${describePeriod(line.period)}, is only partly in ${period}`;
    }),
  );
}
