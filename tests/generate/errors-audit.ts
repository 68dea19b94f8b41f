/** The gallery of errors of audits: for each code a call that gives it, and what to do. */

import {
  type AuditInput,
  aggregate,
  auditClaims,
  type Claim,
  checkClaims,
  claimOfResult,
  count,
  createLedger,
  figure,
  mean,
  personTripCount,
  type Relation,
} from "cultural-ledger";
import { mapOutput } from "cultural-ledger/aggregate";
import { type GalleryEntry, untyped } from "./gallery-entry";

const visits: Claim = { id: "visits", measure: "visits", period: "2012", figure: figure(61) };
const sum: Relation = { id: "total", kind: "sum", whole: "visits", parts: [], list: "closed" };
const against: Relation = {
  id: "records",
  kind: "against",
  claim: "visits",
  collection: "delegations",
  records: "complete",
  measure: personTripCount,
};
const meanOfVisits = mapOutput(count(), () => 0.5);

export const auditErrors: readonly GalleryEntry[] = [
  {
    code: "audit/invalid-input",
    call: 'auditClaims({ claims: [{ id: "visits", measure: "visits", figure: 61 }] })',
    run: () =>
      auditClaims(untyped<AuditInput>({ claims: [{ id: "visits", measure: "visits", figure: 61 }] })),
    remedy: "Read `error.issues`, or call `checkClaims`, which returns all issues without throwing.",
  },
  {
    code: "audit/invalid-relation",
    call: 'checkClaims({ claims, relations: [{ id: "restated", kind: "same", claims: ["visits"] }] })',
    run: () =>
      checkClaims({
        claims: [visits],
        relations: [{ id: "restated", kind: "same", claims: ["visits"] }],
      }),
    remedy: "Give the relation the fields of its kind. In TypeScript most of such calls do not compile.",
  },
  {
    code: "audit/unknown-claim",
    call: 'checkClaims({ claims: [visits], relations: [{ ...sum, whole: "projects" }] })',
    run: () => checkClaims({ claims: [visits], relations: [{ ...sum, whole: "projects" }] }),
    remedy: "Correct the id, or add the claim; of a number that is not printed it has no figure.",
  },
  {
    code: "audit/duplicate-id",
    call: "checkClaims({ claims: [visits, visits], relations: [] })",
    run: () => checkClaims({ claims: [visits, visits], relations: [] }),
    remedy:
      "Give each claim its own id. Two statements of one thing share `subject`, `measure` and `period`.",
  },
  {
    code: "audit/missing-ledger",
    call: "auditClaims({ claims: [visits], relations: [against] })",
    run: () => auditClaims({ claims: [visits], relations: [against] }),
    remedy: "Pass the ledger of the records that the claim is held against.",
  },
  {
    code: "audit/no-figure",
    call: 'claimOfResult(aggregate([], mean(() => 1)), { id: "mean", measure: "persons for each visit" })',
    run: () =>
      claimOfResult(
        aggregate(
          [],
          mean(() => 1),
        ),
        { id: "mean", measure: "persons for each visit" },
      ),
    remedy:
      "Give the number that is meant, as a field of the answer; of a statistic that is undefined there is no claim with a figure.",
  },
  {
    code: "audit/invalid-measure",
    call: "auditClaims({ claims: [visits], relations: [{ ...against, measure: meanOfVisits }], ledger })",
    run: () =>
      auditClaims({
        claims: [visits],
        relations: [{ ...against, measure: meanOfVisits }],
        ledger: createLedger({}),
      }),
    remedy:
      "Use a measure that counts or sums. A mean is held against its claim by a relation of the kind `mean`.",
  },
];
