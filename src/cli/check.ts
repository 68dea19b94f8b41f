/**
 * `check`: every fault of files of records, for people or for another program.
 */

import { type Command, option } from "./command";
import { FOUND, RIGHT } from "./exit-codes";
import { counted, faultLine } from "./faults";
import { isStandard, requireWritable, writeOut } from "./output";
import { type RecordsRead, readRecords } from "./read-records";
import { type Style, styleOf } from "./terminal";
import { shown } from "./wrong-use";

/** Runs `check`. */
export const check: Command = async (args) => {
  const out = option(args, "out");
  await requireWritable(out, args.files);
  const read = await readRecords(args, args.files);
  const style = styleOf(isStandard(out) ? process.stdout : {});
  await writeOut(out, option(args, "format") === "json" ? jsonOf(read) : textOf(read, style));
  return read.issues.length === 0 ? RIGHT : FOUND;
};

function jsonOf({ issues, accepted, refused, skipped }: RecordsRead): string {
  const placed = issues.map(({ file, row, column, code, ...rest }) => ({ file, row, column, code, ...rest }));
  return `${JSON.stringify({ accepted, refused, skipped, issues: placed }, undefined, 2)}\n`;
}

function textOf({ issues, accepted, refused, skipped }: RecordsRead, style: Style): string {
  const ends = [
    counted(issues.length, "fault"),
    `${counted(accepted, "record")} right`,
    `${refused} left out`,
  ];
  return [
    ...issues.map((issue) => faultLine(issue, style)),
    ...skipped.map(({ file, row, by, label }) =>
      style.dim(`${shown(file)}:${row}: ${shown(label)} is no record, as ${by} says.`),
    ),
    `${ends.join(", ")}${skipped.length === 0 ? "" : `, ${counted(skipped.length, "row")} skipped`}.`,
    "",
  ].join("\n");
}
