import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { createDataset } from "../../../src/interchange/dataset/check-dataset";
import type { DataCode, DataFigure, Dataset, Names } from "../../../src/interchange/dataset/dataset";
import type { SdmxCsvLabels, SdmxCsvVersion } from "../../../src/interchange/sdmx-csv/layout";
import { readSdmxCsv } from "../../../src/interchange/sdmx-csv/read-sdmx-csv";
import { toSdmxCsv } from "../../../src/interchange/sdmx-csv/to-sdmx-csv";
import { deepFreeze } from "../../frozen";
import { sdmxCsvFaults } from "../checkers/sdmx-csv";
import { datasets } from "./datasets";

interface Kept {
  readonly language: string;
  readonly labels: SdmxCsvLabels;
  readonly version: SdmxCsvVersion;
}

/** What the format keeps of names: those of one language, where they are asked for and say more than the id. */
function keptNames(
  id: string,
  names: Names | undefined,
  { language, labels }: Kept,
): { readonly names?: Names } {
  const name = names?.[language];
  return labels === "id" || name === undefined || name === id ? {} : { names: { [language]: name } };
}

function keptCodes(codes: readonly DataCode[], used: readonly string[], kept: Kept): readonly DataCode[] {
  return [...new Set(used)].map((id) => ({
    id,
    ...keptNames(id, codes.find((code) => code.id === id)?.names, kept),
  }));
}

/** What the format keeps of a dataset: codes that figures have, in the order of the rows. */
function keptOf(dataset: Dataset, kept: Kept): Dataset {
  const { id, agency, version, names, dimensions, measures, attributes, figures } = dataset;
  const saidOf = (attribute: string) =>
    figures.flatMap(({ attributes: said }) => said?.[attribute] ?? []) as readonly string[];
  return {
    id,
    ...(agency && { agency }),
    ...(version && { version }),
    names: keptNames(id, names, kept).names ?? { [kept.language]: id },
    dimensions: dimensions.map((dimension) => ({
      id: dimension.id,
      ...keptNames(dimension.id, dimension.names, kept),
      ...(dimension.role && { role: dimension.role }),
      codes: keptCodes(
        dimension.codes,
        figures.map(({ key }) => key[dimension.id] as string),
        kept,
      ),
    })),
    measures: measures.map((measure) => ({
      id: measure.id,
      ...(kept.version === "1.0" ? {} : keptNames(measure.id, measure.names, kept)),
    })),
    attributes: attributes.map((attribute) => ({
      id: attribute.id,
      ...keptNames(attribute.id, attribute.names, kept),
      ...(attribute.codes && { codes: keptCodes(attribute.codes, saidOf(attribute.id), kept) }),
    })),
    figures,
  };
}

const CODED = ["OBS_STATUS", "KINDS"];
const LABELS: readonly SdmxCsvLabels[] = ["id", "name", "both"];
const KEYS = ["none", "obs", "series", "both"] as const;

