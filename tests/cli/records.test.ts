import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { registerOptions } from "../../docs/examples/dirty-register/options";
import { folderWith, lines, run, tradeLine } from "./run";

const cwd = "docs/examples/dirty-register";
const VISITS = ["visits.csv", "--reader", "visits.json"];
const REPORT = ["-p", "2012", "-c", "CNY", "--profile", "prc"];

describe("a register as a bureau has it", () => {
  test("check names every fault by row, column and code, and every row that is none", async () => {
    const { code, out, err } = await run(["check", ...VISITS], { cwd });
    expect({ code, err }).toEqual({ code: 1, err: "" });
    const told = out.split("\n").map((line) => line.replace(/: .*?(\([a-z]+\/[\w-]+\))?$/, " $1").trim());
    expect(told).toEqual([
      "visits.csv:8 (money/invalid-amount)",
      "visits.csv:10 (model/duplicate-id)",
      "visits.csv:11 (model/unknown-value)",
      "visits.csv:11 (geography/unknown-name)",
      "visits.csv:12 (time/invalid-period)",
      "visits.csv:14",
      "visits.csv:15",
      "5 faults, 4 records right, 4 left out, 2 rows skipped.",
      "",
    ]);
    for (const column of [
      "经费 Cost（元）",
      "编号 No.",
      "方向 Direction",
      "国家和地区 Countries",
      "日期 Date",
    ])
      expect(out).toContain(column);
  });

  test("the guide shows what check prints", async () => {
    const { out } = await run(["check", ...VISITS], { cwd });
    const [, shown = ""] =
      /```text\n(visits\.csv[\s\S]*?)```/.exec(readFileSync("docs/guides/from-a-shell.md", "utf8")) ?? [];
    for (const line of shown.split("\n").filter((each) => each !== "..."))
      expect(out.split("\n")).toContain(line);
  });

  test("check says the same as JSON", async () => {
    const { code, out } = await run(["check", ...VISITS, "--format", "json"], { cwd });
    expect(code).toBe(1);
    const { accepted, refused, skipped, issues } = JSON.parse(out);
    expect({ accepted, refused, skipped: skipped.length }).toEqual({ accepted: 4, refused: 4, skipped: 2 });
    expect(issues[0]).toMatchObject({
      file: "visits.csv",
      row: 8,
      column: "经费 Cost（元）",
      code: "money/invalid-amount",
    });
    expect(issues.map((issue: { readonly row: number }) => issue.row)).toEqual([8, 10, 11, 11, 12]);
  });

  test("report has the others in its figures, bounded as they are, and says what is left out", async () => {
    const { code, out, err } = await run(["report", ...VISITS, ...REPORT], { cwd });
    expect(code).toBe(1);
    // 42 + 55 to 65 + 1,100 + 21 or more; 1 + 2 + 1 + 1 visits.
    expect(out).toMatch(/\| Outbound visits +\| +5 \|/);
    expect(out).toMatch(/\| Outbound person-trips +\| +more than 1,\d+ \|/);
    expect(err.split("\n").slice(-2)).toEqual(["5 faults: 4 records left out, 4 taken.", ""]);
    expect(err).toContain('visits.csv:8: Row 8, "经费 Cost（元）": "12.000.5" is not an amount');
  });

  test("the larger one is read with the options of the guide, as JSON", async () => {
    const { skip, ...options } = registerOptions;
    const { kind, skip: beginnings, ...same } = JSON.parse(readFileSync(`${cwd}/options.json`, "utf8"));
    expect({ kind, ...same }).toEqual({ kind: "activities", ...options });
    for (const beginning of beginnings) expect(skip([beginning])).toBe(true);
    const { code, out } = await run(["check", "register.csv", "--reader", "options.json"], { cwd });
    expect(code).toBe(0);
    expect(out).toContain("0 faults, 28 records right, 0 left out, 8 rows skipped.");
  });
});

