import { describe, expect, it } from 'vitest';
import { estimateChanged, personsCsv, refuses } from './broken-study.ts';

const latin1 = (text: string) => Buffer.from(text, 'latin1');

describe('a study file says more or less than it seems to', () => {
  refuses([
    [
      'a bracket that is never closed',
      {
        study: (study) => {
          study.incidents.inScope = "({ABROAD} <> '1'";
          study.households.memberVictim = "{MEMBER} = '1' and ({OWNS} = '1'";
        },
      },
      [
        "study.json, line 56, column 5: {MEMBER} = '1' and ({OWNS} = '1': the bracket at position 20 is not closed; close it where the part in brackets ends",
        "study.json, line 89, column 5: ({ABROAD} <> '1': the bracket at position 1 is not closed; close it where the part in brackets ends",
        '2 errors',
      ],
    ],
    [
      'a column in the place of a condition',
      {
        study: (study) => {
          study.incidents.inScope = '{ABROAD}';
        },
      },
      [
        'study.json, line 89, column 5: {ABROAD}: {ABROAD} is a text, not a condition; compare it with a value, or write {ABROAD} notempty',
      ],
    ],
    [
      'a text in the place of a count',
      {
        study: (study) => {
          study.incidents.weight = { times: '{CRIME}', forms: '{FORMS} = 1' };
        },
      },
      [
        'study.json, line 91, column 7: {CRIME}: it gives a text, not a number; declare the column as a number, or calculate with numbers',
        'study.json, line 92, column 7: {FORMS} = 1: it gives a truth value, not a number; declare the column as a number, or calculate with numbers',
        '2 errors',
      ],
    ],
    [
      'a setting that stands twice',
      { text: (text) => text.replace('"title"', '"title": "Another",\n  "title"') },
      ['study.json, line 4, column 3: title stands twice, and only the last one would count; keep one of them'],
    ],
    [
      'a category under a name that programs keep for themselves',
      { text: (text) => text.replace('"male":', '"__proto__":') },
      [
        'study.json, line 68, column 11: the name persons.domains.sex.categories.__proto__ means something else to programs; choose another name',
      ],
    ],
    [
      'names that no table can show',
      {
        study: (study) => {
          study.persons.domains.sex = { categories: { ' ': "{SEX} = '1'", 'two\nlines': "{SEX} = '2'" } };
          study.persons.domains.age_group = { value: '{SEX}', codes: ['1', '__proto__'] } as never;
        },
      },
      [
        'study.json, line 68, column 11: the name is blank; give it a name',
        'study.json, line 69, column 11: this name means something else to programs, or holds a control character; choose another name',
        'study.json, line 76, column 11: this name means something else to programs, or holds a control character; choose another name',
        '3 errors',
      ],
    ],
    [
      'names of half a character, or that are shown as other ones',
      {
        study: (study) => {
          study.persons.domains.sex = { categories: { 'a\ud800': "{SEX} = '1'", '\u202enam': "{SEX} = '2'" } };
        },
      },
      [68, 69]
        .map(
          (line) =>
            `study.json, line ${line}, column 11: this name means something else to programs, or holds a control character; choose another name`,
        )
        .concat('2 errors'),
    ],
    [
      'lists in which something stands twice, or that contradict each other',
      {
        study: (study) => {
          study.persons.profile.push('sex');
          study.incidents.sets.any_person.push('threats');
          study.persons.domains.sex = { value: '{SEX}', codes: ['1', '2', '2'], unknown: ['9', '1'] };
        },
      },
      [
        'study.json, line 71, column 11: 2 stands twice in the list; keep one of them',
        'study.json, line 75, column 11: the code 1 is a category and unknown at once; keep it in one of the two lists',
        'study.json, line 89, column 7: sex stands twice in the list; keep one of them',
        'study.json, line 132, column 9: threats stands twice in the list; keep one of them',
        '4 errors',
      ],
    ],
    [
      'crimes in a place of the other level, which would have no figure there',
      {
        study: (study) => {
          study.households.atRisk = { robbery: "{OWNS} = '1'" } as never;
          study.persons.atRisk = { burglary: "{OWNS} = '1'" };
          study.incidents.sets.any_person.push('burglary');
        },
      },
      [
        'study.json, line 54, column 7: households.atRisk names robbery, which is not a crime of level household; take it out, or correct the level of the crime',
        'study.json, line 80, column 7: persons.atRisk names burglary, which is not a crime of level person; take it out, or correct the level of the crime',
        'study.json, line 127, column 9: incidents.sets.any_person names burglary, which is not a crime of level person; take it out, or correct the level of the crime',
        '3 errors',
      ],
    ],
    [
      'a domain of incidents that hides one of their persons, and a domain without categories',
      {
        study: (study) => {
          study.incidents.domains = { sex: { categories: { burglary: "{CRIME} = 'B'" } } };
          study.persons.domains.age_group = { categories: {} } as never;
        },
      },
      [
        'study.json, line 73, column 9: there is no category; add one, or take the domain out',
        'study.json, line 91, column 7: incidents have the domain sex of their persons already; rename one of the two',
        '2 errors',
      ],
    ],
    [
      'a set without crimes',
      {
        study: (study) => {
          study.incidents.sets.any = [];
        },
      },
      ['study.json, line 117, column 7: incidents.sets.any: it is empty; fill it in (see docs/studies.md)'],
    ],
    [
      'conditions joined without end',
      {
        study: (study) => {
          study.households.memberVictim = Array(20_000).fill("{MEMBER} = '1'").join(' or ');
        },
      },
      [
        `study.json, line 56, column 5: ${Array(20).fill("{MEMBER} = '1'").join(' or ').slice(0, 300)}: more than 1000 conditions are joined or nested; write values of one variable as a list, with anyof`,
      ],
    ],
    [
      'a code with more digits than a number keeps',
      {
        study: (study) => {
          study.files.persons.columns.PSU = 'number';
        },
        files: { 'persons.csv': personsCsv(['a,1,25,s1,12345678901234567890,10,20,1,2']) },
      },
      [
        'persons.csv, line 2, column PSU: the column is declared as a number, and the code has more digits than a number keeps; declare the column as text',
        'incidents.csv, line 3, column ID: no record of persons.csv has this key; export both files together',
        '2 errors',
      ],
    ],
    [
      'bytes that are not UTF-8',
      { text: (text) => latin1(text.replace('A small', 'A señora')) },
      [
        'study.json, line 3, column 17: it is not text in UTF-8; it looks like Latin 1 (Windows-1252); save it as UTF-8',
      ],
    ],
    [
      'no JSON',
      { text: (text) => text.replace(/\n\}$/, ',\n}') },
      [
        'study.json, line 158, column 1: it is not JSON (Expected double-quoted property name in JSON at position 3211 (line 158 column 1)); remove the comma before the closing bracket',
      ],
    ],
  ]);

  it('says everything that is wrong with its shape at once, each on its own line', async () => {
    const { code, lines } = await estimateChanged({
      study: (study) => {
        Object.assign(study.design, { nested: 'yes' });
        Object.assign(study, { extra: 1 });
        study.incidents.weight = { column: 5 };
        study.persons.domains.sex = { categories: 3 };
      },
    });
    expect(code).toBe(1);
    expect(lines).toEqual([
      expect.stringMatching(
        /^study\.json, line 40, column 5: design\.nested: a text stands here, where true or false belongs; write true or false/,
      ),
      expect.stringMatching(
        /^study\.json, line 67, column 9: .*categories: a number stands here, where a group of settings in braces belongs; write a group of settings in braces/,
      ),
      expect.stringMatching(
        /^study\.json, line \d+, column 7: incidents\.weight\.column: a number stands here, where a text belongs/,
      ),
      expect.stringMatching(/^study\.json, line \d+, column 3: extra: there is no setting extra here/),
      '4 errors',
    ]);
  });

  it('says every name and expression that is wrong at once, each with its own line', async () => {
    const { lines } = await estimateChanged({
      study: (study) => {
        study.persons.weight = 'toString';
        study.persons.psu = `{${study.persons.psu}}`;
        study.persons.profile.push('height');
        study.incidents.file = 'constructor';
        study.incidents.sets.any.push('arson');
        study.households.atRisk = { burglary: '{OWNS} = 1' };
      },
    });
    const places = lines.map((line) => line.replace(/^study\.json, line (\d+), column \d+: /, '$1 '));
    expect(places).toEqual([
      '54 {OWNS} = 1: a number is compared with a text, which is never true; write numbers without quotes and codes within them',
      '62 the name of a column belongs here, and {PSU} is an expression; write PSU without braces',
      '63 the study uses the column toString of persons, but does not declare it; add it to the columns of that file',
      '83 the profile names height, which is not a domain of persons; declare that domain',
      '87 incidents.file is constructor, but files has no constructor; name one of the entries of files',
      '122 incidents.sets.any names arson, which is not a declared crime; declare that crime',
      '6 errors',
    ]);
  });
});
