/**
 * `reduce`: partial results joined into one, which can be joined further.
 */

import { type Command, option } from "./command";
import { RIGHT } from "./exit-codes";
import { requireWritable, writeOut } from "./output";
import { joinedPartials } from "./partial-lines";
import { readPlan } from "./plan";

/** Runs `reduce`. */
export const reduce: Command = async (args) => {
  const out = option(args, "out");
  // A partial result may take the place of one that it holds.
  await requireWritable(out, args.files.slice(0, 1));
  const whole = await joinedPartials(args, await readPlan(args));
  await writeOut(out, `${JSON.stringify(whole)}\n`);
  return RIGHT;
};
