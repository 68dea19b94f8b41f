/**
 * What the measures of a plan need together: a number or a list that several of them need is computed once.
 */

import { getOrCreate } from "../../foundation/collections";
import type { GroupItem, GroupItems, GroupNumber, MeasureParts } from "../measures/measure-parts";

/** The numbers and lists of all measures, each once, and for each measure where its own are. */
export interface SharedParts {
  readonly numbers: readonly GroupNumber[];
  readonly items: readonly GroupItems[];
  /** The answers of the measures, from the numbers and lists of a group. */
  readonly answers: (
    numbers: readonly (string | null)[],
    items: readonly (readonly GroupItem[])[],
  ) => readonly unknown[];
}

/** The parts of several measures together. The first number is that of the rows, whoever needs it. */
export function sharedParts(measures: readonly MeasureParts[]): SharedParts {
  const numbers = new Parts<GroupNumber>();
  const items = new Parts<GroupItems>();
  numbers.place({ of: "rows" });
  const places = measures.map((measure) => ({
    answer: measure.answer,
    numbers: measure.numbers.map((number) => numbers.place(number)),
    items: measure.items.map((item) => items.place(item)),
  }));
  return {
    numbers: numbers.all,
    items: items.all,
    answers: (found, lists) =>
      places.map(({ answer, ...own }) =>
        answer(
          own.numbers.map((place) => found[place] ?? null),
          own.items.map((place) => lists[place] ?? []),
        ),
      ),
  };
}

/** Different parts by what they say. */
class Parts<Part extends GroupNumber | GroupItems> {
  readonly all: Part[] = [];
  readonly #places = new Map<string, number>();

  place(part: Part): number {
    const identity = JSON.stringify(Object.entries(part).sort(([left], [right]) => (left < right ? -1 : 1)));
    return getOrCreate(this.#places, identity, () => this.all.push(part) - 1);
  }
}
