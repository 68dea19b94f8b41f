/**
 * The page to try: `docs/try/index.html`, one file in which the sources of `docs/try/source` and of the library are one script, and whose
 * policy lets the browser run that script, take that style, and nothing else.
 */

import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { auditClaims } from "cultural-ledger";
import { toHtml } from "cultural-ledger/io";
import { build, type Plugin, transform } from "esbuild";

const SOURCE = "docs/try/source";
export const TRY_PAGE = "docs/try/index.html";

/**
 * The page reads English and Chinese, and the words of figures in German, French and Spanish are no part of it. They are English ones
 * there, so that nothing that looks through all languages finds a gap.
 */
const TWO_LANGUAGES: Plugin = {
  name: "two-languages",
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]src[\\/]figures[\\/]words[\\/](?:de|fr|es)\.ts$/ }, ({ path }) => {
      const [, name] = /export const (\w+): Vocabulary/.exec(readFileSync(path, "utf8")) ?? [];
      if (name === undefined) throw new Error(`${path} has no vocabulary.`);
      return {
        contents: `export { ENGLISH as ${name} } from "./en";`,
        loader: "ts",
        resolveDir: "src/figures/words",
      };
    });
  },
};

const root = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url));

/** The script of the page. What would end its element early is written otherwise, and means the same. */
async function script(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [root(`${SOURCE}/main.ts`)],
    absWorkingDir: root(""),
    tsconfig: root("docs/try/tsconfig.json"),
    bundle: true,
    minify: true,
    write: false,
    format: "iife",
    target: "es2022",
    charset: "utf8",
    legalComments: "inline",
    loader: { ".csv": "binary" },
    plugins: [TWO_LANGUAGES],
  });
  const [output] = outputFiles;
  if (output === undefined) throw new Error("The script came to nothing.");
  return output.text.trimEnd().replace(/<(?=\/script|!--)/gi, "\\x3C");
}

/** The style of reports, which is in each of them, and what the page has beside it. */
async function style(): Promise<string> {
  const [, ofReports = ""] =
    /<style>\n([\s\S]*?)<\/style>/.exec(toHtml(auditClaims({ claims: [], relations: [] }))) ?? [];
  const own = readFileSync(root(`${SOURCE}/page.css`), "utf8");
  const { code } = await transform(ofReports + own, { loader: "css", minify: true, charset: "utf8" });
  return code.trimEnd();
}

function hashOf(text: string): string {
  return `'sha256-${createHash("sha256").update(text).digest("base64")}'`;
}

/** The page, by its path. */
export async function tryPage(): Promise<ReadonlyMap<string, string>> {
  const [code, look] = await Promise.all([script(), style()]);
  const policy = `default-src 'none'; script-src ${hashOf(code)}; style-src ${hashOf(look)}; img-src data:; form-action 'none'; base-uri 'none'`;
  const page = readFileSync(root(`${SOURCE}/page.html`), "utf8")
    .replace("POLICY", () => policy)
    .replace("<style></style>", () => `<style>${look}</style>`)
    .replace("<script></script>", () => `<script>${code}</script>`);
  return new Map([[TRY_PAGE, page]]);
}
