import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import { filesIn } from "../files-in";

const manifest: { readonly repository: { readonly url: string } } = JSON.parse(
  readFileSync("package.json", "utf8"),
);
/** README goes into the package without the rest, so that its links lead to the repository. */
const BLOB = `${manifest.repository.url.replace(/^git\+|\.git$/g, "")}/blob/main/`;

const pages = ["README.md", "docs/llms.txt", ...filesIn("docs", ".md"), ...filesIn("src", ".md")];

function linksIn(page: string): readonly string[] {
  const text = readFileSync(page, "utf8").replaceAll(/^```[\s\S]*?^```$/gm, "");
  const links = [...text.matchAll(/\]\(([^)\s]+)\)|^\[[^\]]+\]: (\S+)$/gm)];
  return links.map(([, inline, defined]) => inline ?? defined ?? "");
}

/** The anchors that the headings of a page have. */
function anchorsOf(file: string): readonly string[] {
  const headings = readFileSync(file, "utf8").match(/^#+ .*$/gm) ?? [];
  return headings.map((heading) =>
    heading
      .replace(/^#+ /, "")
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N} -]/gu, "")
      .replaceAll(" ", "-"),
  );
}

function isDead(page: string, link: string): boolean {
  if (/^https?:/.test(link) && !link.startsWith(BLOB)) return false;
  const [path = "", anchor] = link.replace(BLOB, "").split("#");
  const file = link.startsWith(BLOB) ? path : path === "" ? page : join(dirname(page), path);
  return !existsSync(file) || (anchor !== undefined && !anchorsOf(file).includes(anchor));
}

test.each(pages)("every link of %s into the repository leads to a page and its heading", (page) => {
  expect(linksIn(page).filter((link) => isDead(page, link))).toEqual([]);
});

test("README has no link that ends where it is installed", () => {
  const links = linksIn("README.md");
  expect(links.filter((link) => link.startsWith(BLOB)).length).toBeGreaterThan(10);
  expect(links.filter((link) => !link.startsWith("https://"))).toEqual([]);
});

test("every guide is in the index of guides", () => {
  const index = readFileSync("docs/guides/README.md", "utf8");
  const guides = filesIn("docs/guides", ".md").map((file) => file.slice("docs/guides/".length));
  expect(guides.filter((guide) => guide !== "README.md" && !index.includes(`](${guide})`))).toEqual([]);
});
