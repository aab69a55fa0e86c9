import { describe, expect, it } from 'vitest';
import { estimateChanged, incidentsCsv, PERSONS, personsCsv, refuses } from './broken-study.ts';

/** Rows of persons of which the first is another one. */
const firstPerson = (row: string) => personsCsv([row, ...PERSONS.slice(1)]);
const latin1 = (text: string) => Buffer.from(text, 'latin1');

describe('values of data files', () => {
  it('are reported all at once, with file, line and column', async () => {
    const written = await estimateChanged({
      files: {
        'persons.csv': personsCsv(['a,1,x,s1,p1,10,nan,1,2', 'a,1,25,s1,p1,10,20,1', 'b,2,"6,5",s1,p2,-1,,1,2']),
        'incidents.csv': incidentsCsv(['i1,z,Q,ten,2,2,,,03,,,,']),
      },
    });
    expect(written.lines).toEqual([
      'persons.csv, line 2, column AGE: "x" is not a number; correct the value or leave it blank',
      'persons.csv, line 2, column WP: "nan" is not a number; correct the value or leave it blank',
      'persons.csv, line 3: the row has 8 values, the header has 9; export or copy the file again',
      'persons.csv, line 4, column AGE: "6,5" is not a number; write a decimal point, and nothing between thousands; or add "decimal": "," to the file in the study',
      'incidents.csv, line 2, column WE: "ten" is not a number; correct the value or leave it blank',
      '5 errors',
    ]);
    const meant = await estimateChanged({
      files: {
        'persons.csv': personsCsv(['a,1,25,s1,p1,10,,1,2', 'a,1,25,,p1,10,20,1,2', 'b,2,65,s1,p2,-1,30,1,2']),
        'incidents.csv': incidentsCsv(['i1,z,Q,10,2,2,,,03,,,,', 'i2,b,R,,1,,,1,,,,,']),
      },
    });
    expect(meant.lines).toEqual([
      'persons.csv, line 2, column WP: the weight is blank; give every record a weight of 0 or more',
      'persons.csv, line 3, column STRATUM: the value is blank; give every record its keys, its stratum and its PSU',
      'persons.csv, line 3, column ID: the key of line 2 occurs again; keep one record per key',
      'persons.csv, line 4, column WH: the weight is -1; give every record a weight of 0 or more',
      'incidents.csv, line 2, column ID: no record of persons.csv has this key; export both files together',
      'incidents.csv, line 2, column {CRIME}: the incident matches no declared crime; correct the value or declare the crime in incidents.crimes',
      'incidents.csv, line 3, column WE: the weight is blank; give every record a weight of 0 or more',
      '7 errors',
    ]);
  });

  it('are named five times where a whole column is wrong, with how many more there are', async () => {
    const rows = Array.from({ length: 2000 }, (_, row) => `${row},1,30,s1,p${row},10,nan,1,2`);
    const { lines } = await estimateChanged({ files: { 'persons.csv': personsCsv(rows) } });
    expect(lines).toHaveLength(6);
    expect(lines[4]).toBe(
      'persons.csv, line 6, column WP: "nan" is not a number; correct the value or leave it blank (so on 1,995 more lines)',
    );
  });

  it('are named five times where every row is wrong as a whole', async () => {
    const { lines } = await estimateChanged({ files: { 'persons.csv': personsCsv(Array(2000).fill('a,1')) } });
    expect(lines).toHaveLength(6);
    expect(lines[4]).toBe(
      'persons.csv, line 6: the row has 2 values, the header has 9; export or copy the file again (so on 1,995 more lines)',
    );
  });

  it('of blanks alone are no stratum', async () => {
    const { lines } = await estimateChanged({ files: { 'persons.csv': firstPerson('a,1,25,  ,p1,10,20,1,2') } });
    expect(lines).toEqual([
      'persons.csv, line 2, column STRATUM: the value is blank; give every record its keys, its stratum and its PSU',
    ]);
  });

  it('keep a mark within that is a byte order mark at the beginning of a file', async () => {
    const { lines } = await estimateChanged({
      study: (study) => {
        study.persons.domains.sex = { value: '{SEX}', codes: ['1', '2'] };
      },
      files: { 'persons.csv': firstPerson('a,\ufeff1,25,s1,p1,10,20,1,2') },
    });
    expect(lines).toEqual([
      'persons.csv, line 2, column {SEX}: "\ufffd1" is not on the code list; correct the value or add the code to the study file',
    ]);
  });

  it('cannot make a terminal do anything', async () => {
    const { lines } = await estimateChanged({ files: { 'persons.csv': firstPerson('a,1,\u001b[2J,s1,p1,10,20,1,2') } });
    expect(lines).toEqual([
      'persons.csv, line 2, column AGE: "\ufffd[2J" is not a number; correct the value or leave it blank',
    ]);
  });

  it('may have a byte order mark before them, in every file, and line breaks of any system', async () => {
    for (const lineBreak of ['\n', '\r\n', '\r']) {
      const { code, lines } = await estimateChanged({
        text: (text) => `\ufeff${text}`,
        files: {
          'persons.csv': `\ufeff${personsCsv()}`.replaceAll('\n', lineBreak),
          'incidents.csv': `\ufeff${incidentsCsv()}`.replaceAll('\n', lineBreak),
        },
      });
      expect({ code, lines }).toEqual({ code: 0, lines: [''] });
    }
  });

  it('may be in latin1 when the study says so', async () => {
    const study = (changed: { files: { persons: object }; persons: { domains: Record<string, unknown> } }) => {
      Object.assign(changed.files.persons, { encoding: 'latin1' });
      changed.persons.domains.region = { value: '{STRATUM}', codes: ['ñandú'] };
    };
    const persons = personsCsv(PERSONS.map((row) => row.replace('s1', 'ñandú')));
    expect((await estimateChanged({ study, files: { 'persons.csv': latin1(persons) } })).lines).toEqual(['']);
  });
});

