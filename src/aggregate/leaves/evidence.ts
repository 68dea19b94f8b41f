/**
 * The leaf that says what an answer rests on: the records that were measured, and what they cite. Beside any measure, in
 * any group, it names what stands behind that cell.
 */

import { checkedOptions } from "../../foundation/arguments";
import { elementsOf, getOrCreate, type Json } from "../../foundation/collections";
import { LedgerError } from "../../foundation/error";
import { quote } from "../../foundation/issue";
import { textOrder } from "../../foundation/text";
import { type Aggregator, stepped } from "../aggregator";
import { foreignPartial, isAscending } from "../values/partial-json";

/** A citation: the id of a source, and where in it. */
export interface Citation {
  readonly document: string;
  readonly at?: string;
}

/** What can stand behind a figure: a record with an id, and perhaps with a citation. */
export interface Citable {
  readonly id: string;
  readonly source?: Citation | undefined;
}

/** The records and citations behind an answer. */
export interface Evidence {
  /** The ids of the records, each once, in code-point order. */
  readonly records: readonly string[];
  /** What they cite, each citation once, by document and then by place, those of a whole document first. */
  readonly sources: readonly Citation[];
  /** Whether ids or citations are left out because there are more than the limit. */
  readonly isCut: boolean;
}

/** How many ids, and how many citations, are named at most. */
export interface EvidenceOptions {
  /** A whole number of at least 1, or `Infinity`; 1,000 where left out. */
  readonly limit?: number;
}

/** Ids and citations seen so far, of more than the limit at least the first ones. */
interface EvidenceSoFar {
  records: Set<string>;
  /** By their JSON text. */
  sources: Map<string, Citation>;
  isCut: boolean;
}

const LIMIT = 1000;

const EVIDENCE = { chapter: "aggregate", call: "evidence({ limit })" } as const;

/**
 * The records behind an answer and what they cite, whatever the order of the records: of more than `limit`, the first in
 * code-point order, and `isCut` says so. It merges and travels as other measures do, and never holds more than twice the
 * limit. Records of an app that have their ids elsewhere are brought into shape with `mapInput`. No records give none.
 *
 * @throws `aggregate/invalid-limit`; when run: `aggregate/invalid-evidence`
 * @example
 * const trades: TradeRecord[] = [
 *   { id: "b", flow: "export", kind: "goods", product: "Linen", period: "2012", value: usd("60"), source: { document: "report" } },
 *   { id: "a", flow: "export", kind: "goods", product: "Art", period: "2012", value: usd("40"), source: { document: "report" } },
 * ];
 * const explained = { exports: exportTotal, evidence: evidence() };
 * aggregate(trades, explained).evidence.records // => ["a", "b"]
 * aggregate(trades, explained).evidence.sources // => [{ document: "report" }]
 */
export function evidence<In extends Citable = Citable>(options?: EvidenceOptions): Aggregator<In, Evidence> {
  const { limit = LIMIT } = checkedOptions(EVIDENCE, options, ["limit"]);
  if (limit !== Number.POSITIVE_INFINITY && !(Number.isSafeInteger(limit) && limit > 0))
    throw invalidLimit(limit);
  const name = `evidence(${limit})`;
  return stepped<In, EvidenceSoFar, Evidence>(name, {
    init: () => ({ records: new Set(), sources: new Map(), isCut: false }),
    step: (soFar, record) => {
      const { id, source } = requireCitable(record);
      soFar.records.add(id);
      if (source !== undefined) addSource(soFar.sources, source);
      return bounded(soFar, limit);
    },
    merge: (left, right) => {
      for (const id of right.records) left.records.add(id);
      for (const citation of right.sources.values()) addSource(left.sources, citation);
      left.isCut ||= right.isCut;
      return bounded(left, limit);
    },
    finish: (soFar) => {
      const { records, sources, isCut } = firstOf(soFar, limit);
      return Object.freeze({ records: Object.freeze(records), sources: Object.freeze(sources), isCut });
    },
    encode: (soFar): Json => {
      const { records, sources, isCut } = firstOf(soFar, limit);
      return [
        records,
        sources.map(({ document, at }) => (at === undefined ? [document] : [document, at])),
        isCut,
      ];
    },
    decode: (json) => {
      const [records, cited, isCut] = Array.isArray(json) && json.length === 3 ? (json as unknown[]) : [];
      if (!isTexts(records) || !isAscending(records, textOrder) || typeof isCut !== "boolean")
        throw foreignPartial(name, json);
      const sources = Array.isArray(cited)
        ? Array.from(cited, (entry) => citationOf(entry, name))
        : undefined;
      if (sources === undefined || !isAscending(sources, compareCitations)) throw foreignPartial(name, json);
      const longest = Math.max(records.length, sources.length);
      if (longest > limit || (isCut && longest < limit)) throw foreignPartial(name, json);
      const soFar: EvidenceSoFar = { records: new Set(records), sources: new Map(), isCut };
      for (const source of sources) addSource(soFar.sources, source);
      return soFar;
    },
  });
}

