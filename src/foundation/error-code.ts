/**
 * The codes by which programs recognize errors and issues.
 */

/** The chapter of the library that an error or issue comes from; the first half of every code. */
export type Chapter =
  | "time"
  | "money"
  | "figures"
  | "geography"
  | "classification"
  | "model"
  | "aggregate"
  | "audit"
  | "report"
  | "io"
  | "testing";

/** A stable identifier such as `money/currency-mismatch`. Codes are never renamed within a major version. */
export type ErrorCode = `${Chapter}/${string}`;
