/**
 * Wholes and their parts: a record that is part of another one, as an "of which" line is of its total, must not be added to it.
 * Which records hold which is known of all that came by, counted or not; only those counted in one sum are a pair.
 */

import { type Aggregator, measureBy } from "../aggregate/aggregator";
import type { Columns } from "../aggregate/engine/columns";
import { type Indexed, pure } from "../aggregate/engine/indexed";
import { KeptRecords } from "../aggregate/engine/kept-records";
import type { Slots } from "../aggregate/engine/slots";
import { foreignPartial, isAscending } from "../aggregate/values/partial-json";
import { getOrCreate, type Json } from "../foundation/collections";
import { textOrder } from "../foundation/text";
import { nearestWhole, type Part } from "../model/part";

/** A part, the whole that it is in, and what the measure says of the part. */
export interface WholeAndPart {
  readonly whole: string;
  readonly part: string;
  readonly about: readonly string[];
}

/** The parts of a sum whose whole is in it too, the nearest one where there are several, and those of which nobody knows. */
export interface PartsOfSum {
  readonly pairs: readonly WholeAndPart[];
  /** Their wholes may be records of another shard, or came by in a long stream. */
  readonly unresolved: readonly WholeAndPart[];
}

/** Which records are counted, and what is to be said of a part. */
export interface PartsQuestion<R> {
  readonly definition: string;
  readonly isCounted: (record: R) => boolean;
  /** A part and its whole are a pair only where they are of one side. */
  readonly sideOf: (record: R) => string;
  readonly about: (record: R) => readonly string[];
}

/** The wholes and parts of a sum, as a measure. */
export function partsOfSum<R extends Part>(question: PartsQuestion<R>): Aggregator<R, PartsOfSum> {
  return measureBy(question.definition, () => new PartColumns(question));
}

const WHOLE_OF = /* @__PURE__ */ pure(({ partOf }: Part) => partOf);

/** So many ids of single records are kept, as a stream must not take all memory. */
const MOST_IDS = 100_000;

const NOTHING: PartsOfSum = /* @__PURE__ */ Object.freeze({
  pairs: Object.freeze([]),
  unresolved: Object.freeze([]),
});

interface Link extends WholeAndPart {
  readonly side: string;
}

/** What is known of a slot: the ids counted in it, unless they were too many, its parts, and what came from elsewhere. */
interface Known {
  /** By side. */
  readonly ids: Map<string, string[]>;
  isForgotten: boolean;
  readonly parts: Set<string>;
  readonly pairs: Map<string, WholeAndPart>;
  readonly unresolved: Map<string, WholeAndPart>;
}

class PartColumns<R extends Part> implements Columns<R, PartsOfSum> {
  readonly #question: PartsQuestion<R>;
  readonly #kept = new KeptRecords<R>();
  /** Every part that came by, in whatever slot. */
  readonly #links = new Map<string, Link>();
  readonly #known = new Map<number, Known>();
  #inBlocks: ReadonlyMap<number, Known> | undefined;
  #absorbed: unknown;

  constructor(question: PartsQuestion<R>) {
    this.#question = question;
  }

