import { expectTypeOf, test } from "vitest";
import type { PackageFile } from "../../../src/interchange/data-package/data-package";
import { toDataPackage } from "../../../src/interchange/data-package/to-data-package";
import type { Dataset } from "../../../src/interchange/dataset/dataset";

declare const dataset: Dataset;

test("a package is a promise of files, with no options that standards do not know", () => {
  expectTypeOf(toDataPackage(dataset)).toEqualTypeOf<Promise<readonly PackageFile[]>>();
  // @ts-expect-error: it is licenses, a list
  toDataPackage(dataset, { license: "CC0-1.0" });
  // @ts-expect-error: a source has a title
  toDataPackage(dataset, { sources: [{ path: "https://example.com" }] });
});
