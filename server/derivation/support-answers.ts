import type { Instrument } from '#questionnaires';
import type { FlatInterview } from '../interviews/flatten.ts';
import { questionNamed } from './analysed-variables.ts';

/** What victims are asked once about support: what they received, from whom, and what they wanted. */
export const SUPPORT_ANSWERS = ['support_received', 'support_source', 'support_wanted'] as const;

export type SupportAnswer = (typeof SUPPORT_ANSWERS)[number];

/** The same question stands in the part that is answered alone, for who told of incidents there only. */
const PRIVATE: Readonly<Record<SupportAnswer, string>> = {
  support_received: 'support_received_private',
  support_source: 'support_source_private',
  support_wanted: 'support_wanted_private',
};

/** The question in the open part, then in the part that is answered alone. */
export function supportQuestions(name: SupportAnswer): readonly [open: string, alone: string] {
  return [name, PRIVATE[name]];
}

/** Between codes, as the texts in which they are kept have no blanks. */
const BETWEEN = '+';

/** Each question about support, once for each of the two parts that may ask it. */
export function supportVariables(instrument: Instrument) {
  const names = SUPPORT_ANSWERS.flatMap(supportQuestions);
  return names.flatMap((name) => {
    const codes = supportCodes(instrument, name);
    if (codes.length === 0) return [];
    const read = ({ household }: FlatInterview): string | null => {
      const answer = household[name];
      const given = codes.filter((code) => (Array.isArray(answer) ? answer.includes(code) : answer === code));
      return given.length > 0 ? given.join(BETWEEN) : null;
    };
    return [{ name, variables: [name], read }];
  });
}

/** The codes of a question about support, those of not answering last; none where it is not asked. */
export function supportCodes(instrument: Instrument, name: string): readonly string[] {
  const question = questionNamed(instrument, name);
  if (question?.type !== 'multiple') return [];
  return [...(instrument.lists[question.choices ?? ''] ?? []), ...(question.missing ?? [])];
}

/** What a person told about support, in whichever part it was asked; undefined where it was not. */
export function supportTold(
  name: SupportAnswer,
  told: (variable: string) => string | undefined,
): readonly string[] | undefined {
  return (told(name) ?? told(PRIVATE[name]))?.split(BETWEEN);
}
