import { createReadStream, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { createLedger, usd } from "cultural-ledger";
import {
  type NdjsonOptions,
  type NdjsonRecord,
  readNdjson,
  streamNdjson,
  type TextSource,
  toNdjson,
} from "cultural-ledger/io";
import { describe, expect, test } from "vitest";
import { complete } from "../../model/records";

const line = (id: string, title = "T") =>
  `{"kind":"sources","record":{"id":"${id}","title":"${title}","publisher":"P"}}`;
const bytes = (text: string) => new TextEncoder().encode(text);

async function linesOf(source: TextSource, options?: NdjsonOptions): Promise<readonly NdjsonRecord[]> {
  const lines: NdjsonRecord[] = [];
  for await (const each of streamNdjson(source, options)) lines.push(each);
  return lines;
}

/** `1 a`, `2 io/invalid-json`. */
async function summary(source: TextSource, options?: NdjsonOptions): Promise<readonly string[]> {
  const lines = await linesOf(source, options);
  return lines.flatMap((each) =>
    each.ok ? [`${each.line} ${each.record.id}`] : each.issues.map(({ code }) => `${each.line} ${code}`),
  );
}

describe("streamNdjson", () => {
  test("gives the records of a ledger one by one, with line and kind", async () => {
    const lines = await linesOf([...toNdjson(complete)].join("\n"));
    expect(lines.map((each) => each.ok && each.kind)).toEqual(Object.keys(complete));
    expect(lines.map((each) => each.line)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
    const records = lines.map((each) => (each.ok ? each.record : undefined));
    expect(JSON.stringify(records)).toBe(JSON.stringify(Object.values(complete).flat()));
  });

  test("makes amounts exact", async () => {
    const value = { currency: "USD", value: "21130000.50" };
    const record = { id: "t", flow: "export", kind: "goods", product: "Linen", period: "2012", value };
    const [first] = await linesOf(JSON.stringify({ kind: "trades", record }));
    if (first?.ok !== true || first.kind !== "trades") throw new Error("no trade");
    expect(first.record.value).toEqual(usd("21130000.50"));
  });

  test("reads text, bytes, lists of pieces, Node's streams and web streams alike", async () => {
    const text = `${line("a")}\r\n\n${line("中文")}\n${line("b")}`;
    const whole = bytes(text);
    const folder = mkdtempSync(join(tmpdir(), "ndjson-"));
    const file = join(folder, "lines.ndjson");
    writeFileSync(file, text);
    for (const source of [
      text,
      whole,
      [...text],
      Array.from(whole, (byte) => Uint8Array.of(byte)),
      Readable.from([whole.subarray(0, 99), whole.subarray(99)]),
      createReadStream(file, { highWaterMark: 7 }),
      new Blob([text]).stream() as unknown as AsyncIterable<Uint8Array>,
      `\uFEFF${text}`,
      [Uint8Array.of(0xef, 0xbb), Uint8Array.of(0xbf), whole],
    ] satisfies TextSource[])
      expect(await summary(source)).toEqual(["1 a", "3 中文", "4 b"]);
    rmSync(folder, { recursive: true });
  });

  test("names what is no record of a line, and goes on", async () => {
    const text = [
      line("a"),
      "null",
      "[]",
      "5",
      '"sources"',
      `[${line("b")}]`,
      '{"kind":"sources"}',
      '{"kind":"sources","record":null}',
      '{"kind":"sources","record":[]}',
      '{"kind":"__proto__","record":{}}',
      '{"__proto__":{"kind":"sources"},"record":{}}',
      '{"kind":"sources","record":{"id":"a","title":"T","publisher":"P","__proto__":{"note":"x"}}}',
      '{"kind":"sources","kind":"trades","record":{}}',
      '{"kind":"sources","record":{}',
      line("a"),
      '{"kind":"delegations","record":{"id":"d","direction":"outbound","period":"2012","project":"none"}}',
    ].join("\n");
    expect(await summary(text)).toEqual([
      "1 a",
      "2 io/invalid-line",
      "3 io/invalid-line",
      "4 io/invalid-line",
      "5 io/invalid-line",
      "6 io/invalid-line",
      "7 model/not-a-record",
      "8 model/not-a-record",
      "9 model/not-a-record",
      "10 io/invalid-line",
      "11 io/invalid-line",
      "12 model/unknown-field",
      "13 io/invalid-json",
      "14 io/invalid-json",
      // Whether ids are unique and references lead somewhere only a ledger can say.
      "15 a",
      "16 d",
    ]);
  });

  test("leads to a fault as readNdjson does", async () => {
    const text = `${line("a")}\n{"kind":"trades","record":{"id":"t","flow":"out","kind":"goods","product":"p","period":"2012","value":5}}`;
    const [, faulty] = await linesOf(text);
    const { issues } = await readNdjson(text);
    expect(faulty).toMatchObject({ ok: false, line: 2, issues: [{ row: 2 }, { row: 2 }] });
    expect(faulty?.ok === false && faulty.issues).toEqual(issues);
    expect(issues.map(({ path }) => path)).toEqual([
      [2, "value"],
      [2, "flow"],
    ]);
  });

  test("tells a line that is too long, gathers none of it, and reads what comes after", async () => {
    const long = Array.from({ length: 300 }, () => "x".repeat(65_536));
    const tail = Array.from({ length: 300 }, () => " ".repeat(65_536));
    expect(await summary([`${line("a")}\n`, ...long, `\n${line("b")}\n`, ...tail])).toEqual([
      "1 a",
      "2 io/line-too-long",
      "3 b",
      "4 io/line-too-long",
    ]);
    const title = "t".repeat(1_000_000);
    expect(await summary(`${line("a", title)}\n${line("b")}`)).toEqual(["1 a", "2 b"]);
    const { refused, accepted } = await readNdjson([`${line("a")}\n`, ...long, `\n${line("b")}`]);
    expect([accepted, refused]).toEqual([2, 1]);
  });

  test("tells bytes that are no text by the line from which nothing is read", async () => {
    const gb = Uint8Array.of(0xd6, 0xd0);
    const broken = [bytes(`${line("a")}\n\n${line("b")}\n`), gb, bytes(`\n${line("c")}`)];
    const lines = await linesOf(broken);
    expect(lines.map((each) => each.ok)).toEqual([true, true, false]);
    expect(lines[2]).toMatchObject({ line: 4, issues: [{ code: "io/undecodable-text", path: [4], row: 4 }] });
    expect(lines[2]?.ok === false && lines[2].issues[0]?.message).toContain(
      "Nothing is read from line 4 on.",
    );
    const { accepted, refused, issues } = await readNdjson(broken);
    expect([accepted, refused, issues[0]?.row]).toEqual([2, 0, 4]);
    expect(await summary(bytes(`${line("a")}\n中`).subarray(0, -1))).toEqual([
      "1 a",
      "2 io/undecodable-text",
    ]);
  });

  test("gives what came before a stream breaks off, and throws what it throws", async () => {
    const fault = new Error("the connection broke");
    async function* broken(): AsyncGenerator<string> {
      yield `${line("a")}\n${line("b").slice(0, 20)}`;
      throw fault;
    }
    const seen: number[] = [];
    const reading = async () => {
      for await (const each of streamNdjson(broken())) seen.push(each.line);
    };
    await expect(reading()).rejects.toBe(fault);
    expect(seen).toEqual([1]);
  });

  test("reads a line when it is asked for it, and closes the stream of who stops", async () => {
    let given = 0;
    let isClosed = false;
    async function* endless(): AsyncGenerator<string> {
      try {
        for (;;) {
          given += 1;
          yield `${line(`s${given}`)}\n`;
        }
      } finally {
        isClosed = true;
      }
    }
    for await (const each of streamNdjson(endless())) if (each.line === 1000) break;
    expect([given, isClosed]).toEqual([1000, true]);
  });

  test("reads nothing as no lines", async () => {
    for (const source of ["", "\n", "\uFEFF", " \r\n\t\n", new Uint8Array(), []])
      expect(await linesOf(source)).toEqual([]);
  });

  test("refuses what is no option, and what is no text", async () => {
    const codeOf = (source: unknown, options?: unknown) =>
      linesOf(source as TextSource, options as NdjsonOptions).then(
        () => "none",
        (error: { readonly code?: unknown }) => error.code,
      );
    expect(await codeOf("", { maxIssues: 5 })).toBe("io/unknown-option");
    expect(await codeOf("", null)).toBe("io/invalid-argument");
    expect(await codeOf("", { encoding: "latin1" })).toBe("io/unknown-encoding");
    for (const source of [undefined, null, 5, {}]) expect(await codeOf(source)).toBe("io/not-text");
  });

  test("together with a ledger gives the ledger", async () => {
    const records = { sources: [{ id: "a", title: "T", publisher: "P" }] };
    const lines = await linesOf(line("a"));
    const sources = lines.flatMap((each) => (each.ok && each.kind === "sources" ? [each.record] : []));
    expect(createLedger({ sources })).toEqual(createLedger(records));
  });
});
