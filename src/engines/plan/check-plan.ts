/**
 * Checking a plan that comes from outside: every fault by its path, and what has to stand there.
 */

import { type Call, checkedOptions } from "../../foundation/arguments";
import { LedgerError } from "../../foundation/error";
import type { IssuePath } from "../../foundation/issue";
import { checked, countFaults, type Result } from "../../foundation/result";
import { isCurrencyCode } from "../../money/currency";
import { createRateTable } from "../../rates/rate-table";
import { planRecords, recordsCalled } from "../records/record-kinds";
import { checkKeys } from "./check-keys";
import { checkMeasures } from "./check-measures";
import { type DeclaredRecords, requireAllDeclared } from "./declared-records";
import type { Field } from "./field";
import type { Plan } from "./plan";
import { PlanInspection } from "./plan-inspection";

/** What plans may be of beside the records of a ledger. */
export interface PlanOptions {
  /** Kinds of records of one's own. */
  readonly records?: readonly DeclaredRecords<never>[];
}

const CALL: Call = { chapter: "engines", call: "checkPlan(plan, { records })" };
const PARTS = [
  ...["from", "where", "by", "levels", "measures", "rates", "parts", "overlap", "order", "limit"],
] as const;
const MOST_ROWS = 1_000_000_000;

/**
 * Checks a plan that was read from JSON: the plan, or every fault with its path.
 *
 * @throws `engines/invalid-argument`, `engines/unknown-option` for wrong options, never for a wrong plan
 * @example
 * const plan = { from: "trades", by: ["year"], measures: { exports: "value", lines: "records" } };
 * checkPlan(plan).ok // => true
 * const wrong = checkPlan({ ...plan, by: ["yaer"] });
 * wrong.ok ? [] : wrong.issues.map(({ code, path }) => [code, path.join(".")]) // => [["engines/unknown-field", "by.0"]]
 */
export function checkPlan(plan: unknown, options?: PlanOptions): Result<Plan> {
  const { records = [] } = checkedOptions(CALL, options, ["records"]);
  requireAllDeclared(CALL, records);
  const inspection = new PlanInspection();
  inspect(inspection, plan, records);
  return checked(inspection.issues, () => plan as Plan);
}

/** The plan, where nothing stands against it. */
export function requirePlan(plan: unknown, options?: PlanOptions): Plan {
  const result = checkPlan(plan, options);
  if (result.ok) return result.value;
  const lines = result.issues.slice(0, 10).map(({ message }) => `- ${message}`);
  throw new LedgerError(
    "engines/invalid-plan",
    [
      `Cannot run the plan: ${countFaults(result.issues)}. Read error.issues, or call checkPlan(plan).`,
      ...lines,
    ].join("\n"),
    { issues: result.issues },
  );
}

function inspect(inspection: PlanInspection, plan: unknown, own: readonly DeclaredRecords<never>[]): void {
  const given = inspection.fields([], plan, PARTS, "an object, as { from, measures }");
  if (given === undefined) return;
  const kind = recordsCalled(given["from"], own);
  if (kind === undefined) {
    const names = [...Object.keys(planRecords), ...own.map(({ name }) => name)];
    inspection.unknown(["from"], "engines/unknown-records", names, given["from"]);
    return;
  }
  const { fields } = kind;
  inspection.word(["levels"], given["levels"], ["rollup", "cube"]);
  inspection.word(["parts"], given["parts"], ["left-out", "counted"]);
  inspection.word(["overlap"], given["overlap"], ["allow"]);
  inspection.list(["where"], given["where"], "a list of conditions", (condition, path) =>
    checkCondition(inspection, condition, path, fields),
  );
  const reserved = given["levels"] === undefined ? [] : ["level", "by", "total"];
  const keys = checkKeys(inspection, given["by"], fields, reserved);
  if (given["levels"] !== undefined && keys.length === 0)
    inspection.fault(["levels"], "engines/invalid-plan", "left out where there are no keys", given["levels"]);
  checkRates(inspection, given["rates"]);
  const columns = checkMeasures(inspection, given["measures"], {
    kind,
    hasRates: given["rates"] !== undefined,
    taken: [...keys, ...reserved],
  });
  checkOrder(inspection, given, [...keys, ...columns], fields);
}