/** Leaves out what is not among the first, once there is twice as much: so that each record is put in order twice at most. */
function bounded(soFar: EvidenceSoFar, limit: number): EvidenceSoFar {
  if (soFar.records.size <= 2 * limit && soFar.sources.size <= 2 * limit) return soFar;
  const { records, sources, isCut } = firstOf(soFar, limit);
  soFar.records = new Set(records);
  soFar.sources = new Map();
  for (const source of sources) addSource(soFar.sources, source);
  soFar.isCut = isCut;
  return soFar;
}

/** The first ids and citations in their order; whatever was left out before comes after them. */
function firstOf({ records, sources, isCut }: EvidenceSoFar, limit: number) {
  return {
    records: [...records].sort(textOrder).slice(0, limit),
    sources: [...sources.values()].sort(compareCitations).slice(0, limit),
    isCut: isCut || records.size > limit || sources.size > limit,
  };
}

function addSource(sources: Map<string, Citation>, { document, at }: Citation): void {
  const citation: Citation = at === undefined ? { document } : { document, at };
  getOrCreate(sources, JSON.stringify([document, at]), () => Object.freeze(citation));
}

function compareCitations(left: Citation, right: Citation): number {
  const order = textOrder(left.document, right.document);
  if (order !== 0 || left.at === right.at) return order;
  if (left.at === undefined || right.at === undefined) return left.at === undefined ? -1 : 1;
  return textOrder(left.at, right.at);
}

function requireCitable(record: Citable): Citable {
  const { id, source } = (record ?? {}) as Partial<Citable>;
  const isCited =
    source === undefined || (isText(source?.document) && (source.at === undefined || isText(source.at)));
  if (isText(id) && isCited) return record;
  throw new LedgerError(
    "aggregate/invalid-evidence",
    `Cannot name a record by ${quote(isText(id) ? source : id)}: evidence takes records with an id, and perhaps a source { document, at }, all of them text. Bring others into shape: mapInput((record: YourRecord) => ({ id: record.key }), evidence()).`,
    { details: { id, source } },
  );
}

function citationOf(entry: unknown, name: string): Citation {
  if (!isTexts(entry) || entry.length === 0 || entry.length > 2) throw foreignPartial(name, entry);
  const [document, at] = entry as readonly [string, string?];
  return at === undefined ? { document } : { document, at };
}

function isTexts(list: unknown): list is readonly string[] {
  return Array.isArray(list) && elementsOf(list).every(isText);
}

function isText(value: unknown): value is string {
  return typeof value === "string";
}

function invalidLimit(limit: unknown): LedgerError {
  return new LedgerError(
    "aggregate/invalid-limit",
    `Cannot name at most ${quote(limit)} records: the limit is a whole number of at least 1, or Infinity.`,
    { details: { limit } },
  );
}
