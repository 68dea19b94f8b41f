/** Datasets for the laws of SDMX-CSV: names and texts with every sign that cuts, numbers of 38 digits, ends, unknowns. */

import fc from "fast-check";
import type {
  DataBound,
  DataFigure,
  DataMeasure,
  Dataset,
  Names,
} from "../../../src/interchange/dataset/dataset";
import { periods } from "../../time/arbitraries";

/** Text with quotes, separators, line breaks and spaces at its ends. */
const texts = fc
  .array(
    fc.constantFrom(
      '"',
      '""',
      ",",
      ";",
      "|",
      "\n",
      "\r\n",
      " ",
      ": ",
      "a",
      "B",
      "纻",
      "[",
      "]",
      "en:",
      "=1+1",
      "1.5",
    ),
    {
      minLength: 1,
      maxLength: 8,
    },
  )
  .map((parts) => parts.join(""))
  .filter((text) => text.trim() !== "");

/** Texts that no reader takes for a code with its name. */
const notes = texts.map((text) => `* ${text}`);

const names: fc.Arbitrary<Names> = fc
  .tuple(texts, fc.option(texts, { nil: undefined }))
  .map(([en, zh]) => (zh === undefined ? { en } : { en, zh }));

/** Names of components, of which no two are the same. */
function componentNames(id: string): fc.Arbitrary<Names> {
  return names.map((given) =>
    Object.fromEntries(Object.entries(given).map(([language, name]) => [language, `${name} of ${id}`])),
  );
}

/** Plain decimals of 1 to 38 digits; zeros behind the point count. */
const digits = fc
  .tuple(
    fc.constantFrom("", "", "-"),
    fc.bigInt({ min: 1n, max: 10n ** 38n - 1n }),
    fc.integer({ min: 0, max: 12 }),
  )
  .map(([sign, number, scale]) => {
    const all = String(number).padStart(scale + 1, "0");
    return `${sign}${all.slice(0, all.length - scale)}${scale === 0 ? "" : `.${all.slice(-scale)}`}`;
  })
  .map((text) => text.replace(/^(-?)0+(?=\d)/, "$1"));

const ofNoEnd = fc.constantFrom<DataBound>({ end: "unbounded" }, { end: "unknown" });
const closedOrOpen = fc.constantFrom<"closed" | "open">("closed", "open");

type Parts = Pick<DataFigure, "value" | "lower" | "upper">;

const bounded: fc.Arbitrary<Parts> = fc
  .tuple(
    fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n }),
    fc.bigInt({ min: 0n, max: 10n ** 20n }),
    closedOrOpen,
    closedOrOpen,
  )
  .chain(([from, width, lowerEnd, upperEnd]) =>
    fc.record({
      lower: fc.oneof(fc.constant({ end: lowerEnd, digits: String(from) } as DataBound), ofNoEnd),
      upper: fc.oneof(fc.constant({ end: upperEnd, digits: String(from + width) } as DataBound), ofNoEnd),
    }),
  );

const figures: fc.Arbitrary<Parts> = fc.oneof(
  digits.map((value) => ({ value })),
  bounded,
  fc.tuple(digits, bounded).map(([value, bounds]) => ({ value, ...bounds })),
  fc.constant({}),
);

const list = <T>(one: fc.Arbitrary<T>) => fc.array(one, { minLength: 1, maxLength: 3 });

const attributes: fc.Arbitrary<NonNullable<DataFigure["attributes"]>> = fc
  .record(
    {
      OBS_STATUS: fc.constantFrom("A", "E", "O"),
      NOTE: notes,
      KINDS: list(fc.constantFrom("ART", "BOOK", "FILM")),
      WORDS: list(notes),
      REMARK: names.map(withoutSigns),
      REMARKS: list(names.map(withoutSigns)),
    },
    { requiredKeys: [] },
  )
  .map((given) => given as NonNullable<DataFigure["attributes"]>);

/** Texts by language are cut at the first of the signs that none of them holds. */
function withoutSigns(given: Names): Names {
  return Object.fromEntries(Object.entries(given).map(([language, text]) => [language, `${text}.`]));
}

