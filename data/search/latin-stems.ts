/** An English word (keys) without what its forms differ in: agents and scaling are found as agent and scal. */
export function latinStemsOf(keys: string): string[] {
  const stems = ['s', 'es', 'ed', 'ing', 'e'].flatMap((ending) =>
    keys.endsWith(ending) && keys.length - ending.length >= 4 && !keys.endsWith('ss')
      ? keys.slice(0, -ending.length)
      : [],
  );
  return stems.slice(-1);
}
