/**
 * The code of an audit's relations, which stays where it was written: its name goes, so that the relation comes back whole,
 * and says so where somebody runs it. Nothing that reads an audit does.
 */

import { isAggregator } from "../../aggregate/aggregator";
import type { Json } from "../../foundation/collections";
import { LedgerError } from "../../foundation/error";
import { IS } from "./plain";

/** What the records of a relation, or of one side of a ratio, are chosen and measured by, as plain data; `undefined` for any other field. */
export function codeOfRelation(relation: object, name: string, field: unknown): Json | undefined {
  if (!("collection" in relation && "records" in relation)) return undefined;
  if (name === "where" && typeof field === "function") return { [IS]: "code", name };
  if (name !== "measure" || !isAggregator(field)) return undefined;
  return { [IS]: "code", name, definition: field.definition };
}

/** What stands in its place: the definition of a measure can be read, and running it is refused. */
export function codeBehind(name: unknown, definition: string | undefined): object | undefined {
  if (name === "where") return Object.freeze(stayedBehind(name));
  if (name !== "measure") return undefined;
  return Object.freeze({ "~columns": stayedBehind(name), definition });
}

function stayedBehind(name: string): () => never {
  return () => {
    throw new LedgerError(
      "io/stayed-behind",
      `Cannot run the ${name} of a relation that has travelled: code stays where it was written. Audit again with relations that are written on this side.`,
      { details: { name } },
    );
  };
}