describe("what is written is read again", () => {
  const form = fc.record({
    language: fc.constantFrom("en", "zh"),
    delimiter: fc.constantFrom<"," | ";">(",", ";"),
    hasComma: fc.boolean(),
    isReplaced: fc.boolean(),
  });

  test.each(
    (["2.0", "2.1"] as const).flatMap((version) =>
      LABELS.flatMap((labels) => KEYS.map((keys) => ({ version, labels, keys }))),
    ),
  )("version $version, labels $labels, keys $keys", ({ version, labels, keys }) => {
    const measures = version === "2.1" ? ["OBS_VALUE", "PERSONS"] : ["OBS_VALUE"];
    const held = datasets({ measures, hasSeveral: true, hasUnknown: true });
    fc.assert(
      fc.property(held, form, (given, { language: asked, delimiter, hasComma, isReplaced }) => {
        const dataset = deepFreeze(createDataset(given));
        // A column for names needs one of each component.
        const language = labels === "name" ? "en" : asked;
        const decimal = delimiter === ";" && hasComma ? "," : ".";
        const text = toSdmxCsv(dataset, {
          version,
          labels,
          keys,
          language,
          delimiter,
          decimal,
          ranges: "duration",
          ...(isReplaced && { action: "R" as const }),
        });
        const read = readSdmxCsv(text, { measures, coded: CODED, language, decimal });
        expect(read).toEqual({ ok: true, value: keptOf(dataset, { language, labels, version }) });
        expect(sdmxCsvFaults(text, { version })).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });

  test.each(["id", "both"] as const)("version 1.0, labels %s", (labels) => {
    const held = datasets({ measures: ["OBS_VALUE"], hasSeveral: false, hasUnknown: true });
    fc.assert(
      fc.property(held, form, (given, { language, delimiter, hasComma }) => {
        const dataset = deepFreeze(createDataset(given));
        const decimal = delimiter === ";" && hasComma ? "," : ".";
        const options = { version: "1.0", labels, language, delimiter, decimal, ranges: "duration" } as const;
        const text = toSdmxCsv(dataset, options);
        const read = readSdmxCsv(text, { coded: CODED.slice(0, 1), language, decimal });
        expect(read).toEqual({ ok: true, value: keptOf(dataset, { language, labels, version: "1.0" }) });
        expect(sdmxCsvFaults(text, { version: "1.0" })).toEqual([]);
      }),
    );
  });

  test("version 2.0 with several measures, none of which is unknown", () => {
    const measures = ["OBS_VALUE", "PERSONS"];
    fc.assert(
      fc.property(datasets({ measures, hasSeveral: true, hasUnknown: false }), (given) => {
        const dataset = createDataset(given);
        const text = toSdmxCsv(dataset, { version: "2.0", ranges: "duration" });
        const kept = keptOf(dataset, { language: "en", labels: "id", version: "2.0" });
        expect(readSdmxCsv(text, { measures, coded: CODED })).toEqual({ ok: true, value: kept });
      }),
    );
  });

  test("the order of rows changes nothing but the order of figures", () => {
    fc.assert(
      fc.property(datasets({ measures: ["OBS_VALUE"], hasSeveral: true, hasUnknown: true }), (given) => {
        const backwards = createDataset({ ...given, figures: [...given.figures].reverse() });
        const [one, other] = [createDataset(given), backwards].map((dataset) => {
          const read = readSdmxCsv(toSdmxCsv(dataset, { ranges: "duration" }));
          return read.ok ? read.value.figures.map(textOfFigure).sort() : [];
        });
        expect(one).toEqual(other);
        expect(one).toHaveLength(given.figures.length);
      }),
    );
  });

  test("any text is read or refused, and nothing is thrown", () => {
    const pieces = fc.constantFrom(
      "DATAFLOW",
      "STRUCTURE",
      "STRUCTURE[;]",
      "STRUCTURE_ID",
      "STRUCTURE_NAME",
      "ACTION",
      "OBS_KEY",
      "SERIES_KEY",
      "TIME_PERIOD",
      "OBS_VALUE",
      "LOWER",
      "UPPER",
      "UPPER_END",
      "A[]",
      "B[en;zh]",
      "N: name",
      ",",
      ",",
      ";",
      "\n",
      "\n",
      '"',
      "CQ:V(1.0)",
      "dataflow",
      "M",
      "D",
      "2012",
      "1.5",
      "#N/A",
      "NaN",
      "~",
      "en:a",
      " ",
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 60 }), (parts) => {
        const read = readSdmxCsv(parts.join(""));
        expect(read.ok || read.issues.length > 0).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});

function textOfFigure(figure: DataFigure): string {
  return JSON.stringify([
    figure.key,
    figure.measure,
    figure.value,
    figure.lower,
    figure.upper,
    figure.attributes,
  ]);
}
