import type { Express } from 'express';
import { deleteDraft, draftBackupName, getDraft, listDraftBackups, putDraft } from '#contract';
import { keepSnapshot, keptSnapshot } from '../devices/drafts.ts';
import { route } from '../http/route.ts';
import { Problem } from '../problems.ts';
import type { Services } from '../services.ts';

/** Sealed backups of drafts, of the account that made them and nobody else. */
export function draftRoutes(app: Express, services: Services): void {
  const { store } = services;

  route(app, services, listDraftBackups, async ({ account }) => ({ drafts: await store.drafts(account.user) }));

  route(app, services, putDraft, async ({ account, params, query, received }) => {
    const name = nameIn(params);
    const draft = { user: account.user, name, device: account.device?.id, ...query, snapshot: received.bytes };
    return { sequence: await keepSnapshot(services, draft) };
  });

  route(app, services, getDraft, async ({ account, params }) => keptSnapshot(services, account.user, params.name));

  route(app, services, deleteDraft, async ({ account, params }) => {
    await store.forgetDraft(account.user, params.name);
    return null;
  });
}

/** @throws Problem unknown-draft */
function nameIn({ name }: { name: string }): string {
  if (!draftBackupName.safeParse(name).success) throw new Problem('unknown-draft');
  return name;
}
