/**
 * What is in no figure, as blocks of a page: each with its reason, and many of a kind together.
 */

import { getOrCreate } from "../../foundation/collections";
import { oneLine } from "../../foundation/text";
import type { AreaCode } from "../../geography/area-code";
import type { RateIssue } from "../../rates/rate-issue";
import type { LeftOut } from "../../report/report-notes";
import type { ReportedOverlap } from "../../report/summaries/reported-total";
import { areaSaid, currencySaid, namesSaid, periodSaid } from "../../report/telling/telling";
import type { Period } from "../../time/period";
import type { Block } from "./page";
import { cited, firstLines, headedList, type ReportWriting, remarked } from "./report-writing";

type Of<Reason extends LeftOut["reason"]> = Extract<LeftOut, { readonly reason: Reason }>;

/** So many of one kind have a line each. */
const LINES = 5;

/** Plans, what is only partly in the period, what has no number, rate or value, and what overlaps. */
export function leftOutBlocks(writing: ReportWriting): readonly Block[] {
  const { headings } = writing.words.lists.leftOut;
  const { leftOut } = writing.report;
  const linesOf = <Reason extends LeftOut["reason"]>(
    reason: Reason,
    say: (lines: readonly Of<Reason>[]) => readonly string[],
  ) =>
    headedList(headings[reason], say(leftOut.filter((line): line is Of<Reason> => line.reason === reason)));
  return [
    ...linesOf("planned", (lines) => plansSaid(writing, lines)),
    ...linesOf("partly-in-period", (lines) => firstLines(writing, partlySaid(writing, lines), LINES)),
    ...linesOf("no-count", (lines) =>
      lines.map(({ names, records, indicator }) =>
        writing.words.lists.leftOut.noCount(namesSaid(writing.telling, names), indicator, records.length),
      ),
    ),
    ...linesOf("no-rate", (lines) => lines.map((line) => noRateSaid(writing, line))),
    ...linesOf("no-value", (lines) =>
      lines.map(({ names, records }) =>
        writing.words.lists.leftOut.noValue(namesSaid(writing.telling, names), records.length),
      ),
    ),
    ...linesOf("overlap", (lines) =>
      firstLines(
        writing,
        lines.map(({ overlap }) => overlapSaid(writing, overlap)),
        LINES,
      ),
    ),
  ];
}

/** Plans one by one, or by their period where there are many. */
function plansSaid(writing: ReportWriting, plans: readonly Of<"planned">[]): readonly string[] {
  const { words, telling } = writing;
  const said = (period: Period | undefined, name: string) =>
    words.lists.leftOut.planned(period && periodSaid(telling, period), name);
  if (plans.length <= LINES)
    return plans.map(({ period, name, note, source }) =>
      remarked(writing, said(period, oneLine(name).trim()), source, note),
    );
  const byPeriod = new Map<Period | undefined, Of<"planned">[]>();
  for (const plan of plans) getOrCreate(byPeriod, plan.period, () => []).push(plan);
  return [...byPeriod].map(([period, own]) =>
    withCitations(
      writing,
      said(
        period,
        namesSaid(
          telling,
          own.map(({ name }) => name),
        ),
      ),
      own,
    ),
  );
}

/** What shares a period of its own has one line. */
function partlySaid(writing: ReportWriting, lines: readonly Of<"partly-in-period">[]): readonly string[] {
  const byPeriod = new Map<Period, Of<"partly-in-period">[]>();
  for (const line of lines) getOrCreate(byPeriod, line.period, () => []).push(line);
  const { words, telling } = writing;
  return [...byPeriod].map(([period, own]) => {
    const names = [...new Set(own.map(({ name }) => name))];
    const said = words.lists.leftOut.partly(
      namesSaid(telling, names),
      periodSaid(telling, period),
      own.length,
    );
    return withCitations(writing, said, own);
  });
}

function withCitations(
  writing: ReportWriting,
  text: string,
  lines: readonly Pick<Of<"planned">, "source">[],
): string {
  const citation = cited(
    writing,
    lines.map(({ source }) => source),
  );
  return citation === "" ? text : text + writing.words.inBrackets(citation);
}

function noRateSaid({ words, telling, report }: ReportWriting, line: Of<"no-rate">): string {
  const { names, records, currency, issue } = line;
  const { leftOut } = words.lists;
  const from = currencySaid(telling, currency);
  const why = rateIssueSaid(leftOut, issue, leftOut.pair(from, currencySaid(telling, report.currency)));
  return leftOut.noRate(namesSaid(telling, names), records.length, from, why);
}

function rateIssueSaid(
  words: ReportWriting["words"]["lists"]["leftOut"],
  issue: RateIssue,
  pair: string,
): string {
  switch (issue.code) {
    case "money/rate-missing":
      return words.rateMissing(pair);
    case "money/rate-ambiguous":
      return words.ratesAmbiguous(issue.rates.length);
    case "money/rate-stale":
      return words.rateStale(issue.ageDays);
    case "money/rate-skew":
      return words.ratesApart(issue.skewDays);
  }
}

function overlapSaid({ words, telling }: ReportWriting, overlap: ReportedOverlap): string {
  const { by, outer, inner, flow, product, period, records } = overlap;
  const { leftOut } = words.lists;
  const said = (text: string) => {
    if (by === "period") return periodSaid(telling, text as Period);
    return by === "reporter" || by === "market" ? areaSaid(telling, text as AreaCode) : oneLine(text).trim();
  };
  const why = leftOut.overlaps[by]({ outer: said(outer), inner: said(inner) });
  const of = oneLine(product).trim();
  return leftOut.overlap(flow === "exports", of, periodSaid(telling, period as Period), why, records.length);
}
