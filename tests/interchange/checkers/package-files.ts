/** The files of a package as a checker gets them, with what is asked of their names. */

import { createHash } from "node:crypto";

export interface PackageFile {
  readonly path: string;
  /** Bytes, or a text that stands for its UTF-8. */
  readonly bytes?: Uint8Array;
  readonly text?: string;
}

export function bytesOf({ bytes, text }: PackageFile): Uint8Array {
  return bytes ?? new TextEncoder().encode(text ?? "");
}

/** The text of a file; undefined where its bytes are no UTF-8. */
export function textOf(file: PackageFile): string | undefined {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytesOf(file));
  } catch {
    return undefined;
  }
}

export function fileAt(files: readonly PackageFile[], path: string): PackageFile | undefined {
  return files.find((file) => file.path === path);
}

/** `sha256:…`, or MD5 where no algorithm is named. */
export function hashOf(file: PackageFile, algorithm: string): string | undefined {
  return ["md5", "sha1", "sha256", "sha512"].includes(algorithm)
    ? createHash(algorithm).update(bytesOf(file)).digest("hex")
    : undefined;
}

/** A path lies in the package: relative, with no step upwards. */
export function isInside(path: string): boolean {
  return !/^[/\\~]|^[A-Za-z]:|(?:^|[/\\])\.\.?(?:[/\\]|$)/.test(path);
}
