/**
 * The words of number phrases in German.
 */

import type { Vocabulary } from "./vocabulary";

export const GERMAN: Vocabulary = {
  marks: { groups: ". ", decimal: "," },
  before: {},
  behind: {},
  scales: {},
  currencies: {},
  kinds: {},
  refused: [],
  fractions: [],
};
