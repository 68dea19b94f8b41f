/** The gallery of errors of names and former areas: for each code a call that gives it, and what to do. */

import { areaProfile, ISO_3166, resolveArea } from "cultural-ledger";
import { areaAsOf, areaClassOf, historicalArea } from "cultural-ledger/geography";
import { areaOfComtrade } from "cultural-ledger/io";
import { type GalleryEntry, untyped } from "./gallery-entry";

export const geographyErrors: readonly GalleryEntry[] = [
  {
    code: "geography/unknown-historical-area",
    call: 'historicalArea("DE")',
    run: () => historicalArea(untyped<"DDDE">("DE")),
    remedy: "Use one of the codes of ISO 3166-3 that the message names; test with `isHistoricalCode`.",
  },
  {
    code: "geography/ambiguous-as-of",
    call: 'areaAsOf("UA", "1991")',
    run: () => areaAsOf("UA", "1991"),
    remedy: "Give a day or a shorter period, or take the area that is meant from the candidates.",
  },
  {
    code: "geography/not-valid-then",
    call: 'areaAsOf("SUHH", "2012")',
    run: () => areaAsOf("SUHH", "2012"),
    remedy: "Use a successor from the candidates, or correct the period.",
  },
  {
    code: "geography/invalid-profile",
    call: 'areaProfile({ id: "BUREAU", source: "yearbook", regions: ["HK"], unlisted: ["HK"] })',
    run: () => areaProfile({ id: "BUREAU", source: "yearbook", regions: ["HK"], unlisted: ["HK"] }),
    remedy: "Give an id, a source and codes of ISO 3166-1, each once and in one list only.",
  },
  {
    code: "geography/no-classes",
    call: 'areaClassOf("FR", ISO_3166)',
    run: () => areaClassOf("FR", ISO_3166),
    remedy:
      "Count under a profile with classes: `PRC_STATISTICS`, or one of your own, `areaProfile({ classes })`.",
  },
  {
    code: "geography/ambiguous-name",
    call: 'resolveArea("Korea")',
    run: () => resolveArea("Korea"),
    remedy: 'Give the code or a fuller name, or say what is meant: `{ names: { Korea: "KR" } }`.',
  },
  {
    code: "geography/unknown-name",
    call: 'resolveArea("Bangkok")',
    run: () => resolveArea("Bangkok"),
    remedy: "Keep a town as the `place` of a record, and give its country or subdivision as the area.",
  },
  {
    code: "geography/mixed-script",
    call: 'resolveArea("D\u044Csseldorf")',
    run: () => resolveArea("D\u044Csseldorf"),
    remedy: "Correct the text to the reading that is expected. A town is no area even so.",
  },
  {
    code: "geography/invalid-locale",
    call: 'resolveArea("Japan", { locales: ["not a tag"] })',
    run: () => resolveArea("Japan", { locales: ["not a tag"] }),
    remedy: 'Give language tags such as "fr" or "zh-Hant".',
  },
  {
    code: "io/no-counterpart",
    call: 'areaOfComtrade("490")',
    run: () => areaOfComtrade("490"),
    remedy: "Keep the entry apart; the candidates are areas that it covers, and none of them alone.",
  },
  {
    code: "io/unknown-comtrade-area",
    call: 'areaOfComtrade("250")',
    run: () => areaOfComtrade("250"),
    remedy: "Use the number of Comtrade, which the message names where ISO has another.",
  },
];
