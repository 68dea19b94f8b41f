/**
 * A standalone cluster of Spark on loopback: one master and two workers, each a process of its own, so that one can be
 * killed. The package from PyPI has no `start-master.sh`; `bin/spark-class` is what these scripts call.
 */

import { createWriteStream, mkdirSync } from "node:fs";
import { join } from "node:path";
import { freePort } from "../ports";
import { type Stopping, startProgram, waitFor } from "../stopping";
import type { SparkEnvironment } from "./environment";

export const WORKERS = 2;
/** An executor has the whole of a worker. */
export const EXECUTOR_MEMORY = "1g";
const LOOPBACK = "127.0.0.1";

export interface Cluster {
  readonly url: string;
  readonly environment: NodeJS.ProcessEnv;
}

export async function startCluster(
  stopping: Stopping,
  { home, python }: SparkEnvironment,
  folder: string,
): Promise<Cluster> {
  // A folder without settings: those of this machine's user, if there are any, are not tested here.
  const settings = join(folder, "conf");
  mkdirSync(settings, { recursive: true });
  const environment = {
    ...process.env,
    SPARK_HOME: home,
    SPARK_CONF_DIR: settings,
    SPARK_LOCAL_IP: LOOPBACK,
    SPARK_LOCAL_HOSTNAME: LOOPBACK,
    SPARK_DAEMON_MEMORY: "256m",
    SPARK_DAEMON_JAVA_OPTS: "-XX:+UseSerialGC",
    PYSPARK_PYTHON: python,
    PYSPARK_DRIVER_PYTHON: python,
  };
  const start = (name: string, type: string, ...args: readonly string[]) => {
    const log = createWriteStream(join(folder, `${name}.log`));
    const child = startProgram(
      stopping,
      join(home, "bin/spark-class"),
      [`org.apache.spark.deploy.${type}`, ...args],
      {
        env: environment,
        cwd: folder,
        stdio: ["ignore", "pipe", "pipe"],
      },
    );
    child.stdout?.pipe(log, { end: false });
    child.stderr?.pipe(log, { end: false });
    child.once("error", (error) => log.end(String(error)));
    return child;
  };
  const [port, web] = [await freePort(), await freePort()];
  const url = `spark://${LOOPBACK}:${port}`;
  const place = ["--host", LOOPBACK];
  const master = start("master", "master.Master", ...place, "--port", `${port}`, "--webui-port", `${web}`);
  // Workers try again for as long as the master takes to start, but only after seconds.
  await waitFor("Spark's master", 120, () => alive(web, master));
  for (let at = 0; at < WORKERS; at++) {
    const own = ["--cores", "1", "--memory", EXECUTOR_MEMORY, "--work-dir", join(folder, `worker-${at}`)];
    start(`worker-${at}`, "worker.Worker", ...place, "--webui-port", "0", ...own, url);
  }
  await waitFor("Spark's two workers", 120, async () => (await alive(web, master)) === WORKERS || undefined);
  return { url, environment };
}

/** How many workers the master knows, by what it says to its page; `undefined` before it answers. */
async function alive(web: number, master: { readonly exitCode: number | null }): Promise<number | undefined> {
  if (master.exitCode !== null) throw new Error(`Spark's master ended with ${master.exitCode}`);
  try {
    const answer = await fetch(`http://${LOOPBACK}:${web}/json/`);
    const { aliveworkers }: { readonly aliveworkers: number } = JSON.parse(await answer.text());
    return aliveworkers;
  } catch {
    return undefined;
  }
}
