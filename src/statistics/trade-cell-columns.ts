/**
 * The cells of trade in columns. Mostly records name countries only, of which none contains another, and periods of one form,
 * which are equal or apart; that is seen by a look at their codes and lengths, a nanosecond or two each. Where there is more,
 * what holds one another is found among all values that occur, and only records that have such a value are put into cells.
 */

import type { Columns } from "../aggregate/engine/columns";
import { KeptRecords } from "../aggregate/engine/kept-records";
import type { Slots } from "../aggregate/engine/slots";
import { getOrCreate, type Json } from "../foundation/collections";
import type { AreaCode } from "../geography/area-code";
import { namedAreas } from "../geography/area-list";
import type { TradeRecord } from "../model/trade-record";
import { holdersOfAreas } from "./cell-areas";
import { type ListedCodes, listedCodes } from "./cell-pairs";
import { isOfCountries } from "./lists-of-countries";
import { formOfPeriod, mayMeet, meetingPeriods } from "./meeting-periods";
import { requireTexts, TradeCells } from "./trade-cells";

type CellsBySlot = ReadonlyMap<number, TradeCells>;

/** Columns of the cells that may share values: all where they travel, and else those only that others hold, or that hold others. */
export class TradeCellColumns implements Columns<TradeRecord, TradeCells> {
  readonly #definition: string;
  readonly #isCounted: (record: TradeRecord) => boolean;
  readonly #kept = new KeptRecords<TradeRecord>();
  /** What the records of the blocks were seen to have: other markets or reporters than countries, codes, and which forms of periods. */
  #haveOthers = false;
  #haveCodes = false;
  #forms = 0;
  #lastReporter: AreaCode | undefined;
  /** The cells of all records of the blocks, by slot, and those that may share values: made when they are needed. */
  #all: CellsBySlot | undefined;
  #suspects: CellsBySlot | undefined;
  /** The cells of single records, by slot. */
  readonly #singles = new Map<number, TradeCells>();
  /** The cells of what did not come as records. */
  readonly #others = new Map<number, (() => TradeCells)[]>();

  constructor(definition: string, isCounted: (record: TradeRecord) => boolean) {
    this.#definition = definition;
    this.#isCounted = isCounted;
  }

  add(records: readonly TradeRecord[], from: number, to: number, slots: Slots): void {
    this.#look(records, from, to);
    if (to - from === 1) {
      // A single record may be another one as soon as it was taken.
      const record = records[from] as TradeRecord;
      if (this.#isCounted(record)) getOrCreate(this.#singles, slots?.[0] ?? 0, newCells).add(record);
      return;
    }
    this.#kept.keep(records, from, to, slots);
    this.#all = this.#suspects = undefined;
  }

  #look(records: readonly TradeRecord[], from: number, to: number): void {
    let forms = this.#forms;
    let lastReporter = this.#lastReporter;
    for (let at = from; at < to; at++) {
      const record = records[at] as TradeRecord | null | undefined;
      // What is no record is told by the test of what is counted.
      if (!record) continue;
      const { markets, period, code, reporter } = record;
      if (markets !== undefined && !isOfCountries(markets)) this.#haveOthers = true;
      if (code !== undefined) this.#haveCodes = true;
      if (reporter !== lastReporter) {
        lastReporter = reporter;
        if (reporter !== undefined && !isOfCountries([reporter])) this.#haveOthers = true;
      }
      forms |= formOfPeriod(period);
    }
    this.#forms = forms;
    this.#lastReporter = lastReporter;
  }

