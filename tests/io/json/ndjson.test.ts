import { createLedger, usd } from "cultural-ledger";
import {
  type LedgerReading,
  type ReadNdjsonOptions,
  readNdjson,
  type TextSource,
  toNdjson,
} from "cultural-ledger/io";
import { describe, expect, test } from "vitest";
import { complete } from "../../model/records";

const source = { id: "s", title: "Yearbook", publisher: "Bureau" };
const line = (id: string) => `{"kind":"sources","record":{"id":"${id}","title":"T","publisher":"P"}}`;
const bytes = (text: string) => new TextEncoder().encode(text);
const ids = ({ ledger }: LedgerReading) => ledger.sources.map(({ id }) => id).join();

/** `2 model/missing-field`: the line and the code. */
const issuesOf = ({ issues }: LedgerReading) => issues.map(({ row, code }) => `${row} ${code}`);

const summary = (reading: LedgerReading) => [reading.accepted, reading.refused, ...issuesOf(reading)];

async function* streamOf<Piece>(...pieces: readonly Piece[]): AsyncGenerator<Piece> {
  for (const piece of pieces) yield piece;
}

/** The code of the error that reading rejects with. */
async function codeOf(input: TextSource, options?: ReadNdjsonOptions): Promise<unknown> {
  return readNdjson(input, options).then(
    () => "none",
    (error: { readonly code?: unknown }) => error.code,
  );
}

describe("toNdjson", () => {
  test("writes a line for each record, in the order of a ledger", () => {
    const ledger = createLedger({
      sources: [{ ...source, note: "two\nlines" }],
      trades: [{ id: "t", flow: "export", kind: "goods", product: "Linen", period: "2012", value: usd("5") }],
    });
    expect([...toNdjson(ledger)]).toEqual([
      '{"kind":"trades","record":{"id":"t","flow":"export","kind":"goods","product":"Linen","period":"2012","value":{"currency":"USD","value":"5"}}}',
      '{"kind":"sources","record":{"id":"s","title":"Yearbook","publisher":"Bureau","note":"two\\nlines"}}',
    ]);
  });

  test("writes no lines of an empty ledger", () => {
    expect([...toNdjson(createLedger({}))]).toEqual([]);
  });

  test("is read back as the same ledger", async () => {
    const lines = [...toNdjson(complete)];
    const { ledger, accepted, issues } = await readNdjson(lines.join("\n"));
    expect([accepted, issues]).toEqual([9, []]);
    expect([...toNdjson(ledger)]).toEqual(lines);
  });
});

