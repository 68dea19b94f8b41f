/**
 * The sums that a table states: a total beside its parts, along one dimension.
 */

import type { SumRelation } from "../../audit/relation";
import { type Call, invalidArgument, requireArray, requiredOptions } from "../../foundation/arguments";
import { requireDataset } from "../dataset/check-dataset";
import type { DataFigure, Dataset } from "../dataset/dataset";
import { keyText } from "../dataset/key-text";
import { factId } from "./facts";

/** Which code of which dimension is the total of the others. */
export interface SumsInOptions {
  /** The id of the dimension along which parts are added. */
  readonly dimension: string;
  /** The code of the total. */
  readonly whole: string;
  /** The codes of its parts; where left out those that it holds (`parent`), or else all others that no other code holds. */
  readonly parts?: readonly string[];
}

const CALL: Call = { chapter: "interchange", call: "sumsIn(dataset, { dimension, whole, parts })" };

/**
 * The sums of a table as relations of an audit, between the claims that `claimsIn` makes of the same dataset: for each combination of
 * the other dimensions, that the total is the sum of its parts. Whether parts add at all, as rates do not, is yours to say. Where the total or a part has neither value nor bounds nothing can be said,
 * and there is no relation. A dataset without figures gives none.
 *
 * @throws `interchange/invalid-argument` for a dimension or a code that there is not, `interchange/unknown-option`,
 * `interchange/invalid-dataset`
 * @example
 * const codes = [{ id: "_T" }, { id: "F" }, { id: "M" }];
 * const dataset = createDataset({
 *   id: "VISITORS",
 *   names: { en: "Visitors" },
 *   dimensions: [{ id: "SEX", codes }],
 *   measures: [{ id: "OBS_VALUE" }],
 *   attributes: [],
 *   figures: codes.map(({ id }) => ({ key: { SEX: id }, measure: "OBS_VALUE", value: id === "_T" ? "3" : "1.5" })),
 * });
 * const [sum] = sumsIn(dataset, { dimension: "SEX", whole: "_T" });
 * [sum?.whole, sum?.parts] // => ["VISITORS/_T", ["VISITORS/F", "VISITORS/M"]]
 */
export function sumsIn(dataset: Dataset, options: SumsInOptions): readonly SumRelation[] {
  const { dimension, whole, parts } = requiredOptions(CALL, options, ["dimension", "whole", "parts"]);
  const known = requireDataset(CALL, dataset);
  const codes = partsOf(known, dimension, whole, parts);
  const ids = known.dimensions.map(({ id }) => id);
  const place = (key: DataFigure["key"], measure: string) => `${measure} ${keyText(ids, key)}`;
  const stated = new Set(
    known.figures
      .filter(({ value, lower }) => value !== undefined || lower !== undefined)
      .map(({ key, measure }) => place(key, measure)),
  );
  const sums = known.figures.flatMap(({ key, measure }): readonly SumRelation[] => {
    if (key[dimension] !== whole || !stated.has(place(key, measure))) return [];
    const keys = codes.map((code) => ({ ...key, [dimension]: code }));
    if (!keys.every((each) => stated.has(place(each, measure)))) return [];
    const id = factId(known, key, measure);
    return [
      Object.freeze({
        id: `${dimension}: ${id}`,
        kind: "sum",
        whole: id,
        parts: Object.freeze(keys.map((each) => factId(known, each, measure))),
        list: "closed",
      }),
    ];
  });
  return Object.freeze(sums);
}

function partsOf(
  { dimensions }: Dataset,
  dimension: string,
  whole: string,
  parts: readonly string[] | undefined,
): readonly string[] {
  const found = dimensions.find(({ id }) => id === dimension);
  if (found === undefined)
    throw invalidArgument(
      CALL,
      "the dimension",
      dimension,
      `one of ${dimensions.map(({ id }) => id).join(", ")}`,
    );
  const codes = found.codes.map(({ id }) => id);
  if (parts !== undefined) requireArray(CALL, "the parts", parts);
  for (const code of [whole, ...(parts ?? [])])
    if (!codes.includes(code))
      throw invalidArgument(CALL, `a code of ${dimension}`, code, `one of ${codes.join(", ")}`);
  const held = found.codes.filter(({ parent }) => parent === whole).map(({ id }) => id);
  // What another code holds is in that one.
  const highest = found.codes
    .filter(({ id, parent }) => id !== whole && parent === undefined)
    .map(({ id }) => id);
  const others = held.length > 0 ? held : highest;
  const given = parts ?? others;
  if (given.length > 0 && !given.includes(whole) && new Set(given).size === given.length) return given;
  throw invalidArgument(CALL, "the parts", given, "at least one code, each once and none of them the total");
}
