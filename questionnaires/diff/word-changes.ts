import type { Instrument } from '../instrument/instrument.ts';
import type { Localized } from '../instrument/manifest.ts';
import { BREAKING, type Change } from './change.ts';
import { changedTexts } from './changed-texts.ts';
import { orderChanges } from './order-changes.ts';

/**
 * Words of the country and names of its states that are new, gone, worded otherwise or translated otherwise.
 */
export function wordChanges(before: Instrument, after: Instrument): Change[] {
  const languages = after.manifest.languages.filter((language) => before.manifest.languages.includes(language));
  const earlierStates = before.manifest.states;
  const laterStates = after.manifest.states;
  const fills = namedWordChanges(before.manifest.fills, after.manifest.fills, languages, FILLS);
  const states = namedWordChanges(namesByCode(earlierStates), namesByCode(laterStates), languages, STATES);
  return [
    ...fills,
    ...states.map((change) => ({ ...change, ...(change.sentence.endsWith('is gone.') && BREAKING) })),
    ...orderChanges(
      earlierStates.map(({ code }) => code),
      laterStates.map(({ code }) => code),
      'the state ',
    ),
  ];
}

/** A group of named words in the manifest, and how sentences call them. */
interface WordGroup {
  readonly path: string;
  /** One of them, at the start of a sentence. */
  readonly subject: (name: string) => string;
  /** Its words, as part of a sentence. */
  readonly noun: (name: string) => string;
}

const FILLS: WordGroup = {
  path: 'fills',
  subject: (name) => `The fill ${name}`,
  noun: (name) => `words of the fill ${name}`,
};

const STATES: WordGroup = {
  path: 'states',
  subject: (code) => `The state ${code}`,
  noun: (code) => `name of the state ${code}`,
};

function namesByCode(states: Instrument['manifest']['states']): Record<string, Localized> {
  return Object.fromEntries(states.map(({ code, name }) => [code, name]));
}

function namedWordChanges(
  before: Readonly<Record<string, Localized>>,
  after: Readonly<Record<string, Localized>>,
  languages: readonly string[],
  group: WordGroup,
): Change[] {
  const changes: Change[] = [];
  for (const name of new Set([...Object.keys(before), ...Object.keys(after)])) {
    const earlier = before[name];
    const later = after[name];
    const path = `${group.path}.${name}`;
    if (earlier && later) {
      changes.push(...changedTexts({ path, noun: group.noun(name), before: earlier, after: later, languages }));
      continue;
    }
    const words = later ?? earlier ?? {};
    const text = words.en ?? Object.values(words)[0];
    const sentence = `${group.subject(name)} (“${text}”) is ${later ? 'new' : 'gone'}.`;
    changes.push({ kind: 'setting', subject: path, sentence, before: earlier, after: later });
  }
  return changes;
}
