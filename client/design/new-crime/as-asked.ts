import { type DraftFiles, dayName, isJsonRecord, type Manifest, referenceWindow, valueAt } from '#questionnaires';
import { recordAt, textAt, textsFile } from '../editor/places.ts';
import type { CrimeWord } from './new-crime-form.ts';

/** What of a crime is a part of a question. */
export type AskedWord = Exclude<CrimeWord, 'name'>;

/**
 * How the interview says what is written of a crime, in the language of the text: a sentence with its fills, after
 * another crime was told. As long as nothing is written, what another crime says there is the example.
 *
 * @param startedAt when the interview would begin (ISO 8601)
 * @returns undefined where the questionnaire has nothing to show it with
 */
export function asAsked(
  files: DraftFiles,
  { language, word, written }: { language: string; word: AskedWord; written: string },
  startedAt: string,
): string | undefined {
  const file = textsFile(language);
  const others = Object.values(recordAt(files, [file, 'crimes']) ?? {}).filter(isJsonRecord);
  const says = (mark: string) => (text: string) => text.includes(mark);
  const example = (mark: string) => {
    const texts = others.map((crime) => String(crime[word] ?? ''));
    return texts.find(says(mark)) ?? texts.find((text) => text !== '');
  };
  const text = written.trim() || example(word === 'screener' ? '{apart}' : word === 'times' ? '{window}' : '');
  if (!text) return undefined;
  const fills = fillsAsSaid(files, language, startedAt);
  const filled = (sentence: string) =>
    sentence.replace(/\{([a-z0-9_]+)\}/g, (mark, name: string) => fills.get(name) ?? mark);
  if (word !== 'short') return filled(text);
  const questions = Object.values(recordAt(files, [file, 'questions']) ?? {}).filter(isJsonRecord);
  const around = questions.map((question) => String(question.text ?? '')).find(says('{crime}'));
  return around && filled(around.replaceAll('{crime}', text));
}

function fillsAsSaid(files: DraftFiles, language: string, startedAt: string): ReadonlyMap<string, string> {
  const phrase = (name: string) => textAt(files, [textsFile(language), 'phrases', name]);
  const country = Object.entries(recordAt(files, ['manifest.json', 'fills']) ?? {}).flatMap(([name, texts]) =>
    isJsonRecord(texts) && typeof texts[language] === 'string' ? [[name, texts[language]] as const] : [],
  );
  const period = valueAt(files, ['manifest.json', 'referencePeriod']) as Manifest['referencePeriod'] | undefined;
  const window = period && referenceWindow(period, startedAt);
  const lead = phrase('lead').replace('{years}', String(valueAt(files, ['manifest.json', 'leadIn', 'years']) ?? ''));
  const said = phrase(period?.type === 'calendar_year' ? 'between' : 'since')
    .replace('{start}', window ? dayName(window.start, language) : '')
    .replace('{end}', window ? dayName(window.end, language) : '');
  return new Map([...country, ['period', lead], ['lead', lead], ['window', said], ['apart', `${phrase('apart')} `]]);
}