describe("several files are one ledger", () => {
  const delegation = { id: "out", direction: "outbound", period: "2012", persons: 7, project: "p" };
  const folder = folderWith({
    "delegations.ndjson": lines(JSON.stringify({ kind: "delegations", record: delegation }), "", "{"),
    "bare.jsonl": lines(JSON.stringify({ ...delegation, id: "bare" })),
    "projects.csv": "id,name,direction,period\np,Tour,outbound,2012\nq,Fair,outbound,2012\n",
    "projects-2013.csv": "id,name,direction,period\nq,Fair,outbound,2013\n",
    "ledger.json": JSON.stringify({
      delegations: [
        { ...delegation, persons: -1 },
        { ...delegation, id: "x", project: "none" },
      ],
    }),
    "trade.csv": "id,flow,kind,product,period\na,export,goods,Linen,2012\n",
    "reader.json": JSON.stringify({ files: { "trade.csv": { kind: "trades" } } }),
  });
  const checked = (...args: readonly string[]) => run(["check", ...args], { cwd: folder });

  test("what one names may be in another, and an id is in one only", async () => {
    const { code, out } = await checked(
      "delegations.ndjson",
      "projects.csv",
      "projects-2013.csv",
      "ledger.json",
    );
    expect(code).toBe(1);
    const found = out.trimEnd().split("\n");
    expect(found[0]).toMatch(/^delegations\.ndjson:3: .*\(io\/invalid-json\)$/);
    expect(found[1]).toMatch(/^projects-2013\.csv:2: .*row 3 of projects\.csv.*\(model\/duplicate-id\)$/);
    expect(out).toMatch(/ledger\.json: .*delegations\.0\.persons.*\(\w+\/[\w-]+\)/);
    expect(out).toMatch(/ledger\.json: .*delegations\.1\.project.*\(model\/dangling-reference\)/);
    expect(found.at(-1)).toBe("5 faults, 3 records right, 4 left out.");
  });

  test("standard input is one of them", async () => {
    const given = { cwd: folder, input: tradeLine("a") };
    expect(await run(["check", "projects.csv", "-", "--input-format", "ndjson"], given)).toMatchObject({
      code: 1,
    });
    expect(await run(["check", "--input-format", "ndjson"], given)).toMatchObject({
      code: 0,
      out: "0 faults, 1 record right, 0 left out.\n",
    });
    const csv = { cwd: folder, input: "id,flow,kind,product,period\na,export,goods,Linen,2012\n" };
    expect(await run(["check", "-", "--kind", "trades", "--input-format", "csv"], csv)).toMatchObject({
      code: 0,
    });
    const { code, err } = await run(["check", "-"], given);
    expect({ code, err }).toEqual({
      code: 2,
      err: "Standard input has no name that says what it is: add --input-format csv, ndjson or json.\n",
    });
  });

  test("the kind is said by the command, the options or the name", async () => {
    expect(await checked("bare.jsonl", "projects.csv")).toMatchObject({ code: 1 });
    expect((await checked("trade.csv")).err).toContain("Cannot tell what the rows of");
    expect(await checked("trade.csv", "--kind", "trades")).toMatchObject({ code: 0 });
    expect(await checked("trade.csv", "--reader", "reader.json")).toMatchObject({ code: 0 });
    expect((await checked("trade.csv", "--kind", "trade")).err).toContain('Did you mean "trades"?');
  });
});

describe("what cannot be read ends with 2 and a sentence", () => {
  const folder = folderWith({
    "options.json": '{"decimals": "."}',
    "list.json": "[1]",
    "broken.json": '{"kind": ',
    "trades.csv": "id,flow,kind,product,period\n",
    "book.xlsx": "PK",
    "notes.md": "x",
    "latin.json": new Uint8Array([0x7b, 0x22, 0xe9, 0x22, 0x7d]),
  });

  test.each([
    [["check", "gone.csv"], 'Cannot read "gone.csv": there is no such file or folder (ENOENT).'],
    [["check", "."], 'Cannot read ".": it is a folder. Name the files in it.'],
    [["check", "book.xlsx"], 'Cannot read "book.xlsx": it is a workbook. Save its sheet as CSV.'],
    [
      ["check", "notes.md"],
      'Cannot tell from its name what "notes.md" is: add --input-format csv, ndjson or json.',
    ],
    [["check", "latin.json"], 'Cannot read "latin.json": The bytes are no text in utf-8'],
    [["check", "-", "-"], "Standard input (-) can be read once."],
    [["check", "trades.csv", "--reader", "broken.json"], 'Cannot read "broken.json": '],
    [["check", "trades.csv", "--reader", "list.json"], 'Cannot read "list.json" as options: '],
    [["check", "trades.csv", "--reader", "options.json"], "Cannot take the option"],
    [["report", "trades.csv", "-p", "2012-13", "-c", "USD"], ""],
    [["report", "trades.csv", "-p", "2012", "-c", "usd"], ""],
    [
      ["report", "trades.csv", "-p", "2012", "-c", "USD", "--rates", "list.json"],
      'Cannot read "list.json" as rates:\n',
    ],
    [["report", "trades.csv", "-p", "2012", "-c", "USD", "--labels", "list.json"], ""],
    [["report", "trades.csv", "-p", "2012", "-c", "USD", "--published", "options.json"], ""],
    [
      ["report", "trades.csv", "-p", "2012", "-c", "USD", "--out", "gone/report.md"],
      'Cannot write "gone/report.md": there is no such file or folder (ENOENT).',
    ],
    [
      ["report", "trades.csv", "-p", "2012", "-c", "USD", "--out", "."],
      'Cannot write ".": it is a folder (EISDIR).',
    ],
  ] as [readonly string[], string][])("%j", async (args, said) => {
    const { code, out, err } = await run(args, { cwd: folder });
    expect({ code, out }).toEqual({ code: 2, out: "" });
    expect(err.slice(0, said.length)).toBe(said);
    expect(err).not.toMatch(/^ +at |node:|should not happen/m);
    expect(err.length).toBeLessThan(1000);
  });
});
