import type { Express } from 'express';
import { getFormTimes, getVersionFiles, getVersionWork, listQuestionnaires, publishDraft } from '#contract';
import { unpackTexts } from '../../files/pack-texts.ts';
import { route } from '../../http/route.ts';
import { whileWaiting } from '../../http/while-waiting.ts';
import { filesOfTexts } from '../../instruments/about-files.ts';
import { keptFormTimes } from '../../interviews/form-times.ts';
import { Problem } from '../../problems.ts';
import { draftStates } from '../../questionnaires/draft-states.ts';
import { questionnairesOf } from '../../questionnaires/list-questionnaires.ts';
import { publishQuestionnaireDraft } from '../../questionnaires/publish-draft.ts';
import type { Services } from '../../services.ts';
import { workWithVersions } from '../../surveys/version-work.ts';
import { questionnaireDraftRoutes } from './draft-routes.ts';
import { questionnaireFileRoutes } from './file-routes.ts';
import { packageRoutes } from './package-routes.ts';
import { draftTextRoutes } from './text-routes.ts';

/** Questionnaires: their versions and their drafts. */
export function questionnaireRoutes(app: Express, services: Services): void {
  const states = draftStates(services.store);
  const timesOf = keptFormTimes(services);
  // Its key is kept in small letters, and found however somebody writes it.
  app.param('draft', (request, _response, next, key) => {
    request.params.draft = String(key).toLowerCase();
    next();
  });
  questionnaireDraftRoutes(app, services, states);
  packageRoutes(app, services);
  questionnaireFileRoutes(app, services);
  draftTextRoutes(app, services, states);

  route(app, services, publishDraft, async ({ params, body, act, response }) =>
    publishQuestionnaireDraft({ ...services, states }, { draft: params.draft, ...body }, act, whileWaiting(response)),
  );

  route(app, services, getVersionFiles, async ({ params: { id, version } }) => {
    const packed = await services.store.versionFiles(id, version);
    if (!packed) throw new Problem('unknown-instrument');
    return { files: filesOfTexts(unpackTexts(packed)) };
  });

  route(app, services, getVersionWork, ({ params: { id } }) => workWithVersions(services, id));

  route(app, services, getFormTimes, ({ params, response }) => timesOf(params, whileWaiting(response)));

  route(app, services, listQuestionnaires, async () => ({ questionnaires: await questionnairesOf(services) }));
}
