import type { PublicSpecFinding } from '#contract';
import type { InEveryLanguage } from '../language.ts';
import { publicProblemsInSpanish } from './es.ts';
import { publicProblemsInFrench } from './fr.ts';
import { publicProblemsInPortuguese } from './pt.ts';

/** Every sentence but that of another shape, which has words already. Lists arrive as they are written. */
type SentenceName = Exclude<PublicSpecFinding['said']['sentence'], 'shape'>;

/** What is wrong with the specification of a public-use file, by the server's sentence; about what it says. */
export type PublicProblemTexts = Readonly<Record<SentenceName, (first: string, second: string) => string>> & {
  /** Another shape than docs/public-files.md says. */
  readonly otherShape: string;
};

/** The server says everything in English itself. */
export const publicProblemTexts: InEveryLanguage<PublicProblemTexts | undefined> = {
  es: publicProblemsInSpanish,
  en: undefined,
  pt: publicProblemsInPortuguese,
  fr: publicProblemsInFrench,
};
