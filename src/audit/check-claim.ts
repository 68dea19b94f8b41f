/**
 * The claims of an audit, checked before anything is computed.
 */

import { isFigure, isFigureUnit } from "../figures/figure";
import { listOf, objectOf, optional, required, text } from "../foundation/shape";
import { countAreas } from "../geography/area-count";
import { ISO_3166 } from "../geography/area-profile";
import { period, sourceRef } from "../model/field-shapes";
import { areaFields, requireChecked, suchThat } from "./checked-fields";
import type { Claim } from "./claim";

const claimShape = objectOf<Claim>({
  id: required(text),
  measure: required(text),
  subject: optional(text),
  figure: optional(suchThat(isFigure, "one that figure(number) or moreThan(number) makes")),
  unit: optional(suchThat(isFigureUnit, "count, number, ratio or a code of ISO 4217")),
  period: optional(period),
  areas: optional(areaFields),
  scope: optional(listOf(text)),
  status: optional(text),
  source: optional(sourceRef),
  note: optional(text),
});

/**
 * Guards against claims that cannot be audited.
 *
 * @throws `audit/invalid-claim`; of areas as `countAreas`
 */
export function checkClaim(claim: Claim, at: number): void {
  const what = "Cannot audit the claim";
  requireChecked(claimShape, claim, ["claims", at], what, "audit/invalid-claim", { claim });
  if (claim.areas !== undefined) countAreas(claim.areas, ISO_3166);
}
