import {
  annualReport,
  type Claim,
  createLedger,
  type Observation,
  PRC_STATISTICS,
  type Result,
} from "cultural-ledger";
import {
  checkDataset,
  claimsIn,
  createDataset,
  type DataBound,
  type DataFigure,
  type Dataset,
  type DatasetDescription,
  datasetOf,
  datasetOfReport,
  observationsIn,
  type RecordsOptions,
} from "cultural-ledger/interchange";
import { expectTypeOf, test } from "vitest";

declare const dataset: Dataset;

test("datasets are checked, created and read", () => {
  expectTypeOf(checkDataset(dataset)).toEqualTypeOf<Result<Dataset>>();
  expectTypeOf(createDataset(dataset)).toEqualTypeOf<Dataset>();
  expectTypeOf(observationsIn(dataset)).toEqualTypeOf<Result<readonly Observation[]>>();
  expectTypeOf(claimsIn(dataset, { source: "yearbook" })).toEqualTypeOf<Result<readonly Claim[]>>();
  // @ts-expect-error a list cannot be changed
  dataset.figures.push({ key: {}, measure: "OBS_VALUE" });
});

test("numbers are text, and bounds have digits where they are at a number", () => {
  expectTypeOf<DataFigure["value"]>().toEqualTypeOf<string | undefined>();
  const closed: DataBound = { end: "closed", digits: "61" };
  const none: DataBound = { end: "unbounded" };
  // @ts-expect-error a bound at a number has digits
  const empty: DataBound = { end: "open" };
  // @ts-expect-error one that is nowhere has none
  const both: DataBound = { end: "unknown", digits: "61" };
  // @ts-expect-error a number may be rounded already
  const figure: DataFigure = { key: {}, measure: "OBS_VALUE", value: 61 };
  // @ts-expect-error a value that is not known is left out
  const missing: DataFigure = { key: {}, measure: "OBS_VALUE", value: undefined };
  expectTypeOf([closed, none, empty, both, figure, missing]).toBeArray();
});

test("rows and reports need a description", () => {
  const description: DatasetDescription = {
    id: "V",
    names: { en: "Visits" },
    dimensions: { TIME_PERIOD: { column: "year", role: "time" } },
    measures: { V: { column: "visits" } },
  };
  expectTypeOf(datasetOf([{ year: "2012", visits: 61 }], description)).toEqualTypeOf<Dataset>();
  // @ts-expect-error a dimension has a column
  datasetOf([], { ...description, dimensions: { TIME_PERIOD: { role: "time" } } });
  // @ts-expect-error there are three roles
  datasetOf([], { ...description, dimensions: { TIME_PERIOD: { column: "year", role: "period" } } });
  // @ts-expect-error text is no list of rows
  datasetOf("rows", description);

  const report = annualReport(createLedger({}), { period: "2012", currency: "USD", profile: PRC_STATISTICS });
  expectTypeOf(datasetOfReport(report, { id: "R", names: { en: "Year" } })).toEqualTypeOf<Dataset>();
  // @ts-expect-error a dataset has an id and names
  datasetOfReport(report, {});
  // @ts-expect-error words are in English and Chinese
  datasetOfReport(report, { id: "R", names: { en: "Year" }, labels: { fr: { JP: "Japon" } } });
});

test("options say what codes are in the words of the library", () => {
  const options: RecordsOptions = {
    areaOf: { ES13: "ES-CB", EU27: null },
    unitOf: { PS: "count" },
    days: "at",
  };
  expectTypeOf(options.statusOf).toEqualTypeOf<RecordsOptions["statusOf"]>();
  // @ts-expect-error no unit of the library
  claimsIn(dataset, { unitOf: { PS: "persons" } });
  // @ts-expect-error no status of SDMX
  claimsIn(dataset, { statusOf: { "(p)": "p" } });
});
