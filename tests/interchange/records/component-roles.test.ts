import {
  createDataset,
  type Dataset,
  type FieldComponents,
  observationsIn,
} from "cultural-ledger/interchange";
import { describe, expect, test } from "vitest";
import { attributeSayer, componentRoles } from "../../../src/interchange/records/component-roles";
import { expectCode } from "../../docs/expect-code";
import { museums } from "./read";

const call = { chapter: "interchange", call: "observationsIn(dataset, options)" } as const;
const codes = [{ id: "2012" }];

describe("the roles of dimensions", () => {
  const data = museums(
    {},
    {
      dimensions: [
        { id: "HOME", role: "area", codes },
        { id: "HOST", role: "area", codes },
        { id: "WHAT", codes },
        { id: "WHEN", role: "time", codes },
      ],
      figures: [],
    },
  );
  const roles = (given: FieldComponents) => {
    const { time, area, indicator, others } = componentRoles(call, data, given);
    return [time?.id, area?.id, indicator?.id, others.map(({ id }) => id)];
  };

  test("are those that they say, or those that the options name", () => {
    expect(roles({ area: "HOST" })).toEqual(["WHEN", "HOST", undefined, ["HOME", "WHAT"]]);
    expect(roles({ area: "HOME", indicator: "WHAT" })).toEqual(["WHEN", "HOME", "WHAT", ["HOST"]]);
    expect(roles({ area: "HOME", time: "WHAT" })).toEqual(["WHAT", "HOME", undefined, ["HOST", "WHEN"]]);
  });

  test("are asked for where two dimensions have one, and refused where there is no such dimension", () => {
    expectCode(() => roles({}), "interchange/invalid-argument");
    expect(() => roles({})).toThrow(/area.*HOME, HOST/);
    expect(() => observationsIn(data, { area: "COUNTRY" })).toThrow(
      /"COUNTRY" for area.*HOME, HOST, WHAT, WHEN/,
    );
  });
});

test("attributes are told by the names of their codes, in a language", () => {
  const units = table([
    { id: "UNIT", codes: [{ id: "PS", names: { en: "Persons", zh: "人" } }, { id: "KG" }] },
    { id: "NOTE" },
  ]);
  const inChinese = attributeSayer(units, "zh");
  const inEnglish = attributeSayer(units, "en");
  expect(inChinese("PS", "UNIT")).toBe("人");
  expect(inChinese("PS", "NOTE")).toBe("PS");
  expect(inEnglish(["PS", "KG"], "UNIT")).toBe("Persons; KG");
  expect(inChinese({ zh: "说明", en: "note" }, "NOTE")).toBe("说明");
  expect(inEnglish({ zh: "说明" }, undefined)).toBe("说明");
  expect(inEnglish(undefined, "UNIT")).toBeUndefined();
});

function table(attributes: Dataset["attributes"]): Dataset {
  return createDataset({
    id: "TABLE",
    names: { en: "Table" },
    dimensions: [],
    measures: [{ id: "OBS_VALUE" }],
    attributes,
    figures: [],
  });
}
