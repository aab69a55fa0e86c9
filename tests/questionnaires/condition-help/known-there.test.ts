import { describe, expect, it } from 'vitest';
import { parseInstrument } from '../../../questionnaires/authoring/parse-instrument.ts';
import { knownThere } from '../../../questionnaires/condition-help/known-there.ts';
import type { Answers } from '../../../questionnaires/instrument/answers.ts';
import { instrumentFiles } from '../../support/instrument-files.ts';

const instrument = parseInstrument(instrumentFiles('lacsi-2018-r1'));
const context = { caseId: 'preview', seed: 'preview' };
const household = { form: 'household', screen: 'residents' };
const control = { dwelling_class: 'house', access_barrier: 'no', visit_contact: 'yes', consent_roster: 'yes' };
const asked = (answers: Answers) => knownThere(instrument, household, { answers, context });

describe('what a condition reads of a respondent in the middle of the interview', () => {
  it('does not know what has not come up yet', () => {
    const { key, values } = asked({ control, household: { n_residents: 2 } });
    expect(key).toBe('household');
    expect(values.get('n_residents')).toBe(2);
    expect(values.has('shared_food_budget')).toBe(false);
  });

  it('knows that a question was passed over, once a later one was answered', () => {
    const { values } = asked({ control, household: { n_residents: 1, vehicles_owned: 'no' } });
    expect(values.has('shared_food_budget')).toBe(true);
    expect(values.get('shared_food_budget')).toBeUndefined();
  });

  it('reads answers of forms before, of a form that is not asked itself', () => {
    const answers = { control: { ...control, consent_roster: 'no' } };
    const { key, values } = knownThere(instrument, household, { answers, context });
    expect(key).toBeUndefined();
    expect(values.get('consent_roster')).toBe('no');
  });

  it('reads the form of the member on the screen, of a form that repeats, and else the first', () => {
    const answers = { control, household: { n_residents: 2, shared_food_budget: 'yes' }, roster: {} };
    const member = { form: 'member' };
    const first = knownThere(instrument, member, { answers, context }).key;
    const second = knownThere(instrument, member, { answers, context, onScreen: 'member.2' }).key;
    expect([first, second]).toSatisfy(([one, two]) => one === undefined || (one === 'member.1' && two === 'member.2'));
  });
});
