/** The gallery of errors of datasets that are made of reports, and that become records: for each code a call that gives it, and what to do. */

import { annualReport, createLedger, PRC_STATISTICS, usd } from "cultural-ledger";
import {
  claimsIn,
  createDataset,
  type DataFigure,
  type Dataset,
  datasetOfReport,
  observationsIn,
} from "cultural-ledger/interchange";
import type { GalleryEntry } from "./gallery-entry";

const figure = { key: { TIME_PERIOD: "2012" }, measure: "OBS_VALUE", value: "61" };
const data: Dataset = {
  id: "VISITS",
  names: { en: "Visits abroad" },
  dimensions: [{ id: "TIME_PERIOD", role: "time", codes: [{ id: "2012" }] }],
  measures: [{ id: "OBS_VALUE" }],
  attributes: [{ id: "COMMENT_OBS" }],
  figures: [figure],
};

/** Observations of the dataset with changed dimensions, and with attributes of its figure. */
const observe = (
  dimensions: Dataset["dimensions"],
  key: DataFigure["key"],
  attributes?: Readonly<Record<string, string>>,
) =>
  observationsIn(
    createDataset({
      ...data,
      dimensions,
      attributes: Object.keys(attributes ?? {}).map((id) => ({ id })),
      figures: [{ ...figure, key, ...(attributes && { attributes }) }],
    }),
  );
/** Figures of one year, each of a number in a unit. */
const inUnits = (...numbers: readonly (readonly [unit: string, value: string])[]) =>
  createDataset({
    ...data,
    dimensions: [{ id: "PART", codes: numbers.map((_, at) => ({ id: String(at) })) }, ...data.dimensions],
    attributes: [{ id: "UNIT_MEASURE" }],
    figures: numbers.map(([UNIT_MEASURE, value], at) => ({
      ...figure,
      key: { PART: String(at), TIME_PERIOD: "2012" },
      value,
      attributes: { UNIT_MEASURE },
    })),
  });

const sold = { flow: "export", kind: "goods", period: "2012", value: usd("5") } as const;
const trades = ["Silk", "Tea"].map((product) => ({ ...sold, id: product, product }));
const sales = annualReport(createLedger({ trades }), {
  period: "2012",
  currency: "USD",
  profile: PRC_STATISTICS,
});

const observeAt = (period: string) =>
  observe([{ id: "TIME_PERIOD", role: "time", codes: [{ id: period }] }], { TIME_PERIOD: period });

export const recordsErrors: readonly GalleryEntry[] = [
  {
    code: "interchange/no-period",
    call: 'observationsIn(dataset), whose time is "Curs 2012"',
    run: () => observeAt("Curs 2012"),
    remedy: 'Say which period it is: `periodOf: { "Curs 2012": "2012-09-01/P1Y" }`.',
  },
  {
    code: "interchange/no-area",
    call: 'observationsIn(dataset), whose area is "ES13"',
    run: () =>
      observe(
        [
          { id: "REF_AREA", role: "area", codes: [{ id: "ES13" }] },
          { id: "TIME_PERIOD", role: "time", codes: [{ id: "2012" }] },
        ],
        { REF_AREA: "ES13", TIME_PERIOD: "2012" },
      ),
    remedy: 'Say which area it is: `areaOf: { ES13: "ES-CB" }`, or `null` for a code of no area, as a total.',
  },
  {
    code: "interchange/unknown-status",
    call: 'observationsIn(dataset), with OBS_STATUS: "(p)"',
    run: () => observe(data.dimensions, figure.key, { OBS_STATUS: "(p)" }),
    remedy: 'Say which code it is: `statusOf: { "(p)": "P" }`, or `confidentialityOf` for CONF_STATUS.',
  },
  {
    code: "interchange/unknown-unit",
    call: 'claimsIn(dataset), whose figures are in "TONNES" and "KG"',
    run: () => claimsIn(inUnits(["TONNES", "1"], ["KG", "2"])),
    remedy:
      'Say what they are: `unitOf: { TONNES: "number", KG: "number" }`, and which of them to add is your choice.',
  },
  {
    code: "interchange/mixed-decimals",
    call: 'claimsIn(dataset), whose numbers are "10" and "3.4"',
    run: () => claimsIn(inUnits(["COUNT", "10"], ["COUNT", "3.4"])),
    remedy:
      'Say how many decimals the table prints, `decimals: 1`, or that each number has its own, `decimals: "own"`. Numbers of JSON have no zeros at their end.',
  },
  {
    code: "interchange/duplicate-code",
    call: 'datasetOfReport(report, { codeOf: { PRODUCT: { Silk: "X", Tea: "X" } } })',
    run: () =>
      datasetOfReport(sales, {
        id: "S",
        names: { en: "Sales" },
        codeOf: { PRODUCT: { Silk: "X", Tea: "X" } },
      }),
    remedy: "Give each member a code of its own.",
  },
  {
    code: "interchange/period-or-day",
    call: 'observationsIn(dataset), whose time is "2012-12-31"',
    run: () => observeAt("2012-12-31"),
    remedy:
      'Say whether figures of a day are stocks on it, `days: "at"`, or flows over it, `days: "period"`.',
  },
  {
    code: "interchange/unwritable-number",
    call: 'claimsIn(dataset), with the value "0.0000000000001"',
    run: () => claimsIn(createDataset({ ...data, figures: [{ ...figure, value: "0.0000000000001" }] })),
    remedy: "Leave the figure out, or round it: records hold 24 digits before the point and 12 behind it.",
  },
];
