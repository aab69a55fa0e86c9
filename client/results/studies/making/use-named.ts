import { useState } from 'react';

/** A named thing whose name is written too: while it is, two may be called alike. */
export interface NamedEntry<Content> {
  readonly key: string;
  readonly name: string;
  readonly content: Content;
}

/** Named things as somebody writes them, beside the object of the study that they make. */
export function useNamed<Content>(
  begun: () => readonly (readonly [name: string, content: Content])[],
  onWrite: (entries: readonly NamedEntry<Content>[]) => void,
) {
  const [written, setWritten] = useState<readonly NamedEntry<Content>[]>(() =>
    begun().map(([name, content]) => ({ key: crypto.randomUUID(), name, content })),
  );
  const set = (entries: readonly NamedEntry<Content>[]) => {
    setWritten(entries);
    onWrite(entries);
  };
  return {
    written,
    change: (place: number, entry: Partial<NamedEntry<Content>>) =>
      set(written.map((one, at) => (at === place ? { ...one, ...entry } : one))),
    remove: (place: number) => set(written.toSpliced(place, 1)),
    add: (name: string, content: Content) => {
      const taken = written.map((one) => one.name);
      let free = name;
      for (let number = 2; taken.includes(free); number++) free = `${name}_${number}`;
      set([...written, { key: crypto.randomUUID(), name: free, content }]);
    },
  };
}
