import { afterEach, describe, expect, test, vi } from "vitest";
import type { ToDataPackageOptions } from "../../../src/interchange/data-package/package-options";
import { toDataPackage } from "../../../src/interchange/data-package/to-data-package";
import type { Dataset } from "../../../src/interchange/dataset/dataset";
import { dataset } from "./exchange";

describe("wrong use", () => {
  afterEach(() => vi.unstubAllGlobals());

  test.each<[ToDataPackageOptions, string]>([
    [{ name: "Exchange 2012" }, "invalid-argument"],
    [{ licenses: [{ title: "Free" }] }, "invalid-argument"],
    [{ licenses: [{ name: "CC BY" }] }, "invalid-argument"],
    [{ created: "2026-11-30" }, "invalid-argument"],
    [{ homepage: "example.com" }, "invalid-argument"],
    [{ title: " " }, "invalid-argument"],
    [{ sources: [{ title: "Yearbook", path: "../yearbook.pdf" }] }, "invalid-argument"],
    [{ contributors: [{ title: "Bureau", email: "none" }] }, "invalid-argument"],
    [{ keywords: "trade" as unknown as readonly string[] }, "invalid-argument"],
    [{ licence: [] } as ToDataPackageOptions, "unknown-option"],
    [{ licenses: [{ name: "CC0-1.0", url: "x" } as { name: string }] }, "unknown-option"],
  ])("%j is refused", async (options, code) => {
    await expect(toDataPackage(dataset, options)).rejects.toMatchObject({ code: `interchange/${code}` });
  });

  test("a dataset that is none, half a character, and a place without hashes", async () => {
    await expect(toDataPackage({ ...dataset, measures: [] })).rejects.toMatchObject({
      code: "interchange/invalid-dataset",
    });
    const half: Dataset = {
      ...dataset,
      attributes: [{ id: "C" }],
      figures: [{ key: dataset.figures[0]!.key, measure: "OBS_VALUE", attributes: { C: "a\ud800" } }],
    };
    await expect(toDataPackage(half)).rejects.toMatchObject({ code: "interchange/unwritable-text" });
    vi.stubGlobal("crypto", {});
    await expect(toDataPackage(dataset)).rejects.toMatchObject({ code: "interchange/no-web-crypto" });
  });
});
