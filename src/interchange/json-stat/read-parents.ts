/**
 * The hierarchy of a dimension: `child` names what is directly under a category. Some files name what is further down as well,
 * which says nothing new: Denmark is in the OECD because it is in a group that is. Of such parents the nearest one counts.
 *
 * @source JSON-stat 2.0, full specification, child
 */

import { circlesIn, getOrCreate } from "../../foundation/collections";
import type { IssuePath } from "../../foundation/issue";
import { fieldsAt, type Reading, tell } from "./reading";

/** What a category stands under, and where the file says so. */
type Above = Map<string, Map<string, IssuePath>>;

/** The parent of each category that has one. */
export function readParents(
  reading: Reading,
  path: IssuePath,
  child: unknown,
  ids: readonly string[],
): ReadonlyMap<string, string> {
  const parents = new Map<string, string>();
  if (reading.hierarchy === "none") return parents;
  const above = readAbove(reading, path, child, new Set(ids));
  for (const [id, given] of above) {
    const nearest = nearestOf(above, given);
    const [parent, other] = nearest;
    if (parent !== undefined) parents.set(id, parent);
    if (other !== undefined) {
      const expected = `under one category, and is under ${parent} too; with the option hierarchy "none" nothing is under anything`;
      tell(reading, given.get(other) ?? path, "interchange/several-parents", expected, id);
    }
  }
  const places = new Map(ids.map((id, at) => [id, at]));
  for (const at of circlesIn(ids.map((id) => places.get(parents.get(id) as string)))) {
    const id = ids[at] as string;
    tell(
      reading,
      [...path, id],
      "interchange/cyclic-parents",
      "of categories above which it does not stand",
      id,
    );
  }
  return parents;
}

function readAbove(reading: Reading, path: IssuePath, child: unknown, known: ReadonlySet<string>): Above {
  const above: Above = new Map();
  for (const [parent, children] of Object.entries(fieldsAt(reading, path, child))) {
    const place = [...path, parent];
    if (!known.has(parent))
      tell(reading, place, "interchange/unknown-code", "of a category of the dimension", parent);
    else if (!Array.isArray(children))
      tell(reading, place, "interchange/invalid-field", "an array of ids", children);
    else
      children.forEach((id: unknown, at) => {
        if (!known.has(id as string))
          tell(reading, [...place, at], "interchange/unknown-code", "a category of the dimension", id);
        else getOrCreate(above, id as string, () => new Map()).set(parent, [...place, at]);
      });
  }
  return above;
}

/** Those of some parents above none of which others of them stand; all of them where they stand in a circle. */
function nearestOf(above: Above, given: ReadonlyMap<string, IssuePath>): readonly string[] {
  const parents = [...given.keys()];
  if (parents.length < 2) return parents;
  const implied = new Set(parents.flatMap((parent) => [...allAbove(above, parent)]));
  const nearest = parents.filter((parent) => !implied.has(parent));
  return nearest.length === 0 ? parents : nearest;
}

function allAbove(above: Above, id: string): ReadonlySet<string> {
  const found = new Set<string>();
  const waiting = [id];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop())
    for (const parent of above.get(next)?.keys() ?? [])
      if (!found.has(parent)) {
        found.add(parent);
        waiting.push(parent);
      }
  return found;
}
