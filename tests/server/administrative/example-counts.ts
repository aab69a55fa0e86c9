import type { CountsProblem } from '#contract';
import type { KnownOfSurvey } from '../../../server/administrative/check-mapping.ts';
import { CountsError } from '../../../server/administrative/counts-error.ts';
import { readAdministrativeCounts } from '../../../server/administrative/read-administrative-counts.ts';

/** A mapping of two offences of a police. */
export const MAPPING = {
  records: 'police-2025',
  title: { en: 'Police, 2025', es: 'Policía, 2025' },
  source: 'the police, for the tests',
  columns: { offence: 'offence', area: 'area', period: 'period', count: 'count' },
  offences: [
    { name: 'Robbery', iccs: ['0401'], beside: ['robbery'] },
    { name: 'Burglary of homes', iccs: ['05012'], beside: ['burglary'] },
  ],
  definitions: {
    counts: 'events',
    attempts: 'included',
    place: 'occurrence',
    date: 'occurrence',
    victimsUnder18: 'excluded',
    businesses: 'excluded',
    nonResidents: 'excluded',
    severalOffences: 'most_serious',
  },
} as const;

export const KNOWN: KnownOfSurvey = { crimes: ['robbery', 'burglary', 'any_person'], areas: ['01', '02'] };

/** A file of counts, a line each. */
export function csvOf(...lines: readonly string[]): Uint8Array {
  return new TextEncoder().encode(`offence,area,period,count\n${lines.join('\n')}\n`);
}

const WHOLE = [
  'Robbery,01,2025,40',
  'Robbery,02,2025,60',
  'Burglary of homes,01,2025,10',
  'Burglary of homes,02,2025,0',
];

/** Counts that nothing is wrong with. */
export const COUNTS: Uint8Array = csvOf(...WHOLE);

const NAMES = { mapping: 'mapping.json', counts: 'counts.csv' };

export function readCounts(counts: Uint8Array = COUNTS, mapping: object = MAPPING, known: KnownOfSurvey = KNOWN) {
  return readAdministrativeCounts({ mapping: JSON.stringify(mapping, null, 2), counts, names: NAMES }, known);
}

/** What is wrong with counts: file, line, column and code of each. */
export function wrongWith(counts: Uint8Array, mapping: object = MAPPING, known: KnownOfSurvey = KNOWN): string[] {
  return problemsOf(counts, mapping, known).map(({ file, line, column, code }) =>
    [file, line ?? '-', column ?? '-', code].join(' '),
  );
}

/** All that is wrong with counts. */
export function problemsOf(counts: Uint8Array, mapping: object, known: KnownOfSurvey): readonly CountsProblem[] {
  try {
    readCounts(counts, mapping, known);
    return [];
  } catch (error) {
    if (!(error instanceof CountsError)) throw error;
    return error.problems;
  }
}

export { WHOLE };
