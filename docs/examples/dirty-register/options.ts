/**
 * What has to be said of `register.csv` so that all of it is read: every line answers a question that the reader asks.
 * `docs/guides/from-a-spreadsheet.md` gets here step by step.
 */

import type { ReadCsvOptions } from "cultural-ledger/io";

/** How the register of performances is read. */
export const registerOptions = {
  encoding: "gb18030",
  header: 4,
  columns: {
    "部门 Department": { extra: "department" },
    经办人电话: null,
  },
  id: ["批号 Batch", "顺序 Seq"],
  period: { from: "起 From", to: "止 To" },
  constants: { kind: "performance", programme: "performances", source: { document: "register" } },
  into: {
    programmes: [{ id: "performances", name: "Performances abroad and from abroad", kind: "other" }],
    sources: [{ id: "register", title: "Register of performances", publisher: "Culture bureau" }],
  },
  skip: ([first = ""]) => /^(?:注|填表)/.test(first),
  totals: "skip",
  decimal: ",",
  missing: ["-", "——", "N/A", "无"],
  dates: "day-month",
  labels: { season: "09-01" },
  words: {
    direction: { 走出去: "outbound", OUT: "outbound", 请进来: "inbound", IN: "inbound" },
    status: { 办结: "held" },
  },
  separators: ["/", " and "],
  areaNames: { names: { Korea: "KR", Congo: "CD" } },
} as const satisfies ReadCsvOptions<"activities">;
