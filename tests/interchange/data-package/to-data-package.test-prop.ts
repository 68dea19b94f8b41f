import * as fc from "fast-check";
import Papa from "papaparse";
import { expect, test } from "vitest";
import { toDataPackage } from "../../../src/interchange/data-package/to-data-package";
import { partOf } from "../../../src/interchange/dataset/components";
import { dataset } from "../json-stat/arbitrary-dataset";

test("another reader of CSV finds each figure to the digit, its bounds, ends and attributes", async () => {
  await fc.assert(
    fc.asyncProperty(dataset(0), async (given) => {
      const files = await toDataPackage(given);
      const text = files.find(({ path }) => path === "figures.csv")!.text;
      const [header, ...rows] = Papa.parse(text, { delimiter: ",", newline: "\r\n" }).data.slice(0, -1);
      const cell = (row: readonly string[], name: string) => row[header!.indexOf(name)] ?? "";
      const types = new Map<string, string>(
        JSON.parse(files[0]!.text).resources[0].schema.fields.map(
          ({ name, type }: { name: string; type: string }) => [name, type],
        ),
      );
      const ids = given.dimensions.map(({ id }) => id);
      expect(rows.length * given.measures.length).toBe(given.figures.length);
      for (const figure of given.figures) {
        const row = rows.find((each) => ids.every((id) => cell(each, id) === figure.key[id]))!;
        const prefix = figure.measure === "OBS_VALUE" ? "" : `${figure.measure}_`;
        expect(cell(row, figure.measure)).toBe(figure.value ?? "");
        expect(cell(row, `${prefix}LOWER`)).toBe(partOf(figure, "lower") ?? "");
        expect(cell(row, `${prefix}UPPER`)).toBe(partOf(figure, "upper") ?? "");
        expect(cell(row, `${prefix}LOWER_END`)).toBe(figure.lower?.end ?? "");
        expect(cell(row, `${prefix}UPPER_END`)).toBe(figure.upper?.end ?? "");
        for (const { id } of given.attributes) {
          const said = figure.attributes?.[id];
          const written = cell(row, id);
          if (said === undefined) expect(written).toBe("");
          else if (types.get(id) === "string") expect(written).toBe(said);
          else if (types.get(id) === "object") expect(JSON.parse(written)).toEqual(said);
          else expect(JSON.parse(written)).toEqual([said].flat());
        }
      }
    }),
  );
});
