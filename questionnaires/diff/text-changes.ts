import type { Instrument } from '../instrument/prepared-instrument.ts';
import { allTexts } from '../lint/all-texts.ts';
import type { FoundChange } from './change.ts';
import { changedTexts, type TextByLanguage } from './changed-texts.ts';
import { textReason } from './text-reason.ts';
import type { TextName } from './words/change-words.ts';

/** Texts that have a change of their own when they come or go alone. */
const OPTIONAL_TEXT = /\.(instruction|title|owner)$/;

/** Texts that changed in every language, and translations that changed while others did not. */
export function textChanges(before: Instrument, after: Instrument): FoundChange[] {
  const languages = after.manifest.languages.filter((language) => before.manifest.languages.includes(language));
  const earlierTexts = textsByPath(before, languages);
  const laterTexts = textsByPath(after, languages);
  const changes: FoundChange[] = [];
  for (const path of new Set([...earlierTexts.keys(), ...laterTexts.keys()])) {
    const earlier = earlierTexts.get(path);
    const later = laterTexts.get(path);
    // The text of something that is new or gone is not a change of wording.
    const others = earlier ? laterTexts : earlierTexts;
    const cameOrWentAlone = OPTIONAL_TEXT.test(path) && [...others.keys()].some((other) => isSibling(other, path));
    if (!(earlier && later) && !cameOrWentAlone) continue;
    const because = textReason(after, path);
    const found = changedTexts({
      path,
      text: namedText(path),
      because,
      before: earlier ?? {},
      after: later ?? {},
      languages,
    });
    changes.push(...found.map((change) => withUnmapped(change, path)));
  }
  return changes;
}

/** Whether a code that is chosen by other words still means the same is for a mapping to say. */
function withUnmapped(change: FoundChange, path: string): FoundChange {
  const [, list = '', code = ''] = path.split('.');
  return change.because === 'coded-wording' ? { ...change, unmapped: { list, code } } : change;
}

/** Every text by its path. */
function textsByPath(instrument: Instrument, languages: readonly string[]): Map<string, TextByLanguage> {
  const found = new Map<string, TextByLanguage>();
  for (const language of languages) {
    const texts = instrument.texts[language];
    for (const { path, text } of texts ? allTexts(texts) : [])
      found.set(path, { ...found.get(path), [language]: text });
  }
  return found;
}

/** Whether two texts are of the same thing. */
function isSibling(other: string, path: string): boolean {
  const parent = path.slice(0, path.lastIndexOf('.') + 1);
  return other.startsWith(parent);
}

function namedText(path: string): TextName {
  const [part = '', name = '', field = ''] = path.split('.');
  switch (part) {
    case 'questions':
      return { kind: field === 'instruction' ? 'instruction' : 'wording', name };
    case 'choices':
      return { kind: 'choice', name: field, of: name };
    case 'edits':
      return { kind: 'edit', name };
    case 'crimes':
      return { kind: 'crime', name, of: field };
    case 'forms':
      return { kind: 'form', name };
    case 'screens':
      return { kind: 'screen', name };
    case 'missing':
      return { kind: 'missing', name };
    default:
      return { kind: 'other', name: path };
  }
}
