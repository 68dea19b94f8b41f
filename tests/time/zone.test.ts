import { expect, test } from "vitest";

test("the process runs in the zone that its configuration sets", () => {
  expect(Intl.DateTimeFormat().resolvedOptions().timeZone).toBe(process.env["TZ"]);
});
