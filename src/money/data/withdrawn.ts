/**
 * Codes that ISO 4217 has withdrawn since 1999, with the month of withdrawal and the code that took over.
 *
 * @source ISO 4217, list three of historic denominations
 */
export const WITHDRAWN_CODES: ReadonlyMap<string, readonly [withdrawn: string, successor: string]> = /* @__PURE__ */ new Map([
  ["AFA", ["2003-01", "AFN"]], ["ATS", ["2002-03", "EUR"]], ["AZM", ["2005-12", "AZN"]], ["BEF", ["2002-03", "EUR"]],
  ["BGL", ["2003-11", "BGN"]], ["BYB", ["2001-01", "BYN"]], ["BYR", ["2017-01", "BYN"]], ["CSD", ["2006-10", "RSD"]],
  ["CYP", ["2008-01", "EUR"]], ["DEM", ["2002-03", "EUR"]], ["EEK", ["2011-01", "EUR"]], ["ESP", ["2002-03", "EUR"]],
  ["FIM", ["2002-03", "EUR"]], ["FRF", ["2002-03", "EUR"]], ["GHC", ["2008-01", "GHS"]], ["GRD", ["2002-03", "EUR"]],
  ["HRK", ["2023-01", "EUR"]], ["IEP", ["2002-03", "EUR"]], ["ITL", ["2002-03", "EUR"]], ["LTL", ["2014-12", "EUR"]],
  ["LUF", ["2002-03", "EUR"]], ["LVL", ["2014-01", "EUR"]], ["MGF", ["2004-12", "MGA"]], ["MRO", ["2017-12", "MRU"]],
  ["MTL", ["2008-01", "EUR"]], ["MZM", ["2006-06", "MZN"]], ["NLG", ["2002-03", "EUR"]], ["PTE", ["2002-03", "EUR"]],
  ["ROL", ["2005-06", "RON"]], ["SDD", ["2007-07", "SDG"]], ["SIT", ["2007-01", "EUR"]], ["SKK", ["2009-01", "EUR"]],
  ["SRG", ["2003-12", "SRD"]], ["STD", ["2017-12", "STN"]], ["TRL", ["2005-12", "TRY"]], ["VEB", ["2008-01", "VES"]],
  ["VEF", ["2018-08", "VES"]], ["XEU", ["1999-01", "EUR"]], ["YUM", ["2003-07", "RSD"]], ["ZMK", ["2012-12", "ZMW"]],
  ["ZWD", ["2008-08", "ZWG"]], ["ZWL", ["2024-09", "ZWG"]],
] as const);
