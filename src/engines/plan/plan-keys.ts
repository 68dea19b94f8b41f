/**
 * The keys of a plan as key functions, with the guards of their fields.
 */

import { areaKey, codeKey, type KeyFunction, periodKey } from "../../aggregate/overlap";
import type { Key } from "../../aggregate/values/key";
import type { AreaCode } from "../../geography/area-code";
import type { Period } from "../../time/period";
import type { ResolvedKey } from "./resolve-plan";

/** The key functions of text keys, or of what a list has of one member. */
export function keyOf<In>(
  { field, digits }: ResolvedKey<never>,
  textOf: (input: In) => string | undefined,
  overlap: "allow" | undefined,
): KeyFunction<In, Key> {
  const guard = field.type === "areas" ? "areas" : field.type === "text" ? field.guard : undefined;
  const options = overlap === undefined ? {} : { overlap };
  if (guard === "areas") return areaKey(textOf as (input: In) => AreaCode | undefined, options);
  if (guard === "periods") return periodKey(textOf as (input: In) => Period | undefined, options);
  if (guard !== "codes") return (input) => textOf(input);
  const codeOf = digits === undefined ? textOf : (input: In) => firstOf(textOf(input), digits);
  return codeKey(codeOf, overlap === undefined ? {} : { levels: "mixed" });
}

/** The first characters of a code, whatever planes they are of. */
function firstOf(code: string | undefined, digits: number): string | undefined {
  if (code === undefined || code.length <= digits) return code;
  return Array.from(code).slice(0, digits).join("");
}
