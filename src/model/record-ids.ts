/**
 * The ids of a ledger: where the record of each stands, and which of them look like one another though they are not the same.
 */

import { isPlainAscii, lookOf } from "../foundation/unseen";

/** An id, and where the first record that has it stands: in which of the kinds, by number, and at which place of it. */
export interface KnownId {
  readonly id: string;
  readonly kind: number;
  readonly at: number;
}

/** More than there are kinds: a kind and a place are kept as one number. */
const KINDS = 16;

/** Where ids stand, collected record by record. */
export class RecordIds {
  /**
   * Ids of plain ASCII as long as each is behind the one before it, as registers number theirs: then all of them differ, and
   * a table of them, which takes a third of the time of a check, is made only when it is asked for.
   */
  #ascending: { readonly ids: string[]; readonly places: number[] } | undefined = { ids: [], places: [] };
  #last = "";
  /** Where each id stands first. */
  readonly #table = new Map<string, number>();
  /** Where it stands in the other kinds that have it as well, which is a fault of its own: references find it all the same. */
  readonly #others: Map<string, number>[] = [];
  /** The first id of each look, of those ids that may look like others. */
  readonly #looks = new Map<string, string>();

  /** Keeps the id of a record; one that it has in common with an earlier record, or that looks the same, is the answer. */
  add(id: string, kind: number, at: number): KnownId | undefined {
    if (this.#ascending !== undefined && isBehind(id, this.#last) && isPlainAscii(id)) {
      this.#ascending.ids.push(id);
      this.#ascending.places.push(at * KINDS + kind);
      this.#last = id;
      return undefined;
    }
    const first = this.#first();
    const earlier = first.get(id);
    if (earlier === undefined) {
      first.set(id, at * KINDS + kind);
      // Of plain ASCII ids, which most ledgers have alone, no two look alike.
      return isPlainAscii(id) && this.#looks.size === 0 ? undefined : this.#keepLook(id);
    }
    if (earlier % KINDS !== kind) {
      this.#others[kind] ??= new Map();
      const others = this.#others[kind];
      if (!others.has(id)) others.set(id, at);
    }
    return { id, ...placeOf(earlier) };
  }

  #first(): Map<string, number> {
    if (this.#ascending === undefined) return this.#table;
    const { ids, places } = this.#ascending;
    for (let at = 0; at < ids.length; at++) this.#table.set(ids[at] as string, places[at] as number);
    this.#ascending = undefined;
    return this.#table;
  }

  #keepLook(id: string): KnownId | undefined {
    const look = lookOf(id);
    const other = this.alike(id, look);
    if (!isPlainAscii(id) && !this.#looks.has(look)) this.#looks.set(look, id);
    return other;
  }

  /** Another id that looks the same. */
  alike(id: string, look = lookOf(id)): KnownId | undefined {
    const other = this.#looks.get(look) ?? look;
    const place = other === id ? undefined : this.#first().get(other);
    return place === undefined ? undefined : { id: other, ...placeOf(place) };
  }

  /** The place of an id among the records of a kind; `undefined` where none of them has it. */
  placeIn(kind: number, id: string): number | undefined {
    const first = this.#first().get(id);
    if (first === undefined) return undefined;
    return first % KINDS === kind ? Math.floor(first / KINDS) : this.#others[kind]?.get(id);
  }
}

/** Longer, or of the same length and behind in the alphabet. */
function isBehind(id: string, other: string): boolean {
  return id.length === other.length ? id > other : id.length > other.length;
}

function placeOf(number: number): Omit<KnownId, "id"> {
  return { kind: number % KINDS, at: Math.floor(number / KINDS) };
}
