/** Which sentence something was said with, and what about, for who says it in another language. */
export interface SaidSentence {
  readonly sentence: string;
  readonly about: readonly unknown[];
}

type Sentences = Readonly<Record<string, (...about: never[]) => object>>;

/** A catalogue of sentences whose results say which sentence they are. */
type NamedCatalogue<Catalogue extends Sentences> = {
  readonly [Name in keyof Catalogue]: (
    ...about: Parameters<Catalogue[Name]>
  ) => ReturnType<Catalogue[Name]> & { readonly said: SaidSentence };
};

/** The sentences of a catalogue, each of which says by which name it stands there and what it is about. */
export function withNames<Catalogue extends Sentences>(catalogue: Catalogue): NamedCatalogue<Catalogue> {
  const named = Object.entries(catalogue).map(([sentence, say]) => [
    sentence,
    (...about: never[]) => ({ ...say(...about), said: { sentence, about } }),
  ]);
  // Each is the sentence of its own name.
  return Object.fromEntries(named) as NamedCatalogue<Catalogue>;
}
