/**
 * Sources: the documents that records rest on.
 */

import { id, text } from "../foundation/plain-shapes";
import { objectOf, optional, required } from "../foundation/shape";
import type { CalendarDate } from "../time/calendar-date";
import { date } from "./field-shapes";

/** A document that records cite by its id. */
export interface Source {
  readonly id: string;
  readonly title: string;
  /** Who published it. */
  readonly publisher: string;
  readonly published?: CalendarDate;
  readonly url?: string;
  readonly note?: string;
}

export const sourceShape = objectOf<Source>({
  id: required(id),
  title: required(text),
  publisher: required(text),
  published: optional(date),
  url: optional(text),
  note: optional(text),
});
