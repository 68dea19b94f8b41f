/**
 * The lists that come with the library, each in the edition that it names: the domains of culture of UNESCO, the items of
 * services trade in which culture is sold, and the lists of SDMX that say what kind of value a value is and who may see it.
 */

import { type CodeList, freezeCodeList } from "./code-list";

/**
 * The domains of the framework, each in the group that it belongs to: cultural domains A to F, related domains G and H,
 * and transversal domains, which cut across all others. Domains of one group exclude each other; a transversal domain
 * does not exclude the others, so that figures of it are not added to theirs.
 *
 * The framework gives letters to the domains A to H only. The codes of the three groups and of the transversal domains
 * are words of this library, because data need a key.
 *
 * @source UNESCO Institute for Statistics, 2009 UNESCO Framework for Cultural Statistics (FCS), Montreal 2009
 */
export const FCS_2009: CodeList = /* @__PURE__ */ freezeCodeList({
  agency: "UNESCO-UIS",
  id: "FCS",
  edition: "2009",
  name: "UNESCO Framework for Cultural Statistics",
  retrieved: "2026-11-22",
  source:
    "UNESCO Institute for Statistics, 2009 UNESCO Framework for Cultural Statistics (FCS), Montreal 2009",
  note: "The 2025 UNESCO Framework for Cultural Statistics is its successor and another list. Letters are the framework's; CULTURAL, RELATED, TRANSVERSAL, ICH, EDUCATION, ARCHIVING and EQUIPMENT are codes of cultural-ledger.",
  codes: [
    { code: "CULTURAL", name: "Cultural domains" },
    { code: "A", name: "Cultural and Natural Heritage", parent: "CULTURAL" },
    { code: "B", name: "Performance and Celebration", parent: "CULTURAL" },
    { code: "C", name: "Visual Arts and Crafts", parent: "CULTURAL" },
    { code: "D", name: "Books and Press", parent: "CULTURAL" },
    { code: "E", name: "Audio-visual and Interactive Media", parent: "CULTURAL" },
    { code: "F", name: "Design and Creative Services", parent: "CULTURAL" },
    { code: "RELATED", name: "Related domains" },
    { code: "G", name: "Tourism", parent: "RELATED" },
    { code: "H", name: "Sports and Recreation", parent: "RELATED" },
    { code: "TRANSVERSAL", name: "Transversal domains" },
    { code: "ICH", name: "Intangible Cultural Heritage", parent: "TRANSVERSAL" },
    { code: "EDUCATION", name: "Education and Training", parent: "TRANSVERSAL" },
    { code: "ARCHIVING", name: "Archiving and Preserving", parent: "TRANSVERSAL" },
    { code: "EQUIPMENT", name: "Equipment and Supporting Materials", parent: "TRANSVERSAL" },
  ],
});

/**
 * Personal, cultural and recreational services (SK) of EBOPS 2010 with all their items, by their SDMX codes. Not all of
 * it is culture: SK21 is health and SK22 education, so that SK and SK2 are more than a figure of cultural services.
 * Items of other groups in which culture is sold too, such as licences or architecture, are not in the list.
 *
 * @source United Nations and others, Manual on Statistics of International Trade in Services 2010 (MSITS 2010), EBOPS 2010, items 11 to 11.2.4
 */
export const EBOPS_2010_CULTURE: CodeList = /* @__PURE__ */ freezeCodeList({
  agency: "UN-MSITS",
  id: "EBOPS-CULTURE",
  edition: "2010",
  name: "Extended Balance of Payments Services Classification 2010, personal, cultural and recreational services",
  retrieved: "2026-11-22",
  source:
    "Manual on Statistics of International Trade in Services 2010, EBOPS 2010 items 11 to 11.2.4; codes of the SDMX list of balance of payments accounts",
  note: "A part of EBOPS 2010. SK21 and SK22 are health and education; the of-which item of audiovisual originals is left out because it does not add.",
  codes: [
    { code: "SK", name: "Personal, cultural, and recreational services" },
    { code: "SK1", name: "Audiovisual and related services", parent: "SK" },
    { code: "SK11", name: "Audiovisual services", parent: "SK1" },
    { code: "SK12", name: "Artistic related services", parent: "SK1" },
    { code: "SK2", name: "Other personal, cultural, and recreational services", parent: "SK" },
    { code: "SK21", name: "Health services", parent: "SK2" },
    { code: "SK22", name: "Education services", parent: "SK2" },
    { code: "SK23", name: "Heritage and recreational services", parent: "SK2" },
    { code: "SK24", name: "Other personal services", parent: "SK2" },
  ],
});

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
