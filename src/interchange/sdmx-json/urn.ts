/**
 * The names by which SDMX knows structures and code lists anywhere, and the addresses that stand in their place in older
 * messages.
 *
 * @source SDMX 3.1 registry specification, 5.1: `urn:sdmx:org.sdmx.infomodel.package.class=agency:id(version)`
 */

import type { CodeListRef } from "../../classification/code-list";

/** What a structure is known by. */
export interface StructureRef {
  readonly agency?: string;
  readonly id: string;
  readonly version?: string;
}

const VERSION =
  /^(?:0|[1-9]\d*)(?:\.(?:0|[1-9]\d*)(?:\.(?:0|[1-9]\d*)(?:-[A-Za-z-][A-Za-z0-9-]*(?:\.[A-Za-z-][A-Za-z0-9-]*)*)?)?)?$/;
const URN = /^urn:sdmx:org\.sdmx\.infomodel\.\w+\.(\w+)=([^:()]+):([^:()]+)\(([^()]+)\)$/;
const STRUCTURES = /^(?:dataflow|datastructure|dataprovision|provisionagreement)$/i;
const ADDRESS =
  /\/(?:dataflow|datastructure|provisionagreement)\/([\w.-]+)\/([\w@$-]+)(?:\/([\w.+-]+))?\/?(?:\?|$)/i;

/** Whether a version can stand in such a name: one to three numbers with points between, and behind three a word. */
export function isUrnVersion(version: string): boolean {
  return VERSION.test(version);
}

/** The name of a dataflow. */
export function dataflowUrn(agency: string, id: string, version: string): string {
  return `urn:sdmx:org.sdmx.infomodel.datastructure.Dataflow=${agency}:${id}(${version})`;
}

/** The name of a code list. */
export function codeListUrn({ agency, id, edition }: CodeListRef): string {
  return `urn:sdmx:org.sdmx.infomodel.codelist.Codelist=${agency}:${id}(${edition})`;
}

/** The dataflow, data structure or provision agreement that a name is of. */
export function structureOfUrn(urn: string): StructureRef | undefined {
  const [, kind = "", agency = "", id = "", version = ""] = URN.exec(urn) ?? [];
  return STRUCTURES.test(kind) ? { agency, id, version } : undefined;
}

/** The code list that a name is of. */
export function codeListOfUrn(urn: string): CodeListRef | undefined {
  const [, kind, agency = "", id = "", edition = ""] = URN.exec(urn) ?? [];
  return kind === "Codelist" ? { agency, id, edition } : undefined;
}

/** What an address of a web service asks for, as `.../dataflow/ECB/EXR/1.0`. */
export function structureOfAddress(address: string): StructureRef | undefined {
  const [, agency, id, version] = ADDRESS.exec(address) ?? [];
  if (agency === undefined || id === undefined) return undefined;
  return { agency, id, ...(version !== undefined && /^\d/.test(version) && { version }) };
}
