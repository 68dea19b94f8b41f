/**
 * Who stands behind the records of a report.
 */

import { textOrder } from "../foundation/text";
import type { Level, Organized } from "../model/record";

/** Every organizer, host and level that one of the records names, each once and in code-point order. */
export interface OrganizedBy {
  readonly organizers: readonly string[];
  readonly hosts: readonly string[];
  readonly levels: readonly Level[];
}

/** Who stands behind records. */
export function organizedBy(records: readonly Organized[]): OrganizedBy {
  return Object.freeze({
    organizers: namesIn(records.map(({ organizer }) => organizer)),
    hosts: namesIn(records.map(({ host }) => host)),
    levels: namesIn(records.map(({ level }) => level)),
  });
}

function namesIn<Name extends string>(
  given: readonly (Name | readonly Name[] | undefined)[],
): readonly Name[] {
  const names = new Set(given.flatMap((name) => name ?? []) as readonly Name[]);
  return Object.freeze([...names].sort(textOrder));
}
