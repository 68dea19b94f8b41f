/** The form of a press release, its figures, what may have to hold between them, claims and the audit, as markup. */

import { describeFigure, describeInterval } from "cultural-ledger";
import { auditDocument, claimId, proposalId } from "./claims";
import type { FoundFigure } from "./figures";
import { LONGEST_TEXT, languageOf } from "./figures";
import { buttonHtml, embedded, escaped, inputHtml, selectHtml, tableHtml, textareaHtml } from "./markup";
import type { Proposal } from "./proposals";
import type { PageState } from "./state";
import { LANG, numberIn, WORDS } from "./words";

/** Currencies that are called dollars. */
const DOLLARS = ["USD", "HKD", "TWD", "SGD", "AUD", "CAD", "NZD"] as const;

/** Where a text is pasted. */
export function pressForm({ locale, press }: PageState): string {
  const { press: words } = WORDS[locale];
  return [
    `<h2 id="press-heading">${escaped(words.heading)}</h2>`,
    `<p>${escaped(words.lead)}</p>`,
    '<form id="press-form">',
    `<div class="examples" role="group" aria-label="${escaped(words.examples)}"><span>${escaped(words.examples)}:</span> ${buttonHtml("text", words.right, "right")} ${buttonHtml("text", words.slip, "slip")}</div>`,
    textareaHtml({ id: "press-text", label: words.text, value: press.text }, 9),
    selectHtml({ id: "dollar", label: words.dollar, value: press.dollar }, [
      ["", words.unsaid],
      ...DOLLARS.map((code): readonly [string, string] => [code, code]),
    ]),
    `<p><button type="submit" class="main">${escaped(words.find)}</button></p>`,
    "</form>",
  ].join("");
}

/** How many figures there are, for the line that is read out. */
export function pressStatus({ locale, press: { figures, text } }: PageState): string {
  if (figures === undefined) return "";
  const { press: words } = WORDS[locale];
  const cut = text.length > LONGEST_TEXT ? ` ${words.tooLong(numberIn(locale, LONGEST_TEXT))}` : "";
  return escaped(words.found(numberIn(locale, figures.length)) + cut);
}

/** The figures, each with the interval that it says. */
export function figuresView({ locale, press: { figures, written, text } }: PageState): string {
  if (figures === undefined || figures.length === 0) return "";
  const { press: words } = WORDS[locale];
  const lang = LANG[languageOf(text)];
  const rows = figures.map(({ text: said, phrase, interval, measure }, at) => {
    const id = claimId(at);
    const own = written.get(at) ?? { measure, period: "" };
    return [
      id,
      `<span lang="${lang}" title="${escaped(describeFigure(phrase.figure, { locale }))}">${escaped(said)}</span>`,
      escaped(words.says[phrase.says] ?? phrase.says),
      `<span data-interval="${escaped(endsOf(interval))}">${escaped(describeInterval(interval, { locale, ...unitOf(phrase.figure) }))}</span>`,
      `<input id="measure-${at}" type="text" lang="${lang}" aria-label="${escaped(words.measureOf(id))}" value="${escaped(own.measure)}">`,
      `<input id="period-${at}" type="text" aria-label="${escaped(words.periodOf(id))}" value="${escaped(own.period)}">`,
    ];
  });
  return tableHtml("figures", words.figures, words.columns, rows);
}

function unitOf(figure: FoundFigure["phrase"]["figure"]): {
  readonly unit?: NonNullable<typeof figure.unit>;
} {
  const { unit, scale, number } = figure;
  if (unit !== undefined) return { unit };
  return scale === "percent" || number.includes("/") ? { unit: "ratio" } : {};
}

/** The ends of an interval with all their digits. */
function endsOf({ lower, upper }: FoundFigure["interval"]): string {
  const first = lower.kind === "finite" ? `${lower.closed ? "[" : "("}${lower.value.toFixed()}` : "(";
  const last = upper.kind === "finite" ? `${upper.value.toFixed()}${upper.closed ? "]" : ")"}` : ")";
  return `${first}, ${last}`;
}

/** What may have to hold, to be taken; and a sum of one's own. */
export function proposalsForm({ locale, press: { figures, proposals, taken } }: PageState): string {
  if (figures === undefined || figures.length === 0) return "";
  const { press: words } = WORDS[locale];
  const lines = proposals.map(
    (proposal, at) =>
      `<li><input id="proposal-${at}" type="checkbox"${taken.has(at) ? " checked" : ""}> <label for="proposal-${at}">${escaped(words.kinds[proposal.kind])}: ${escaped(proposalId(proposal))} <small>(${escaped(inFigures(proposal, figures))})</small></label></li>`,
  );
  return [
    '<form id="proposals">',
    `<fieldset><legend>${escaped(words.proposals)}</legend>`,
    proposals.length === 0
      ? `<p>${escaped(words.noProposals)}</p>`
      : `<p>${escaped(words.proposalsHint)}</p><ul class="choices">${lines.join("")}</ul>`,
    "</fieldset>",
    `<fieldset class="row"><legend>${escaped(words.own)}</legend>${inputHtml({ id: "own-whole", label: words.whole, value: "" })}${inputHtml({ id: "own-parts", label: words.parts, value: "" })}<p>${buttonHtml("own", words.add)}</p></fieldset>`,
    `<p><button type="submit" class="main">${escaped(words.make)}</button></p></form>`,
  ].join("");
}

/** A proposal in the words of the text. */
function inFigures(proposal: Proposal, figures: readonly FoundFigure[]): string {
  const said = (at: number) => figures[at]?.text ?? claimId(at);
  switch (proposal.kind) {
    case "sum":
      return `${said(proposal.whole)} = ${proposal.parts.map(said).join(" + ")}`;
    case "growth":
      return `${said(proposal.from)} → ${said(proposal.to)}: ${said(proposal.rate)}`;
    case "ratio":
      return `${said(proposal.ratio)} = ${said(proposal.numerator)} ÷ ${said(proposal.denominator)}`;
  }
}

/** The claims as JSON. */
export function claimsForm({ locale, press: { json } }: PageState): string {
  const { press: words } = WORDS[locale];
  return `<form id="claims-form">${textareaHtml({ id: "claims", label: words.claims, value: json }, 10)}<p><button type="submit" class="main">${escaped(words.audit)}</button></p></form>`;
}

/** The audit under the headings of the page, or every fault of the claims. */
export function auditView({ locale, press: { result } }: PageState): string {
  if (result === undefined) return "";
  const { press: words, report } = WORDS[locale];
  if (result.ok)
    return `<p class="save">${buttonHtml("save-audit", report.save)}</p>${embedded(auditDocument(result.audit, locale), "audit")}`;
  const rows = result.faults.map(({ path, message }) => [
    escaped(path === "" ? "–" : path),
    `<span lang="en">${escaped(message)}</span>`,
  ]);
  return tableHtml("claim-faults", words.faults, words.faultColumns, rows);
}
