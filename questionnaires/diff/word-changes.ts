import type { Instrument, Localized } from '../instrument/instrument.ts';
import type { Change } from './change.ts';
import { orderChanges } from './form-changes.ts';
import { changedTexts } from './text-changes.ts';

/** The country's words and the names of its states: new, gone, said otherwise, translated otherwise. */
export function wordChanges(before: Instrument, after: Instrument): Change[] {
  const languages = after.manifest.languages.filter((language) => before.manifest.languages.includes(language));
  const [old, recent] = [before.manifest, after.manifest];
  const statesOf = (states: typeof old.states) => Object.fromEntries(states.map(({ code, name }) => [code, name]));
  return [
    ...named(old.fills, recent.fills, languages, { path: 'fills', noun: (name) => `words of the fill ${name}` }),
    ...named(statesOf(old.states), statesOf(recent.states), languages, {
      path: 'states',
      noun: (code) => `name of the state ${code}`,
    }).map((change) => ({
      ...change,
      ...(change.sentence.endsWith('is gone.') && { breaksComparability: true as const }),
    })),
    ...orderChanges(
      old.states.map(({ code }) => code),
      recent.states.map(({ code }) => code),
      'the state ',
    ),
  ];
}

function named(
  before: Record<string, Localized>,
  after: Record<string, Localized>,
  languages: readonly string[],
  { path, noun }: { path: string; noun: (name: string) => string },
): Change[] {
  const whole = (name: string, texts: Localized | undefined, verb: string): Change => {
    const said = texts?.en ?? Object.values(texts ?? {})[0];
    const what = noun(name).replace(/^.* of the/, 'The');
    const sentence = `${what} (“${said}”) is ${verb}.`;
    return { kind: 'setting', subject: `${path}.${name}`, sentence, before: before[name], after: after[name] };
  };
  return [...new Set([...Object.keys(before), ...Object.keys(after)])].flatMap((name): Change[] => {
    const [was, is] = [before[name], after[name]];
    if (!was) return [whole(name, is, 'new')];
    if (!is) return [whole(name, was, 'gone')];
    const changed = languages.filter((language) => was[language] !== is[language]);
    return changedTexts({ path: `${path}.${name}`, noun: noun(name), was, is, changed, languages });
  });
}
