import { conditionSpeaker } from '../../conditions-in-words/condition-speaker.ts';
import type { Instrument } from '../../instrument/prepared-instrument.ts';
import { textsIn } from '../../instrument/text.ts';
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
  /** What a crime is called, in quotes; its key where it has no name. */
  readonly crime: (key: string) => string;
  /** Several crimes, by their names. */
  readonly crimes: (keys: readonly string[]) => string;
}

/** @param language code of a language, such as `es`; English where it has no words here */
export function changeVoice(before: Instrument, after: Instrument, language: string): ChangeVoice {
  const { code, words } = changeWords(language);
  const nameOf = (key: string) =>
    [after, before].map((instrument) => textsIn(instrument, code).crimes[key]?.name).find((name) => name);
  const crime = (key: string) => {
    const name = nameOf(key);
    return name === undefined ? key : words.quoted(name);
  };
  return {
    language: code,
    words,
    before: conditionSayer(before, code, words),
    after: conditionSayer(after, code, words),
    crime,
    crimes: (keys) => keys.map(crime).join(', '),
  };
}

function conditionSayer(instrument: Instrument, language: string, words: ChangeWords): ChangeVoice['before'] {
  const { say } = conditionSpeaker(instrument, language);
  const sayTemplate = templateSayer(instrument, language, words);
  return (conditions) => {
    if (conditions.length === 0) return undefined;
    try {
      return conditions.some((condition) => MARKS.test(condition)) ? sayTemplate(conditions) : say(conditions);
    } catch {
      // One that cannot be read is written as it stands.
      return conditions.join(` ${words.and} `);
    }
  };
}

const MARKS = /\[(c|a|series_from)\]/;
/** No condition names such a number. */
const SERIES_FROM = 918_273_645;

/**
 * Says conditions of what is written out per crime or authority: as of one of them, under the names that the designer
 * wrote.
 */
function templateSayer(instrument: Instrument, language: string, words: ChangeWords): ChangeVoice['before'] {
  const crime = instrument.crimes[0]?.key ?? '';
  const authority = instrument.manifest.reportingBodies[0]?.code ?? '';
  return (conditions) => {
    const source = conditions.join(' ');
    const names = [...source.matchAll(/\{([^{}]*\[[ca]\][^{}]*)\}/g)].map(([, name = '']) => name);
    const templates = new Map(names.map((name) => [written(name, crime, authority), name]));
    const speaker = conditionSpeaker(instrument, language, (name) => templates.get(name));
    const said = speaker.say(conditions.map((condition) => written(condition, crime, authority)));
    return said?.replaceAll(String(SERIES_FROM), words.seriesFrom);
  };
}

function written(source: string, crime: string, authority: string): string {
  return source
    .replaceAll("'[c]'", '{crime}')
    .replaceAll('[c]', crime)
    .replaceAll('[a]', authority)
    .replaceAll('[series_from]', String(SERIES_FROM));
}
