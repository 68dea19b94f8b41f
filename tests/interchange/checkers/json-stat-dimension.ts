/** The rules of one dimension of JSON-stat that no schema says: positions, the categories that keys name, the hierarchy. */

import { fieldsOf, isFields, repeatedIn, textsOf } from "./values";

export interface Role {
  readonly time: boolean;
  readonly geo: boolean;
  readonly metric: boolean;
}

/** The ids of the categories in their order. A label alone orders a single category only. */
function categoriesOf(category: unknown): readonly string[] {
  const { index, label } = fieldsOf(category);
  if (Array.isArray(index)) return textsOf(index);
  if (isFields(index))
    return Object.entries(index)
      .sort((left, right) => Number(left[1]) - Number(right[1]))
      .map(([id]) => id);
  return Object.keys(fieldsOf(label));
}

function positionFaults(category: unknown): readonly string[] {
  const { index, label } = fieldsOf(category);
  if (index === undefined) {
    const labels = Object.keys(fieldsOf(label)).length;
    return labels === 1 ? [] : [`${labels} labels without an index: only a single category needs none`];
  }
  if (!isFields(index)) return [];
  const positions = Object.values(index).map(Number);
  const missing = positions.map((_, at) => at).filter((at) => !positions.includes(at));
  return [
    ...repeatedIn(positions).map((at) => `position ${at} is given twice`),
    ...missing.map((at) => `no category has position ${at}`),
  ];
}

/** A cycle, which `child` may not have, and a parent more than one of which a category can't have. */
function hierarchyFaults(child: unknown): readonly string[] {
  const children = new Map(Object.entries(fieldsOf(child)).map(([id, list]) => [id, textsOf(list)]));
  const reaches = (from: string, to: string): boolean => {
    const seen = new Set<string>();
    const waiting = [from];
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
      if (seen.has(next)) continue;
      seen.add(next);
      const below = children.get(next) ?? [];
      if (below.includes(to)) return true;
      waiting.push(...below);
    }
    return false;
  };
  const faults = [...children.keys()].filter((id) => reaches(id, id)).map((id) => `${id} is below itself`);
  // Only direct children are named: one that is reached through another child is named twice.
  for (const [id, direct] of children)
    for (const via of direct)
      for (const other of direct)
        if (via !== other && reaches(via, other)) faults.push(`${other} is a child of ${id} and of ${via}`);
  return faults;
}

/** Categories of time stand in their order. Only ids of one form (years among years) can be compared. */
function orderFaults(ids: readonly string[]): readonly string[] {
  const faults: string[] = [];
  const last = new Map<string, string>();
  for (const id of ids) {
    const form = id.replace(/\d/g, "9");
    const before = last.get(form);
    if (before !== undefined && before >= id)
      faults.push(`${id} comes after ${before}, and time runs forward`);
    last.set(form, id);
  }
  return faults;
}

/** What is wrong with a dimension of `size` categories; no size where a dimension stands alone. */
export function dimensionFaults(dimension: unknown, role: Role, size?: number): readonly string[] {
  const category = fieldsOf(fieldsOf(dimension)["category"]);
  const ids = categoriesOf(category);
  const faults = [...positionFaults(category)];
  if (size !== undefined && ids.length !== size) faults.push(`${ids.length} categories, size says ${size}`);
  for (const place of ["label", "unit", "coordinates", "note", "child"])
    for (const key of Object.keys(fieldsOf(category[place])))
      if (!ids.includes(key)) faults.push(`${place} names ${key}, which is no category`);
  for (const [parent, list] of Object.entries(fieldsOf(category["child"])))
    for (const id of textsOf(list))
      if (!ids.includes(id)) faults.push(`child of ${parent}: ${id} is no category`);
  faults.push(...hierarchyFaults(category["child"]));
  if (category["unit"] !== undefined && !role.metric) faults.push("unit outside the role metric");
  if (category["coordinates"] !== undefined && !role.geo) faults.push("coordinates outside the role geo");
  if (role.time) faults.push(...orderFaults(ids));
  return faults;
}
