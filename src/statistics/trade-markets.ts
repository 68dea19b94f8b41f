/**
 * Markets: where a product is sold or bought. The value for a region may hold that for a country in it, so that values of
 * one product, kind and period add up only where no market contains another.
 */

import type { Aggregator } from "../aggregate/aggregator";
import { flatMapInput } from "../aggregate/combinators";
import type { GroupedPartials } from "../aggregate/groups";
import { areaKeyOr } from "../aggregate/overlap";
import { overlapGuard } from "../aggregate/without-overlap";
import type { AreaCode } from "../geography/area-code";
import { namedAreas } from "../geography/area-list";
import { overlappingAreas } from "../geography/containment";
import type { TradeRecord } from "../model/trade-record";

/** One market of a record; records of other products, kinds and periods may overlap it. */
export interface Market {
  readonly product: string;
  readonly kind: string;
  readonly period: string;
  readonly area: AreaCode;
}

/** The markets of a record; of its own markets only those that no other one contains, for their value is one. */
export function marketsOf({ product, kind, period, markets }: TradeRecord): readonly Market[] {
  const areas = markets === undefined ? [] : namedAreas(markets);
  const inner = new Set(overlappingAreas(areas).map((overlap) => overlap.inner));
  return areas.filter((area) => !inner.has(area)).map((area) => ({ product, kind, period, area }));
}

/** A guard over the markets that records give. */
export function marketsApart(
  markets: (record: TradeRecord) => readonly Market[],
): Aggregator<TradeRecord, GroupedPartials<null>, unknown> {
  const apart = overlapGuard({
    product: (market: Market) => market.product,
    kind: (market: Market) => market.kind,
    period: (market: Market) => market.period,
    markets: areaKeyOr(
      'allow it with tradeTotal(flow, { overlap: "allow" })',
      (market: Market) => market.area,
    ),
  });
  return flatMapInput(markets, apart);
}
