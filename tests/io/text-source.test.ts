/** Text from whatever holds it, in the encodings of offices; a wrong encoding and a file that is no text are named. */

import { runInNewContext } from "node:vm";
import { type Issue, isLedgerError } from "cultural-ledger";
import { readCsv, readNdjson } from "cultural-ledger/io";
import { describe, expect, test } from "vitest";
import { piecesOf, type TextEncodingName, type TextSource, UndecodableText } from "../../src/io/text-source";

interface Read {
  readonly text: string;
  readonly issue?: Issue;
}

async function read(source: TextSource, encoding: TextEncodingName = "utf-8"): Promise<Read> {
  let text = "";
  try {
    for await (const piece of piecesOf(source, encoding)) text += piece;
    return { text };
  } catch (error) {
    if (!(error instanceof UndecodableText)) throw error;
    return { text, issue: error.issue };
  }
}

async function codeOf(source: unknown, encoding: string = "utf-8"): Promise<string | undefined> {
  try {
    return (await read(source as TextSource, encoding as TextEncodingName)).issue?.code;
  } catch (error) {
    return isLedgerError(error) ? error.code : String(error);
  }
}

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const bytesOf = (hex: string): Uint8Array => Uint8Array.from(Buffer.from(hex.replaceAll(" ", ""), "hex"));
const singly = (bytes: Uint8Array): Uint8Array[] => Array.from(bytes, (byte) => Uint8Array.of(byte));

describe("a source may be", () => {
  const text = "id,\u91CD\u5E86\n";
  const bytes = utf8(text);
  async function* mixed(): AsyncGenerator<string | Uint8Array> {
    yield "id,";
    yield utf8("\u91CD").subarray(0, 1);
    yield utf8("\u91CD").subarray(1);
    yield "\u5E86";
    yield utf8("\n");
  }
  const { buffer } = Uint8Array.from(bytes);
  const inRealm = (code: string): TextSource => runInNewContext(code, { list: [...bytes] }) as TextSource;

  test.each<[string, TextSource]>([
    ["a text", text],
    ["bytes", bytes],
    ["a Buffer", Buffer.from(text)],
    ["a part of a buffer", new Uint8Array(Uint8Array.of(0xff, ...bytes, 0xff).buffer, 1, bytes.length)],
    ["an ArrayBuffer", buffer],
    ["a DataView", new DataView(buffer)],
    ["a part of a DataView", new DataView(Uint8Array.of(0xff, ...bytes, 0xff).buffer, 1, bytes.length)],
    ["bytes of another realm", inRealm("new Uint8Array(list)")],
    ["an ArrayBuffer of another realm", inRealm("new Uint8Array(list).buffer")],
    ["a DataView of another realm", inRealm("new DataView(new Uint8Array(list).buffer)")],
    ["a list of bytes of another realm", inRealm("[new Uint8Array(list)]")],
    ["a list of texts", [...text]],
    ["a list of buffers", [buffer.slice(0, 4), buffer.slice(4)]],
    ["a set of pieces", new Set(["id,", utf8("\u91CD\u5E86\n")])],
    ["text and bytes in turns", mixed()],
    ["a Blob", new Blob([bytes])],
    ["a web stream", new Blob([bytes]).stream() as unknown as TextSource],
    ["the body of a response", new Response(text).body as unknown as TextSource],
    ["a stream that is no iterable", { getReader: () => new Blob([bytes]).stream().getReader() }],
    [
      "a file whose stream is no iterable",
      { stream: () => ({ getReader: () => new Blob([text]).stream().getReader() }) },
    ],
  ])("%s", async (_, source) => {
    expect(await read(source)).toEqual({ text });
  });

  test.each([
    5,
    null,
    undefined,
    true,
    {},
    [105, 100],
    [null],
    [[utf8("a")]],
    new Uint16Array(2),
    new Date(0),
    () => "a",
  ])("not %j", async (source) => {
    expect(await codeOf(source)).toBe("io/not-text");
  });

  test("a stream that is given back when nobody reads on", async () => {
    let cancelled = 0;
    const source = {
      getReader: () => ({
        read: async () => ({ done: false, value: "a" }),
        cancel: async () => {
          cancelled += 1;
        },
      }),
    };
    for await (const piece of piecesOf(source, "utf-8")) if (piece !== "") break;
    expect(cancelled).toBe(1);
  });
});

