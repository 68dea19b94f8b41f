/**
 * Measures of records whose printed figures are read by a policy: "about 1,500 persons", "1.5 wan visitors", "about USD 100
 * million". Without one they are read as they are written.
 */

import { type Aggregator, type Measure, named } from "../aggregate/aggregator";
import { mapInput } from "../aggregate/mapped-input";
import { measureOf } from "../aggregate/measures";
import { isPrintedCount, readCount } from "../figures/count";
import { type Figure, isFigure } from "../figures/figure";
import { isPrinted, readByPolicy } from "../figures/read-by-policy";
import { choicesOfItsOwn, type ReadingPolicy, requirePolicy } from "../figures/reading-policy";
import { type Call, hasFields } from "../foundation/arguments";
import { type AreaList, isOpenList } from "../geography/area-list";

const CALL: Call = { chapter: "aggregate", call: "readBy(reading, measure)" };

/**
 * A measure, or several by name, of the same records with their printed figures read by a policy. Every count, sum of money
 * or other figure that is a field of a record is read, the number that a list of areas states, and that of a quantity; a
 * policy of the measure itself is not asked for them. Partial results of policies that read alike are joined, and no others.
 *
 * @throws `aggregate/invalid-argument`, `figures/invalid-policy`, `figures/unknown-option`; when run: `figures/invalid-number`
 * for a bound of more than 24 digits
 * @example
 * const visits: Delegation[] = [{ id: "v", direction: "outbound", period: "2012", persons: figure("1.5", { scale: "wan" }) }];
 * String(aggregate(visits, personTripCount)) // => "between 14,500 and 15,500"
 * String(aggregate(visits, readBy(READINGS.TRUNCATED, personTripCount))) // => "between 15,000 and 15,999"
 */
export function readBy<In, const Out>(
  reading: ReadingPolicy,
  measure: Measure<In, Out>,
): Aggregator<In, Out> {
  const policy = requirePolicy(reading);
  const whole = measureOf<In, Out>(CALL, measure);
  const choices = choicesOfItsOwn(policy);
  if (choices === "") return whole;
  const read = mapInput((record: In) => withReadFigures(record, policy), whole);
  return named(`readBy(${choices}, ${whole.definition})`, read);
}

/** Whether a policy has to read a figure of one of the records. */
export function holdPrintedFigures(records: readonly object[]): boolean {
  return holdFigures(records, isPrinted);
}

/** Whether one of the records has a figure that is a bound, a range or hedged, so that its sum is more than rounded. */
export function holdWordedFigures(records: readonly object[]): boolean {
  return holdFigures(records, ({ qualifier }) => qualifier !== "equal" && qualifier !== "exactly");
}

function holdFigures(records: readonly object[], isOne: (figure: Figure) => boolean): boolean {
  const isFound = (value: unknown) => isFigure(value) && isOne(value);
  return records.some((record) =>
    Object.values(record).some((field) => isFound(field) || isFound(figureWithin(field)?.figure)),
  );
}

function isRead(value: unknown): value is Figure {
  return isFigure(value) && isPrinted(value);
}

/** The record itself where there is nothing to read. */
function withReadFigures<Given>(record: Given, policy: ReadingPolicy): Given {
  if (typeof record !== "object" || record === null) return record;
  const fields: readonly [string, unknown][] = Object.entries(record);
  const read = fields.map(([name, field]) => [name, withReadFigure(field, policy)] as const);
  const isChanged = read.some(([, field], at) => field !== fields[at]?.[1]);
  return isChanged ? (Object.fromEntries(read) as Given) : record;
}

function withReadFigure(field: unknown, policy: ReadingPolicy): unknown {
  if (isRead(field)) return readAs(field, policy);
  const within = figureWithin(field);
  return isRead(within?.figure)
    ? { ...(field as object), [within.name]: readAs(within.figure, policy) }
    : field;
}

/** A count becomes the bounds that are read in it; money, a mean or a share keeps its words, and is read when it is added. */
function readAs(figure: Figure, policy: ReadingPolicy): unknown {
  return isPrintedCount(figure) ? readCount(figure, policy) : readByPolicy(figure, policy);
}

/** How many areas a list states, and how much a quantity is. */
function figureWithin(field: unknown): { readonly name: string; readonly figure: unknown } | undefined {
  const fields = field as { readonly stated?: unknown; readonly value?: unknown; readonly unit?: unknown };
  if (isOpenList(field as AreaList)) return { name: "stated", figure: fields.stated };
  const isQuantity = hasFields(field) && typeof fields.unit === "string";
  return isQuantity ? { name: "value", figure: fields.value } : undefined;
}
