import { execFileSync, spawn } from "node:child_process";
import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { describe, expect, test } from "vitest";
import { folderWith, lines, PLAN, program, run, shell, tradeLine } from "./run";

const isRoot = process.getuid?.() === 0;
const MAP = ["map", "plan.json", "--shard", "x", "trades.ndjson", "--out", "out/x.part"];

/** A folder with a plan, records whose partial result is about so many megabytes, and a folder to write to. */
function folderOf(megabytes: number): string {
  const records = Array.from({ length: Math.max(1, megabytes * 1000) }, (_, at) =>
    tradeLine(`${at}${"x".repeat(980)}`),
  );
  const folder = folderWith({ "plan.json": PLAN, "trades.ndjson": lines(...records) });
  mkdirSync(join(folder, "out"));
  return folder;
}

/** Mounts a small disk at a folder; `undefined` where that is not permitted. */
function smallDisk(folder: string): (() => void) | undefined {
  if (!isRoot) return undefined;
  try {
    execFileSync("mount", ["-t", "tmpfs", "-o", "size=64k", "tmpfs", folder], { stdio: "ignore" });
    return () => execFileSync("umount", [folder]);
  } catch {
    return undefined;
  }
}

describe("a file is written whole or not at all", () => {
  test("with the rights it had, through a link, and with nothing beside it", async () => {
    const folder = folderOf(0);
    const [there, link] = [join(folder, "out/real.part"), join(folder, "out/x.part")];
    writeFileSync(there, "old");
    chmodSync(there, 0o640);
    symlinkSync("real.part", link);
    expect(await run(MAP, { cwd: folder })).toEqual({ code: 0, signal: null, out: "", err: "" });
    expect(lstatSync(link).isSymbolicLink()).toBe(true);
    expect(statSync(there).mode & 0o777).toBe(0o640);
    expect(JSON.parse(readFileSync(there, "utf8"))).toMatchObject({ shards: ["x"] });
    expect(readdirSync(join(folder, "out")).sort()).toEqual(["real.part", "x.part"]);
  });

  test("what is read is not written over, but a partial result by one that holds it", async () => {
    const folder = folderOf(0);
    symlinkSync("trades.ndjson", join(folder, "link"));
    const before = readFileSync(join(folder, "trades.ndjson"), "utf8");
    for (const out of ["trades.ndjson", "./plan.json", "link"]) {
      const { code, err } = await run([...MAP.slice(0, -1), out], { cwd: folder });
      expect(code).toBe(2);
      expect(err).toBe(`--out is "${out}", which is read and would be lost. Name another file.\n`);
    }
    expect(readFileSync(join(folder, "trades.ndjson"), "utf8")).toBe(before);
    await run(MAP, { cwd: folder });
    const again = ["plan.json", "out/x.part", "--out", "out/x.part"];
    expect(await run(["reduce", ...again], { cwd: folder })).toMatchObject({ code: 0, err: "" });
    expect(await run(["finish", ...again], { cwd: folder })).toMatchObject({ code: 2 });
  });

  test("a device or a pipe is written into; - is standard output", async () => {
    const folder = folderOf(0);
    const to = (out: string) => run([...MAP.slice(0, -1), out], { cwd: folder });
    expect(await to("/dev/null")).toMatchObject({ code: 0, out: "", err: "" });
    expect(statSync("/dev/null").isFile()).toBe(false);
    expect((await to("-")).out).toMatch(/^\{.*\}\n$/);
    expect((await to("/dev/stdout")).out).toMatch(/^\{.*\}\n$/);
    const through = `$CLI ${MAP.slice(0, -1).join(" ")} >(cat > out/through) && sleep 0.2 && cat out/through`;
    expect((await shell(through, { cwd: folder })).out).toMatch(/^\{.*\}\n$/);
  });

  test("a signal in the middle leaves the old one, and nothing beside it", async () => {
    const folder = folderOf(24);
    const target = join(folder, "out/x.part");
    const cli = await program();
    let stopped = 0;
    for (const [signal, delay] of [
      ["SIGINT", 0],
      ["SIGTERM", 4],
      ["SIGHUP", 8],
    ] as const) {
      writeFileSync(target, "old");
      const child = spawn(process.execPath, [cli, ...MAP], { cwd: folder, stdio: "ignore" });
      const closed = new Promise<NodeJS.Signals | null>((resolve) =>
        child.on("close", (_, by) => resolve(by)),
      );
      while (
        child.exitCode === null &&
        !readdirSync(join(folder, "out")).some((name) => name.endsWith(".part") && name.startsWith("."))
      )
        await wait(1);
      await wait(delay);
      child.kill(signal);
      const by = await closed;
      expect(readdirSync(join(folder, "out"))).toEqual(["x.part"]);
      if (by === null) JSON.parse(readFileSync(target, "utf8"));
      else {
        stopped += 1;
        expect(by).toBe(signal);
        expect(readFileSync(target, "utf8")).toBe("old");
      }
    }
    expect(stopped).toBeGreaterThan(0);
  });

  test.skipIf(!isRoot)("a full disk is said, and nothing is left on it", async ({ skip }) => {
    const folder = folderOf(1);
    const unmount = smallDisk(join(folder, "out"));
    if (unmount === undefined) return skip("no disk can be mounted here");
    try {
      const { code, out, err } = await run(MAP, { cwd: folder });
      expect({ code, out }).toEqual({ code: 2, out: "" });
      expect(err).toBe('Cannot write "out/x.part": no space is left on the disk (ENOSPC).\n');
      expect(readdirSync(join(folder, "out"))).toEqual([]);
    } finally {
      unmount();
    }
  });

  test("a limit of the shell is one as well", async () => {
    const folder = folderOf(1);
    const { code, err } = await shell(`trap '' XFSZ; ulimit -f 100; $CLI ${MAP.join(" ")}`, { cwd: folder });
    expect({ code, err }).toEqual({
      code: 2,
      err: 'Cannot write "out/x.part": the file would be larger than it may be (EFBIG).\n',
    });
    expect(readdirSync(join(folder, "out"))).toEqual([]);
  });

  test.skipIf(isRoot)("a folder that is not ours is said before the work", async () => {
    const folder = folderOf(0);
    chmodSync(join(folder, "out"), 0o500);
    expect((await run(MAP, { cwd: folder })).err).toBe(
      'Cannot write "out/x.part": it is not permitted (EACCES).\n',
    );
  });
});