describe("readNdjson", () => {
  const text = `${line("a")}\n${line("b")}\n${line("中文")}\n`;

  test("reads text, bytes, lists of pieces and streams alike", async () => {
    const whole = bytes(text);
    const singleBytes = Array.from(whole, (byte) => Uint8Array.of(byte));
    const inputs: TextSource[] = [
      text,
      whole,
      [text],
      [...text],
      singleBytes,
      streamOf(text),
      streamOf(...text),
      streamOf(whole.subarray(0, 40), whole.subarray(40)),
      streamOf(...singleBytes),
      streamOf("", text, ""),
      streamOf<string | Uint8Array>(`${line("a")}\n`, bytes(`${line("b")}\n${line("中文")}`)),
    ];
    for (const input of inputs) {
      const reading = await readNdjson(input);
      expect(ids(reading)).toBe("a,b,中文");
      expect(summary(reading)).toEqual([3, 0]);
    }
  });

  test("reads a web stream", async () => {
    const stream = new Blob([text]).stream() as unknown as AsyncIterable<Uint8Array>;
    expect(ids(await readNdjson(stream))).toBe("a,b,中文");
  });

  test("reads nothing as an empty ledger", async () => {
    for (const input of ["", "\n", "\uFEFF", " \r\n\t\n", new Uint8Array(), [], streamOf<string>()]) {
      const reading = await readNdjson(input);
      expect(summary(reading)).toEqual([0, 0]);
      expect(reading.ledger).toEqual(createLedger({}));
    }
  });

  test("takes CR LF, blank lines, and a last line without a break", async () => {
    for (const input of [
      `${line("a")}\r\n${line("b")}\r\n`,
      `${line("a")}\n\n  \n\r\n${line("b")}`,
      `\n${line("a")}\n${line("b")}\r`,
    ]) {
      expect(ids(await readNdjson(input))).toBe("a,b");
    }
  });

  test("takes CR LF that two pieces share", async () => {
    expect(ids(await readNdjson([`${line("a")}\r`, `\n${line("b")}\r`, "\n"]))).toBe("a,b");
  });

  test("takes a byte order mark off, as a character and as bytes, whole or in pieces", async () => {
    const mark = Uint8Array.of(0xef, 0xbb, 0xbf);
    for (const input of [
      `\uFEFF${line("a")}`,
      bytes(`\uFEFF${line("a")}`),
      ["\uFEFF", line("a")],
      [mark.subarray(0, 1), mark.subarray(1, 2), mark.subarray(2), bytes(line("a"))],
    ]) {
      expect(summary(await readNdjson(input))).toEqual([1, 0]);
    }
  });

  test("names faulty lines by their number and takes the others", async () => {
    const lines = [
      line("a"),
      "",
      '{"kind":"sources"',
      '{"id":"b","title":"T","publisher":"P"}',
      '{"kind":"visits","record":{}}',
      '{"kind":"sources","record":{"id":"c","title":"T"}}',
      '{"kind":"sources"}',
      "5",
      "null",
      "[]",
      '{"kind":"trades","record":{"id":"t","flow":"export","kind":"goods","product":"p","period":"2012","value":{"currency":"USD","value":5}}}',
      '{"kind":"delegations","record":{"id":"d","direction":"outbound","period":"2012","project":"none"}}',
      line("a"),
      line("z"),
    ];
    const reading = await readNdjson(lines.join("\n"));
    expect(ids(reading)).toBe("a,z");
    expect([reading.accepted, reading.refused]).toEqual([2, 11]);
    expect(
      issuesOf(reading).sort((left, right) => Number.parseInt(left, 10) - Number.parseInt(right, 10)),
    ).toEqual([
      "3 io/invalid-json",
      "4 io/invalid-line",
      "5 io/invalid-line",
      "6 model/missing-field",
      "7 model/not-a-record",
      "8 io/invalid-line",
      "9 io/invalid-line",
      "10 io/invalid-line",
      "11 money/invalid-amount",
      "12 model/dangling-reference",
      "13 model/duplicate-id",
    ]);
  });

  test("leads to a fault in the line by one path, whoever found it", async () => {
    const [inValue] = (
      await readNdjson(
        '{"kind":"trades","record":{"id":"t","flow":"export","kind":"goods","product":"p","period":"2012","value":5}}',
      )
    ).issues;
    const [inTitle] = (await readNdjson('{"kind":"sources","record":{"id":"s","title":5,"publisher":"P"}}'))
      .issues;
    expect(inValue?.path.slice(0, -1)).toEqual(inTitle?.path.slice(0, -1));
  });

  test("names lines that hold more than a record and its kind", async () => {
    const reading = await readNdjson(
      '{"kind":"sources","record":{"id":"a","title":"T","publisher":"P"},"status":"held"}',
    );
    expect(reading.issues.length).toBe(1);
  });

  test("never rounds a number", async () => {
    const text =
      '{"kind":"delegations","record":{"id":"d","direction":"outbound","period":"2012","persons":12345678901234567890}}';
    expect((await readNdjson(text)).issues.map(({ code }) => code)).toEqual(["figures/invalid-count"]);
  });

  test("counts the faults beyond the limit", async () => {
    const reading = await readNdjson("x\ny\nz\n", { maxIssues: 1 });
    expect([reading.issues.length, reading.moreIssues, reading.refused]).toEqual([1, 2, 3]);
    expect(await codeOf("", { maxIssues: -1 })).toBe("io/invalid-limit");
  });
});

describe("encodings", () => {
  const [before = "", after = ""] = line("中文").split("中文");
  const gb = Uint8Array.from([...bytes(before), 0xd6, 0xd0, 0xce, 0xc4, ...bytes(after)]);

  test("GB18030 is read where it is said, also where a character is cut", async () => {
    const cut = before.length + 1;
    for (const input of [
      gb,
      [gb.subarray(0, cut), gb.subarray(cut)],
      Array.from(gb, (byte) => Uint8Array.of(byte)),
    ]) {
      expect(ids(await readNdjson(input, { encoding: "gb18030" }))).toBe("中文");
    }
  });

  test("bytes that are no text are one fault, and what was read before stays", async () => {
    const reading = await readNdjson([bytes(`${line("a")}\n`), gb, bytes(`\n${line("b")}`)]);
    expect(ids(reading)).toBe("a");
    expect(reading.issues.map(({ code }) => code)).toEqual(["io/undecodable-text"]);
    expect(reading.issues[0]?.message).toContain("gb18030");
    expect(reading.issues[0]?.message).not.toContain("{ encoding");
    const other = await readNdjson(Uint8Array.of(0xff), { encoding: "gb18030" });
    expect(other.issues[0]?.message).toContain("utf-8");
    expect(other.issues[0]?.message).not.toContain("{ encoding");
  });

  test("a character that is cut off at the end is no text", async () => {
    const reading = await readNdjson(bytes(`${line("a")}\n中`).subarray(0, -1));
    expect([ids(reading), reading.issues.map(({ code }) => code)]).toEqual(["a", ["io/undecodable-text"]]);
  });

  test("that nobody knows are a mistake, also for text", async () => {
    for (const encoding of ["latin1", "utf8", "UTF 8", ""]) {
      expect(await codeOf(line("a"), { encoding: encoding as never })).toBe("io/unknown-encoding");
    }
  });
});

test("what a stream throws passes through", async () => {
  const fault = new Error("the connection broke");
  async function* broken(): AsyncGenerator<string> {
    yield `${line("a")}\n`;
    throw fault;
  }
  await expect(readNdjson(broken())).rejects.toBe(fault);
});
