/**
 * What reports and audits are written with, in whichever form: the options that all forms take, and the page that they write.
 */

import type { Audit } from "../../audit/audit-claims";
import {
  type Call,
  hasFields,
  invalidArgument,
  madeOf,
  requireFields,
  requireText,
} from "../../foundation/arguments";
import { optionWord } from "../../foundation/option-word";
import { requireWordsLocale, type WordsLocale } from "../../foundation/words-locale";
import type { AreaLabelOptions } from "../../geography/area-label";
import type { AmountFormat } from "../../money/format";
import type { AnnualReport } from "../../report/report-content";
import { isPeriod } from "../../time/period";
import { pageOfAudit } from "./audit-page";
import type { Page } from "./page";
import { pageOfReport } from "./report-page";

/** How to write a report or an audit as Markdown; as HTML there is more. */
export interface MarkdownOptions {
  /** The heading; "Cultural exchange and trade, 2012" or "Audit of published figures" in the language where left out. */
  readonly title?: string;
  /** Names of areas that go before those of `Intl`. */
  readonly labels?: NonNullable<AreaLabelOptions["labels"]>;
  /** `rmb` writes RMB for CNY in English; the ISO 4217 code where left out. */
  readonly display?: NonNullable<AmountFormat["display"]>;
  /** The language; English where left out. */
  readonly locale?: WordsLocale;
}

/** The names of the options that all forms take. */
export const PAGE_OPTIONS = ["title", "labels", "display", "locale"] as const;

/**
 * What a form writes and its page, from options whose names are checked.
 *
 * @throws `io/invalid-argument` for what is no report of `annualReport` and no audit of `auditClaims`; `io/unknown-option` for a word that an option has not
 */
export function writtenPage(
  call: Call,
  content: AnnualReport | Audit,
  { title, labels = {}, display, locale }: MarkdownOptions,
  write: (page: Page) => string,
): string {
  if (title !== undefined && requireText(call, "title", title).trim() === "")
    throw invalidArgument(call, "title", title, "text that is not blank");
  requireFields(call, "labels", labels);
  const telling = {
    locale: requireWordsLocale("io", locale),
    labels,
    display: optionWord("io", "the display of amounts", display, ["code", "rmb"]),
  };
  if (!isContent(content)) throw invalidArgument(call, NAME, content, CONTENT);
  return madeOf(call, NAME, content, CONTENT, () =>
    write(isAudit(content) ? pageOfAudit(content, telling, title) : pageOfReport(content, telling, title)),
  );
}

const NAME = "the report or audit";
const CONTENT = "what annualReport or auditClaims gave";

/** Whether what every report or audit has is there. */
function isContent(content: unknown): content is AnnualReport | Audit {
  if (!hasFields(content)) return false;
  const isList = (name: string) => Array.isArray(Reflect.get(content, name));
  return "findings" in content
    ? ["findings", "sources"].every(isList)
    : isPeriod(Reflect.get(content, "period")) && LISTS_OF_REPORT.every(isList);
}

const LISTS_OF_REPORT: readonly (keyof AnnualReport)[] = [
  "earlier",
  "chapters",
  "figures",
  "programmes",
  "agreements",
  "partnerships",
  "highs",
  "areaChanges",
  "breaks",
  "leftOut",
  "areaNotes",
  "notes",
  "rates",
  "sources",
];

function isAudit(content: AnnualReport | Audit): content is Audit {
  return "findings" in content;
}
