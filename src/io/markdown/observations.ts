/**
 * The observations of a report as Markdown: each value as it is printed, with its unit, its time and its status.
 */

import { findCode } from "../../classification/find-code";
import { CL_OBS_STATUS } from "../../classification/published-lists";
import { describeFigure } from "../../figures/describe-figure";
import type { Figure } from "../../figures/figure";
import { groupDigits } from "../../figures/group-digits";
import { type Observation, timeOfObservation, valueOfObservation } from "../../model/observation";
import { isCurrencyAmount } from "../../money/currency-amount";
import { decimalOf } from "../../number/decimal";
import type { AnnualReport } from "../../report/annual-report";
import { cite, type MarkdownStyle, money, NOT_STATED, placeName, sharedNotes } from "./style";
import { escapeMarkdown, markdownList, markdownTable, paragraphs } from "./text";

/** A table of observations, in the order of the records, and their notes. */
export function observationSection(style: MarkdownStyle, { observations }: AnnualReport): string {
  const { counted } = observations;
  const hasStatus = counted.some(({ obsStatus }) => obsStatus !== undefined);
  const table = markdownTable(counted, [
    ["Observation", "left", ({ indicator }) => escapeMarkdown(indicator)],
    ["Of", "left", (record) => whereWords(style, record)],
    ["Time", "left", timeOfObservation],
    ["Value", "right", (record) => valueWords(style, record)],
    ...(hasStatus ? [["Status", "left", statusWords] as const] : []),
    ["Source", "left", ({ source }) => cite(style, [source])],
  ]);
  const notes = sharedNotes(counted.map(({ indicator, note }) => [indicator, note]));
  return paragraphs([table, markdownList(notes)]);
}

function whereWords(style: MarkdownStyle, { area, place, domain }: Observation): string {
  const where = area === undefined ? (place ?? NOT_STATED) : placeName(style, area, place);
  const named = area === undefined ? escapeMarkdown(where) : where;
  return domain === undefined ? named : `${named}, ${escapeMarkdown(`${domain.scheme} ${domain.code}`)}`;
}

function valueWords(style: MarkdownStyle, record: Observation): string {
  const value = valueOfObservation(record);
  if (value === undefined) return NOT_STATED;
  const unit = record.unit === undefined ? "" : ` ${escapeMarkdown(record.unit)}`;
  if (isCurrencyAmount(value)) return `${money(style, value)}${unit}`;
  const number =
    typeof value === "number"
      ? groupDigits(decimalOf(String(value)).toFixed())
      : describeFigure(value as Figure);
  return `${number}${unit}`;
}

function statusWords({ obsStatus }: Observation): string {
  const found = obsStatus && findCode(CL_OBS_STATUS, obsStatus);
  return found?.ok ? escapeMarkdown(found.value.name) : "";
}
