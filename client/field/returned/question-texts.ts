import { textOf } from '#questionnaires';
import { loadInstrument } from '../session/load-instrument.ts';

/**
 * The texts of questions by their names, as far as this version of the questionnaire has them.
 *
 * @throws ApiProblem the questionnaire is neither here nor can it be fetched
 */
export async function questionTexts(
  { instrument: id, version }: { instrument: string; version: string },
  names: readonly string[],
  language: string,
): Promise<ReadonlyMap<string, string>> {
  const instrument = await loadInstrument(id, version);
  const { languages, defaultLanguage } = instrument.manifest;
  const spoken = languages.includes(language) ? language : defaultLanguage;
  return new Map(
    names.flatMap((name) => {
      const text = textOf(instrument, spoken, name);
      return text === undefined ? [] : [[name, text] as const];
    }),
  );
}
