/**
 * Slips of whoever reads a relation, undone: a list that goes on taken for closed, areas as they are for areas as they
 * were, percentage points for per cent.
 */

import type { Hint } from "../finding";
import type { ChangeForm, Relation } from "../relation";
import { evaluateCountDistinct } from "../relations/areas";
import type { Slip, Suspicion } from "./slip";

const OPEN_LIST: Hint = Object.freeze({ kind: "open-list" });

/** A list that goes on. Where another reading of the figures would do, that is the less likely story. */
export function ofOpenLists({ relation, context, isRounding }: Suspicion): readonly Slip[] {
  if (isRounding) return [];
  if (relation.kind === "countDistinct") {
    const { named } = relation;
    const list = typeof named === "string" ? context.statement(named).claim.areas : named;
    if (!Array.isArray(list)) return [];
    return [{ hint: OPEN_LIST, relation: { ...relation, named: { named: list, open: true } } }];
  }
  if (relation.kind !== "sum" || relation.list === "open") return [];
  return [{ hint: OPEN_LIST, relation: { ...relation, list: "open" } }];
}

/** Areas as they stood in the period of the claims: two successors of a former country were one. */
export function ofAreasAsOf({ relation, context }: Suspicion): readonly Slip[] {
  if (relation.kind !== "countDistinct" || relation.asOf !== undefined) return [];
  const asOf: Relation = { ...relation, asOf: "record" };
  const { counted: areas } = evaluateCountDistinct(asOf, context);
  return areas === undefined ? [] : [{ hint: Object.freeze({ kind: "as-of", areas }), relation: asOf }];
}

const FORMS: readonly ChangeForm[] = ["percent", "points", "multiple", "absolute"];

/** A change said in another form: 1.8 points for 1.8 %, to three times as many for by three times as many. */
export function ofChangeForms({ relation }: Suspicion): readonly Slip[] {
  if (relation.kind !== "change" && relation.kind !== "growth") return [];
  const change = relation.kind === "change" ? relation.change : relation.rate;
  const own: ChangeForm = relation.kind === "change" ? relation.in : "percent";
  if (change === undefined) return [];
  const { id, from, to } = relation;
  return FORMS.filter((form) => form !== own).map((form) => ({
    hint: Object.freeze({ kind: "change-form", claim: change, in: form }),
    relation: { id, kind: "change", change, from, to, in: form },
  }));
}
