/**
 * Text from outside: a string, bytes, or a stream of either, decoded piece by piece. Bytes that are no text of the
 * encoding are a fault and never become question marks.
 */

import { LedgerError } from "../foundation/error";
import { type Issue, quote } from "../foundation/issue";

/** How bytes are read: UTF-8, with or without a byte order mark, or the encoding of Chinese spreadsheets. */
export type TextEncodingName = "utf-8" | "gb18030";

/** A text: as it is, as bytes, or as a stream of pieces (an async iterable such as a Node or web stream). */
export type TextSource =
  | string
  | Uint8Array
  | Iterable<string | Uint8Array>
  | AsyncIterable<string | Uint8Array>;

/** What the library asks of the `TextDecoder` of browsers and Node, whose types it does not need. */
interface Decoder {
  decode(bytes?: Uint8Array, options?: { readonly stream?: boolean }): string;
}

const ENCODINGS: readonly string[] = ["utf-8", "gb18030"];

/** The fault of bytes that are no text: thrown by the pieces, and made an issue by whoever reads them. */
export class UndecodableText extends Error {
  constructor(readonly issue: Issue) {
    super(issue.message);
  }
}

/**
 * The pieces of a text, decoded, without a byte order mark.
 *
 * @throws `io/unknown-encoding`; `UndecodableText` for bytes that the encoding does not have
 */
export async function* piecesOf(source: TextSource, encoding: TextEncodingName): AsyncGenerator<string> {
  const decoder = decoderOf(encoding);
  const decode = (bytes: Uint8Array | undefined): string => {
    try {
      return bytes === undefined ? decoder.decode() : decoder.decode(bytes, { stream: true });
    } catch {
      throw new UndecodableText(undecodable(encoding));
    }
  };
  let isFirst = true;
  const withoutMark = (piece: string): string => {
    if (piece === "") return piece;
    const text = isFirst && piece.startsWith("\uFEFF") ? piece.slice(1) : piece;
    isFirst = false;
    return text;
  };
  const pieces = typeof source === "string" || source instanceof Uint8Array ? [source] : source;
  if (!isStream(pieces)) throw notText(source);
  for await (const piece of pieces) {
    if (typeof piece !== "string" && !(piece instanceof Uint8Array)) throw notText(piece);
    for (let at = 0; at < piece.length; at += BLOCK) {
      yield withoutMark(
        typeof piece === "string" ? piece.slice(at, at + BLOCK) : decode(piece.subarray(at, at + BLOCK)),
      );
    }
  }
  yield withoutMark(decode(undefined));
}

/** Large pieces are cut, so that a text and its stream give one answer, and little is lost before a byte that is no text. */
const BLOCK = 65_536;

function isStream(value: unknown): boolean {
  if (typeof value !== "object" || value === null) return false;
  return Symbol.asyncIterator in value || Symbol.iterator in value;
}

function notText(received: unknown): LedgerError {
  return new LedgerError(
    "io/not-text",
    `Cannot read ${quote(received)} as text: pass text, bytes (Uint8Array) or an iterable of either.`,
    { details: { received } },
  );
}

function decoderOf(encoding: TextEncodingName): Decoder {
  if (!ENCODINGS.includes(encoding)) {
    throw new LedgerError(
      "io/unknown-encoding",
      `Cannot read text in ${quote(encoding)}: it must be ${ENCODINGS.map(quote).join(" or ")}. Decode other encodings first, and pass text.`,
      { details: { encoding } },
    );
  }
  const { TextDecoder } = globalThis as unknown as {
    readonly TextDecoder: new (label: string, options: { fatal: boolean; ignoreBOM: boolean }) => Decoder;
  };
  return new TextDecoder(encoding, { fatal: true, ignoreBOM: true });
}

function undecodable(encoding: TextEncodingName): Issue {
  const other = encoding === "utf-8" ? "gb18030" : "utf-8";
  return Object.freeze({
    code: "io/undecodable-text",
    path: [],
    message: `The bytes are no text in ${encoding}. Try { encoding: "${other}" }, or save the file as UTF-8.`,
    expected: `text in ${encoding}`,
    received: "other bytes",
  });
}
