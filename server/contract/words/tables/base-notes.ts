import type { InFigureLanguages } from '../figure-languages.ts';

/** What a note on a base says: names and numbers as they are written. */
export interface BaseInWords {
  /** Names of the shares. */
  readonly shares: readonly string[];
  /** Crimes that they are of. */
  readonly base: string;
  /** Name of the total beside them, and how many crimes it counts. */
  readonly of: string;
  readonly total: string;
  /** Crimes of the base that the total does not count; undefined where there are none. */
  readonly outside: string | undefined;
  /** Crimes of the total that are not in the base; undefined where there are none. */
  readonly notAsked: string | undefined;
}

/** Why shares are not of the number that stands beside them in a table. */
export const baseNotes: InFigureLanguages<(said: BaseInWords) => string> = {
  es: ({ shares, base, of, total, outside, notAsked }) =>
    sentences(
      `${quoted(shares, '«»')}: proporción de los ${base} delitos con respuesta, que no son los ${total} de «${of}».`,
      outside && `Con respuesta y fuera de ese total: ${outside}.`,
      notAsked && `En ese total y sin respuesta: ${notAsked}.`,
    ),
  en: ({ shares, base, of, total, outside, notAsked }) =>
    sentences(
      `${quoted(shares, '“”')}: share of the ${base} crimes with an answer, which are not the ${total} of “${of}”.`,
      outside && `With an answer and outside of that total: ${outside}.`,
      notAsked && `In that total and without an answer: ${notAsked}.`,
    ),
  pt: ({ shares, base, of, total, outside, notAsked }) =>
    sentences(
      `${quoted(shares, '“”')}: proporção dos ${base} crimes com resposta, que não são os ${total} de “${of}”.`,
      outside && `Com resposta e fora desse total: ${outside}.`,
      notAsked && `Nesse total e sem resposta: ${notAsked}.`,
    ),
  fr: ({ shares, base, of, total, outside, notAsked }) =>
    sentences(
      `${quoted(shares, '«»', '\u00a0')}\u00a0: part des ${base} infractions avec une réponse, qui ne sont pas les ${total} de «\u00a0${of}\u00a0».`,
      outside && `Avec une réponse et hors de ce total\u00a0: ${outside}.`,
      notAsked && `Dans ce total et sans réponse\u00a0: ${notAsked}.`,
    ),
};

/** The same where numbers must not be told. */
export const baseNotesWithoutNumbers: InFigureLanguages<(said: Pick<BaseInWords, 'shares' | 'of'>) => string> = {
  es: ({ shares, of }) =>
    `${quoted(shares, '«»')}: proporción de los delitos con respuesta, que no son exactamente los de «${of}».`,
  en: ({ shares, of }) =>
    `${quoted(shares, '“”')}: share of the crimes with an answer, which are not quite those of “${of}”.`,
  pt: ({ shares, of }) =>
    `${quoted(shares, '“”')}: proporção dos crimes com resposta, que não são exatamente os de “${of}”.`,
  fr: ({ shares, of }) =>
    `${quoted(shares, '«»', '\u00a0')}\u00a0: part des infractions avec une réponse, qui ne sont pas exactement celles de «\u00a0${of}\u00a0».`,
};

function sentences(...said: readonly (string | undefined)[]): string {
  return said.filter((each) => each !== undefined).join(' ');
}

function quoted(names: readonly string[], [open, close]: string, blank = ''): string {
  return names.map((name) => `${open}${blank}${name}${blank}${close}`).join(', ');
}
