/**
 * Prints the audit of three published tables:
 * `npx tsx --tsconfig tests/tsconfig.json docs/examples/published-tables/audit.ts`.
 */

import { auditClaims } from "cultural-ledger";
import { toMarkdown } from "cultural-ledger/io";
import { claims, relations, sources } from "./tables";

const audit = auditClaims({ claims, relations, sources });

console.log(toMarkdown(audit, { title: "Published tables, audited" }));
