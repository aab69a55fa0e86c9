/** What every person shows in a file, and each victim. */
interface ShownInFile {
  readonly subjects: readonly string[];
  readonly victims: readonly { readonly subject: number; readonly text: string }[];
}

/** What two files of the same records tell together. */
export interface Differencing {
  /** People whose pair of groups, one in each file, is of fewer than k people. */
  readonly people: number;
  /** Victims of a crime in each file, the same. */
  readonly victims: number;
}

/**
 * Lays two files of the same records side by side as the worst intruder could, who knows which record of one
 * is which of the other: whose groups of k people in each file have fewer than k people in common.
 */
export function differencing(one: ShownInFile, other: ShownInFile, k: number): Differencing {
  const pairs = Map.groupBy(
    [...one.subjects.keys()],
    (subject) => `${one.subjects[subject]}\n${other.subjects[subject]}`,
  );
  const groups = Map.groupBy(other.victims, ({ subject }) => subject);
  const crossed = one.victims.flatMap(({ subject, text }) =>
    (groups.get(subject) ?? []).map((there) => ({ subject, text: `${text}\n${there.text}` })),
  );
  const victims = Map.groupBy(crossed, ({ text }) => text);
  const few = [...victims.values()].filter((of) => new Set(of.map(({ subject }) => subject)).size < k);
  return {
    people: [...pairs.values()].filter((of) => of.length < k).reduce((sum, of) => sum + of.length, 0),
    victims: new Set(few.flat().map(({ subject }) => subject)).size,
  };
}
