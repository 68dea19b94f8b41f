/**
 * Cells of trade that share values: in every dimension equal, or one holds the other, and in one at least not equal. Compared are
 * the different values of each dimension; cells are looked up by what they hold and by what holds them.
 */

import { type CodeMarks, codeMarks, holdersByMarks, nameOfList } from "../classification/code-contains";
import { getOrCreate } from "../foundation/collections";
import { textOrder } from "../foundation/text";
import type { AreaCode } from "../geography/area-code";
import { Areas, type Holders, holdersOfAreas } from "./cell-areas";
import { type CellPair, Meetings, type PlacedCell } from "./cell-meetings";
import { type Days, daysOfPeriod, formOfPeriod, mayMeet } from "./meeting-periods";
import type { RawCell } from "./trade-cells";

/** The codes of a list: what each is called, however it is written, and by name those that hold it. */
export interface ListedCodes {
  readonly names: ReadonlyMap<string, string>;
  readonly holders: Holders;
}

/** What the codes of each scheme hold of one another. Those of one list, however it is written, are known together. */
export function listedCodes(
  lists: ReadonlyMap<string, ReadonlySet<string>>,
): ReadonlyMap<string, ListedCodes> {
  const byName = new Map<string, string[]>();
  for (const scheme of lists.keys()) getOrCreate(byName, nameOfList(scheme), () => []).push(scheme);
  return new Map(
    [...byName.values()].flatMap((schemes) => {
      const codes = schemes.flatMap((scheme) => [...(lists.get(scheme) ?? NONE)]);
      const listed = codesOfList(schemes[0] as string, codes);
      return schemes.map((scheme) => [scheme, listed] as const);
    }),
  );
}

function codesOfList(scheme: string, codes: readonly string[]): ListedCodes {
  const names = new Map<string, string>();
  const marked = new Map<string, CodeMarks>();
  for (const code of codes) {
    const marks = codeMarks(scheme, code);
    names.set(code, marks.own[0]);
    getOrCreate(marked, marks.own[0], () => marks);
  }
  return { names, holders: holdersByMarks(marked) };
}

const NO_PAIRS: readonly CellPair[] = /* @__PURE__ */ Object.freeze([]);
const NONE: readonly string[] = /* @__PURE__ */ Object.freeze([]);

/** Pairs of cells, and whether these are all that there are. */
export interface CellPairs {
  readonly pairs: readonly CellPair[];
  readonly areAll: boolean;
}

/**
 * The pairs of the cells of one side of trade. Where there are more than so many, which n periods that cross have n² of, they are
 * those of the first cells by their texts: the same ones whatever the order of the cells.
 */
export function cellPairs(cells: readonly RawCell[], most: number): CellPairs {
  const pairs = pairsUpTo(cells, most + 1);
  if (pairs.length <= most) return { pairs, areAll: true };
  const ranked = cells.map((cell) => ({ cell, rank: JSON.stringify(textsOf(cell)) }));
  ranked.sort((left, right) => textOrder(left.rank, right.rank));
  const sorted = ranked.map(({ cell }) => cell);
  const areFew = (first: number) => pairsUpTo(sorted.slice(0, first), most + 1).length <= most;
  let [few, many] = [1, 2];
  while (many < sorted.length && areFew(many)) [few, many] = [many, many * 2];
  many = Math.min(many, sorted.length);
  while (many - few > 1) {
    const middle = (few + many) >> 1;
    if (areFew(middle)) few = middle;
    else many = middle;
  }
  // The last of these cells has no more pairs than there are others.
  return { pairs: pairsUpTo(sorted.slice(0, many), most + many), areAll: false };
}

function textsOf({ reporter, period, product, scheme, code, market }: RawCell): readonly string[] {
  return [reporter, period, product, scheme, code, market];
}

