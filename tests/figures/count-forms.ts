/** Counts of every form: each wording, with and without a scale and a unit. Whatever keeps counts must keep all of these. */

import { atLeast, atMost, between, type Count, exactly, lessThan, moreThan } from "cultural-ledger";

export const countForms: readonly Count[] = [
  0,
  20,
  Number.MAX_SAFE_INTEGER,
  exactly(20),
  moreThan(20),
  atLeast(20),
  lessThan(20),
  atMost(20),
  between(20, 30),
  between("2", "3", { scale: "hundred" }),
  moreThan(1, { scale: "hundred" }),
  atLeast("1.5", { scale: "wan" }),
  exactly("0.2", { scale: "yi" }),
  lessThan("1.25", { scale: "thousand" }),
  atMost(3, { scale: "trillion", unit: "count" }),
  moreThan(20, { unit: "count" }),
  between(1, 2, { scale: "thousand", unit: "count" }),
  exactly("123456789012345678901234"),
];
