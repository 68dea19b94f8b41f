/** Every case of the growth gate does its work and gives the right answer: what it times is no refusal. */

import { expect, test } from "vitest";
import { sizeOf } from "./case";
import { GROWTH_CASES } from "./cases";

const FEW = 12;

test.each(GROWTH_CASES.map((each) => [each.name, each] as const))(
  "%s: the answer is right",
  async (_, { prepare }) => {
    const { run, isRight } = prepare(FEW);
    expect(isRight(await run())).toBe(true);
    expect(isRight(await run())).toBe(true);
  },
);

test("no two cases have one name, and an open one is measured at its small size", () => {
  expect(new Set(GROWTH_CASES.map(({ name }) => name)).size).toBe(GROWTH_CASES.length);
  for (const each of GROWTH_CASES) expect(sizeOf(each)).toBe(Math.min(each.n, each.open?.n ?? each.n));
});
