import { checkRecord } from "cultural-ledger";
import { CL_CONF_STATUS, CL_OBS_STATUS } from "cultural-ledger/classification";
import { expect, test } from "vitest";
import { sale } from "./records";

test("the status of a value is a code of the list that SDMX publishes, and each of them is one", () => {
  const letters = Array.from({ length: 26 }, (_, at) => String.fromCharCode(65 + at));
  const taken = (field: string) =>
    letters.filter((code) => checkRecord("trades", { ...sale("a"), [field]: code }).ok);
  expect(taken("obsStatus")).toEqual(CL_OBS_STATUS.codes.map(({ code }) => code).sort());
  expect(taken("confStatus")).toEqual(CL_CONF_STATUS.codes.map(({ code }) => code).sort());
});
