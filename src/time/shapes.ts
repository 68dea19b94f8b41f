/**
 * The shapes of fields that hold a day or a period.
 */

import { readable } from "../foundation/plain-shapes";
import { parseCalendarDate } from "./calendar-date";
import { parsePeriod } from "./period";

export const date = /* @__PURE__ */ readable("date", parseCalendarDate);
export const period = /* @__PURE__ */ readable("period", parsePeriod);
