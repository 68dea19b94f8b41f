import { claimsIn, observationsIn, type RecordsOptions } from "cultural-ledger/interchange";
import { expect, test } from "vitest";
import { expectCode } from "../../docs/expect-code";
import { deepFreeze } from "../../frozen";
import { museums } from "./read";

test.each([claimsIn, observationsIn])(
  "%o takes options of the right kind alone, whether a figure needs them or not",
  (read) => {
    const wrong: readonly [object, string][] = [
      [{ areasOf: {} }, "unknown-option"],
      [{ days: "on" }, "unknown-option"],
      [{ digits: "rounded" }, "unknown-option"],
      [{ areaOf: null }, "invalid-argument"],
      [{ areaOf: { X: "Catalonia" } }, "invalid-argument"],
      [{ areaOf: { X: undefined } }, "invalid-argument"],
      [{ periodOf: { X: "spring" } }, "invalid-argument"],
      [{ unitOf: { X: "persons" } }, "invalid-argument"],
      [{ statusOf: { X: "p" } }, "invalid-argument"],
      [{ confidentialityOf: { X: "Z" } }, "invalid-argument"],
      [{ source: "" }, "invalid-argument"],
      [{ published: "2013" }, "invalid-argument"],
      [{ language: "en_GB" }, "invalid-argument"],
      [{ time: 5 }, "invalid-argument"],
      [{ area: "" }, "invalid-argument"],
    ];
    for (const [options, code] of wrong)
      expectCode(() => read(museums(), options as RecordsOptions), `interchange/${code}` as never);
    expectCode(() => read(museums(), null as never), "interchange/invalid-argument");
  },
);

test("right options are taken", () => {
  const options: RecordsOptions = deepFreeze<RecordsOptions>({
    areaOf: { ES13: "ES-CB", EU27: null },
    periodOf: { "Curs 2012": "2012-09-01/P1Y" },
    unitOf: { PS: "count", PT: "ratio", E: "EUR" },
    statusOf: { "(p)": "P" },
    confidentialityOf: { c: "C" },
    language: "zh-Hant",
    source: "yearbook",
    published: "2013-01-31",
    days: "period",
    digits: "exact",
    time: "TIME_PERIOD",
    area: "REF_AREA",
  });
  for (const read of [claimsIn, observationsIn]) expect(read(museums(), options).ok).toBe(true);
});
