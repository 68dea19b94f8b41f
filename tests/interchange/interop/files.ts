/**
 * The files that the tools of others read, as this library writes them, with what each tool has to find in them: how many
 * observations, and texts that have to come back as they were written.
 */

import {
  createDataset,
  type DataFigure,
  type Dataset,
  toDataPackage,
  toJsonStat,
  toSdmxCsv,
  toSdmxJson,
} from "cultural-ledger/interchange";
import { dataset as chongqing } from "../../../docs/examples/chongqing-2012/dataset";
import { dataset as toursAbroad } from "../../../docs/examples/nyphil/dataset";

type InteropFormat =
  | "sdmx-csv-1.0"
  | "sdmx-csv-2.0"
  | "sdmx-csv-2.1"
  | "sdmx-json-2.1"
  | "json-stat-2.0"
  | "data-package";

export interface InteropFile {
  readonly name: string;
  readonly format: InteropFormat;
  /** The message, or the descriptor of a package and then the rest of its files. */
  readonly files: readonly { readonly path: string; readonly text: string }[];
  readonly expected: {
    /** Rows of a table, cells of a cube, observations of a message: those without a value are counted. */
    readonly observations: number;
    /** Values, each as often as it has to be found. */
    readonly texts: readonly string[];
  };
  /** Of SDMX-CSV, for tools that don't read without the structure. */
  readonly components?: {
    readonly dimensions: readonly string[];
    readonly measures: readonly string[];
    readonly attributes: readonly string[];
  };
}

/** Numbers that no double holds, bounds of either kind, and a figure of which nothing is known. */
const long = createDataset({
  id: "LONG_NUMBERS",
  agency: "CL",
  version: "1.0",
  names: { en: "Long numbers", zh: "长数字" },
  dimensions: [
    { id: "REF_AREA", names: { en: "Area" }, role: "area", codes: [{ id: "JP", names: { en: "Japan" } }] },
    {
      id: "TIME_PERIOD",
      names: { en: "Period" },
      role: "time",
      codes: ["2010", "2011", "2012", "2013"].map((id) => ({ id })),
    },
  ],
  measures: [{ id: "OBS_VALUE", names: { en: "Value" } }],
  attributes: [{ id: "OBS_STATUS", names: { en: "Status" }, codes: ["A", "O"].map((id) => ({ id })) }],
  figures: [
    figureOf("2010", { value: "12345678901234567890123456789012345.678" }, "A"),
    figureOf("2011", { lower: { end: "closed", digits: "21" }, upper: { end: "unbounded" } }, "A"),
    figureOf(
      "2012",
      {
        lower: { end: "open", digits: "0.6926229508196721311475409836065573770" },
        upper: { end: "closed", digits: "0.7164406779661016949152542372881355932" },
      },
      "A",
    ),
    figureOf("2013", {}, "O"),
  ],
});

function figureOf(period: string, known: Partial<DataFigure>, status: string): DataFigure {
  const key = { REF_AREA: "JP", TIME_PERIOD: period };
  return { key, measure: "OBS_VALUE", ...known, attributes: { OBS_STATUS: status } };
}

/** With one text in each attribute, which is what the tools read. */
function inEnglish(dataset: Dataset): Dataset {
  const figures = dataset.figures.map(({ attributes = {}, ...figure }): DataFigure => {
    const texts = Object.entries(attributes).map(([id, said]) => [
      id,
      typeof said === "object" ? ((said as Readonly<Record<string, string>>)["en"] ?? "") : said,
    ]);
    return { ...figure, attributes: Object.fromEntries(texts) };
  });
  return createDataset({ ...dataset, figures });
}

function numbersIn({ figures }: Dataset, parts: readonly ("value" | "lower" | "upper")[]): readonly string[] {
  return figures.flatMap((figure) =>
    parts.flatMap((part) => {
      if (part === "value") return figure.value ?? [];
      const bound = figure[part];
      return bound !== undefined && "digits" in bound ? bound.digits : [];
    }),
  );
}

function csvFiles(name: string, dataset: Dataset): readonly InteropFile[] {
  const own = inEnglish(dataset);
  return (["1.0", "2.0", "2.1"] as const).map((version) => {
    const text = toSdmxCsv(own, { version });
    const columns = (text.split("\r\n")[0] ?? "").split(",");
    const dimensions = own.dimensions.map(({ id }) => id);
    const measures = ["OBS_VALUE", ...["LOWER", "UPPER"].filter((id) => columns.includes(id))];
    const fixed = ["DATAFLOW", "STRUCTURE", "STRUCTURE_ID", "ACTION", ...dimensions, ...measures];
    return {
      name: `${name} as SDMX-CSV ${version}`,
      format: `sdmx-csv-${version}` as const,
      files: [{ path: "data.csv", text }],
      expected: { observations: own.figures.length, texts: numbersIn(own, ["value", "lower", "upper"]) },
      components: { dimensions, measures, attributes: columns.filter((id) => !fixed.includes(id)) },
    };
  });
}

async function filesOf(name: string, dataset: Dataset): Promise<readonly InteropFile[]> {
  const texts = numbersIn(dataset, ["value", "lower", "upper"]);
  const { length: observations } = dataset.figures;
  const meta = { id: "MESSAGE", prepared: "2013-01-10", sender: { id: "CL" } };
  const messages = (["flat", "series"] as const).map((form) => ({
    name: `${name} as SDMX-JSON, ${form}`,
    format: "sdmx-json-2.1" as const,
    files: [{ path: "data.json", text: JSON.stringify(toSdmxJson(dataset, { ...meta, form })) }],
    expected: { observations, texts },
  }));
  const cube = toJsonStat(dataset);
  const files = await toDataPackage(dataset, { name: "figures", licenses: [{ name: "CC-BY-4.0" }] });
  const [descriptor] = files;
  const { resources }: { readonly resources: readonly { readonly path: string }[] } = JSON.parse(
    descriptor?.text ?? "",
  );
  const rows = resources.map(({ path }) => {
    const text = files.find((file) => file.path === path)?.text ?? "";
    return text.trimEnd().split("\r\n").length - 1;
  });
  return [
    ...csvFiles(name, dataset),
    ...messages,
    {
      name: `${name} as JSON-stat`,
      format: "json-stat-2.0",
      files: [{ path: "data.json", text: JSON.stringify(cube) }],
      expected: {
        observations: cube.size.reduce((product, size) => product * size, 1),
        texts: numbersIn(dataset, ["value"]),
      },
    },
    {
      name: `${name} as a Data Package with CSVW metadata`,
      format: "data-package",
      files,
      expected: { observations: rows.reduce((sum, each) => sum + each, 0), texts },
    },
  ];
}

export async function interopFiles(): Promise<readonly InteropFile[]> {
  return [
    ...(await filesOf("the report of Chongqing", chongqing)),
    ...(await filesOf("the tours abroad", toursAbroad)),
    ...(await filesOf("long numbers", long)),
  ];
}
