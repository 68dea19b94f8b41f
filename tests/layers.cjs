/**
 * The order of the chapters of `src/`, lowest first, as rules for dependency-cruiser (`npm run layers`).
 * A file imports its own chapter or an earlier one, and never an index: barrels are how import cycles begin.
 */

const chapters = [
  "foundation",
  "time",
  "money",
  "figures",
  "geography",
  "classification",
  "model",
  "aggregate",
  "audit",
  "report",
  "io",
  "testing",
];

/** A package that only some files may import. */
function onlyIn(name, files, reason) {
  return {
    name: `${name}-only-there`,
    comment: reason,
    severity: "error",
    from: { path: "^src/", pathNot: files },
    to: { path: `^node_modules/${name}/`, dependencyTypesNot: ["type-only"] },
  };
}

module.exports = {
  forbidden: [
    ...chapters.slice(0, -1).map((chapter, at) => ({
      name: `${chapter}-imports-no-later-chapter`,
      comment: `The chapters in order: ${chapters.join(", ")}.`,
      severity: "error",
      from: { path: `^src/${chapter}/` },
      to: { path: `^src/(${chapters.slice(at + 1).join("|")})/` },
    })),
    {
      name: "every-file-has-a-chapter",
      comment: "Only the index stands beside the chapters.",
      severity: "error",
      from: { path: "^src/", pathNot: `^src/(index\\.ts$|(${chapters.join("|")})/)` },
      to: {},
    },
    {
      name: "nobody-imports-testing",
      severity: "error",
      from: { path: "^src/", pathNot: "^src/testing/" },
      to: { path: "^src/testing/" },
    },
    {
      name: "nobody-imports-an-index",
      comment: "Import the file that holds the concept.",
      severity: "error",
      from: { path: "^src/" },
      to: { path: ["^src/index\\.ts$", "^src/[a-z]+/index\\.ts$"] },
    },
    {
      name: "no-cycles",
      comment: "Type-only ones count too.",
      severity: "error",
      from: {},
      to: { circular: true },
    },
    {
      name: "nothing-unresolved",
      severity: "error",
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: "no-node-modules-of-node",
      comment: "The library runs in browsers.",
      severity: "error",
      from: { path: "^src/" },
      to: { dependencyTypes: ["core"] },
    },
    {
      name: "no-undeclared-package",
      severity: "error",
      from: { path: "^src/" },
      to: { dependencyTypes: ["npm-dev", "npm-no-pkg", "npm-unknown"], pathNot: "^node_modules/fast-check/" },
    },
    {
      name: "fast-check-by-type-only",
      comment: "An optional peer: the app that tests hands it in, and nobody else has it.",
      severity: "error",
      from: { path: "^src/" },
      to: { path: "^node_modules/fast-check/", dependencyTypesNot: ["type-only"] },
    },
    {
      name: "fast-check-only-in-testing",
      severity: "error",
      from: { path: "^src/", pathNot: "^src/testing/" },
      to: { path: "^node_modules/fast-check/" },
    },
    onlyIn(
      "decimal\\.js",
      "^src/money/decimal\\.ts$",
      "One private decimal context; types may be named elsewhere.",
    ),
    onlyIn("date-fns", "^src/time/", "Calendar arithmetic has one home."),
    onlyIn(
      "papaparse",
      "^src/io/csv-rows\\.ts$",
      "CSV is cut in one place, and only who reads files carries it.",
    ),
  ],
  options: {
    tsConfig: { fileName: "tsconfig.json" },
    tsPreCompilationDeps: true,
    doNotFollow: { path: "node_modules" },
    enhancedResolveOptions: { exportsFields: ["exports"], conditionNames: ["import", "types", "default"] },
  },
};
