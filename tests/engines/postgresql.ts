/** A server of PostgreSQL on loopback, in a fresh folder: the database that a bureau has. */

import { spawnSync } from "node:child_process";
import { createWriteStream, existsSync, readdirSync } from "node:fs";
import { chown, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import { Client, type QueryArrayConfig } from "pg";
import { type Engine, rowsOfText, Skipped } from "./engine";
import { freePort } from "./ports";
import { copyInto, createTable, csvOf } from "./postgres-rows";
import { type Stopping, started, startProgram, waitFor } from "./stopping";
import { installOnDebian, printedBy } from "./system";

const name = "PostgreSQL";
const HOME = "/usr/lib/postgresql";
const LOCALE = { ...process.env, LC_ALL: "C.UTF-8" };

/** The folder of the newest server's programs: Debian's releases differ in its number. */
function programs(): string | undefined {
  const versions = existsSync(HOME) ? readdirSync(HOME) : [];
  return versions
    .sort((one, other) => Number(other) - Number(one))
    .map((version) => join(HOME, version, "bin"))
    .find((folder) => existsSync(join(folder, "initdb")));
}

/** The server refuses to run as root: there it runs as the user that Debian's package makes. */
const USER = process.getuid?.() === 0 ? "postgres" : undefined;

async function serve(stopping: Stopping): Promise<{ readonly folder: string; readonly port: number }> {
  if (programs() === undefined) installOnDebian("postgresql");
  const bin = programs();
  if (bin === undefined) throw new Skipped(`no ${HOME}/*/bin/initdb, and no Debian as root to install it`);
  // Its own folder right under the system's: every folder above it has to be open to the server's user.
  const folder = await mkdtemp(join(tmpdir(), "cultural-ledger-postgresql-"));
  stopping.add(() => rm(folder, { recursive: true, force: true }));
  const ids = USER === undefined ? {} : { uid: idOf("-u", USER), gid: idOf("-g", USER) };
  if (ids.uid !== undefined) await chown(folder, ids.uid, ids.gid);
  const data = join(folder, "data");
  const made = spawnSync(
    join(bin, "initdb"),
    ["-D", data, "-E", "UTF8", "--locale=C.UTF-8", "--auth=trust", "-U", "postgres", "--no-sync"],
    { ...ids, cwd: folder, env: LOCALE, encoding: "utf8" },
  );
  if (made.status !== 0) throw new Error(`initdb: ${made.error ?? made.stderr}`);
  const port = await freePort();
  const settings = [
    "listen_addresses=127.0.0.1",
    `port=${port}`,
    "unix_socket_directories=",
    // Nothing of it has to last.
    "fsync=off",
    "synchronous_commit=off",
    "full_page_writes=off",
    "max_wal_size=4GB",
    "shared_buffers=256MB",
    "work_mem=128MB",
  ];
  const server = startProgram(
    stopping,
    join(bin, "postgres"),
    ["-D", data, ...settings.flatMap((each) => ["-c", each])],
    // SIGINT is its fast stop; SIGTERM would wait for those who are connected.
    { end: "SIGINT", user: USER, cwd: folder, env: LOCALE, stdio: ["ignore", "ignore", "pipe"] },
  );
  let said = "";
  server.stderr?.setEncoding("utf8").on("data", (text) => {
    said += text;
  });
  await waitFor("PostgreSQL's start", 30, () => {
    if (server.exitCode !== null) throw new Error(`PostgreSQL ended: ${said}`);
    return said.includes("ready to accept connections") || undefined;
  });
  return { folder, port };
}

function idOf(option: "-u" | "-g", user: string): number {
  const said = printedBy("id", option, user);
  if (said === undefined) throw new Skipped(`the server needs a user of its own, and there is no ${user}`);
  return Number(said);
}

export function startPostgresql(): Promise<Engine> {
  return started(async (stopping) => {
    const { folder, port } = await serve(stopping);
    const client = new Client({ host: "127.0.0.1", port, user: "postgres", database: "postgres" });
    await client.connect();
    stopping.add(() => client.end());
    let copies = 0;
    return {
      name,
      dialect: "postgresql",
      async load(table, columns, files) {
        await client.query(createTable(table, columns));
        copies++;
        const copy = join(folder, `${copies}.csv`);
        await pipeline(csvOf(files, columns, 1_000_000), createWriteStream(copy, { mode: 0o644 }));
        await client.query(copyInto(table, copy));
        await rm(copy);
        await client.query("ANALYZE");
      },
      async query(text, parameters) {
        // The extended protocol, also where there are no parameters: it refuses a text of several statements.
        const asked: QueryArrayConfig & { readonly queryMode: "extended" } = {
          text,
          values: [...parameters],
          rowMode: "array",
          queryMode: "extended",
        };
        const { rows } = await client.query(asked);
        return rowsOfText(name, rows);
      },
      close: () => stopping.run(),
    };
  });
}
