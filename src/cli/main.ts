/**
 * Where the program begins.
 */

import { argv } from "node:process";
import { runProgram } from "./program";

void runProgram(argv.slice(2), async () => (await import("./all-commands")).commands).then((code) => {
  // The streams are still being written.
  process.exitCode = code;
});
