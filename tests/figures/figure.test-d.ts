import {
  about,
  atLeast,
  atMost,
  between,
  type Claim,
  type Count,
  exactly,
  type Figure,
  figure,
  lessThan,
  moreThan,
  nearly,
  odd,
  type UnknownFigure,
  unknown,
} from "cultural-ledger";
import {
  type CountFigure,
  type FigureInput,
  isFigure,
  type Qualifier,
  readFigure,
} from "cultural-ledger/figures";
import { expectTypeOf, test } from "vitest";

test("a figure is made of text, a bigint or a number, and its type says its qualifier", () => {
  expectTypeOf<FigureInput>().toEqualTypeOf<string | bigint | number>();
  expectTypeOf(exactly("21.13")).toEqualTypeOf<Figure<"exactly">>();
  expectTypeOf(moreThan(1000n)).toEqualTypeOf<Figure<"moreThan">>();
  expectTypeOf(figure("30", { scale: "million", unit: "USD", decimals: -6 })).toEqualTypeOf<
    Figure<"equal">
  >();
  expectTypeOf(between(20, 30)).toExtend<Figure>();
  expectTypeOf(odd(20, { scale: "million", unit: "USD" })).toEqualTypeOf<Figure<"odd">>();
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
  // @ts-expect-error nor does what is odd
  odd("30", { decimals: -6 });
  // @ts-expect-error a scale alone is no object of options
  figure("30", "million");
});

test("a figure holds text and a known qualifier, and is read only", () => {
  expectTypeOf<Qualifier>().toEqualTypeOf<
    | "equal"
    | "exactly"
    | "moreThan"
    | "atLeast"
    | "lessThan"
    | "atMost"
    | "odd"
    | "about"
    | "nearly"
    | "between"
  >();
  expectTypeOf<{ qualifier: "moreThan"; number: "20" }>().toExtend<Figure>();
  expectTypeOf<{ qualifier: "roughly"; number: "20" }>().not.toExtend<Figure>();
  expectTypeOf<{ qualifier: "moreThan"; number: 20 }>().not.toExtend<Figure>();
  const over = moreThan(20);
  // @ts-expect-error a published figure is not rewritten
  over.number = "21";
});

test("a count is a number, a figure of one or unknown, and no text", () => {
  expectTypeOf<Count>().toEqualTypeOf<number | CountFigure | UnknownFigure>();
  expectTypeOf<string>().not.toExtend<Count>();
  for (const count of [exactly(61), moreThan(20), atLeast(2), lessThan(50), atMost(50), between(20, 30)])
    expectTypeOf(count).toExtend<Count>();
  for (const count of [about(40), nearly(40), odd(40), figure(40), unknown()])
    expectTypeOf(count).toExtend<Count>();
  const value: unknown = 20;
  if (isFigure(value)) expectTypeOf(value).toEqualTypeOf<Figure>();
});

test("what is unknown is a count and no figure, as it has no number", () => {
  expectTypeOf(unknown()).toEqualTypeOf<UnknownFigure>();
  expectTypeOf(unknown()).not.toExtend<Figure>();
  // @ts-expect-error a figure has a number
  readFigure(unknown());
  expectTypeOf<UnknownFigure>().not.toExtend<Claim["figure"]>();
});
