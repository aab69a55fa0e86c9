import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { type PageModel, PanelModel } from 'survey-core';
import { Survey } from 'survey-react-ui';
import { describe, expect, it } from 'vitest';
import { dueForms, type OpenedForm, openForm, walkInterview } from '#questionnaires';
import { QuestionContext, type QuestionHand } from '../../../../client/field/questions/QuestionContext.ts';
import { ScreenQuestions } from '../../../../client/field/questions/ScreenQuestions.tsx';
import { shownScreen } from '../../../../client/field/questions/shown-screen.ts';
import { instrument } from '../../../server/api.ts';
import { randomRespondent } from '../../../support/random-respondent.ts';

const CONTEXT = { caseId: 'A-1', seed: 'seed of A-1' };
const STARTED = '2026-11-24T10:05:00-05:00';

const NO_HAND: QuestionHand = {
  choose: () => {},
  type: () => {},
  focus: () => {},
  input: () => () => {},
};

/** The words on a screen as SurveyJS's own React components write them. */
function wordsOfSurveyJs({ model }: OpenedForm): string {
  // Our forms leave out how SurveyJS lays out a screen; here it does so as for any form.
  PanelModel.prototype.onFirstRendering.call(model.currentPage);
  // It also counts the letters of a long text.
  return wordsIn(renderToStaticMarkup(createElement(Survey, { model }))).replace(/ \d+\/\d+/g, '');
}

/** The words on the same screen as the tablet draws it. */
function wordsOnTablet(form: OpenedForm): string {
  const questions = createElement(ScreenQuestions, { screen: shownScreen(form, () => '') });
  return wordsIn(renderToStaticMarkup(createElement(QuestionContext, { value: NO_HAND }, questions)));
}

function wordsIn(html: string): string {
  const text = html
    .replace(/<style>.*?<\/style>/gs, ' ')
    .replace(/<legend[^>]*>.*?<\/legend>/gs, ' ')
    .replace(/<[^>]+>/g, ' ')
    .replace(/&[#\w]+;/g, ' ');
  return text.replace(/\s+/g, ' ').trim();
}

describe('a screen of the tablet', () => {
  it('says what SurveyJS’s own components say, word by word and in the same order', () => {
    const { answers } = walkInterview(instrument, { ...CONTEXT, startedAt: STARTED }, randomRespondent(2));
    let screens = 0;
    for (const { key } of dueForms(instrument, answers, CONTEXT)) {
      const form = openForm(instrument, key, answers, CONTEXT, { language: 'es' });
      form.model.showNavigationButtons = false;
      form.model.showProgressBar = false;
      for (const page of form.model.visiblePages as PageModel[]) {
        form.goTo(page.name);
        expect(wordsOnTablet(form), `${key} ${page.name}`).toBe(wordsOfSurveyJs(form));
        screens += 1;
      }
      form.dispose();
    }
    expect(screens).toBeGreaterThan(20);
  });
});
