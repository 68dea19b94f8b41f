import { type Figure, parseFigure, parsePhrase } from "cultural-ledger";
import type { NumberPhrase, PhraseOptions } from "cultural-ledger/figures";
import { expectTypeOf, test } from "vitest";

test("a phrase says one of a few things, and a figure is that of a level", () => {
  const read = parsePhrase("up 5%", "en");
  if (!read.ok) return;
  expectTypeOf(read.value).toEqualTypeOf<NumberPhrase>();
  expectTypeOf(read.value.says).toEqualTypeOf<
    "level" | "change" | "points" | "multiple" | "rank" | "proportion" | "averageGrowth"
  >();
  expectTypeOf(read.value.order).toEqualTypeOf<"highest" | "lowest" | undefined>();
  const figure = parseFigure("5%", "en");
  if (figure.ok) expectTypeOf(figure.value).toEqualTypeOf<Figure>();
});

test("options are signs and names of several currencies, and a mark", () => {
  expectTypeOf({ currencies: { $: "HKD", dollars: "USD" }, decimal: "," } as const).toExtend<PhraseOptions>();
  // @ts-expect-error the euro is the sign of one currency
  parsePhrase("€5", "en", { currencies: { "€": "EUR" } });
  // @ts-expect-error there is no such code
  parsePhrase("$5", "en", { currencies: { $: "US" } });
  // @ts-expect-error no locale is Portuguese
  parsePhrase("5", "pt");
});
