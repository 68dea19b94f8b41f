/** The form of a table, what the reader asks, faults by row, and the report, as markup. */

import type { TableReading } from "cultural-ledger/io";
import { KINDS } from "./kinds";
import { buttonHtml, embedded, escaped, inputHtml, selectHtml, tableHtml, textareaHtml } from "./markup";
import type { Question } from "./questions";
import { CURRENCIES, documentOf, PROFILES } from "./report";
import type { PageState } from "./state";
import { numberIn, WORDS } from "./words";

/** What a fault says is in English, whatever the language of the page. */
function message(text: string): string {
  return `<span lang="en">${escaped(text)}</span>`;
}

/** Where a table is pasted, dropped or chosen. */
export function tableForm({ locale, table }: PageState): string {
  const { table: words } = WORDS[locale];
  const { file } = table;
  return [
    `<h2 id="table-heading">${escaped(words.heading)}</h2>`,
    `<p>${escaped(words.lead)}</p>`,
    '<form id="table-form">',
    `<div class="examples" role="group" aria-label="${escaped(words.examples)}"><span>${escaped(words.examples)}:</span> ${buttonHtml("example", words.small, "small")} ${buttonHtml("example", words.register, "register")}</div>`,
    selectHtml(
      { id: "kind", label: words.kind, value: table.kind },
      KINDS.map((kind) => [kind, words.kinds[kind]]),
    ),
    textareaHtml({ id: "csv", label: words.text, value: table.text }, 9),
    `<p class="field"><label for="file">${escaped(words.file)}</label><input id="file" type="file"></p>`,
    file === undefined
      ? ""
      : `<p class="held">${escaped(words.held(file.name, numberIn(locale, file.bytes.length)))} ${buttonHtml("put-away", words.putAway)}</p>`,
    `<details id="said"><summary>${escaped(words.options)}</summary>${textareaHtml({ id: "options", label: words.optionsHint, value: table.options }, 6)}${buttonHtml("forget", words.forget)}</details>`,
    `<p><button type="submit" class="main">${escaped(words.read)}</button></p>`,
    "</form>",
  ].join("");
}

/** How many rows became what, for the line that is read out. */
export function tableStatus({ locale, table: { result } }: PageState): string {
  const { table: words } = WORDS[locale];
  if (result === undefined) return "";
  if (!result.ok) return message(result.message);
  const { accepted, refused, skipped } = result.reading;
  const [one, other, left] = [accepted, refused, skipped.length].map((number) => numberIn(locale, number));
  return escaped(words.status(one ?? "", other ?? "", left ?? ""));
}

/** What the reader asks, its faults, and the rows that it left out. */
export function readingView(state: PageState): string {
  const { locale, table } = state;
  const { result, questions } = table;
  if (result?.ok !== true) return "";
  const { table: words } = WORDS[locale];
  const { reading } = result;
  return [
    questions.length === 0 ? "" : questionsForm(state, questions),
    reading.issues.length === 0 ? `<p>${escaped(words.none)}</p>` : faultsTable(state, reading),
    reading.moreIssues === 0 ? "" : `<p>${escaped(words.more(numberIn(locale, reading.moreIssues)))}</p>`,
    reading.skipped.length === 0
      ? ""
      : tableHtml(
          "left",
          words.left,
          words.leftColumns,
          reading.skipped.map(({ row, by, label }) => [
            numberIn(locale, row),
            `<span lang="en">${by}</span>`,
            escaped(label),
          ]),
        ),
  ].join("");
}

function faultsTable({ locale }: PageState, { issues }: TableReading): string {
  const { table: words } = WORDS[locale];
  const rows = issues.map(({ row, column, message: text, option, code }) => [
    [row === undefined ? "–" : numberIn(locale, row), column === undefined ? "" : escaped(column)].join(" "),
    `<span lang="en" data-code="${escaped(code)}">${escaped(text)}</span>`,
    option === undefined ? "" : `<code>${escaped(option)}</code>`,
  ]);
  // A column without a cell in it says nothing.
  const columns = words.columns.slice(0, issues.some(({ option }) => option !== undefined) ? 3 : 2);
  return tableHtml(
    "faults",
    words.faults,
    columns,
    rows.map((cells) => cells.slice(0, columns.length)),
  );
}

function questionsForm({ locale }: PageState, questions: readonly Question[]): string {
  const { table: words } = WORDS[locale];
  const fields = questions.map(({ id, option, about, times, message: text, choices, typed }) => {
    const label = `${words.ask(option)}${about === "" ? "" : ` ${about}`}`;
    const isBoth = choices.length > 0 && typed !== undefined;
    const select = () =>
      selectHtml({ id, label: isBoth ? words.chosen : label, value: "" }, [
        ["", words.open],
        ...choices.map((choice, at) => [String(at), words.choices[choice.label] ?? choice.label] as const),
      ]);
    const input = (value: string) =>
      inputHtml({ id: `${id}-typed`, label: isBoth ? words.typed : label, value });
    const asked = [
      choices.length === 0 ? "" : select(),
      typed === undefined ? "" : input(typed.value),
      `<details><summary>${escaped(words.times(times))}</summary><p>${message(text)}</p></details>`,
    ].join("");
    return isBoth
      ? `<fieldset><legend>${escaped(label)}</legend>${asked}</fieldset>`
      : `<div class="asked">${asked}</div>`;
  });
  return `<form id="questions"><h3>${escaped(words.questions)}</h3>${fields.join("")}<p><button type="submit" class="main">${escaped(words.answer)}</button></p></form>`;
}

/** The choices of a report, where there are rows to report. */
export function reportForm({ locale, table: { result, choice } }: PageState): string {
  if (result?.ok !== true || result.reading.accepted === 0) return "";
  const { report: words } = WORDS[locale];
  return [
    `<form id="report-form"><h3>${escaped(words.heading)}</h3>`,
    inputHtml({ id: "period", label: words.period, value: choice.period }),
    inputHtml({ id: "compare", label: words.compare, value: choice.compare }, words.compareHint),
    selectHtml(
      { id: "currency", label: words.currency, value: choice.currency },
      CURRENCIES.map((code) => [code, code]),
    ),
    selectHtml(
      { id: "profile", label: words.profile, value: choice.profile },
      (Object.keys(PROFILES) as (keyof typeof PROFILES)[]).map((id) => [id, words.profiles[id]]),
    ),
    `<p><button type="submit" class="main">${escaped(words.make)}</button></p></form>`,
  ].join("");
}

/** The report under the headings of the page, or why there is none. */
export function reportView({ locale, table: { report } }: PageState): string {
  if (report === undefined) return "";
  if (!report.ok) return `<p class="wrong">${message(report.message)}</p>`;
  const { save } = WORDS[locale].report;
  return `<p class="save">${buttonHtml("save-report", save)}</p>${embedded(documentOf(report.report, locale), "report")}`;
}
