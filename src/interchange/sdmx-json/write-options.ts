/**
 * What a caller says of a message: who sends it and when, which the dataset cannot know, and how it is laid out.
 */

import { type Call, invalidArgument, requiredOptions } from "../../foundation/arguments";
import { optionWord } from "../../foundation/option-word";
import { isCalendarDate } from "../../time/calendar-date";
import { requireShape } from "../dataset/check-description";
import type { Dataset, Names } from "../dataset/dataset";
import { requireLanguage } from "../dataset/language";
import { languagesOf } from "../dataset/names";
import { namesShape } from "../dataset/structure-shape";
import { isSdmxCode } from "../sdmx/ids";

/** Who sends a message, when, and how it is laid out. */
export interface ToSdmxJsonOptions {
  /** The id of the message, by which the sender knows it again: letters, digits and `_@$-`. */
  readonly id: string;
  /** When it was prepared: a day, or a time with its zone. No clock is looked at. */
  readonly prepared: string;
  /** Who sends it: an id of letters, digits and `_@$-`, and names where there are any. */
  readonly sender: { readonly id: string; readonly names?: Names };
  /** All observations beside each other, or in series that differ by one dimension. `flat` where left out. */
  readonly form?: "flat" | "series";
  /** In series, the dimension by which observations differ; the one of time where left out. */
  readonly dimensionAtObservation?: string;
  /** The language of the name that stands alone; all others stand beside it. `en` where left out. */
  readonly language?: string;
  /** Whether what the message leaves out stays in the receiver's database or goes. `Merge` where left out. */
  readonly action?: "Merge" | "Replace";
  /** Whether ranges of days and of years are refused or written as a first day with a duration. `refuse` where left out. */
  readonly ranges?: "refuse" | "duration";
}

/** The options, each of them given. */
export interface WriteOptions {
  readonly meta: Pick<ToSdmxJsonOptions, "id" | "prepared" | "sender">;
  readonly form: "flat" | "series";
  readonly along: string | undefined;
  /** All languages of the dataset, the main one first. */
  readonly languages: readonly string[];
  readonly language: string;
  readonly action: "Merge" | "Replace";
  readonly ranges: "refuse" | "duration";
}

const NAMES = [
  "id",
  "prepared",
  "sender",
  "form",
  "dimensionAtObservation",
  "language",
  "action",
  "ranges",
] as const;

/**
 * The options of a caller, checked.
 *
 * @throws `interchange/invalid-argument`, `interchange/unknown-option`
 */
export function writeOptions(call: Call, dataset: Dataset, options: ToSdmxJsonOptions): WriteOptions {
  const given = requiredOptions(call, options, NAMES);
  const { id, prepared, sender, dimensionAtObservation: along } = given;
  requireId(call, "the option id", id);
  if (!isPrepared(prepared))
    throw invalidArgument(
      call,
      "the option prepared",
      prepared,
      "the day or the time of the message, as 2013-04-01 or 2013-04-01T12:00:00Z",
    );
  requiredOptions(call, sender, ["id", "names"], "the option sender");
  requireId(call, "the id of the option sender", sender.id);
  if (sender.names !== undefined)
    requireShape(call, "the names of the option sender", sender.names, namesShape);
  const language = requireLanguage(call, given.language);
  const form = optionWord("interchange", "form", given.form, ["flat", "series"]);
  if (along !== undefined && (form === "flat" || !dataset.dimensions.some((each) => each.id === along)))
    throw invalidArgument(
      call,
      "the option dimensionAtObservation",
      along,
      `the id of a dimension of the dataset, and the form series`,
    );
  const spoken = [...new Set([...languagesOf(dataset), ...Object.keys(sender.names ?? {})])];
  const languages = spoken.includes(language)
    ? [language, ...spoken.filter((each) => each !== language)]
    : spoken;
  return {
    meta: { id, prepared, sender },
    form,
    along,
    languages,
    language: languages[0] ?? language,
    action: optionWord("interchange", "action", given.action, ["Merge", "Replace"]),
    ranges: optionWord("interchange", "ranges", given.ranges, ["refuse", "duration"]),
  };
}

function requireId(call: Call, name: string, id: unknown): void {
  if (typeof id === "string" && isSdmxCode(id)) return;
  throw invalidArgument(call, name, id, "an id of letters, digits and _@$-");
}

const TIME = /^T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d{1,9})?(?:Z|[+-](?:[01]\d|2[0-3]):[0-5]\d)$/;

function isPrepared(text: unknown): boolean {
  if (typeof text !== "string" || !isCalendarDate(text.slice(0, 10))) return false;
  return text.length === 10 || TIME.test(text.slice(10));
}
