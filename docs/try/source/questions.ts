/**
 * What the reader of tables asks: faults that name an option become questions with answers to choose from. What a message says in
 * braces, `{ totals: "skip" }`, is an answer as it stands; where the message shows an example only, the answers are made here.
 */

import type { ReadingIssue } from "cultural-ledger/io";
import type { Answers } from "./answers";
import { fieldsOf, type TableKind } from "./kinds";

/** One answer to choose, and the options that it says. */
interface Choice {
  /** As code or as a value of the file; `words` of the page where it has a name there. */
  readonly label: string;
  readonly patch: Answers;
}

/** A question: the option that settles it, what it is about, how many faults it has. */
export interface Question {
  readonly id: string;
  readonly option: string;
  /** The column or the word that it is about, where it is one of several. */
  readonly about: string;
  readonly times: number;
  readonly message: string;
  readonly choices: readonly Choice[];
  /** What may be typed instead, and what it says. */
  readonly typed?: { readonly value: string; readonly patchOf: (text: string) => Answers };
}

/** Questions that are asked at once; after the answers there may be others. */
const MOST = 12;

/** The questions of faults, each once, in the order of their first fault. */
export function questionsOf(kind: TableKind, issues: readonly ReadingIssue[]): readonly Question[] {
  const found = new Map<string, Omit<Question, "id">>();
  const unknown = issues
    .filter(({ code }) => code === "io/unknown-column")
    .flatMap(({ column }) => (column === undefined ? [] : [column]));
  for (const issue of issues) {
    if (issue.option === undefined) continue;
    const question = questionOf(kind, issue, unknown);
    if (question === undefined) continue;
    const key = `${question.option} ${question.about}`;
    const before = found.get(key);
    const choices = [...(before?.choices ?? []), ...question.choices];
    found.set(key, {
      ...question,
      ...before,
      choices: choices.filter(
        (choice, at) => choices.findIndex(({ label }) => label === choice.label) === at,
      ),
      times: (before?.times ?? 0) + 1,
    });
  }
  return [...found.values()].slice(0, MOST).map((question, at) => ({ ...question, id: `question-${at}` }));
}

type Asked = Omit<Question, "id" | "times">;

function questionOf(
  kind: TableKind,
  issue: ReadingIssue,
  unknown: readonly string[],
): Omit<Question, "id"> | undefined {
  const { option = "", message, column = "" } = issue;
  const asked = askedOf(kind, issue, unknown) ?? { option, about: "", message, choices: said(message) };
  const { choices, typed } = asked;
  // An option that takes more than a choice is typed into the options themselves.
  if (choices.length === 0 && typed === undefined) return undefined;
  const about = option === "columns" ? column : asked.about;
  return { ...asked, about, times: 1 };
}

function askedOf(kind: TableKind, issue: ReadingIssue, unknown: readonly string[]): Asked | undefined {
  const { option = "", message, column = "", readings = [], expected, code } = issue;
  const word = wordOf(issue.received);
  const ask = (choices: readonly Choice[], about = word ?? "", typed?: Question["typed"]): Asked => ({
    option,
    about,
    message,
    choices,
    ...(typed !== undefined && { typed }),
  });
  switch (option) {
    case "encoding":
      return ask(
        ENCODINGS.map((encoding) => ({ label: encoding, patch: { encoding } })),
        "",
      );
    case "columns":
      return code === "io/unknown-column" && column !== ""
        ? ask(columnChoices(kind, column), column)
        : undefined;
    case "id":
      return ask(
        [
          { label: 'id: "row"', patch: { id: "row" } },
          ...unknown.map((title) => ({ label: title, patch: { id: [title] } })),
        ],
        "",
        { value: "", patchOf: (text) => ({ id: listed(text) }) },
      );
    case "period":
      return ask(periodChoices(unknown), "", {
        value: "",
        patchOf: (text) => ({ constants: { period: text.trim() } }),
      });
    case "constants": {
      const [, field = "kind"] = /that of the (\w+),/.exec(message) ?? [];
      return ask([], field, { value: "", patchOf: (text) => ({ constants: { [field]: text.trim() } }) });
    }
    case "words": {
      const [, field] = /words: \{ "?([\w.]+)"?: /.exec(message) ?? [];
      const [, values = ""] = /one of (.*)$/.exec(expected) ?? [];
      if (field === undefined || word === undefined) return undefined;
      return ask(
        values
          .split(", ")
          .map((value) => ({ label: value, patch: { words: { [field]: { [word]: value } } } })),
      );
    }
    case "areaNames":
      return word === undefined
        ? undefined
        : ask(readings.map((area) => ({ label: area, patch: { areaNames: { names: { [word]: area } } } })));
    case "skip": {
      const beginning = beginningOf(issue.received);
      return ask([], beginning, { value: beginning, patchOf: (text) => ({ skip: [text.trim()] }) });
    }
    default:
      return undefined;
  }
}

const ENCODINGS = ["gb18030", "big5", "shift_jis", "utf-16le", "utf-16be", "windows-1252"] as const;

function columnChoices(kind: TableKind, title: string): readonly Choice[] {
  return [
    { label: "null", patch: { columns: { [title]: null } } },
    { label: "extra", patch: { columns: { [title]: { extra: title } } } },
    ...fieldsOf(kind).map((field) => ({ label: field, patch: { columns: { [title]: field } } })),
  ];
}

/** Two unknown columns beside each other may be the first and the last day, and one of them the whole period. */
function periodChoices(unknown: readonly string[]): readonly Choice[] {
  const pairs = unknown.slice(1).map((to, at) => ({ from: unknown[at] ?? "", to }));
  return [
    ...pairs.map(({ from, to }) => ({ label: `${from} – ${to}`, patch: { period: { from, to } } })),
    ...unknown.map((title) => ({ label: title, patch: { columns: { [title]: "period" } } })),
  ];
}

function listed(text: string): readonly string[] {
  return text.split(/[,，、]/).flatMap((title) => (title.trim() === "" ? [] : [title.trim()]));
}

/** The cell of a fault; none where the fault quotes only its beginning. */
function wordOf(received: string): string | undefined {
  try {
    const value: unknown = JSON.parse(received);
    return typeof value === "string" ? value : undefined;
  } catch {
    return undefined;
  }
}

/** How a note begins: up to its first mark, or its first letters. */
function beginningOf(received: string): string {
  const [, text = ""] = /^"(.*?)"?(?:\.\.\. \(\d+ characters\))?$/.exec(received) ?? [];
  const [beginning = ""] = /^[^\s:：,，.。"「]{1,12}/.exec(text) ?? [];
  return beginning;
}

/** The options that a message says, from the inside of its braces. */
export function said(message: string): readonly Choice[] {
  return [...message.matchAll(/\{ (?:[^{}"]|"(?:[^"\\]|\\.)*"|\{[^{}]*\})* \}/g)].flatMap(([code]) => {
    const json = code.replace(/([{,] ?)(\w+):/g, '$1"$2":');
    try {
      return [{ label: code.slice(2, -2), patch: JSON.parse(json) as Answers }];
    } catch {
      return [];
    }
  });
}
