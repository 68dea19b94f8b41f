/** The gallery of errors of the chapter `classification`: for each code a call that gives it, and what to do. */

import {
  type CodeList,
  checkCodeList,
  checkConcordance,
  codesAtLevel,
  createCodeList,
  createConcordance,
  EBOPS_2010_CULTURE,
  FCS_2009,
  findCode,
  levelOf,
  mapCode,
} from "cultural-ledger/classification";
import type { GalleryEntry } from "./gallery-entry";

const name = "Paintings";
const hs = (edition: string) => ({ agency: "WCO", id: "HS", edition });
const between = { from: hs("2017"), to: hs("2022") };
const issuesOf = (codes: CodeList["codes"]) => checkCodeList({ ...FCS_2009, codes });

export const classificationErrors: readonly GalleryEntry[] = [
  {
    code: "classification/invalid-code-list",
    call: 'createCodeList({ ...FCS_2009, id: "" })',
    run: () => createCodeList({ ...FCS_2009, id: "" }),
    remedy: "Read `error.issues`, or call `checkCodeList`, which returns them.",
  },
  {
    code: "classification/duplicate-code",
    call: 'checkCodeList({ ...FCS_2009, codes: [{ code: "A", name }, { code: "A", name }] })',
    run: () =>
      issuesOf([
        { code: "A", name },
        { code: "A", name },
      ]),
    remedy: "Remove one of them, or make a list of each edition.",
  },
  {
    code: "classification/unknown-parent",
    call: 'checkCodeList({ ...FCS_2009, codes: [{ code: "A1", name, parent: "A" }] })',
    run: () => issuesOf([{ code: "A1", name, parent: "A" }]),
    remedy: "Add the parent to the list, or correct it.",
  },
  {
    code: "classification/cyclic-parents",
    call: 'checkCodeList({ ...FCS_2009, codes: [{ code: "A", name, parent: "A" }] })',
    run: () => issuesOf([{ code: "A", name, parent: "A" }]),
    remedy: "Correct the parent; a circle is named once, at its first member.",
  },
  {
    code: "classification/reversed-validity",
    call: 'checkCodeList({ ...FCS_2009, codes: [{ code: "A", name, validFrom: "2012-01-01", validTo: "2011-12-31" }] })',
    run: () => issuesOf([{ code: "A", name, validFrom: "2012-01-01", validTo: "2011-12-31" }]),
    remedy: "Swap the days, or find out which is wrong.",
  },
  {
    code: "classification/unknown-code",
    call: 'levelOf(EBOPS_2010_CULTURE, "SK3")',
    run: () => levelOf(EBOPS_2010_CULTURE, "SK3"),
    remedy:
      "Look it up in the list and edition that it is from. `findCode` answers with an issue, and a suggestion where a code differs in case or zeros only.",
  },
  {
    code: "classification/not-valid-then",
    call: 'findCode(hs2017, "970110", { asOf: "2022-06-30" })',
    run: () =>
      findCode(
        createCodeList({ ...FCS_2009, codes: [{ code: "970110", name, validTo: "2021-12-31" }] }),
        "970110",
        {
          asOf: "2022-06-30",
        },
      ),
    remedy: "Use the edition of that day.",
  },
  {
    code: "classification/invalid-level",
    call: "codesAtLevel(EBOPS_2010_CULTURE, 0)",
    run: () => codesAtLevel(EBOPS_2010_CULTURE, 0),
    remedy: "Give a whole number; 1 is the top.",
  },
  {
    code: "classification/invalid-concordance",
    call: 'createConcordance({ from: hs2017, to: hs2022, mappings: [{ from: "970110", to: "" }] })',
    run: () => createConcordance({ ...between, mappings: [{ from: "970110", to: "" }] }),
    remedy: "Read `error.issues`, or call `checkConcordance`, which returns them.",
  },
  {
    code: "classification/edition-mismatch",
    call: 'mapCode(from2017To2022, "970121", { edition: "2022" })',
    run: () => mapCode(createConcordance({ ...between, mappings: [] }), "970121", { edition: "2022" }),
    remedy: "Use the concordance that starts from the edition of the code, or `reverseConcordance`.",
  },
  {
    code: "classification/contradictory-mapping",
    call: 'checkConcordance({ from: hs2017, to: hs2022, mappings: [{ from: "970110", to: "970121", status: "exact" }, { from: "970110", to: "970191" }] })',
    run: () =>
      checkConcordance({
        ...between,
        mappings: [
          { from: "970110", to: "970121", status: "exact" },
          { from: "970110", to: "970191" },
        ],
      }),
    remedy: "Correct the status, or leave it out.",
  },
];
