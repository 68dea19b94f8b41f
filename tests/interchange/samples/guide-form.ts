/** What is known of an example of the SDMX-CSV field guide. */

import type { Version } from "../checkers/sdmx-csv-header";

export interface GuideForm {
  readonly version: Version;
  readonly number: string;
  readonly text: string;
  /** Rows that say a measure of one observation; none of them deletes. */
  readonly observations: number;
  /** The guide's own slips: what a checker finds in the example as it stands. */
  readonly faults?: readonly string[];
}

/** A file of these lines. */
export function lines(...all: readonly string[]): string {
  return `${all.join("\n")}\n`;
}

/** Without the version; the action of what is added stands as `M`. */
export type Form = Omit<GuideForm, "version">;
