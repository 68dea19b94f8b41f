/**
 * The ISO 3166-2 subdivisions that have an ISO 3166-1 code of their own: the same place under two codes.
 * The standard lists them among the subdivisions of their state and says in a remark which entry of part 1 they are.
 *
 * @source ISO 3166-2, the remarks of the entries CN, FI, FR, NL, NO and US
 */
export const DUAL_CODES: ReadonlyMap<string, string> = /* @__PURE__ */ new Map([
  ["CN-HK", "HK"], ["CN-MO", "MO"], ["CN-TW", "TW"],
  ["FI-01", "AX"],
  ["FR-971", "GP"], ["FR-972", "MQ"], ["FR-973", "GF"], ["FR-974", "RE"], ["FR-976", "YT"],
  ["FR-BL", "BL"], ["FR-MF", "MF"], ["FR-NC", "NC"], ["FR-PF", "PF"], ["FR-PM", "PM"], ["FR-TF", "TF"], ["FR-WF", "WF"],
  ["NL-AW", "AW"], ["NL-BQ1", "BQ"], ["NL-BQ2", "BQ"], ["NL-BQ3", "BQ"], ["NL-CW", "CW"], ["NL-SX", "SX"],
  ["NO-21", "SJ"], ["NO-22", "SJ"],
  ["US-AS", "AS"], ["US-GU", "GU"], ["US-MP", "MP"], ["US-PR", "PR"], ["US-UM", "UM"], ["US-VI", "VI"],
]);
