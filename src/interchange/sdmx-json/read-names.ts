/**
 * Names in a message: the one that stands alone in the main language of the message, and those by language beside it.
 */

import type { CodeListRef } from "../../classification/code-list";
import type { Names } from "../dataset/dataset";
import { type Given, objectIn, textIn } from "./read-given";
import { codeListOfUrn } from "./urn";

/**
 * The names of anything. `undefined` where there is none but its own id. A name that stands alone is added where the others
 * do not have it: it is the best match of the language that was asked for, and they may not be all there is.
 */
export function namesIn(
  named: { readonly id?: string; readonly name: unknown; readonly names: unknown },
  language: string,
): Names | undefined {
  const given = Object.entries(objectIn(named.names) ?? {});
  const names = given.flatMap(([tag, text]): [string, string][] => {
    const word = textIn(text);
    return word === undefined ? [] : [[tag, word]];
  });
  const alone = textIn(named.name);
  if (names.length === 0) {
    return alone === undefined || alone === named.id ? undefined : { [language]: alone };
  }
  const isThere = alone === undefined || names.some(([tag, text]) => tag === language || text === alone);
  return Object.fromEntries(isThere ? names : [[language, alone], ...names]);
}

/** Text by language, where a value is such and has nothing else in it. */
export function textsIn(value: unknown): Names | undefined {
  const entries = Object.entries(objectIn(value) ?? {});
  if (entries.length === 0 || !entries.every(([, text]) => typeof text === "string")) return undefined;
  const said = entries.filter(([, text]) => textIn(text) !== undefined);
  return said.length === 0 ? undefined : (Object.fromEntries(said) as Names);
}

/** The code list that a component names, by its links or as an extension. */
export function codeListIn(component: Given): CodeListRef | undefined {
  const own = objectIn(component["x-code-list"]);
  const { agency, id, edition } = own ?? {};
  if (typeof agency === "string" && typeof id === "string" && typeof edition === "string")
    return { agency, id, edition };
  for (const link of Array.isArray(component["links"]) ? component["links"] : []) {
    const urn = objectIn(link)?.["urn"];
    const list = typeof urn === "string" ? codeListOfUrn(urn) : undefined;
    if (list !== undefined) return list;
  }
  return undefined;
}
