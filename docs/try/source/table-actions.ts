/** What happens when a table is given, a question answered, or a report asked for. */

import { answersFrom, merged } from "./answers";
import { byId, fieldText, pause, show } from "./dom";
import { TABLES } from "./example-files";
import { isTableKind } from "./kinds";
import { questionsOf } from "./questions";
import { readTable, usualYear } from "./reading";
import { CURRENCIES, PROFILES, reportOf } from "./report";
import { optionsText, type PageState, type TableState } from "./state";
import { readingView, reportForm, reportView, tableForm, tableStatus } from "./table-view";
import { WORDS } from "./words";

/** Writes all of the table's part. */
export function showTable(state: PageState): void {
  const isOpen = document.getElementById("said")?.hasAttribute("open") ?? false;
  show("table-input", tableForm(state));
  byId("said").toggleAttribute("open", isOpen);
  showReading(state);
}

function showReading(state: PageState): void {
  show("table-status", tableStatus(state));
  show("reading", readingView(state));
  show("report-input", reportForm(state));
  show("report", reportView(state));
}

/** What stands in the fields of the table's part. */
export function keepTable({ table }: PageState): void {
  const kind = fieldText("kind");
  if (isTableKind(kind)) table.kind = kind;
  table.text = fieldText("csv");
  table.options = fieldText("options");
  if (document.getElementById("report-form") !== null) keepChoice(table);
}

function keepChoice(table: TableState): void {
  const [currency, profile] = [fieldText("currency"), fieldText("profile")];
  table.choice = {
    period: fieldText("period"),
    compare: fieldText("compare"),
    currency: CURRENCIES.find((code) => code === currency) ?? table.choice.currency,
    profile: Object.hasOwn(PROFILES, profile) ? (profile as keyof typeof PROFILES) : table.choice.profile,
  };
}

let runs = 0;

/** Reads the table; whatever is read later goes before it. */
export async function read(state: PageState): Promise<void> {
  const { table, locale } = state;
  runs += 1;
  const run = runs;
  const answers = answersFrom(table.options);
  table.report = undefined;
  if (answers === undefined) {
    table.result = undefined;
    showReading(state);
    byId("table-status").textContent = WORDS[locale].table.noJson;
    return;
  }
  byId("table-status").textContent = WORDS[locale].table.reading;
  await pause();
  const result = await readTable(table.kind, table.file?.bytes ?? table.text, answers, pause);
  if (run !== runs) return;
  table.result = result;
  table.questions = result.ok ? questionsOf(table.kind, result.reading.issues) : [];
  if (result.ok) table.choice = { ...table.choice, period: usualYear(result.reading.ledger) };
  showReading(state);
}

/** Takes the answers that were chosen or typed into the options, and reads again. */
export async function answer(state: PageState): Promise<void> {
  const { table } = state;
  let answers = answersFrom(table.options) ?? {};
  for (const { id, choices, typed } of table.questions) {
    const text = fieldText(`${id}-typed`).trim();
    const chosen = choices[Number(fieldText(id) || -1)];
    if (typed !== undefined && text !== "") answers = merged(answers, typed.patchOf(text));
    else if (chosen !== undefined) answers = merged(answers, chosen.patch);
  }
  table.options = optionsText(answers);
  show("table-input", tableForm(state));
  await read(state);
}

/** An example as if it had been pasted or dropped. */
export async function takeExample(state: PageState, name: string): Promise<void> {
  const example = name === "register" ? TABLES.register : TABLES.small;
  const { table } = state;
  table.kind = example.kind;
  table.options = "";
  table.text = "text" in example ? example.text : "";
  table.file = "bytes" in example ? { name: example.name, bytes: example.bytes } : undefined;
  show("table-input", tableForm(state));
  await read(state);
}

/** A file that was chosen or dropped. */
export async function takeFile(state: PageState, file: File): Promise<void> {
  state.table.file = { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) };
  show("table-input", tableForm(state));
  await read(state);
}

/** Makes the report of what was read. */
export async function makeReport(state: PageState): Promise<void> {
  const { table } = state;
  if (table.result?.ok !== true) return;
  await pause();
  table.report = reportOf(table.result.reading.ledger, table.choice);
  show("report", reportView(state));
}
