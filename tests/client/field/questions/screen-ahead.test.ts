import { describe, expect, it } from 'vitest';
import { dueForms, openForm, walkInterview } from '#questionnaires';
import { shownScreen } from '../../../../client/field/questions/shown-screen.ts';
import { instrument } from '../../../server/api.ts';
import { randomRespondent } from '../../../support/random-respondent.ts';

const CONTEXT = { caseId: 'A-1', seed: 'seed of A-1' };
const STARTED = '2026-11-24T10:05:00-05:00';

describe('the screen that comes next', () => {
  it('is read ahead as it then comes up', () => {
    const { answers } = walkInterview(instrument, { ...CONTEXT, startedAt: STARTED }, randomRespondent(3));
    let screens = 0;
    const ids = new Set<string>();
    for (const { key } of dueForms(instrument, answers, CONTEXT)) {
      const form = openForm(instrument, key, answers, CONTEXT, { language: 'pt' });
      const [, ...others] = form.model.visiblePages;
      for (const { renderedId: id } of form.model.getAllQuestions()) {
        expect(ids, `${key} shares an id with another form that may stand on the page`).not.toContain(id);
        ids.add(id);
      }
      for (const page of others) {
        const ahead = shownScreen(form, () => '', page);
        for (const { id } of form.softEdits()) {
          expect(form.leadsTo(), `${key} ${page.name}`).toBeUndefined();
          form.confirm(id);
        }
        expect(form.leadsTo(), `${key} ${page.name}`).toBe(page.name);
        expect(form.next(), `${key} ${page.name}`).toBe('moved');
        expect(
          shownScreen(form, () => ''),
          `${key} ${page.name}`,
        ).toEqual(ahead);
        screens += 1;
      }
      form.dispose();
    }
    expect(screens).toBeGreaterThan(20);
  });
});