  /** Cells of rows are joined when they are asked for, which they mostly never are. */
  merge(slot: number, from: TradeCellColumns, fromSlot: number): void {
    this.#haveOthers ||= from.#haveOthers;
    this.#haveCodes ||= from.#haveCodes;
    this.#forms |= from.#forms;
    getOrCreate(this.#others, slot, newParts).push(() => from.#cellsAt(fromSlot));
  }

  answer(slot: number): TradeCells {
    if (!this.#haveOthers && !this.#haveCodes && !mayMeet(this.#forms)) return NO_CELLS;
    if (this.#others.has(slot) || this.#singles.has(slot)) return this.#cellsAt(slot);
    this.#suspects ??= this.#cellsOf(this.#suspectTest());
    return this.#suspects.get(slot) ?? NO_CELLS;
  }

  encode(slot: number): Json {
    return this.#cellsAt(slot).encode();
  }

  decode(slot: number, json: unknown): void {
    const cells = TradeCells.decode(this.#definition, json);
    this.#haveOthers = true;
    this.#others.set(slot, [() => cells]);
  }

  #cellsAt(slot: number): TradeCells {
    this.#all ??= this.#cellsOf(() => true);
    const others = (this.#others.get(slot) ?? []).map((part) => part());
    const parts = [...others, this.#singles.get(slot), this.#all.get(slot)];
    const joined = newCells();
    for (const cells of parts) if (cells !== undefined) joined.merge(cells);
    return joined;
  }

  /** The cells of the wanted records by slot. */
  #cellsOf(isWanted: (record: TradeRecord) => boolean): CellsBySlot {
    const cells = new Map<number, TradeCells>();
    this.#forEach((record, slot) => {
      if (isWanted(record)) getOrCreate(cells, slot, newCells).add(record);
    });
    return cells;
  }

  /** Whether a record has a value that holds another one, or lies in one, wherever it occurs. */
  #suspectTest(): (record: TradeRecord) => boolean {
    const areas = new Set<AreaCode>();
    const reporters = new Set<AreaCode>();
    const periods = new Set<string>();
    const lists = new Map<string, Set<string>>();
    this.#forEach((record) => {
      const { markets, reporter, period, scheme = "", code } = requireTexts(record);
      if (markets !== undefined) for (const area of namesOf(markets)) areas.add(area);
      if (reporter !== undefined) reporters.add(reporter);
      if (code !== undefined) getOrCreate(lists, scheme, newSet<string>).add(code);
      periods.add(period);
    });
    const nested = valuesIn(holdersOfAreas(areas));
    const reporting = valuesIn(holdersOfAreas(reporters));
    const meeting = mayMeet(this.#forms) ? meetingPeriods(periods) : newSet<string>();
    const headings = new Map(
      [...listedCodes(lists)].map(([scheme, listed]) => [scheme, codesThatHold(listed)]),
    );
    return ({ markets, reporter, period, scheme = "", code }) =>
      meeting.has(period) ||
      (reporter !== undefined && reporting.has(reporter)) ||
      (code !== undefined && headings.get(scheme)?.has(code) === true) ||
      (nested.size > 0 && markets !== undefined && namesOf(markets).some((area) => nested.has(area)));
  }

  /** Every counted record of the blocks. */
  #forEach(look: (record: TradeRecord, slot: number) => void): void {
    this.#kept.forEach((record, slot) => {
      if (this.#isCounted(record)) look(record, slot);
    });
  }
}

const NO_CELLS = /* @__PURE__ */ new TradeCells();

function newParts(): (() => TradeCells)[] {
  return [];
}

function newCells(): TradeCells {
  return new TradeCells();
}

function newSet<Value>(): Set<Value> {
  return new Set();
}

/** The values that hold others, and those that they hold. */
function valuesIn(holders: ReadonlyMap<string, readonly string[]>): ReadonlySet<string> {
  return new Set([...holders].flatMap(([inner, outers]) => [inner, ...outers]));
}

/** Of the codes of a list, as they are written, those that hold another one or lie in one. */
function codesThatHold({ names, holders }: ListedCodes): ReadonlySet<string> {
  const nested = valuesIn(holders);
  return new Set(
    nested.size === 0 ? [] : [...names].flatMap(([code, name]) => (nested.has(name) ? code : [])),
  );
}

/** The codes of a list as they stand in it. */
function namesOf(list: NonNullable<TradeRecord["markets"]>): readonly AreaCode[] {
  return Array.isArray(list) ? (list as readonly AreaCode[]) : namedAreas(list);
}
