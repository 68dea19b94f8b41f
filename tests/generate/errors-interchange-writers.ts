/** The gallery of errors of writing datasets in the formats of others: for each code a call that gives it, and what to do. */

import {
  type Dataset,
  type ToSdmxJsonOptions,
  toDataPackage,
  toJsonStat,
  toSdmxCsv,
  toSdmxJson,
} from "cultural-ledger/interchange";
import { type GalleryEntry, settled } from "./gallery-entry";

const data: Dataset = {
  id: "VISITS",
  agency: "CQ",
  version: "1.0",
  names: { en: "Visits abroad" },
  dimensions: [{ id: "TIME_PERIOD", names: { en: "Year" }, role: "time", codes: [{ id: "2012" }] }],
  measures: [{ id: "OBS_VALUE", names: { en: "Visits" } }],
  attributes: [],
  figures: [{ key: { TIME_PERIOD: "2012" }, measure: "OBS_VALUE", value: "61" }],
};
const { version: _, ...unversioned } = data;
const sent: ToSdmxJsonOptions = { id: "M1", prepared: "2014-03-01", sender: { id: "CQ" } };

/** The dataset with a figure for each of some periods. */
const over = (...periods: readonly string[]): Dataset => ({
  ...data,
  dimensions: [{ id: "TIME_PERIOD", role: "time", codes: periods.map((id) => ({ id })) }],
  figures: periods.map((id) => ({ key: { TIME_PERIOD: id }, measure: "OBS_VALUE", value: "61" })),
});
/** The dataset with what an attribute says of its figure. */
const noted = (note: NonNullable<Dataset["figures"][number]["attributes"]>[string]): Dataset => ({
  ...data,
  attributes: [{ id: "NOTE", names: { en: "Note" } }],
  figures: data.figures.map((figure) => ({ ...figure, attributes: { NOTE: note } })),
});
const untimed: Dataset = {
  ...data,
  dimensions: [{ id: "REF_AREA", codes: [{ id: "JP" }] }],
  figures: [{ key: { REF_AREA: "JP" }, measure: "OBS_VALUE", value: "61" }],
};

/** A call where there is no Web Crypto, which is looked for before anything is awaited. */
function withoutCrypto<Answer>(call: () => Answer): Answer {
  const own = Object.getOwnPropertyDescriptor(globalThis, "crypto");
  Object.defineProperty(globalThis, "crypto", { value: undefined, configurable: true });
  try {
    return call();
  } finally {
    if (own !== undefined) Object.defineProperty(globalThis, "crypto", own);
  }
}

const packageErrors = await Promise.all(
  [
    {
      code: "interchange/unwritable-text",
      call: 'await toDataPackage(dataset), with NOTE: "half of \\ud83c"',
      run: () => toDataPackage(noted("half of \ud83c")),
      remedy:
        "Cut text between characters, as `Array.from(text)` has them, and not between the halves of one.",
    },
    {
      code: "interchange/no-web-crypto",
      call: "await toDataPackage(data), on a page of http",
      run: () => withoutCrypto(() => toDataPackage(data)),
      remedy: "Serve the page by https, or make the package in Node.",
    },
  ].map(settled),
);

