import type { AreaCode, Result } from "cultural-ledger";
import {
  type AreaKind,
  areaCode,
  areaKind,
  type CountryCode,
  isAreaCode,
  parentArea,
  parseAreaCode,
  type RegionCode,
  type SubdivisionCode,
} from "cultural-ledger/geography";
import { expectTypeOf, test } from "vitest";

test("codes of the three lists are area codes", () => {
  expectTypeOf<"JP">().toExtend<CountryCode>();
  expectTypeOf<"GB-WLS">().toExtend<SubdivisionCode>();
  expectTypeOf<"035">().toExtend<RegionCode>();
  expectTypeOf<"JP" | "GB-WLS" | "035">().toExtend<AreaCode>();
});

test("slips that a list of codes rules out are caught while typing", () => {
  expectTypeOf<"UK">().not.toExtend<AreaCode>();
  expectTypeOf<"jp">().not.toExtend<AreaCode>();
  expectTypeOf<"35">().not.toExtend<AreaCode>();
  expectTypeOf<35>().not.toExtend<AreaCode>();
  expectTypeOf<"UK-WLS">().not.toExtend<AreaCode>();
  expectTypeOf<"Japan">().not.toExtend<AreaCode>();
  expectTypeOf<string>().not.toExtend<AreaCode>();
});

test("text becomes a code by being taken, read or tested", () => {
  const text: string = "JP";
  expectTypeOf(areaCode(text)).toEqualTypeOf<AreaCode>();
  expectTypeOf(parseAreaCode).toEqualTypeOf<(text: unknown) => Result<AreaCode>>();
  if (isAreaCode(text)) expectTypeOf(text).toEqualTypeOf<AreaCode>();
  // @ts-expect-error text is not yet a code
  areaKind(text);
  expectTypeOf(areaKind).returns.toEqualTypeOf<AreaKind>();
  expectTypeOf(parentArea).returns.toEqualTypeOf<AreaCode | undefined>();
});
