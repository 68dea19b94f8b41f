import { defineConfig } from "vitest/config";
import { alias, testTimeout } from "../vitest.shared.ts";

export default defineConfig({
  resolve: { alias },
  test: {
    include: ["tests/page/*.browser.ts"],
    testTimeout,
    // One browser for all files.
    isolate: false,
    fileParallelism: false,
    env: { TZ: "UTC" },
    passWithNoTests: false,
  },
});
