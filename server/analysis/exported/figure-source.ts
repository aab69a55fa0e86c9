import { type FigureWords, figureWords, sourceOfFigures } from '#contract';
import type { Instrument } from '#questionnaires';
import type { ExportedSource } from '../../exports/figures/figure-set.ts';
import { sheetWordsIn } from '../../exports/figures/words/sheet-words-in.ts';
import type { SourceOfRows } from '../../exports/source-columns.ts';
import { crimeNames } from '../../instruments/crime-names.ts';
import type { AnalysisFile } from '../analysis-file.ts';
import { answerNames } from '../tables/answer-names.ts';
import { titleOfFile } from '../title-of-file.ts';

/** What exported figures are made of, in the words of a language; those of the questionnaire come first. */
export function figureSourceOf(
  file: AnalysisFile,
  instrument: Instrument | undefined,
  language: string,
): ExportedSource {
  const { weighting, numbered, indicators, labels = {} } = file;
  const words = figureWords(language);
  const stated = (indicators ?? []).map(({ id, title: called }) => {
    const name = called[language] ?? Object.values(called)[0] ?? id;
    return [id, { name, definition: '' }] as const;
  });
  // What the study calls its codes comes before the words of the product.
  const values = Object.entries(labels).flatMap(([variable, codes]) =>
    Object.entries(calledIn(codes, language)).map(([code, name]) => [`${variable}=${code}`, name] as const),
  );
  const own: FigureWords = {
    ...words,
    indicators: { ...words.indicators, ...Object.fromEntries(stated) },
    domains: { ...words.domains, values: { ...words.domains.values, ...Object.fromEntries(values) } },
    ...(instrument && {
      crimes: { ...words.crimes, ...calledIn(crimeNames(instrument), language) },
      answers: answersIn(answerNames(instrument), language),
    }),
  };
  return {
    title: titleOfFile(file, language),
    source: sourceOfFigures(file, language),
    notes: notesOnSource({ weighting, numbered }, language),
    language,
    words: own,
  };
}

/** Which weights and which analysis file, as sentences. */
export function notesOnSource({ weighting, numbered }: SourceOfRows, language: string): string[] {
  const words = sheetWordsIn(language);
  return [
    ...(weighting ? [words.weightedBy(weighting.name, weighting.hash)] : []),
    ...(numbered ? [words.ofFile(numbered.number, numbered.sha256)] : []),
  ];
}

/** What a questionnaire calls things, by code. @param names by code, then by language */
export function calledIn(
  names: Readonly<Record<string, Readonly<Record<string, string>>>>,
  language: string,
): Record<string, string> {
  return Object.fromEntries(
    Object.entries(names).map(([code, said]) => [code, said[language] ?? Object.values(said)[0] ?? code]),
  );
}

function answersIn(answers: ReturnType<typeof answerNames>, language: string): Record<string, Record<string, string>> {
  return Object.fromEntries(
    Object.entries(answers).map(([indicator, codes]) => [indicator, calledIn(codes, language)]),
  );
}
