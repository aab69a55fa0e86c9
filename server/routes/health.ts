import type { Express } from 'express';
import { getHealth, getReadiness, getServerState, type ServerStateReply } from '#contract';
import { route } from '../http/route.ts';
import { Problem } from '../problems.ts';
import type { Services } from '../services.ts';

/** Less room than this is not enough for the interviews that are under way. */
const LEAST_FREE_BYTES = 256 * 1024 * 1024;

/** Room is told in steps of so much. */
const TOLD_BYTES = 100_000_000;

/** Strangers may ask as often as they want; the database is asked once in this time. */
const ASKED_AGAIN_AFTER_MS = 5_000;

/** Whether the server is alive (it and its database answer), and whether it is ready (it can take interviews). */
export function healthRoutes(app: Express, services: Services): void {
  const state = keptState(services);

  route(app, services, getHealth, async () => {
    await services.store.revision();
    return { status: 'ok' as const };
  });

  route(app, services, getReadiness, async () => {
    if (!(await state()).ready) throw new Problem('not-ready');
    return { status: 'ready' as const };
  });

  route(app, services, getServerState, () => state());
}

function keptState({ store, now }: Services): () => Promise<ServerStateReply> {
  let kept: { until: number; state: Promise<ServerStateReply> } | undefined;
  return () => {
    const instant = now().getTime();
    if (!kept || kept.until <= instant) kept = { until: instant + ASKED_AGAIN_AFTER_MS, state: stateOf(store) };
    return kept.state;
  };
}

async function stateOf(store: Services['store']): Promise<ServerStateReply> {
  const [writable, freeBytes, lastBackupAt] = await Promise.all([
    store.isWritable(),
    store.freeBytes(),
    store.lastBackup().catch(() => undefined),
  ]);
  return {
    ready: writable && (freeBytes === undefined || freeBytes >= LEAST_FREE_BYTES),
    writable,
    ...(freeBytes === undefined ? {} : { freeBytes: roughly(freeBytes) }),
    ...(lastBackupAt === undefined ? {} : { lastBackupAt }),
  };
}

/** Exact numbers before and after an interview came would tell its size. */
function roughly(bytes: number): number {
  return Math.floor(bytes / TOLD_BYTES) * TOLD_BYTES;
}
