import { expectTypeOf, test } from "vitest";
import type { Result } from "../../../src/foundation/result";
import type { Dataset } from "../../../src/interchange/dataset/dataset";
import type { SdmxJsonMessage } from "../../../src/interchange/sdmx-json/message";
import { readSdmxJson } from "../../../src/interchange/sdmx-json/read-sdmx-json";
import { toSdmxJson } from "../../../src/interchange/sdmx-json/to-sdmx-json";

declare const dataset: Dataset;
const sent = { id: "M1", prepared: "2014-03-01", sender: { id: "CQ" } };

test("a message has one structure and one data set, and needs to know who sends it and when", () => {
  const message = toSdmxJson(dataset, sent);
  expectTypeOf(message).toEqualTypeOf<SdmxJsonMessage>();
  expectTypeOf(message.data.dataSets.length).toEqualTypeOf<1>();
  // @ts-expect-error the time is not known
  toSdmxJson(dataset, { id: "M1", sender: { id: "CQ" } });
  // @ts-expect-error there is no such form
  toSdmxJson(dataset, { ...sent, form: "wide" });
  // @ts-expect-error somebody sends it
  toSdmxJson(dataset);
});

test("what is read is a dataset or issues", () => {
  expectTypeOf(readSdmxJson("{}")).toEqualTypeOf<Result<Dataset>>();
  // @ts-expect-error the option is errors
  readSdmxJson("{}", { error: "pass" });
});
