/**
 * The guard over markets in columns. Mostly records name countries only, of which none contains another, and that is seen
 * by a look at their codes, a nanosecond or two each. Where there are other codes, those that lie in one another
 * are found among all that occur, and only records that name one of them are put into their groups.
 */

import type { Steps } from "../aggregate/engine/cells";
import type { Columns } from "../aggregate/engine/columns";
import type { Slots } from "../aggregate/engine/slots";
import type { Json } from "../foundation/collections";
import type { AreaCode } from "../geography/area-code";
import { type AreaList, namedAreas } from "../geography/area-list";
import { overlappingAreas } from "../geography/containment";
import type { TradeRecord } from "../model/trade-record";
import { isOfCountries } from "./lists-of-countries";

/** Records as they came, and the slot of each. */
interface Block {
  readonly records: readonly TradeRecord[];
  readonly slots: Slots;
}

/** Columns of a measure of overlaps. */
export class OverlapColumns<Acc, Out> implements Columns<TradeRecord, Out> {
  readonly #steps: Steps<TradeRecord, Acc, Out>;
  readonly #answerOfNone: () => Out;
  readonly #blocks: Block[] = [];
  #haveOthers = false;
  /** The partial results of all records of the blocks, by slot, and of those that may overlap: made when they are needed. */
  #all: ReadonlyMap<number, Acc> | undefined;
  #suspects: ReadonlyMap<number, Acc> | undefined;
  /** The partial results of what did not come in blocks. */
  readonly #others = new Map<number, Acc>();

  constructor(steps: Steps<TradeRecord, Acc, Out>, answerOfNone: () => Out) {
    this.#steps = steps;
    this.#answerOfNone = answerOfNone;
  }

  add(records: readonly TradeRecord[], from: number, to: number, slots: Slots): void {
    const first = records[from] as TradeRecord;
    if (to - from === 1) {
      // A single record may be another one as soon as it was taken.
      const slot = slots?.[0] ?? 0;
      this.#others.set(slot, this.#steps.step(this.#others.get(slot) ?? this.#steps.init(), first));
      return;
    }
    for (let at = from; at < to; at++) {
      const { markets } = records[at] as TradeRecord;
      if (markets !== undefined && !isOfCountries(markets)) this.#haveOthers = true;
    }
    // Combinators fill one array again and again.
    this.#blocks.push({ records: records.slice(from, to), slots: slots?.slice(0, to - from) });
    this.#all = this.#suspects = undefined;
  }

  merge(slot: number, from: OverlapColumns<Acc, Out>, fromSlot: number): void {
    const { init, merge } = this.#steps;
    this.#others.set(slot, merge(this.#others.get(slot) ?? init(), from.#partial(fromSlot)));
  }

  answer(slot: number): Out {
    if (this.#others.has(slot)) return this.#steps.finish(this.#partial(slot));
    if (!this.#haveOthers) return this.#answerOfNone();
    this.#suspects ??= this.#groupSuspects();
    const partial = this.#suspects.get(slot);
    return partial === undefined ? this.#answerOfNone() : this.#steps.finish(partial);
  }

  encode(slot: number): Json {
    return this.#steps.encode(this.#partial(slot));
  }

  decode(slot: number, json: unknown): void {
    this.#others.set(slot, this.#steps.decode(json));
  }

  #partial(slot: number): Acc {
    const { init, merge } = this.#steps;
    this.#all ??= this.#grouped(() => true);
    const [ofBlocks, other] = [this.#all.get(slot), this.#others.get(slot)];
    if (ofBlocks === undefined || other === undefined) return ofBlocks ?? other ?? init();
    return merge(merge(init(), ofBlocks), other);
  }

  /** The partial results of the wanted records by slot. */
  #grouped(isWanted: (record: TradeRecord) => boolean): ReadonlyMap<number, Acc> {
    const partials = new Map<number, Acc>();
    for (const { records, slots } of this.#blocks)
      for (let at = 0; at < records.length; at++) {
        const record = records[at] as TradeRecord;
        if (!isWanted(record)) continue;
        const slot = slots?.[at] ?? 0;
        partials.set(slot, this.#steps.step(partials.get(slot) ?? this.#steps.init(), record));
      }
    return partials;
  }

  #groupSuspects(): ReadonlyMap<number, Acc> {
    const seen = new Set<AreaCode>();
    for (const { records } of this.#blocks)
      for (const { markets } of records)
        if (markets !== undefined) for (const area of namesOf(markets)) seen.add(area);
    const overlapping = new Set(overlappingAreas([...seen]).flatMap(({ outer, inner }) => [outer, inner]));
    if (overlapping.size === 0) return new Map();
    return this.#grouped(
      ({ markets }) => markets !== undefined && namesOf(markets).some((area) => overlapping.has(area)),
    );
  }
}

/** The codes of a list as they stand in it. */
function namesOf(list: AreaList): readonly AreaCode[] {
  return Array.isArray(list) ? (list as readonly AreaCode[]) : namedAreas(list);
}
