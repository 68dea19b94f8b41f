import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { checkPlan, toSql } from "cultural-ledger/engines";
import { describe, expect, test } from "vitest";
import { folderWith, lines, PLAN, run, shell, tradeLine } from "./run";

const COLUMNS = JSON.stringify({
  product: "goods called",
  id: { sql: "concat('x-', number)" },
  status: { constant: "held" },
  frequency: { constant: "A\n; DROP TABLE trades" },
});
const folder = folderWith({
  "plan.json": PLAN,
  "flows.json": '{"from":"trades","by":["flow"],"measures":{"records":"records"}}',
  "wrong.json": '{"from":"trades","by":["prodcut"],"measures":{"value":"values","n":5}}',
  "tickets.json": '{"from":"tickets","measures":{"records":"records"}}',
  "columns.json": COLUMNS,
  "list.json": "[1]",
  "other-columns.json": '{"prodcut":"goods"}',
  "trades.csv":
    'id,flow,kind,product,period\nc1,export,goods,"Silk, raw",2012\nc2,export,goods,Linen,2012\nc3,exprt,goods,Linen,2012\n',
  "bare.ndjson": lines('{"id":"b","flow":"export","kind":"goods","product":"Tea","period":"2012"}'),
});
const of = (input = "") => ({ cwd: folder, input });
const map = (shard: string, input: string, ...more: readonly string[]) =>
  run(["map", "plan.json", "--shard", shard, ...more], of(input));
const mapped = async (shard: string, input: string, ...more: readonly string[]) =>
  (await map(shard, input, ...more)).out;

describe("map", () => {
  test("writes one line, also of no records", async () => {
    const { code, out, err } = await map("first", lines(tradeLine("a"), tradeLine("b", "Tea")));
    expect({ code, err }).toEqual({ code: 0, err: "" });
    expect(out.match(/\n/g)).toHaveLength(1);
    expect(JSON.parse(out)).toMatchObject({
      shards: ["first"],
      records: 2,
      plan: '{"from":"trades","where":[],"by":["product"],"measures":{"records":"records","ids":{"distinct":"id"}}}',
    });
    const empty = await map("none", "");
    expect(empty).toMatchObject({ code: 0, err: "" });
    expect(JSON.parse(empty.out)).toMatchObject({ shards: ["none"], records: 0 });
    expect(await run(["finish", "plan.json"], of(empty.out))).toMatchObject({ code: 0, out: "[]\n" });
  });

  test("reads records alone and with their kind, passes over other kinds, and reads CSV", async () => {
    const source = '{"kind":"sources","record":{"id":"s","title":"Yearbook","publisher":"Bureau"}}';
    const input = lines(source, tradeLine("a"));
    expect(JSON.parse(await mapped("x", input, "-", "bare.ndjson"))).toMatchObject({ records: 2 });
    const csv = await map("y", "", "--max-faults", "1", "trades.csv");
    expect(csv.code).toBe(0);
    expect(csv.err).toContain("trades.csv:4: ");
    expect(JSON.parse(csv.out)).toMatchObject({ records: 3 });
  });

  test("lets pass so many faults, tells and counts them; more of them write nothing", async () => {
    const input = lines(tradeLine("a"), "{", tradeLine("b"), '{"id":"c"}');
    const none = await map("x", input);
    expect(none).toMatchObject({ code: 1, out: "" });
    expect(none.err).toContain("1 faulty row, and --max-faults is 0: nothing is written.");
    const two = await map("x", input, "--max-faults", "2");
    expect(two.code).toBe(0);
    expect(two.err).toMatch(/^standard input:2: .*\(io\/invalid-json\)\nstandard input:4: /);
    expect(two.err).toContain("2 faulty rows in no figure, of at most 2.");
    const answer = await run(["finish", "plan.json", "--format", "csv"], of(two.out));
    expect(answer).toMatchObject({
      code: 0,
      out: "product,records,ids\r\nLinen,2,2\r\n",
      err: "2 faulty rows of 4 in no figure.\n",
    });
  });

  test("tells the first faults only", async () => {
    const { code, err } = await map("x", "{\n".repeat(5000), "--max-faults", "9999");
    expect(code).toBe(0);
    expect(err.split("\n").length).toBeLessThan(30);
    expect(err).toContain(
      "... and 4980 more faulty rows.\n5000 faulty rows in no figure, of at most 9999.\n",
    );
  });

  test("writes nothing where its input fails, or is stopped", async () => {
    const killed = await shell(
      `(echo '${tradeLine("a")}'; sleep 3) | timeout -s TERM 1 $CLI map plan.json --shard x`,
      of(),
    );
    expect(killed.out).toBe("");
    expect(killed.code).not.toBe(0);
    const gone = await map("x", "", "gone.ndjson", "--out", "x.part");
    expect(gone).toMatchObject({ code: 2, out: "" });
  });

  test.each<[what: string, file: string, input: string | Uint8Array]>([
    ["bytes that are no text", "ndjson", Buffer.from([0x7b, 0xff, 0x0a, 0x7b, 0x7d])],
    ["a header that is not understood", "csv", "id,flow,kynd,product,period\na,export,goods,L,2012\n"],
    ["a quote that is never closed", "csv", 'id,flow,kind,product,period\na,export,goods,"L,2012\nb\n'],
    ["a workbook", "csv", Buffer.from([0x50, 0x4b, 3, 4, 20, 0])],
  ])("lets no file pass of which the rest is not read: %s", async (_, format, input) => {
    const words = ["map", "plan.json", "--shard", "x", "--input-format", format, "--max-faults", "9"];
    const { code, out, err } = await run(words, { cwd: folder, input });
    expect([code, out]).toEqual([1, ""]);
    expect(err).toContain('"standard input" was not read to its end');
  });

  test("reads no file twice", async () => {
    const names = ["bare.ndjson", "./bare.ndjson"];
    const twice = await run(["map", "plan.json", "--shard", "x", ...names], of());
    expect(twice).toMatchObject({ code: 2, out: "" });
    expect(twice.err).toBe('"./bare.ndjson" is named twice, and its records would count twice.\n');
  });

  test("refuses what is no plan, no shard and no records", async () => {
    const wrong = await run(["map", "wrong.json", "--shard", "x"], of());
    expect(wrong).toMatchObject({ code: 2, out: "" });
    expect(wrong.err).toMatch(
      /^Cannot read "wrong.json" as a plan:\n {2}The plan's by\.0 is "prodcut"; it must be one of id, .*\. Did you mean "product"\? \(engines\/unknown-field\)\n/,
    );
    expect(wrong.err).toContain('Did you mean "value"? (engines/unknown-measure)');
    expect(wrong.err).toContain("The plan's measures.n is 5; it must be");
    const own = await run(["map", "tickets.json", "--shard", "x"], of());
    expect(own).toMatchObject({ code: 2, out: "" });
    expect(own.err).toContain('The plan\'s from is "tickets"; it must be one of');
    expect(await map("", "")).toMatchObject({ code: 2, out: "" });
    expect(await map("x", "", "plan.json")).toMatchObject({ code: 2, out: "" });
  });
});

