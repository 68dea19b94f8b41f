/**
 * Items of services trade: the part of EBOPS 2010 in which culture is sold.
 */

import { type CodeList, freezeCodeList } from "./code-list";

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
