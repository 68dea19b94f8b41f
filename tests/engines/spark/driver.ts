/** The driver's side here: starts `driver.py`, sends one request at a time and waits for its line. */

import { createWriteStream } from "node:fs";
import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import { createInterface } from "node:readline";
import { type Stopping, startProgram } from "../stopping";

export interface Driver {
  /** The version that Spark says it is. */
  readonly version: string;
  ask(operation: string, request: object): Promise<unknown>;
}

interface Answer {
  readonly value?: unknown;
  readonly error?: string;
}

export async function startDriver(
  stopping: Stopping,
  python: string,
  environment: NodeJS.ProcessEnv,
  settings: Readonly<Record<string, string>>,
  folder: string,
  log: string,
): Promise<Driver> {
  const child = startProgram(
    stopping,
    python,
    [resolve("tests/engines/spark/driver.py"), JSON.stringify(settings)],
    { env: environment, cwd: folder, stdio: ["pipe", "pipe", "pipe"] },
  );
  const { stdin, stdout, stderr } = child;
  if (stdin === null || stdout === null || stderr === null) throw new Error("the driver has no streams");
  stderr.pipe(createWriteStream(log));
  // A driver that ended is told by its missing answer.
  stdin.on("error", () => undefined);
  // Python writes ASCII only, so that U+2028, which ends a line for this reader, is never in one.
  const lines = createInterface({ input: stdout })[Symbol.asyncIterator]();
  const next = async (): Promise<unknown> => {
    const { done, value } = await lines.next();
    if (done === true) throw new Error(`Spark's driver ended: ${(await readFile(log, "utf8")).slice(-4000)}`);
    const answer: Answer = JSON.parse(value);
    if (answer.error !== undefined) throw new Error(answer.error);
    return answer.value;
  };
  const version = String(await next());
  stopping.add(async () => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    const ended = new Promise((done) => child.once("exit", done));
    stdin.end(`${JSON.stringify({ operation: "stop" })}\n`);
    // SIGTERM follows where it is stuck in a job: tsx gives five seconds in all after Ctrl-C.
    await Promise.race([ended, new Promise((done) => setTimeout(done, 2000).unref())]);
  });
  let before: Promise<unknown> = Promise.resolve();
  return {
    version,
    ask(operation, request) {
      const answer = before.then(() => {
        stdin.write(`${JSON.stringify({ operation, ...request })}\n`);
        return next();
      });
      before = answer.catch(() => undefined);
      return answer;
    },
  };
}
