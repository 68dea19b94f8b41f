import { type AreaCode, type AreaList, moreThan } from "cultural-ledger";
import { isOpenList, joinAreaLists, namedAreas, type OpenAreaList } from "cultural-ledger/geography";
import { expectTypeOf, test } from "vitest";

test("a list is an array of codes, or an object that says that it is open", () => {
  expectTypeOf<readonly ["JP", "HK"]>().toExtend<AreaList>();
  expectTypeOf<{ named: ["JP"]; open: true }>().toExtend<AreaList>();
  const stated = { named: [], open: true, stated: moreThan(20) } as const;
  expectTypeOf(stated).toExtend<OpenAreaList>();
  expectTypeOf<{ named: ["JP"] }>().not.toExtend<AreaList>();
  expectTypeOf<{ named: ["JP"]; open: false }>().not.toExtend<AreaList>();
  expectTypeOf<{ named: ["JP"]; open: true; stated: "20" }>().not.toExtend<AreaList>();
  expectTypeOf<["Japan"]>().not.toExtend<AreaList>();
  expectTypeOf<"JP">().not.toExtend<AreaList>();
});

test("the question whether a list is open narrows it", () => {
  const list: AreaList = ["JP"] as AreaList;
  if (isOpenList(list)) expectTypeOf(list).toEqualTypeOf<OpenAreaList>();
  else expectTypeOf(list).toEqualTypeOf<readonly AreaCode[]>();
  expectTypeOf(namedAreas(list)).toEqualTypeOf<readonly AreaCode[]>();
  expectTypeOf(joinAreaLists([list])).toEqualTypeOf<AreaList>();
});
