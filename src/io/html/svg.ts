/**
 * An SVG image that another program has drawn, as a part of a page: its ids are its own, it can be drawn smaller, and screen
 * readers and keyboards pass it over, because its text alternative says what it shows.
 */

import { faultOfSvg } from "./svg-safety";
import { type SvgToken, svgTokens } from "./svg-tokens";

type Tag = Extract<SvgToken, { readonly kind: "open" }>;

/** What goes into the page, and how wide it was drawn in pixels; or what the image holds that no page takes. */
export type PageSvg =
  | { readonly markup: string; readonly width: number | undefined }
  | { readonly fault: string };

/** The image, with ids that begin with a prefix, so that those of two images are not the same. */
export function svgForPage(svg: string, prefix: string): PageSvg {
  const tokens = svgTokens(svg);
  const root = tokens?.[0];
  if (tokens === undefined || root?.kind !== "open" || root.name !== "svg")
    return { fault: "something else than one well-formed svg element" };
  const fault = faultOfSvg(tokens);
  if (fault !== undefined) return { fault };
  const ids = idsOf(tokens);
  const own = (id: string) => (ids.has(id) ? `${prefix}-${id}` : id);
  const markup = tokens.map((token, at) => {
    if (token.kind === "close") return `</${token.name}>`;
    if (token.kind === "open") return tagOf(token, own, at === 0);
    const before = tokens[at - 1];
    const isStyle = before?.kind === "open" && before.name === "style";
    return clean(isStyle ? token.text.replace(/#([\w-]+)/g, (_, id) => `#${own(id)}`) : token.text);
  });
  return { markup: markup.join(""), width: pixelsOf(root, "width") };
}

function idsOf(tokens: readonly SvgToken[]): ReadonlySet<string> {
  return new Set(tokens.flatMap((token) => (token.kind === "open" ? (attributeOf(token, "id") ?? []) : [])));
}

function attributeOf({ attributes }: Tag, name: string): string | undefined {
  return attributes.find((attribute) => attribute.name === name)?.value;
}

/** Left out: the image is hidden, and nothing in it can be reached. */
const FOR_READERS = /^(?:role|aria-.*|tabindex|focusable|autofocus|contenteditable)$/i;

function tagOf(tag: Tag, own: (id: string) => string, isRoot: boolean): string {
  const kept = tag.attributes.filter(({ name }) => !FOR_READERS.test(name));
  const pairs = kept.map(({ name, value }) => ` ${name}="${clean(renamed(name, value, own))}"`).join("");
  const hidden = isRoot ? `${viewBoxOf(tag)} aria-hidden="true" focusable="false"` : "";
  return `<${tag.name}${pairs}${hidden}${tag.isEmpty ? "/" : ""}>`;
}

function renamed(name: string, value: string, own: (id: string) => string): string {
  if (name === "id") return own(value);
  if (/^(?:xlink:)?href$/i.test(name)) return value.startsWith("#") ? `#${own(value.slice(1))}` : value;
  return value.replace(
    /(url\s*\(\s*(?:["']|&quot;|&apos;)?#)([^"'&)\s]+)/gi,
    (_, before, id) => before + own(id),
  );
}

/** Without what no document may hold. */
function clean(text: string): string {
  return text.replace(/[^\P{Cc}\t\n\r]/gu, " ").replace(/\p{Cs}/gu, "\uFFFD");
}

/** What it takes to be drawn smaller, where the image does not say it. */
function viewBoxOf(root: Tag): string {
  const [width, height] = [pixelsOf(root, "width"), pixelsOf(root, "height")];
  const isThere = attributeOf(root, "viewBox") !== undefined;
  return isThere || width === undefined || height === undefined ? "" : ` viewBox="0 0 ${width} ${height}"`;
}

function pixelsOf(tag: Tag, of: "width" | "height"): number | undefined {
  const value = attributeOf(tag, of) ?? "";
  return /^\d{1,5}(?:\.\d+)?(?:px)?$/.test(value) ? Number.parseFloat(value) : undefined;
}
