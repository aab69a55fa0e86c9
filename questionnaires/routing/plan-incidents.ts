import type { Value } from '../instrument/answers.ts';
import type { CrimeType, Instrument } from '../instrument/instrument.ts';
import { drawnFrom } from './selection/draw-answer.ts';
import { seededOrder } from './selection/seeded-number.ts';

const NOT_ANSWERED: readonly string[] = ['dk', 'refused', 'na'];

type EarlierAnswers = ReadonlyMap<string, Value>;

/** An incident that gets forms. */
export interface PlannedIncident {
  crime: CrimeType;
  /** From 1, in the order in which they are asked. */
  n: number;
  of: number;
  /** Which one it is, counted from the most recent. */
  ordinal: number;
  /** How many there were in the window, as answered. */
  times: Value;
  /** Crimes of earlier forms under which the same event may have been told already, but for those nobody should read. */
  toldBefore: string[];
  /** Whether they are so alike that one form stands for all. */
  series: Value;
  /** How it was told in `[c]_specify_<ordinal>`. */
  described?: string;
  /** What was drawn for the crime, when it is one of several that gets a form. */
  drawn?: string;
}

/**
 * Incidents that get forms: crimes in catalogue order, of each what the rule `details` says, until the interview's limit. Every crime
 * has a first form before any has its second, so that those asked last, the gravest, are not the ones left without.
 * A series gets one form, about its most recent incident; the count stays as told.
 *
 * @param seed of the case, for the rule `random`: the same seed always gives the same incidents
 */
export function plannedIncidents(instrument: Instrument, chain: EarlierAnswers, seed: string): PlannedIncident[] {
  const { rule, perCrime, perInterview } = instrument.manifest.details;
  const happened = instrument.crimes.flatMap((crime) => {
    const times = crime.active && crime.incidentForms ? countOf(crime, chain) : 0;
    const series = chain.get(`${crime.key}_series`) ?? 'no';
    const most = rule === 'last' || series === 'yes' ? 1 : perCrime;
    return times > 0 ? [{ crime, times, series, wanted: Math.min(times, most) }] : [];
  });
  let left = Math.max(0, perInterview - happened.length);
  const told: string[] = [];
  return happened.flatMap(({ crime, times, series, wanted }, place) => {
    const more = Math.min(wanted - 1, left);
    left -= more;
    const of = place < perInterview ? 1 + more : 0;
    const ordinals =
      rule === 'random' && series !== 'yes' ? seededOrder(times, `${seed}/${crime.key}`).slice(0, of) : undefined;
    ordinals?.sort((a, b) => a - b);
    const toldBefore = crime.level === 'member' ? [] : [...told];
    if (crime.level !== 'member' && !crime.sensitive?.noNarrative) told.push(crime.key);
    return Array.from({ length: of }, (_, index) => ({
      ...{ crime, n: index + 1, of, ordinal: ordinals?.[index] ?? index + 1, series, toldBefore },
      times: chain.get(countersOf(crime).times) ?? times,
      ...describedAs(chain, crime, ordinals?.[index] ?? index + 1),
      ...(of === 1 && drawnOf(instrument, crime, chain)),
    }));
  });
}

function describedAs(chain: EarlierAnswers, { key }: CrimeType, ordinal: number): { described?: string } {
  const described = chain.get(`${key}_specify_${ordinal}`);
  return typeof described === 'string' && !NOT_ANSWERED.includes(described) ? { described } : {};
}

/** With only one thing to draw from, nothing needs saying. */
function drawnOf(instrument: Instrument, crime: CrimeType, chain: EarlierAnswers): { drawn?: string } {
  const draws = instrument.forms.flatMap((form) => form.draws ?? []);
  const draw = draws.find(({ name }) => name === crime.drawn);
  const drawn = draw && chain.get(draw.name);
  return draw && typeof drawn === 'string' && drawnFrom(instrument, draw, chain).length > 1 ? { drawn } : {};
}

