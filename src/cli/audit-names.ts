/**
 * What the names of measures and filters in the JSON of claims stand for in a shell, where nobody can hand in functions.
 */

import type { AreaProfile } from "../geography/area-profile";
import type { AuditNames } from "../io/json/audit-json";
import {
  activityCount,
  audienceCount,
  delegationCount,
  personTripCount,
  projectCount,
  visitedAreas,
} from "../statistics/exchange";

interface Directed {
  readonly direction?: string | undefined;
}

/** The names, with areas counted by a profile. */
export function auditNames(profile: AreaProfile): Required<AuditNames> {
  return {
    measures: {
      projects: projectCount,
      visits: delegationCount,
      persons: personTripCount,
      areas: visitedAreas(profile),
      activities: activityCount,
      audience: audienceCount,
    },
    filters: {
      outbound: ({ direction }: Directed) => direction === "outbound",
      inbound: ({ direction }: Directed) => direction === "inbound",
    },
  };
}
