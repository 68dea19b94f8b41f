/**
 * Fields by names from outside. An attribute, a code or a language may be called as what every object has, `constructor` or
 * `valueOf`, and one that an object does not have must not be found there.
 */

/** The field of a name, where the object has it itself. */
export function ownField<Value>(
  fields: Readonly<Record<string, Value>> | undefined,
  name: string,
): Value | undefined {
  return fields !== undefined && Object.hasOwn(fields, name) ? fields[name] : undefined;
}

/** Sets the field of a name. Assigned, `__proto__` would be the prototype and no field. */
export function setOwnField<Value>(fields: Record<string, Value>, name: string, value: Value): void {
  if (name !== "__proto__") fields[name] = value;
  else Object.defineProperty(fields, name, { value, enumerable: true, configurable: true, writable: true });
}
