/** A few relations that any ledger can be held against, and what an audit says of them. */

import {
  auditClaims,
  type Claim,
  delegationCount,
  type Finding,
  figure,
  type Interval,
  type Ledger,
  moreThan,
  PRC_STATISTICS,
  personTripCount,
  type Relation,
} from "cultural-ledger";
import type { FigureUnit } from "cultural-ledger/figures";
import {
  claims as tableClaims,
  relations as tableRelations,
} from "../../docs/examples/published-tables/tables";
import { wordsOfInterval } from "../../src/figures/interval-words";
import * as chongqing from "./chongqing-claims";
import { rates } from "./rates";

const period = "2012" as const;
const claims: readonly Claim[] = [
  { id: "visits", measure: "visits", period, figure: figure(61) },
  { id: "persons", measure: "persons", period, figure: moreThan(100) },
  { id: "sales", measure: "exports", period, figure: figure(30, { scale: "million", unit: "USD" }) },
];
const relations: readonly Relation[] = [
  {
    id: "visits",
    kind: "against",
    claim: "visits",
    collection: "delegations",
    records: "complete",
    measure: delegationCount,
  },
  {
    id: "persons",
    kind: "against",
    claim: "persons",
    collection: "delegations",
    records: "partial",
    measure: personTripCount,
  },
  {
    id: "sales",
    kind: "against",
    claim: "sales",
    collection: "trades",
    records: "complete",
    where: ({ flow }) => flow === "export",
  },
  { id: "some sales", kind: "against", claim: "sales", collection: "trades", records: "partial" },
];

/** What an audit says of each relation. */
type Verdicts = Readonly<Record<string, string>>;

/** The verdicts of the relations above over a ledger. */
export function verdictsOf(ledger: Ledger): Verdicts {
  return said(auditClaims({ claims, relations, ledger, rates, profile: PRC_STATISTICS }).findings);
}

/** The verdicts of the examples: of what the press release on Chongqing prints, and of three published tables. */
export const verdictsOfPrint: Readonly<Record<string, () => Verdicts>> = {
  "chongqing, as printed": () =>
    said(auditClaims({ ...chongqing, rates: rates.slice(1, 2), profile: PRC_STATISTICS }).findings),
  "published tables": () => said(auditClaims({ claims: tableClaims, relations: tableRelations }).findings),
};

/** An interval with all its digits and the name of its unit, as version 0.1.0 wrote them. */
function asRecorded(interval: Interval, unit: FigureUnit | undefined): string {
  const words = wordsOfInterval(interval, { significant: 1000 });
  return unit === undefined ? words : words.replace(/-?\d/, (first) => `${unit} ${first}`);
}

/** A verdict and what it rests on; what leaves it undetermined is in the reasons. */
function said(findings: readonly Finding[]): Verdicts {
  return Object.fromEntries(
    findings.map(({ relation, verdict, basis, reasons, evidence, unit }) => {
      const isOpen = evidence === undefined || verdict === "undetermined";
      const found = isOpen ? [] : [`from ${asRecorded(evidence, unit)}`];
      return [relation, [verdict, basis, ...reasons, ...found].join(" ")];
    }),
  );
}
