import { type BaseTold, FIGURE_LANGUAGES, type FigureLanguage } from '#contract';
import { baseInWords, baseInWordsAlone, type PlannedBase } from './bases-told.ts';

/** Of which shares a note is, and the note in each language. */
export interface NotedBase extends Pick<BaseTold, 'shares' | 'of' | 'crime' | 'outcome'> {
  readonly note: Readonly<Record<FigureLanguage, string>>;
}

/** The bases of a table with their notes, as its files tell them. */
export function notedBases(bases: readonly PlannedBase[] = []): (NotedBase & BaseTold)[] {
  return bases.map(({ cases: _, ...base }) => ({ ...base, note: inEach((language) => baseInWords(base, language)) }));
}

/**
 * The same for publication: words alone, since a number there would tell of cells that are hidden, and only where the
 * base differs by so many records that nobody is told of.
 */
export function publishedBases(bases: readonly PlannedBase[] = [], minimumCases: number): NotedBase[] {
  return bases
    .filter(({ cases }) => cases >= minimumCases)
    .map(({ shares, of, crime, outcome }) => {
      const base = { shares, of, crime, outcome };
      return { ...base, note: inEach((language) => baseInWordsAlone(base, language)) };
    });
}

function inEach(say: (language: FigureLanguage) => string): NotedBase['note'] {
  return Object.fromEntries(FIGURE_LANGUAGES.map((language) => [language, say(language)])) as NotedBase['note'];
}
