/** The kinds of records that a table of the page may hold, and the fields that a column without a known title may be. */

import type { Ledger, RecordOf } from "cultural-ledger";

/** The kinds that have figures of their own. */
export const KINDS = ["delegations", "activities", "projects", "trades", "observations"] as const;

export type TableKind = (typeof KINDS)[number];

type Fields = { readonly [Kind in TableKind & keyof Ledger]: readonly (keyof RecordOf<Kind> & string)[] };

const FIELDS: Fields = {
  delegations: [
    "id",
    "name",
    "direction",
    "period",
    "count",
    "persons",
    "areas",
    "cities",
    "organizer",
    "host",
    "cost",
    "status",
    "note",
  ],
  activities: [
    "id",
    "name",
    "kind",
    "direction",
    "period",
    "count",
    "audience",
    "areas",
    "place",
    "venue",
    "organizer",
    "host",
    "income",
    "status",
    "note",
  ],
  projects: [
    "id",
    "name",
    "direction",
    "period",
    "count",
    "areas",
    "organizer",
    "host",
    "budget",
    "status",
    "note",
  ],
  trades: [
    "id",
    "flow",
    "kind",
    "product",
    "code",
    "scheme",
    "period",
    "markets",
    "value",
    "performances",
    "audience",
    "status",
    "note",
  ],
  observations: ["id", "indicator", "area", "place", "period", "at", "value", "unit", "published", "note"],
};

/** The fields of a kind, the needed ones first. */
export function fieldsOf(kind: TableKind): readonly string[] {
  return FIELDS[kind];
}

export function isTableKind(value: string): value is TableKind {
  return (KINDS as readonly string[]).includes(value);
}
