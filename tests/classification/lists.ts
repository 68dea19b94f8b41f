/** A list of the Harmonized System for tests: heading 97 in two editions, as the World Customs Organization words it. */

import { type CodeList, createCodeList } from "../../src/classification/code-list";
import { deepFreeze } from "../frozen";

const heading = [
  { code: "97", name: "Works of art, collectors' pieces and antiques" },
  { code: "9701", name: "Paintings, drawings, pastels, collages, mosaics", parent: "97" },
] as const;

const about = {
  agency: "WCO",
  id: "HS",
  name: "Harmonized System",
  retrieved: "2026-11-22",
  source: "World Customs Organization, HS Nomenclature",
} as const;

export const HS_2007: CodeList = createCodeList(
  deepFreeze({
    ...about,
    edition: "2007",
    codes: [
      ...heading,
      {
        code: "970110",
        name: "Paintings, drawings and pastels",
        parent: "9701",
        validFrom: "2007-01-01",
        validTo: "2021-12-31",
      },
      { code: "970190", name: "Collages and similar decorative plaques", parent: "9701" },
    ],
  }),
);

export const HS_2022: CodeList = createCodeList(
  deepFreeze({
    ...about,
    edition: "2022",
    codes: [
      ...heading,
      { code: "970121", name: "Paintings, drawings and pastels, over 100 years old", parent: "9701" },
      { code: "970122", name: "Mosaics, over 100 years old", parent: "9701" },
      { code: "970129", name: "Other, over 100 years old", parent: "9701" },
      { code: "970191", name: "Paintings, drawings and pastels, other", parent: "9701" },
      { code: "970192", name: "Mosaics, other", parent: "9701" },
      { code: "970199", name: "Other", parent: "9701" },
    ],
  }),
);
