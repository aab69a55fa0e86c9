import { type Instrument, type MovePreview, textOf } from '#questionnaires';

/** Why answers go nowhere, in the order in which it is told. */
export const REASONS_TOLD: readonly MovePreview['nowhere'][number]['why'][] = [
  'no-variable',
  'no-code',
  'another-unit',
  'in-private',
  'later',
  'not-reached',
];

/** A question of the preview, and how many of its answers it is about: one for each person, for example. */
export interface ToldQuestion {
  readonly text: string;
  readonly times: number;
}

/** A preview as it is told to who interviews: questions by their words, nothing of what the program records itself. */
export interface ToldMove {
  readonly kept: number;
  readonly mapped: readonly ToldQuestion[];
  readonly nowhere: readonly (ToldQuestion & { readonly why: MovePreview['nowhere'][number]['why'] })[];
  readonly changed: readonly ToldQuestion[];
  readonly newly: readonly ToldQuestion[];
  readonly returning: readonly ToldQuestion[];
}

/** @param language of the interview; the questionnaire's own where it does not speak it */
export function toldMove(
  preview: MovePreview,
  { from, to }: { from: Instrument; to: Instrument },
  language: string,
): ToldMove {
  const before = wordsOf(from, language);
  const after = wordsOf(to, language);
  return {
    kept: preview.kept.filter(({ name }) => before(name) !== undefined).length,
    mapped: counted(preview.mapped.map(({ name }) => before(name))),
    nowhere: REASONS_TOLD.flatMap((why) =>
      counted(preview.nowhere.filter((one) => one.why === why).map(({ name }) => before(name))).map((one) => ({
        ...one,
        why,
      })),
    ),
    changed: counted(preview.changed.map(after)),
    newly: counted(preview.newly.map(({ name }) => after(name))),
    returning: counted(preview.returning.map(({ name }) => after(name))),
  };
}

/** What a question asks. Nobody's name and no date is filled in: an ellipsis stands there. */
function wordsOf(instrument: Instrument, language: string): (name: string) => string | undefined {
  const { languages, defaultLanguage } = instrument.manifest;
  const spoken = languages.includes(language) ? language : defaultLanguage;
  return (name) => textOf(instrument, spoken, name)?.replaceAll(/\{[^}]*\}/g, '…');
}

function counted(texts: readonly (string | undefined)[]): ToldQuestion[] {
  const times = new Map<string, number>();
  for (const text of texts) if (text !== undefined) times.set(text, (times.get(text) ?? 0) + 1);
  return Array.from(times, ([text, count]) => ({ text, times: count }));
}
