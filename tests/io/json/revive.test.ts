import { test } from "vitest";
import { answers } from "./answers";
import { expectToTravel } from "./travelled";

test.each(answers)("an answer of %s comes back as it was", (_name, answer) => {
  expectToTravel(answer);
});