describe("standard output", () => {
  test("may be left by its reader at any time", async () => {
    const folder = folderOf(2);
    const line = "$CLI map plan.json --shard x trades.ndjson | head -c 1 >/dev/null; echo $PIPESTATUS";
    expect(await shell(line, { cwd: folder })).toMatchObject({ out: "0\n", err: "" });
    const closed = "$CLI check trades.ndjson gone.csv 2>&1 | true; $CLI --help | true; echo done";
    expect(await shell(closed, { cwd: folder })).toMatchObject({ out: "done\n", err: "" });
  });

  test("keeps what was found as its end", async () => {
    const folder = folderWith({ "a.ndjson": "{\n".repeat(20_000) });
    const line = "$CLI check a.ndjson | head -1; echo $PIPESTATUS";
    expect((await shell(line, { cwd: folder })).out).toMatch(/^a\.ndjson:1: .*\n1\n$/);
  });

  test.skipIf(!existsSync("/dev/full"))("that is full is said", async () => {
    const folder = folderOf(0);
    const { code, err } = await shell(`$CLI check trades.ndjson > /dev/full`, { cwd: folder });
    expect({ code, err }).toEqual({
      code: 2,
      err: 'Cannot write "standard output": no space is left on the disk (ENOSPC).\n',
    });
  });

  test("is one of several that may be closed", async () => {
    const folder = folderOf(0);
    expect((await shell("$CLI check trades.ndjson >&-; echo $?", { cwd: folder })).out).toBe("0\n");
    expect((await shell("$CLI check gone.json 2>&-; echo $?", { cwd: folder })).out).toBe("2\n");
  });
});
