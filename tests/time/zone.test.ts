import { expect, test } from "vitest";

test("the process runs in the zone that it was given", () => {
  const zone = process.env["TZ"];
  if (zone !== undefined) expect(Intl.DateTimeFormat().resolvedOptions().timeZone).toBe(zone);
});
