/** The page: one state, optionsText into its parts again when something is typed, pressed or dropped. */

import type { WordsLocale } from "cultural-ledger";
import { auditDocument } from "./claims";
import { byId, focusOn, save, show } from "./dom";
import { buttonHtml, escaped } from "./markup";
import { addOwn, audit, find, keepPress, makeClaims, showPress, takeText } from "./press-actions";
import { documentOf } from "./report";
import { blank, optionsText } from "./state";
import { answer, keepTable, makeReport, read, showTable, takeExample, takeFile } from "./table-actions";
import { LANG, WORDS } from "./words";

/** The language that the address names, or that the reader's browser asks for. */
function firstLocale(): WordsLocale {
  if (/^#(en|zh)$/.test(location.hash)) return location.hash.slice(1) as WordsLocale;
  return /^zh\b/i.test(navigator.language) ? "zh" : "en";
}

const state = blank(firstLocale());

function showAll(): void {
  const { locale } = state;
  const words = WORDS[locale];
  document.documentElement.lang = LANG[locale];
  document.title = words.title;
  const languages = (["en", "zh"] as const).map((each) =>
    buttonHtml("language", each === "en" ? "English" : "中文", each).replace(
      "<button",
      `<button id="language-${each}" lang="${LANG[each]}" aria-pressed="${each === locale}"`,
    ),
  );
  show(
    "heading",
    `<h1>${escaped(words.title)}</h1><p class="lead">${escaped(words.lead)}</p><div role="group" aria-label="${escaped(words.languages)}">${languages.join(" ")}</div>`,
  );
  showTable(state);
  showPress(state);
}

function keepAll(): void {
  keepTable(state);
  keepPress(state);
}

const PRESSED: Readonly<Record<string, (value: string) => unknown>> = {
  language: (value) => {
    state.locale = value === "zh" ? "zh" : "en";
    history.replaceState(null, "", `#${state.locale}`);
    showAll();
    byId(`language-${state.locale}`).focus();
  },
  example: (value) => takeExample(state, value),
  "put-away": () => {
    state.table.file = undefined;
    showTable(state);
    byId("csv").focus();
  },
  forget: () => {
    state.table.options = optionsText({});
    return read(state).then(() => showTable(state));
  },
  text: (value) => takeText(state, value),
  own: () => addOwn(state),
  "save-report": () => {
    const { report } = state.table;
    if (report?.ok === true) save("report.html", documentOf(report.report, state.locale));
  },
  "save-audit": () => {
    const { result } = state.press;
    if (result?.ok === true) save("audit.html", auditDocument(result.audit, state.locale));
  },
};

const SENT: Readonly<Record<string, () => Promise<void>>> = {
  "table-form": () => read(state),
  questions: () => answer(state),
  "report-form": () => makeReport(state).then(() => focusOn("report")),
  "press-form": () => find(state),
  proposals: () => makeClaims(state).then(() => focusOn("audit")),
  "claims-form": () => audit(state).then(() => focusOn("audit")),
};

document.addEventListener("click", (event) => {
  const button = event.target instanceof Element ? event.target.closest("[data-action]") : null;
  if (!(button instanceof HTMLElement)) return;
  keepAll();
  PRESSED[button.dataset["action"] ?? ""]?.(button.dataset["value"] ?? "");
});

document.addEventListener("submit", (event) => {
  event.preventDefault();
  keepAll();
  if (event.target instanceof HTMLElement) void SENT[event.target.id]?.();
});

function take(files: FileList | null | undefined): boolean {
  const file = files?.[0];
  if (file === undefined) return false;
  keepAll();
  void takeFile(state, file);
  return true;
}

document.addEventListener("change", ({ target }) => {
  if (target instanceof HTMLInputElement && target.id === "file") take(target.files);
});
// A file that is dropped beside the field would take the place of the page.
document.addEventListener("dragover", (event) => event.preventDefault());
document.addEventListener("drop", (event) => {
  if (take(event.dataTransfer?.files)) event.preventDefault();
});

showAll();
