/** Any dataset that SDMX-JSON can hold. */

import * as fc from "fast-check";
import type {
  DataBound,
  DataCode,
  DataFigure,
  DataMeasure,
  Dataset,
  DataText,
  Names,
} from "../../../src/interchange/dataset/dataset";

const code = fc.stringMatching(/^[A-Za-z0-9_@$-]{1,5}$/);
const componentId = fc
  .stringMatching(/^[A-Za-z][A-Za-z0-9_-]{0,6}$/)
  // Ids that mean something by themselves, or are those of bounds.
  .filter((id) => !/^(?:REF_AREA|INDICATOR|TIME_PERIOD|OBS_VALUE|.*(?:LOWER|UPPER).*)$/.test(id));
const word = fc
  .string({ minLength: 1, maxLength: 6 })
  .filter((text) => text.trim() !== "" && text !== "#N/A");
const names: fc.Arbitrary<Names> = fc.dictionary(fc.constantFrom("en", "zh", "fr", "zh-Hant"), word, {
  minKeys: 1,
  noNullPrototype: true,
});
const optionalNames = fc.option(names, { nil: undefined });
const digits = fc
  .tuple(fc.boolean(), fc.bigInt({ min: 0n, max: 10n ** 38n }), fc.stringMatching(/^\d{0,12}$/))
  .map(([isNegative, whole, fraction]) => {
    const text = `${whole}${fraction === "" ? "" : `.${fraction}`}`;
    return isNegative && /[1-9]/.test(text) ? `-${text}` : text;
  });
const period = fc.constantFrom(
  "2011",
  "2012",
  "2012-S1",
  "2012-Q3",
  "2012-03",
  "2012-03-05",
  "2012-04-01/P1Y",
  "2013-04-01/P1Y",
  "2012-W07",
);

function codes(ids: fc.Arbitrary<string>, most: number): fc.Arbitrary<readonly DataCode[]> {
  return fc
    .uniqueArray(fc.record({ id: ids, names: optionalNames, parent: fc.nat() }), {
      selector: ({ id }) => id,
      minLength: 1,
      maxLength: most,
    })
    .map((drawn) =>
      drawn.map(({ id, names: named, parent }, at) => ({
        id,
        ...(named !== undefined && { names: named }),
        // A parent stands before its children, so that there is no circle.
        ...(at > 0 && parent % 3 === 0 && { parent: drawn[parent % at]?.id as string }),
      })),
    );
}

const anyCodes = codes(code, 4);
const list = fc.option(
  fc.constantFrom(
    { agency: "WCO", id: "HS", edition: "2022" },
    { agency: "UNESCO-UIS", id: "FCS", edition: "2009 rev" },
  ),
  { nil: undefined },
);

const dimension = fc
  .record({ id: componentId, names: optionalNames, codes: anyCodes, list, isArea: fc.boolean() })
  .map(({ isArea, ...fields }) => without({ ...fields, ...(isArea && { role: "area" as const }) }));
const time = codes(period, 3).map((drawn) => ({
  id: "TIME_PERIOD",
  role: "time" as const,
  codes: drawn.map(({ parent: _, ...each }) => each),
}));
const attribute = fc
  .record({
    id: componentId,
    names: optionalNames,
    list,
    codes: fc.option(anyCodes, { nil: undefined }),
  })
  .map(without);
const measures: fc.Arbitrary<readonly DataMeasure[]> = fc.oneof(
  fc.constant([{ id: "OBS_VALUE" }]),
  fc.uniqueArray(fc.record({ id: componentId, names: optionalNames }).map(without), {
    selector: ({ id }) => id,
    minLength: 1,
    maxLength: 3,
  }),
);

/** Fields that may be there. */
type Present<Fields> = { [Name in keyof Fields]: Exclude<Fields[Name], undefined> };

function without<Fields extends object>(fields: Fields): Present<Fields> {
  const given = Object.entries(fields).filter(([, field]) => field !== undefined);
  return Object.fromEntries(given) as Present<Fields>;
}

