/**
 * Arbitraries for fast-check: valid records of every kind.
 */

import type * as FastCheck from "fast-check";
import { checkedOptions, requireArray, requireText } from "../foundation/arguments";
import type { ActivityKind } from "../model/activity";
import type { Party } from "../model/agreement";
import type { Leg } from "../model/delegation";
import type { Ledger, RecordOf } from "../model/ledger";
import type { PartnershipKind } from "../model/partnership";
import type { Edition, ProgrammeKind } from "../model/programme";
import type { Direction, SourceRef, Status } from "../model/record";
import type { TradeFlow, TradeKind } from "../model/trade-record";
import {
  AREAS,
  amountArbitrary,
  areaListArbitrary,
  countArbitrary,
  dateArbitrary,
  type FastCheckArbitraries,
  periodArbitrary,
  requireArbitraries,
  textArbitrary,
} from "./field-arbitraries";

/** The ids that records may name; where there are none, no record names one. */
export interface ReferenceIds {
  readonly programmes?: readonly string[];
  readonly projects?: readonly string[];
  readonly sources?: readonly string[];
}

/** An arbitrary of valid records for every kind. */
export type RecordArbitraries = {
  readonly [Kind in keyof Ledger]: FastCheck.Arbitrary<RecordOf<Kind>>;
};
const STATUSES: readonly Status[] = ["held", "planned", "cancelled"];
const DIRECTIONS: readonly Direction[] = ["outbound", "inbound"];
const ACTIVITY_KINDS: readonly ActivityKind[] = [
  "performance",
  "exhibition",
  "lecture",
  "screening",
  "workshop",
  "other",
];
const FLOWS: readonly TradeFlow[] = ["export", "import", "re-export", "re-import"];
const TRADE_KINDS: readonly TradeKind[] = ["goods", "services"];
const PROGRAMME_KINDS: readonly ProgrammeKind[] = [
  "festival-tour",
  "cultural-week",
  "cultural-year",
  "cultural-centre",
  "other",
];
const PARTNERSHIP_KINDS: readonly PartnershipKind[] = ["sister-city", "sister-region", "institutional"];

const CALL = {
  chapter: "testing",
  call: "recordArbitraries(fc, { programmes, projects, sources })",
} as const;
const KINDS = ["programmes", "projects", "sources"] as const;

/**
 * Valid records of every kind, as arbitraries of fast-check: every optional field is sometimes there, counts are numbers
 * or figures, amounts are in several currencies, periods have all forms, and texts are well-formed but hostile to CSV and
 * spreadsheets. Ids are not unique; for records that belong together use `ledgerArbitrary`.
 *
 * @param fc fast-check itself, 3.22 or later: `import * as fc from "fast-check"`
 * @throws `testing/invalid-argument`, `testing/unknown-option`
 * @param references ids that records may name; without them no record names another one
 * @example
 * import * as fc from "fast-check";
 * import { checkRecord } from "cultural-ledger";
 * import { recordArbitraries } from "cultural-ledger/testing/fast-check";
 *
 * const { delegations } = recordArbitraries(fc);
 * const [delegation] = fc.sample(delegations, 1);
 * checkRecord("delegations", delegation).ok // => true
 */
