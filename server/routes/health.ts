import type { Express } from 'express';
import { getApiDescription, getHealth, getReadiness, getServerState, type ServerStateReply } from '#contract';
import { Prepared } from '../http/prepared.ts';
import { route } from '../http/route.ts';
import { programVersion } from '../microdata/program-version.ts';
import { openapiDocument } from '../openapi/openapi-document.ts';
import { Problem } from '../problems.ts';
import type { Services } from '../services.ts';

/** Less room than this is not enough for the interviews that are under way. */
const LEAST_FREE_BYTES = 256 * 1024 * 1024;

/** Room is told in steps of so much. */
const TOLD_BYTES = 100_000_000;

/** Strangers may ask as often as they want; the database is asked once in this time. */
const ASKED_AGAIN_AFTER_MS = 5_000;

/**
 * Whether the server is alive (it and its database answer), whether it is ready (it can take interviews), and what its
 * API is.
 */
export function healthRoutes(app: Express, services: Services): void {
  const { store } = services;
  const state = kept(services, () => stateOf(services));
  const alive = kept(services, () => store.revision());

  route(app, services, getHealth, async () => {
    await alive();
    return { status: 'ok' as const };
  });

  route(app, services, getReadiness, async () => {
    if (!(await state()).ready) throw new Problem('not-ready');
    return { status: 'ready' as const };
  });

  let description: Prepared | undefined;
  route(app, services, getApiDescription, async () => {
    description ??= new Prepared(Buffer.from(JSON.stringify(openapiDocument(programVersion()))));
    return description;
  });

  route(app, services, getServerState, () => state());
}

/** What was found out, also that it failed, until it is time to ask again. */
function kept<T>({ now }: Services, ask: () => Promise<T>): () => Promise<T> {
  let last: { at: number; answer: Promise<T> } | undefined;
  return () => {
    const at = now().getTime();
    // A clock that is set back must not make it last.
    if (!last || Math.abs(at - last.at) >= ASKED_AGAIN_AFTER_MS) last = { at, answer: ask() };
    return last.answer;
  };
}

async function stateOf({ store, keys }: Services): Promise<ServerStateReply> {
  const [writable, freeBytes, lastBackupAt, waiting] = await Promise.all([
    store.isWritable(),
    store.freeBytes(),
    store.lastBackup().catch(() => undefined),
    store.waiting().catch(() => 0),
  ]);
  return {
    ready: writable && (freeBytes === undefined || freeBytes >= LEAST_FREE_BYTES),
    writable,
    ...(freeBytes === undefined ? {} : { freeBytes: roughly(freeBytes) }),
    ...(lastBackupAt === undefined ? {} : { lastBackupAt }),
    opens: keys.canOpen,
    waiting,
  };
}

/** Exact numbers before and after an interview came would tell its size. */
function roughly(bytes: number): number {
  return Math.floor(bytes / TOLD_BYTES) * TOLD_BYTES;
}
