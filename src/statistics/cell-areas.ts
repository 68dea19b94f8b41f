/**
 * The areas of cells of trade: reporters and markets, of which some hold others.
 */

import { getOrCreate } from "../foundation/collections";
import type { AreaCode } from "../geography/area-code";
import { overlappingAreas } from "../geography/containment";
import { isOfCountries } from "./lists-of-countries";
import type { RawCell } from "./trade-cells";

/** Of each value of a dimension those that hold it. */
export type Holders = ReadonlyMap<string, readonly string[]>;

/** Of areas, markets or reporters, those that hold each. @throws `geography/unknown-area` */
export function holdersOfAreas(areas: Iterable<AreaCode>): Holders {
  const holders = new Map<string, string[]>();
  const codes = [...areas];
  if (isOfCountries(codes)) return holders;
  for (const { outer, inner } of overlappingAreas(codes)) getOrCreate(holders, inner, () => []).push(outer);
  return holders;
}

const NONE: readonly string[] = /* @__PURE__ */ Object.freeze([]);

/** The reporter and the market of a cell as one place, and the places of what holds it by either. */
export class Areas {
  readonly #reporters: Holders;
  readonly #markets: Holders;

  constructor(reporters: Holders, markets: Holders) {
    this.#reporters = reporters;
    this.#markets = markets;
  }

  get areNested(): boolean {
    return this.#reporters.size + this.#markets.size > 0;
  }

  own({ reporter, market }: RawCell): string {
    return placeOf(reporter, market);
  }

  /** The places of whatever holds all of a cell by its areas, but for its own. */
  around({ reporter, market }: RawCell): readonly AreaPlace[] {
    const reporters = this.#reporters.get(reporter) ?? NONE;
    const markets = this.#markets.get(market) ?? NONE;
    return [
      ...markets.map((outer): AreaPlace => ({ by: "market", areas: placeOf(reporter, outer) })),
      ...reporters.flatMap((outer) =>
        [market, ...markets].map((each): AreaPlace => ({ by: "reporter", areas: placeOf(outer, each) })),
      ),
    ];
  }

  /** The places of cells of the same market whose reporter holds that of this one. */
  aroundReporter({ reporter, market }: RawCell): readonly string[] {
    return (this.#reporters.get(reporter) ?? NONE).map((outer) => placeOf(outer, market));
  }

  /** The places of a cell by the markets that hold its own, where reporters hold one another. */
  belowMarkets({ reporter, market }: RawCell): readonly string[] {
    if (this.#reporters.size === 0) return NONE;
    return (this.#markets.get(market) ?? NONE).map((outer) => placeOf(reporter, outer));
  }
}

interface AreaPlace {
  readonly by: "reporter" | "market";
  readonly areas: string;
}

function placeOf(reporter: string, market: string): string {
  return reporter === "" ? market : `${reporter} ${market}`;
}