describe("reduce and finish", () => {
  test("what reduce writes, reduce reads; the order makes no difference", async () => {
    const [one, two, three] = await Promise.all([
      mapped("1", lines(tradeLine("a"), tradeLine("b", "Tea"))),
      mapped("2", lines(tradeLine("a"))),
      mapped("3", "\n{\n", "--max-faults", "1"),
    ]);
    const left = await run(["reduce", "plan.json"], of(`${one}${two}`));
    const whole = await run(["reduce", "plan.json", "--shards", "1,2,3"], of(`${left.out}\n${three}`));
    const other = await run(["reduce", "plan.json"], of(`${three}${two}${one}`));
    expect(whole).toMatchObject({ code: 0, err: "" });
    expect(whole.out).toBe(other.out);
    const json = await run(["finish", "plan.json", "--shards", "1, 2", "--shards", "3"], of(whole.out));
    expect(JSON.parse(json.out)).toEqual([
      { product: "Linen", records: 2, ids: 1 },
      { product: "Tea", records: 1, ids: 1 },
    ]);
    expect(json.err).toBe("1 faulty row of 4 in no figure.\n");
    const table = await run(["finish", "plan.json", "-f", "markdown"], of(`${three}${two}${one}`));
    expect(table.out).toBe(
      "| product | records |  ids |\n| ------- | ------: | ---: |\n| Linen   |       2 |    1 |\n| Tea     |       1 |    1 |\n",
    );
  });

  test("in one line of a shell", async () => {
    const line =
      "for i in 1 2; do $CLI map plan.json --shard $i bare.ndjson; done | $CLI finish plan.json --shards 1,2";
    expect(await shell(line, of())).toMatchObject({
      code: 0,
      out: '[{"product":"Tea","records":2,"ids":1}]\n',
    });
  });

  test("a shard that comes twice, is missing, or is of another plan is refused by name", async () => {
    const [one, flows] = await Promise.all([
      mapped("one", ""),
      run(["map", "flows.json", "--shard", "two"], of()),
    ]);
    for (const command of ["reduce", "finish"]) {
      const twice = await run([command, "plan.json"], of(`${one}${one}`));
      expect(twice).toMatchObject({ code: 2, out: "" });
      expect(twice.err).toContain('standard input:2: Cannot join the shard "one" again');
      const missing = await run([command, "plan.json", "--shards", "one,two"], of(one));
      expect(missing).toMatchObject({ code: 2, out: "" });
      expect(missing.err).toBe('1 of 2 shards missing: "two".\n');
      const other = await run([command, "plan.json", "--shards", "two"], of(one));
      expect(other.err).toBe('1 of 1 shards missing: "two"; 1 there that --shards does not list: "one".\n');
      const foreign = await run([command, "plan.json"], of(`${one}${flows.out}`));
      expect(foreign).toMatchObject({ code: 2, out: "" });
      expect(foreign.err).toContain(
        'standard input:2: the partial result is of another plan: {"from":"trades","where":[],"by":["flow"]',
      );
      expect(await run([command, "plan.json"], of(""))).toMatchObject({ code: 2, out: "" });
    }
  });

  test("a line that was cut, or is something else, is refused by its number", async () => {
    const one = await mapped("one", lines(tradeLine("a")));
    for (const cut of [
      one.slice(0, -2),
      "null\n",
      "[]\n",
      '{"format":"cultural-ledger/partial"}\n',
      "Linen\n",
    ]) {
      const { code, out, err } = await run(["reduce", "plan.json"], of(`\n${cut}`));
      expect({ code, out }).toEqual({ code: 2, out: "" });
      expect(err).toMatch(/^standard input:2: /);
    }
  });

  test("a line longer than any record is read", async () => {
    const many = lines(...Array.from({ length: 30_000 }, (_, at) => tradeLine("x".repeat(600) + at)));
    const { out } = await map("large", many);
    expect(out.length).toBeGreaterThan(2 ** 24);
    const answer = await run(["finish", "plan.json", "-f", "csv"], of(out));
    expect(answer.out).toBe("product,records,ids\r\nLinen,30000,30000\r\n");
  });
});

