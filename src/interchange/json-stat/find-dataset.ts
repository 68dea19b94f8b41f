/**
 * The one dataset of a JSON-stat answer: the answer itself, or, before version 2.0, one of a bundle of them by name.
 *
 * @source JSON-stat 2.0, full specification, class; the bundle of version 1
 */

import type { IssuePath } from "../../foundation/issue";
import { quoteUnlessPlain } from "../../foundation/issue";
import { ownField } from "../dataset/own-field";
import { type Fields, isFields, isLeftOut, type Reading, tell } from "./reading";

/** A dataset of a file. */
export interface FoundDataset {
  readonly fields: Fields;
  readonly path: IssuePath;
  /** Its name in a bundle. */
  readonly name?: string;
}

type Told = Pick<Reading, "issues">;

/** The dataset, or `undefined` with an issue. `name` is asked for where a bundle has several. */
export function findDataset(told: Told, root: unknown, name: string | undefined): FoundDataset | undefined {
  if (!isFields(root)) {
    tell(told, [], "interchange/unknown-file", "a JSON-stat dataset, which is an object", root);
    return undefined;
  }
  const { class: kind, error } = root;
  if (kind === "error" || (Array.isArray(error) && error.length > 0)) {
    tell(
      told,
      ["error"],
      "interchange/source-error",
      "left out: whoever was asked answers with an error",
      wordsOf(error),
    );
    return undefined;
  }
  if (kind === "collection" || kind === "dimension" || (!isLeftOut(kind) && kind !== "dataset")) {
    const items = "one of its datasets, fetched or embedded at link.item, is to be given instead";
    const expected = kind === "collection" ? `"dataset": of a collection ${items}` : '"dataset"';
    tell(told, ["class"], "interchange/unknown-file", expected, kind);
    return undefined;
  }
  const isWhole = kind === "dataset" || (isFields(root["dimension"]) && "value" in root);
  if (!isWhole) return findInBundle(told, root, name);
  if (name === undefined) return { fields: root, path: [] };
  tell(
    told,
    [],
    "interchange/unknown-dataset",
    "a bundle of datasets, as dataset is named in the options",
    root,
  );
  return undefined;
}

function findInBundle(told: Told, root: Fields, name: string | undefined): FoundDataset | undefined {
  const datasets = Object.entries(root).flatMap(([key, fields]) =>
    isFields(fields) && isFields(fields["dimension"]) ? [{ name: key, fields, path: [key] }] : [],
  );
  const [first, ...others] = datasets;
  if (first === undefined) {
    tell(told, [], "interchange/unknown-file", 'a JSON-stat dataset, with "dimension" and "value"', root);
    return undefined;
  }
  const all = datasets.map((dataset) => quoteUnlessPlain(dataset.name)).join(", ");
  if (name === undefined) {
    if (others.length === 0) return first;
    tell(told, [], "interchange/several-datasets", `one dataset, or the option dataset one of ${all}`, root);
    return undefined;
  }
  const named = datasets.find((dataset) => dataset.name === name);
  if (named === undefined)
    tell(
      told,
      [name],
      "interchange/unknown-dataset",
      `a dataset; those of the bundle are ${all}`,
      ownField(root, name),
    );
  return named;
}

/** What an answer of an error says of it. */
function wordsOf(error: unknown): unknown {
  const first: unknown = Array.isArray(error) ? error[0] : error;
  return isFields(first) && typeof first["label"] === "string" ? first["label"] : first;
}
