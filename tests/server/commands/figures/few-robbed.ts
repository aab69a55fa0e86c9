import { join } from 'node:path';
import { cifra } from '../../../support/command-line.ts';
import { folderWith, INCIDENT_HEADER, PERSON_HEADER, smallStudy } from '../../analysis/small-survey.ts';

/** 240 persons in 4 strata of 5 PSUs. Of the oldest women two were robbed, of all others many. */
const PERSONS = Array.from({ length: 240 }, (_, i) => {
  const age = 20 + ((i * 7) % 60);
  return `p${i},${1 + (i % 2)},${age},s${i % 4},s${i % 4}p${Math.floor(i / 4) % 5},${10 + (i % 5)},${20 + (i % 7)},${1 + (i % 2)},2`;
});
const isOldWoman = (i: number) => i % 2 === 1 && 20 + ((i * 7) % 60) >= 60;
const ROBBED = PERSONS.flatMap((_, i) => (isOldWoman(i) ? [] : i % 4 < 2 ? [i] : []));
const OLD = PERSONS.flatMap((_, i) => (isOldWoman(i) ? [i] : [])).slice(0, 2);
export const INCIDENTS = [...ROBBED, ...OLD].map(
  (i) => `r${i},p${i},R,${20 + (i % 7)},${1 + (i % 3 === 0 ? 0 : 1)},,,${i % 3 === 0 ? 1 : ''},,,,,`,
);

export const SEX_AND_AGE = {
  table: 'sex-age',
  figures: [
    { indicator: 'victims_person', crimes: ['robbery'] },
    { indicator: 'prevalence_person', crimes: ['robbery'] },
  ],
  by: [{ variable: 'sex' }, { variable: 'age_group' }],
};
/** The same cells once more, and a way around: everybody's figures by age alone, and incidents. */
const BY_AGE = {
  table: 'age',
  figures: [
    { indicator: 'incidence_person', crimes: ['robbery'] },
    { indicator: 'crimes', crimes: ['robbery'] },
  ],
  by: [{ variable: 'age_group' }, { variable: 'sex' }],
};

/** The files of the survey, two tables and rules. */
export function surveyFiles(files: Record<string, string> = {}): Record<string, string> {
  return {
    'study.json': JSON.stringify(smallStudy()),
    'persons.csv': [PERSON_HEADER, ...PERSONS, ''].join('\n'),
    'incidents.csv': [INCIDENT_HEADER, ...INCIDENTS, ''].join('\n'),
    'a.json': JSON.stringify(SEX_AND_AGE),
    'b.json': JSON.stringify(BY_AGE),
    'rules.json': '{}',
    ...files,
  };
}

/** A folder with them, for one test. */
export function survey(files?: Record<string, string>): string {
  return folderWith(surveyFiles(files));
}

/** Runs `cifra release` on both tables, to the folder `out`. */
export const release = (folder: string, ...more: string[]) =>
  cifra(
    'release',
    ...['--spec', join(folder, 'a.json'), '--spec', join(folder, 'b.json'), '--rules', join(folder, 'rules.json')],
    ...['--study', join(folder, 'study.json'), '--data', folder, '--out', join(folder, 'out'), ...more],
  );

/** The survey's persons with another weight for one of them. */
export function otherWeight(): Record<string, string> {
  const [first, ...others] = PERSONS;
  const cells = first!.split(',');
  cells[6] = '400';
  return { 'persons.csv': [PERSON_HEADER, cells.join(','), ...others, ''].join('\n') };
}
