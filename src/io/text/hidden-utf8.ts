/**
 * Whether bytes that are read in another encoding are UTF-8, which would give other words without a fault. A short text can be
 * both: 台 in GB 18030 is a letter in UTF-8 too. So each different character of UTF-8 counts once, by how rarely words of the
 * other encoding look like it, and the whole text up to there has to be UTF-8.
 */

import { type Decoder, decoderOf, type TextEncodingName } from "./encoding";

/**
 * How many powers of ten a character of two, three or four bytes makes it less likely that the text is in the encoding. In
 * encodings of two bytes, words of 30 lead bytes in 72 and 31 trail bytes in 94 look like one of two bytes; in windows-1252
 * it takes a letter with an accent before a sign such as \u00A9.
 */
const EVIDENCE: Partial<Readonly<Record<TextEncodingName, readonly [number, number, number]>>> = {
  gb18030: [0.8, 2, 3],
  gbk: [0.8, 2, 3],
  gb2312: [0.8, 2, 3],
  big5: [0.8, 2, 3],
  shift_jis: [0.6, 2, 3],
  "windows-1252": [4, 6, 6],
};

/** One in 10^12 is taken for certain. */
const CERTAIN = 12;

/** Answers for each piece whether the text up to it is UTF-8 for certain. */
export function hiddenUtf8(encoding: TextEncodingName): (bytes: Uint8Array) => boolean {
  const weights = EVIDENCE[encoding];
  let decoder: Decoder | undefined = weights === undefined ? undefined : decoderOf("utf-8");
  const seen = new Set<string>();
  let evidence = 0;
  return (bytes) => {
    const text = decoder?.decode(bytes);
    if (text === undefined || weights === undefined) {
      decoder = undefined;
      return false;
    }
    for (const [sign] of text.matchAll(/[^\0-\x7F]/gu)) {
      if (seen.has(sign)) continue;
      seen.add(sign);
      evidence += sign.length > 1 ? weights[2] : sign < "\u0800" ? weights[0] : weights[1];
      if (evidence >= CERTAIN) return true;
    }
    return false;
  };
}
