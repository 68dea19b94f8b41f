/**
 * Names, codes and code lists as components of a message have them: one name for readers, all names beside it.
 */

import type { CodeListRef } from "../../classification/code-list";
import type { DataCode, Names } from "../dataset/dataset";
import { nameOf } from "../dataset/names";
import { isSdmxAgency, isSdmxCode } from "../sdmx/ids";
import type { SdmxJsonComponent, SdmxJsonNamed, SdmxJsonValue } from "./message";
import { codeListUrn, isUrnVersion } from "./urn";
import type { WriteOptions } from "./write-options";

/** The id and the names of anything; of what has no name the id stands for it. */
export function nameFields(
  named: { readonly id: string; readonly names?: Names },
  language: string,
): SdmxJsonNamed {
  const { id, names } = named;
  return { id, name: nameOf(named, language), ...(names !== undefined && { names }) };
}

/**
 * The id and the names of what the format adds, in the languages that the dataset speaks: its message says no others. Where
 * the dataset speaks neither of those that there are, the English one stands alone.
 */
export function addedFields(
  { id, names }: { readonly id: string; readonly names: Names },
  { language, languages }: Pick<WriteOptions, "language" | "languages">,
): SdmxJsonNamed {
  const spoken = Object.entries(names).filter(([tag]) => languages.includes(tag));
  const name = nameOf({ id, names }, language);
  return { id, name, ...(spoken.length > 0 && { names: Object.fromEntries(spoken) }) };
}

/** Codes in their order, which the message states since the order of values means nothing. */
export function codeValues(codes: readonly DataCode[], language: string): readonly SdmxJsonValue[] {
  return codes.map((code, order) => ({
    ...nameFields(code, language),
    ...(code.parent !== undefined && { parent: code.parent }),
    order,
  }));
}

/** The code list and its edition by the name that SDMX gives to it; one that SDMX cannot name as an extension. */
export function listFields(list: CodeListRef | undefined): Pick<SdmxJsonComponent, "links" | "x-code-list"> {
  if (list === undefined) return {};
  const { agency, id, edition } = list;
  const hasUrn = isSdmxAgency(agency) && isSdmxCode(id) && isUrnVersion(edition);
  return hasUrn
    ? { links: [{ rel: "codelist", urn: codeListUrn(list) }] }
    : { "x-code-list": { agency, id, edition } };
}
