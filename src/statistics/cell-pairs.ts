/**
 * Cells of trade that share values: in every dimension equal, or one holds the other, and in one at least not equal. Compared are
 * the different values of each dimension; cells are looked up by what they hold and by what holds them.
 */

import { codeMarks } from "../classification/code-contains";
import { getOrCreate } from "../foundation/collections";
import type { AreaCode } from "../geography/area-code";
import { overlappingAreas } from "../geography/containment";
import { type CellPair, Meetings, type PlacedCell } from "./cell-meetings";
import { isOfCountries } from "./lists-of-countries";
import { type Days, daysOfPeriod, formOfPeriod, mayMeet } from "./meeting-periods";
import type { RawCell } from "./trade-cells";

/** Of each value of a dimension those that hold it. */
type Holders = ReadonlyMap<string, readonly string[]>;

/** The markets that hold each market. @throws `geography/unknown-area` */
export function holdersOfMarkets(markets: Iterable<AreaCode>): Holders {
  const holders = new Map<string, string[]>();
  const codes = [...markets];
  if (isOfCountries(codes)) return holders;
  for (const { outer, inner } of overlappingAreas(codes)) getOrCreate(holders, inner, () => []).push(outer);
  return holders;
}

/** The codes of a list: what each is called, however it is written, and by name those that hold it. */
export interface ListedCodes {
  readonly names: ReadonlyMap<string, string>;
  readonly holders: Holders;
}

/** What the codes of a list hold of one another. */
export function listedCodes(scheme: string, codes: Iterable<string>): ListedCodes {
  const names = new Map<string, string>();
  const byMark = new Map<string, string[]>();
  const around = new Map<string, readonly string[]>();
  for (const code of codes) {
    const marks = codeMarks(scheme, code);
    const name = marks.own[0] as string;
    names.set(code, name);
    if (around.has(name)) continue;
    around.set(name, marks.around);
    for (const mark of marks.own) getOrCreate(byMark, mark, () => []).push(name);
  }
  const holders = new Map<string, readonly string[]>();
  for (const [name, marks] of around) {
    const found = marks.flatMap((mark) => byMark.get(mark) ?? NONE);
    if (found.length > 0) holders.set(name, [...new Set(found)]);
  }
  return { names, holders };
}

const NO_PAIRS: readonly CellPair[] = /* @__PURE__ */ Object.freeze([]);
const NONE: readonly string[] = /* @__PURE__ */ Object.freeze([]);

/** The pairs of the cells of one side of trade. */
export function cellPairs(cells: readonly RawCell[]): readonly CellPair[] {
  const lists = new Map<string, Set<string>>();
  const named = new Set<AreaCode>();
  let forms = 0;
  let isAnyBare = false;
  for (const { scheme, code, market, period } of cells) {
    if (market !== "") named.add(market as AreaCode);
    if (code === "") isAnyBare = true;
    else getOrCreate(lists, scheme, () => new Set<string>()).add(code);
    forms |= formOfPeriod(period);
  }
  const markets = holdersOfMarkets(named);
  const codes = new Map([...lists].map(([scheme, known]) => [scheme, listedCodes(scheme, known)]));
  if (markets.size === 0 && !mayMeet(forms) && [...codes.values()].every(({ holders }) => holders.size === 0))
    return NO_PAIRS;
  const placed = placedIn(cells);
  const pairs: CellPair[] = [];
  for (const [scheme, known] of codes)
    pairByCode(
      placed.filter(({ cell }) => cell.code !== "" && cell.scheme === scheme),
      markets,
      known,
      pairs,
    );
  // Codes of one list tell products apart; where two records have no such codes, the text does.
  if (isAnyBare || lists.size > 1) pairByText(placed, markets, pairs);
  return pairs;
}

function pairByText(cells: readonly PlacedCell[], markets: Holders, pairs: CellPair[]): void {
  const text = new Meetings(pairs, (one, other) => one.list === other.list && one.list !== "");
  for (const placed of cells) text.leave(placed.cell.product, placed.cell.market, placed);
  for (const placed of cells)
    for (const outer of markets.get(placed.cell.market) ?? NONE)
      text.seek(placed.cell.product, outer, placed, "market");
  text.pair();
}

function pairByCode(
  cells: readonly PlacedCell[],
  markets: Holders,
  { names, holders }: ListedCodes,
  pairs: CellPair[],
): void {
  const nameOf = ({ cell }: PlacedCell) => names.get(cell.code) as string;
  const [own, below] = [new Meetings(pairs), new Meetings(pairs)];
  for (const placed of cells) {
    const { market } = placed.cell;
    own.leave(nameOf(placed), market, placed);
    if (markets.size > 0)
      for (const heading of holders.get(nameOf(placed)) ?? NONE) below.leave(heading, market, placed);
  }
  for (const placed of cells) {
    const { market } = placed.cell;
    const name = nameOf(placed);
    const around = markets.get(market) ?? NONE;
    for (const heading of holders.get(name) ?? NONE) {
      own.seek(heading, market, placed, "code");
      for (const outer of around) own.seek(heading, outer, placed, "market");
    }
    for (const outer of around) {
      own.seek(name, outer, placed, "market");
      // The market of the other holds this one, and this code holds that of the other.
      below.seek(name, outer, placed, "market");
    }
  }
  own.pair();
  below.pairSeekers();
}

/** The cells with their days. What is no period has a day of its own. */
function placedIn(cells: readonly RawCell[]): readonly PlacedCell[] {
  const known = new Map<string, Days>();
  return cells.map((cell) => {
    const { first, last } = getOrCreate(known, cell.period, () => {
      const own = -1 - known.size;
      return daysOfPeriod(cell.period) ?? { first: own, last: own };
    });
    return { cell, first, last, list: cell.code === "" ? "" : ` ${cell.scheme}` };
  });
}
