import { figure, type PublishedFigure, usd } from "cultural-ledger";
import { expect, test } from "vitest";
import { reportOf, visits } from "../years";

const million = (number: string) => figure(number, { scale: "million", unit: "USD" });

test("no growth of what was printed stands beside what the records come to", () => {
  const sale = { flow: "export", kind: "goods" } as const;
  const published: readonly PublishedFigure[] = [
    { indicator: "exports", claim: { id: "a", figure: million("30") } },
    { indicator: "exports", claim: { id: "b", figure: million("15"), period: "2011" } },
    { indicator: "visits", direction: "outbound", claim: { id: "c", figure: figure(100) } },
    { indicator: "visits", direction: "outbound", claim: { id: "d", figure: figure(50), period: "2011" } },
  ];
  const { delegations = [] } = visits(50, 61);
  const inbound = { id: "in", direction: "inbound", period: "2012", count: 1 } as const;
  const { chapters, figures } = reportOf(
    {
      delegations: [...delegations, inbound],
      trades: [
        { ...sale, id: "linen", product: "Linen", period: "2012", value: usd("12000000") },
        { ...sale, id: "silk", product: "Silk", period: "2012", value: usd("10000000") },
        { ...sale, id: "linen before", product: "Linen", period: "2011", value: usd("20000000") },
      ],
    },
    { published },
  );
  const cellsOf = (id: string) =>
    chapters
      .flatMap(({ tables }) => tables)
      .find((table) => table.id === id)
      ?.rows.map(({ cells }) => cells.map((cell) => cell?.id));
  expect(cellsOf("visits-by-direction")?.map(([first, growth]) => [first, growth])).toEqual([
    ["visits/2012/direction=outbound", undefined],
    ["visits/2012/direction=inbound", "visits:growth/2012~2011/direction=inbound"],
    ["visits/2012", "visits:growth/2012~2011"],
  ]);
  expect(cellsOf("exports-by-product")?.map((cells) => cells.at(-1))).toEqual([
    "exports:growth/2012~2011/product=Linen",
    "exports:growth/2012~2011/product=Silk",
    undefined,
  ]);
  // Where the printed figures stand, it stands beside them.
  expect(figures.find(({ id }) => id === "exports:growth/2012~2011")?.number?.toFixed()).toBe(undefined);
  expect(
    figures.find(({ id }) => id === "visits:growth/2012~2011/direction=outbound")?.number?.toFixed(),
  ).toBe("1");
});
