/**
 * What the system says when a file cannot be read or written, in a sentence.
 */

import { quotedName, WrongUse } from "./wrong-use";

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: "there is no such file or folder",
  EACCES: "it is not permitted",
  EPERM: "it is not permitted",
  EROFS: "the disk can only be read",
  EISDIR: "it is a folder",
  ENOTDIR: "a part of its path is no folder",
  ENOSPC: "no space is left on the disk",
  EDQUOT: "no space is left on the disk for this user",
  EFBIG: "the file would be larger than it may be",
  ENAMETOOLONG: "the name is too long",
  ELOOP: "its links lead in a circle",
  EMFILE: "too many files are open",
  EIO: "the disk has a fault",
  ERR_STRING_TOO_LONG: "it is too large to be read as one text; records as NDJSON or CSV can be larger",
  ERR_FS_FILE_TOO_LARGE: "it is too large to be read as one text; records as NDJSON or CSV can be larger",
};

/** The code of an error of the system; `undefined` for an error of another kind. */
export function systemCode(error: unknown): string | undefined {
  const { code } = (error ?? {}) as { readonly code?: unknown };
  return typeof code === "string" && (Object.hasOwn(REASONS, code) || /^E[A-Z0-9]+$/.test(code))
    ? code
    : undefined;
}

/** An error of the system as wrong use; any other error as it is. */
export function fileError(what: "read" | "write", name: string, error: unknown): unknown {
  const code = systemCode(error);
  if (code === undefined) return error;
  return new WrongUse(
    `Cannot ${what} ${quotedName(name)}: ${REASONS[code] ?? "the system refuses it"} (${code}).`,
  );
}
