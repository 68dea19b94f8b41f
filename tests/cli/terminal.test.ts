import { spawnSync } from "node:child_process";
import { describe, expect, test } from "vitest";
import { progressText } from "../../src/cli/progress";
import { folderWith, lines, PLAN, run, shell, tradeLine } from "./run";

const hasScript = spawnSync("script", ["--version"]).status === 0;
const [FAULT, CLEAR] = ["\u001B[31m", "\r\u001B[K"];

describe("progressText", () => {
  test("says how much, how fast and how long", () => {
    expect(progressText(12_345_678, 45_600_000, 1500)).toBe("12.3 MB of 45.6 MB, 8.2 MB/s, 5 s left");
    expect(progressText(1_000_000, 1_000_000_000, 1000)).toBe("1.0 MB of 1000.0 MB, 1.0 MB/s, 17 min left");
    expect(progressText(500_000, undefined, 1000)).toBe("0.5 MB, 0.5 MB/s");
    expect(progressText(0, 100, 0)).toBe("0.0 MB of 0.0 MB, 0.0 MB/s, 2 min left");
    expect(progressText(300, 100, 10)).toMatch(/ 0 s left$/);
  });
});

describe("a terminal", () => {
  const folder = folderWith({
    "plan.json": PLAN,
    "trades.ndjson": lines(
      ...Array.from({ length: 120_000 }, (_, at) => tradeLine(`${at}${"x".repeat(60)}`)),
    ),
  });
  const MAP = "map plan.json --shard x trades.ndjson --out x.part";
  const onTerminal = async (line: string, env: Readonly<Record<string, string>> = {}) =>
    (
      await shell(`script -qec "${line}" /dev/null`, {
        cwd: folder,
        env: { TERM: "xterm", NO_COLOR: "", ...env },
      })
    ).out;

  test.skipIf(!hasScript)("sees progress on one line, which is gone at the end", async () => {
    const out = await onTerminal(`$CLI ${MAP}`);
    const [before, ...told] = out.split(CLEAR);
    expect([before, told.at(-1)]).toEqual(["", ""]);
    expect(told.length).toBeGreaterThan(1);
    for (const line of told.slice(0, -1))
      expect(line).toMatch(/^\d+\.\d MB of 20\.0 MB, \d+\.\d MB\/s, \d+ (s|min) left$/);
  });

  test("is the only one that does", async () => {
    const { out, err } = await run(MAP.split(" "), { cwd: folder });
    expect({ out, err }).toEqual({ out: "", err: "" });
  });

  test.skipIf(!hasScript)("has colour, unless NO_COLOR is set", async () => {
    const wrong = "$CLI check gone.csv";
    expect(await onTerminal(wrong)).toContain(`${FAULT}Cannot read`);
    expect(await onTerminal(wrong, { NO_COLOR: "1" })).not.toContain("\u001B");
    expect(await onTerminal(wrong, { TERM: "dumb" })).not.toContain("\u001B");
    expect((await run(["check", "gone.csv"], { cwd: folder, env: { NO_COLOR: "" } })).err).not.toContain(
      "\u001B",
    );
  });

  test.skipIf(!hasScript)("is asked for files where none are named", async () => {
    expect(await onTerminal("$CLI check")).toContain("Say which files to read");
  });
});

describe("help and version", () => {
  test("are answers, and wrong use is not", async () => {
    expect(await run(["--version"])).toMatchObject({ code: 0, out: "1.2.3\n", err: "" });
    const help = await run(["report", "--help"]);
    expect(help).toMatchObject({ code: 0, err: "" });
    expect(help.out).toMatch(/^cultural-ledger report FILES\.\.\. --period PERIOD --currency CODE/);
    expect((await run(["--help"])).out).toContain("\n  audit ");
    const wrong = await run(["repotr"]);
    expect(wrong).toMatchObject({ code: 2, out: "" });
    expect(wrong.err).toContain('Did you mean "report"?');
    expect(await run([])).toMatchObject({
      code: 2,
      out: "",
      err: "Say what to do.\ncultural-ledger --help says more.\n",
    });
  });
});
