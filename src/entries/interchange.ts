/**
 * `cultural-ledger/interchange`: figures with their structure, in the formats that other tools read.
 */

export type {
  PackageContributor,
  PackageFile,
  PackageLicense,
  PackageSource,
} from "../interchange/data-package/data-package";
export type { ToDataPackageOptions } from "../interchange/data-package/package-options";
export { toDataPackage } from "../interchange/data-package/to-data-package";
export { checkDataset, createDataset } from "../interchange/dataset/check-dataset";
export type {
  DataAttribute,
  DataBound,
  DataCode,
  DataDimension,
  DataFigure,
  DataMeasure,
  Dataset,
  DataText,
  Names,
} from "../interchange/dataset/dataset";
export { datasetOf } from "../interchange/dataset/dataset-of";
export type {
  CodeBook,
  CodedColumn,
  DatasetDescription,
  DatasetHead,
  DescribedAttribute,
  DescribedDimension,
  DescribedMeasure,
} from "../interchange/dataset/description";
export type {
  AttributeExtension,
  ByPosition,
  DatasetExtension,
  DimensionExtension,
  JsonStatCategory,
  JsonStatDataset,
  JsonStatDimension,
  JsonStatUnit,
  JsonStatValue,
} from "../interchange/json-stat/json-stat";
export { type ReadJsonStatOptions, readJsonStat } from "../interchange/json-stat/read-json-stat";
export { type ToJsonStatOptions, toJsonStat } from "../interchange/json-stat/to-json-stat";
export { claimsIn } from "../interchange/records/claims-in";
export type { FieldComponents } from "../interchange/records/component-roles";
export type { UnitMeaning } from "../interchange/records/figure-value";
export { observationsIn } from "../interchange/records/observations-in";
export type { RecordsOptions } from "../interchange/records/records-options";
export { type SumsInOptions, sumsIn } from "../interchange/records/sums-in";
export { type DatasetOfReportOptions, datasetOfReport } from "../interchange/report/dataset-of-report";
export type {
  SdmxCsvAction,
  SdmxCsvKeys,
  SdmxCsvLabels,
  SdmxCsvStructure,
  SdmxCsvVersion,
} from "../interchange/sdmx-csv/layout";
export type { ReadSdmxCsvOptions } from "../interchange/sdmx-csv/read-options";
export { readSdmxCsv } from "../interchange/sdmx-csv/read-sdmx-csv";
export { toSdmxCsv } from "../interchange/sdmx-csv/to-sdmx-csv";
export type { ToSdmxCsvOptions } from "../interchange/sdmx-csv/write-options";
export type {
  SdmxJsonAnnotation,
  SdmxJsonCell,
  SdmxJsonComponent,
  SdmxJsonDataSet,
  SdmxJsonLink,
  SdmxJsonMessage,
  SdmxJsonNamed,
  SdmxJsonObservations,
  SdmxJsonSeries,
  SdmxJsonStructure,
  SdmxJsonValue,
} from "../interchange/sdmx-json/message";
export { type ReadSdmxJsonOptions, readSdmxJson } from "../interchange/sdmx-json/read-sdmx-json";
export { type ToSdmxJsonOptions, toSdmxJson } from "../interchange/sdmx-json/to-sdmx-json";
