/**
 * `report`: the figures of a period from files of records, in any of its forms.
 */

import { ISO_3166 } from "../geography/area-profile";
import { toVegaLite } from "../io/charts/to-vega-lite";
import { toHtml } from "../io/html/html";
import { toPlain } from "../io/json/to-plain";
import { toMarkdown } from "../io/markdown/markdown";
import { reportToCsv } from "../io/rows/report-to-csv";
import { annualReport } from "../report/annual-report";
import type { AnnualReport } from "../report/report-content";
import type { AnnualReportOptions } from "../report/report-options";
import type { Arguments } from "./arguments";
import { type Command, listOption, numberOption, option, requiredOption } from "./command";
import { FOUND, RIGHT } from "./exit-codes";
import { tellFaults } from "./faults";
import { readJsonFile } from "./input";
import { profileOption, ratesOption, type Telling, tellingOptions } from "./json-options";
import { ended, requireWritable, writeOut } from "./output";
import { readRecords } from "./read-records";
import { styleOf } from "./terminal";

/** Runs `report`. */
export const report: Command = async (args) => {
  const out = option(args, "out");
  await requireWritable(out, args.files);
  const [options, telling] = [await reportOptions(args), await tellingOptions(args)];
  const read = await readRecords(args, args.files);
  const content = annualReport(read.ledger, options);
  await writeOut(out, ended(written(content, option(args, "format") ?? "markdown", telling)));
  tellFaults(read, styleOf(process.stderr));
  return read.issues.length === 0 ? RIGHT : FOUND;
};

async function reportOptions(args: Arguments): Promise<AnnualReportOptions> {
  const [compare, rates, top, file] = [
    listOption(args, "compare"),
    await ratesOption(args),
    numberOption(args, "top"),
    option(args, "published"),
  ];
  const published = file === undefined ? undefined : await readJsonFile(file);
  // What they say is looked at by the report, which names every mistake.
  return {
    period: requiredOption(args, "period"),
    currency: requiredOption(args, "currency"),
    profile: profileOption(args) ?? ISO_3166,
    ...(compare !== undefined && { compare }),
    ...(rates !== undefined && { rates }),
    ...(top !== undefined && { top }),
    ...(published !== undefined && { published }),
  } as AnnualReportOptions;
}

function written(content: AnnualReport, format: string, telling: Telling): string {
  const { title: _, ...untitled } = telling;
  switch (format) {
    case "html":
      return toHtml(content, telling);
    case "csv":
      return reportToCsv(content, untitled);
    case "json":
      return JSON.stringify(toPlain(content));
    case "vega":
      return JSON.stringify(toVegaLite(content, untitled));
    default:
      return toMarkdown(content, telling);
  }
}