test("a table for people has words, with bounds and what is unknown in them", async () => {
  const trade = (id: string, period: string, fields: object) =>
    JSON.stringify({ id, flow: "export", kind: "goods", product: "Linen", period, ...fields });
  const input = lines(
    trade("a", "2012", { markets: ["FR", "JP"], value: { value: "100.10", currency: "USD" } }),
    trade("b", "2013", { markets: ["JP"] }),
  );
  const plan = join(process.cwd(), "docs/examples/plans/exports.json");
  const part = await run(["map", plan, "--shard", "x"], of(input));
  expect((await run(["finish", plan, "-f", "markdown"], of(part.out))).out.split("\n")).toEqual([
    "| level  | year | market | lines | value                              |",
    "| ------ | ---: | ------ | ----: | ---------------------------------- |",
    "| total  |      |        |     2 | USD 100.1, and 1 of unknown value  |",
    "| year   | 2012 |        |     1 | USD 100.1                          |",
    "| year   | 2013 |        |     1 | no amounts, and 1 of unknown value |",
    "| market | 2012 | FR     |     1 | USD 100.1                          |",
    "| market | 2012 | JP     |     1 | USD 100.1                          |",
    "| market | 2013 | JP     |     1 | no amounts, and 1 of unknown value |",
    "",
  ]);
});

describe("the guide", () => {
  const guide = readFileSync("docs/guides/from-a-shell.md", "utf8");
  const sessions = [...guide.matchAll(/```sh\n([^`]*plans\/[^`]*)```\n\n```text\n([^`]*)```/g)];

  test.each(sessions.map(([, typed = "", shown = ""]) => [typed, shown]))(
    "prints what it shows: %s",
    async (typed, shown) => {
      const line = `exec 2>&1; cultural-ledger() { $CLI "$@"; }; ${typed.replace("cd docs/examples\n", "")}`;
      expect((await shell(line, { cwd: "docs/examples" })).out).toBe(shown);
    },
  );

  test("has plans that are right", () => {
    expect(sessions).toHaveLength(2);
    for (const file of readdirSync("docs/examples/plans"))
      expect(checkPlan(JSON.parse(readFileSync(`docs/examples/plans/${file}`, "utf8"))).ok).toBe(true);
  });
});

describe("sql", () => {
  const SQL = ["sql", "plan.json", "--dialect", "duckdb", "--table", 'cus"toms', "--table", "trades"];

  test("prints the query of the library, and its parameters as comments of one line", async () => {
    const { text, parameters } = toSql(JSON.parse(PLAN), {
      dialect: "duckdb",
      table: ['cus"toms', "trades"],
      columns: JSON.parse(COLUMNS),
      rows: 1_000_000,
      digits: 15,
    });
    const more = ["--columns", "columns.json", "--rows", "1000000", "--digits", "15"];
    const { code, out, err } = await run([...SQL, ...more], of());
    expect({ code, err }).toEqual({ code: 0, err: "" });
    const shown = parameters.map((text, at) => `-- parameter ${at + 1}: ${JSON.stringify(text)}\n`);
    expect(out).toBe(`${text}\n${shown.join("")}`);
    expect(out).toContain('"cus""toms"."trades"');
    expect(out).toContain('"goods called"');
    expect(out).toContain("concat('x-', number)");
    expect(out).toMatch(/^-- parameter \d: "A\\n; DROP TABLE trades"$/m);
    const json = await run([...SQL, ...more, "--format", "json"], of());
    expect(JSON.parse(json.out)).toEqual({ text, parameters });
  });

  test("refuses columns that there are not", async () => {
    const { code, out, err } = await run([...SQL, "--columns", "other-columns.json"], of());
    expect({ code, out }).toEqual({ code: 2, out: "" });
    expect(err).toContain('Did you mean "product"?');
    const list = await run([...SQL, "--columns", "list.json"], of());
    expect(list).toMatchObject({ code: 2, out: "" });
    expect(list.err).toContain("(engines/invalid-argument)");
  });
});
