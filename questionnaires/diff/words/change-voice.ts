import { conditionSpeaker } from '../../conditions-in-words/condition-speaker.ts';
import type { Instrument } from '../../instrument/prepared-instrument.ts';
import type { ChangeWords } from './change-words.ts';
import { changeWords } from './changes-in-words.ts';

/** What says changes in one language. */
export interface ChangeVoice {
  readonly language: string;
  readonly words: ChangeWords;
  /** Conditions of the earlier version in words; undefined when there is none. */
  readonly before: (conditions: readonly string[]) => string | undefined;
  /** The same of the later version. */
  readonly after: (conditions: readonly string[]) => string | undefined;
}

/** @param language code of a language, such as `es`; English where it has no words here */
export function changeVoice(before: Instrument, after: Instrument, language: string): ChangeVoice {
  const { code, words } = changeWords(language);
  return {
    language: code,
    words,
    before: conditionSayer(before, code, words),
    after: conditionSayer(after, code, words),
  };
}

function conditionSayer(instrument: Instrument, language: string, words: ChangeWords): ChangeVoice['before'] {
  const { say } = conditionSpeaker(instrument, language);
  return (conditions) => {
    try {
      return conditions.length === 0 ? undefined : say(conditions);
    } catch {
      // Conditions of questions written out per crime contain [c],
      // which names nothing until the crime is put in.
      return conditions.join(` ${words.and} `);
    }
  };
}
