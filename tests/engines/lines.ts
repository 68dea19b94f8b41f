/** Lines of a file, by the newline only: `node:readline` ends a line at U+2028 as well, which JSON may hold in a text. */

import { createReadStream } from "node:fs";

/** Many lines at a time, since a promise for each would take longer than reading it. */
export async function* linesOf(file: string): AsyncGenerator<readonly string[]> {
  let rest = "";
  for await (const chunk of createReadStream(file, { encoding: "utf8", highWaterMark: 1 << 20 })) {
    const lines = (rest + chunk).split("\n");
    rest = lines.pop() ?? "";
    yield lines;
  }
  if (rest !== "") yield [rest];
}
