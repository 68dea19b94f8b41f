/** What every page is asked in a browser: axe and html-validate, and what each has to say. */

import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { AxeResults } from "axe-core";
import { HtmlValidate, type RuleConfig } from "html-validate";
import type { Page } from "playwright-core";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/** What axe finds on a page as it stands. */
export async function axe(page: Page): Promise<AxeResults> {
  // Not as a script of the page: its policy forbids any.
  await page.evaluate(AXE);
  return page.evaluate(`axe.run(document, { runOnly: ${JSON.stringify(TAGS)} })`);
}

/** Each finding with the elements that it is about. */
export function named(results: AxeResults["violations"]): readonly string[] {
  return results.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 200)).join(" ")}`);
}

/** What html-validate says of a document; `rules` go before those of all pages. */
export async function faultsOf(html: string, rules: RuleConfig = {}): Promise<readonly string[]> {
  const validator = new HtmlValidate({
    extends: [
      "html-validate:recommended",
      "html-validate:document",
      "html-validate:standard",
      "html-validate:a11y",
    ],
    rules: {
      // A region around a table, for the keyboard to scroll it, is what axe asks for.
      "prefer-native-element": "off",
      "long-title": "off",
      "doctype-style": ["error", { style: "lowercase" }],
      ...rules,
    },
  });
  const { results } = await validator.validateString(html);
  return results.flatMap(({ messages }) =>
    messages.map(({ ruleId, message, line }) => `${line}: ${ruleId}: ${message}`),
  );
}
