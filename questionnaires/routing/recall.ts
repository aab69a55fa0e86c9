/** Makes a value, or gives the one made before under the same name from the very same things. */
export type Recall = <Made>(name: string, from: readonly unknown[], make: () => Made) => Made;

/** Remembers nothing. */
export const makeAnew: Recall = (_name, _from, make) => make();

/**
 * Remembers under each name what was made last. Only what is made of things that nobody changes may be remembered:
 * things are compared by identity.
 */
export function lastMade(): Recall {
  const kept = new Map<string, { from: readonly unknown[]; made: unknown }>();
  return <Made>(name: string, from: readonly unknown[], make: () => Made): Made => {
    const last = kept.get(name);
    if (last && last.from.length === from.length && last.from.every((thing, place) => thing === from[place]))
      return last.made as Made;
    const made = make();
    kept.set(name, { from, made });
    return made;
  };
}
