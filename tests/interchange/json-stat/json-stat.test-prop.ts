import * as fc from "fast-check";
import { expect, test } from "vitest";
import type { Dataset } from "../../../src/interchange/dataset/dataset";
import { keyText } from "../../../src/interchange/dataset/key-text";
import { readJsonStat } from "../../../src/interchange/json-stat/read-json-stat";
import { toJsonStat } from "../../../src/interchange/json-stat/to-json-stat";
import { dataset } from "./arbitrary-dataset";

/** Figures are in the order of the cells after reading; which figures they are is not said by their order. */
function withSortedFigures({ figures, dimensions, ...structure }: Dataset) {
  const ids = dimensions.map(({ id }) => id);
  const textOf = (figure: Dataset["figures"][number]) => `${keyText(ids, figure.key)} ${figure.measure}`;
  return {
    ...structure,
    dimensions,
    figures: [...figures].sort((one, other) => (textOf(one) < textOf(other) ? -1 : 1)),
  };
}

const options = fc.record(
  {
    values: fc.constantFrom("number" as const, "text" as const),
    bounds: fc.constantFrom("extension" as const, "dimension" as const),
    language: fc.constantFrom("en", "zh", "fr", "de"),
  },
  { requiredKeys: [] },
);

test("what is written and read again is the same dataset, as text and as data", () => {
  fc.assert(
    fc.property(dataset(0), options, (given, how) => {
      const written = toJsonStat(given, how);
      for (const input of [JSON.stringify(written), written, JSON.parse(JSON.stringify(written))]) {
        const read = readJsonStat(input);
        if (!read.ok) throw new Error(read.issues.map(({ message }) => message).join("\n"));
        expect(withSortedFigures(read.value)).toEqual(withSortedFigures(given));
      }
    }),
  );
});

test("no bound stands in a cell where bounds are beside them, and each value is its exact digits", () => {
  fc.assert(
    fc.property(dataset(), (given) => {
      const { value } = toJsonStat(given);
      const cells = Object.values(value).filter((cell) => cell !== null);
      expect(cells.length).toBe(given.figures.filter((figure) => figure.value !== undefined).length);
    }),
  );
});

/** The places in a document, deepest last. */
function placesIn(value: unknown, path: readonly string[] = []): readonly (readonly string[])[] {
  if (typeof value !== "object" || value === null) return [path];
  return [path, ...Object.entries(value).flatMap(([name, part]) => placesIn(part, [...path, name]))];
}

/** The document with something else at a place. */
function changed(value: unknown, [step, ...rest]: readonly string[], other: unknown): unknown {
  if (step === undefined) return other;
  const at = (value as Record<string, unknown>)[step];
  if (Array.isArray(value))
    return value.map((each, place) => (String(place) === step ? changed(at, rest, other) : each));
  return Object.fromEntries(
    Object.entries(value as object).map(([name, part]) => [
      name,
      name === step ? changed(part, rest, other) : part,
    ]),
  );
}

test("whatever stands at any place of a file, it is read or refused with issues of the library", () => {
  const anything = fc.oneof(
    fc.constantFrom(
      null,
      "",
      " ",
      "value",
      0,
      -1,
      1.5,
      1e300,
      true,
      [],
      {},
      [null],
      [[]],
      { "0": 1 },
      { en: "x" },
      { en: 7 },
    ),
    fc.jsonValue({ maxDepth: 2 }),
  );
  fc.assert(
    fc.property(
      dataset(),
      options,
      fc.nat(),
      anything,
      fc.boolean(),
      (given, how, place, other, isOfOthers) => {
        const written = JSON.parse(JSON.stringify(toJsonStat(given, how)));
        if (isOfOthers) delete written.extension["cultural-ledger"];
        const places = placesIn(written);
        const input = changed(written, places[place % places.length]!, other);
        if (typeof input !== "object" || input === null) return;
        const read = readJsonStat(input);
        if (read.ok) return;
        expect(read.issues.length).toBeGreaterThan(0);
        for (const { code, message } of read.issues) {
          expect(code).not.toBe("interchange/unreadable-value");
          expect(message).toMatch(/must be|is not/);
        }
      },
    ),
  );
});
