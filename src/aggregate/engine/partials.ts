/**
 * Partial results of any measure, one at a time: how it starts, takes a record, joins, finishes and travels.
 */

import type { Steps } from "./cells";
import type { Columns } from "./columns";
import { oneByOne } from "./run";

/** The steps of a measure: a partial result is the columns of one run, in slot 0. */
export function stepsOf<In, Out>(measure: {
  readonly "~columns": () => Columns<In, Out>;
}): Steps<In, Columns<In, Out>, Out> {
  const { "~columns": init } = measure;
  return {
    init,
    step: (columns, record) => {
      oneByOne(columns)(record);
      return columns;
    },
    merge: (left, right) => {
      left.merge(0, right, 0);
      return left;
    },
    finish: (columns) => columns.answer(0),
    encode: (columns) => columns.encode(0),
    decode: (json) => {
      const columns = init();
      columns.decode(0, json);
      return columns;
    },
  };
}
