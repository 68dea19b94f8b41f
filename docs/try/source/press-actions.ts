/** What happens when a text is given, relations are taken, or an audit is asked for. */

import { auditOf, claimsOf } from "./claims";
import { fieldText, pause, show } from "./dom";
import { TEXTS } from "./example-texts";
import { figuresIn, languageOf } from "./figures";
import { auditView, claimsForm, figuresView, pressForm, pressStatus, proposalsForm } from "./press-view";
import { proposalsFor } from "./proposals";
import type { PageState } from "./state";
import { WORDS } from "./words";

/** Writes all of the text's part. */
export function showPress(state: PageState): void {
  show("press-input", pressForm(state));
  showFigures(state);
  show("claims-input", claimsForm(state));
  show("audit", auditView(state));
}

function showFigures(state: PageState): void {
  show("press-status", pressStatus(state));
  show("press-figures", figuresView(state));
  show("press-proposals", proposalsForm(state));
}

/** What stands in the fields of the text's part. */
export function keepPress({ press }: PageState): void {
  press.text = fieldText("press-text");
  press.dollar = fieldText("dollar");
  press.json = fieldText("claims");
  for (const at of press.figures?.keys() ?? [])
    press.written.set(at, { measure: fieldText(`measure-${at}`), period: fieldText(`period-${at}`) });
  for (const at of press.proposals.keys()) {
    const box = document.getElementById(`proposal-${at}`);
    if (box instanceof HTMLInputElement && box.checked) press.taken.add(at);
    else press.taken.delete(at);
  }
}

/** Finds the figures of the text, and what may have to hold between them. */
export async function find(state: PageState): Promise<void> {
  const { press } = state;
  await pause();
  const { dollar } = press;
  press.figures = figuresIn(press.text, dollar === "" ? {} : { $: dollar as "USD" });
  press.proposals = proposalsFor(press.figures);
  press.written.clear();
  press.taken.clear();
  showFigures(state);
}

/** An example as if it had been pasted. */
export async function takeText(state: PageState, name: string): Promise<void> {
  state.press.text = TEXTS[name === "slip" ? "slip" : "right"][state.locale];
  state.press.json = "";
  state.press.result = undefined;
  showPress(state);
  await find(state);
}

/** A sum of one's own beside the proposals. */
export function addOwn(state: PageState): void {
  const { press, locale } = state;
  const places = (text: string) =>
    text
      .split(/[^\dFf]+/)
      .filter((name) => name !== "")
      .map((name) => Number(name.replace(/^F/i, "")) - 1);
  const [whole = -1, ...others] = places(fieldText("own-whole"));
  const parts = places(fieldText("own-parts"));
  const isKnown = (at: number) => press.figures?.[at] !== undefined;
  if (others.length > 0 || parts.length < 2 || ![whole, ...parts].every(isKnown)) {
    show("press-status", WORDS[locale].press.unknownFigure);
    return;
  }
  press.taken.add(press.proposals.length);
  press.proposals = [...press.proposals, { kind: "sum", whole, parts, off: 0 }];
  show("press-proposals", proposalsForm(state));
}

/** The claims that the figures and the relations taken make, and their audit. */
export async function makeClaims(state: PageState): Promise<void> {
  const { press } = state;
  const taken = press.proposals.filter((_, at) => press.taken.has(at));
  press.json = claimsOf(press.figures ?? [], press.written, taken, languageOf(press.text));
  show("claims-input", claimsForm(state));
  await audit(state);
}

/** The audit of the claims as they stand. */
export async function audit(state: PageState): Promise<void> {
  const { press, locale } = state;
  if (press.json.trim() === "") {
    show("press-status", WORDS[locale].press.noClaims);
    return;
  }
  await pause();
  press.result = auditOf(press.json);
  show("audit", auditView(state));
}
