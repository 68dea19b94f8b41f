/**
 * The words of number phrases in French.
 */

import type { Vocabulary } from "./vocabulary";

export const FRENCH: Vocabulary = {
  marks: { groups: " .", decimal: "," },
  before: {},
  behind: {},
  scales: {},
  currencies: {},
  kinds: {},
  refused: [],
  fractions: [],
};
