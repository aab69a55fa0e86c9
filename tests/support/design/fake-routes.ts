import type { BrowserContext, Route } from 'playwright-core';
import { type listQuestionnaires, OUR_MARK, type ReplyOf, type SentChange } from '#contract';
import type { FakeDrafts } from './fake-drafts.ts';

const OURS = { [OUR_MARK]: '1' };

/** The draft that the pages of a test work on. */
export const FAKE_DRAFT = '00000000-0000-4000-8000-000000000000';

/** Answers for the server what a draft is asked for. */
export async function answerDrafts(context: BrowserContext, drafts: FakeDrafts, by = 'designer'): Promise<void> {
  const json = (route: Route, reply: unknown) => route.fulfill({ headers: OURS, json: reply });
  await context.route('**/api/questionnaires', (route) => json(route, questionnairesOf(drafts)));
  await context.route(`**/api/questionnaires/drafts/${FAKE_DRAFT}`, (route) => json(route, drafts.read(by)));
  await context.route(`**/api/questionnaires/drafts/${FAKE_DRAFT}/changes*`, (route) => {
    const request = route.request();
    if (request.method() === 'POST')
      return json(route, drafts.send(by, (request.postDataJSON() as { changes: SentChange[] }).changes));
    return json(route, drafts.changesAfter(Number(new URL(request.url()).searchParams.get('after'))));
  });
}

function questionnairesOf(drafts: FakeDrafts): ReplyOf<typeof listQuestionnaires> {
  const { files: _files, undo: _undo, redo: _redo, ...head } = drafts.read('designer');
  const version = {
    version: '1.1.0',
    number: 1,
    sha256: 'a5'.repeat(32),
    note: 'Comes with the platform.',
    publishedAt: '2026-01-01T00:00:00Z',
    began: null,
    usedBy: ['demo-2026'],
  };
  const title = { es: 'Encuesta de seguridad', en: 'Survey on safety' };
  return { questionnaires: [{ id: 'lacsi-2018-r1', title, versions: [version], drafts: [head] }] };
}
