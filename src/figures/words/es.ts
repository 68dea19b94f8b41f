/**
 * The words of number phrases in Spanish.
 */

import type { Vocabulary } from "./vocabulary";

export const SPANISH: Vocabulary = {
  marks: { groups: ". ", decimal: "," },
  before: {},
  behind: {},
  scales: {},
  currencies: {},
  kinds: {},
  refused: [],
  fractions: [],
};
