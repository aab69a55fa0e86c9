import type { Express } from 'express';
import { addSurvey, listSurveys, setSurveyOffice, setSurveyState } from '#contract';
import { route } from '../http/route.ts';
import { Problem } from '../problems.ts';
import type { Services } from '../services.ts';
import { addNewSurvey } from '../surveys/add-survey.ts';
import { findSurvey } from '../surveys/find-survey.ts';
import { surveyReplyOf } from '../surveys/questionnaire-of-survey.ts';

/** The editions of the survey. */
export function surveyRoutes(app: Express, services: Services): void {
  const { store, instruments, now } = services;

  route(app, services, listSurveys, async () => ({
    surveys: (await store.surveys()).map((survey) => surveyReplyOf(survey, instruments, now())),
  }));

  route(app, services, addSurvey, async ({ body, act, response }) => {
    const added = await addNewSurvey(services, body, act);
    response.status(201);
    return added;
  });

  route(app, services, setSurveyOffice, async ({ params, body, act }) => {
    const { key } = await findSurvey(store, params.survey);
    await store.setSurveyOffice(key, body, act);
    return surveyReplyOf(await findSurvey(store, key), instruments, now());
  });

  route(app, services, setSurveyState, async ({ params, body, act }) => {
    const result = await store.setSurveyState(params.survey, body.state, act);
    if (result === 'not-allowed') throw new Problem('survey-state');
    return surveyReplyOf(await findSurvey(store, params.survey), instruments, now());
  });
}
