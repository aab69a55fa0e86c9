import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { analysisFileFromStudy } from '../../../server/analysis/from-study/analysis-file-from-study.ts';
import { StudyError } from '../../../server/analysis/from-study/study-error.ts';
import { folderWith, INCIDENT_HEADER, PERSON_HEADER, type SmallStudy, smallStudy } from './small-survey.ts';

const PERSONS = ['a,1,25,s1,p1,10,20,1,2', 'b,2,65,s1,p2,10,30,1,2'];
const INCIDENTS = ['i1,a,B,10,2,2,,,03,,,,', 'i2,b,R,30,2,,,,06,,,,'];
const csv = (header: string, rows: string[]) => [header, ...rows, ''].join('\n');

interface Changes {
  persons?: string | Uint8Array;
  incidents?: string | Uint8Array;
  study?: (study: SmallStudy) => void;
  text?: string;
}

/** The error that the changed files give. */
async function errorOf({ persons, incidents, study: change, text }: Changes): Promise<StudyError> {
  const study = smallStudy();
  change?.(study);
  const folder = folderWith({
    'study.json': text ?? JSON.stringify(study, null, 2),
    [study.files.persons.path]: persons ?? csv(PERSON_HEADER, PERSONS),
    [study.files.incidents.path]: incidents ?? csv(INCIDENT_HEADER, INCIDENTS),
  });
  const error = await analysisFileFromStudy(join(folder, 'study.json'), folder).catch((reason: unknown) => reason);
  if (!(error instanceof StudyError)) throw new Error(`no StudyError but ${String(error)}`);
  return error;
}

const withPerson = (row: string) => csv(PERSON_HEADER, [PERSONS[0]!, row]);
const withIncident = (row: string) => csv(INCIDENT_HEADER, [INCIDENTS[0]!, row]);

it('sound files give no error', async () => {
  await expect(errorOf({})).rejects.toThrow('no StudyError');
});

describe('a data file that is not whole', () => {
  it('a file that is not there is named', async () => {
    const error = await errorOf({
      study: (study) => Object.assign(study.files, { more: { path: 'more.csv', columns: {} } }),
    });
    expect(error).toMatchObject({ code: 'file-missing', place: { file: 'more.csv' } });
  });

  it('an empty file is empty', async () => {
    expect(await errorOf({ persons: '' })).toMatchObject({ code: 'file-empty', place: { file: 'persons.csv' } });
  });

  it('a header without rows is refused', async () => {
    const error = await errorOf({ incidents: `${INCIDENT_HEADER}\n` });
    expect(error).toMatchObject({ code: 'no-rows', place: { file: 'incidents.csv', line: 1 } });
  });

  it('a row that ends too early is refused with its line', async () => {
    const error = await errorOf({ persons: csv(PERSON_HEADER, [...PERSONS, 'c,1,40,s1']) });
    expect(error).toMatchObject({ code: 'row-malformed', place: { file: 'persons.csv', line: 4 } });
    expect(error.message).toBe(
      'persons.csv, line 4: the row has 4 values, the header has 9; export or copy the file again',
    );
  });

  it('a quotation mark that is not closed is refused', async () => {
    const error = await errorOf({ persons: csv(PERSON_HEADER, [...PERSONS, 'c,1,"40,s1,p1,10,20,1,2']) });
    expect(error.code).toBe('row-malformed');
  });

  it('a compressed file that ends too early is refused', async () => {
    const whole = gzipSync(
      csv(
        PERSON_HEADER,
        Array.from({ length: 500 }, (_, n) => `${n},1,${20 + (n % 50)},s1,p1,10,20,1,2`),
      ),
    );
    const study = (study: SmallStudy) => {
      study.files.persons.path = 'persons.csv.gz';
    };
    const error = await errorOf({ study, persons: whole.subarray(0, whole.length - 40) });
    expect(error).toMatchObject({ code: 'file-truncated', place: { file: 'persons.csv.gz' } });
    expect((await errorOf({ study, persons: 'no gzip at all' })).code).toBe('file-truncated');
    expect((await errorOf({ study, persons: '' })).code).toMatch(/file-(truncated|empty)/);
  });

  it('a column that the study needs and the file lacks is named', async () => {
    const error = await errorOf({ persons: csv(PERSON_HEADER.replace('WP', 'W'), PERSONS) });
    expect(error).toMatchObject({ code: 'missing-column', place: { file: 'persons.csv', line: 1 } });
    expect(error.message).toContain('there is no column WP');
  });
});

