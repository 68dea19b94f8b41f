/** The encodings of text files: their names, and decoders that refuse what is no text instead of putting question marks. */

import { LedgerError } from "../../foundation/error";
import { quote } from "../../foundation/issue";

/**
 * How the bytes of a file are read: UTF-8; UTF-16 by the mark at its beginning, or without one by name; the encodings of
 * spreadsheets in Chinese (GBK and GB 2312 are parts of GB 18030), in traditional characters, Japanese and western
 * languages. Letters of any case are read.
 */
export type TextEncodingName =
  | "utf-8"
  | "utf-16"
  | "utf-16le"
  | "utf-16be"
  | "gb18030"
  | "gbk"
  | "gb2312"
  | "big5"
  | "shift_jis"
  | "windows-1252";

interface EncodingForm {
  /** The label of the decoder; UTF-16 has none before its mark is known, windows-1252 one of our own. */
  readonly label?: string;
  /** Characters that are none of the encoding: decoders differ in them, or give them for bytes without a meaning. */
  readonly foreign?: RegExp;
}

/** Characters of private use are known on the computer that made them only, and decoders differ in where they put them. */
const PRIVATE_USE = /[\uE000-\uF8FF]/;

const GB18030: EncodingForm = { label: "gb18030", foreign: PRIVATE_USE };

const ENCODINGS: Readonly<Record<TextEncodingName, EncodingForm>> = {
  "utf-8": { label: "utf-8" },
  "utf-16": {},
  "utf-16le": { label: "utf-16le" },
  "utf-16be": { label: "utf-16be" },
  gb18030: GB18030,
  gbk: GB18030,
  gb2312: GB18030,
  big5: { label: "big5", foreign: PRIVATE_USE },
  shift_jis: { label: "shift_jis", foreign: PRIVATE_USE },
  "windows-1252": {},
};

/**
 * The characters of windows-1252 from 0x80 on, five of which are none. Decoders of Node take them for the controls of Latin-1
 * in many versions, so that these bytes are decoded here.
 */
const WINDOWS_1252 =
  "\u20AC\x81\u201A\u0192\u201E\u2026\u2020\u2021\u02C6\u2030\u0160\u2039\u0152\x8D\u017D\x8F" +
  "\x90\u2018\u2019\u201C\u201D\u2022\u2013\u2014\u02DC\u2122\u0161\u203A\u0153\x9D\u017E\u0178";

export const ENCODING_NAMES = Object.keys(ENCODINGS) as readonly TextEncodingName[];

/**
 * An encoding by its name, in letters of any case.
 *
 * @throws `io/unknown-encoding`
 */
export function encodingNamed(name: TextEncodingName): TextEncodingName {
  const lower = typeof name === "string" ? name.toLowerCase() : name;
  const known = ENCODING_NAMES.find((encoding) => encoding === lower);
  if (known !== undefined) return known;
  throw new LedgerError(
    "io/unknown-encoding",
    `Cannot read text in ${quote(name)}: it must be one of ${ENCODING_NAMES.join(", ")}. Decode other encodings first, and pass text.`,
    { details: { encoding: name } },
  );
}

/** What the library asks of the `TextDecoder` of browsers and Node, whose types it does not need. */
interface PlatformDecoder {
  decode(bytes?: Uint8Array, options?: { readonly stream?: boolean }): string;
}

/** Decodes bytes one after the other; a byte order mark stays in the text. */
export interface Decoder {
  /** The text of the bytes, as far as it is complete; `undefined` where they are none of the encoding. */
  decode(bytes: Uint8Array): string | undefined;
  /** The text that is left; `undefined` where a character is cut off. */
  end(): string | undefined;
}

/** A decoder at the beginning of a text. */
export function decoderOf(encoding: TextEncodingName): Decoder {
  if (encoding === "windows-1252") return { decode: decodeWindows1252, end: () => "" };
  const { label = encoding, foreign } = ENCODINGS[encoding];
  const { TextDecoder } = globalThis as unknown as {
    readonly TextDecoder: new (
      label: string,
      options: { readonly fatal: boolean; readonly ignoreBOM: boolean },
    ) => PlatformDecoder;
  };
  const decoder = new TextDecoder(label, { fatal: true, ignoreBOM: true });
  const decode = (bytes?: Uint8Array): string | undefined => {
    try {
      const text = bytes === undefined ? decoder.decode() : decoder.decode(bytes, { stream: true });
      return foreign?.test(text) ? undefined : text;
    } catch {
      return undefined;
    }
  };
  return { decode, end: () => decode() };
}

function decodeWindows1252(bytes: Uint8Array): string | undefined {
  let latin = "";
  for (let at = 0; at < bytes.length; at += ARGUMENTS)
    latin += String.fromCharCode(...bytes.subarray(at, at + ARGUMENTS));
  const text = latin.replace(/[\x80-\x9F]/g, (sign) => WINDOWS_1252.charAt(sign.charCodeAt(0) - 0x80));
  return /[\x80-\x9F]/.test(text) ? undefined : text;
}

/** As many as every engine takes in one call. */
const ARGUMENTS = 8192;