describe("an encoding", () => {
  /** The same words as files have them, from Python's codecs. */
  const samples: readonly (readonly [TextEncodingName, string, string])[] = [
    ["utf-8", "e9 87 8d e5 ba 86 f0 9f 8e ad", "\u91CD\u5E86\u{1F3AD}"],
    ["utf-16", "ff fe cd 91 86 5e 3c d8 ad df", "\u91CD\u5E86\u{1F3AD}"],
    ["utf-16", "fe ff 91 cd 5e 86 d8 3c df ad", "\u91CD\u5E86\u{1F3AD}"],
    ["utf-16le", "cd 91 86 5e 3c d8 ad df", "\u91CD\u5E86\u{1F3AD}"],
    ["utf-16be", "91 cd 5e 86 d8 3c df ad", "\u91CD\u5E86\u{1F3AD}"],
    ["gb18030", "d6 d8 c7 ec 81 39 ee 39", "\u91CD\u5E86\u3400"],
    ["gbk", "d6 d8 c7 ec e9 46", "\u91CD\u5E86\u9555"],
    ["gb2312", "d6 d8 c7 ec", "\u91CD\u5E86"],
    ["big5", "a4 e5 a4 c6", "\u6587\u5316"],
    ["shift_jis", "95 b6 89 bb b6 c5", "\u6587\u5316\uFF76\uFF85"],
    ["windows-1252", "80 92 e9 df 9f", "\u20AC\u2019\u00E9\u00DF\u0178"],
  ];

  test.each(samples)("%s is read, in whatever pieces: %s", async (encoding, hex, text) => {
    const bytes = bytesOf(hex);
    expect(await read(bytes, encoding)).toEqual({ text });
    expect(await read(singly(bytes), encoding)).toEqual({ text });
    expect(await read(bytes, encoding.toUpperCase() as TextEncodingName)).toEqual({ text });
  });

  test.each(samples)("%s is read where a block ends within a character: %s", async (encoding, hex, text) => {
    const isBig = encoding === "utf-16be" || hex.startsWith("fe");
    const isWide = encoding.startsWith("utf-16");
    for (const count of isWide ? [65_532, 65_534, 65_536] : [65_532, 65_533, 65_534, 65_535]) {
      const letters = Buffer.from("a".repeat(isWide ? count / 2 : count), isWide ? "utf16le" : "utf8");
      if (isBig) letters.swap16();
      const mark = bytesOf(hex).subarray(0, encoding === "utf-16" ? 2 : 0);
      const words = bytesOf(hex).subarray(mark.length);
      const { text: whole, issue } = await read(Buffer.concat([mark, letters, words]), encoding);
      expect([issue, whole.replace(/^a+/, "")]).toEqual([undefined, text]);
    }
  });

  test("windows-1252 has 251 characters, 27 of them where Latin-1 has controls", async () => {
    const codes = Array.from({ length: 256 }, (_, code) => code);
    const signs = await Promise.all(codes.map((code) => read(Uint8Array.of(code), "windows-1252")));
    const [refused, others] = [signs.filter(({ issue }) => issue), signs.map(({ text }) => text)];
    expect(refused.map(({ issue }) => issue?.received)).toEqual(["81", "8D", "8F", "90", "9D"]);
    expect(others.slice(0x80, 0xa0).join("")).toBe("€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ");
    expect(others.filter((text, code) => text === String.fromCharCode(code))).toHaveLength(256 - 32);
  });

  test.each(["latin1", "utf8", "", "utf-32", "big-5", "constructor", 5, null])("%j is none", async (name) => {
    expect(await codeOf("", name as string)).toBe("io/unknown-encoding");
  });
});

