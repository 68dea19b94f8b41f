/** What callers give instead of codes, concordances and options. */

import {
  createConcordance,
  FCS_2009,
  findCode,
  mapCode,
  reverseConcordance,
  withPrefixParents,
} from "cultural-ledger/classification";
import { test } from "vitest";
import { expectCode } from "../docs/expect-code";

const hs = (edition: string) => ({ agency: "WCO", id: "HS", edition });
const BETWEEN = createConcordance({
  from: hs("2017"),
  to: hs("2022"),
  mappings: [{ from: "970110", to: "970121" }],
});
const ATTEMPTS: readonly (readonly [call: string, attempt: () => unknown, code: string])[] = [
  [
    `findCode(FCS_2009, "A", null)`,
    () => findCode(FCS_2009, "A", null as never),
    "classification/invalid-argument",
  ],
  [
    `findCode(FCS_2009, "A", { asof: "2012-06-30" })`,
    () => findCode(FCS_2009, "A", { asof: "2012-06-30" } as never),
    "classification/unknown-option",
  ],
  [`findCode(undefined, "A")`, () => findCode(undefined as never, "A"), "classification/invalid-code-list"],
  [
    `mapCode(undefined, "970110")`,
    () => mapCode(undefined as never, "970110"),
    "classification/invalid-concordance",
  ],
  [
    `mapCode({ ...BETWEEN, mappings: [5] }, "970110")`,
    () => mapCode({ ...BETWEEN, mappings: [5] } as never, "970110"),
    "classification/invalid-concordance",
  ],
  [`mapCode(BETWEEN, 970110)`, () => mapCode(BETWEEN, 970110 as never), "classification/invalid-argument"],
  [
    `mapCode(BETWEEN, "970110", null)`,
    () => mapCode(BETWEEN, "970110", null as never),
    "classification/invalid-argument",
  ],
  [
    `mapCode(BETWEEN, "970110", { editon: "2017" })`,
    () => mapCode(BETWEEN, "970110", { editon: "2017" } as never),
    "classification/unknown-option",
  ],
  [
    `reverseConcordance(undefined)`,
    () => reverseConcordance(undefined as never),
    "classification/invalid-concordance",
  ],
  [
    `reverseConcordance({ ...BETWEEN, mappings: [{}] })`,
    () => reverseConcordance({ ...BETWEEN, mappings: [{}] } as never),
    "classification/invalid-concordance",
  ],
  [
    `withPrefixParents(undefined)`,
    () => withPrefixParents(undefined as never),
    "classification/invalid-argument",
  ],
  [`withPrefixParents([{}])`, () => withPrefixParents([{}] as never), "classification/invalid-argument"],
];

test.each(ATTEMPTS)("%s", (_call, attempt, code) => {
  expectCode(attempt, code);
});