export function recordArbitraries(
  fc: FastCheckArbitraries,
  references: ReferenceIds = {},
): RecordArbitraries {
  requireArbitraries(CALL, fc);
  const { programmes = [], projects = [], sources = [] } = checkedOptions(CALL, references, KINDS);
  for (const ids of [programmes, projects, sources])
    for (const id of requireArray(CALL, "the ids", ids)) requireText(CALL, "an id", id);
  const text = textArbitrary(fc);
  const count = countArbitrary(fc, 0);
  const period = periodArbitrary(fc);
  const area = fc.constantFrom(...AREAS);
  const areas = areaListArbitrary(fc);
  const status = fc.constantFrom(...STATUSES);
  const direction = fc.constantFrom(...DIRECTIONS);

  /** The field of a reference, where there is something to name. */
  const naming = <Name extends string>(
    name: Name,
    ids: readonly string[],
  ): { readonly [Field in Name]?: FastCheck.Arbitrary<string> } =>
    (ids.length === 0 ? {} : { [name]: fc.constantFrom(...ids) }) as never;
  const citation: { readonly source?: FastCheck.Arbitrary<SourceRef> } =
    sources.length === 0 ? {} : { source: citationArbitrary(fc, sources, text) };
  const said = { id: text, note: text, ...citation };
  const inProject = naming("project", projects);

  const party = recordOf<Party>(fc, { area, place: text }, ["area"]);
  const parties = fc.array(party, { minLength: 2, maxLength: 3 });
  const leg = recordOf<Leg>(fc, { area, place: text, period }, ["area"]);
  const edition = recordOf<Edition>(
    fc,
    { period, status, host: area, place: text, areas, note: text, ...citation },
    [],
  );
  const visit = { ...said, direction, period, count, persons: count, status, ...inProject };
  const visitKeys = ["id", "direction", "period"] as const;
  const activityKind = fc.constantFrom(...ACTIVITY_KINDS);

  return {
    projects: recordOf<RecordOf<"projects">>(
      fc,
      {
        ...said,
        name: text,
        period,
        direction,
        count,
        areas,
        status,
        ...naming("programme", programmes),
      },
      ["id", "name", "period"],
    ),
    delegations: fc.oneof(
      recordOf<RecordOf<"delegations">>(fc, { ...visit, areas }, visitKeys),
      recordOf<RecordOf<"delegations">>(
        fc,
        { ...visit, legs: fc.array(leg, { minLength: 1, maxLength: 3 }) },
        visitKeys,
      ),
    ),
    activities: recordOf<RecordOf<"activities">>(
      fc,
      {
        ...said,
        kind: fc.oneof(activityKind, fc.array(activityKind, { minLength: 1, maxLength: 3 })),
        period,
        direction,
        count,
        audience: count,
        areas,
        status,
        ...inProject,
      },
      ["id", "kind", "period"],
    ),
    trades: recordOf<RecordOf<"trades">>(
      fc,
      {
        ...said,
        flow: fc.constantFrom(...FLOWS),
        kind: fc.constantFrom(...TRADE_KINDS),
        product: text,
        period,
        markets: areas,
        value: amountArbitrary(fc),
        decimals: fc.integer({ min: -24, max: 12 }),
        performances: count,
        audience: count,
        status,
      },
      ["id", "flow", "kind", "product", "period"],
    ),
    programmes: recordOf<RecordOf<"programmes">>(
      fc,
      {
        ...said,
        name: text,
        kind: fc.constantFrom(...PROGRAMME_KINDS),
        editions: fc.array(edition, { maxLength: 3 }),
      },
      ["id", "name", "kind", "editions"],
    ),
    agreements: recordOf<RecordOf<"agreements">>(
      fc,
      { ...said, name: text, parties, count, signed: period, termYears: fc.integer({ min: 1, max: 999 }) },
      ["id", "name", "parties"],
    ),
    partnerships: recordOf<RecordOf<"partnerships">>(
      fc,
      { ...said, kind: fc.constantFrom(...PARTNERSHIP_KINDS), parties, since: period },
      ["id", "kind", "parties"],
    ),
    sources: recordOf<RecordOf<"sources">>(
      fc,
      { id: text, title: text, publisher: text, published: dateArbitrary(fc), url: text, note: text },
      ["id", "title", "publisher"],
    ),
  };
}
/** An arbitrary for each field of a record. */
type FieldArbitraries<Value> = {
  readonly [Field in keyof Value]: FastCheck.Arbitrary<Exclude<Value[Field], undefined>>;
};

/** A plain object with some of its optional fields. */
function recordOf<Value extends object>(
  fc: FastCheckArbitraries,
  fields: FieldArbitraries<Value>,
  requiredKeys: readonly (string & keyof Value)[],
): FastCheck.Arbitrary<Value> {
  const model = fields as unknown as Record<string, FastCheck.Arbitrary<unknown>>;
  const drawn = fc.record(model, { requiredKeys: [...requiredKeys], noNullPrototype: true });
  return drawn as unknown as FastCheck.Arbitrary<Value>;
}
/** A citation of one of the sources. */
function citationArbitrary(
  fc: FastCheckArbitraries,
  sources: readonly string[],
  text: FastCheck.Arbitrary<string>,
): FastCheck.Arbitrary<SourceRef> {
  return recordOf<SourceRef>(fc, { document: fc.constantFrom(...sources), at: text }, ["document"]);
}
