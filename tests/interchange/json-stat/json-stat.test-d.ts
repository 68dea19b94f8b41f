import { expectTypeOf, test } from "vitest";
import type { Result } from "../../../src/foundation/result";
import type { Dataset } from "../../../src/interchange/dataset/dataset";
import type { JsonStatDataset, JsonStatValue } from "../../../src/interchange/json-stat/json-stat";
import { readJsonStat } from "../../../src/interchange/json-stat/read-json-stat";
import { toJsonStat } from "../../../src/interchange/json-stat/to-json-stat";

declare const dataset: Dataset;

test("a dataset goes out as plain data and comes in as a result", () => {
  expectTypeOf(toJsonStat(dataset)).toEqualTypeOf<JsonStatDataset>();
  expectTypeOf<JsonStatValue>().toEqualTypeOf<number | string | null>();
  expectTypeOf(readJsonStat(toJsonStat(dataset))).toEqualTypeOf<Result<Dataset>>();
  // @ts-expect-error: a word that the option does not have
  toJsonStat(dataset, { values: "bigint" });
  // @ts-expect-error: what was read may be no dataset
  toJsonStat(readJsonStat("{}"));
});
