/** The official schemas in `tests/interchange/official`, compiled once. */

import { readFileSync } from "node:fs";
import { Ajv } from "ajv";
import { Ajv2019 } from "ajv/dist/2019";
import addFormats from "ajv-formats";

function officialSchema(path: string): Record<string, unknown> {
  return JSON.parse(readFileSync(new URL(`../official/${path}`, import.meta.url), "utf8"));
}

/** SDMX-JSON 2.1 data messages. Not strict: the schema has `$ref` beside other keywords and formats of its own draft. */
export function sdmxJsonShape() {
  const ajv = new Ajv2019({ allErrors: true, strict: false });
  addFormats(ajv);
  return ajv.compile(officialSchema("sdmx-json/sdmx-json-data-schema.json"));
}

/** Data Package 2.0, with its Data Resource, Table Schema and Table Dialect. */
export function dataPackageShape() {
  // The profile has a format of its own, which says how a field is edited.
  const ajv = new Ajv({ allErrors: true, strict: false, formats: { textarea: true } });
  addFormats(ajv);
  return ajv.compile(officialSchema("data-package/datapackage-2.0.json"));
}
