/**
 * The guard over markets in columns. Mostly records name countries only, of which none contains another, and that is seen
 * by a look at the length of their codes, a nanosecond each. Where there are other codes, those that lie in one another
 * are found among all that occur, and only records that name one of them are put into their groups.
 */

import type { Aggregator } from "../aggregate/aggregator";
import type { Columns } from "../aggregate/engine/columns";
import type { AreaCode } from "../geography/area-code";
import { type AreaList, namedAreas } from "../geography/area-list";
import { overlappingAreas } from "../geography/containment";
import type { TradeRecord } from "../model/trade-record";

/** Records as they came, and the slot of each. */
interface Block {
  readonly records: readonly TradeRecord[];
  readonly slots: Int32Array | undefined;
}

/** Columns of a measure of overlaps; `areApart` sees of a list that its areas lie in no other area of such a list. */
export function overlapColumns<Acc, Out>(
  { init, step, finish }: Aggregator<TradeRecord, Acc, Out>,
  areApart: (list: AreaList) => boolean,
  answerOfNone: () => Out,
): Columns<TradeRecord, Acc> {
  const blocks: Block[] = [];
  let haveOthers = false;
  let all: Map<number, Acc> | undefined;
  let suspects: Map<number, Acc> | undefined;
  /** The partial results of the wanted records by slot. */
  const grouped = (isWanted: (record: TradeRecord) => boolean): Map<number, Acc> => {
    const partials = new Map<number, Acc>();
    for (const { records, slots } of blocks)
      for (let at = 0; at < records.length; at++) {
        const record = records[at] as TradeRecord;
        if (!isWanted(record)) continue;
        const slot = slots?.[at] ?? 0;
        partials.set(slot, step(partials.get(slot) ?? init(), record));
      }
    return partials;
  };
  const groupSuspects = (): Map<number, Acc> => {
    const seen = new Set<AreaCode>();
    for (const { records } of blocks)
      for (const { markets } of records)
        if (markets !== undefined) for (const area of namesOf(markets)) seen.add(area);
    const overlapping = new Set(overlappingAreas([...seen]).flatMap(({ outer, inner }) => [outer, inner]));
    if (overlapping.size === 0) return new Map();
    return grouped(
      ({ markets }) => markets !== undefined && namesOf(markets).some((area) => overlapping.has(area)),
    );
  };
  return {
    add: (records, from, to, slots) => {
      for (let at = from; at < to; at++) {
        const { markets } = records[at] as TradeRecord;
        if (markets !== undefined && !areApart(markets)) haveOthers = true;
      }
      // Combinators fill one array again and again.
      blocks.push({ records: records.slice(from, to), slots: slots?.slice(0, to - from) });
      all = suspects = undefined;
    },
    partial: (slot) => {
      all ??= grouped(() => true);
      return all.get(slot) ?? init();
    },
    answer: (slot) => {
      if (!haveOthers) return answerOfNone();
      suspects ??= groupSuspects();
      const partial = suspects.get(slot);
      return partial === undefined ? answerOfNone() : finish(partial);
    },
  };
}

/** The codes of a list as they stand in it. */
function namesOf(list: AreaList): readonly AreaCode[] {
  return Array.isArray(list) ? (list as readonly AreaCode[]) : namedAreas(list);
}
