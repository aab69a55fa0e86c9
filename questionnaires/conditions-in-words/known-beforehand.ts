import { type ExpressionTree, namesIn } from '../expression/expression-tree.ts';
import { type PartialValue, partialValue } from '../expression/partial-value.ts';
import { anyIncidentOf, incidentValues } from '../routing/plan-incidents.ts';
import { settingsOf } from '../routing/settings.ts';
import { isWindowClosed } from '../routing/turned-off.ts';
import { wordFor } from '../words/languages.ts';
import type { About } from './condition-speaker.ts';

/** Only of the crime, of the manifest's settings, and of questions that no crime asks: those are absent. */
export function isKnownBeforehand(tree: ExpressionTree, { words, questions }: About): boolean {
  const isNever = (name: string) =>
    !questions.has(name) && wordFor(words.names, name) === undefined && name.endsWith('_in_household');
  const names = namesIn(tree);
  return (
    names.length > 0 &&
    names.every((name) => name === 'crime' || name.startsWith('crime_') || SETTINGS.has(name) || isNever(name))
  );
}

/** Names whose value the manifest gives. */
const SETTINGS = new Set([
  'window_closed',
  'crimes',
  'packs',
  'authorities',
  'police_bodies',
  'screener_mode',
  'selection_method',
]);

/** What the catalogue and the manifest say is known beforehand, so a condition on it is a list of crimes. */
export function crimeSentence(anyOf: readonly ExpressionTree[], { instrument, texts, words, language }: About): string {
  const list = new Intl.ListFormat(language, { type: 'disjunction' });
  const crimes = instrument.crimes.filter(({ active }) => active);
  const settings: [string, PartialValue][] = [...settingsOf(instrument), ['window_closed', isWindowClosed(instrument)]];
  const names = (keys: readonly string[]) => list.format(keys.map((key) => texts.crimes[key]?.name ?? key));
  const holds = crimes
    .filter((crime) => {
      const values = new Map([...settings, ...incidentValues(anyIncidentOf(crime))]);
      return anyOf.some((tree) => Boolean(partialValue(tree, (name) => values.get(name))));
    })
    .map(({ key }) => key);
  if (holds.length === crimes.length) return '';
  const others = crimes.map(({ key }) => key).filter((key) => !holds.includes(key));
  if (holds.length === 0) return words.isFalse;
  return holds.length <= others.length
    ? words.crimeIs.replace('$1', () => names(holds))
    : words[others.length > 1 ? 'crimeIsNone' : 'crimeIsNot'].replace('$1', () => names(others));
}
