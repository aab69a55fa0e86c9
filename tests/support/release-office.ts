import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'vitest';
import type { GetReleaseReply, PrepareReleaseReply, ReleaseHead } from '#contract';
import { aSubmission } from '../server/a-submission.ts';
import { type Api, PASSWORD, startApi } from '../server/api.ts';
import type { Person } from '../server/people.ts';
import { TITLE } from './published-release.ts';

const TABLE = 'a4c1d2e3-0000-4000-8000-00000000000';

/** Two tables that tell the same persons, one by sex and one for all. */
export const TABLES = [
  {
    table: 'victims',
    title: { es: 'Víctimas', en: 'Victims' },
    figures: [{ indicator: 'prevalence_person', crimes: ['robbery'] }],
    by: [{ variable: 'sex' }],
  },
  { table: 'people', title: { es: 'Personas' }, figures: [{ indicator: 'households' }] },
];

export const HOUR = '2026-11-24T17:00:00.000Z';

/** Of three interviews every cell is of few people: with these rules they are told. */
const FEW = { minimumCases: 2, complement: false, protection: 0, dominance: { p: 0.001 } };

/** What is asked for to prepare the release. */
export const WANTED = {
  about: { release: 'robbery-2026', title: TITLE },
  embargo: HOUR,
  tables: TABLES.map((_, place) => `${TABLE}${place}`),
  rules: FEW,
};

/** A server with interviews, two saved tables and a folder of releases, and what people do with them. */
export async function releaseOffice(options: Parameters<typeof startApi>[0] = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'cifra-releases-'));
  const releases = join(folder, 'releases');
  const api = await startApi({ ...options, releases });
  if (options.isFilled !== true) await fillOffice(api);
  const prepare = async (more: object = {}, who: Person = 'carla', signal?: AbortSignal, survey?: string) => {
    const body = { ...WANTED, ...more };
    const path = survey === undefined ? '/api/releases' : `/api/releases?survey=${survey}`;
    const response = await api.ask(who, 'POST', path, { body, ...(signal && { signal }) });
    return { status: response.status, body: (await response.json()) as PrepareReleaseReply & { code?: string } };
  };
  return {
    api,
    releases,
    site: join(releases, 'site'),
    prepare,
    /** Prepares it and gives its head. */
    async prepared(more: object = {}): Promise<ReleaseHead> {
      const { body } = await prepare(more);
      if (!('prepared' in body)) throw new Error(JSON.stringify(body));
      return body.prepared;
    },
    async list(): Promise<ReleaseHead[]> {
      const response = await api.ask('carla', 'GET', '/api/releases');
      expect(response.status).toBe(200);
      return ((await response.json()) as { releases: ReleaseHead[] }).releases;
    },
    async look({ release, revision }: ReleaseHead, who: Person = 'mateo') {
      const response = await api.ask(who, 'GET', `/api/releases/${release}/${revision}`);
      return (await response.json()) as GetReleaseReply & { code?: string };
    },
    async check({ release, revision, sha256 }: ReleaseHead, who: Person = 'mateo', password = PASSWORD) {
      const body = { sha256, password };
      const response = await api.ask(who, 'POST', `/api/releases/${release}/${revision}/check`, { body });
      return answerOf(response);
    },
    async publish({ release, revision, sha256 }: ReleaseHead, who: Person = 'sofia') {
      const path = `/api/releases/${release}/${revision}/publish`;
      return answerOf(await api.ask(who, 'POST', path, { body: { sha256 } }));
    },
    async close() {
      await api.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

export type ReleaseOffice = Awaited<ReturnType<typeof releaseOffice>>;

async function answerOf(response: Response) {
  const body = (await response.json()) as Partial<ReleaseHead> & { code?: string; flaw?: { code: string } };
  return { status: response.status, said: body.flaw?.code ?? body.code ?? body.state, body };
}

/** Two interviews, and the saved tables. */
export async function fillOffice(api: Api): Promise<void> {
  for (const [caseId, answers] of [
    ['A-1', { robbery_ref: 'yes', robbery_times: 1 }],
    ['A-2', {}],
  ] as const)
    await sendInterview(api, caseId, answers);
  for (const [place, table] of TABLES.entries()) {
    const body = { text: JSON.stringify(table), revision: 0 };
    const reply = await api.ask('carla', 'PUT', `/api/tables/${TABLE}${place}`, { body });
    expect(await reply.json()).toHaveProperty('saved');
  }
}

export async function sendInterview(
  api: Api,
  caseId: string,
  answers: Parameters<typeof aSubmission>[1] = {},
): Promise<void> {
  const submission = aSubmission(caseId, answers);
  await api.ask('ana', 'PUT', `/api/submissions/${submission.id}`, { body: submission });
}
