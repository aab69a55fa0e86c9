import type { Localized } from '../instrument/manifest.ts';
import type { Instrument } from '../instrument/prepared-instrument.ts';
import type { FoundChange } from './change.ts';
import { changedTexts } from './changed-texts.ts';
import { orderChanges } from './order-changes.ts';
import type { VerdictReason } from './reasons.ts';

/**
 * Words of the country and names of its states that are new, gone, worded otherwise or translated otherwise.
 */
export function wordChanges(before: Instrument, after: Instrument): FoundChange[] {
  const languages = after.manifest.languages.filter((language) => before.manifest.languages.includes(language));
  const earlierStates = before.manifest.states;
  const laterStates = after.manifest.states;
  const fills = namedWordChanges(before.manifest.fills, after.manifest.fills, languages, FILLS);
  const states = namedWordChanges(namesByCode(earlierStates), namesByCode(laterStates), languages, STATES);
  return [
    ...fills,
    ...states,
    ...orderChanges(
      earlierStates.map(({ code }) => code),
      laterStates.map(({ code }) => code),
      { kind: 'state' },
      'answer-order',
    ),
  ];
}

/** A group of named words in the manifest, and how sentences call them. */
interface WordGroup {
  readonly path: string;
  /** Why it matters that one is worded otherwise, new or gone. */
  readonly because: { readonly changed: VerdictReason; readonly isNew: VerdictReason; readonly gone: VerdictReason };
  readonly of: 'fill' | 'state';
}

const FILLS: WordGroup = {
  path: 'fills',
  because: { changed: 'country-words', isNew: 'not-in-use', gone: 'not-in-use' },
  of: 'fill',
};

const STATES: WordGroup = {
  path: 'states',
  because: { changed: 'heading', isNew: 'state-new', gone: 'state-gone' },
  of: 'state',
};

function namesByCode(states: Instrument['manifest']['states']): Record<string, Localized> {
  return Object.fromEntries(states.map(({ code, name }) => [code, name]));
}

function namedWordChanges(
  before: Readonly<Record<string, Localized>>,
  after: Readonly<Record<string, Localized>>,
  languages: readonly string[],
  group: WordGroup,
): FoundChange[] {
  const changes: FoundChange[] = [];
  for (const name of new Set([...Object.keys(before), ...Object.keys(after)])) {
    const earlier = before[name];
    const later = after[name];
    const path = `${group.path}.${name}`;
    if (earlier && later) {
      changes.push(
        ...changedTexts({
          path,
          text: { kind: group.of, name },
          because: group.because.changed,
          before: earlier,
          after: later,
          languages,
        }),
      );
      continue;
    }
    const inAny = later ?? earlier ?? {};
    const say: FoundChange['say'] = (voice) => {
      const text = inAny[voice.language] ?? inAny.en ?? Object.values(inAny)[0] ?? name;
      return voice.words.namedWord({ of: group.of, name, text, isNew: later !== undefined });
    };
    const because = later ? group.because.isNew : group.because.gone;
    const unmapped = because === 'state-gone' && { unmapped: { list: 'state', code: name } };
    changes.push({ kind: 'setting', subject: path, because, ...unmapped, say, before: earlier, after: later });
  }
  return changes;
}
