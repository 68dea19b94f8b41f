/**
 * What a page takes of an image: it runs nothing, loads nothing, and names nothing outside itself. What is allowed is listed, so that
 * what nobody thought of is refused.
 */

import { quote } from "../../foundation/issue";
import type { SvgAttribute, SvgToken } from "./svg-tokens";

/** Shapes, texts, colours and effects. Whatever can run, link, move or hold a document is not among them. */
const ELEMENTS: ReadonlySet<string> = /* @__PURE__ */ new Set(
  (
    "svg g defs symbol use path rect circle ellipse line polyline polygon text tspan textPath title desc image style " +
    "clipPath mask marker pattern linearGradient radialGradient stop filter feBlend feColorMatrix feComponentTransfer " +
    "feComposite feFlood feFuncA feFuncB feFuncG feFuncR feGaussianBlur feMerge feMergeNode feMorphology feOffset feTile"
  ).split(" "),
);

/** Elements of which browsers read the content as text or as HTML: it has to be text. */
const TEXT_ONLY: ReadonlySet<string> = /* @__PURE__ */ new Set(["title", "desc", "style"]);

/** The first thing in an image that no page takes, in words; `undefined` where there is none. */
export function faultOfSvg(tokens: readonly SvgToken[]): string | undefined {
  const ids = new Set<string>();
  let around = "";
  for (const token of tokens) {
    const fault = token.kind === "open" ? faultOfTag(token, around, ids) : faultOfText(token, around);
    if (fault !== undefined) return fault;
    around = token.kind === "open" && !token.isEmpty ? token.name : token.kind === "text" ? around : "";
  }
  return undefined;
}

function faultOfText(token: SvgToken, around: string): string | undefined {
  return token.kind === "text" && around === "style" && isUnsafeStyle(token.text)
    ? "a style that loads something or hides what it does"
    : undefined;
}

function faultOfTag(
  { name, attributes }: Extract<SvgToken, { readonly kind: "open" }>,
  around: string,
  ids: Set<string>,
): string | undefined {
  if (!ELEMENTS.has(name)) return `the element ${quote(name)}`;
  if (TEXT_ONLY.has(around)) return `an element in its ${around}`;
  const unsafe = attributes.find(isUnsafe);
  if (unsafe !== undefined) return `the attribute ${quote(unsafe.name)} with ${quote(unsafe.value)}`;
  const id = attributes.find((attribute) => attribute.name === "id")?.value;
  if (id !== undefined && ids.has(id)) return `the id ${quote(id)} twice`;
  if (id !== undefined) ids.add(id);
  return undefined;
}

function isUnsafe({ name, value }: SvgAttribute): boolean {
  const lower = name.toLowerCase();
  if (lower.startsWith("on") || lower === "xml:base") return true;
  if (lower === "id") return name !== "id";
  if (/^(?:xlink:)?(?:href|src)$/.test(lower)) return !isOwnAddress(value);
  if (/^(?:xmlns|aria-|data-|role$|class$)/.test(lower)) return false;
  return isUnsafeStyle(value);
}

/** Within the image, or a picture that is part of it. */
function isOwnAddress(value: string): boolean {
  return /^#[^\s&]*$|^data:image\/(?:png|jpeg|gif|webp);base64,[A-Za-z0-9+/=\s]*$/.test(value);
}

/** Whether a style, or an attribute that may be one, loads something. Escapes could hide it, and drawings need none. */
function isUnsafeStyle(written: string): boolean {
  const text = decoded(written);
  return text === undefined || LOADS.test(text) || RUNS.test(text.replace(/[\s\p{Cc}]+/gu, ""));
}

const LOADS =
  /\\|@import|@charset|@namespace|url\s*\((?!\s*["']?#)|image-set\s*\(|\bsrc\s*\(|expression\s*\(|-moz-binding|\bbehavior\s*:/i;
const RUNS = /(?:javascript|vbscript):/i;

/** With the characters that entities stand for; `undefined` where one is none of XML's own, as `&lpar;` of HTML. */
function decoded(text: string): string | undefined {
  let isKnown = true;
  const plain = text.replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));?/gi, (_, hex, decimal, name) => {
    const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
    const sign =
      name !== undefined ? ENTITIES.get(name) : code <= 0x10ffff ? String.fromCodePoint(code) : undefined;
    isKnown = isKnown && sign !== undefined;
    return sign ?? "";
  });
  return isKnown ? plain : undefined;
}

const ENTITIES: ReadonlyMap<string, string> = /* @__PURE__ */ new Map([
  ["amp", "&"],
  ["lt", "<"],
  ["gt", ">"],
  ["quot", '"'],
  ["apos", "'"],
]);
