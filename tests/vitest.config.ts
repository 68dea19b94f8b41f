import { defineConfig } from "vitest/config";
import { alias, exampleAndPropertyTests, generatedTests, setupFiles, testTimeout } from "./vitest.shared.ts";

export default defineConfig({
  resolve: { alias },
  test: {
    include: exampleAndPropertyTests,
    exclude: generatedTests,
    setupFiles,
    testTimeout,
    // Files share what they load: nothing in the library remembers what one test did to another.
    isolate: false,
    // No answer depends on the zone; the checks before a change run in two of them.
    env: { TZ: process.env["TEST_ZONE"] ?? "UTC" },
    passWithNoTests: false,
    typecheck: { enabled: true, include: ["tests/**/*.test-d.ts"], tsconfig: "tests/tsconfig.json" },
    coverage: {
      provider: "v8",
      include: ["src/**"],
      exclude: ["src/**/data/**", "src/index.ts", "src/entries/**"],
    },
  },
});
