/**
 * What programs hand over as parsed JSON and may be none: fields with code of their own that throws, lists with holes.
 */

import { faultAt } from "../../foundation/issue";
import { failure, type Result } from "../../foundation/result";

/**
 * What reading an input gives; an issue about the whole of it where it throws. Only what has code of its own does, as an
 * accessor or a proxy. `whole` is what the input is called.
 */
export function readGuarded<Value>(input: unknown, whole: string, read: () => Result<Value>): Result<Value> {
  try {
    return read();
  } catch {
    const expected = "plain data, whose fields can be read";
    return failure(faultAt([], "interchange/unreadable-value", expected, input, whole));
  }
}

/** What has to stand in the place of a hole. */
export const NO_HOLE = "an element, because lists of JSON have no holes";

/** A list up to its first hole, of which is told: what stands behind one would belong to another place, or take all time to find. */
export function untilHole(list: readonly unknown[], tellHole: (at: number) => void): readonly unknown[] {
  for (let at = 0; at < list.length; at++)
    if (list[at] === undefined && !Object.hasOwn(list, at)) {
      tellHole(at);
      return list.slice(0, at);
    }
  return list;
}
