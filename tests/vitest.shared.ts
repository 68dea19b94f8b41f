/** What every run of vitest here has in common: tests import the package by its name and get the sources. */

import { fileURLToPath } from "node:url";

const source = (path: string) => fileURLToPath(new URL(`../src/${path}`, import.meta.url));

export const alias = [
  { find: /^cultural-ledger$/, replacement: source("index.ts") },
  { find: /^cultural-ledger\/(.+)$/, replacement: source("entries/$1.ts") },
];

/** Long enough for a property on a machine that is busy with other things. */
export const testTimeout = 120_000;
export const setupFiles = ["tests/setup.ts"];
export const exampleAndPropertyTests = ["tests/**/*.test.ts", "tests/**/*.test-prop.ts"];
export const generatedTests = ["tests/docs/generated/**"];
