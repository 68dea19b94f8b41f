import { parse } from "csv-parse/sync";
import { currencyAmount, groupRecords, sumCounts, sumMoney, totalByCurrency } from "cultural-ledger";
import { flatRows, rowsToCsv } from "cultural-ledger/io";
import { recordArbitraries } from "cultural-ledger/testing/fast-check";
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { unguarded } from "../../../src/io/csv/formula-guard";
import { deepFreeze } from "../../frozen";

/** Up to 24 digits before the point and 12 behind it, as units of the twelfth decimal. */
const units = fc.bigInt({ min: -(10n ** 30n), max: 10n ** 30n });

function digits(of: bigint): string {
  const all = String(of < 0n ? -of : of).padStart(13, "0");
  return `${of < 0n ? "-" : ""}${all.slice(0, -12)}.${all.slice(-12)}`;
}

/** Plain digits as units of the twelfth decimal. */
function unitsOf(text: string): bigint {
  const [whole = "", fraction = ""] = text.replace("-", "").split(".");
  const size = BigInt(whole + fraction.padEnd(12, "0"));
  return text.startsWith("-") ? -size : size;
}

test("the exact texts of a column add up to the total, and no row is lost", () => {
  const records = fc.array(fc.record({ area: fc.constantFrom("FR", "JP", "KE"), fee: units }), {
    maxLength: 20,
  });
  fc.assert(
    fc.property(records, fc.constantFrom("beside", "instead" as const), (list, exact) => {
      const rows = groupRecords(
        deepFreeze(list),
        { area: (record) => record.area },
        { fees: sumMoney("USD", (record) => currencyAmount(digits(record.fee), "USD")) },
      );
      const flat = flatRows(rows, { exact });
      expect(flat.map((row) => row["area"])).toEqual([...new Set(list.map(({ area }) => area))].sort());
      const column = exact === "beside" ? "fees_text" : "fees";
      const sum = flat.reduce((total, row) => total + unitsOf(row[column] as string), 0n);
      expect(sum).toBe(list.reduce((total, { fee }) => total + fee, 0n));
      if (exact === "beside") for (const row of flat) expect(row["fees"]).toBe(Number(row["fees_text"]));
      const read = parse(rowsToCsv(rows), { columns: true }) as Record<string, string>[];
      expect(read.map((row) => row["fees"])).toEqual(flat.map((row) => row[column]));
    }),
  );
});

test("all rows have the same columns, and hold plain cells", () => {
  const { delegations, trades } = recordArbitraries(fc);
  fc.assert(
    fc.property(fc.array(fc.oneof(delegations, trades), { maxLength: 8 }), (records) => {
      const lines = deepFreeze(
        records.map(({ id, period, ...others }) => ({
          id,
          period,
          persons: "persons" in others ? others.persons : undefined,
          count: "count" in others ? others.count : undefined,
          value: "value" in others ? others.value : undefined,
        })),
      );
      const flat = flatRows(lines);
      expect(flat.length).toBe(lines.length);
      const [first = {}] = flat;
      for (const row of flat) {
        expect(Object.keys(row)).toEqual(Object.keys(first));
        for (const cell of Object.values(row)) {
          const isPlain = cell === null || ["string", "boolean"].includes(typeof cell);
          expect(isPlain || Number.isFinite(cell)).toBe(true);
        }
      }
    }),
  );
});

test("bounds of sums hold the exact ones, and texts come back from CSV", () => {
  const { delegations } = recordArbitraries(fc);
  fc.assert(
    fc.property(fc.array(delegations, { minLength: 1, maxLength: 8 }), (records) => {
      const rows = groupRecords(
        deepFreeze(records),
        { name: (record) => record.name ?? "", id: (record) => record.id },
        { persons: sumCounts((record) => record.persons) },
      );
      const flat = flatRows(rows, { exact: "instead" });
      for (const row of flat)
        if (row["persons"] !== null)
          expect([row["persons_lower"], row["persons_upper"]]).toEqual([row["persons"], row["persons"]]);
      const read = parse(rowsToCsv(rows), { columns: true, relax_column_count: false }) as Record<
        string,
        string
      >[];
      const texts = (row: Readonly<Record<string, unknown>>) =>
        Object.values(row).map((cell) => (cell === null ? "" : String(cell)));
      expect(read.map((row) => texts(row).map(unguarded))).toEqual(flat.map(texts));
    }),
  );
});

test("totals of several currencies lose none", () => {
  const fees = fc.array(fc.tuple(fc.constantFrom("USD", "CNY", "EUR" as const), units), { maxLength: 12 });
  fc.assert(
    fc.property(fees, (list) => {
      const total = totalByCurrency(list.map(([code, fee]) => currencyAmount(digits(fee), code)));
      const [row = {}] = flatRows({ total, at: 1 });
      for (const code of ["USD", "CNY", "EUR"]) {
        const own = list.filter(([currency]) => currency === code);
        const text = row[`total_${code}_text`];
        expect(text === undefined ? undefined : unitsOf(text as string)).toBe(
          own.length === 0 ? undefined : own.reduce((sum, [, fee]) => sum + fee, 0n),
        );
      }
    }),
  );
});
