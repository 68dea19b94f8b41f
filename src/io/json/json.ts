/**
 * A ledger as JSON: out as one text, in with every fault named. Amounts are objects of currency and digits.
 */

import { type Call, checkedOptions, invalidArgument } from "../../foundation/arguments";
import { elementsOf } from "../../foundation/collections";
import { faultAt, type Issue, type IssuePath } from "../../foundation/issue";
import { attempt, failure, type Result, success } from "../../foundation/result";
import { requireLedger } from "../../model/given-records";
import { checkRecord, forEachKind, type Ledger, RECORD_KINDS, shapeOf } from "../../model/ledger";
import type { CurrencyCode } from "../../money/currency";
import { type CurrencyAmount, currencyAmount, isCurrencyAmount } from "../../money/currency-amount";
import {
  LedgerReader,
  type LedgerReading,
  type PlacedRecord,
  placed,
  type ReadingOptions,
} from "../ledger-reading";
import { parseJsonText } from "./json-text";
import { type NullOptions, type NullReader, nullReader } from "./nulls";

const TO_CALL = { chapter: "io", call: "toJson(ledger, { indent })" } as const;
const PARSE_CALL = { chapter: "io", call: "parseLedger(json, { nulls, maxIssues })" } as const;

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
  requireIndent(TO_CALL, indent);
  const records = requireLedger(TO_CALL, ledger);
  const kinds = RECORD_KINDS.filter((kind) => records[kind].length > 0);
  return JSON.stringify(Object.fromEntries(kinds.map((kind) => [kind, records[kind]])), undefined, indent);
}

/** Guards against what is no number of spaces a level. */
export function requireIndent(call: Call, indent: number): void {
  if (!(Number.isInteger(indent) && indent >= 0 && indent <= 10))
    throw invalidArgument(call, "indent", indent, "a whole number from 0 to 10");
}

/** How a text of JSON is read into a ledger. */
export interface ParseOptions extends NullOptions, ReadingOptions {}

/**
 * Reads a ledger from JSON, as text or as what `JSON.parse` gave. Records with faults are left out and every fault is
 * named; `path` leads to it. In text a number with more digits than JavaScript keeps is a fault; parsed numbers have
 * lost them before, so text is safer. An empty object gives an empty ledger. A field that is `null` is a fault, or with
 * `nulls: "absent"` left out.
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
 * const row = { id: "s", title: "Yearbook", publisher: "Bureau", url: null };
 * parseLedger({ sources: [row] }, { nulls: "absent" }).accepted // => 1
 */
export function parseLedger(json: unknown, options: ParseOptions = {}): LedgerReading {
  const { nulls, ...limit } = checkedOptions(PARSE_CALL, options, ["nulls", "maxIssues"]);
  const reading = nullReader(nulls);
  const reader = new LedgerReader(limit, reading.tell);
  collectLedger(json, reader, reading);
  return reader.reading();
}

/** Gives what a text of JSON or a parsed document holds to a reader, which may have other documents as well. */
export function collectLedger(json: unknown, reader: LedgerReader, nulls: NullReader): void {
  const isOurs = typeof json === "string";
  const parsed = isOurs ? parseJsonText(json) : success(json);
  if (parsed.ok) guarded(reader, () => collectRecords(parsed.value, reader, { ...nulls, isOurs }));
  else reader.refuse(parsed.issues, 0);
}

/** How the elements of a document are read. */
interface ElementReader extends NullReader {
  /** Whether the document is ours alone, so that it may be changed. */
  readonly isOurs: boolean;
}

/** A record, or what stands in its place, in an array of a document. */
class Element implements PlacedRecord {
  readonly kind: keyof Ledger;
  readonly at: number;
  record: unknown;

  constructor(kind: keyof Ledger, at: number) {
    this.kind = kind;
    this.at = at;
  }

  get label(): string {
    return `${this.kind}[${this.at}]`;
  }

  place(path: IssuePath): { readonly path: IssuePath } {
    return { path: [this.kind, this.at, ...path] };
  }

  /** Gives itself to a reader, or what is wrong with it. */
  read(value: unknown, reader: LedgerReader, { take, isOurs }: ElementReader): void {
    try {
      const read = readRecord(this.kind, take(value), isOurs);
      if (read.ok) {
        this.record = read.value;
        reader.take(this);
      } else
        reader.refuse(
          placed(read.issues, (path) => this.place(path)),
          1,
        );
    } catch {
      reader.refuse([unreadable([this.kind, this.at])], 1);
    }
  }
}

