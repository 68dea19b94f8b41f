import { defineConfig } from "vitest/config";
import { alias, generatedTests, setupFiles } from "../vitest.shared.ts";

export default defineConfig({
  resolve: { alias },
  test: { include: generatedTests, setupFiles, passWithNoTests: false, isolate: false, env: { TZ: "UTC" } },
});
