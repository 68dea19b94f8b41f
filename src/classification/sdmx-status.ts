/**
 * The SDMX cross-domain lists that say of a value what kind it is, and who may see it.
 */

import { type CodeList, freezeCodeList } from "./code-list";

/**
 * What kind of value an observation is: normal (A), estimated (E), provisional (P), missing (O, M, L, H, Q). A missing
 * value is never zero.
 *
 * @source SDMX cross-domain code list CL_OBS_STATUS, version 2.2
 */
export const CL_OBS_STATUS: CodeList = /* @__PURE__ */ freezeCodeList({
  agency: "SDMX",
  id: "CL_OBS_STATUS",
  edition: "2.2",
  name: "Observation status",
  retrieved: "2026-11-22",
  source: "SDMX Statistical Working Group, cross-domain code lists",
  codes: [
    { code: "A", name: "Normal value" },
    { code: "B", name: "Time series break" },
    { code: "D", name: "Definition differs" },
    { code: "E", name: "Estimated value" },
    { code: "F", name: "Forecast value" },
    { code: "G", name: "Experimental value" },
    { code: "I", name: "Value imputed by a receiving agency" },
    { code: "K", name: "Data included in another category" },
    { code: "W", name: "Includes data from another category" },
    { code: "O", name: "Missing value" },
    { code: "M", name: "Missing value; data cannot exist" },
    { code: "P", name: "Provisional value" },
    { code: "S", name: "Strike and other special events" },
    { code: "L", name: "Missing value; data exist but were not collected" },
    { code: "H", name: "Missing value; holiday or weekend" },
    { code: "Q", name: "Missing value; suppressed" },
    { code: "J", name: "Derogation" },
    { code: "N", name: "Not significant" },
    { code: "U", name: "Low reliability" },
    { code: "V", name: "Unvalidated value" },
  ],
});

/**
 * Who may see an observation: free (F), not for publication (N), confidential (C) and why.
 *
 * @source SDMX cross-domain code list CL_CONF_STATUS, version 1.3
 */
export const CL_CONF_STATUS: CodeList = /* @__PURE__ */ freezeCodeList({
  agency: "SDMX",
  id: "CL_CONF_STATUS",
  edition: "1.3",
  name: "Confidentiality status",
  retrieved: "2026-11-22",
  source: "SDMX Statistical Working Group, cross-domain code lists",
  codes: [
    { code: "F", name: "Free (free for publication)" },
    { code: "N", name: "Not for publication, restricted for internal use only" },
    { code: "C", name: "Confidential statistical information" },
    { code: "D", name: "Secondary confidentiality set by the sender, not for publication" },
    { code: "S", name: "Secondary confidentiality set and managed by the receiver, not for publication" },
    { code: "A", name: "Primary confidentiality due to small counts" },
    { code: "O", name: "Primary confidentiality due to dominance by one unit" },
    { code: "T", name: "Primary confidentiality due to dominance by two units" },
    { code: "G", name: "Primary confidentiality due to dominance by one or two units" },
    {
      code: "M",
      name: "Primary confidentiality due to data declared confidential based on other measures of concentration",
    },
    {
      code: "E",
      name: "Not for publication, restricted for internal use only (equivalent to the code N) until the embargo time elapses; Free for publication (equivalent to the code F) after the embargo time elapses.",
    },
  ],
});