describe("a wrong encoding is named", () => {
  const utf16 = (text: string): Uint8Array => Uint8Array.from(Buffer.from(text, "utf16le"));
  const swapped = (text: string): Uint8Array => Uint8Array.from(Buffer.from(text, "utf16le").swap16());
  const table = "id,direction,period\nD1,outbound,2012\n";
  const chinese = "\u7F16\u53F7,\u65B9\u5411,\u5E74\u4EFD,\u56FD\u5BB6\nD1,\u51FA\u8BBF,2012,\u6CD5\u56FD\n";
  const western = "id;Stra\u00DFe;K\u00E4se;\u00D6l\n";

  test.each<[string, Uint8Array, TextEncodingName, string]>([
    ["a mark of UTF-16 under utf-8", utf16(`\uFEFF${table}`), "utf-8", '"utf-16"'],
    ["the other mark under gb18030", swapped(`\uFEFF${table}`), "gb18030", '"utf-16"'],
    ["a mark of UTF-16 under windows-1252", utf16(`\uFEFF${table}`), "windows-1252", '"utf-16"'],
    ["the mark of the other order", swapped(`\uFEFF${table}`), "utf-16le", '"utf-16"'],
    ["the mark of UTF-8 under gb18030", utf8(`\uFEFF${table}`), "gb18030", '"utf-8"'],
    ["the mark of UTF-8 under big5", utf8(`\uFEFF${table}`), "big5", '"utf-8"'],
    ["the mark of UTF-8 under utf-16", utf8(`\uFEFF${table}`), "utf-16", '"utf-8"'],
    ["zeros at second places under utf-8", utf16(table), "utf-8", '"utf-16le"'],
    ["zeros at first places under utf-8", swapped(table), "utf-8", '"utf-16be"'],
    ["zeros among Chinese", utf16(chinese), "gb18030", '"utf-16le"'],
    ["zeros of the other order", utf16(table), "utf-16be", '"utf-16le"'],
    ["UTF-16 without a mark", utf16(table), "utf-16", '"utf-16le"'],
    ["Chinese in UTF-8 under gb18030", utf8(chinese), "gb18030", '"utf-8"'],
    ["Chinese in UTF-8 under gbk", utf8(chinese), "gbk", '"utf-8"'],
    ["Chinese in UTF-8 under windows-1252", utf8(chinese), "windows-1252", '"utf-8"'],
    ["German in UTF-8 under windows-1252", utf8(western), "windows-1252", '"utf-8"'],
  ])("%s", async (_, bytes, encoding, named) => {
    for (const source of [bytes, singly(bytes)]) {
      const { issue } = await read(source, encoding);
      expect(issue?.code).toBe("io/wrong-encoding");
      expect(issue?.message).toContain(`${named} }`);
    }
  });

  test("UTF-8 and UTF-16 do not name each other", async () => {
    const plain = await read(utf8(table), "utf-16le");
    expect(plain.issue?.message).toContain("hold no zeros");
    for (const encoding of ["utf-8", "utf-16le", "utf-16be", "utf-16"] as const) {
      const { issue } = await read(
        bytesOf("d6 d8 c7 ec 2c d6 d8 c7 ec 2c d6 d8 c7 ec 2c d6 d8 c7 ec"),
        encoding,
      );
      expect(issue?.message).not.toMatch(/\{ encoding|[Tt]ry/);
    }
  });

  test.each<[string, string, TextEncodingName, string]>([
    ["a word that is UTF-8 by chance", "c1 aa cd a8", "gb18030", "\u8054\u901A"],
    ["a word that is a letter of UTF-8", "cc a8 0a cc a8 0a", "gb18030", "\u53F0\n\u53F0\n"],
    ["two such words", "cc a8 cd a8", "gbk", "\u53F0\u901A"],
    ["a sign behind a letter", "c3 a9", "windows-1252", "\u00C3\u00A9"],
    ["Big5 that is UTF-8 by chance", "c4 a5", "big5", "\u8266"],
  ])("and never guessed: %s", async (_, hex, encoding, text) => {
    expect(await read(bytesOf(hex), encoding)).toEqual({ text });
  });
});

describe("bytes that are no text", () => {
  test.each<[string, TextEncodingName, string, number]>([
    ["69 64 2c d6 d8", "utf-8", "D6 D8", 3],
    ["69 64 0a e9 87", "utf-8", "E9 87", 3],
    ["69 ff", "gb18030", "FF", 1],
    ["d6 d8 0a 69 c7", "gb18030", "C7", 4],
    ["69 aa a1", "gb18030", "AA A1", 1],
    ["69 64 a4", "big5", "A4", 2],
    ["69 ff 41", "big5", "FF 41", 1],
    ["81 40 f0 40", "shift_jis", "F0 40", 2],
    ["69 9d", "windows-1252", "9D", 1],
    ["69 00 00 d8 69 00", "utf-16le", "00 D8", 2],
  ])("%s in %s are named with their place", async (hex, encoding, named, place) => {
    for (const source of [bytesOf(hex), singly(bytesOf(hex))]) {
      const { issue } = await read(source, encoding);
      expect(issue?.code).toBe("io/undecodable-text");
      expect(issue?.message).toContain(`${named} at byte ${place}, counted from 0,`);
    }
  });

  test("far behind are named with their place, and what stands before them is read", async () => {
    for (const line of ["D1,outbound,2012\n", "x".repeat(9000)]) {
      const before = utf8(line.repeat(Math.ceil(200_000 / line.length)));
      for (const after of ["", "\nD2"]) {
        const { text, issue } = await read(
          Buffer.concat([before, utf8("ab"), Uint8Array.of(0xff), utf8(after)]),
        );
        expect(text.length).toBe(before.length + 2);
        expect(issue?.message).toMatch(new RegExp(`: FF(?: 0A)? at byte ${before.length + 2},`));
      }
    }
  });

  test("leave the rows before them", async () => {
    const text = utf8("id,direction,period\nD1,outbound,2012\nD2,outbound,2012\n");
    const { accepted, issues } = await readCsv(
      "delegations",
      Buffer.concat([text, Uint8Array.of(0x44, 0xff)]),
    );
    expect([accepted, issues.map(({ code, row }) => `${row} ${code}`)]).toEqual([
      2,
      ["4 io/undecodable-text"],
    ]);
  });

  test("are a character that a text cuts off", async () => {
    const { text, issue } = await read(["a", utf8("\u91CD").subarray(0, 2), "b"]);
    expect([text, issue?.code]).toEqual(["a", "io/undecodable-text"]);
  });
});

describe("a file that is no text", () => {
  test.each([
    ["50 4b 03 04 14 00 06 00", "io/workbook", "Excel workbook (.xlsx)"],
    ["d0 cf 11 e0 a1 b1 1a e1", "io/workbook", "Excel workbook (.xls)"],
    ["1f 8b 08 00 00 00", "io/not-a-table", "gzip"],
    ["25 50 44 46 2d 31 2e 37", "io/not-a-table", "PDF"],
  ])("%s is told as what it is, in any encoding", async (hex, code, name) => {
    for (const encoding of ["utf-8", "gb18030", "big5", "utf-16", "windows-1252"] as const) {
      for (const source of [bytesOf(hex), singly(bytesOf(hex)), [bytesOf(hex), utf8("x".repeat(1000))]]) {
        const { issue, text } = await read(source, encoding);
        expect([issue?.code, text]).toEqual([code, ""]);
        expect(issue?.message).toContain(name);
        expect(issue?.message).not.toContain("encoding");
      }
    }
    const reading = await readCsv("delegations", bytesOf(hex));
    expect(reading.issues.map(({ code, row }) => `${row} ${code}`)).toEqual([`1 ${code}`]);
    expect((await readNdjson(bytesOf(hex))).issues.map(({ code }) => code)).toEqual([code]);
  });

  test("is told where its bytes were made characters, and where readRows helps", async () => {
    for (const encoding of ["latin1", "utf8"] as const) {
      const text = Buffer.from(bytesOf("50 4b 03 04 14 00 ff")).toString(encoding);
      const { issue } = await read(text);
      expect([issue?.code, issue?.message.includes("readRows")]).toEqual(["io/workbook", true]);
    }
  });
});
