/**
 * Text from outside: a string, bytes, a file, or a stream of pieces, decoded piece by piece. Bytes that are no text of the
 * encoding are a fault and never become question marks.
 */

import { LedgerError } from "../foundation/error";
import { quote } from "../foundation/issue";
import { encodingNamed, type TextEncodingName } from "./text/encoding";
import { notText } from "./text/first-bytes";
import { PieceDecoder } from "./text/piece-decoder";
import { UndecodableText } from "./text/undecodable";

export type { TextEncodingName } from "./text/encoding";
export { UndecodableText } from "./text/undecodable";

/** A part of a text, or of its bytes. */
export type TextPiece = string | Uint8Array | ArrayBuffer | DataView;

/** A text: as it is, as bytes, or as pieces: an iterable, a stream of Node or of the web, a `Blob` or `File`. */
export type TextSource =
  | TextPiece
  | Iterable<TextPiece>
  | AsyncIterable<TextPiece>
  | { getReader(): PieceReader }
  | { stream(): AsyncIterable<TextPiece> | { getReader(): PieceReader } };

/** What is asked of the reader of a web stream, where it is no async iterable. */
interface PieceReader {
  read(): Promise<{ readonly done: boolean; readonly value?: TextPiece | undefined }>;
  cancel(): Promise<void>;
}

/** Large pieces are cut, so that a text and its stream give one answer and no piece is held twice. */
const BLOCK = 65_536;

/**
 * The pieces of a text, decoded, without a byte order mark.
 *
 * @throws `io/unknown-encoding`, `io/not-text`; `UndecodableText` for bytes that are no text, or not of the encoding
 */
export async function* piecesOf(source: TextSource, encoding: TextEncodingName): AsyncGenerator<string> {
  const decoder = new PieceDecoder(encodingNamed(encoding));
  let isFirst = true;
  const begun = (piece: string): string => {
    if (!isFirst || piece === "") return piece;
    isFirst = false;
    const text = piece.startsWith("\uFEFF") ? piece.slice(1) : piece;
    const foreign = notText(Array.from({ length: 8 }, (_, at) => text.charCodeAt(at)));
    if (foreign !== undefined) throw new UndecodableText(foreign);
    return text;
  };
  try {
    for await (const given of piecesIn(source)) {
      const piece = typeof given === "string" ? given : bytesOf(given);
      if (piece === undefined) throw notTextOf(given);
      if (typeof piece === "string") yield begun(decoder.end());
      for (let at = 0; at < piece.length; at += BLOCK) {
        yield begun(
          typeof piece === "string"
            ? piece.slice(at, at + BLOCK)
            : decoder.take(piece.subarray(at, at + BLOCK)),
        );
      }
    }
    yield begun(decoder.end());
  } catch (error) {
    if (error instanceof UndecodableText) yield begun(error.before);
    throw error;
  }
}

function piecesIn(source: unknown): Iterable<unknown> | AsyncIterable<unknown> {
  if (typeof source === "string" || bytesOf(source) !== undefined) return [source];
  if (typeof source !== "object" || source === null) throw notTextOf(source);
  if (Symbol.asyncIterator in source || Symbol.iterator in source) return source as Iterable<unknown>;
  if ("getReader" in source) return readFrom((source as { getReader(): PieceReader }).getReader());
  if ("stream" in source) return piecesIn((source as { stream(): unknown }).stream());
  throw notTextOf(source);
}

async function* readFrom(reader: PieceReader): AsyncGenerator<unknown> {
  let isOver = false;
  try {
    while (!isOver) {
      const { done, value } = await reader.read();
      isOver = done;
      if (!done) yield value;
    }
  } finally {
    if (!isOver) await reader.cancel();
  }
}

/** Bytes, of whatever realm their class is; `undefined` for what is none. */
function bytesOf(value: unknown): Uint8Array | undefined {
  if (value instanceof Uint8Array) return value;
  switch (Object.prototype.toString.call(value)) {
    case "[object Uint8Array]":
    case "[object Uint8ClampedArray]":
    case "[object DataView]": {
      const { buffer, byteOffset, byteLength } = value as DataView;
      return ArrayBuffer.isView(value) ? new Uint8Array(buffer, byteOffset, byteLength) : undefined;
    }
    case "[object ArrayBuffer]":
    case "[object SharedArrayBuffer]":
      return new Uint8Array(value as ArrayBuffer);
    default:
      return undefined;
  }
}

function notTextOf(received: unknown): LedgerError {
  return new LedgerError(
    "io/not-text",
    `Cannot read ${quote(received)} as text: pass text, bytes (a Uint8Array or ArrayBuffer), a Blob, or a stream or iterable of text or bytes.`,
    { details: { received } },
  );
}
