import { countAreas, describeAreaCount, moreThan, PRC_STATISTICS, UN_M49 } from "cultural-ledger";
import { expect, test } from "vitest";
import { expectCode } from "../docs/expect-code";

const zh = { locale: "zh" } as const;

test("counts of areas have words in Chinese", () => {
  const said = (areas: Parameters<typeof countAreas>[0], profile = PRC_STATISTICS) =>
    describeAreaCount(countAreas(areas, profile), zh);
  expect(said(["US", "JP", "HK"])).toBe("2个国家和1个地区");
  expect(said(["HK"])).toBe("1个地区");
  expect(said({ named: ["US", "HK"], open: true })).toBe("至少1个国家和1个地区");
  expect(said({ named: [], open: true, stated: moreThan(20) })).toBe("超过20个国家和地区");
  expect(said(["JP", "TW"], UN_M49)).toBe("1个国家（不含台湾，UN_M49未列）");
  expect(said({ named: ["TW"], open: true }, UN_M49)).toBe("0个以上国家（不含台湾，UN_M49未列）");
  expect(said({ named: [], open: true })).toBeUndefined();
});

test("areas left out have the name that the caller gives them", () => {
  const count = countAreas(["JP", "TW"], UN_M49);
  expect(describeAreaCount(count, { labels: { TW: "Chinese Taipei" } })).toBe(
    "1 country, not counting Chinese Taipei (not in UN_M49)",
  );
  expectCode(() => describeAreaCount(count, { locale: "fr" as "zh" }), "geography/unknown-option");
});
