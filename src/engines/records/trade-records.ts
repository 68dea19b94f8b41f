/**
 * What plans may read of trade and of observations.
 */

import { isCount } from "../../figures/count";
import type { MoneyValue } from "../../model/money-value";
import {
  currencyOfObservation,
  type Observation,
  timeOfObservation,
  valueOfObservation,
} from "../../model/observation";
import { standsForNothing } from "../../model/record";
import { isExport, type TradeRecord } from "../../model/trade-record";
import type { DeclaredRecords } from "../plan/declared-records";
import {
  areaClass,
  areas,
  counted,
  money,
  ownFields,
  periodFields,
  placedFields,
  text,
} from "./common-fields";

const TRADES: DeclaredRecords<TradeRecord> = /* @__PURE__ */ Object.freeze({
  name: "trades",
  partOf: "partOf",
  frequency: "frequency",
  fields: {
    ...ownFields<TradeRecord>(),
    ...placedFields<TradeRecord>(),
    ...periodFields<TradeRecord>(({ period }) => period),
    flow: text<TradeRecord>("export, import, re-export or re-import", ({ flow }) => flow),
    side: text<TradeRecord>("exports, re-exports with them, or imports", (trade) =>
      isExport(trade) ? "exports" : "imports",
    ),
    kind: text<TradeRecord>("goods or services", ({ kind }) => kind),
    product: text<TradeRecord>("what is traded", ({ product }) => product),
    code: text<TradeRecord>("the code of the product", ({ code }) => code, "codes"),
    scheme: text<TradeRecord>("the code list, with its edition", ({ scheme }) => scheme),
    valuation: text<TradeRecord>("FOB, CIF or as the invoice says", ({ valuation }) => valuation),
    reporter: text<TradeRecord>("the area whose trade it is", ({ reporter }) => reporter, "areas"),
    market: areas<TradeRecord>("the areas sold to or bought from", ({ markets }) => markets),
    class: areaClass<TradeRecord>(({ markets }) => markets),
    performed: text<TradeRecord>("yes, unless it is of no performances", ({ performances = 1 }) =>
      standsForNothing({ count: performances }) ? undefined : "yes",
    ),
    value: money<TradeRecord>("the value in the currency stated", ({ value }) => value),
    performances: counted<TradeRecord>("performances sold", ({ performances }) => performances),
    audience: counted<TradeRecord>(
      "persons who attended, where there were performances",
      ({ audience }) => audience,
      "performed",
    ),
  },
});

const OBSERVATIONS: DeclaredRecords<Observation> = /* @__PURE__ */ Object.freeze({
  name: "observations",
  partOf: "partOf",
  frequency: "frequency",
  fields: {
    ...ownFields<Observation>(),
    ...periodFields<Observation>(({ period }) => period),
    partOf: text<Observation>("the id of the observation that holds it", ({ partOf }) => partOf),
    indicator: text<Observation>("what is observed", ({ indicator }) => indicator),
    area: text<Observation>("where", ({ area }) => area, "areas"),
    place: text<Observation>("the town", ({ place }) => place),
    time: text<Observation>("the period of a flow or the day of a stock", timeOfObservation, "periods"),
    day: text<Observation>("the day of a stock", ({ at }) => at),
    published: text<Observation>("the day on which it was made known", ({ published }) => published),
    unit: text<Observation>("what the value counts, in the words of the source", ({ unit }) => unit),
    currency: text<Observation>("the currency of a value that is money", currencyOfObservation),
    domain: text<Observation>("the code of its cultural domain", ({ domain }) => domain?.code, "codes"),
    amount: money<Observation>("the value, of money", moneyOf),
    number: counted<Observation>("the value, of whole numbers", (observation) => {
      const value = valueOfObservation(observation);
      return moneyOf(observation) === undefined && isCount(value) ? value : undefined;
    }),
  },
});

function moneyOf(observation: Observation): MoneyValue | undefined {
  return currencyOfObservation(observation) === undefined
    ? undefined
    : (valueOfObservation(observation) as MoneyValue | undefined);
}

/** The kinds of records with values. */
export const VALUED_RECORDS = /* @__PURE__ */ Object.freeze({ trades: TRADES, observations: OBSERVATIONS });
