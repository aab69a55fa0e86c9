import type { SaidOfPublicFile } from '#contract';
import { printable } from '../../files/printable.ts';
import { ENGLISH_SENTENCES } from './english-sentences.ts';

/** Something that keeps a specification from being used for some records. */
export interface PublicProblem {
  /** Names of the parts from the outside in; none of the specification as a whole. */
  readonly path: readonly string[];
  /** Which sentence it is, and what that is about: pages say it in the language of who reads. */
  readonly said: SaidOfPublicFile;
  /** Where, what and what to do, in English. */
  readonly text: string;
}

type Sentences = typeof ENGLISH_SENTENCES;

/** A problem with a part, by the name of its sentence and what that is about. */
export function publicProblem<Name extends keyof Sentences>(
  path: readonly string[],
  sentence: Name,
  ...about: Parameters<Sentences[Name]>
): PublicProblem {
  // The parameters are those of this very sentence, which TypeScript cannot follow through the table.
  const say = ENGLISH_SENTENCES[sentence] as (...about: (string | number)[]) => string;
  const where = path.length === 0 ? '' : `${path.join('.')}: `;
  return { path, said: { sentence, about: [...about] }, text: printable(`${where}${say(...about)}`) };
}
