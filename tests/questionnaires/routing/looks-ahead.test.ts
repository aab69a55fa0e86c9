import { describe, expect, it } from 'vitest';
import { parseInstrument, type Value } from '../../../questionnaires/index.ts';
import { compileInstrument } from '../../../questionnaires/routing/compile-instrument.ts';
import { reachQuestions } from '../../../questionnaires/routing/reach.ts';
import { tinyFiles } from '../../support/tiny-instrument.ts';

const NOTHING = { local: new Map(), earlier: new Map() };

/** The form of a member, in which whether an age of "don't know" is an adult's is asked last. */
function memberForm(conditions: Readonly<Record<string, string>>) {
  const files = tinyFiles();
  const { screens } = files['modules/member.json'] as { screens: { questions: { name: string }[] }[] };
  for (const question of screens.flatMap(({ questions }) => questions))
    if (conditions[question.name] !== undefined) Object.assign(question, { visibleIf: conditions[question.name] });
  return compileInstrument(parseInstrument(files)).forms.find(({ module }) => module.form === 'member')!;
}

const HELD = new Map<string, Value>([
  ['m_name', 'R.'],
  ['m_sex', 'woman'],
  ['m_age', 34],
  ['m_adult', 'yes'],
]);

describe('a question that depends on a later one', () => {
  it('is no longer asked once the later one is not', () => {
    const form = memberForm({ m_sex: "{m_adult} = 'yes'" });
    expect(form.looksAhead).toBe(true);
    const { states, answers } = reachQuestions(form, HELD, NOTHING);
    expect([...states]).toEqual([
      ['m_name', 'asked'],
      ['m_sex', 'hidden'],
      ['m_age', 'asked'],
      ['m_adult', 'hidden'],
    ]);
    expect([...answers.keys()]).toEqual(['m_name', 'm_age']);
  });

  it('is the only kind for which a form is gone over again', () => {
    expect(memberForm({}).looksAhead).toBe(false);
    expect(memberForm({ m_age: "{m_sex} = 'woman'" }).looksAhead).toBe(false);
  });
});
