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
  await requireWritable(out);
  const whole = await joinedPartials(args, await readPlan(args));
  await writeOut(out, `${JSON.stringify(whole)}\n`);
  return RIGHT;
};
