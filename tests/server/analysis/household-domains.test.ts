import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { analysisFileFromStudy } from '../../../server/analysis/from-study/analysis-file-from-study.ts';
import { folderWith, INCIDENT_HEADER, PERSON_HEADER, smallStudy } from './small-survey.ts';

const HOUSEHOLDS = ['h1,1,1,1,10', 'h2,2,1,2,10', 'h3,9,2,3,10', 'h4,1,2,4,10'];
/** In another order than their households. */
const PERSONS = [
  'p3,2,30,1,1,1,3,1,2,h3',
  'p1,1,40,1,1,1,1,1,2,h1',
  'p2,2,70,1,1,1,2,1,2,h2',
  'p4,2,65,1,1,1,4,1,2,h1',
];
const INCIDENTS = ['i1,p2,R,2,1,,,,,,,,', 'i2,p4,T,4,1,,,,,,,,', 'i3,p3,B,10,1,,,,,,,,'];

const INCOME = { categories: { low: "{INCOME} = '1'", high: "{INCOME} = '2'" } };

function studyOf(more: { persons?: object; incidents?: object } = {}): object {
  const { files, households, persons, incidents, ...study } = smallStudy();
  const columns = { HID: 'text', INCOME: 'text', STRATUM: 'text', PSU: 'text', WH: 'number' };
  const own = { ...files.persons.columns, HID: 'text' };
  return {
    ...study,
    files: {
      households: { path: 'households.csv', columns },
      persons: { ...files.persons, columns: own },
      incidents: files.incidents,
    },
    households: {
      file: 'households',
      key: 'HID',
      stratum: 'STRATUM',
      psu: 'PSU',
      weight: 'WH',
      domains: { income: INCOME },
    },
    persons: {
      file: 'persons',
      key: 'ID',
      household: 'HID',
      weight: 'WP',
      domains: { ...persons.domains, ...more.persons },
      profile: ['sex', 'income'],
    },
    incidents: { ...incidents, domains: { ...more.incidents } },
  };
}

async function fileOfStudy(study: object) {
  const folder = folderWith({
    'study.json': JSON.stringify(study),
    'households.csv': ['HID,INCOME,STRATUM,PSU,WH', ...HOUSEHOLDS, ''].join('\n'),
    'persons.csv': [`${PERSON_HEADER},HID`, ...PERSONS, ''].join('\n'),
    'incidents.csv': [INCIDENT_HEADER, ...INCIDENTS, ''].join('\n'),
  });
  return analysisFileFromStudy(join(folder, 'study.json'), folder);
}

const valuesOf = ({ domains }: { domains: ReadonlyMap<string, { codes: Int32Array; names: readonly string[] }> }) => {
  const { codes, names } = domains.get('income')!;
  return Array.from(codes, (code) => names[code]);
};

describe('a study whose households have a domain', () => {
  it('has it of their persons, and of what these told, by the key of the household', async () => {
    const { persons, incidents } = await fileOfStudy(studyOf());
    expect(valuesOf(persons)).toEqual([undefined, 'low', 'high', 'low']);
    expect(valuesOf(incidents)).toEqual(['high', 'low', undefined]);
  });

  it('takes that of the persons themselves where they state one of the same name', async () => {
    const own = { income: { categories: { low: "{SEX} = '1'", high: "{SEX} = '2'" } } };
    const { persons, incidents, households } = await fileOfStudy(studyOf({ persons: own }));
    expect(valuesOf(households)).toEqual(['low', 'high', undefined, 'low']);
    expect(valuesOf(persons)).toEqual(['high', 'low', 'high', 'high']);
    expect(valuesOf(incidents)).toEqual(['high', 'high', 'high']);
  });

  it('refuses one of incidents under its name', async () => {
    const own = { income: { categories: { low: "{SELF} = '1'" } } };
    await expect(fileOfStudy(studyOf({ incidents: own }))).rejects.toThrow(
      /incidents have the domain income of their persons already/,
    );
  });
});
