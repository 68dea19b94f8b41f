/**
 * Ids as SDMX has them. Derived are none: "Grass linen" has no id until somebody gives it one.
 *
 * @source SDMX 3.0, SDMXCommonReferences.xsd: IDType, NCNameIDType, VersionType
 */

import type { Call } from "../../foundation/arguments";
import { LedgerError } from "../../foundation/error";
import { quote } from "../../foundation/issue";
import { measureComponents } from "../dataset/components";
import type { DataAttribute, DataDimension, Dataset } from "../dataset/dataset";

const CODE = /^[A-Za-z0-9_@$-]+$/;
const COMPONENT = /^[A-Za-z][A-Za-z0-9_-]*$/;
const AGENCY = /^[A-Za-z][A-Za-z0-9_-]*(?:\.[A-Za-z][A-Za-z0-9_-]*)*$/;
const VERSION = /^(?:0|[1-9]\d*)(?:\.(?:0|[1-9]\d*))*(?:[-+][A-Za-z0-9.+-]+)?$/;

/** Whether an id is one of a code, or of an artefact such as a dataflow. */
export function isSdmxCode(id: string): boolean {
  return CODE.test(id);
}

/** Whether an id is one of a dimension, a measure or an attribute. */
export function isSdmxComponentId(id: string): boolean {
  return COMPONENT.test(id);
}

/** Whether an id is one of an agency, whose parts are cut by points. */
export function isSdmxAgency(id: string): boolean {
  return AGENCY.test(id);
}

/** Whether a version is one, as `1.0` or `2.0.1-draft`. */
export function isSdmxVersion(version: string): boolean {
  return VERSION.test(version);
}

/**
 * The agency of a dataset whose every id SDMX can hold.
 *
 * @throws `interchange/missing-agency`, `interchange/invalid-id`
 */
export function requireSdmxIds({ call }: Call, dataset: Dataset): string {
  const { agency, version, id, dimensions, attributes } = dataset;
  if (agency === undefined)
    throw new LedgerError(
      "interchange/missing-agency",
      `Cannot write the dataset ${quote(id)} as SDMX: it has no agency, and SDMX names a structure by who maintains it. Give it one, as { ...dataset, agency: "ESTAT" }; called was ${call}.`,
      { details: { id } },
    );
  if (!isSdmxAgency(agency)) throw invalidId("the agency", agency, AGENCY);
  if (version !== undefined && !isSdmxVersion(version)) throw invalidId("the version", version, VERSION);
  if (!isSdmxCode(id)) throw invalidId("the dataset", id, CODE);
  for (const dimension of dimensions) requireComponent("dimension", dimension, dimension.role !== "time");
  for (const attribute of attributes) requireComponent("attribute", attribute, true);
  const { measures, ends } = measureComponents(dataset);
  for (const component of [...measures, ...ends])
    if (!isSdmxComponentId(component.id)) throw invalidId("the measure", component.id, COMPONENT);
  return agency;
}

function requireComponent(
  kind: string,
  { id, codes = [] }: Pick<DataDimension | DataAttribute, "id" | "codes">,
  hasCodeIds: boolean,
): void {
  if (!isSdmxComponentId(id)) throw invalidId(`the ${kind}`, id, COMPONENT);
  if (!hasCodeIds) return;
  for (const code of codes)
    if (!isSdmxCode(code.id)) throw invalidId(`a code of the ${kind} ${id}`, code.id, CODE);
}

function invalidId(what: string, id: string, pattern: RegExp): LedgerError {
  return new LedgerError(
    "interchange/invalid-id",
    `Cannot write ${quote(id)} as the id of ${what}: SDMX takes ${pattern.source} alone. Give it an id and keep its words as a name: datasetOf and datasetOfReport take codes for that.`,
    { details: { what, id, pattern: pattern.source } },
  );
}
