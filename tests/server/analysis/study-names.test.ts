import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { valueName } from '#contract';
import { figureSourceOf } from '../../../server/analysis/exported/figure-source.ts';
import { readStudy } from '../../../server/analysis/from-study/study.ts';
import { StudyError } from '../../../server/analysis/from-study/study-error.ts';
import { titleOfFile } from '../../../server/analysis/title-of-file.ts';
import { fileOf, folderWith, smallStudy } from './small-survey.ts';

const PERSONS = ['a,1,25,s1,p1,10,20,1,2', 'b,2,65,s1,p2,10,30,1,2'];
const INCIDENTS = ['i1,a,B,10,2,2,,,03,,,,', 'i2,b,R,30,2,,,,06,,,,', 'i3,b,R,30,1,,,,06,,,,', 'i4,a,T,30,2,,,,06,,,,'];

function studyWith(more: object, crimes: Readonly<Record<string, object>> = {}, incidents: object = {}) {
  const study = smallStudy();
  const region = { value: '{STRATUM}', codes: ['s1', 's2'] };
  return {
    ...study,
    ...more,
    persons: { ...study.persons, domains: { ...study.persons.domains, region } },
    incidents: {
      ...study.incidents,
      ...incidents,
      crimes: study.incidents.crimes.map((crime) => ({ ...crime, ...crimes[crime.key] })),
    },
  };
}

const problemsOf = (study: object) => {
  const folder = folderWith({ 'study.json': JSON.stringify(study, null, 2) });
  try {
    readStudy(join(folder, 'study.json'), 'study.json');
  } catch (error) {
    if (error instanceof StudyError) return error.findings.map(({ problem }) => problem);
    throw error;
  }
  return [];
};

describe('what a study calls things', () => {
  it('is said in the language asked for: its title, and the codes of its domains', async () => {
    const title = { en: 'A small survey', es: 'Una encuesta pequeña' };
    const labels = {
      sex: { male: { es: 'Varones' } },
      region: { s1: 'Aguascalientes', s2: { en: 'Mexico City', es: 'Ciudad de México' } },
    };
    const file = await fileOf(PERSONS, INCIDENTS, studyWith({ title, labels }));
    expect(['es', 'en', 'fr'].map((language) => titleOfFile(file, language))).toEqual([
      'Una encuesta pequeña',
      'A small survey',
      'A small survey',
    ]);
    const named = (language: string, code: string) =>
      valueName(figureSourceOf(file, undefined, language).words, 'region', code);
    expect([named('es', 's2'), named('en', 's2'), named('fr', 's1')]).toEqual([
      'Ciudad de México',
      'Mexico City',
      'Aguascalientes',
    ]);
    // Of the codes that the product has words for too.
    expect(valueName(figureSourceOf(file, undefined, 'es').words, 'sex', 'male')).toBe('Varones');
    expect(valueName(figureSourceOf(file, undefined, 'es').words, 'sex', 'female')).toBe('Mujeres');
    expect(figureSourceOf(file, undefined, 'es').title).toBe('Una encuesta pequeña');
  });

  it('may be in no language, as before', async () => {
    const file = await fileOf(PERSONS, INCIDENTS);
    expect([titleOfFile(file, 'es'), file.title, 'titles' in file]).toEqual([
      'A small survey',
      'A small survey',
      false,
    ]);
  });

  it('is refused where no record can have it', () => {
    expect(problemsOf(studyWith({ labels: { region: { s3: 'Nowhere' }, regoin: { s1: 'x' } } }))).toEqual([
      'there is a label of s3, which is not a code of region',
      'there are labels of regoin, which is not a domain',
    ]);
  });
});

describe('codes of ICCS that a study states', () => {
  const crimes = {
    burglary: { iccs: '05012' },
    robbery: { iccs: { code: '04011', rules: [{ when: "{SELF} = '1'", code: '040111' }] } },
  };
  const iccsTags = { weapon: [{ when: "{SELF} = '1'", is: 'firearm' }], cyber: [] };

  it('are those of the first rule that holds, else that of the crime, else none', async () => {
    const { incidents } = await fileOf(PERSONS, INCIDENTS, studyWith({}, crimes, { iccsTags }));
    const codes = Array.from(incidents.iccs!.codes, (code) => incidents.iccs!.names[code]);
    expect(codes).toEqual(['05012', '04011', '040111', undefined]);
    const tags = [...incidents.iccsTags!].map(([tag, { codes, names }]) => [tag, Array.from(codes, (c) => names[c])]);
    expect(tags).toEqual([
      ['weapon', ['unknown', 'unknown', 'firearm', 'unknown']],
      ['cyber', ['unknown', 'unknown', 'unknown', 'unknown']],
    ]);
  });

  it('are refused where ICCS has no such code or value, or a rule reads what is not there', () => {
    const wrong = { robbery: { iccs: { rules: [{ when: '{NOTHING} = 1', code: '040111' }] } } };
    expect(problemsOf(studyWith({}, wrong))).toEqual([expect.stringContaining('NOTHING')]);
    expect(problemsOf(studyWith({}, { robbery: { iccs: '99' } })).length).toBe(1);
    expect(problemsOf(studyWith({}, {}, { iccsTags: { weapon: [{ when: '1 = 1', is: 'sword' }] } })).length).toBe(1);
    expect(problemsOf(studyWith({}, {}, { iccsTags: { wepon: [] } })).length).toBe(1);
  });

  it('are there for each incident of a row that holds several', async () => {
    const wide = {
      wide: true,
      iccsTags,
      key: undefined,
      crimes: undefined,
    };
    const study = studyWith({}, crimes, wide);
    const { incidents } = await fileOf(PERSONS, INCIDENTS, {
      ...study,
      incidents: { ...study.incidents, crimes: studyWith({}, crimes).incidents.crimes },
    } as ReturnType<typeof smallStudy>);
    const codes = Array.from(incidents.iccs!.codes, (code) => incidents.iccs!.names[code]);
    expect(codes).toEqual(['05012', '04011', '040111', undefined]);
    expect(incidents.iccsTags!.get('weapon')!.codes.length).toBe(4);
  });

  it('of ENVIPE stand for every crime but the residual one', () => {
    const path = join(import.meta.dirname, '../../../questionnaires/studies/envipe-2021.json');
    const { study } = readStudy(path, 'envipe-2021.json');
    expect(study.incidents!.crimes.filter(({ iccs }) => iccs === undefined).map(({ key }) => key)).toEqual(['other']);
    expect(Object.keys(study.incidents!.iccsTags!).length).toBe(7);
    expect(Object.keys(study.labels.state!).length).toBe(32);
  });
});