const bound: fc.Arbitrary<DataBound> = fc.oneof(
  fc.record({ end: fc.constantFrom("closed" as const, "open" as const), digits }),
  fc.record({ end: fc.constantFrom("unbounded" as const, "unknown" as const) }),
);
const bounds = fc
  .tuple(bound, bound)
  .map(([one, other]) =>
    "digits" in one && "digits" in other && Number(one.digits) > Number(other.digits)
      ? { lower: other, upper: one }
      : { lower: one, upper: other },
  )
  // Numbers that a double rounds to one are told apart by their digits alone.
  .filter(
    ({ lower, upper }) =>
      !("digits" in lower && "digits" in upper) || Number(lower.digits) < Number(upper.digits),
  );
const number = fc.oneof(
  digits.map((value) => ({ value })),
  bounds,
  fc.tuple(digits, bounds).map(([value, both]) => ({ value, ...both })),
  fc.constant({}),
);

/** What an attribute says, by the numbers that were drawn for it. */
function said(codesOf: readonly DataCode[] | undefined, drawn: number, text: DataText, other: DataText) {
  const one = codesOf === undefined ? text : (codesOf[drawn % codesOf.length]?.id as string);
  const two = codesOf === undefined ? other : (codesOf[(drawn % 7) % codesOf.length]?.id as string);
  if (drawn % 5 === 0) return undefined;
  if (drawn % 5 === 1 && typeof one === typeof two) return [one, two];
  return one;
}

const text = fc.oneof(word, names);
const structure = fc.record({
  names,
  notes: fc.option(fc.array(names, { minLength: 1, maxLength: 2 }), { nil: undefined }),
  source: optionalNames,
  updated: fc.constantFrom(undefined, "2013-01-10", "2013-01-10T12:00:00Z"),
  dimensions: fc
    .tuple(fc.array(dimension, { minLength: 1, maxLength: 3 }), time)
    .map(([some, one]) => [...some, one]),
  measures,
  attributes: fc.array(attribute, { maxLength: 3 }),
});

/** Any dataset that the format can hold. */
export const anyDataset: fc.Arbitrary<Dataset> = structure
  .filter(({ dimensions, measures: some, attributes }) => {
    const ids = [...dimensions, ...some, ...attributes].map(({ id }) => id);
    return new Set(ids).size === ids.length;
  })
  .chain((drawn) =>
    fc
      .array(
        fc.record({
          places: fc.tuple(fc.nat(), fc.nat(), fc.nat(), fc.nat()),
          numbers: fc.tuple(number, number, number),
          has: fc.tuple(fc.boolean(), fc.boolean()),
          attributes: fc.tuple(fc.nat(), fc.nat(), fc.nat()),
          texts: fc.tuple(text, text),
        }),
        { maxLength: 6 },
      )
      .map((observations): Dataset => {
        const seen = new Set<string>();
        const figures = observations.flatMap(({ places, numbers, has, attributes: numbered, texts }) => {
          const key = Object.fromEntries(
            drawn.dimensions.map(({ id, codes: own }, at) => [
              id,
              own[(places[at] ?? 0) % own.length]?.id as string,
            ]),
          );
          const place = JSON.stringify(key);
          if (seen.has(place)) return [];
          seen.add(place);
          const attributes = Object.fromEntries(
            drawn.attributes.flatMap(({ id, codes: own }, at) => {
              const value = said(own, numbered[at] ?? 0, ...texts);
              return value === undefined ? [] : [[id, value]];
            }),
          );
          return drawn.measures.flatMap(({ id }, at): DataFigure[] =>
            at > 0 && has[at - 1] === false
              ? []
              : [
                  {
                    key,
                    measure: id,
                    ...numbers[at],
                    ...(Object.keys(attributes).length > 0 && { attributes }),
                  },
                ],
          );
        });
        return without({ id: "D-1", agency: "CQ.A", version: "2.0", ...drawn, figures });
      }),
  );
