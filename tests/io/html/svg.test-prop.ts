import fc from "fast-check";
import { expect, test } from "vitest";
import { svgForPage } from "../../../src/io/html/svg";

/** What HTML makes of a text in an svg: tags are whatever begins with < and a letter. */
test("of any text that is taken, a browser reads tags of the list only", () => {
  const piece = fc.constantFrom(
    ..."<>/='\"!-[]&;# ",
    "svg",
    "g",
    "script",
    "title",
    "style",
    "<g>",
    "</g>",
    "<svg>",
    "</svg>",
    "<script>",
    "</script>",
    "<!--",
    "-->",
    "<![CDATA[",
    "]]>",
    " onload='a'",
    " href='#a'",
    "<title>",
    "</title>",
    "<style>",
    "</style>",
    "<?",
    "?>",
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 20 }), (pieces) => {
      const found = svgForPage(`<svg>${pieces.join("")}</svg>`, "a");
      if ("fault" in found) return;
      const tags = found.markup.match(/<[^>]*>?/g) ?? [];
      for (const tag of tags)
        expect(tag).toMatch(/^<\/?(?:svg|g|title|style)(?: (?:href|aria-hidden|focusable)="[^"<]*")*\/?>$/);
    }),
    { numRuns: 5000 },
  );
});
