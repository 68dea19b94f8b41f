/**
 * Who stands behind records, in words.
 */

import { joinWords } from "../../foundation/text";
import type { OrganizedBy } from "../../report/organized-by";
import { escapeMarkdown, firstFew } from "./text";

/** `organized by A and B`, `hosted by C`, `at municipal level`: what of it the records say. */
export function organizedWords({ organizers, hosts, levels }: OrganizedBy): readonly string[] {
  return [
    ...(organizers.length === 0 ? [] : [`organized by ${firstFew(organizers, escapeMarkdown)}`]),
    ...(hosts.length === 0 ? [] : [`hosted by ${firstFew(hosts, escapeMarkdown)}`]),
    ...(levels.length === 0 ? [] : [`at ${joinWords(levels)} level`]),
  ];
}
