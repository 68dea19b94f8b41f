/**
 * The order of the chapters of `src/` as rules for dependency-cruiser (`npm run layers`). A file imports its own chapter
 * or a lower floor, and never an index or an entry: barrels are how import cycles begin.
 */

const { floors } = require("./floors.cjs");

const chapters = floors.flatMap((floor) => Object.keys(floor));

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
    ...floors.flatMap((floor, at) =>
      Object.keys(floor).map((chapter) => {
        const lower = floors.slice(0, at).flatMap((below) => Object.keys(below));
        return {
          name: `${chapter}-imports-lower-floors`,
          comment: `${chapter} may import ${[chapter, ...lower].join(", ")}.`,
          severity: "error",
          from: { path: `^src/${chapter}/` },
          to: { path: "^src/", pathNot: `^src/(${[chapter, ...lower].join("|")})/` },
        };
      }),
    ),
    ...[
      ["values", "values"],
      ["engine", "engine|values"],
    ].map(([wing, reached]) => ({
      name: `aggregate-${wing}-imports-no-measure`,
      comment: "Leaves stand on the engine and the engine on values, never the other way round.",
      severity: "error",
      from: { path: `^src/aggregate/${wing}/` },
      to: { path: "^src/aggregate/", pathNot: `^src/aggregate/(${reached})/` },
    })),
    {
      name: "every-file-has-a-chapter",
      comment: "Only the index and the entries stand beside the chapters.",
      severity: "error",
      from: { path: "^src/", pathNot: `^src/(index\\.ts$|entries/|(${chapters.join("|")})/)` },
      to: {},
    },
    {
      name: "nobody-imports-testing",
      severity: "error",
      from: { path: "^src/", pathNot: "^src/(testing|entries)/" },
      to: { path: "^src/testing/" },
    },
    {
      name: "nobody-imports-the-program",
      severity: "error",
      from: { path: "^src/", pathNot: "^src/cli/" },
      to: { path: "^src/cli/" },
    },
    {
      name: "the-program-loads-the-library-late",
      comment: "Help and wrong use do without it.",
      severity: "error",
      from: {
        path: "^src/cli/(main|program|arguments|command-line|command-options|help|terminal|wrong-use|exit-codes)\\.ts$",
      },
      to: {
        path: "^src/(?!cli/(program|arguments|command-line|command-options|help|terminal|wrong-use|exit-codes)\\.ts$|foundation/similar-name\\.ts$)",
        dependencyTypesNot: ["type-only", "dynamic-import"],
      },
    },
    {
      name: "nobody-imports-an-entry",
      comment: "Import the file that holds the concept. The root alone holds all of some entries.",
      severity: "error",
      from: { path: "^src/", pathNot: "^src/index\\.ts$" },
      to: { path: ["^src/index\\.ts$", "^src/entries/", "/index\\.ts$"] },
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
      comment: "The library runs in browsers, the program does not.",
      severity: "error",
      from: { path: "^src/", pathNot: "^src/cli/" },
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
      "^src/number/decimal\\.ts$",
      "One private decimal context; types may be named elsewhere.",
    ),
    onlyIn("date-fns", "^src/time/", "Calendar arithmetic has one home."),
  ],
  options: {
    tsConfig: { fileName: "tsconfig.json" },
    tsPreCompilationDeps: true,
    doNotFollow: { path: "node_modules" },
    enhancedResolveOptions: { exportsFields: ["exports"], conditionNames: ["import", "types", "default"] },
  },
};
