/**
 * A ledger as JSON: out as one text, in with every fault named. Amounts are objects of currency and digits.
 */

import { checkedOptions, invalidArgument } from "../../foundation/arguments";
import { elementsOf } from "../../foundation/collections";
import { caughtIssue } from "../../foundation/error";
import { type Issue, type IssuePath, quote } from "../../foundation/issue";
import { requireLedger } from "../../model/given-records";
import { checkRecord, type Ledger, RECORD_KINDS } from "../../model/ledger";
import type { CurrencyCode } from "../../money/currency";
import { type CurrencyAmount, currencyAmount, isCurrencyAmount } from "../../money/currency-amount";
import {
  IssueLog,
  type LedgerReading,
  type PlacedRecord,
  type ReadingOptions,
  readingOf,
} from "../ledger-reading";
import { parseJsonText } from "./json-text";

const TO_CALL = { chapter: "io", call: "toJson(ledger, { indent })" } as const;
const PARSE_CALL = { chapter: "io", call: "parseLedger(json, { maxIssues })" } as const;

/**
 * A ledger as one text of JSON, from which `parseLedger` makes the same ledger. Kinds without records are left out.
 *
 * @param options `indent` is spaces a level, 0 to 10; none, on one line, where left out
 * @throws `io/invalid-argument`, `io/unknown-option`; `model/invalid-records` for what `createLedger` did not make
 * @example
 * const ledger = createLedger({ sources: [{ id: "s", title: "Yearbook", publisher: "Bureau" }] });
 * toJson(ledger) // => '{"sources":[{"id":"s","title":"Yearbook","publisher":"Bureau"}]}'
 */
export function toJson(ledger: Ledger, options: { readonly indent?: number } = {}): string {
  const { indent = 0 } = checkedOptions(TO_CALL, options, ["indent"]);
  if (!(Number.isInteger(indent) && indent >= 0 && indent <= 10))
    throw invalidArgument(TO_CALL, "indent", indent, "a whole number from 0 to 10");
  const records = requireLedger(TO_CALL, ledger);
  const kinds = RECORD_KINDS.filter((kind) => records[kind].length > 0);
  return JSON.stringify(Object.fromEntries(kinds.map((kind) => [kind, records[kind]])), undefined, indent);
}

/**
 * Reads a ledger from JSON, as text or as what `JSON.parse` gave. Records with faults are left out and every fault is
 * named; `path` leads to it. In text a number with more digits than JavaScript keeps is a fault; parsed numbers have
 * lost them before, so text is safer. An empty object gives an empty ledger.
 *
 * @returns issues of the model, and `io/invalid-json`; `money/invalid-amount` and others for amounts
 * @throws `io/invalid-limit`, `io/invalid-argument`, `io/unknown-option`
 * @example
 * const text = '{"trades":[{"id":"linen","flow":"export","kind":"goods","product":"Linen","period":"2012","value":{"currency":"USD","value":"21130000"}}]}';
 * const { ledger, accepted } = parseLedger(text);
 * accepted // => 1
 * String(ledger.trades[0]?.value) // => "USD 21130000"
 * const { issues, refused } = parseLedger({ sources: [{ id: "s", title: "Yearbook" }] });
 * refused // => 1
 * issues[0]?.path // => ["sources", 0, "publisher"]
 */
export function parseLedger(json: unknown, options: ReadingOptions = {}): LedgerReading {
  const log = new IssueLog(checkedOptions(PARSE_CALL, options, ["maxIssues"]));
  const parsed = typeof json === "string" ? parseJsonText(json) : ({ ok: true, value: json } as const);
  if (!parsed.ok) {
    log.add(parsed.issues[0]);
    return readingOf([], log, 0);
  }
  const placed: PlacedRecord[] = [];
  const refused = refusedBy([], log, 0, () => collectRecords(parsed.value, log, placed));
  return readingOf(placed, log, refused);
}

