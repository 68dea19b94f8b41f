import type { Key } from "cultural-ledger";

/** Booleans, numbers, text by its list of code points, the unknown: written from the promise, not from the code. */
export function comesBefore(left: Key, right: Key): boolean {
  const types = ["boolean", "number", "string", "undefined"];
  if (typeof left !== typeof right) return types.indexOf(typeof left) < types.indexOf(typeof right);
  if (typeof left !== "string" || typeof right !== "string") return Number(left) < Number(right);
  const [one, other] = [left, right].map((text) => Array.from(text, (each) => each.codePointAt(0)!));
  const at = one!.findIndex((code, place) => code !== other![place]);
  return at === -1 ? one!.length < other!.length : at < other!.length && one![at]! < other![at]!;
}
