/**
 * Datasets in every format and manner, with what the checkers of the formats say of them and the readers that read them back.
 */

import {
  type Dataset,
  readJsonStat,
  readSdmxCsv,
  readSdmxJson,
  toDataPackage,
  toJsonStat,
  toSdmxCsv,
  toSdmxJson,
} from "cultural-ledger/interchange";
import { dataPackageFaults } from "./checkers/data-package";
import { jsonStatFaults } from "./checkers/json-stat";
import { sdmxCsvFaults } from "./checkers/sdmx-csv";
import { sdmxJsonFaults } from "./checkers/sdmx-json";

/** One text of a dataset. */
export interface Written {
  readonly form: string;
  readonly faults: readonly string[];
  /** The dataset that its reader gives; `undefined` of a format without one. */
  readonly read: ReturnType<typeof readJsonStat> | undefined;
}

const PARTS = ["LOWER", "UPPER", "LOWER_END", "UPPER_END"];

/** What the checker is told of the columns: it must find each, and nothing else. */
function componentsOf(dataset: Dataset, text: string, version: "1.0" | "2.0" | "2.1") {
  const columns = (text.split("\r\n")[0] ?? "").split(",").map((title) => title.replace(/\[.*$/, ""));
  const parts = PARTS.filter((id) => columns.includes(id));
  const isMeasure = (id: string) => version !== "1.0" && !id.endsWith("_END");
  const decimals = ["OBS_VALUE", ...parts.filter((id) => !id.endsWith("_END"))];
  return {
    dimensions: dataset.dimensions.map(({ id }) => id),
    measures: ["OBS_VALUE", ...parts.filter(isMeasure)],
    attributes: [
      ...parts.filter((id) => !isMeasure(id)),
      ...dataset.attributes.map(({ id }) => id),
      ...(columns.includes("REPORTING_YEAR_START_DAY") ? ["REPORTING_YEAR_START_DAY"] : []),
    ],
    decimals,
    coded: Object.fromEntries(
      dataset.dimensions
        .filter(({ role }) => role !== "time")
        .map(({ id, codes }) => [id, codes.map((code) => code.id)]),
    ),
  };
}

/** All manners of all formats; those of SDMX for datasets whose ids it takes. */
export async function everyForm(dataset: Dataset): Promise<readonly Written[]> {
  const forms: Written[] = [];
  for (const options of [{}, { values: "text" }, { bounds: "dimension" }, { language: "zh" }] as const) {
    const text = JSON.stringify(toJsonStat(dataset, options));
    const faults = jsonStatFaults(JSON.parse(text));
    forms.push({ form: `json-stat ${JSON.stringify(options)}`, faults, read: readJsonStat(text) });
  }
  for (const language of ["en", "zh"]) {
    const files = await toDataPackage(dataset, {
      name: "figures",
      language,
      licenses: [{ name: "CC-BY-4.0" }],
    });
    forms.push({ form: `data-package ${language}`, faults: dataPackageFaults(files), read: undefined });
  }
  for (const version of ["1.0", "2.0", "2.1"] as const)
    for (const labels of ["id", "both", ...(version === "1.0" ? [] : (["name"] as const))] as const)
      for (const keys of version === "1.0"
        ? (["none"] as const)
        : (["none", "obs", "series", "both"] as const)) {
        const text = toSdmxCsv(dataset, { version, labels, keys, ranges: "duration" });
        const components = componentsOf(dataset, text, version);
        const told = labels === "id" ? { version, components } : { version };
        const form = `sdmx-csv ${version} ${labels} ${keys}`;
        const { dimensions, attributes } = components;
        const read = readSdmxCsv(text, { dimensions, attributes });
        forms.push({ form, faults: sdmxCsvFaults(text, told), read });
      }
  for (const form of ["flat", "series"] as const) {
    const meta = { id: "MESSAGE", prepared: "2013-01-10", sender: { id: "SENDER" } };
    const text = JSON.stringify(toSdmxJson(dataset, { ...meta, form, ranges: "duration" }));
    forms.push({
      form: `sdmx-json ${form}`,
      faults: sdmxJsonFaults(JSON.parse(text)),
      read: readSdmxJson(text),
    });
  }
  return forms;
}
