/**
 * What attributes say of figures: OBS_STATUS as `status`, the place of JSON-stat for it, and all others in the extension,
 * where most of them say the same of every figure.
 */

import type { DataAttribute, DataFigure, Dataset } from "../dataset/dataset";
import { nameOf } from "../dataset/names";
import { ownField } from "../dataset/own-field";
import type { AttributeExtension, DatasetExtension, JsonStatDataset } from "./json-stat";
import { arranged } from "./write-cells";

/** What is written of attributes. */
export interface WrittenAttributes {
  readonly status: Pick<JsonStatDataset, "status">;
  readonly extension: Pick<DatasetExtension, "attributes" | "unknown">;
  readonly labels: Pick<JsonStatDataset["extension"], "status">;
}

type Said = NonNullable<DataFigure["attributes"]>[string];

/** The attribute that is `status` in JSON-stat, where it says one code or text. */
export const STATUS = "OBS_STATUS";

/** The attributes of figures whose positions are known. */
export function writeAttributes(
  { figures, attributes }: Dataset,
  positions: readonly number[],
  cells: number,
  language: string,
): WrittenAttributes {
  const places: number[] = [];
  const statuses: string[] = [];
  /** Whether anything at the position of a figure tells that it is there. */
  const isTold = figures.map(({ value, lower }) => value !== undefined || lower !== undefined);
  const written = attributes.map((attribute): AttributeExtension => {
    const { id, names, codes, list } = attribute;
    const all = id === STATUS ? undefined : saidOfAll(figures, id);
    const at: Record<string, Said> = {};
    let isEmpty = true;
    if (all === undefined)
      for (let figure = 0; figure < figures.length; figure++) {
        const said = ownField(figures[figure]?.attributes, id);
        if (said === undefined) continue;
        isTold[figure] = true;
        const position = positions[figure] as number;
        if (id === STATUS && typeof said === "string") {
          places.push(position);
          statuses.push(said);
        } else {
          at[position] = said;
          isEmpty = false;
        }
      }
    return {
      id,
      ...(names !== undefined && { names }),
      ...(codes !== undefined && { codes }),
      ...(list !== undefined && { list }),
      ...(all !== undefined && { all }),
      ...(!isEmpty && { at }),
    };
  });
  const unknown = positions.filter((_, figure) => isTold[figure] !== true);
  return {
    status: statuses.length === 0 ? {} : { status: arranged(places, statuses, cells) },
    extension: {
      ...(unknown.length > 0 && { unknown }),
      ...(written.length > 0 && { attributes: written }),
    },
    labels: labelsOf(attributes, language),
  };
}

/** What an attribute says of every figure alike. */
function saidOfAll(figures: readonly DataFigure[], id: string): Said | undefined {
  const first = ownField(figures[0]?.attributes, id);
  if (first === undefined) return undefined;
  const text = JSON.stringify(first);
  const isSame = (said: Said | undefined) => said === first || JSON.stringify(said) === text;
  return figures.every(({ attributes }) => isSame(ownField(attributes, id))) ? first : undefined;
}

/** The codes of the status with what they mean. */
function labelsOf(attributes: readonly DataAttribute[], language: string): WrittenAttributes["labels"] {
  const codes = attributes.find(({ id }) => id === STATUS)?.codes ?? [];
  const named = codes.filter(({ names }) => names !== undefined);
  if (named.length === 0) return {};
  return { status: { label: Object.fromEntries(named.map((code) => [code.id, nameOf(code, language)])) } };
}
