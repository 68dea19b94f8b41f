/** The gallery of faults that are found in SDMX-CSV: for each code a file that gives it, and what to do. */

import { type ReadSdmxCsvOptions, readSdmxCsv } from "cultural-ledger/interchange";
import type { GalleryEntry } from "./gallery-entry";

/** A file of the lines, with the call that reads it. */
function reading(
  code: string,
  lines: readonly string[],
  remedy: string,
  options?: ReadSdmxCsvOptions,
): GalleryEntry {
  const text = `${lines.join("\n")}\n`;
  const said =
    options === undefined ? "" : `, ${JSON.stringify(options).replace(/^\{"(\w+)":(.*)\}$/, "{ $1: $2 }")}`;
  return {
    code: `interchange/${code}`,
    call: `readSdmxCsv(${JSON.stringify(text)}${said})`,
    run: () => readSdmxCsv(text, options),
    remedy,
  };
}

const FIRST = "DATAFLOW,TIME_PERIOD,OBS_VALUE";
const ROW = "CQ:V(1.0),2012,61";
const HEADER = "STRUCTURE,STRUCTURE_ID,ACTION,TIME_PERIOD,OBS_VALUE";

export const sdmxCsvErrors: readonly GalleryEntry[] = [
  reading(
    "unknown-file",
    ["year,visits", "2012,61"],
    "Use the reader that is made for the file. Of a plain table, `datasetOf` makes a dataset.",
  ),
  reading(
    "missing-column",
    [FIRST, ROW],
    "Correct the option, which takes the ids of columns, or add the column.",
    {
      dimensions: ["YEAR"],
    },
  ),
  reading(
    "unpaired-column",
    ["STRUCTURE,STRUCTURE_ID,STRUCTURE_NAME,OBS_VALUE", "dataflow,CQ:V(1.0),Visits,61"],
    "Add the column, which may be empty, or take out STRUCTURE_NAME.",
  ),
  reading(
    "unknown-column",
    ["DATAFLOW,KIND,OBS_VALUE,TIME_PERIOD", "CQ:V(1.0),A,61,2012"],
    "Say which columns are dimensions: the structure of the data, which is not in the file, tells.",
  ),
  reading(
    "no-measure",
    ["DATAFLOW,TIME_PERIOD,VISITS", ROW],
    'Name the measures by their columns: `{ measures: ["VISITS"] }`.',
  ),
  reading(
    "several-values",
    ["STRUCTURE[;],STRUCTURE_ID,OBS_VALUE[]", "dataflow,CQ:V(1.0),61;62"],
    "Give each number a row of its own, with a dimension that tells them apart.",
  ),
  reading(
    "nested-attribute",
    ["DATAFLOW,TIME_PERIOD,OBS_VALUE,NOTE[a[b]]", `${ROW},n`],
    "Take the column out, or give each of its values a column of its own.",
  ),
  reading(
    "no-separator",
    ["STRUCTURE,STRUCTURE_ID,TIME_PERIOD,OBS_VALUE,NOTE[]", "dataflow,CQ:V(1.0),2012,61,a;b"],
    "Say the sign in the first header. Where a dataset is written, one has to be in none of the texts.",
  ),
  reading(
    "malformed-row",
    [FIRST, 'CQ:V(1.0),2012,"61'],
    'Put quotes around the whole cell, and write a quote in it twice: `"a ""b"""`.',
  ),
  reading(
    "ragged-row",
    [FIRST, "CQ:V(1.0),2012,1,100"],
    "Write numbers without separators of thousands, and text with commas in quotes.",
  ),
  reading(
    "several-structures",
    [FIRST, ROW, "CQ:W(1.0),2012,198"],
    "Read each structure by itself: cut the file, or name the data set of a message by the option `dataSet`.",
  ),
  reading(
    "unknown-structure",
    [FIRST, "VISITS,2012,61"],
    "Write who maintains the structure before its id, `CQ:VISITS(1.0)`.",
  ),
  reading(
    "unknown-action",
    [HEADER, "dataflow,CQ:V(1.0),X,2012,61"],
    "Correct the action: rows are information, appended, merged or they replace.",
  ),
  reading(
    "deleting-action",
    [HEADER, "dataflow,CQ:V(1.0),D,2012,61"],
    "Read what says figures, and delete in your own data what the rest names.",
  ),
  reading(
    "missing-code",
    ["DATAFLOW,REF_AREA,TIME_PERIOD,OBS_VALUE", "CQ:V(1.0),,2012,61"],
    "Write the code. Of a total, dimensions have one too, mostly `_T`.",
  ),
  reading(
    "contradicting-key",
    ["STRUCTURE,STRUCTURE_ID,OBS_KEY,TIME_PERIOD,OBS_VALUE", "dataflow,CQ:V(1.0),2013,2012,61"],
    "Correct the key or the codes, or leave the column of keys out.",
  ),
  reading(
    "contradicting-name",
    ["DATAFLOW,REF_AREA: Area,OBS_VALUE", "CQ:V(1.0),JP: Japan,61", "CQ:V(1.0),JP: Nippon,61"],
    "Give a code one name in all rows.",
  ),
  reading(
    "unplaced-attribute",
    ["STRUCTURE,STRUCTURE_ID,REF_AREA,TIME_PERIOD,OBS_VALUE,NOTE", "dataflow,CQ:V(1.0),JP,~,,revised"],
    "Take it out, or read it together with the figures that it is about.",
  ),
  reading("no-rows", [FIRST], "Look whether the answer of the service was meant to be empty."),
];
