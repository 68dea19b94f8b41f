import { defineConfig } from "vitest/config";
import { alias, exampleAndPropertyTests, generatedTests, setupFiles, testTimeout } from "./vitest.shared.ts";

/** Zones with half-year seasons, a skipped day (Apia), the earliest day on earth (Kiritimati) and midnight changes. */
const zones = [
  "UTC",
  "Asia/Shanghai",
  "America/Los_Angeles",
  "Pacific/Kiritimati",
  "Pacific/Apia",
  "America/Sao_Paulo",
];

/** The tests of dates and of everything that is computed with them; money and places know no time. */
const timed = exampleAndPropertyTests.flatMap((pattern) =>
  ["time", "model", "report", "io"].map((chapter) => pattern.replace("**", `${chapter}/**`)),
);

export default defineConfig({
  resolve: { alias },
  test: {
    passWithNoTests: false,
    projects: zones.map((zone) => ({
      extends: true as const,
      test: {
        name: zone,
        include: timed,
        // Mutated input and another parser know no time either, and take long.
        exclude: [...generatedTests, "tests/io/{fuzz,csv-oracle}.*"],
        setupFiles,
        testTimeout,
        // Threads silently keep the zone of the process.
        pool: "forks" as const,
        env: { TZ: zone },
      },
    })),
  },
});