describe('the design of a study', () => {
  refuses([
    [
      'a stratum with one PSU, in the frame of all PSUs',
      {
        study: (study) => {
          study.design.lonelyPsu.all_psus = 'fail';
        },
        files: { 'persons.csv': personsCsv([...PERSONS, 'd,1,30,s2,p9,10,20,1,2']) },
      },
      [
        'persons.csv, line 5, column PSU: stratum s2 has one PSU, p9, in the frame all_psus; choose another design.lonelyPsu.all_psus than fail, or merge the stratum with another',
      ],
    ],
    [
      'a stratum with one PSU that has an incident, in the frame of those PSUs',
      {
        study: (study) => {
          study.design.lonelyPsu.incident_psus = 'fail';
        },
        files: { 'incidents.csv': incidentsCsv(['i1,a,B,10,2,2,,,03,,,,', 'i2,b,R,30,1,,,1,,,,,1']) },
      },
      [
        'persons.csv, line 2, column PSU: stratum s1 has one PSU, p1, in the frame incident_psus; choose another design.lonelyPsu.incident_psus than fail, or merge the stratum with another',
      ],
    ],
    [
      'a PSU in two strata',
      { files: { 'persons.csv': personsCsv([...PERSONS, 'd,1,30,s2,p1,10,20,1,2']) } },
      [
        'persons.csv, line 5, column PSU: PSU p1 is in stratum s2 here and in stratum s1 on line 2; set design.nested to true if codes of PSUs repeat from stratum to stratum, or correct the code',
      ],
    ],
    [
      'a weight whose square is no number',
      { files: { 'persons.csv': firstPerson('a,1,25,s1,p1,10,1e200,1,2') } },
      [
        'persons.csv, line 2, column WP: the weight is 1e+200, too large or too small to calculate with; give weights of 0, or from 1e-15 to 1e15',
      ],
    ],
    [
      'counts that make such a weight',
      {
        study: (study) => {
          study.incidents.weight = { times: '{TIMES}', forms: '{FORMS}' };
        },
        files: { 'incidents.csv': incidentsCsv(['i1,a,B,10,2,2,,,03,,1e300,1,']) },
      },
      [
        'incidents.csv, line 2, column {TIMES} / {FORMS}: the weight is 1e+301, too large or too small to calculate with; give weights of 0, or from 1e-15 to 1e15',
      ],
    ],
    [
      'counts that are none',
      {
        study: (study) => {
          study.incidents.weight = { times: '{TIMES}', forms: '{FORMS}' };
        },
        files: { 'incidents.csv': incidentsCsv(['i1,a,B,10,2,2,,,03,,0,1,', 'i2,b,R,10,2,2,,,03,,1,0,']) },
      },
      [
        'incidents.csv, line 2, column {TIMES} / {FORMS}: times and forms are not two positive numbers; correct the two counts',
        'incidents.csv, line 3, column {TIMES} / {FORMS}: times and forms are not two positive numbers; correct the two counts',
        '2 errors',
      ],
    ],
    [
      'two negative counts, which would give a positive weight',
      {
        study: (study) => {
          study.incidents.weight = { times: '{TIMES}', forms: '{FORMS}' };
        },
        files: { 'incidents.csv': incidentsCsv(['i1,a,B,10,2,2,,,03,,-8,-2,']) },
      },
      [
        'incidents.csv, line 2, column {TIMES} / {FORMS}: times and forms are not two positive numbers; correct the two counts',
      ],
    ],
    [
      'an incident with a weight, of a person without',
      { files: { 'persons.csv': firstPerson('a,1,25,s1,p1,0,0,1,2') } },
      [
        'incidents.csv, line 2, column WE: the incident has a weight, but its household (persons.csv, line 2) has weight 0; give the household its weight, or leave the incident out with incidents.inScope',
      ],
    ],
  ]);
});
