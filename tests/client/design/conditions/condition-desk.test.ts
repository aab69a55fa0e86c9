import { describe, expect, it } from 'vitest';
import { applyOperations, type ConditionPlace, type DraftFiles } from '#questionnaires';
import { conditionDesk, type DeskQuestion } from '../../../../client/design/conditions/condition-desk.ts';
import { instrumentFiles } from '../../../support/instrument-files.ts';

const lacsi = instrumentFiles('lacsi-2018-r1') as DraftFiles;
const AT = ['modules/household.json', 'screens', 'residents', 'questions', 'n_residents'];
const place: ConditionPlace = { form: 'household', screen: 'residents' };
const language = 'es';
const QUESTIONS: readonly DeskQuestion[] = [
  { kind: 'contexts', language },
  { kind: 'names', place, language },
  { kind: 'check', source: '{n_residents} > 1', place, language },
];

function deskWith(condition: string) {
  const { files } = applyOperations(lacsi, [{ do: 'add', into: AT, name: 'visibleIf', item: condition }]);
  const desk = conditionDesk();
  desk.take(files);
  return desk;
}

describe('what fields ask of a draft in which a condition cannot be read', () => {
  it.each(['{n_residents} > ', '((', '{nothing_of_the_kind} = 1', '{n_residents} = = 2'])('%s', (condition) => {
    const desk = deskWith(condition);
    for (const question of QUESTIONS) expect(() => desk.answer(question), question.kind).not.toThrow();
    const { contexts } = desk.answer({ kind: 'contexts', language });
    expect(contexts?.get('questions.n_residents.text')).toMatchObject({ question: 'n_residents', screen: 'residents' });
    expect(contexts?.get('questions.ev_month.text')?.asked).not.toBe('');
  });
});