/** Gives the records of a parsed document to a reader. */
function collectRecords(value: unknown, reader: LedgerReader, how: ElementReader): void {
  const expected = `an object with arrays of ${RECORD_KINDS.join(", ")}`;
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    reader.refuse([documentIssue("model/not-a-record", [], expected, value)], 0);
    return;
  }
  for (const [name, list] of Object.entries(value) as [string, unknown][]) {
    const kind = RECORD_KINDS.find((known) => known === name);
    if (how.isAbsent(list)) continue;
    if (kind === undefined) {
      const issue = documentIssue("model/unknown-field", [name], expected, name);
      reader.refuse([issue], Array.isArray(list) ? list.length : 0);
    } else if (!Array.isArray(list)) {
      reader.refuse([documentIssue("model/invalid-list", [name], `an array of ${name}`, list)], 0);
    } else {
      const elements = elementsOf(list);
      for (let at = 0; at < elements.length; at++) new Element(kind, at).read(elements[at], reader, how);
    }
  }
}

/** A step that refuses the document where it throws: a value with code of its own (an accessor, a proxy) may do so. */
function guarded(reader: LedgerReader, step: () => void): void {
  try {
    step();
  } catch {
    reader.refuse([unreadable([])], 0);
  }
}

function unreadable(path: IssuePath): Issue {
  const issue = documentIssue("model/unreadable-value", path, "plain data, whose fields can be read", {});
  return { ...issue, received: "an error" };
}

/**
 * A record as JSON holds it, its amounts made exact, or everything that is wrong with it where its amount is. The model
 * trusts amounts that the library made, so that this is the one place where outside amounts come in.
 *
 * @param isOurs whether the record may be changed, as one that was parsed just now; else one with amounts is a copy
 */
export function readRecord(kind: keyof Ledger, value: unknown, isOurs = false): Result<unknown> {
  if (typeof value !== "object" || value === null) return success(value);
  let record = value as Record<string, unknown>;
  let issues: Issue[] | undefined;
  for (const { name, mayBeFigure, mayBeNumber } of MONEY_FIELDS[kind]) {
    const amount = Object.hasOwn(record, name) ? record[name] : undefined;
    // What is no amount is told by the check of the record, but for objects with the fields of one.
    if (amount === undefined) continue;
    if (!isAmountJson(amount)) {
      if (isCurrencyAmount(amount) || (mayBeFigure && isWorded(amount))) continue;
      if (mayBeNumber && typeof amount !== "object") continue;
    }
    const read = readAmountJson(name, amount, mayBeFigure);
    if (!isOurs && record === value) record = { ...record };
    if (read.ok) record[name] = read.value;
    else {
      issues ??= [];
      issues.push(read.issues[0]);
      delete record[name];
    }
  }
  const [first, ...more] = issues ?? [];
  if (first === undefined) return success(record);
  const others = checkRecord(kind, record);
  return failure(first, [...more, ...(others.ok ? [] : others.issues)]);
}

/** The fields of each kind that hold money, and whether its wording may bound it. */
const MONEY_FIELDS = /* @__PURE__ */ forEachKind((kind) =>
  Object.entries(shapeOf(kind).fields).flatMap(
    ([
      name,
      {
        shape: { holds },
      },
    ]) => {
      const mayBeNumber = holds === "observed";
      const mayBeFigure = holds === "money" || mayBeNumber;
      return holds === "amount" || mayBeFigure ? [{ name, mayBeFigure, mayBeNumber }] : [];
    },
  ),
);

/** Whether a value is meant as a figure, by the field that every figure has. */
function isWorded(value: unknown): boolean {
  return typeof value === "object" && value !== null && "qualifier" in value;
}

function readAmountJson(name: string, amount: unknown, mayBeFigure: boolean): Result<CurrencyAmount> {
  if (!isAmountJson(amount)) {
    const figure = mayBeFigure
      ? ', or a figure such as { qualifier: "moreThan", number: "30", unit: "USD" }'
      : "";
    const expected = `an amount such as { currency: "USD", value: "21130000" }${figure}`;
    return failure(documentIssue("money/not-an-amount", [name], expected, amount));
  }
  const { currency, value: digits } = amount;
  return typeof digits === "string"
    ? attempt([name], () => currencyAmount(digits, currency))
    : failure(documentIssue("money/invalid-amount", [name, "value"], "plain digits as text", digits));
}

/** Whether a value has the fields of an amount, and no others. */
function isAmountJson(value: unknown): value is { readonly currency: CurrencyCode; readonly value: unknown } {
  if (typeof value !== "object" || value === null) return false;
  const names = Object.keys(value);
  return names.length === 2 && names.includes("currency") && names.includes("value");
}

function documentIssue(code: Issue["code"], path: IssuePath, expected: string, received: unknown): Issue {
  return faultAt(path, code, expected, received, "The document");
}
