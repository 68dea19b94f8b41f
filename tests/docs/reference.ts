/** Writes the reference of all entries into `docs/reference/` (`npm run docs`), which is not committed. A warning is a failure. */

import { Application, Comment, Converter, OptionDefaults, ReflectionKind } from "typedoc";
import { entries, saidOf } from "../entries";

const app = await Application.bootstrap({
  name: "cultural-ledger",
  includeVersion: true,
  // What the root takes from a chapter is described in the chapter: the root comes last.
  entryPoints: [...entries.slice(1), ...entries.slice(0, 1)].map(({ file }) => file),
  tsconfig: "tsconfig.json",
  out: "docs/reference",
  cleanOutputDir: true,
  readme: "README.md",
  blockTags: [...OptionDefaults.blockTags, "@source"],
  highlightLanguages: ["bash", "text", "typescript"],
  disableSources: true,
  disableGit: true,
  excludePrivate: true,
  excludeExternals: true,
  // `tests/docs/surface.test.ts` asks for a name of every type that users need, and knows those that nobody needs.
  validation: { invalidLink: true, invalidPath: true, notDocumented: false, notExported: false },
  treatWarningsAsErrors: true,
  githubPages: false,
});

const byModule = new Map(entries.map((entry) => [entry.file.replaceAll(/^src\/|\.ts$/g, ""), entry]));
app.converter.on(Converter.EVENT_CREATE_DECLARATION, (_, reflection) => {
  const entry = reflection.kindOf(ReflectionKind.Module) ? byModule.get(reflection.name) : undefined;
  if (entry === undefined) return;
  reflection.name = entry.name;
  reflection.comment = new Comment([{ kind: "text", text: saidOf(entry.file) }]);
});

const began = performance.now();
const project = await app.convert();
if (project !== undefined) await app.generateOutputs(project);
console.log(
  `${project?.children?.length ?? 0} entries in ${Math.round((performance.now() - began) / 1000)} s`,
);
if (project === undefined || app.logger.hasErrors() || app.logger.hasWarnings()) process.exitCode = 1;
