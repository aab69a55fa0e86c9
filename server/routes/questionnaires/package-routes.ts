import type { Express } from 'express';
import { exportPackage, importPackage, isQuestionnaireId, isVersionNumber, startDraft } from '#contract';
import { route } from '../../http/route.ts';
import { whileWaiting } from '../../http/while-waiting.ts';
import { filesOfTexts, namedByManifest } from '../../instruments/about-files.ts';
import { Problem } from '../../problems.ts';
import { packageOf } from '../../questionnaires/package/make-package.ts';
import { packageProblem, READ_PACKAGE } from '../../questionnaires/package/read-package.ts';
import { beginDraft, textsNamed } from '../../questionnaires/start-draft.ts';
import type { Services } from '../../services.ts';

/** Packages of questionnaires: out of a version, and into a draft. */
export function packageRoutes(app: Express, services: Services): void {
  const { runs } = services;

  route(app, services, exportPackage, ({ params: { id, version } }) => packageOf(services, id, version));

  route(app, services, importPackage, async ({ params, query: { as }, received, account, act, response }) => {
    const key = startDraft.body.shape.draft.safeParse(params.draft);
    if (!key.success) throw new Problem('invalid-request', { part: 'address' });
    const read = await runs.run(
      READ_PACKAGE,
      { bytes: received.bytes },
      {
        key: `${READ_PACKAGE.name} ${received.sha256}`,
        account: account.user,
        signal: whileWaiting(response),
      },
    );
    const { id, version, texts } = read;
    const isWellNamed = isQuestionnaireId(id) && isVersionNumber(version);
    if (as === undefined && !isWellNamed) throw packageProblem('wrong-name');
    const named = as === undefined || (as === id && isWellNamed) ? texts : textsNamed(texts, as);
    const from = isWellNamed ? { id, version } : namedByManifest(filesOfTexts(named));
    const head = await beginDraft(services, { draft: key.data, from, texts: named }, act);
    response.status(201);
    return head;
  });
}
