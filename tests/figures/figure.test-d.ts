import {
  about,
  atLeast,
  atMost,
  between,
  type Count,
  exactly,
  type Figure,
  figure,
  lessThan,
  moreThan,
  nearly,
  totalCount,
} from "cultural-ledger";
import { type CountFigure, type FigureInput, isFigure, type Qualifier } from "cultural-ledger/figures";
import { expectTypeOf, test } from "vitest";

test("a figure is made of text, a bigint or a number, and its type says its qualifier", () => {
  expectTypeOf<FigureInput>().toEqualTypeOf<string | bigint | number>();
  expectTypeOf(exactly("21.13")).toEqualTypeOf<Figure<"exactly">>();
  expectTypeOf(moreThan(1000n)).toEqualTypeOf<Figure<"moreThan">>();
  expectTypeOf(figure("30", { scale: "million", unit: "USD", decimals: -6 })).toEqualTypeOf<
    Figure<"equal">
  >();
  expectTypeOf(between(20, 30)).toExtend<Figure>();
  // @ts-expect-error a missing number is no figure
  atLeast(undefined);
  // @ts-expect-error a figure is not made of a figure
  atLeast(moreThan(1));
  // @ts-expect-error between has two numbers
  between(20);
});

test("options are known words", () => {
  // @ts-expect-error the scale is one of the list
  figure("30", { scale: "millions" });
  // @ts-expect-error the unit is a code
  figure("30", { unit: "RMB" });
  // @ts-expect-error only a number as printed declares its precision
  moreThan("30", { decimals: -6 });
  // @ts-expect-error a scale alone is no object of options
  figure("30", "million");
});

test("a figure holds text and a known qualifier, and is read only", () => {
  expectTypeOf<Qualifier>().toEqualTypeOf<
    "equal" | "exactly" | "moreThan" | "atLeast" | "lessThan" | "atMost" | "about" | "nearly" | "between"
  >();
  expectTypeOf<{ qualifier: "moreThan"; number: "20" }>().toExtend<Figure>();
  expectTypeOf<{ qualifier: "roughly"; number: "20" }>().not.toExtend<Figure>();
  expectTypeOf<{ qualifier: "moreThan"; number: 20 }>().not.toExtend<Figure>();
  const over = moreThan(20);
  // @ts-expect-error a published figure is not rewritten
  over.number = "21";
});

test("a count is a number or a figure that bounds one, and no text", () => {
  expectTypeOf<Count>().toEqualTypeOf<number | CountFigure>();
  for (const count of [exactly(61), moreThan(20), atLeast(2), lessThan(50), atMost(50), between(20, 30)])
    expectTypeOf(count).toExtend<Count>();
  const value: unknown = 20;
  if (isFigure(value)) expectTypeOf(value).toEqualTypeOf<Figure>();
});

test("what a policy has to read is no count", () => {
  expectTypeOf(about(40)).not.toExtend<Count>();
  expectTypeOf(nearly(40)).not.toExtend<Count>();
  expectTypeOf(figure(40)).not.toExtend<Count>();
  // @ts-expect-error how far "about" reaches is a choice
  totalCount([5, about(40)]);
});
