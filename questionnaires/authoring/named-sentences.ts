import type { FindingText } from './finding.ts';

type Sentences = Readonly<Record<string, (about: never) => FindingText>>;

/** A catalogue whose findings say which of its sentences they are, and what about. */
export function namedSentences<Catalogue extends Sentences>(catalogue: Catalogue): Catalogue {
  const named = Object.entries(catalogue).map(([sentence, say]) => {
    const withName = (about: never): FindingText => ({
      ...say(about),
      said: about === undefined ? { sentence } : { sentence, about },
    });
    return [sentence, withName] as const;
  });
  return Object.fromEntries(named) as unknown as Catalogue;
}
