/**
 * Checking the order of a plan's rows, and how many of them are taken.
 */

import { type Fields, fieldCalled } from "./field";
import type { PlanInspection } from "./plan-inspection";

const MOST_ROWS = 1_000_000_000;

/** Whether a measure is a sum of money by currency. */
function isOfCurrencies(measure: unknown, fields: Fields<never>): boolean {
  const { sum, in: currency } =
    typeof measure === "string"
      ? { sum: measure }
      : ((measure ?? {}) as { readonly sum?: unknown; readonly in?: unknown });
  return currency === undefined && fieldCalled(sum, fields)?.type === "money";
}

/** Says what is wrong with the order of the rows and with how many are taken. */
export function checkOrder(
  inspection: PlanInspection,
  { order, limit, levels, measures }: Readonly<Record<string, unknown>>,
  columns: readonly string[],
  fields: Fields<never>,
): void {
  if (levels !== undefined && (order !== undefined || limit !== undefined)) {
    const place = order !== undefined ? "order" : "limit";
    inspection.fault(
      [place],
      "engines/invalid-plan",
      "left out with levels, whose rows have their own order",
      order ?? limit,
    );
  }
  inspection.list(
    ["order"],
    order,
    'a list of columns, as [{ by: "exports", descending: true }]',
    (entry, path) => {
      const given = inspection.fields(path, entry, ["by", "descending"], 'an object, as { by: "exports" }');
      if (given === undefined) return;
      if (!columns.includes(given["by"] as string))
        inspection.unknown([...path, "by"], "engines/unknown-field", columns, given["by"]);
      else if (
        isOfCurrencies(
          (measures as Readonly<Record<string, unknown>> | undefined)?.[given["by"] as string],
          fields,
        )
      )
        inspection.fault(
          [...path, "by"],
          "engines/invalid-plan",
          "a column that has an order, which a sum of several currencies has none of: ask for it as { sum, in }",
          given["by"],
        );
      if (given["descending"] !== undefined && typeof given["descending"] !== "boolean")
        inspection.fault(
          [...path, "descending"],
          "engines/invalid-plan",
          "true, false or left out",
          given["descending"],
        );
    },
  );
  const isLimit = Number.isInteger(limit) && (limit as number) >= 1 && (limit as number) <= MOST_ROWS;
  if (limit !== undefined && !isLimit)
    inspection.fault(["limit"], "engines/invalid-plan", `a whole number from 1 to ${MOST_ROWS}`, limit);
}
