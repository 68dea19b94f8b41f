/**
 * Checking a plan that comes from outside: every fault by its path, and what has to stand there.
 */

import { type Call, checkedOptions } from "../../foundation/arguments";
import { LedgerError } from "../../foundation/error";
import { checked, countFaults, type Result } from "../../foundation/result";
import { isCurrencyCode } from "../../money/currency";
import { AVERAGE_BASES } from "../../rates/rate-query";
import { createRateTable } from "../../rates/rate-table";
import { planRecords, recordsCalled } from "../records/record-kinds";
import { checkConditions } from "./check-conditions";
import { checkKeys } from "./check-keys";
import { checkMeasures } from "./check-measures";
import { checkOrder } from "./check-order";
import { type DeclaredRecords, requireAllDeclared } from "./declared-records";
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
  checkConditions(inspection, given["where"], fields);
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

function checkRates(inspection: PlanInspection, rates: unknown): void {
  if (rates === undefined) return;
  const given = inspection.fields(
    ["rates"],
    rates,
    ["rates", "basis", "pivots"],
    "an object, as { rates: [...] }",
  );
  if (given === undefined) return;
  inspection.word(["rates", "basis"], given["basis"], AVERAGE_BASES);
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