/**
 * The incidents that get forms, and how many were told where that is another number, as one text, e.g. `threats 1;robbery 5 of 9`:
 * what is recorded when the first of them is told, so that one that is added or removed later needs a reason.
 */
export function planText(planned: readonly PlannedIncident[]): string {
  const counts = new Map<string, string>();
  for (const { crime, of, times } of planned)
    counts.set(crime.key, typeof times === 'number' && times !== of ? `${of} of ${times}` : String(of));
  return Array.from(counts, ([key, count]) => `${key} ${count}`).join(';');
}

/** Incidents of all crimes in the window, as told; a yes without a number is one. */
export function countEvents(instrument: Instrument, chain: ReadonlyMap<string, Value>): number {
  return instrument.crimes.reduce((sum, crime) => sum + (crime.active ? countOf(crime, chain) : 0), 0);
}

/** Names of the questions that count a crime: whether it happened in the window, and how often. */
export function countersOf({ key, asked }: CrimeType): { ref: string; times: string } {
  return asked ?? { ref: `${key}_ref`, times: `${key}_times` };
}

/** A yes without a number is one incident; what belonged to nobody of the household, or happened to somebody who did not live in it, does not count. */
export function countOf(crime: CrimeType, chain: ReadonlyMap<string, Value>): number {
  const { ref, times: timesName } = countersOf(crime);
  if (chain.get(ref) !== 'yes' || chain.get(`${crime.key}_owner_in_household`) === 'no') return 0;
  const times = chain.get(timesName);
  const elsewhere = crime.level === 'member' ? membersElsewhere(ref, chain) : 0;
  if (typeof times === 'number') return Math.max(0, Math.floor(times) - elsewhere);
  return times === 'dk' || times === 'refused' ? 1 : 0;
}

/** Members of whom was said that they did not live in the household, e.g. `kidnap_lived_here_2`. */
function membersElsewhere(ref: string, chain: ReadonlyMap<string, Value>): number {
  const question = elsewherePrefix(ref);
  return [...chain].filter(([name, value]) => name.startsWith(question) && value === 'no').length;
}

/** How the questions begin that ask of each member whether they lived in the household. */
export function elsewherePrefix(ref: string): string {
  return ref.replace(/_ref$/, '_lived_here_');
}

/** What the forms of an incident know of it and of its crime. */
export function incidentValues({
  crime,
  n,
  of,
  ordinal,
  times,
  series,
  toldBefore,
  described,
  drawn,
}: PlannedIncident): [string, Value][] {
  return [
    ['crime', crime.key],
    ['event_n', n],
    ['event_of', of],
    ['n', n],
    ['of', of],
    ['event_ordinal', ordinal],
    ['event_times', times],
    ['event_series', series],
    ['crime_level', crime.level],
    ['crime_property', crime.property ? 'yes' : 'no'],
    ['crime_presence', crime.presence],
    ['crime_violence', crime.violence],
    ['crime_attempts', crime.attempts],
    ['crime_sensitive', crime.sensitive?.noNarrative ? 'yes' : 'no'],
    ...(toldBefore.length > 0 ? [['told_before', toldBefore] as [string, Value]] : []),
    ...(described === undefined ? [] : [['event_described', described] as [string, Value]]),
    ...(drawn === undefined ? [] : [['event_drawn', drawn] as [string, Value]]),
    ...(crime.place?.fixed ? [['crime_place', crime.place.fixed] as [string, Value]] : []),
    ...(crime.place?.without ? [['crime_without', crime.place.without] as [string, Value]] : []),
  ];
}

/** The one event of a crime, for asking what its forms know of the crime alone. */
export function onlyEventOf(crime: CrimeType): PlannedIncident {
  return { crime, n: 1, of: 1, ordinal: 1, times: 1, series: 'no', toldBefore: [] };
}