export const writerErrors: readonly GalleryEntry[] = [
  {
    code: "interchange/too-many-cells",
    call: "toJsonStat(dataset, { most: 1 }), with figures of two years",
    run: () => toJsonStat(over("2012", "2013"), { most: 1 }),
    remedy:
      "Write a file for each area or year, or say how many cells your readers take: `{ most: 5_000_000 }`.",
  },
  {
    code: "interchange/not-in-version",
    call: 'toSdmxCsv(data, { version: "1.0", keys: "obs" })',
    run: () => toSdmxCsv(data, { version: "1.0", keys: "obs" }),
    remedy: "Write the newest version that your readers take; it holds all that a dataset can say.",
  },
  {
    code: "interchange/missing-version",
    call: 'toSdmxCsv({ ...data, version: undefined }, { version: "1.0" })',
    run: () => toSdmxCsv(unversioned, { version: "1.0" }),
    remedy: 'Say which version of the structure the figures are of: `{ ...dataset, version: "1.0" }`.',
  },
  {
    code: "interchange/reserved-id",
    call: 'toSdmxCsv({ ...data, attributes: [{ id: "ACTION" }] })',
    run: () => toSdmxCsv({ ...data, attributes: [{ id: "ACTION" }] }),
    remedy: "Call the component otherwise: the format needs the word for itself.",
  },
  {
    code: "interchange/duplicate-header",
    call: 'toSdmxCsv({ ...data, attributes: [{ id: "NOTE", names: { en: "Year" } }] }, { labels: "name" })',
    run: () =>
      toSdmxCsv({ ...data, attributes: [{ id: "NOTE", names: { en: "Year" } }] }, { labels: "name" }),
    remedy: "Give each component a name of its own, or write ids alone.",
  },
  {
    code: "interchange/missing-name",
    call: 'toSdmxCsv({ ...data, attributes: [{ id: "NOTE" }] }, { labels: "name" })',
    run: () => toSdmxCsv({ ...data, attributes: [{ id: "NOTE" }] }, { labels: "name" }),
    remedy: "Name the component in the language that is written.",
  },
  {
    code: "interchange/range-period",
    call: 'toSdmxJson(dataset, sent), whose time is "2012-01-15/2012-02-09"',
    run: () => toSdmxJson(over("2012-01-15/2012-02-09"), sent),
    remedy:
      'Write it as a first day with how long it lasts, where your readers take that: `{ ranges: "duration" }`.',
  },
  {
    code: "interchange/invalid-period",
    call: 'toSdmxCsv(dataset), whose time is "Curs 2012"',
    run: () => toSdmxCsv(over("Curs 2012")),
    remedy: "Give the code that the message names: another one would not be read as it was written.",
  },
  {
    code: "interchange/duplicate-period",
    call: 'toSdmxJson(dataset, sent), whose times are "2012-04-01/P1Y" and "2012-07-01/P1Y"',
    run: () => toSdmxJson(over("2012-04-01/P1Y", "2012-07-01/P1Y"), sent),
    remedy: "Write a message for the years of each office.",
  },
  {
    code: "interchange/no-time",
    call: 'toSdmxCsv(dataset, { keys: "series" }), of which no dimension is time',
    run: () => toSdmxCsv(untimed, { keys: "series" }),
    remedy: 'Mark the dimension that is time with `role: "time"`, or write no series.',
  },
  {
    code: "interchange/invalid-form",
    call: 'toSdmxJson(data, { ...sent, form: "series" }), with time for its one dimension',
    run: () => toSdmxJson(data, { ...sent, form: "series" }),
    remedy:
      "Leave `form` out, or add a dimension: series differ in one that is not that of their observations.",
  },
  {
    code: "interchange/mixed-texts",
    call: 'toSdmxJson(dataset, sent), with NOTE: ["revised", { en: "revised" }]',
    run: () => toSdmxJson(noted(["revised", { en: "revised" }]), sent),
    remedy: "Write the texts of an attribute all in one manner: plain, as lists, or by language.",
  },
  {
    code: "interchange/reserved-text",
    call: 'toSdmxCsv(dataset), with NOTE: "#N/A"',
    run: () => toSdmxCsv(noted("#N/A")),
    remedy: "Leave the attribute out where it says nothing.",
  },
  {
    code: "interchange/ambiguous-text",
    call: 'toSdmxCsv(dataset, { labels: "both" }), with NOTE: "See: below"',
    run: () => toSdmxCsv(noted("See: below"), { labels: "both" }),
    remedy: "Write ids alone, or names in columns of their own.",
  },
  ...packageErrors,
];
