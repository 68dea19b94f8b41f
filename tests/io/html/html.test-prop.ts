import type { Period } from "cultural-ledger";
import { toHtml } from "cultural-ledger/io";
import fc from "fast-check";
import { expect, test } from "vitest";
import { hostile, reportNamed } from "../hostile-report";

function write(text: string, period: Period): string {
  const [report, options] = reportNamed(text, period);
  return toHtml(report, options);
}

/** The tags of a page with their attributes, without what those say: lengths and hosts of texts change classes and links only. */
function tagsOf(html: string): readonly string[] {
  return (html.match(/<[^>]*>/g) ?? []).map((tag) => tag.replace(/ class="[^"]*"|="[^"]*"/g, ""));
}

test("no name of a record makes a tag or an attribute", () => {
  const harmless = { "2012": tagsOf(write("x", "2012")), "2012-01": tagsOf(write("x", "2012-01")) };
  fc.assert(
    fc.property(hostile, fc.constantFrom("2012", "2012-01"), (text, period) => {
      const html = write(text, period);
      expect(tagsOf(html)).toEqual(harmless[period]);
      // Nothing that no document may hold, nothing that turns direction, and no bare ampersand.
      expect(html).not.toMatch(
        /[^\P{Cc}\n]|\p{Cs}|[\u202a-\u202e\u2066-\u2069\u2028]|&(?!(?:amp|lt|gt|quot|#39);)/u,
      );
    }),
    { numRuns: 300 },
  );
});
