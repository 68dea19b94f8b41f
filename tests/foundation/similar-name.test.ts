/** The name that was probably meant. */

import { expect, it } from "vitest";
import { didYouMean, similarName } from "../../src/foundation/similar-name";

const NAMES = ["year", "persons", "persons_more", "areas"];

it("finds a name with a letter more, less, changed or turned", () => {
  expect(similarName("yer", NAMES)).toBe("year");
  expect(similarName("Person", NAMES)).toBe("persons");
  expect(similarName("persons_mor", NAMES)).toBe("persons_more");
  expect(similarName("yaer", NAMES)).toBe("year");
  expect(similarName("aeras", NAMES)).toBe("areas");
  expect(didYouMean("area", NAMES)).toBe(' Did you mean "areas"?');
});

it("finds the one name that begins so, however much more there is", () => {
  expect(similarName("pers", ["year", "persons"])).toBe("persons");
  expect(similarName("FI", ["finish", "map"])).toBe("finish");
  expect(similarName("f", ["finish", "map"])).toBeUndefined();
});

it("finds nothing where several are equally near", () => {
  expect(similarName("re", ["report", "reduce"])).toBeUndefined();
  expect(similarName("maps", ["map", "mops"])).toBeUndefined();
  expect(similarName("yer", ["yes", "yet", "year"])).toBeUndefined();
  expect(similarName("yaer", ["year", "year"])).toBe("year");
});

it("finds nothing where nothing is near", () => {
  expect(similarName("market", NAMES)).toBeUndefined();
  expect(similarName("", NAMES)).toBeUndefined();
  expect(didYouMean(5, NAMES)).toBe("");
  expect(similarName("persons".repeat(1_000_000), NAMES)).toBeUndefined();
});