describe('a value that cannot be used', () => {
  it.each([
    ['nan', 'not-a-number'],
    ['', 'invalid-weight'],
    ['-3', 'invalid-weight'],
    ['1e999', 'invalid-weight'],
    ['1e200', 'invalid-weight'],
    ['1e-300', 'invalid-weight'],
    ['12,5', 'row-malformed'],
  ])('the person weight "%s" is refused', async (weight, code) => {
    const error = await errorOf({ persons: withPerson(`b,2,65,s1,p2,10,${weight},1,2`) });
    expect(error).toMatchObject({ code, place: { file: 'persons.csv', line: 3 } });
    if (code !== 'row-malformed') expect(error.place.column).toBe('WP');
  });

  it('an incident weight that is not a number is refused with file, line and column', async () => {
    const error = await errorOf({ incidents: withIncident('i2,b,R,abc,2,,,,06,,,,') });
    expect(error.message).toBe(
      'incidents.csv, line 3, column WE: "abc" is not a number; correct the value or leave it blank',
    );
  });

  it('times without forms give no weight', async () => {
    const error = await errorOf({
      study: (study) => {
        study.incidents.weight = { times: '{TIMES}', forms: '{FORMS}' };
      },
    });
    expect(error).toMatchObject({ code: 'invalid-weight', place: { file: 'incidents.csv', line: 2 } });
  });

  it('a blank stratum, PSU or key is refused', async () => {
    const error = await errorOf({ persons: withPerson('b,2,65,,p2,10,30,1,2') });
    expect(error).toMatchObject({ code: 'blank-value', place: { line: 3, column: 'STRATUM' } });
  });

  it('the same person twice is refused', async () => {
    const error = await errorOf({ persons: withPerson('a,2,65,s1,p2,10,30,1,2') });
    expect(error).toMatchObject({ code: 'duplicate-key', place: { file: 'persons.csv', line: 3, column: 'ID' } });
    expect(error.message).toContain('line 2');
  });

  it('an incident without a person is refused', async () => {
    const error = await errorOf({ incidents: withIncident('i2,z,R,30,2,,,,06,,,,') });
    expect(error).toMatchObject({ code: 'parent-not-found', place: { file: 'incidents.csv', line: 3, column: 'ID' } });
  });

  it('an incident of a crime that the study does not declare is refused', async () => {
    const error = await errorOf({ incidents: withIncident('i2,b,X,30,2,,,,06,,,,') });
    expect(error).toMatchObject({
      code: 'unknown-code',
      place: { file: 'incidents.csv', line: 3, column: '{CRIME}' },
    });
  });

  it('a domain value that is neither on the code list nor declared unknown is refused', async () => {
    const error = await errorOf({
      study: (study) => {
        study.persons.domains.sex = { value: '{SEX}', codes: ['1'], unknown: ['9'] };
      },
    });
    expect(error).toMatchObject({ code: 'unknown-code', place: { file: 'persons.csv', line: 3, column: '{SEX}' } });
  });
});

describe('a study file that cannot be used', () => {
  it('what is not JSON is refused with its line where that is known', async () => {
    const comma = await errorOf({ text: '{\n  "study": "small",\n}' });
    expect(comma).toMatchObject({ code: 'study-not-json', place: { file: 'study.json', line: 3, column: 1 } });
    const value = await errorOf({ text: '{\n  "study": }' });
    expect(value).toMatchObject({ code: 'study-not-json', message: expect.stringContaining('Unexpected token') });
  });

  it('a missing or unknown part is refused by name', async () => {
    const error = await errorOf({ study: (study) => Object.assign(study.design, { replicates: 4 }) });
    expect(error.code).toBe('study-shape');
    expect(error.message).toContain('design');
  });

  it('a set of a crime that is not declared, a file that is not listed and a column that is not declared are refused', async () => {
    const set = await errorOf({ study: (study) => study.incidents.sets.any.push('arson') });
    expect(set).toMatchObject({ code: 'study-shape', message: expect.stringContaining('arson') });
    const risk = await errorOf({ study: (study) => Object.assign(study.persons.atRisk, { piracy: '{AGE} > 17' }) });
    expect(risk).toMatchObject({ code: 'study-shape', message: expect.stringContaining('piracy') });
    const file = await errorOf({
      study: (study) => {
        study.incidents.file = 'thefts';
      },
    });
    expect(file).toMatchObject({ code: 'study-shape', message: expect.stringContaining('thefts') });
    const column = await errorOf({
      study: (study) => {
        study.persons.weight = 'WEIGHT';
      },
    });
    expect(column).toMatchObject({ code: 'study-shape', message: expect.stringContaining('WEIGHT') });
  });

  it('an answer variable or a code that the product lacks is refused with its line, never silently left out', async () => {
    const name = await errorOf({
      study: (study) => Object.assign(study.incidents.answers, { rep_formal_selff: { yes: "{AGE} = '1'" } }),
    });
    expect(name).toMatchObject({ code: 'study-shape', message: expect.stringContaining('rep_formal_selff') });
    expect(name.place.line).toBeGreaterThan(1);
    const code = await errorOf({
      study: (study) => Object.assign(study.incidents.answers.rep_formal_self ?? {}, { si: "{AGE} = '1'" }),
    });
    expect(code).toMatchObject({ code: 'study-shape', message: expect.stringContaining('si') });
  });

  it('a crime that is declared twice is refused with its line', async () => {
    const error = await errorOf({
      study: (study) => study.incidents.crimes.push({ ...study.incidents.crimes[0]!, when: "{AGE} = '1'" }),
    });
    expect(error).toMatchObject({ code: 'study-shape', message: expect.stringContaining('declared twice') });
    expect(error.place.line).toBeGreaterThan(1);
  });

  it('an unknown name in an expression is refused with the line and column of the expression', async () => {
    const error = await errorOf({
      study: (study) => {
        study.households.memberVictim = "{MENBER} = '1'";
      },
    });
    expect(error.code).toBe('study-expression');
    expect(error.place).toMatchObject({ file: 'study.json', line: expect.any(Number), column: expect.any(Number) });
    expect(error.message).toContain('there is no variable {MENBER}');
  });

  it('an expression that does not parse, or compares a number with a text, is refused', async () => {
    const broken = await errorOf({
      study: (study) => {
        study.incidents.inScope = '{ABROAD} =';
      },
    });
    expect(broken.code).toBe('study-expression');
    const mixed = await errorOf({
      study: (study) => {
        study.incidents.inScope = "{LOSS} = '1'";
      },
    });
    expect(mixed.message).toContain('a number is compared with a text');
  });
});
