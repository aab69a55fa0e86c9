import type { FoundChange } from './change.ts';
import type { VerdictReason } from './reasons.ts';
import { isTypographical } from './typographical.ts';
import type { ChangeVoice } from './words/change-voice.ts';
import type { TextName } from './words/change-words.ts';

/** A text in each of its languages. */
export type TextByLanguage = Readonly<Record<string, string>>;

/** One text before and after. */
export interface TextVersions {
  /** Why it matters where the words are others, and not only written otherwise. */
  readonly because: VerdictReason;
  readonly path: string;
  readonly text: TextName;
  readonly before: TextByLanguage;
  readonly after: TextByLanguage;
  /** The languages of both versions. */
  readonly languages: readonly string[];
}

/**
 * The change of one text, if there is one: of a translation when some languages stayed as they were, else of
 * the text, which may also be new or gone.
 */
export function changedTexts({ path, text, because, before, after, languages }: TextVersions): FoundChange[] {
  const changed = languages.filter((language) => before[language] !== after[language]);
  if (changed.length === 0) return [];
  const unchanged = languages.filter((language) => before[language] === after[language]);
  const isWritten = changed.every((language) => isTypographical(before[language], after[language]));
  const about = {
    subject: path,
    because: isWritten ? 'typography' : because,
    before: textsIn(before, changed),
    after: textsIn(after, changed),
  } as const;
  const named = (voice: ChangeVoice) => (text.kind === 'crime' ? { ...text, name: voice.crime(text.name) } : text);
  const quoted = ({ language }: ChangeVoice) => {
    const one = changed.includes(language) ? language : (changed[0] ?? '');
    return { now: after[one], before: before[one] };
  };
  if (unchanged.length > 0) {
    const say: FoundChange['say'] = (voice) =>
      voice.words.translationChanged({
        text: named(voice),
        changed: languageList(changed, voice),
        unchanged: languageList(unchanged, voice),
        ...quoted(voice),
      });
    return [{ ...about, kind: 'translation', say }];
  }
  const isEverywhere = languages.length > 1;
  const change = changeOf(before, after);
  return [
    {
      ...about,
      kind: 'text',
      say: (voice) => voice.words.textChanged({ text: named(voice), change, isEverywhere, ...quoted(voice) }),
    },
  ];
}

function changeOf(before: TextByLanguage, after: TextByLanguage): 'gone' | 'new' | 'changed' {
  if (Object.keys(after).length === 0) return 'gone';
  return Object.keys(before).length === 0 ? 'new' : 'changed';
}

function textsIn(texts: TextByLanguage, languages: readonly string[]): TextByLanguage {
  const present = languages.filter((language) => texts[language] !== undefined);
  return Object.fromEntries(present.map((language) => [language, texts[language]!]));
}

function languageList(languages: readonly string[], voice: ChangeVoice): string {
  const names = languages.map(
    (language) => new Intl.DisplayNames([voice.language], { type: 'language' }).of(language) ?? language,
  );
  return new Intl.ListFormat(voice.language, { type: 'conjunction' }).format(names);
}
