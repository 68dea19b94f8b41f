/** The example of Chongqing as files that a shell can hand over: the same records, rates, published figures and claims. */

import { createLedger, type Relation } from "cultural-ledger";
import { claimsToJson, toJson } from "cultural-ledger/io";
import { claims, relations, relationsToRecords } from "../../docs/examples/chongqing-2012/claims";
import { published } from "../../docs/examples/chongqing-2012/published";
import { rates, records } from "../../docs/examples/chongqing-2012/records";
import { told } from "../../docs/examples/chongqing-2012/told";
import { auditNames } from "../../src/cli/audit-names";
import { PRC_STATISTICS } from "../../src/geography/area-profile";

const INDENT = 2;

/** The files by their paths. */
export function exampleFiles(): ReadonlyMap<string, string> {
  const file = (name: string, text: string) =>
    [`docs/examples/chongqing-2012/${name}.json`, `${text}\n`] as const;
  const json = (name: string, value: unknown) => file(name, JSON.stringify(value, undefined, INDENT));
  const audit = { claims, relations: [...relations, ...relationsToRecords], profile: PRC_STATISTICS };
  return new Map([
    file("ledger", toJson(createLedger(records), { indent: INDENT })),
    json("rates", rates),
    json("published", published),
    json("labels", told.en.labels),
    file("claims", claimsToJson(audit, { ...names(), indent: INDENT })),
  ]);
}

/** The names that the program knows, for the functions that the example has. */
function names(): Parameters<typeof claimsToJson>[1] & object {
  const { measures, filters } = auditNames(PRC_STATISTICS);
  const { measure: areas } = byId("L04");
  const [{ where: outbound }, { where: inbound }] = [byId("L02"), byId("L05")];
  if (areas === undefined || outbound === undefined || inbound === undefined)
    throw new Error("The relations to the records have others than L02, L04 and L05.");
  return { measures: { ...measures, areas }, filters: { ...filters, outbound, inbound } };
}

function byId(id: string): Extract<Relation, { readonly kind: "against" }> {
  const found = relationsToRecords.find((relation) => relation.id.startsWith(id));
  if (found?.kind !== "against") throw new Error(`There is no relation ${id} to records.`);
  return found;
}
