import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { folderWith, lines, PLAN, run, tradeLine } from "./run";

const LONG = "x".repeat(1_000_000);
/** What a person never sees, or a terminal acts on; but for line breaks. */
const ACTING = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u;
const NAMES = [
  "'; DROP TABLE x; --",
  'a"b',
  "__proto__",
  "constructor",
  "\u001B[2J",
  "a\nb",
  "a\u0000b",
  "\u202Etxt",
  "$(id)",
  "../../x",
  "\uD800",
];
const folder = folderWith({
  "plan.json": PLAN,
  "trades.json": JSON.stringify({
    trades: NAMES.map((name, at) => ({
      id: `t${at}`,
      flow: "export",
      kind: "goods",
      product: name,
      period: name,
    })),
  }),
  "hostile-plan.json": JSON.stringify({
    from: "trades",
    by: NAMES,
    measures: Object.fromEntries([...NAMES, LONG].map((name) => [name, name])),
    [LONG]: 1,
  }),
  "hostile-columns.json": JSON.stringify(Object.fromEntries(NAMES.map((name) => [name, { sql: name }]))),
  "proto.json": '{"__proto__":{"trades":[]},"trades":[{"__proto__":{"id":"a"}}]}',
  "deep.json": `{"trades":${"[".repeat(100_000)}${"]".repeat(100_000)}}`,
  "long.ndjson": lines(tradeLine(LONG), `{"kind":"${LONG}"}`, LONG),
  "quotes.csv": `id,flow,kind,product,period\n"a,export,goods,Linen,2012\n${LONG}`,
  "reader.json": JSON.stringify({ kind: "trades", constants: { __proto__: 1, toString: 2 } }),
  'a"b; $(id).json': "{}",
});
const quiet = (text: string) => text.split("\n").every((line) => !ACTING.test(line));

describe("hostile input neither crashes nor acts", () => {
  test.each([
    [["check", "trades.json"], 1],
    [["check", "proto.json"], 1],
    [["check", "deep.json"], 1],
    [["check", "long.ndjson"], 1],
    [["check", "quotes.csv", "--kind", "trades"], 1],
    [["check", "quotes.csv", "--reader", "reader.json"], 2],
    [["check", 'a"b; $(id).json'], 0],
    [["check", "trades.json", "--format", "json"], 1],
    [["report", "trades.json", "-p", "2012", "-c", "USD", "-f", "html"], 1],
    [
      [
        "report",
        "trades.json",
        "-p",
        "2012",
        "-c",
        "USD",
        "--title",
        "<script>alert(1)</script>",
        "-f",
        "html",
      ],
      1,
    ],
    [["audit", "proto.json"], 2],
    [["map", "proto.json", "--shard", "x", "trades.json"], 2],
    [["map", "plan.json", "--shard", "x", "long.ndjson"], 1],
    [["map", "hostile-plan.json", "--shard", "x"], 2],
    [["map", "deep.json", "--shard", "x"], 2],
    [["sql", "hostile-plan.json", "-d", "spark", "-t", "t"], 2],
    [["sql", "plan.json", "-d", "duckdb", "-t", "t", "--columns", "hostile-columns.json"], 2],
  ] as [readonly string[], number][])("%j", async (args, code) => {
    const before = readdirSync(folder);
    const ended = await run(args, { cwd: folder });
    expect(ended.code).toBe(code);
    expect(`${ended.out}${ended.err}`).not.toMatch(/should not happen|<script>/);
    expect(quiet(ended.err)).toBe(true);
    if (args[0] === "check") expect(quiet(ended.out)).toBe(true);
    expect(ended.err.length).toBeLessThan(20_000);
    expect(readdirSync(folder)).toEqual(before);
  });

  test.each(NAMES.filter((name) => !name.includes("\u0000")))(
    "as the name %j of a file and of a shard",
    async (name) => {
      const [file, part] = await Promise.all([
        run(["check", `${name}.json`], { cwd: folder }),
        run(["map", "plan.json", "--shard", name], { cwd: folder }),
      ]);
      expect(file).toMatchObject({ code: 2, out: "" });
      expect(file.err).toMatch(/^Cannot read /);
      expect(quiet(file.err)).toBe(true);
      expect(part).toMatchObject({ code: 0, err: "" });
      expect(part.out.match(/\n/g)).toHaveLength(1);
      const twice = await run(["reduce", "plan.json"], { cwd: folder, input: part.out + part.out });
      expect(twice).toMatchObject({ code: 2, out: "" });
      expect(quiet(twice.err)).toBe(true);
    },
  );

  test("as a period", async () => {
    const args = ["report", "trades.json", "-p", NAMES.join().replaceAll("\u0000", ""), "-c", "USD"];
    const { code, out, err } = await run(args, { cwd: folder });
    expect({ code, out }).toEqual({ code: 2, out: "" });
    expect(quiet(err)).toBe(true);
  });

  test("long arguments are cut", async () => {
    const long = "x".repeat(100_000);
    for (const args of [
      [long],
      ["check", long],
      ["check", `--${long}`],
      ["report", "-p", long, "-c", "USD", "trades.json"],
    ]) {
      const { code, err } = await run(args, { cwd: folder });
      expect(code).toBe(2);
      expect(err.length).toBeLessThan(2000);
    }
  });

  test("bytes that are no text are faults", async () => {
    const bytes = readFileSync(process.execPath).subarray(0, 4096);
    for (const format of ["csv", "ndjson", "json"]) {
      const { code, err } = await run(["check", "-", "--kind", "trades", "--input-format", format], {
        input: bytes,
      });
      expect([1, 2]).toContain(code);
      expect(err).not.toContain("should not happen");
    }
  });
});
