/**
 * Which texts are addresses of the web: those alone become links, because `javascript:` would be a link too.
 */

/** Whether a text is an address of http or https, without spaces, angle brackets and what nobody sees. */
export function isWebAddress(text: string): boolean {
  return /^https?:\/\/[^\s<>\p{C}]+$/iu.test(text);
}
