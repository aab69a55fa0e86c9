import { type DraftFiles, isJsonRecord, type ScenarioFailure, valueAt } from '#questionnaires';
import type { FailurePlace, ScenarioTexts } from '../../text/design-scenarios/scenario-texts.ts';
import type { Expectation } from './expectations.ts';

/** What the interview program says of its own rules, by code; the other rules are those of the questionnaire. */
export type RuleNames = Readonly<Record<string, string>>;

/** Longer texts are cut: their name stands behind them. */
const LONGEST = 90;

/** Text of a crime that a question repeated for crimes shows, by what stands behind the crime's key. */
const OF_CRIME: Readonly<Record<string, string>> = {
  '5y': 'screener',
  ref: 'screener',
  times: 'times',
  owner_in_household: 'owner',
  specify_1: 'specify',
};

/** Words for what failures and expectations name: questions, forms, crimes, incidents, rules. */
export interface ScenarioSpeech {
  readonly failure: (failure: ScenarioFailure) => FailurePlace;
  readonly expectation: (expectation: Expectation) => Expectation;
}

/**
 * Says what scenarios name in the words of the questionnaire: in the reader's language where the questionnaire has it,
 * in its main language otherwise. The name itself stands behind, so that it can be searched for.
 */
export function scenarioSpeech(
  files: DraftFiles,
  language: string,
  { words: text }: ScenarioTexts,
  rules: RuleNames,
): ScenarioSpeech {
  const main = valueAt(files, ['manifest.json', 'defaultLanguage']);
  const inFile = (code: unknown, path: readonly string[]) => valueAt(files, [`texts/${String(code)}.json`, ...path]);
  const read = (...path: string[]): string | undefined =>
    [inFile(language, path), inFile(main, path)].find((found) => typeof found === 'string' && found !== '') as
      | string
      | undefined;
  const crimes = Object.keys(asRecord(inFile(main, ['crimes'])));

  const called = (name: string, words: string | undefined) =>
    words === undefined || words === name ? name : text.called({ name, words: shortened(words) });
  const crime = (key: string) => read('crimes', key, 'name') ?? key;
  const repeated = (name: string): string | undefined => {
    const key = crimes
      .filter((each) => name.startsWith(`${each}_`))
      .reduce((longest, each) => (each.length > longest.length ? each : longest), '');
    if (key === '') return undefined;
    const suffix = name.slice(key.length + 1);
    const own = OF_CRIME[suffix];
    const words = (own && read('crimes', key, own)) ?? read('questions', `[c]_${suffix}`, 'text');
    return words && text.ofCrime({ crime: crime(key), words });
  };
  const form = (key: string) => {
    const [name = '', middle, last] = key.split('.');
    const title = read('forms', name, 'title');
    if (title === undefined) return key;
    const which = last === undefined ? middle : `${crime(middle ?? '')} ${last}`;
    return called(key, which === undefined ? title : `${title}, ${which}`);
  };
  const question = (place: string) => {
    const name = place.slice(place.lastIndexOf(' ') + 1);
    const words = read('questions', name, 'text') ?? repeated(name);
    const within = place.slice(0, Math.max(0, place.length - name.length - 1));
    return called(name, words) + (within === '' ? '' : ` (${form(within)})`);
  };
  const incident = (key: string) => {
    const [name = '', n] = key.split('.');
    return called(key, n === undefined ? crime(name) : `${crime(name)} ${n}`);
  };
  const rule = (code: string) => {
    const id = code.replace(/^edit:/, '');
    return called(id, id === code ? rules[code] : read('edits', id));
  };
  const truth = (value: string) => (value === 'true' || value === 'false' ? text.truth[value] : value);
  const indicator = (about: string) => {
    const [key = '', name = ''] = about.split(' ');
    const known: Readonly<Record<string, string>> = text.indicators;
    return `${crime(key)}, ${known[name] ?? name}`;
  };

  return {
    failure({ code, about, expected, found }) {
      switch (code) {
        case 'nobody-asks':
        case 'not-asked':
        case 'asked':
          return { about: question(about), expected, found };
        case 'not-due':
        case 'due':
          return { about: form(about), expected, found };
        case 'crimes':
          return { about: crime(about), expected, found };
        case 'iccs':
          return { about: incident(about), expected, found };
        case 'violation':
          return { about: rule(about), expected, found: placeOf(found) };
        case 'no-violation':
          return { about: rule(about), expected, found };
        case 'indicator':
          return { about: indicator(about), expected: truth(expected), found: truth(found) };
        default:
          return { about, expected, found };
      }
    },
    expectation({ kind, about, value }) {
      switch (kind) {
        case 'asked':
        case 'notAsked':
          return { kind, about: question(about), value };
        case 'due':
        case 'notDue':
          return { kind, about: form(about), value };
        case 'crimes':
          return { kind, about: crime(about), value };
        case 'iccs':
          return { kind, about: incident(about), value };
        case 'violations':
        case 'noViolations':
          return { kind, about: rule(about), value };
        case 'indicators':
          return { kind, about: indicator(about), value: truth(value) };
      }
    },
  };

  /** Where the check found something: a question of a form, or the form as a whole. */
  function placeOf(place: string): string {
    return place.includes(' ') ? question(place) : form(place);
  }
}

function shortened(words: string): string {
  const line = words.replace(/\s+/g, ' ');
  return line.length <= LONGEST ? line : `${line.slice(0, LONGEST).replace(/\s\S*$/, '')}…`;
}

function asRecord(value: unknown): Readonly<Record<string, unknown>> {
  return isJsonRecord(value as never) ? (value as Readonly<Record<string, unknown>>) : {};
}
