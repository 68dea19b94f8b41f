import type { ReadCsvOptions, ReadRowsOptions, TableOptions } from "cultural-ledger/io";
import { describe, expectTypeOf, test } from "vitest";

type Visits = TableOptions<"delegations">;
type Sales = TableOptions<"trades">;

describe("options of tables", () => {
  test("name fields of their kind", () => {
    expectTypeOf<{ columns: { x: "persons"; y: "areas.stated"; z: null } }>().toExtend<Visits>();
    expectTypeOf<{ columns: { x: "extra.region" } }>().toExtend<Visits>();
    expectTypeOf<{ columns: { x: { field: "value"; scale: "wan"; currency: "USD" } } }>().toExtend<Sales>();
    expectTypeOf<{ columns: { x: { extra: string } } }>().toExtend<Sales>();
    // A field of another kind, one that there is not, and a scale that nobody knows.
    expectTypeOf<{ columns: { x: "value" } }>().not.toExtend<Visits>();
    expectTypeOf<{ columns: { x: "persons" } }>().not.toExtend<Sales>();
    expectTypeOf<{ columns: { x: "people" } }>().not.toExtend<Visits>();
    expectTypeOf<{ columns: { x: { field: "value"; scale: "dozen" } } }>().not.toExtend<Sales>();
    expectTypeOf<{ columns: { x: { field: "value"; currency: "Taler" } } }>().not.toExtend<Sales>();
  });

  test("have the words of their choices", () => {
    expectTypeOf<{ words: { direction: { OUT: "outbound" } } }>().toExtend<Visits>();
    expectTypeOf<{ words: { direction: { OUT: "out" } } }>().not.toExtend<Visits>();
    expectTypeOf<{ words: { direction: { OUT: "export" } } }>().not.toExtend<Visits>();
    expectTypeOf<{ words: { flow: { Einfuhr: "import" } } }>().toExtend<Sales>();
    expectTypeOf<{ words: { flow: { Einfuhr: "inbound" } } }>().not.toExtend<Sales>();
  });

  test("have constants of their records, and no id", () => {
    expectTypeOf<{ constants: { flow: "import"; kind: "services" } }>().toExtend<Sales>();
    expectTypeOf<{ constants: { flow: "in" } }>().not.toExtend<Sales>();
    expectTypeOf<NonNullable<Sales["constants"]>>().not.toHaveProperty("id");
  });

  test("are one of few words", () => {
    expectTypeOf<Visits["totals"]>().toEqualTypeOf<"skip" | "keep" | undefined>();
    expectTypeOf<Visits["unknownColumns"]>().toEqualTypeOf<"extra" | undefined>();
    expectTypeOf<Visits["decimal"]>().toEqualTypeOf<"." | "," | undefined>();
    expectTypeOf<{ labels: "fiscal" }>().not.toExtend<Visits>();
    expectTypeOf<{ labels: { fiscal: "04-01" } }>().toExtend<Visits>();
    expectTypeOf<{ period: { from: string } }>().not.toExtend<Visits>();
    expectTypeOf<{ period: { year: string; month: string } }>().toExtend<Visits>();
    expectTypeOf<{ dateCells: "local" }>().toExtend<ReadRowsOptions<"delegations">>();
    expectTypeOf<ReadCsvOptions<"delegations">>().not.toHaveProperty("dateCells");
  });
});
