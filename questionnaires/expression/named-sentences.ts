/** A sentence of a catalogue by its name there, and what it is about. */
export interface SaidAs {
  sentence: string;
  about?: unknown;
}

type Sentences = Readonly<Record<string, (about: never) => object>>;

/** A catalogue whose sentences say which of them they are, and what about, for who says them in another language. */
export function namedSentences<Catalogue extends Sentences>(catalogue: Catalogue): Catalogue {
  const named = Object.entries(catalogue).map(([sentence, say]) => {
    const withName = (about: never) => ({
      ...say(about),
      said: about === undefined ? { sentence } : { sentence, about },
    });
    return [sentence, withName] as const;
  });
  return Object.fromEntries(named) as unknown as Catalogue;
}
