import type { Express } from 'express';
import { discardDraft, getChanges, getDraftBeginning, getQuestionnaireDraft, sendChanges, startDraft } from '#contract';
import { unpackTexts } from '../../files/pack-texts.ts';
import { route } from '../../http/route.ts';
import { filesOfTexts } from '../../instruments/about-files.ts';
import { Problem } from '../../problems.ts';
import { changeDraft } from '../../questionnaires/change-draft.ts';
import { changesToTell } from '../../questionnaires/changes-to-tell.ts';
import type { DraftStates } from '../../questionnaires/draft-states.ts';
import { ownChanges } from '../../questionnaires/own-changes.ts';
import { readOperations } from '../../questionnaires/read-operations.ts';
import { startQuestionnaireDraft } from '../../questionnaires/start-draft.ts';
import type { Services } from '../../services.ts';

/** Drafts of questionnaires: begun, read, changed, given up. */
export function questionnaireDraftRoutes(app: Express, services: Services, states: DraftStates): void {
  const { store } = services;

  const headOf = async (draft: string) => {
    const head = await store.questionnaireDraft(draft);
    if (!head) throw new Problem('unknown-questionnaire-draft');
    return head;
  };

  route(app, services, startDraft, async ({ body, act, response }) => {
    const head = await startQuestionnaireDraft(services, body, act);
    response.status(201);
    return head;
  });

  route(app, services, getQuestionnaireDraft, async ({ params, account }) => {
    const { head, state } = await states.current(params.draft);
    return { ...head, files: state.files, ...(await ownChanges(services, params.draft, account.user)) };
  });

  route(app, services, getDraftBeginning, async ({ params: { draft } }) => {
    await headOf(draft);
    return { files: filesOfTexts(unpackTexts((await store.draftBeginning(draft))!)) };
  });

  route(app, services, getChanges, async ({ params, query }) => {
    const { seq, state } = await headOf(params.draft);
    const changes = query.after < seq ? await changesToTell(services, params.draft, query.after) : [];
    return { changes, seq: Math.max(seq, changes.at(-1)?.seq ?? 0), state };
  });

  route(app, services, sendChanges, async ({ params, body, act }) => {
    const read = readOperations(body.changes);
    const changes = body.changes.map((change, place) =>
      'takesBack' in change ? change : { id: change.id, operations: read[place]! },
    );
    return changeDraft({ store, states }, params.draft, changes, act);
  });

  route(app, services, discardDraft, async ({ params, act }) => {
    const outcome = await store.discardQuestionnaireDraft(params.draft, act);
    const head = await headOf(params.draft);
    if (outcome === 'draft-closed') throw new Problem('draft-closed', { state: 'published' });
    return head;
  });
}
