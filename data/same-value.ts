/** Whether two values that JSON can hold are equal, in whatever order their keys are. They must not be deep. */
export function isSameValue(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const names = Object.keys(a);
  return (
    names.length === Object.keys(b).length &&
    names.every((name) => Object.hasOwn(b, name) && isSameValue(property(a, name), property(b, name)))
  );
}

function property(value: object, name: string): unknown {
  return (value as Record<string, unknown>)[name];
}
