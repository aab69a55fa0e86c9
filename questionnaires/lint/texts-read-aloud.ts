import type { Memory } from '../instrument/memory.ts';
import { crimeTextOf } from '../instrument/text.ts';
import type { Texts } from '../instrument/texts.ts';
import type { LintContext, Place } from './lint-context.ts';

/** A text that is read aloud to the respondent. */
export interface TextReadAloud {
  language: string;
  file: string;
  path: string;
  text: string;
  isQuestion: boolean;
  /** The respondent reads it alone. */
  isSelfCompleted: boolean;
}

/**
 * Every text that is read aloud, each once: questions, statements, and texts of crimes that questions written
 * out per crime show.
 */
export function textsReadAloud({ instrument, places }: LintContext): readonly TextReadAloud[] {
  const { manifest, texts, memory } = instrument;
  return manifest.languages.flatMap((language) => {
    const ofLanguage = texts[language];
    if (!ofLanguage) return [];
    const spoken = memory.within(`read aloud ${language}`);
    return spoken.keep('', [ofLanguage, places], () => readAloudIn(language, ofLanguage, places, spoken));
  });
}

function readAloudIn(language: string, texts: Texts, places: readonly Place[], memory: Memory): TextReadAloud[] {
  const found = new Map<string, TextReadAloud>();
  const file = `texts/${language}.json`;
  for (const place of places) {
    const shown = shownText(place, texts);
    if (place.question.observed || !shown || found.has(shown.path)) continue;
    const { path, text } = shown;
    const cares = [place.module.sensitive, place.question.crime?.sensitive];
    const isSelfCompleted = cares.some((care) => care?.selfCompleted);
    const isQuestion = place.question.type !== 'statement';
    const readAloud = memory.keep(path, [text, isQuestion, isSelfCompleted], () => {
      return { language, file, path, text, isQuestion, isSelfCompleted };
    });
    found.set(path, readAloud);
  }
  return [...found.values()];
}

/** The text of the question itself, or the text of its crime. */
function shownText({ question }: Place, texts: Texts): { path: string; text: string } | undefined {
  const { row, crime } = question;
  const template = row?.of ?? question.template;
  const ownText = texts.questions[template]?.text;
  if (ownText !== undefined) return { path: `questions.${template}.text`, text: ownText };
  const kind = crime && crimeTextOf(template.slice('[c]_'.length));
  const crimeText = kind && texts.crimes[crime.key]?.[kind];
  return crimeText === undefined ? undefined : { path: `crimes.${crime?.key}.${kind}`, text: crimeText };
}

/** Clauses of a text: what stands between marks, and on either side of “and” and “or”. */
export function clausesIn(text: string): string[] {
  return text.split(/[.?!;:,]\s+|\s(?:and|or|but|y|o|u|pero|e|ou|mas|et|mais)\s/iu);
}
