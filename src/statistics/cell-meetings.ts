/**
 * Cells that share days, found by going through them in the order of their days: what is over is not looked at again, so that
 * it takes a time that grows with the cells and their pairs.
 */

import { getOrCreate } from "../foundation/collections";
import type { Days } from "./meeting-periods";
import type { RawCell } from "./trade-cells";

/** Two cells that share values, and by what the first holds the second: by the first of reporter, market, code and period in which they differ. */
export interface CellPair {
  readonly by: "reporter" | "market" | "code" | "period";
  readonly outer: RawCell;
  readonly inner: RawCell;
}

/** A cell, its days, and the list that its code is of; empty for one without a code. */
export interface PlacedCell extends Days {
  readonly cell: RawCell;
  readonly list: string;
}

/** One that looks for what holds it, and by what. */
interface Seeker {
  readonly placed: PlacedCell;
  readonly by: CellPair["by"];
}

interface Place {
  readonly left: PlacedCell[];
  seekers?: Seeker[];
}

/** Places where cells are left, and where others look for them afterwards. */
export class Meetings {
  /** By product, and then by the areas of a cell. */
  readonly #places = new Map<string, Map<string, Place>>();
  readonly #pairs: CellPair[];
  readonly #most: number;
  readonly #isApart: (one: PlacedCell, other: PlacedCell) => boolean;

  /**
   * @param most so many pairs are enough: no more are looked for
   * @param isApart whether two cells of one place are of different products after all; it depends on their lists only
   */
  constructor(
    pairs: CellPair[],
    most: number,
    isApart: (one: PlacedCell, other: PlacedCell) => boolean = () => false,
  ) {
    this.#pairs = pairs;
    this.#most = most;
    this.#isApart = isApart;
  }

  leave(product: string, areas: string, cell: PlacedCell): void {
    const ofProduct = getOrCreate(this.#places, product, () => new Map<string, Place>());
    getOrCreate(ofProduct, areas, (): Place => ({ left: [] })).left.push(cell);
  }

  seek(product: string, areas: string, placed: PlacedCell, by: CellPair["by"]): void {
    const place = this.#places.get(product)?.get(areas);
    if (place === undefined) return;
    place.seekers ??= [];
    place.seekers.push({ placed, by });
  }

  /** Every pair. */
  pair(): void {
    this.#pairPeriods();
    this.pairSeekers();
  }

  /** Pairs each that looks for cells with those that share days with it. */
  pairSeekers(): void {
    for (const { left, seekers } of this.#all()) {
      if (seekers === undefined) continue;
      const [open, seeking] = [new Open<PlacedCell>(), new Open<Seeker>()];
      const events = [
        ...left.map((placed) => ({ placed, seeker: undefined })),
        ...seekers.map((seeker) => ({ placed: seeker.placed, seeker })),
      ];
      events.sort((one, other) => one.placed.first - other.placed.first);
      for (const { placed, seeker } of events) {
        const isApart = (other: PlacedCell) => this.#isApart(other, placed);
        if (seeker === undefined) {
          for (const { placed: inner, by } of seeking.at(placed, isApart))
            if (this.#pair(by, placed, inner)) return;
          open.add(placed, placed);
        } else {
          for (const outer of open.at(placed, isApart)) if (this.#pair(seeker.by, outer, placed)) return;
          seeking.add(placed, seeker);
        }
      }
    }
  }

  /** Pairs cells of one place that share days and are of different ones. */
  #pairPeriods(): void {
    for (const { left } of this.#all()) {
      if (left.length < 2) continue;
      const open = new Open<PlacedCell>();
      left.sort((one, other) => one.first - other.first);
      for (const cell of left) {
        const isApart = (other: PlacedCell) =>
          (other.first === cell.first && other.last === cell.last) || this.#isApart(other, cell);
        for (const before of open.at(cell, isApart)) {
          const isInside = before.first === cell.first && before.last < cell.last;
          const [outer, inner] = isInside ? [cell, before] : [before, cell];
          if (this.#pair("period", outer, inner)) return;
        }
        open.add(cell, cell);
      }
    }
  }

  /** Notes a pair, and answers whether there are enough. */
  #pair(by: CellPair["by"], outer: PlacedCell, inner: PlacedCell): boolean {
    if (this.#pairs.length < this.#most) this.#pairs.push({ by, outer: outer.cell, inner: inner.cell });
    return this.#pairs.length >= this.#most;
  }

  *#all(): Iterable<Place> {
    for (const ofProduct of this.#places.values()) yield* ofProduct.values();
  }
}

/** What is not over: those of the same days and of one list together. */
class Open<Member> {
  readonly #groups = new Map<string, { readonly like: PlacedCell; readonly members: Member[] }>();

  add(placed: PlacedCell, member: Member): void {
    const key = `${placed.first} ${placed.last} ${placed.list}`;
    getOrCreate(this.#groups, key, () => ({ like: placed, members: [] as Member[] })).members.push(member);
  }

  /** The members that share days with one that begins after them all. */
  *at({ first }: Days, isApart: (like: PlacedCell) => boolean): Iterable<Member> {
    for (const [key, { like, members }] of this.#groups) {
      if (like.last < first) this.#groups.delete(key);
      else if (!isApart(like)) yield* members;
    }
  }
}
