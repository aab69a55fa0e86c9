import { type PartialValue, partialValue } from '../expression/partial-value.ts';
import { type ExpressionTree, namesIn } from '../expression/tree.ts';
import { anyIncidentOf, incidentValues } from '../routing/plan-incidents.ts';
import { settingsOf } from '../routing/settings.ts';
import { isWindowClosed } from '../routing/window.ts';
import { wordFor } from '../words/languages.ts';
import { filled } from './filled.ts';
import type { SpeechContext } from './speech-context.ts';

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

/**
 * Whether a condition depends on the crime alone: on what the catalogue and the manifest say of it. A
 * question that no crime asks has no answer, so it does not count.
 */
export function isOnCrimeAlone(tree: ExpressionTree, { words, questions }: SpeechContext): boolean {
  const isNeverAsked = (name: string) =>
    name.endsWith('_in_household') && !questions.has(name) && wordFor(words.names, name) === undefined;
  const isOfCrime = (name: string) => name === 'crime' || name.startsWith('crime_') || SETTINGS.has(name);
  const names = namesIn(tree);
  return names.length > 0 && names.every((name) => isOfCrime(name) || isNeverAsked(name));
}

/**
 * Conditions that hold together, with those on the crime alone as one condition where the first of them
 * stood.
 */
export function crimeConditionsTogether(
  parts: readonly ExpressionTree[],
  context: SpeechContext,
): readonly ExpressionTree[] {
  const onCrime = parts.filter((part) => part.kind === 'operator' && isOnCrimeAlone(part, context));
  if (onCrime.length < 2) return parts;
  // Two by two, as expressions are parsed and evaluated.
  const together = onCrime.reduce((left, right): ExpressionTree => {
    return { kind: 'operator', operator: 'and', operands: [left, right] };
  });
  return parts
    .filter((part) => part === onCrime[0] || !onCrime.includes(part))
    .map((part) => (part === onCrime[0] ? together : part));
}

/**
 * The crimes for which one of several conditions on the crime alone holds, as a list of crimes; empty when it
 * holds for all of them.
 */
export function crimeSentence(anyOf: readonly ExpressionTree[], context: SpeechContext): string {
  const { instrument, texts, words, either } = context;
  const settings: [string, PartialValue][] = [
    ...settingsOf(instrument),
    ['window_closed', isWindowClosed(instrument.manifest)],
  ];
  const crimes = instrument.crimes.filter(({ inUse }) => inUse);
  const holding = crimes.filter((crime) => {
    const values = new Map([...settings, ...incidentValues(anyIncidentOf(crime))]);
    return anyOf.some((tree) => Boolean(partialValue(tree, (name) => values.get(name))));
  });
  if (holding.length === crimes.length) return '';
  if (holding.length === 0) return words.isFalse;
  const others = crimes.filter((crime) => !holding.includes(crime));
  const namesOf = (listed: typeof crimes) => either(listed.map(({ key }) => texts.crimes[key]?.name ?? key));
  if (holding.length <= others.length) return filled(words.crimeIs, [namesOf(holding)]);
  return filled(others.length > 1 ? words.crimeIsNone : words.crimeIsNot, [namesOf(others)]);
}
