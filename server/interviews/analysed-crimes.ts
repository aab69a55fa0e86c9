import type { CrimeType, Instrument } from '#questionnaires';

/** The crimes asked in this version. Crimes of any member are counted in the household's own table. */
export function analysedCrimes(instrument: Instrument): (CrimeType & { level: 'household' | 'person' })[] {
  return instrument.crimes.filter((crime): crime is CrimeType & { level: 'household' | 'person' } => {
    return crime.active && crime.level !== 'member';
  });
}
