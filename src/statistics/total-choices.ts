/**
 * The choices of a total, of trade or of observations: what to do with records that hold one another, and how printed figures
 * are read.
 */

import { AS_WRITTEN, choicesOfItsOwn, knownPolicy, type ReadingPolicy } from "../figures/reading-policy";
import { optionWord } from "../foundation/option-word";

/** The choices, and how a definition says them: alike for all policies that read alike. */
export interface TotalChoices {
  readonly policy: ReadingPolicy;
  readonly isRefused: boolean;
  readonly name: string;
}

export const TOTAL_OPTIONS = ["overlap", "reading"] as const;

/**
 * The choices, checked but for their names.
 *
 * @throws `aggregate/unknown-option`, `figures/invalid-policy`, `figures/unknown-option`
 */
export function totalChoices({
  overlap,
  reading = AS_WRITTEN,
}: {
  readonly overlap?: "refuse" | "allow" | undefined;
  readonly reading?: ReadingPolicy | undefined;
}): TotalChoices {
  const policy = knownPolicy(reading);
  const isRefused = optionWord("aggregate", "overlap", overlap, ["refuse", "allow"]) === "refuse";
  const own = choicesOfItsOwn(policy);
  return { policy, isRefused, name: `${isRefused ? "refuse" : "allow"}${own === "" ? "" : `, ${own}`}` };
}
