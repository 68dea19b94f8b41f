import { describe, expect, test } from "vitest";
import { checkCodeList } from "../../src/classification/code-list";
import { codesAtLevel, isWithin, levelOf } from "../../src/classification/hierarchy";
import {
  CL_CONF_STATUS,
  CL_OBS_STATUS,
  EBOPS_2010_CULTURE,
  FCS_2009,
} from "../../src/classification/published-lists";
import { dataFile } from "../data/file";

const lists = [FCS_2009, EBOPS_2010_CULTURE, CL_OBS_STATUS, CL_CONF_STATUS];

describe.each(lists.map((list) => [list.id, list] as const))("%s", (_id, list) => {
  test("is a code list without faults, dated and frozen", () => {
    expect(checkCodeList(list)).toEqual({ ok: true, value: list });
    expect(list.retrieved).toBe("2026-11-22");
    expect(Object.isFrozen(list) && Object.isFrozen(list.codes)).toBe(true);
    expect(list.codes.every((code) => Object.isFrozen(code))).toBe(true);
    expect(new Set(list.codes.map(({ name }) => name)).size).toBe(list.codes.length);
  });
});

test("the framework of 2009 has six cultural, two related and four transversal domains", () => {
  const inGroup = (group: string) =>
    codesAtLevel(FCS_2009, 2).filter((code) => isWithin(FCS_2009, code, group));
  expect(codesAtLevel(FCS_2009, 1)).toEqual(["CULTURAL", "RELATED", "TRANSVERSAL"]);
  expect(inGroup("CULTURAL")).toEqual(["A", "B", "C", "D", "E", "F"]);
  expect(inGroup("RELATED")).toEqual(["G", "H"]);
  expect(inGroup("TRANSVERSAL")).toEqual(["ICH", "EDUCATION", "ARCHIVING", "EQUIPMENT"]);
  expect(FCS_2009.note).toContain("2025");
});

test("an item of EBOPS lies in the item that its code begins with", () => {
  for (const { code, parent } of EBOPS_2010_CULTURE.codes) {
    expect(parent).toBe(code === "SK" ? undefined : code.slice(0, -1));
    expect(levelOf(EBOPS_2010_CULTURE, code)).toBe(code.length - 1);
  }
});

describe("the lists of SDMX", () => {
  const published = JSON.parse(dataFile("sdmx/status-lists.json"));

  test.each([CL_OBS_STATUS, CL_CONF_STATUS])("$id is the published one, in its order", (list) => {
    const codes = published[list.id] as { id: string; name: string }[];
    expect(list.codes).toEqual(codes.map(({ id, name }) => ({ code: id, name })));
  });
});
