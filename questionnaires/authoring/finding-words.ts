import type { Finding } from './finding.ts';

/** What is wrong, and what to do. */
export type FindingWords = Pick<Finding, 'message' | 'remedy'>;

/** Every sentence of a catalogue, in another language. */
export type Translated<Catalogue> = {
  readonly [Name in keyof Catalogue]: Catalogue[Name] extends (...about: infer About) => object
    ? (...about: About) => FindingWords
    : never;
};

export function sayFinding(message: string, remedy: string): FindingWords {
  return { message, remedy };
}
