/**
 * Who stands behind the records of a report.
 */

import { textOrder } from "../../foundation/text";
import type { Level, Organized } from "../../model/record";

/** Every organizer, host and level that one of the records names, each once and in code-point order. */
export interface OrganizedBy {
  readonly organizers: readonly string[];
  readonly hosts: readonly string[];
  readonly levels: readonly Level[];
}

/** Who stands behind records. */
export function organizedBy(records: readonly Organized[]): OrganizedBy {
  return Object.freeze({
    organizers: namesIn(records, ({ organizer }) => organizer),
    hosts: namesIn(records, ({ host }) => host),
    levels: namesIn(records, ({ level }) => level),
  });
}

function namesIn<Name extends string>(
  records: readonly Organized[],
  namesOf: (record: Organized) => Name | readonly Name[] | undefined,
): readonly Name[] {
  const names = new Set<Name>();
  for (const record of records) {
    const given = namesOf(record);
    if (given === undefined) continue;
    if (typeof given === "string") names.add(given);
    else for (const name of given) names.add(name);
  }
  return Object.freeze([...names].sort(textOrder));
}
