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
import type { TradeCell } from "./trade-cells";

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

/** The codes of a list that hold each code, each by its own name. */
export function holdersOfCodes(scheme: string, codes: Iterable<string>): Holders {
  const marks = new Map(
    [...codes].map((code) => codeMarks(scheme, code)).map((each) => [each.own[0] as string, each]),
  );
  const byMark = new Map<string, string[]>();
  for (const [name, { own }] of marks) for (const mark of own) getOrCreate(byMark, mark, () => []).push(name);
  const holders = new Map<string, string[]>();
  for (const [name, { around }] of marks) {
    const found = new Set(around.flatMap((mark) => byMark.get(mark) ?? []));
    if (found.size > 0) holders.set(name, [...found]);
  }
  return holders;
}

/** What a code is called among those of its list, however it is written. */
export function nameOfCode({ scheme = "", code = "" }: Pick<TradeCell, "scheme" | "code">): string {
  return codeMarks(scheme, code).own[0] as string;
}

/** The pairs of the cells of one side of trade. */
export function cellPairs(cells: readonly TradeCell[]): readonly CellPair[] {
  const markets = holdersOfMarkets(new Set(cells.flatMap(({ market }) => market ?? [])));
  const lists = new Map<string, Set<string>>();
  for (const { scheme = "", code } of cells)
    if (code !== undefined) getOrCreate(lists, scheme, () => new Set<string>()).add(code);
  const codes = new Map([...lists].map(([scheme, known]) => [scheme, holdersOfCodes(scheme, known)]));
  const forms = cells.reduce((seen, { period }) => seen | formOfPeriod(period), 0);
  if (markets.size === 0 && !mayMeet(forms) && [...codes.values()].every(({ size }) => size === 0))
    return NO_PAIRS;
  const pairs: CellPair[] = [];
  const [own, below] = [new Meetings(pairs), new Meetings(pairs)];
  // Codes of one list tell products apart; where two records have no such codes, the text does.
  const text = new Meetings(pairs, (one, other) => one.list === other.list && one.list !== "");
  const numbers = new Map<string, number>();
  const place = (market: string, product: string) =>
    `${getOrCreate(numbers, product, () => numbers.size)} ${market}`;
  for (const placed of placedIn(cells)) {
    const { market = "", product, scheme = "", code } = placed.cell;
    const around = markets.get(market) ?? NONE;
    text.leave(place(market, product), placed);
    for (const outer of around) text.seek(place(outer, product), placed, "market");
    if (code === undefined) continue;
    const name = nameOfCode(placed.cell);
    const headings = codes.get(scheme)?.get(name) ?? NONE;
    const coded = (market: string, name: string) => place(market, JSON.stringify([scheme, name]));
    own.leave(coded(market, name), placed);
    for (const heading of headings) {
      own.seek(coded(market, heading), placed, "code");
      below.leave(coded(market, heading), placed);
      for (const outer of around) own.seek(coded(outer, heading), placed, "market");
    }
    for (const outer of around) {
      own.seek(coded(outer, name), placed, "market");
      // The market of the other holds this one, and this code holds that of the other.
      below.seek(coded(outer, name), placed, "market");
    }
  }
  for (const meetings of [own, text]) meetings.pairPeriods();
  for (const meetings of [own, below, text]) meetings.pairSeekers();
  return pairs;
}

const NO_PAIRS: readonly CellPair[] = /* @__PURE__ */ Object.freeze([]);
const NONE: readonly string[] = /* @__PURE__ */ Object.freeze([]);

/** The cells with their days. What is no period has a day of its own. */
function placedIn(cells: readonly TradeCell[]): readonly PlacedCell[] {
  const known = new Map<string, Days>();
  return cells.map((cell) => {
    const { first, last } = getOrCreate(known, cell.period, () => {
      const own = -1 - known.size;
      return daysOfPeriod(cell.period) ?? { first: own, last: own };
    });
    return { cell, first, last, list: cell.code === undefined ? "" : ` ${cell.scheme ?? ""}` };
  });
}
