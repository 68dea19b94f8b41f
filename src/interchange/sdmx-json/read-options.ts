/**
 * How a message is read: which of its data sets, and what the message does not say by itself.
 */

import { type Call, checkedOptions, invalidArgument } from "../../foundation/arguments";
import { optionWord } from "../../foundation/option-word";
import { requireLanguage } from "../dataset/language";

/** What is read of a message. */
export interface ReadSdmxJsonOptions {
  /** The place of the one data set that is read, from 0; all of them where left out. */
  readonly dataSet?: number;
  /** The language of names that stand alone, where the message does not say it; `und` where left out. */
  readonly language?: string;
  /** The id of the dataset, where the message names no dataflow. */
  readonly id?: string;
  /** Whether a message that reports errors is refused or read as far as it goes. `refuse` where left out. */
  readonly errors?: "refuse" | "pass";
  /**
   * Which dimension each place in a key of a group means: by `keyPosition`, as the standard says, or as dimensions are
   * `listed`, as its samples have it. Left out, the one that fits, and an issue where both do and differ.
   */
  readonly groupKeys?: "fitting" | "keyPosition" | "listed";
}

/** The options, checked. */
export interface ReadOptions {
  readonly dataSet: number | undefined;
  readonly language: string | undefined;
  readonly id: string | undefined;
  readonly errors: "refuse" | "pass";
  readonly groupKeys: "fitting" | "keyPosition" | "listed";
}

/**
 * The options of a caller, checked.
 *
 * @throws `interchange/invalid-argument`, `interchange/unknown-option`
 */
export function readOptions(call: Call, options: ReadSdmxJsonOptions | undefined): ReadOptions {
  const { dataSet, language, id, errors, groupKeys }: ReadSdmxJsonOptions = checkedOptions(call, options, [
    "dataSet",
    "language",
    "id",
    "errors",
    "groupKeys",
  ]);
  if (dataSet !== undefined && !(Number.isInteger(dataSet) && dataSet >= 0))
    throw invalidArgument(call, "the option dataSet", dataSet, "the place of a data set, from 0");
  if (language !== undefined) requireLanguage(call, language);
  if (id !== undefined && (typeof id !== "string" || id.trim() === ""))
    throw invalidArgument(call, "the option id", id, "text that is not empty");
  return {
    dataSet,
    language,
    id,
    errors: optionWord("interchange", "errors", errors, ["refuse", "pass"]),
    groupKeys: optionWord("interchange", "groupKeys", groupKeys, ["fitting", "keyPosition", "listed"]),
  };
}
