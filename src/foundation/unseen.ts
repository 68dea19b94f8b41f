/**
 * Characters that nobody sees, and texts that look the same and are not: what a person takes for one text is two to a program.
 */

/** Control and format characters, breaks of lines, halves of characters, and what fonts leave out. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/u;
const ALL_UNSEEN = /* @__PURE__ */ new RegExp(UNSEEN, "gu");

/** The first character of a text that nobody sees. */
export function unseenIn(text: string): string | undefined {
  return isPlainAscii(text) ? undefined : UNSEEN.exec(text)?.[0];
}

/** A text without what nobody sees. */
export function withoutUnseen(text: string): string {
  return text.replace(ALL_UNSEEN, "");
}

/** What acts where it is printed, or is not seen: in messages it may be more than in ids. */
const ACTING = /[\p{C}\p{Zl}\p{Zp}\p{DI}]/gu;

/** A text in which what nobody sees, and what would act where it is printed, stands as `\u200b`. */
export function escapeUnseen(text: string): string {
  return text.replace(ACTING, (sign) =>
    // Half by half, as JSON escapes what is beyond the basic plane.
    sign.replace(/./gs, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`),
  );
}

/** `U+200B`: a character by its code point. */
export function codePointName(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;
}

/** Whether a text is of letters, digits, signs and spaces of ASCII alone: each of them is seen, and looks like no other. */
export function isPlainAscii(text: string): boolean {
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit < 0x20 || unit > 0x7e) return false;
  }
  return true;
}

/** What a person takes a text for: texts of one look have the same NFKC, but for space around them and what nobody sees. */
export function lookOf(text: string): string {
  return withoutUnseen(text).normalize("NFKC").trim();
}

/** `U+0065 and not U+00E9`: the first character by which a text differs from another one. */
export function firstDifference(text: string, other: string): string {
  const [ones, others] = [Array.from(text), Array.from(other)];
  const at = ones.findIndex((character, place) => character !== others[place]);
  const [one, its] = [ones[at], others[at]];
  if (one === undefined) return "fewer characters";
  return its === undefined ? codePointName(one) : `${codePointName(one)} and not ${codePointName(its)}`;
}
