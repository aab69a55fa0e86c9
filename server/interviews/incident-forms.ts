import { type CrimeType, INCIDENT, type Instrument, referenceWindow, type Value } from '#questionnaires';
import type { FlatInterview } from './flatten.ts';

type FormAnswers = Readonly<Record<string, Value>>;

/** A crime whose unit is the household or the person. */
export type AnalysedCrimeType = CrimeType & { level: 'household' | 'person' };

/** The crimes that this version asks about. Crimes of any member are counted in the household's own table. */
export function analysedCrimes(instrument: Instrument): readonly AnalysedCrimeType[] {
  return instrument.derive(findAnalysedCrimes);
}

function findAnalysedCrimes({ crimes }: Instrument): AnalysedCrimeType[] {
  return crimes.filter((crime): crime is AnalysedCrimeType => crime.inUse && crime.level !== 'member');
}

/** The questions of everybody about a crime. */
interface ScreenerNames {
  readonly screener: string;
  readonly owner: string;
  readonly times: string;
  readonly series: string;
}

/** By crime: a name that is put together anew for every interview costs more than all that is done with it. */
const NAMES = new Map<string, ScreenerNames>();

function namesOf(crime: string): ScreenerNames {
  const known = NAMES.get(crime);
  if (known) return known;
  const names = {
    screener: `${crime}_ref`,
    owner: `${crime}_owner_in_household`,
    times: `${crime}_times`,
    series: `${crime}_series`,
  };
  NAMES.set(crime, names);
  return names;
}

/** Whether the screener of a crime was answered yes, and the property was the household's own. */
export function hasIncidents({ household }: FlatInterview, crime: string): boolean {
  const { screener, owner } = namesOf(crime);
  return household[screener] === 'yes' && household[owner] !== 'no';
}

/** How often a crime happened, as the respondent reported it; undefined without a number. */
export function reportedTimes({ household }: FlatInterview, crime: string): number | undefined {
  const times = household[namesOf(crime).times];
  return typeof times === 'number' && times > 0 ? times : undefined;
}

/** Whether the incidents of a crime are so alike that one form stands for all. */
function isSeries({ household }: FlatInterview, crime: string): boolean {
  return household[namesOf(crime).series] === 'yes';
}

/**
 * Whether the one form of a crime stands for several incidents: they are alike, or the interview has forms for no
 * more of them. Then it asks how many were in the country and inside the window.
 */
export function standsForSeveral(interview: FlatInterview, crime: string): boolean {
  return isSeries(interview, crime) || interview.incidents.get(crime)?.[0]?.[INCIDENT.inScope] !== undefined;
}

/**
 * How many incidents of a crime count of those reported; undefined without a number. Of those for which one form
 * stands the interview asks how many were in the country and inside the window; where that is not known, the most
 * recent one alone leaves when its form says that it was not.
 */
export function countedTimes(instrument: Instrument, interview: FlatInterview, crime: string): number | undefined {
  const times = reportedTimes(interview, crime);
  const form = interview.incidents.get(crime)?.[0];
  if (times === undefined || form === undefined || !standsForSeveral(interview, crime)) return times;
  const inScope = form[INCIDENT.inScope];
  if (typeof inScope === 'number') return Math.min(times, inScope);
  return incidentScope(instrument, interview)(form) ? times : times - 1;
}

/** Whether an incident happened inside the window and the country. An unknown month counts as inside. */
export function incidentScope(instrument: Instrument, { household }: FlatInterview): (answers: FormAnswers) => boolean {
  const startedAt = household.interview_started_at;
  let months: readonly string[] | undefined;
  // Most interviews have no incident whose month is asked about.
  const monthsOfWindow = () => {
    const { referencePeriod } = instrument.manifest;
    months ??= referenceWindow(referencePeriod, typeof startedAt === 'string' ? startedAt : '')?.months ?? [];
    return months;
  };
  return (answers) => {
    const saidMonth = answers[INCIDENT.month];
    const isOutside = saidMonth === 'before_window' || saidMonth === 'after_window';
    if (answers[INCIDENT.abroad] === 'yes' || isOutside) return false;
    const month = typeof saidMonth === 'string' && /^\d{4}-\d{2}$/.test(saidMonth) ? saidMonth : undefined;
    // Without a window, as where the start of the interview is none, nothing lies outside.
    return month === undefined || monthsOfWindow().length === 0 || monthsOfWindow().includes(month);
  };
}
