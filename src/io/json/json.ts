/**
 * A ledger as JSON: out as one text, in with every fault named. Amounts are objects of currency and digits.
 */

import { checkedOptions, invalidArgument } from "../../foundation/arguments";
import { elementsOf } from "../../foundation/collections";
import { faultAt, type Issue, type IssuePath } from "../../foundation/issue";
import { attempt, failure, type Result, success } from "../../foundation/result";
import { requireLedger } from "../../model/given-records";
import { checkRecord, type Ledger, RECORD_KINDS } from "../../model/ledger";
import type { CurrencyCode } from "../../money/currency";
import { type CurrencyAmount, currencyAmount, isCurrencyAmount } from "../../money/currency-amount";
import { LedgerReader, type LedgerReading, placed, type ReadingOptions } from "../ledger-reading";
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
  const reader = new LedgerReader(checkedOptions(PARSE_CALL, options, ["maxIssues"]));
  const parsed = typeof json === "string" ? parseJsonText(json) : success(json);
  if (parsed.ok) guarded(reader, [], 0, () => collectRecords(parsed.value, reader));
  else reader.refuse(parsed.issues, 0);
  return reader.reading();
}

/** Gives the records of a parsed document to a reader. */
function collectRecords(value: unknown, reader: LedgerReader): void {
  const expected = `an object with arrays of ${RECORD_KINDS.join(", ")}`;
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    reader.refuse([documentIssue("model/not-a-record", [], expected, value)], 0);
    return;
  }
  for (const [name, list] of Object.entries(value) as [string, unknown][]) {
    const kind = RECORD_KINDS.find((known) => known === name);
    if (list === undefined) continue;
    if (kind === undefined) {
      const issue = documentIssue("model/unknown-field", [name], expected, name);
      reader.refuse([issue], Array.isArray(list) ? list.length : 0);
    } else if (!Array.isArray(list)) {
      reader.refuse([documentIssue("model/invalid-list", [name], `an array of ${name}`, list)], 0);
    } else
      for (const [at, element] of elementsOf(list).entries()) {
        const place = (path: IssuePath) => ({ path: [name, at, ...path] });
        guarded(reader, [name, at], 1, () => {
          const read = readRecord(kind, element);
          if (read.ok) reader.take({ kind, record: read.value, label: `${name}[${at}]`, place });
          else reader.refuse(placed(read.issues, place), 1);
        });
      }
  }
}

/** A step that refuses records where it throws: a value with code of its own (an accessor, a proxy) may do so. */
function guarded(reader: LedgerReader, path: IssuePath, records: number, step: () => void): void {
  try {
    step();
  } catch {
    const issue = documentIssue("model/unreadable-value", path, "plain data, whose fields can be read", {});
    reader.refuse([{ ...issue, received: "an error" }], records);
  }
}

/**
 * A record as JSON holds it, its amounts made exact, or everything that is wrong with it where its amount is. The model
 * trusts amounts that the library made, so that this is the one place where outside amounts come in.
 */
export function readRecord(kind: keyof Ledger, value: unknown): Result<unknown> {
  if (kind !== "trades" || typeof value !== "object" || value === null) return success(value);
  const { value: amount, ...rest } = value as { readonly value?: unknown };
  if (amount === undefined || isCurrencyAmount(amount)) return success(value);
  const read = readAmountJson(amount);
  if (read.ok) return success({ ...value, value: read.value });
  const others = checkRecord(kind, rest);
  return failure(read.issues[0], others.ok ? [] : others.issues);
}

function readAmountJson(amount: unknown): Result<CurrencyAmount> {
  const fields = typeof amount === "object" && amount !== null ? Object.keys(amount).sort().join() : "";
  if (fields !== "currency,value") {
    const expected = 'an amount such as { currency: "USD", value: "21130000" }';
    return failure(documentIssue("money/not-an-amount", ["value"], expected, amount));
  }
  const { currency, value: digits } = amount as { readonly currency: CurrencyCode; readonly value: string };
  return typeof digits === "string"
    ? attempt(["value"], () => currencyAmount(digits, currency))
    : failure(documentIssue("money/invalid-amount", ["value", "value"], "plain digits as text", digits));
}

function documentIssue(code: Issue["code"], path: IssuePath, expected: string, received: unknown): Issue {
  return faultAt(path, code, expected, received, "The document");
}