/** What a version and labels hold. */
interface Holding {
  readonly measures: readonly string[];
  /** Several texts in a cell. */
  readonly hasSeveral: boolean;
  /** Figures that are not known beside those of other measures. */
  readonly hasUnknown: boolean;
}

/** Datasets of a few figures that a version can hold. */
export function datasets({ measures, hasSeveral, hasUnknown }: Holding): fc.Arbitrary<Dataset> {
  const dimensionIds = ["REF_AREA", "PRODUCT", "TIME_PERIOD"];
  const several = hasSeveral ? ["KINDS", "WORDS", "REMARK", "REMARKS"] : [];
  const attributeIds = ["OBS_STATUS", "NOTE", ...several];
  const namesOf = (ids: readonly string[]) => fc.tuple(...ids.map(componentNames));
  const coded = (ids: readonly string[]) =>
    fc.tuple(
      ...ids.map((id) =>
        fc.option(names, { nil: undefined }).map((given) => ({ id, ...(given && { names: given }) })),
      ),
    );
  const times = fc
    .uniqueArray(periods, { minLength: 1, maxLength: 4 })
    .chain((ids) => fc.tuple(...ids.map((id) => fc.constant({ id: id as string }))));
  return fc
    .record({
      title: names,
      version: fc.constantFrom("1.0", "2.1.0"),
      dimensionNames: namesOf(dimensionIds),
      measureNames: namesOf(measures),
      attributeNames: namesOf(attributeIds),
      areas: coded(["FR", "JP", "_T"]),
      products: coded(["G-1", "@2", "$3"]),
      times,
      statuses: coded(["A", "E", "O"]),
      kinds: coded(["ART", "BOOK", "FILM"]),
    })
    .chain(
      ({
        title,
        version,
        dimensionNames,
        measureNames,
        attributeNames,
        areas,
        products,
        times: periodCodes,
        statuses,
        kinds,
      }) => {
        const code = (codes: readonly { readonly id: string }[]) =>
          fc.constantFrom(...codes.map(({ id }) => id));
        const key = fc.record({
          REF_AREA: code(areas),
          PRODUCT: code(products),
          TIME_PERIOD: code(periodCodes),
        });
        const parts = hasUnknown
          ? figures
          : figures.filter(({ value, lower }) => value !== undefined || lower !== undefined);
        const observation = fc.record({
          key,
          parts: fc.tuple(
            ...measures.map(() => (measures.length === 1 ? parts : fc.option(parts, { nil: undefined }))),
          ),
          attributes,
        });
        return fc
          .uniqueArray(observation, {
            minLength: 1,
            maxLength: 6,
            selector: (each) => JSON.stringify(each.key),
          })
          .map(
            (observations): Dataset => ({
              id: "VISITS",
              agency: "CQ.STAT",
              version,
              names: title,
              dimensions: [
                { id: "REF_AREA", role: "area", names: dimensionNames[0] as Names, codes: areas },
                { id: "PRODUCT", names: dimensionNames[1] as Names, codes: products },
                { id: "TIME_PERIOD", role: "time", names: dimensionNames[2] as Names, codes: periodCodes },
              ],
              measures: measures.map((id, at): DataMeasure => ({ id, names: measureNames[at] as Names })),
              attributes: attributeIds.map((id, at) => ({
                id,
                names: attributeNames[at] as Names,
                ...(id === "OBS_STATUS" && { codes: statuses }),
                ...(id === "KINDS" && { codes: kinds }),
              })),
              figures: observations.flatMap((each) => figuresOf(each, measures, attributeIds)),
            }),
          )
          .filter((dataset) => dataset.figures.length > 0);
      },
    );
}

interface Observation {
  readonly key: Readonly<Record<string, string>>;
  readonly parts: readonly (Parts | undefined)[];
  readonly attributes: NonNullable<DataFigure["attributes"]>;
}

function figuresOf(
  { key, parts, attributes: said }: Observation,
  measures: readonly string[],
  ids: readonly string[],
): DataFigure[] {
  const held = Object.entries(said).filter(([id]) => ids.includes(id));
  return measures.flatMap((measure, at) => {
    const part = parts[at];
    if (part === undefined) return [];
    return [{ key, measure, ...part, ...(held.length > 0 && { attributes: Object.fromEntries(held) }) }];
  });
}
