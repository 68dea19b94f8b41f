/**
 * Attributes of groups: what a message says of all figures that have some codes in common, by keys such as `0::1:` in which a
 * dimension that does not matter is empty.
 */

import type { IssuePath } from "../../foundation/issue";
import { fieldsIn, listIn, type Reading, tell } from "./read-given";
import type { ReadOptions } from "./read-options";
import type { ReadStructure } from "./read-structure";

/** A group: the index of each of its dimensions, by their places, and the cells that are said of it. */
export interface Group {
  readonly path: IssuePath;
  readonly cells: readonly unknown[];
  /** By the place of the dimension; -1 where it does not matter. */
  readonly indices: readonly number[];
}

/** The groups of a data set. */
export interface ReadGroups {
  /** The groups that a figure is in, by the indices of its dimensions. */
  readonly groupsOf: (indices: readonly number[]) => readonly Group[];
  /** Those in which no figure was. */
  readonly unused: () => readonly Group[];
}

/** The groups of a data set. */
export function groupsIn(
  given: unknown,
  path: IssuePath,
  structure: ReadStructure,
  { groupKeys }: ReadOptions,
  reading: Reading,
): ReadGroups {
  const entries = Object.entries(fieldsIn(given, path, reading)).map(([key, cells]) => ({
    key,
    path: [...path, key],
    cells: listIn(cells, [...path, key], reading),
  }));
  const inOrder = structure.dimensions.map((_, place) => place);
  const orders = { keyPosition: inOrder, listed: structure.listed } as const;
  const read = (order: readonly number[]) =>
    entries.map(({ key, ...entry }) => ({ ...entry, indices: indicesOf(key, order, structure) }));
  const asked = groupKeys === "fitting" ? (["keyPosition", "listed"] as const) : ([groupKeys] as const);
  const readings = asked.map((order) => read(orders[order]));
  const fitting = readings.filter((groups) => groups.every((group) => fits(group, structure)));
  const [first, second] = fitting;
  if (first === undefined) {
    for (const group of readings[0] ?? [])
      if (!fits(group, structure))
        tell(reading, group.path, "interchange/invalid-key", expectedKey(structure), group.path.at(-1));
    return lookup([]);
  }
  if (second !== undefined && JSON.stringify(first) !== JSON.stringify(second)) {
    const expected = 'told in which order its keys are, with the option groupKeys: "keyPosition" or "listed"';
    tell(reading, path, "interchange/ambiguous-key", expected, given);
  }
  return lookup(first as readonly Group[]);
}

function expectedKey({ dimensions }: ReadStructure): string {
  return `an index, or nothing, for each of ${dimensions.map(({ id }) => id).join(", ")}, and of those only on which the attributes depend`;
}

/** The indices by the places of their dimensions; `undefined` for what is no key. */
function indicesOf(
  key: string,
  order: readonly number[],
  { dimensions }: ReadStructure,
): readonly number[] | undefined {
  const parts = key.split(":");
  if (parts.length !== dimensions.length) return undefined;
  const indices: number[] = dimensions.map(() => -1);
  for (const [at, part] of parts.entries()) {
    const place = order[at] as number;
    if (part === "" || part === "~") continue;
    const index = /^\d{1,15}$/.test(part) ? Number(part) : Number.NaN;
    if (!(index < (dimensions[place]?.values.length ?? 0))) return undefined;
    indices[place] = index;
  }
  return indices;
}

/** Whether a group has a key, and its attributes depend on no other dimensions than are in it. */
function fits(
  { cells, indices }: { readonly cells: readonly unknown[]; readonly indices: readonly number[] | undefined },
  { attributes, dimensions }: ReadStructure,
): boolean {
  if (indices === undefined) return false;
  const stated = dimensions.filter((_, place) => (indices[place] ?? -1) >= 0).map(({ id }) => id);
  return attributes.dimensionGroup.every(({ depends }, at) => {
    const says = cells[at] !== undefined && cells[at] !== null;
    return !says || depends === undefined || stated.every((id) => depends.includes(id));
  });
}

/** Groups of the same dimensions are found by one text for a figure. */
function lookup(groups: readonly Group[]): ReadGroups {
  const kinds = new Map<string, { readonly places: readonly number[]; readonly byKey: Map<string, Group> }>();
  for (const group of groups) {
    const places = group.indices.flatMap((index, place) => (index < 0 ? [] : [place]));
    const kind = kinds.get(places.join()) ?? { places, byKey: new Map<string, Group>() };
    kinds.set(places.join(), kind);
    kind.byKey.set(places.map((place) => group.indices[place]).join(), group);
  }
  const used = new Set<Group>();
  return {
    groupsOf(indices) {
      const found: Group[] = [];
      for (const { places, byKey } of kinds.values()) {
        const group = byKey.get(places.map((place) => indices[place]).join());
        if (group !== undefined) found.push(group);
      }
      for (const group of found) used.add(group);
      return found;
    },
    unused: () => groups.filter((group) => !used.has(group)),
  };
}
