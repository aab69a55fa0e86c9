import type { Express } from 'express';
import { addSurveyVersion, getSurveyVersions, getVersionChanges, takeBackSurveyVersion } from '#contract';
import { route } from '../http/route.ts';
import { whileWaiting } from '../http/while-waiting.ts';
import type { Services } from '../services.ts';
import { VERSION_CHANGES } from '../surveys/version-changes.ts';
import { addVersionFrom, takeVersionBack, versionsOf } from '../surveys/versions-of-survey.ts';

/** From which day on an edition uses which version of its questionnaire. */
export function surveyVersionRoutes(app: Express, services: Services): void {
  route(app, services, getSurveyVersions, async ({ params }) => versionsOf(services, params.survey));

  route(app, services, addSurveyVersion, async ({ params, body, act }) => {
    await addVersionFrom(services, params.survey, body, act);
    return versionsOf(services, params.survey);
  });

  route(app, services, takeBackSurveyVersion, async ({ params: { survey, version }, query, act }) => {
    await takeVersionBack(services, survey, { version, from: query.from }, act);
    return versionsOf(services, survey);
  });

  route(app, services, getVersionChanges, async ({ params: { survey, version }, query, account, response }) =>
    services.runs.run(
      VERSION_CHANGES,
      { survey, version, language: query.language },
      {
        key: `version-changes ${survey} ${version} ${query.language}`,
        account: account.user,
        signal: whileWaiting(response),
      },
    ),
  );
}