function checkCondition(
  inspection: PlanInspection,
  condition: unknown,
  path: IssuePath,
  fields: Readonly<Record<string, Field<never>>>,
): void {
  const names = ["field", "in", "notIn", "has", "from", "to"];
  const given = inspection.fields(path, condition, names, 'a condition, as { field: "year", in: ["2012"] }');
  if (given === undefined) return;
  const { field: name, in: values, notIn, has, from, to } = given;
  const field = typeof name === "string" && Object.hasOwn(fields, name) ? fields[name] : undefined;
  if (field === undefined || field.type === "count" || field.type === "money") {
    const known = Object.keys(fields).filter(
      (each) => !["count", "money"].includes(fields[each]?.type ?? ""),
    );
    inspection.unknown([...path, "field"], "engines/unknown-field", known, name);
    return;
  }
  const ways = [values, notIn, has, from ?? to].filter((way) => way !== undefined);
  if (ways.length !== 1) {
    inspection.fault(
      path,
      "engines/invalid-plan",
      "a condition of one kind: in, notIn, has, or from and to",
      condition,
    );
    return;
  }
  if ((has !== undefined) !== (field.type !== "text")) {
    const expected =
      field.type === "text" ? '"in", "notIn", "from" or "to", as it is one text' : '"has", as it is a list';
    inspection.fault(path, "engines/invalid-plan", `a condition by ${expected}`, condition);
    return;
  }
  const [at, list] =
    values !== undefined ? ["in", values] : notIn !== undefined ? ["notIn", notIn] : ["has", has];
  const isValue = (value: unknown) => typeof value === "string" || (value === null && has === undefined);
  if (list !== undefined && !(Array.isArray(list) && list.length > 0 && Array.from(list).every(isValue)))
    inspection.fault([...path, at as string], "engines/invalid-plan", "a list of texts, at least one", list);
  for (const [end, text] of Object.entries({ from, to }))
    if (text !== undefined && typeof text !== "string")
      inspection.fault([...path, end], "engines/invalid-plan", "text, or left out", text);
}

function checkRates(inspection: PlanInspection, rates: unknown): void {
  if (rates === undefined) return;
  const given = inspection.fields(
    ["rates"],
    rates,
    ["rates", "basis", "pivots"],
    "an object, as { rates: [...] }",
  );
  if (given === undefined) return;
  inspection.word(["rates", "basis"], given["basis"], [
    ...["month-average", "annual-average", "trade-weighted-annual-average", "customs-month"],
  ]);
  inspection.list(["rates", "pivots"], given["pivots"], "a list of currencies", (pivot, path) => {
    if (!isCurrencyCode(pivot))
      inspection.fault(path, "engines/invalid-plan", "the ISO 4217 code of a currency", pivot);
  });
  try {
    createRateTable({ rates: given["rates"] as never });
  } catch (error) {
    const why = error instanceof LedgerError ? ` (${error.message})` : "";
    inspection.fault(
      ["rates", "rates"],
      "engines/invalid-plan",
      `a list of exchange rates${why}`,
      given["rates"],
    );
  }
}

/** Whether a measure is a sum of money by currency. */
function isOfCurrencies(measure: unknown, fields: Readonly<Record<string, Field<never>>>): boolean {
  const { sum, in: currency } =
    typeof measure === "string"
      ? { sum: measure }
      : ((measure ?? {}) as { readonly sum?: unknown; readonly in?: unknown });
  return (
    currency === undefined &&
    typeof sum === "string" &&
    Object.hasOwn(fields, sum) &&
    fields[sum]?.type === "money"
  );
}

function checkOrder(
  inspection: PlanInspection,
  { order, limit, levels, measures }: Readonly<Record<string, unknown>>,
  columns: readonly string[],
  fields: Readonly<Record<string, Field<never>>>,
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
