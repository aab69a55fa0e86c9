import { crimeTextOf } from '../instrument/text.ts';
import type { LintContext, Place } from './lint-context.ts';

/** A text that is read aloud to the respondent. */
export interface SpokenText {
  language: string;
  file: string;
  path: string;
  text: string;
  isQuestion: boolean;
  /** The respondent reads it alone. */
  isSelfCompleted: boolean;
}

/** Every text that is read aloud, each once: questions, statements, and the texts of crimes that stamped questions show. */
export function spokenTexts({ instrument, places }: LintContext): SpokenText[] {
  const seen = new Set<string>();
  return instrument.manifest.languages.flatMap((language) =>
    places.flatMap((place): SpokenText[] => {
      const { path, text } = textOfPlace(place, instrument.texts[language]);
      const file = `texts/${language}.json`;
      if (place.question.observed || text === undefined || seen.has(`${file} ${path}`)) return [];
      seen.add(`${file} ${path}`);
      const isSelfCompleted = [place.module.sensitive, place.question.crime?.sensitive].some(
        (care) => care?.selfCompleted,
      );
      return [{ language, file, path, text, isQuestion: place.question.type !== 'statement', isSelfCompleted }];
    }),
  );
}

function textOfPlace(
  { question }: Place,
  texts: LintContext['instrument']['texts'][string] | undefined,
): { path: string; text: string | undefined } {
  const own = texts?.questions[question.template]?.text;
  const kind = question.crime && crimeTextOf(question.template.slice('[c]_'.length));
  if (own !== undefined || !question.crime || !kind) return { path: `questions.${question.template}.text`, text: own };
  return { path: `crimes.${question.crime.key}.${kind}`, text: texts?.crimes[question.crime.key]?.[kind] };
}

/** Clauses of a text: what stands between marks, and on either side of “and” and “or”. */
export function clausesIn(text: string): string[] {
  return text.split(/[.?!;:,]\s+|\s(?:and|or|but|y|o|u|pero|e|ou|mas|et|mais)\s/iu);
}
