/** Bytes in pieces become text in pieces; bytes that are no text of the encoding are told by their place. */

import type { Issue } from "../../foundation/issue";
import { type Decoder, decoderOf, ENCODING_NAMES, type TextEncodingName } from "./encoding";
import { encodingOf, HEAD, wrongEncoding } from "./first-bytes";
import { hiddenUtf8 } from "./hidden-utf8";
import { hexOf, UndecodableText } from "./undecodable";

const NOTHING = new Uint8Array(0);
const LINE_FEED = 10;
const LONG_LINE = 4096;

/** Decodes the pieces of one file. */
export class PieceDecoder {
  /** The first bytes, until there are enough of them to see what they are. */
  #head: Uint8Array | undefined = NOTHING;
  #encoding: TextEncodingName;
  #decoder: Decoder | undefined;
  #isHiddenUtf8: (bytes: Uint8Array) => boolean;
  /** How many bytes are decoded, and those of the last line, from which a fault is looked for. */
  #decoded = 0;
  #line: Uint8Array = NOTHING;

  constructor(encoding: TextEncodingName) {
    this.#encoding = encoding;
    this.#isHiddenUtf8 = hiddenUtf8(encoding);
  }

  /**
   * The text that a piece completes.
   *
   * @throws `UndecodableText`
   */
  take(bytes: Uint8Array): string {
    if (this.#head === undefined) return this.#decode(bytes);
    this.#head = joined(this.#head, bytes);
    return this.#head.length < HEAD ? "" : this.#begin(this.#head);
  }

  /**
   * The text that is left when the bytes are over, or are followed by text.
   *
   * @throws `UndecodableText`
   */
  end(): string {
    if (this.#head?.length === 0) return "";
    const begun = this.#head === undefined ? "" : this.#begin(this.#head);
    const rest = this.#decoder?.end();
    if (rest === undefined && this.#decoder !== undefined) throw this.#undecodable(NOTHING, begun);
    return begun + (rest ?? "");
  }

  #begin(head: Uint8Array): string {
    const found = encodingOf(head, this.#encoding);
    if (typeof found === "object") throw new UndecodableText(found);
    this.#head = undefined;
    this.#encoding = found;
    this.#decoder = decoderOf(found);
    return this.#decode(head);
  }

  #decode(bytes: Uint8Array): string {
    if (this.#isHiddenUtf8(bytes)) {
      const sign = "are UTF-8 to the last character, which no other text is by chance";
      throw new UndecodableText(wrongEncoding(this.#encoding, sign, 'say { encoding: "utf-8" }'));
    }
    const text = this.#decoder?.decode(bytes);
    if (text === undefined) throw this.#undecodable(bytes);
    this.#keepLine(bytes);
    this.#decoded += bytes.length;
    return text;
  }

  /** Keeps what follows the last line end: no line feed is a half of a character but in UTF-16, which is in twos. */
  #keepLine(bytes: Uint8Array): void {
    const line = bytes.lastIndexOf(LINE_FEED) + 1;
    const isOdd = this.#encoding.startsWith("utf-16") && (this.#decoded + line) % 2 === 1;
    if (line > 0) this.#line = bytes.slice(isOdd ? line - 1 : line);
    else if (this.#line.length > LONG_LINE) this.#line = bytes.slice(isOdd ? 1 : 0);
    else this.#line = joined(this.#line, bytes);
  }

  /** The fault of the next bytes, or of their end: the line in which they stand is decoded anew as far as it can be. */
  #undecodable(next: Uint8Array, begun = ""): UndecodableText {
    const bytes = joined(this.#line, next);
    const known = decoderOf(this.#encoding).decode(this.#line)?.length ?? bytes.length;
    let [start, end] = [0, bytes.length];
    while (start < end) {
      const middle = Math.ceil((start + end) / 2);
      if (decoderOf(this.#encoding).decode(bytes.subarray(0, middle)) === undefined) end = middle - 1;
      else start = middle;
    }
    while (start > 0 && wholeText(this.#encoding, bytes.subarray(0, start)) === undefined) start -= 1;
    const text = wholeText(this.#encoding, bytes.subarray(0, start)) ?? "";
    const place = this.#decoded - this.#line.length + start;
    const issue = undecodable(this.#encoding, place, bytes.subarray(start, start + SHOWN));
    return new UndecodableText(issue, begun + text.slice(known));
  }
}

const SHOWN = 2;

function wholeText(encoding: TextEncodingName, bytes: Uint8Array): string | undefined {
  const decoder = decoderOf(encoding);
  const [text, rest] = [decoder.decode(bytes), decoder.end()];
  return text === undefined || rest === undefined ? undefined : text + rest;
}

function undecodable(encoding: TextEncodingName, place: number, bytes: Uint8Array): Issue {
  const others = ENCODING_NAMES.filter((name) => name !== encoding).join(", ");
  const received = hexOf(bytes);
  return Object.freeze({
    code: "io/undecodable-text",
    path: [],
    message: `The bytes are no text in ${encoding}: ${received} at byte ${place}, counted from 0, is no character of it. Say the encoding in which the file was saved (${others} are read too), or save it as UTF-8.`,
    expected: `text in ${encoding}`,
    received,
  });
}

function joined(first: Uint8Array, second: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(first.length + second.length);
  bytes.set(first);
  bytes.set(second, first.length);
  return bytes;
}
