import { createElement } from 'react';
import { expect, it } from 'vitest';
import type { SubmissionSummaryReply } from '#contract';
import { ImportReport } from '../../../client/desk/submissions/ImportReport.tsx';
import { readListView, writeListView } from '../../../client/desk/submissions/list-view.ts';
import { SubmissionTable } from '../../../client/desk/submissions/SubmissionTable.tsx';
import { ViolationTable, violationWords } from '../../../client/desk/submissions/ViolationTable.tsx';
import { deskTexts } from '../../../client/text/desk/desk-texts.ts';
import { drawn, named, textIn, withClass } from '../elements.ts';

const submission: SubmissionSummaryReply = {
  key: '17',
  survey: 'enviz-2026',
  id: '0b6f7a0e-0000-4000-8000-000000000017',
  caseId: '0301-12',
  instrument: 'lacsi-2018-r1',
  version: '1.0.0',
  interviewer: 'ana',
  status: 'held',
  review: 'none',
  reasons: [],
  hardViolations: 2,
  softViolations: 0,
  flagged: false,
  receivedAt: '2026-11-24T15:00:00Z',
};

it('a held submission is shown by word and shape and leads to its detail', () => {
  const table = drawn(createElement(SubmissionTable, { submissions: [submission] }));
  expect(named(table, 'a')[0]!.attributes.href).toBe('#/submissions/17');
  const [tag] = withClass(table, 'tag-caution');
  expect(textIn(tag!)).toBe('Retenida');
  expect(named(tag!, 'svg')).toHaveLength(1);
  expect(textIn(table)).toContain('2 graves, 0 leves');
});

it('an interview that belongs to no edition says so in every list that it stands in', () => {
  const { survey: _, ...ofNone } = submission;
  const textOf = (submissions: SubmissionSummaryReply[]) =>
    textIn(drawn(createElement(SubmissionTable, { submissions })));
  expect(textOf([submission])).not.toContain('Sin edición');
  expect(textOf([ofNone])).toContain('Sin edición');
});

it('a violation names its rule, form and question', () => {
  const violations = [
    { code: 'missing-answer', severity: 'hard' as const, form: 'incident.robbery.1', name: 'ev_month' },
  ];
  const shown = textIn(drawn(createElement(ViolationTable, { violations })));
  for (const words of ['La pregunta se hizo y no tiene respuesta.', 'incident.robbery.1', 'ev_month', 'Grave']) {
    expect(shown).toContain(words);
  }
});

it('a rule of the instrument and an unknown code both have words', () => {
  const { detail } = deskTexts.en.submissions;
  expect(violationWords('edit:many_vehicles', detail)).toBe('A rule of the questionnaire is broken.');
  expect(violationWords('brand-new-code', detail)).toBe('brand-new-code');
});

it('what an imported file said is shown as text, never as markup', () => {
  const column = '<img src=x onerror=alert(1)>';
  const problems = [{ line: 3, column, code: 'unknown-area' as const, details: { choices: ['urban'] }, message: '' }];
  const report = drawn(createElement(ImportReport, { report: { imported: 0, problems } }));
  expect(textIn(report)).toContain('<img src=x onerror=alert(1)>');
  expect(named(report, 'img')).toEqual([]);
});

it('a column without a name of ours is called by its place, in the reader’s language', () => {
  const details = { choices: ['unit_id'], position: 2 };
  const problems = [{ line: 1, column: 'column 2', code: 'unknown-column' as const, details, message: '' }];
  const shown = textIn(drawn(createElement(ImportReport, { report: { imported: 0, problems } })));
  expect(shown).toContain('Columna 2');
  expect(shown).not.toContain('column 2');
});

it('the list’s filters live in its address and survive nonsense', () => {
  expect(readListView('?status=held&review=none&page=2')).toEqual({ status: 'held', review: 'none', page: 2 });
  expect(readListView('?status=lost&page=-1')).toEqual({ status: undefined, review: undefined, page: 1 });
  expect(writeListView({ status: 'held', page: 1 })).toBe('?status=held');
});