function pairsUpTo(cells: readonly RawCell[], most: number): readonly CellPair[] {
  const lists = new Map<string, Set<string>>();
  const named = { reporters: new Set<AreaCode>(), markets: new Set<AreaCode>() };
  let forms = 0;
  let isAnyBare = false;
  for (const { reporter, scheme, code, market, period } of cells) {
    if (reporter !== "") named.reporters.add(reporter as AreaCode);
    if (market !== "") named.markets.add(market as AreaCode);
    if (code === "") isAnyBare = true;
    else getOrCreate(lists, scheme, () => new Set<string>()).add(code);
    forms |= formOfPeriod(period);
  }
  const areas = new Areas(holdersOfAreas(named.reporters), holdersOfAreas(named.markets));
  const codes = listedCodes(lists);
  if (!areas.areNested && !mayMeet(forms) && [...codes.values()].every(({ holders }) => holders.size === 0))
    return NO_PAIRS;
  const placed = placedIn(cells);
  const pairs: CellPair[] = [];
  const known = new Set(codes.values());
  for (const list of known)
    pairByCode(
      placed.filter(({ cell }) => cell.code !== "" && codes.get(cell.scheme) === list),
      areas,
      list,
      { pairs, most },
    );
  // Codes of one list tell products apart; where two records have no such codes, the text does.
  if (isAnyBare || known.size > 1) pairByText(placed, areas, { pairs, most });
  return pairs;
}

/** Where pairs are put, and how many are enough. */
interface Found {
  readonly pairs: CellPair[];
  readonly most: number;
}

function pairByText(cells: readonly PlacedCell[], areas: Areas, { pairs, most }: Found): void {
  const isApart = (one: PlacedCell, other: PlacedCell) => one.list === other.list && one.list !== "";
  const [own, across] = [new Meetings(pairs, most, isApart), new Meetings(pairs, most, isApart)];
  for (const placed of cells) {
    const { cell } = placed;
    own.leave(cell.product, areas.own(cell), placed);
    for (const below of areas.belowMarkets(cell)) across.leave(cell.product, below, placed);
  }
  for (const placed of cells) {
    const { cell } = placed;
    for (const { by, areas: outer } of areas.around(cell)) own.seek(cell.product, outer, placed, by);
    for (const outer of areas.aroundReporter(cell)) across.seek(cell.product, outer, placed, "reporter");
  }
  own.pair();
  across.pairSeekers();
}

/**
 * Cells hold one another crosswise as well: the reporter of the one that of the other, whose market or code holds that of the
 * first. So cells are left below what holds them, too.
 */
function pairByCode(
  cells: readonly PlacedCell[],
  areas: Areas,
  { names, holders }: ListedCodes,
  { pairs, most }: Found,
): void {
  const nameOf = ({ cell }: PlacedCell) => names.get(cell.code) as string;
  const own = new Meetings(pairs, most);
  const [belowCode, belowMarket, belowBoth] = [
    new Meetings(pairs, most),
    new Meetings(pairs, most),
    new Meetings(pairs, most),
  ];
  for (const placed of cells) {
    const name = nameOf(placed);
    const headings = areas.areNested ? (holders.get(name) ?? NONE) : NONE;
    const place = areas.own(placed.cell);
    own.leave(name, place, placed);
    for (const heading of headings) belowCode.leave(heading, place, placed);
    for (const below of areas.belowMarkets(placed.cell)) {
      belowMarket.leave(name, below, placed);
      for (const heading of headings) belowBoth.leave(heading, below, placed);
    }
  }
  for (const placed of cells) {
    const name = nameOf(placed);
    const headings = holders.get(name) ?? NONE;
    for (const heading of headings) own.seek(heading, areas.own(placed.cell), placed, "code");
    for (const { by, areas: outer } of areas.around(placed.cell)) {
      for (const each of [name, ...headings]) own.seek(each, outer, placed, by);
      belowCode.seek(name, outer, placed, by);
    }
    for (const outer of areas.aroundReporter(placed.cell)) {
      for (const each of [name, ...headings]) belowMarket.seek(each, outer, placed, "reporter");
      belowBoth.seek(name, outer, placed, "reporter");
    }
  }
  own.pair();
  for (const below of [belowCode, belowMarket, belowBoth]) below.pairSeekers();
}

/** The cells with their days. What is no period has a day of its own. */
function placedIn(cells: readonly RawCell[]): readonly PlacedCell[] {
  const known = new Map<string, Days>();
  const names = new Map<string, string>();
  const listOf = (scheme: string) => getOrCreate(names, scheme, () => ` ${nameOfList(scheme)}`);
  return cells.map((cell) => {
    const { first, last } = getOrCreate(known, cell.period, () => {
      const own = -1 - known.size;
      return daysOfPeriod(cell.period) ?? { first: own, last: own };
    });
    return { cell, first, last, list: cell.code === "" ? "" : listOf(cell.scheme) };
  });
}
