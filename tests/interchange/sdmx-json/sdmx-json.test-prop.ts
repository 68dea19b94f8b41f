import * as fc from "fast-check";
import { expect, test } from "vitest";
import { createDataset } from "../../../src/interchange/dataset/check-dataset";
import type { Dataset } from "../../../src/interchange/dataset/dataset";
import { readSdmxJson } from "../../../src/interchange/sdmx-json/read-sdmx-json";
import { toSdmxJson } from "../../../src/interchange/sdmx-json/to-sdmx-json";
import { sdmxJsonFaults } from "../checkers/sdmx-json";
import { anyDataset } from "./any-dataset";
import { SENT } from "./visits";

/** A dataset with figures and attributes by what they are called: a message has an order of its own, level by level. */
function ordered({ figures, attributes, ...structure }: Dataset) {
  const byKey = figures.map(
    (figure) => [JSON.stringify([Object.entries(figure.key).sort(), figure.measure]), figure] as const,
  );
  const byId = attributes.map((attribute) => [attribute.id, attribute] as const);
  return { ...structure, figures: new Map(byKey), attributes: new Map(byId) };
}

const form = fc.constantFrom("flat" as const, "series" as const);

test("a dataset comes back from its message, as text and as data, with every digit, end, name and attribute", () => {
  fc.assert(
    fc.property(anyDataset, form, fc.constantFrom("en", "zh"), (dataset, layout, language) => {
      const message = toSdmxJson(createDataset(dataset), { ...SENT, form: layout, language });
      for (const given of [JSON.stringify(message), message]) {
        const read = readSdmxJson(given);
        expect(read.ok ? [] : read.issues).toEqual([]);
        if (read.ok) expect(ordered(read.value)).toEqual(ordered(dataset));
      }
    }),
  );
});

/** The first and last day of a week are not known here, and the checker asks for them. */
const hasWeeks = ({ dimensions }: Dataset) =>
  dimensions.some(({ codes }) => codes.some(({ id }) => id === "2012-W07"));

test("a message has no fault by the official schema and the rules of the guide", () => {
  fc.assert(
    fc.property(anyDataset, form, (dataset, layout) => {
      fc.pre(!hasWeeks(dataset));
      const message = toSdmxJson(createDataset(dataset), { ...SENT, form: layout });
      expect(sdmxJsonFaults(JSON.parse(JSON.stringify(message)))).toEqual([]);
    }),
    { numRuns: 50 },
  );
});

test("the same dataset gives the same message", () => {
  fc.assert(
    fc.property(anyDataset, form, (dataset, layout) => {
      const write = () => JSON.stringify(toSdmxJson(createDataset(dataset), { ...SENT, form: layout }));
      expect(write()).toBe(write());
    }),
    { numRuns: 30 },
  );
});

test("whatever stands in a message, it is a dataset or issues, and no error", () => {
  const messages = anyDataset.map((dataset) => JSON.stringify(toSdmxJson(createDataset(dataset), SENT)));
  const piece = fc.constantFrom("null", "1", '"x"', "[]", "{}", "true", '["a"]', '{"en":"a"}', "-1");
  fc.assert(
    fc.property(messages, fc.nat(), piece, (text, place, value) => {
      const values = [...text.matchAll(/(?<=[:,[])(?:"[^"\\]*"(?!:)|-?\d+|null|true)(?=[,\]}])/g)];
      const found = values[place % Math.max(values.length, 1)];
      const altered =
        found === undefined
          ? text
          : text.slice(0, found.index) + value + text.slice(found.index + found[0].length);
      const read = readSdmxJson(altered);
      expect(read.ok || read.issues.length > 0).toBe(true);
    }),
    { numRuns: 300 },
  );
});
