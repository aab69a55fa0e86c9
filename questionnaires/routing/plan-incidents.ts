import type { Value } from '../instrument/answers.ts';
import type { CrimeType } from '../instrument/instrument.ts';
import { inOrderOfForms, isLinkable } from '../instrument/linkable-crimes.ts';
import type { Instrument } from '../instrument/prepared-instrument.ts';
import { countersOf, countOf } from './count-incidents.ts';
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
  /** Crimes asked before under which the same incident may have been reported already. */
  reportedBefore: string[];
  /** Whether they are so alike that one form stands for all. */
  series: Value;
  /** How it was described in `[c]_specify_<ordinal>`. */
  described?: string;
  /** What was drawn for the crime, when it is one of several that gets a form. */
  drawn?: string;
}

/** A crime that happened, and how many of its incidents may get a form. */
interface HappenedCrime {
  crime: CrimeType;
  times: number;
  series: Value;
  mostForms: number;
}

/**
 * Incidents that get forms, in the order in which they are asked about: for each crime those that the rule
 * `details` picks, up to the limit of the interview. Forms are given out in the order of the catalogue. Every
 * crime has a first form before any has a second, so that the crimes asked last, the gravest, are not the ones
 * without a form. A series gets one form, about its most recent incident; its count stays.
 *
 * @param seed of the case, for the rule `random`: the same seed always gives the same incidents
 */
export function plannedIncidents(instrument: Instrument, earlier: EarlierAnswers, seed: string): PlannedIncident[] {
  const { rule, perInterview } = instrument.manifest.details;
  const happened = happenedCrimes(instrument, earlier);
  let formsLeft = Math.max(0, perInterview - happened.length);
  const withForms = happened.map((each, place) => {
    const further = Math.min(each.mostForms - 1, formsLeft);
    formsLeft -= further;
    return { ...each, of: place < perInterview ? 1 + further : 0 };
  });
  const planned: PlannedIncident[] = [];
  const reported: string[] = [];
  for (const { crime, times, series, of } of inOrderOfForms(withForms, (each) => each.crime, instrument)) {
    const isRandom = rule === 'random' && series !== 'yes';
    const ordinals = isRandom ? randomOrdinals(times, of, `${seed}/${crime.key}`) : undefined;
    const reportedBefore = crime.level === 'member' ? [] : [...reported];
    if (isLinkable(crime)) reported.push(crime.key);
    for (let n = 1; n <= of; n++) {
      const ordinal = ordinals?.[n - 1] ?? n;
      planned.push({
        crime,
        n,
        of,
        ordinal,
        series,
        reportedBefore,
        times: earlier.get(countersOf(crime).times) ?? times,
        ...descriptionOf(earlier, crime, ordinal),
        ...(of === 1 && drawnOf(instrument, crime, earlier)),
      });
    }
  }
  return planned;
}

function happenedCrimes(instrument: Instrument, earlier: EarlierAnswers): HappenedCrime[] {
  const { rule, perCrime } = instrument.manifest.details;
  const happened: HappenedCrime[] = [];
  for (const crime of instrument.crimes) {
    const times = crime.inUse && crime.incidentForms ? countOf(crime, earlier) : 0;
    if (times === 0) continue;
    const series = earlier.get(`${crime.key}_series`) ?? 'no';
    const most = rule === 'last' || series === 'yes' ? 1 : perCrime;
    happened.push({ crime, times, series, mostForms: Math.min(times, most) });
  }
  return happened;
}

function randomOrdinals(times: number, count: number, seed: string): number[] {
  return seededOrder(times, seed)
    .slice(0, count)
    .sort((a, b) => a - b);
}

function descriptionOf(earlier: EarlierAnswers, { key }: CrimeType, ordinal: number): { described?: string } {
  const described = earlier.get(`${key}_specify_${ordinal}`);
  return typeof described === 'string' && !NOT_ANSWERED.includes(described) ? { described } : {};
}

/** With only one thing to draw from, the draw is not shown. */
function drawnOf(instrument: Instrument, crime: CrimeType, earlier: EarlierAnswers): { drawn?: string } {
  const draws = instrument.forms.flatMap((form) => form.draws ?? []);
  const draw = draws.find(({ name }) => name === crime.drawn);
  const drawn = draw && earlier.get(draw.name);
  return draw && typeof drawn === 'string' && drawnFrom(instrument, draw, earlier).length > 1 ? { drawn } : {};
}

/**
 * The incidents that get forms, and how many were reported where that is another number, as one text, e.g.
 * `threats 1;robbery 5 of 9`. It is recorded when the first of them is asked about: one that is added or
 * removed later needs a reason.
 */
export function planText(planned: readonly PlannedIncident[]): string {
  const counts = new Map<string, string>();
  for (const { crime, of, times } of planned)
    counts.set(crime.key, typeof times === 'number' && times !== of ? `${of} of ${times}` : String(of));
  return Array.from(counts, ([key, count]) => `${key} ${count}`).join(';');
}

/** What the forms of an incident know of it and of its crime. */
export function incidentValues(incident: PlannedIncident): [string, Value][] {
  const { crime, n, of, ordinal, times, series, reportedBefore, described, drawn } = incident;
  const values: [string, Value][] = [
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
  ];
  if (reportedBefore.length > 0) values.push(['told_before', reportedBefore]);
  if (described !== undefined) values.push(['event_described', described]);
  if (drawn !== undefined) values.push(['event_drawn', drawn]);
  if (crime.place?.fixed) values.push(['crime_place', crime.place.fixed]);
  if (crime.place?.without) values.push(['crime_without', crime.place.without]);
  return values;
}

/** An incident of which only the crime is known. */
export function anyIncidentOf(crime: CrimeType): PlannedIncident {
  return { crime, n: 1, of: 1, ordinal: 1, times: 1, series: 'no', reportedBefore: [] };
}
