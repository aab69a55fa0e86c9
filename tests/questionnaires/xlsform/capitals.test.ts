import { expect, it } from 'vitest';
import { type DraftFiles, remarkLine, xlsformToInstrument } from '#questionnaires';

const LABEL = 'label::English (en)';

function imported(survey: string[][]): { files: DraftFiles; lines: string[] } {
  const { files = {}, report } = xlsformToInstrument([{ name: 'survey', rows: survey }], { id: 'form' });
  return { files, lines: report.map((remark) => remarkLine(remark)) };
}

/** All that the modules and the English texts say, as one text. */
const saidIn = (files: DraftFiles) => JSON.stringify(files);

it('conditions, limits and texts follow the right one of two names that differ in capitals', () => {
  const { files, lines } = imported([
    ['type', 'name', LABEL, 'relevant', 'constraint'],
    ['integer', 'Age', 'Age of the head', '', ''],
    ['integer', 'age', 'Age of the child', '', '. < ${Age}'],
    ['note', 'n', 'Child is ${age}, head is ${Age}', '${age} < 5', ''],
    ['text', 'gap', 'Why?', '${Age} - ${age} >= 3', ''],
  ]);
  const said = saidIn(files);
  expect(lines).toContainEqual(expect.stringContaining('“age” is called age_2'));
  expect(said).toContain('Child is {age_2}, head is {age}');
  expect(said).toContain('{age_2} < 5');
  expect(said).toContain('({age} - {age_2})');
  expect(said).toMatch(/\{age_2\} >= \{age\}|!\(?\{age_2\} < \{age\}/);
  expect(lines.filter((line) => line.startsWith('lost'))).toEqual([]);
});

it('a calculation is followed by its own name, also where another one differs in capitals', () => {
  const { files } = imported([
    ['type', 'name', LABEL, 'calculation', 'relevant'],
    ['integer', 'x', 'X'],
    ['calculate', 'Sum', '', '${x} + 1'],
    ['calculate', 'sum', '', '${x} + 2'],
    ['text', 'a', 'A', '', '${sum} > 7'],
  ]);
  expect(saidIn(files)).toContain('({x} + 2) > 7');
});

it('in a repeat each copy reads its own copy of the right one of two names that differ in capitals', () => {
  const { files } = imported([
    ['type', 'name', LABEL, 'relevant', 'repeat_count'],
    ['begin repeat', 'R', 'Person', '', '2'],
    ['integer', 'Z', 'Big', ''],
    ['integer', 'z', 'Small', ''],
    ['text', 'more', 'More', '${Z} > ${z}'],
    ['end repeat'],
  ]);
  const said = saidIn(files);
  expect(said).toContain('{z_1} > {z_1_2}');
  expect(said).toContain('{z_2} > {z_2_2}');
});

it('two repeats whose names differ in capitals are two repeats', () => {
  const { files } = imported([
    ['type', 'name', LABEL, 'relevant', 'repeat_count'],
    ['begin repeat', 'R', 'One', '', '2'],
    ['integer', 'Z', 'Big', ''],
    ['end repeat'],
    ['begin repeat', 'r', 'Two', '', '2'],
    ['integer', 'z', 'Small', ''],
    ['end repeat'],
    ['text', 'a', 'A', 'indexed-repeat(${z}, ${r}, 2) > 3'],
    ['text', 'b', 'B', 'indexed-repeat(${Z}, ${R}, 1) > 3'],
  ]);
  const said = saidIn(files);
  expect(said).toContain('{z_2_2} > 3');
  expect(said).toContain('{z_1} > 3');
});

it('a slip in capitals is followed while only one question can be meant, and told as lost otherwise', () => {
  const survey = [
    ['type', 'name', LABEL, 'relevant'],
    ['integer', 'Age', 'Age'],
    ['text', 'why', 'Why?', '${AGE} > 3'],
  ];
  expect(saidIn(imported(survey).files)).toContain('{age} > 3');
  const { lines } = imported([survey[0]!, ['integer', 'age', 'Other age'], ...survey.slice(1)]);
  expect(lines).toContainEqual(expect.stringMatching(/^lost: survey, row 4, .*AGE/));
});
