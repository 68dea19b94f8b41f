/**
 * The attributes of figures in a JSON-stat file: its `status`, the units of its categories, and in a file of ours all others.
 *
 * @source JSON-stat 2.0, full specification, status; Eurostat's `extension.status.label` for what its codes mean
 */

import { getOrCreate } from "../../foundation/collections";
import type { IssuePath } from "../../foundation/issue";
import type { DataAttribute, DataFigure } from "../dataset/dataset";
import { ownField } from "../dataset/own-field";
import type { FoundDataset } from "./find-dataset";
import { type Positioned, readPositioned } from "./positions";
import type { ReadAxis } from "./read-axes";
import type { ReadAttribute } from "./read-extension";
import { UNIT_IDS } from "./read-units";
import { type Fields, fieldsAt, freeId, isFields, isLeftOut, namesAt, type Reading, tell } from "./reading";
import { STATUS } from "./write-attributes";

type Attributes = NonNullable<DataFigure["attributes"]>;

/** What a file says of figures beside numbers. */
export interface ReadAttributes {
  readonly attributes: readonly DataAttribute[];
  /** What is said of cells one by one; what is said of all does not tell that a cell is there. */
  readonly told: readonly Positioned[];
  /** The attributes of the figure at a position, with its category on the axis of units. */
  readonly at: (position: number, category: string | undefined) => Attributes | undefined;
}

/** Reads them, where `isTaken` are the ids of dimensions and `units` is the axis whose categories have units. */
export function readAttributes(
  reading: Reading,
  dataset: FoundDataset,
  cells: number,
  given: readonly ReadAttribute[],
  units: ReadAxis | undefined,
  isTaken: (id: string) => boolean,
): ReadAttributes {
  const own = given.map(({ attribute, all, at }) => ({
    id: attribute.id,
    all: all as Attributes[string] | undefined,
    said: readPositioned(reading, at.path, at.fields, cells),
  }));
  const declared = given.map(({ attribute }) => attribute);
  const isOwn = (id: string) => declared.some((attribute) => attribute.id === id);
  const status = readStatus(
    reading,
    dataset,
    cells,
    declared.find(({ id }) => id === STATUS),
  );
  const statusId = isOwn(STATUS) ? STATUS : freeId([STATUS, "STATUS"], isTaken);
  const unitIds = new Map(
    UNIT_IDS.flatMap((id) => {
      const isSaid = [...(units?.units.values() ?? [])].some((unit) => unit[id] !== undefined);
      return isSaid
        ? [[id, freeId([id, id.replace("_MEASURE", "")], (one) => isTaken(one) || isOwn(one))] as const]
        : [];
    }),
  );
  const shared = new Map<string, Attributes>();
  const sharedAt = (code: string | undefined, category: string | undefined): Attributes =>
    getOrCreate(shared, `${code ?? ""}\n${category ?? ""}`, () => {
      const unit = category === undefined ? {} : (units?.units.get(category) ?? {});
      return Object.fromEntries([
        ...own.flatMap(({ id, all }) => (all === undefined ? [] : [[id, all] as const])),
        ...[...unitIds].flatMap(([id, name]) => (unit[id] === undefined ? [] : [[name, unit[id]] as const])),
        ...(code === undefined ? [] : [[statusId, code] as const]),
      ]);
    });
  const single = own.filter(({ said }) => !isEmpty(said));
  return {
    attributes: [
      ...declared,
      ...(status.codes !== undefined && !isOwn(STATUS) ? [{ id: statusId, codes: status.codes }] : []),
      ...[...unitIds.values()].map((id) => ({ id })),
    ],
    told: [status.said, ...single.map(({ said }) => said)],
    at: (position, category) => {
      let attributes = sharedAt(status.at(position), category);
      for (const { id, said } of single) {
        const one = said.at(position);
        if (!isLeftOut(one)) attributes = { ...attributes, [id]: one as Attributes[string] };
      }
      for (const _ in attributes) return attributes;
      return undefined;
    },
  };
}

function isEmpty({ each }: Positioned): boolean {
  let empty = true;
  each(() => {
    empty = false;
  });
  return empty;
}

/** The status of cells. */
interface ReadStatus {
  readonly said: Positioned;
  readonly at: (position: number) => string | undefined;
  /** The codes that there are; none where no status is said. */
  readonly codes: DataAttribute["codes"];
}

function readStatus(
  reading: Reading,
  { fields, path }: FoundDataset,
  cells: number,
  declared: DataAttribute | undefined,
): ReadStatus {
  const place = [...path, "status"];
  const { status } = fields;
  // A list of one is how version 1 said one status of all.
  const single: unknown = Array.isArray(status) && status.length === 1 && cells !== 1 ? status[0] : status;
  const isOfAll = typeof single === "string";
  const said = readPositioned(reading, place, isOfAll ? undefined : single, cells);
  const known = declared?.codes && new Set(declared.codes.map(({ id }) => id));
  const found = new Set<string>();
  const look = (code: unknown, at: IssuePath): void => {
    if (code === "") return;
    if (typeof code !== "string" || code.trim() !== code)
      tell(reading, at, "interchange/invalid-field", "text without space around it, or null", code);
    else if (known !== undefined && !known.has(code))
      tell(reading, at, "interchange/unknown-code", "a code of the status in the extension", code);
    else found.add(code);
  };
  if (isOfAll) look(single, place);
  said.each((position) => look(said.at(position), [...place, position]));
  const ofAll = isOfAll && single !== "" ? single : undefined;
  return {
    said: isOfAll ? said : withoutEmpty(said),
    at: (position) => ofAll ?? ((said.at(position) || undefined) as string | undefined),
    codes: found.size === 0 ? undefined : codesOf(reading, path, fields["extension"], found),
  };
}

/** Without empty text, which is no status. */
function withoutEmpty(said: Positioned): Positioned {
  return {
    ...said,
    each: (visit) =>
      said.each((position) => {
        if (said.at(position) !== "") visit(position);
      }),
  };
}

/** The codes that are labelled and those that are used. */
function codesOf(
  reading: Reading,
  path: IssuePath,
  extension: unknown,
  used: ReadonlySet<string>,
): DataAttribute["codes"] {
  const status: Fields = isFields(extension) && isFields(extension["status"]) ? extension["status"] : {};
  const place = [...path, "extension", "status", "label"];
  const labels = fieldsAt(reading, place, status["label"]);
  const ids = new Set([...Object.keys(labels).filter((id) => id !== "" && id.trim() === id), ...used]);
  return [...ids].map((id) => {
    const names = namesAt(reading, [...place, id], ownField(labels, id));
    return { id, ...(names !== undefined && { names }) };
  });
}
