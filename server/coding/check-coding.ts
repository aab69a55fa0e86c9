import { type CodingBody, iccs2015Code } from '#contract';
import { type CrimeLevel, type CrimeType, type Instrument, iccsCodesOf } from '#questionnaires';
import { Problem } from '../problems.ts';
import { type CodeableIncident, placeInInterview } from './codeable-incidents.ts';

/**
 * Crimes that an incident may be coded as: those asked in this version, of the level of its screener, because
 * the weight and the population depend on it.
 */
export function crimesToChoose(instrument: Instrument, level: CrimeLevel): CrimeType[] {
  return instrument.crimes.filter((crime) => crime.inUse && crime.level === level);
}

/**
 * Refuses a coding that the incident cannot have.
 *
 * @param repeatable the incidents of the interview that this one may repeat
 * @throws Problem coding-not-allowed, reason-required
 */
export function checkCoding(
  instrument: Instrument,
  level: CrimeLevel,
  body: CodingBody,
  repeatable: readonly CodeableIncident[],
): void {
  if (body.round === 'adjudication') requireNote(body, 'adjudication');
  if (body.outcome === 'not_a_crime') requireNote(body, 'not-a-crime');
  else if (body.outcome === 'duplicate') checkDuplicate(body.duplicateOf, repeatable);
  else checkCrime(instrument, level, body);
}

function checkCrime(instrument: Instrument, level: CrimeLevel, body: Extract<CodingBody, { outcome: 'crime' }>): void {
  const chosen = crimesToChoose(instrument, level).find(({ key }) => key === body.crimeCoded);
  if (!chosen) {
    const expected = `a crime of the level ${level} that this version asks about`;
    throw new Problem('coding-not-allowed', { wrong: 'crime', places: [{ path: 'crimeCoded', expected }] });
  }
  // The catalogue may give a crime any code; a code that somebody else gives must at least exist.
  if (iccsCodesOf(chosen).includes(body.iccs)) return;
  if (!iccs2015Code.safeParse(body.iccs).success) {
    const expected = 'a code of sections 01 to 11, of two, four, five or six digits';
    throw new Problem('coding-not-allowed', { wrong: 'code', places: [{ path: 'iccs', expected }] });
  }
  requireNote(body, 'code-of-another-crime');
}

function checkDuplicate(duplicateOf: string, repeatable: readonly CodeableIncident[]): void {
  if (repeatable.some((incident) => placeInInterview(incident) === duplicateOf)) return;
  const expected = 'another incident of the interview, of the same level or, for a person’s, of the household';
  throw new Problem('coding-not-allowed', { wrong: 'duplicate', places: [{ path: 'duplicateOf', expected }] });
}

function requireNote({ note }: CodingBody, why: 'adjudication' | 'not-a-crime' | 'code-of-another-crime'): void {
  if (!note) throw new Problem('reason-required', { why });
}
