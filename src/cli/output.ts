/**
 * What is written: standard output, or a file that is there whole or not at all. It is written beside its place and then
 * moved there, and what was begun is taken away where that fails or is stopped.
 */

import { randomUUID } from "node:crypto";
import { closeSync, constants, openSync, rmSync } from "node:fs";
import { access, chmod, type FileHandle, open, realpath, rename, rm, stat } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { pid, stdout } from "node:process";
import { fileError, systemCode } from "./system-error";
import { quotedName, WrongUse } from "./wrong-use";

const BLOCK = 262_144;
const SIGNALS = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

/** Whether output goes to standard output, whose name in the system cannot always be opened a second time. */
export function isStandard(out: string | undefined): out is "-" | "/dev/stdout" | undefined {
  return out === undefined || out === "-" || out === "/dev/stdout";
}

/**
 * Whether a file could be written, before the work is done that it is for.
 *
 * @param read what is read for it, and must not be lost
 * @throws WrongUse
 */
export async function requireWritable(out: string | undefined, read: readonly string[]): Promise<void> {
  if (isStandard(out)) return;
  if (out === "") throw new WrongUse("--out needs the name of a file.");
  try {
    const place = await placeOf(out);
    await access(place.isFile ? dirname(place.path) : place.path, constants.W_OK);
    for (const name of place.isFile ? read : [])
      if ((await realpath(name).catch(() => undefined)) === place.path)
        throw new WrongUse(
          `--out is ${quotedName(out)}, which is read and would be lost. Name another file.`,
        );
  } catch (error) {
    throw fileError("write", out, error);
  }
}

/**
 * Writes a text, all of it or nothing. Who reads standard output may stop at any time.
 *
 * @throws WrongUse
 */
export async function writeOut(out: string | undefined, text: string): Promise<void> {
  if (isStandard(out)) return writeStandard(text);
  try {
    const { path, isFile, mode } = await placeOf(out);
    if (isFile) await writeBeside(path, text, mode);
    else await writeInto(path, text);
  } catch (error) {
    throw fileError("write", out, error);
  }
}

/** A text that ends its last line. */
export function ended(text: string): string {
  return text === "" || text.endsWith("\n") ? text : `${text}\n`;
}

function writeStandard(text: string): Promise<void> {
  return new Promise((resolve, reject) => {
    stdout.write(text, (error) => {
      if (!error || systemCode(error) === "EPIPE") resolve();
      else reject(fileError("write", "standard output", error));
    });
  });
}

interface Place {
  readonly path: string;
  /** Whether it is a file, or will be one; not a pipe or a device, which cannot be replaced. */
  readonly isFile: boolean;
  /** The rights of the file that is there. */
  readonly mode?: number;
}

/** Where a name leads: a link is written through, as a shell does. */
async function placeOf(out: string): Promise<Place> {
  try {
    const found = await stat(out);
    if (found.isDirectory()) throw Object.assign(new Error(out), { code: "EISDIR" });
    // What a pipe of the shell leads to has no path.
    if (!found.isFile()) return { path: out, isFile: false };
    return { path: await realpath(out), isFile: true, mode: found.mode & 0o777 };
  } catch (error) {
    if (systemCode(error) !== "ENOENT") throw error;
    return { path: join(await realpath(dirname(out)), basename(out)), isFile: true };
  }
}

async function writeInto(path: string, text: string): Promise<void> {
  const file = await open(path, "w");
  try {
    await writeBlocks(file, text);
  } catch (error) {
    if (systemCode(error) !== "EPIPE") throw error;
  } finally {
    await file.close();
  }
}

async function writeBeside(path: string, text: string, mode: number | undefined): Promise<void> {
  const beside = join(dirname(path), `.${basename(path).slice(0, 60)}.${randomUUID()}.part`);
  const stop = (signal: NodeJS.Signals) => {
    rmSync(beside, { force: true });
    leave();
    process.kill(pid, signal);
  };
  const leave = () => {
    for (const signal of SIGNALS) process.removeListener(signal, stop);
  };
  for (const signal of SIGNALS) process.on(signal, stop);
  try {
    // At once, so that no signal comes between: from here on there is something to take away.
    closeSync(openSync(beside, "wx"));
    const file = await open(beside, "r+");
    try {
      await writeBlocks(file, text);
      await file.sync();
    } finally {
      await file.close();
    }
    if (mode !== undefined) await chmod(beside, mode);
    await rename(beside, path);
  } catch (error) {
    await rm(beside, { force: true });
    throw error;
  } finally {
    leave();
  }
  await syncFolder(dirname(path));
}

/** In blocks, between which a signal is heard. */
async function writeBlocks(file: FileHandle, text: string): Promise<void> {
  const bytes = Buffer.from(text);
  for (let at = 0; at < bytes.length; ) {
    const { bytesWritten } = await file.write(bytes, at, Math.min(BLOCK, bytes.length - at));
    at += bytesWritten;
  }
}

/** That the file has its name outlives a crash as well; not every system can say so of a folder. */
async function syncFolder(path: string): Promise<void> {
  try {
    const folder = await open(path, "r");
    await folder.sync().finally(() => folder.close());
  } catch {
    // The file itself is on the disk.
  }
}