  add(records: readonly R[], from: number, to: number, slots: Slots): void {
    if (to - from === 1) {
      // A single record may be another one as soon as it was taken.
      const record = records[from] as R;
      if (this.#question.isCounted(record))
        remember(
          getOrCreate(this.#known, slots?.[0] ?? 0, nothingKnown),
          record,
          this.#question.sideOf(record),
        );
      if (record.partOf !== undefined) this.#link(record);
      return;
    }
    for (let at = from; at < to; at++) {
      const record = records[at] as R;
      if (record.partOf !== undefined) this.#link(record);
    }
    this.#kept.keep(records, from, to, slots);
    this.#inBlocks = undefined;
  }

  /** An index knows whether any of its records is a part. */
  addIndexed(index: Indexed<R>): boolean {
    const wholes = index.keysOf(WHOLE_OF)?.keys.keys;
    return wholes?.every((whole) => whole === undefined) === true;
  }

  merge(slot: number, from: PartColumns<R>, fromSlot: number): void {
    if (from.#links.size === 0 && !from.#known.has(fromSlot)) return;
    if (this.#absorbed !== from) for (const [part, link] of from.#links) this.#links.set(part, link);
    this.#absorbed = from;
    join(getOrCreate(this.#known, slot, nothingKnown), from.#knownAt(fromSlot));
  }

  answer(slot: number): PartsOfSum {
    const own = this.#known.get(slot);
    if (this.#links.size === 0 && (own === undefined || own.pairs.size + own.unresolved.size === 0))
      return NOTHING;
    return this.#partsAt(slot, false);
  }

  /** Pairs, and parts whose whole may be anywhere: ids do not travel, as there are as many of them as records. */
  encode(slot: number): Json {
    const { pairs, unresolved } = this.#partsAt(slot, true);
    return [pairs, unresolved].map((found) =>
      found.map(({ whole, part, about }) => [part, whole, [...about]]),
    );
  }

  decode(slot: number, json: unknown): void {
    const { definition } = this.#question;
    if (!Array.isArray(json) || json.length !== 2) throw foreignPartial(definition, json);
    const [pairs, unresolved] = Array.from(json, (found: unknown) => readParts(definition, found));
    this.#known.set(slot, { ...nothingKnown(), pairs: byPart(pairs), unresolved: byPart(unresolved) });
  }

  #link(record: R): void {
    const { id: part, partOf: whole } = record;
    if (part === undefined || whole === undefined) return;
    const { about, sideOf } = this.#question;
    this.#links.set(part, { whole, part, about: about(record), side: sideOf(record) });
  }

  /** @param isLeaving whether the whole of a part may still come */
  #partsAt(slot: number, isLeaving: boolean): PartsOfSum {
    const { ids, isForgotten, parts, ...known } = this.#knownAt(slot);
    const pairs = new Map(known.pairs);
    const unresolved = new Map(known.unresolved);
    const counted = new Map([...(parts.size === 0 ? [] : ids)].map(([side, own]) => [side, new Set(own)]));
    const wholeOf = (id: string) => this.#links.get(id)?.whole;
    for (const part of parts) {
      const { side, ...link } = this.#links.get(part) as Link;
      const whole = nearestWhole(part, wholeOf, (id) => counted.get(side)?.has(id) === true);
      if (whole !== undefined) pairs.set(part, { ...link, whole });
      else if (isLeaving || isForgotten) unresolved.set(part, link);
    }
    return { pairs: sorted(pairs), unresolved: sorted(unresolved) };
  }

  #knownAt(slot: number): Known {
    const own = this.#known.get(slot);
    // Without parts no id is ever asked for.
    if (this.#links.size > 0) this.#inBlocks ??= this.#idsOfBlocks();
    const inBlocks = this.#inBlocks?.get(slot);
    if (own === undefined || inBlocks === undefined) return own ?? inBlocks ?? nothingKnown();
    const both = nothingKnown();
    join(both, own);
    join(both, inBlocks);
    return both;
  }

  #idsOfBlocks(): ReadonlyMap<number, Known> {
    const known = new Map<number, Known>();
    this.#kept.forEach((record, slot) => {
      const { id, partOf } = record;
      if (id === undefined || !this.#question.isCounted(record)) return;
      const { ids, parts } = getOrCreate(known, slot, nothingKnown);
      getOrCreate(ids, this.#question.sideOf(record), newIds).push(id);
      if (partOf !== undefined) parts.add(id);
    });
    return known;
  }
}

function newIds(): string[] {
  return [];
}

function nothingKnown(): Known {
  return { ids: new Map(), isForgotten: false, parts: new Set(), pairs: new Map(), unresolved: new Map() };
}

function remember(known: Known, { id, partOf }: Part, side: string): void {
  if (id === undefined) return;
  if (partOf !== undefined) known.parts.add(id);
  if (known.isForgotten) return;
  const ids = getOrCreate(known.ids, side, newIds);
  ids.push(id);
  if (ids.length <= MOST_IDS) return;
  known.ids.clear();
  known.isForgotten = true;
}

function join(known: Known, from: Known): void {
  for (const [side, ids] of from.ids) {
    const own = getOrCreate(known.ids, side, newIds);
    for (const id of ids) own.push(id);
  }
  for (const part of from.parts) known.parts.add(part);
  known.isForgotten ||= from.isForgotten;
  for (const [part, pair] of from.pairs) known.pairs.set(part, pair);
  for (const [part, link] of from.unresolved) known.unresolved.set(part, link);
}

function sorted(parts: ReadonlyMap<string, WholeAndPart>): readonly WholeAndPart[] {
  return Object.freeze([...parts.values()].sort((left, right) => textOrder(left.part, right.part)));
}

function byPart(parts: readonly WholeAndPart[] = []): Map<string, WholeAndPart> {
  return new Map(parts.map((each) => [each.part, each]));
}

function readParts(definition: string, json: unknown): readonly WholeAndPart[] {
  if (!Array.isArray(json)) throw foreignPartial(definition, json);
  const parts = Array.from(json, (entry: unknown): WholeAndPart => {
    const [part, whole, about] =
      Array.isArray(entry) && entry.length === 3 ? (entry as readonly unknown[]) : [];
    if (!isText(part) || !isText(whole) || !Array.isArray(about) || !Array.from(about).every(isText))
      throw foreignPartial(definition, entry);
    return { part, whole, about: about as readonly string[] };
  });
  if (!isAscending(parts, (left, right) => textOrder(left.part, right.part)))
    throw foreignPartial(definition, json);
  return parts;
}

function isText(value: unknown): value is string {
  return typeof value === "string";
}
