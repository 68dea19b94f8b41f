/**
 * The profiles that a plan names.
 */

import { type AreaProfile, ISO_3166, PRC_STATISTICS, UN_M49 } from "../../geography/area-profile";
import type { PlanProfile } from "./plan";

/** Profiles by their names in plans. */
export const PLAN_PROFILES: Readonly<Record<PlanProfile, AreaProfile>> = /* @__PURE__ */ Object.freeze({
  ISO_3166,
  PRC_STATISTICS,
  UN_M49,
});
