/** A copy of a message with one place altered, for faults that are planted. */

/** Sets what stands at a path, or takes it away where the value is undefined. The message stays as it is. */
export function altered(message: unknown, path: readonly (string | number)[], value: unknown): unknown {
  const [first, ...rest] = path;
  if (first === undefined) return value;
  if (Array.isArray(message)) {
    const copy: unknown[] = [...message];
    copy[Number(first)] = altered(copy[Number(first)], rest, value);
    return copy;
  }
  const copy: Record<string, unknown> = { ...(message as Record<string, unknown>) };
  const made = altered(copy[first], rest, value);
  if (made === undefined) delete copy[first];
  else copy[first] = made;
  return copy;
}
