import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ROLES } from '#contract';
import { computeFigures } from '../../server/analysis/figures.ts';
import { codingDesks } from '../../server/coding/coding-desk.ts';
import { DEMO_ACCOUNTS } from '../../server/demo/demo-accounts.ts';
import { loadDemo } from '../../server/demo/load-demo.ts';
import { bringUpToDate } from '../../server/derivation/derive-missing.ts';
import { loadInstruments } from '../../server/instruments/load-instruments.ts';
import { verifyPassword } from '../../server/security/password.ts';
import type { Services } from '../../server/services.ts';
import { openStore } from '../../server/storage/open-store.ts';
import type { Store } from '../../server/storage/store.ts';
import { servicesOf } from '../support/services.ts';

const instruments = loadInstruments(join(import.meta.dirname, '../../questionnaires/instruments'));

describe('the demonstration', () => {
  let store: Store;
  let services: Services;
  beforeAll(async () => {
    store = await openStore(':memory:');
    services = servicesOf(store, instruments, '2026-11-24T15:00:00.000Z');
    await loadDemo(services);
  }, 60_000);
  afterAll(() => store.close());

  it('has an account of every role, marked so that it works on this machine only', async () => {
    expect(new Set((await store.users()).map(({ role }) => role))).toEqual(new Set(ROLES));
    for (const { user, password } of DEMO_ACCOUNTS) {
      const found = await store.findUser(user);
      expect(found?.account.demonstration).toBe(true);
      expect(await verifyPassword(password, found!.passwordHash)).toBe(true);
    }
  });

  it('leaves cases for a person to interview', async () => {
    const open = await store.assignedCases('interviewer');
    expect(open).toHaveLength(25);
    expect(open.every(({ status }) => status === 'new')).toBe(true);
  });

  it('has interviewed the others, one of them held and one sent twice', async () => {
    const survey = 'demo-2026';
    const accepted = await store.submissions({ survey, status: 'accepted', page: 1 });
    expect(accepted.total).toBe(274);
    expect((await store.submissions({ survey, status: 'held', page: 1 })).total).toBe(1);
    expect((await store.submissions({ survey, status: 'quarantined', page: 1 })).total).toBe(1);
    expect(await store.acceptedInterviews(survey)).toHaveLength(274);
  });

  it('has two coders who agree on most incidents, and leaves to a third what they do not agree on', async () => {
    const desk = codingDesks(services, (key) => bringUpToDate(services, key))((await store.survey('demo-2026'))!);
    const account = async (user: string) => (await store.findUser(user))!.account;
    const listsOf = async (user: string) =>
      (await desk.list(await account(user), { list: 'disagreement', page: 1 })).counts;
    const [all] = await desk.agreement();
    expect(all!.n).toBeGreaterThan(1);
    expect(all!.agreed).toBeGreaterThan(all!.n / 2);
    expect(all!.agreed).toBeLessThan(all!.n);
    expect(await listsOf('statistician')).toMatchObject({ disagreement: all!.n - all!.agreed });
    for (const coder of ['coder', 'second-coder']) expect(await listsOf(coder)).toMatchObject({ disagreement: 0 });
    const counts = await listsOf('statistician');
    expect(Math.min(counts.to_code, counts.second, counts.done)).toBeGreaterThan(0);
    const coders = new Set((await store.codings('demo-2026')).map(({ coder }) => coder));
    expect(coders).toEqual(new Set(['coder', 'second-coder']));
    // What the two decided alike is what the rules had derived: the figures stay those of the simulation.
    const coded = (
      await computeFigures({ ...services, keepDerived: store.keepDerived }, { survey: 'demo-2026', standard: 'inegi' })
    ).coded!;
    expect(coded).toMatchObject({ changed: 0, notACrime: 0, duplicates: 0 });
    expect(coded.confirmed).toBeGreaterThan(0);
  });

  it('has last year’s edition too, closed, every interview of it approved', async () => {
    const surveys = await store.surveys();
    expect(surveys.map(({ key, state }) => `${key} ${state}`)).toEqual(['demo-2026 field', 'demo-2025 closed']);
    expect((await store.submissions({ survey: 'demo-2025', review: 'approved', page: 1 })).total).toBe(300);
    expect(await store.acceptedInterviews('demo-2025')).toHaveLength(300);
  });

  it('draws half of the PSUs of every stratum in both years', async () => {
    const psusOf = async (survey: string) => {
      const interviews = await store.acceptedInterviews(survey);
      return new Set(interviews.map(({ unit: { stratum, psu } }) => `${stratum} ${psu}`));
    };
    const [now, before] = await Promise.all([psusOf('demo-2026'), psusOf('demo-2025')]);
    for (const stratum of ['1', '2', '3', '4']) {
      const ofStratum = [...before].filter((psu) => psu.startsWith(`${stratum} `));
      const shared = ofStratum.filter((psu) => now.has(psu));
      expect(shared.length).toBe(Math.floor(ofStratum.length / 2));
    }
  });
});
