import fc from "fast-check";
import { expect, test } from "vitest";
import { escapeMarkdown } from "../../../src/io/markdown/text";

const text = fc.oneof(
  fc.string({ unit: "binary" }),
  fc
    .array(fc.constantFrom(..."\\`*_[]<>|#~&;:/.@!()-+1 \n\t\r\u2028\u202e", "www", "https:", "&lt;", "重庆"))
    .map((parts) => parts.join("")),
);

/** What a reader of CommonMark sees: a backslash before ASCII punctuation stands for the punctuation. */
function visible(markdown: string): string {
  return markdown.replace(/\\([!-/:-@[-`{-~])/g, "$1");
}

test("a reader sees the text itself, on one line", () => {
  fc.assert(
    fc.property(text, (given) => {
      const line = given
        .replace(/[\u202a-\u202e\u2066-\u2069]/g, "")
        .replace(/[\s\p{Cc}]+/gu, " ")
        .trim();
      expect(visible(escapeMarkdown(given))).toBe(line);
    }),
  );
});

test("nothing is left that Markdown would read as markup", () => {
  fc.assert(
    fc.property(text, (given) => {
      const bare = escapeMarkdown(given).replace(/\\[!-/:-@[-`{-~]/g, "□");
      expect(bare).not.toMatch(/[\\`*_[\]<>|#~\n\r]|:\/\/|www\.|@|&#?\w+;/i);
      expect(bare).not.toMatch(/^(?:[-+](?:\s|-|$)|\d{1,9}[.)](?:\s|$))/);
    }),
  );
});

test("escaping piece by piece and joining never makes a cell of a table two", () => {
  fc.assert(
    fc.property(text, text, (left, right) => {
      const row = `| ${escapeMarkdown(left)} | ${escapeMarkdown(right)} |`;
      expect(row.replace(/\\./g, "").match(/\|/g)).toHaveLength(3);
    }),
  );
});
