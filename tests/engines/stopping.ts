/**
 * What has to be stopped or removed in the end: after a failure as well, and after Ctrl-C. Programs are started by
 * `setpriv --pdeathsig` where there is one, so that they end even where this process is killed with no time to say so.
 */

import { type ChildProcess, type SpawnOptions, spawn } from "node:child_process";
import { existsSync } from "node:fs";

type Step = () => void | Promise<void>;

const open = new Set<Stopping>();

/** The steps of one engine, done last first, each once. */
export class Stopping {
  readonly #steps: Step[] = [];

  constructor() {
    open.add(this);
  }

  add(step: Step): void {
    this.#steps.push(step);
  }

  /** Does every step, the rest as well where one fails. */
  async run(): Promise<void> {
    const failures: unknown[] = [];
    for (let step = this.#steps.pop(); step !== undefined; step = this.#steps.pop())
      try {
        await step();
      } catch (failure) {
        failures.push(failure);
      }
    open.delete(this);
    if (failures.length > 0) throw new AggregateError(failures, `not stopped: ${failures.join("; ")}`);
  }
}

/** Starts something by steps; where one fails, what was started before is stopped. */
export async function started<Value>(start: (stopping: Stopping) => Promise<Value>): Promise<Value> {
  const stopping = new Stopping();
  try {
    return await start(stopping);
  } catch (failure) {
    await stopping.run().catch((error) => console.error(String(error)));
    throw failure;
  }
}

/**
 * Ctrl-C and `kill` stop everything that was started before this process ends. A signal comes twice where it is sent to the
 * group and handed on by tsx: the second one must not end what the first one began.
 */
export function stopOnSignals(): void {
  let signalled = false;
  const stop = async (signal: NodeJS.Signals) => {
    if (signalled) return;
    signalled = true;
    console.error(`${signal}: stopping what was started`);
    for (const each of [...open].reverse()) await each.run().catch((error) => console.error(String(error)));
    process.exit(signal === "SIGINT" ? 130 : 143);
  };
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, stop);
}

const SETPRIV = "/usr/bin/setpriv";

export interface Leash extends SpawnOptions {
  /** What ends the program in good order. */
  readonly end?: "SIGINT" | "SIGTERM";
  /** The user it runs as. */
  readonly user?: string | undefined;
}

/**
 * A program that is stopped by `stopping`, at last by SIGKILL after ten seconds. It has a process group of its own: Ctrl-C
 * would else end all programs at once, and the order of stopping is ours.
 */
export function startProgram(
  stopping: Stopping,
  command: string,
  args: readonly string[],
  { end = "SIGTERM", user, ...options }: Leash,
): ChildProcess {
  const asUser = user === undefined ? [] : [`--reuid=${user}`, `--regid=${user}`, "--init-groups"];
  const [file, all] = existsSync(SETPRIV)
    ? [SETPRIV, [`--pdeathsig=${end.slice(3)}`, ...asUser, "--", command, ...args]]
    : [command, [...args]];
  const child = spawn(file, all, { ...options, detached: true });
  const ended = new Promise<void>((done) => {
    child.once("exit", () => done());
    child.once("error", () => done());
  });
  stopping.add(async () => {
    if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
    child.kill(end);
    const late = setTimeout(() => child.kill("SIGKILL"), 10_000);
    await ended;
    clearTimeout(late);
  });
  return child;
}

/** Asks until there is an answer that isn't `undefined`, for at most some seconds. */
export async function waitFor<Value>(
  what: string,
  seconds: number,
  ask: () => Promise<Value | undefined> | Value | undefined,
): Promise<Value> {
  const end = performance.now() + seconds * 1000;
  for (;;) {
    const answer = await ask();
    if (answer !== undefined) return answer;
    if (performance.now() > end) throw new Error(`${what}: not within ${seconds} seconds`);
    await new Promise((done) => setTimeout(done, 50));
  }
}
