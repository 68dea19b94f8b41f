/** Datasets of every kind: several measures, bounds with every end, unknowns, attributes, names in three languages. */

import * as fc from "fast-check";
import { createDataset } from "../../../src/interchange/dataset/check-dataset";
import type { DataBound, DataFigure, Dataset, Names } from "../../../src/interchange/dataset/dataset";
import { isAbove, plainDigits } from "../../../src/interchange/dataset/digits";

const words = fc.constantFrom(
  "Visits",
  "出访",
  "Visites",
  'a "quoted", text',
  "x\ny",
  "=1+1",
  " spaced ",
  "0",
);

const names: fc.Arbitrary<Names> = fc
  .tuple(
    fc.option(words, { nil: undefined }),
    fc.option(words, { nil: undefined }),
    fc.option(words, { nil: undefined }),
  )
  .map(([en, zh, fr]) => {
    const given = { ...(en && { en }), ...(zh && { zh }), ...(fr && { fr }) };
    return Object.keys(given).length === 0 ? { fr: "Rien" } : given;
  });

const ids = (least: number, most: number) =>
  fc.uniqueArray(
    fc.constantFrom(
      "A",
      "B",
      "C",
      "_T",
      "10",
      "2",
      "__proto__",
      "constructor",
      "id",
      "a b",
      "苎麻",
      "x;y",
      '"',
    ),
    { minLength: least, maxLength: most },
  );

const digits: fc.Arbitrary<string> = fc
  .tuple(
    fc.constantFrom("", "-"),
    fc.oneof(
      fc.nat(1000).map(String),
      fc.stringMatching(/^[1-9]\d{37}$/),
      fc.stringMatching(/^[1-9]\d{13,16}$/),
      fc.constantFrom("9007199254740993", "100000000000000000000000"),
    ),
    fc.oneof(fc.constant(""), fc.stringMatching(/^\.\d{1,38}$/), fc.constantFrom(".10", ".0", ".50")),
  )
  .map(([sign, whole, fraction]) => plainDigits(`${sign}${whole}${fraction}`)!);

const open: fc.Arbitrary<DataBound> = fc.constantFrom({ end: "unbounded" }, { end: "unknown" });
const end = fc.constantFrom("closed" as const, "open" as const);

const bounds = fc
  .tuple(digits, digits, end, end, fc.option(open, { nil: undefined }), fc.option(open, { nil: undefined }))
  .map(([one, other, from, to, before, behind]) => {
    const [low, high] = isAbove(one, other) ? [other, one] : [one, other];
    return { lower: before ?? { end: from, digits: low }, upper: behind ?? { end: to, digits: high } };
  });

const said: fc.Arbitrary<Pick<DataFigure, "value" | "lower" | "upper">> = fc.oneof(
  digits.map((value) => ({ value })),
  bounds,
  fc.tuple(digits, bounds).map(([value, both]) => ({ value, ...both })),
  fc.constant({}),
);

const codesOf = (given: readonly string[]) =>
  fc.tuple(...given.map(() => fc.tuple(fc.option(names, { nil: undefined }), fc.nat(10)))).map((choices) =>
    given.map((id, at) => {
      const [named, parent] = choices[at]!;
      // Only codes before it, so that no circle comes about.
      const above = parent < at ? given[parent] : undefined;
      return { id, ...(named && { names: named }), ...(above !== undefined && { parent: above }) };
    }),
  );

const list = { agency: "UNESCO-UIS", id: "FCS", edition: "2009" };
const years = fc.uniqueArray(
  fc.constantFrom("2012", "2011", "2012-Q3", "2012-04-01/P1Y", "2012-01-15/2012-02-09"),
  {
    minLength: 1,
    maxLength: 4,
  },
);

const dimension = (id: string, role: "time" | "area" | "indicator" | undefined, least: number) =>
  (role === "time" ? years : ids(least, 4)).chain(codesOf).chain((codes) =>
    fc.tuple(fc.option(names, { nil: undefined }), fc.boolean()).map(([named, hasList]) => ({
      id,
      ...(named && { names: named }),
      ...(role && { role }),
      codes,
      ...(hasList && { list }),
    })),
  );

const text = fc.oneof(words, names);
const attributes = [
  {
    id: "OBS_STATUS",
    names: { en: "Status" },
    codes: [{ id: "A", names: { en: "Normal", zh: "正常" } }, { id: "M" }],
  },
  { id: "UNIT_MEASURE", codes: [{ id: "USD", names: { zh: "美元" } }, { id: "PERSONS" }], list },
  { id: "COMMENT_OBS" },
  { id: "SOURCES", names: { fr: "Sources" } },
] as const;
const saidOf: fc.Arbitrary<NonNullable<DataFigure["attributes"]>> = fc.record(
  {
    OBS_STATUS: fc.constantFrom("A", "M"),
    UNIT_MEASURE: fc.constantFrom("USD", "PERSONS"),
    COMMENT_OBS: text,
    SOURCES: fc.array(text, { minLength: 1, maxLength: 2 }),
  },
  { requiredKeys: [] },
);

/** Datasets that are right. `least` is how many codes a dimension has at least. */
export const dataset = (least = 1): fc.Arbitrary<Dataset> =>
  fc
    .tuple(
      fc.record({
        id: fc.constantFrom("VISITS", "数据"),
        names,
        ...{ version: fc.constant("1.0"), agency: fc.constant("CQ") },
      }),
      fc.record(
        {
          notes: fc.array(names, { maxLength: 2 }),
          source: names,
          updated: fc.constantFrom("2026-11-30", "2026-11-30T08:00:00Z", "2026", "last week"),
        },
        { requiredKeys: [] },
      ),
      fc.tuple(
        dimension("TIME_PERIOD", "time", least),
        dimension("REF_AREA", "area", least),
        dimension("INDICATOR", "indicator", least),
        dimension("MEASURE", undefined, least),
      ),
      fc.nat(4),
      fc.oneof(
        fc.constant([{ id: "OBS_VALUE" }]),
        names.map((named) => [{ id: "OBS_VALUE", names: named }]),
        names.map((named) => [{ id: "VISITS", names: named }, { id: "PERSONS" }]),
        fc.constant([{ id: "X" }]),
      ),
      fc.array(fc.tuple(fc.array(fc.nat(3), { minLength: 4, maxLength: 4 }), saidOf, said, said), {
        maxLength: 8,
      }),
      fc.option(fc.tuple(saidOf), { nil: undefined }),
    )
    .map(([head, words, all, count, measures, cells, alike]) => {
      const dimensions = all.slice(0, count);
      const seen = new Set<string>();
      const figures = cells.flatMap(([places, own, ...values]) => {
        const codes = dimensions.map((each, at) => each.codes[places[at]! % each.codes.length]?.id);
        const text = JSON.stringify(codes);
        if (codes.includes(undefined) || seen.has(text)) return [];
        seen.add(text);
        const key = Object.fromEntries(dimensions.map(({ id }, at) => [id, codes[at]!]));
        const attributes = alike?.[0] ?? own;
        const has = Object.keys(attributes).length > 0;
        return measures.map(({ id }, at) => ({
          key,
          measure: id,
          ...values[at],
          ...(has && { attributes }),
        }));
      });
      return createDataset({ ...head, ...words, dimensions, measures, attributes, figures });
    });
