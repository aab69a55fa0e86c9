import { type CodingBody, iccs2015Code } from '#contract';
import { type CrimeType, type Instrument, iccsCodesOf } from '#questionnaires';
import { Problem } from '../problems.ts';
import type { CodeableIncident } from './codeable-incidents.ts';

/** Crimes that an event may be coded as: those asked in this version, of the level of its screener, because weight and population depend on it. */
export function crimesToChoose(instrument: Instrument, level: CrimeType['level']): CrimeType[] {
  return instrument.crimes.filter((crime) => crime.active && crime.level === level);
}

/**
 * Whether an event may be coded so.
 *
 * @param others places of the other events of the interview, e.g. `robbery.2`, with their level
 * @throws Problem coding-not-allowed, reason-required
 */
export function checkCoding(
  instrument: Instrument,
  event: Pick<CodeableIncident, 'crime' | 'level'>,
  body: CodingBody,
  others: ReadonlyMap<string, CrimeType['level']>,
): void {
  if (body.round === 'adjudication') requireNote(body, 'adjudication');
  if (body.outcome === 'not_a_crime') requireNote(body, 'not-a-crime');
  else if (body.outcome === 'duplicate') checkDuplicate(event, body.duplicateOf, others);
  else checkCrime(instrument, event, body);
}

function checkCrime(
  instrument: Instrument,
  event: Pick<CodeableIncident, 'level'>,
  body: Extract<CodingBody, { outcome: 'crime' }>,
): void {
  const chosen = crimesToChoose(instrument, event.level).find(({ key }) => key === body.crimeCoded);
  if (!chosen) {
    const expected = `a crime of the level ${event.level} that this version asks about`;
    throw new Problem('coding-not-allowed', { wrong: 'crime', places: [{ path: 'crimeCoded', expected }] });
  }
  // What the catalogue gives a crime is its designer's; anything else must at least be a code.
  if (iccsCodesOf(chosen).includes(body.iccs)) return;
  if (!iccs2015Code.safeParse(body.iccs).success) {
    const expected = 'a code of sections 01 to 11, of two, four, five or six digits';
    throw new Problem('coding-not-allowed', { wrong: 'code', places: [{ path: 'iccs', expected }] });
  }
  requireNote(body, 'code-of-another-crime');
}

/** What a person repeats of a household's event is left out; the other way round the household's event would be lost. */
function checkDuplicate(
  { level }: Pick<CodeableIncident, 'level'>,
  of: string,
  others: ReadonlyMap<string, string>,
): void {
  const other = others.get(of);
  if (other === undefined || (other !== level && !(level === 'person' && other === 'household'))) {
    const expected = 'another event of the interview, of the same level or, for a person’s, of the household';
    throw new Problem('coding-not-allowed', { wrong: 'duplicate', places: [{ path: 'duplicateOf', expected }] });
  }
}

function requireNote({ note }: CodingBody, why: 'adjudication' | 'not-a-crime' | 'code-of-another-crime'): void {
  if (!note) throw new Problem('reason-required', { why });
}
