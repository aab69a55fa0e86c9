import { TEXT_STATES, type TextState } from '../translation/text-states.ts';
import { LANGUAGE_WORDS } from '../words/languages.ts';

/** Every word for a state, in whichever language the workbook was made. */
const STATES: ReadonlyMap<string, TextState> = new Map(
  TEXT_STATES.flatMap((state) => [
    [state, state] as const,
    ...Object.values(LANGUAGE_WORDS).map(({ workbook }) => [workbook.states[state].toLowerCase(), state] as const),
  ]),
);

/** The state that a word names; undefined when it names none. */
export function stateOfWord(word: string): TextState | undefined {
  return STATES.get(word.replace(/\s+/g, ' ').trim().toLowerCase());
}
