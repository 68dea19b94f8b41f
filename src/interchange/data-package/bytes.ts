/**
 * The bytes of a file of text, and the hash by which a reader knows that they are the same ones.
 */

import { LedgerError } from "../../foundation/error";

/** What the library asks of browsers and Node, whose types it does not need. */
interface Platform {
  readonly TextEncoder: new () => { encode(text: string): Uint8Array };
  readonly crypto?: {
    readonly subtle?: { digest(algorithm: "SHA-256", bytes: Uint8Array): Promise<ArrayBuffer> };
  };
}

/** Half of a character, which UTF-8 cannot say. */
const HALF = /\p{Cs}/u;

/**
 * How long a text is as UTF-8, and its hash.
 *
 * @throws `interchange/unwritable-text`, `interchange/no-web-crypto`
 */
export async function measured(text: string): Promise<{ readonly bytes: number; readonly hash: string }> {
  const half = HALF.exec(text);
  if (half !== null) {
    const at = text.slice(Math.max(0, half.index - 20), half.index);
    throw new LedgerError(
      "interchange/unwritable-text",
      `Cannot write the half of a character behind ${JSON.stringify(at)}: UTF-8 has none. Correct the name or text that it stands in.`,
      { details: { before: at } },
    );
  }
  const { TextEncoder, crypto } = globalThis as unknown as Platform;
  if (crypto?.subtle === undefined)
    throw new LedgerError(
      "interchange/no-web-crypto",
      "Cannot hash the files of the package: there is no crypto.subtle here. Browsers have it on pages of https and localhost only; call it there, or in Node 20 or later.",
    );
  const bytes = new TextEncoder().encode(text);
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  const hex = Array.from(digest, (byte) => byte.toString(16).padStart(2, "0")).join("");
  return { bytes: bytes.length, hash: `sha256:${hex}` };
}
