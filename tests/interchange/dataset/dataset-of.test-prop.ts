import { currencyAmount, groupRecords, READINGS, sumCounts, sumMoney } from "cultural-ledger";
import { type DataFigure, type DatasetDescription, datasetOf } from "cultural-ledger/interchange";
import { flatRows } from "cultural-ledger/io";
import { recordArbitraries } from "cultural-ledger/testing/fast-check";
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { deepFreeze } from "../../frozen";

const { delegations } = recordArbitraries(fc);

function described(columns: readonly string[]): DatasetDescription {
  return {
    id: "V",
    names: { en: "Visits" },
    dimensions: {
      DIRECTION: { column: "direction" },
      TIME_PERIOD: { column: "period", role: "time" },
    },
    measures: Object.fromEntries(columns.map((column) => [column, { column }])),
  };
}

test("answers of the algebra are the dataset that their flat rows are, in both forms", () => {
  const records = fc.array(
    fc.record({ visit: delegations, fee: fc.bigInt({ min: -(10n ** 23n), max: 10n ** 23n }) }),
    {
      maxLength: 12,
    },
  );
  fc.assert(
    fc.property(records, (list) => {
      const rows = groupRecords(
        deepFreeze(list),
        { direction: ({ visit }) => visit.direction, period: ({ visit }) => visit.period },
        {
          persons: sumCounts<(typeof list)[number]>(({ visit }) => visit.persons),
          exactly: sumCounts<(typeof list)[number]>(({ visit }) => visit.count, {
            reading: READINGS.AS_WRITTEN,
          }),
          fees: sumMoney<"USD", (typeof list)[number]>("USD", ({ fee }) => currencyAmount(`${fee}`, "USD")),
        },
      );
      const description = described(["persons", "exactly", "fees"]);
      const dataset = datasetOf(rows, description);
      for (const exact of ["beside", "instead"] as const)
        expect(datasetOf(deepFreeze(flatRows(rows, { exact })), description)).toEqual(dataset);
      expect(dataset.figures.length).toBe(rows.length * 3);
      for (const [at, { fees, persons }] of rows.entries()) {
        const of = (id: string) =>
          dataset.figures[at * 3 + ["persons", "exactly", "fees"].indexOf(id)] as DataFigure;
        expect(of("fees").value).toBe(fees.value.toFixed());
        // One number, or both ends of where it lies, and never one of them.
        const { value, lower, upper } = of("persons");
        expect(lower === undefined).toBe(upper === undefined);
        expect(value === undefined).toBe(lower !== undefined);
        const { lower: from } = persons.total;
        if (lower !== undefined && "digits" in lower && from.kind === "finite")
          expect(Number(lower.digits)).toBeGreaterThanOrEqual(from.value.toNumber());
      }
    }),
  );
});
