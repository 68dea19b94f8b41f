import {
  atLeast,
  type Count,
  exactly,
  type Figure,
  type FigureInput,
  isFigure,
  moreThan,
  type Qualifier,
} from "cultural-ledger";
import { expectTypeOf, test } from "vitest";

test("a figure is made of text, a bigint or a number", () => {
  expectTypeOf<FigureInput>().toEqualTypeOf<string | bigint | number>();
  expectTypeOf(exactly("21.13")).toEqualTypeOf<Figure>();
  expectTypeOf(moreThan(1000n)).toEqualTypeOf<Figure>();
  // @ts-expect-error a missing number is no figure
  atLeast(undefined);
  // @ts-expect-error a figure is not made of a figure
  atLeast(moreThan(1));
});

test("a figure holds text and a known qualifier, and is read only", () => {
  expectTypeOf<Qualifier>().toEqualTypeOf<"exactly" | "moreThan" | "atLeast">();
  expectTypeOf<{ qualifier: "moreThan"; number: "20" }>().toExtend<Figure>();
  expectTypeOf<{ qualifier: "roughly"; number: "20" }>().not.toExtend<Figure>();
  expectTypeOf<{ qualifier: "moreThan"; number: 20 }>().not.toExtend<Figure>();
  const figure = moreThan(20);
  // @ts-expect-error a published figure is not rewritten
  figure.number = "21";
});

test("a count is a number or a figure, and no text", () => {
  expectTypeOf<Count>().toEqualTypeOf<number | Figure>();
  const value: unknown = 20;
  if (isFigure(value)) expectTypeOf(value).toEqualTypeOf<Figure>();
});
