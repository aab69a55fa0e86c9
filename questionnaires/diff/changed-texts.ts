import type { FoundChange } from './change.ts';
import type { VerdictReason } from './reasons.ts';
import { isTypographical } from './typographical.ts';

/** A text in each of its languages. */
export type TextByLanguage = Readonly<Record<string, string>>;

/** One text before and after. */
export interface TextVersions {
  /** Why it matters where the words are others, and not only written otherwise. */
  readonly because: VerdictReason;
  readonly path: string;
  /** What the text is, e.g. `wording of m_sex`. */
  readonly noun: string;
  readonly before: TextByLanguage;
  readonly after: TextByLanguage;
  /** The languages of both versions. */
  readonly languages: readonly string[];
}

/**
 * The change of one text, if there is one: of a translation when some languages stayed as they were, else of
 * the text, which may also be new or gone.
 */
export function changedTexts({ path, noun, because, before, after, languages }: TextVersions): FoundChange[] {
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
  const quotation = quotationOf(before, after, changed);
  if (unchanged.length > 0) {
    const subject = `The ${languageList(changed)} ${noun}`;
    const sentence = `${subject} changed while ${languageList(unchanged)} did not${quotation}.`;
    return [{ ...about, kind: 'translation', sentence }];
  }
  const where = languages.length > 1 ? ' in every language' : '';
  return [{ ...about, kind: 'text', sentence: `The ${noun} ${verbOf(before, after)}${where}${quotation}.` }];
}

function verbOf(before: TextByLanguage, after: TextByLanguage): string {
  if (Object.keys(after).length === 0) return 'is gone';
  return Object.keys(before).length === 0 ? 'is new' : 'changed';
}

function textsIn(texts: TextByLanguage, languages: readonly string[]): TextByLanguage {
  const present = languages.filter((language) => texts[language] !== undefined);
  return Object.fromEntries(present.map((language) => [language, texts[language]!]));
}

/** The texts in the first changed language, or in English when that changed. */
function quotationOf(before: TextByLanguage, after: TextByLanguage, changed: readonly string[]): string {
  const language = changed.includes('en') ? 'en' : (changed[0] ?? '');
  const earlier = before[language];
  const later = after[language];
  if (later === undefined) return '';
  return earlier === undefined ? `: “${later}”` : `: “${later}” instead of “${earlier}”`;
}

function languageList(languages: readonly string[]): string {
  const names = languages.map(
    (language) => new Intl.DisplayNames(['en'], { type: 'language' }).of(language) ?? language,
  );
  return new Intl.ListFormat('en', { type: 'conjunction' }).format(names);
}