/** Puts the records of a parsed document into a list, and gives the number of those that cannot be read. */
function collectRecords(value: unknown, log: IssueLog, placed: PlacedRecord[]): number {
  const expected = `an object with arrays of ${RECORD_KINDS.join(", ")}`;
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    log.add(documentIssue("model/not-a-record", [], expected, value));
    return 0;
  }
  let refused = 0;
  for (const [name, list] of Object.entries(value) as [string, unknown][]) {
    const kind = RECORD_KINDS.find((known) => known === name);
    if (kind === undefined || !Array.isArray(list)) {
      if (list === undefined) continue;
      const wanted = kind === undefined ? expected : `an array of ${name}`;
      const code = kind === undefined ? "model/unknown-field" : "model/invalid-list";
      log.add(documentIssue(code, [name], wanted, kind === undefined ? name : list));
      refused += Array.isArray(list) ? list.length : 0;
      continue;
    }
    for (const [at, element] of elementsOf(list).entries()) {
      refused += refusedBy([name, at], log, 1, () => {
        const read = readRecord(kind, element);
        if ("issues" in read) {
          for (const issue of read.issues) log.add({ ...issue, path: [name, at, ...issue.path] });
          return 1;
        }
        const place = (path: IssuePath) => ({ path: [name, at, ...path] });
        placed.push({ kind, record: read.record, label: `${name}[${at}]`, place });
        return 0;
      });
    }
  }
  return refused;
}

/** The number of records that a step refuses. A value with code of its own (an accessor, a proxy) may throw in it. */
function refusedBy(path: IssuePath, log: IssueLog, otherwise: number, step: () => number): number {
  try {
    return step();
  } catch {
    const issue = documentIssue("model/unreadable-value", path, "plain data, whose fields can be read", {});
    log.add({ ...issue, received: "an error" });
    return otherwise;
  }
}

/**
 * A record as JSON holds it, its amounts made exact, or everything that is wrong with it where its amount is. The model
 * trusts amounts that the library made, so that this is the one place where outside amounts come in.
 */
export function readRecord(
  kind: keyof Ledger,
  value: unknown,
): { readonly record: unknown } | { readonly issues: readonly Issue[] } {
  if (kind !== "trades" || typeof value !== "object" || value === null) return { record: value };
  const { value: amount, ...rest } = value as { readonly value?: unknown };
  if (amount === undefined || isCurrencyAmount(amount)) return { record: value };
  const read = readAmountJson(amount);
  if (!("issue" in read)) return { record: { ...value, value: read.amount } };
  const others = checkRecord(kind, rest);
  return { issues: [read.issue, ...(others.ok ? [] : others.issues)] };
}

function readAmountJson(amount: unknown): { readonly amount: CurrencyAmount } | { readonly issue: Issue } {
  const fields = typeof amount === "object" && amount !== null ? Object.keys(amount).sort().join() : "";
  if (fields !== "currency,value") {
    return {
      issue: documentIssue(
        "money/not-an-amount",
        ["value"],
        'an amount such as { currency: "USD", value: "21130000" }',
        amount,
      ),
    };
  }
  const { currency, value: digits } = amount as { readonly currency: CurrencyCode; readonly value: string };
  if (typeof digits !== "string")
    return {
      issue: documentIssue("money/invalid-amount", ["value", "value"], "plain digits as text", digits),
    };
  const issue = caughtIssue(["value"], () => currencyAmount(digits, currency));
  return issue === undefined ? { amount: currencyAmount(digits, currency) } : { issue };
}

function documentIssue(code: Issue["code"], path: IssuePath, expected: string, received: unknown): Issue {
  const place =
    path.length === 0
      ? "The document"
      : path.map((step) => (typeof step === "number" ? `[${step}]` : step)).join(".");
  return {
    code,
    path,
    message: `${place} is ${quote(received)}; it must be ${expected}.`,
    expected,
    received: quote(received),
  };
}
