/**
 * The tags and texts of an SVG image, read as strictly as XML is: a browser that reads the same text as HTML finds no other tags.
 */

/** An attribute as it is written, without its quotes. */
export interface SvgAttribute {
  readonly name: string;
  readonly value: string;
}

/** A piece of an image. */
export type SvgToken =
  | {
      readonly kind: "open";
      readonly name: string;
      readonly attributes: readonly SvgAttribute[];
      readonly isEmpty: boolean;
    }
  | { readonly kind: "close"; readonly name: string }
  /** As it is written: entities stand for their characters, but in a section of character data. */
  | { readonly kind: "text"; readonly text: string };

/** The pieces in their order, comments left out; `undefined` for what is no XML with one root. */
export function svgTokens(svg: string): readonly SvgToken[] | undefined {
  const text = svg.replace(PROLOGUE, "").trimEnd();
  const tokens: SvgToken[] = [];
  const open: string[] = [];
  let at = 0;
  while (at < text.length) {
    const found = tokenAt(text, at);
    if (found === undefined) return undefined;
    const [token, end] = found;
    at = end;
    if (token === undefined) continue;
    if (token.kind === "close" && open.pop() !== token.name) return undefined;
    // Only what is within the root, and one root.
    if (token.kind !== "close" && open.length === 0 && (token.kind === "text" || tokens.length > 0))
      return undefined;
    if (token.kind === "open" && !token.isEmpty) open.push(token.name);
    const last = tokens.at(-1);
    // A comment between two texts shall not part what a browser reads as one.
    if (token.kind === "text" && last?.kind === "text")
      tokens[tokens.length - 1] = { kind: "text", text: last.text + token.text };
    else tokens.push(token);
  }
  return open.length === 0 && tokens.length > 0 ? tokens : undefined;
}

/** What may stand before the root: a declaration, comments, and a document type without definitions of its own. */
const PROLOGUE = /^\uFEFF?\s*(?:<\?xml\s[^<>]*\?>\s*)?(?:<!--.*?-->\s*)*(?:<!DOCTYPE\s[^<>[\]]*>\s*)?/is;

const TAG = /<(\/?)([A-Za-z][\w.:-]*)((?:\s+[A-Za-z_][\w.:-]*\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>/y;
const ATTRIBUTE = /([A-Za-z_][\w.:-]*)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;
const COMMENT = /<!--.*?-->/sy;
const DATA = /<!\[CDATA\[(.*?)\]\]>/sy;
const TEXT = /[^<]+/y;

/** The piece at a place, none for a comment, and where it ends. */
function tokenAt(text: string, at: number): readonly [token: SvgToken | undefined, end: number] | undefined {
  const plain = matchAt(TEXT, text, at);
  if (plain !== undefined) return [{ kind: "text", text: plain[0] }, at + plain[0].length];
  const comment = matchAt(COMMENT, text, at);
  if (comment !== undefined) return [undefined, at + comment[0].length];
  const data = matchAt(DATA, text, at);
  if (data !== undefined) return [{ kind: "text", text: escapedData(data[1] ?? "") }, at + data[0].length];
  const tag = matchAt(TAG, text, at);
  if (tag === undefined) return undefined;
  const [whole, slash, name = "", written = "", end] = tag;
  if (slash === "") {
    return [
      { kind: "open", name, attributes: attributesOf(written), isEmpty: end === "/" },
      at + whole.length,
    ];
  }
  return written === "" && end === "" ? [{ kind: "close", name }, at + whole.length] : undefined;
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text) ?? undefined;
}

function attributesOf(written: string): readonly SvgAttribute[] {
  return [...written.matchAll(ATTRIBUTE)].map(([, name = "", double, single]) => {
    return { name, value: double ?? (single ?? "").replaceAll('"', "&quot;") };
  });
}

function escapedData(data: string): string {
  return data.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
}
