import { makeKeyPair, type QuarantineReason, type SettleAction, sealInterview } from '#contract';
import { type Submission, VERSION_STEP } from '#questionnaires';
import type { Instruments, PublishedInstrument } from '../../server/model.ts';
import { aSubmission } from './a-submission.ts';
import { type Api, type Caller, instruments, SURVEY, sampleUnit } from './api.ts';
import { enrol } from './enrol.ts';

/** An arrival out of the ordinary: how it comes about, and how a supervisor settles it. */
export interface Arrival {
  readonly kind: QuarantineReason;
  /** Sends it, and gives the reply. */
  readonly send: (api: Api) => Promise<Response>;
  readonly action: SettleAction;
  /** What has to come before the action helps. */
  readonly before?: (api: Api, questionnaires: Questionnaires) => Promise<unknown>;
  /** Into which edition, where it belongs to none. */
  readonly survey?: string;
  /** Whether it counts for its case afterwards. */
  readonly counts: boolean;
}

const put = (api: Api, submission: Submission, caller: Caller = 'ana', headers: Record<string, string> = {}) =>
  api.ask(caller, 'PUT', `/api/submissions/${submission.id}`, { body: submission, headers });

const move = (api: Api, state: string) => api.ask('elena', 'PUT', `/api/surveys/${SURVEY}/state`, { body: { state } });

const review = async (api: Api, decision: 'accept' | 'reject') => {
  const [stored] = (await api.store.submissions({ survey: SURVEY, page: 1 })).submissions;
  const body = { decision, reason: 'looked at' };
  await api.ask('bruno', 'POST', `/api/submissions/${stored!.key}/review`, { body });
};

/** The same interview as JSON that lies in a hundred thousand lists. */
function withLists(submission: Submission): string {
  const lists = '['.repeat(100_000) + ']'.repeat(100_000);
  return JSON.stringify(submission).replace('"control":{', `"control":{"x":${lists},`);
}

/** The same interview, whose journal says that it went on with another version. */
export function goneOnWith(version: string, { events, ...submission }: Submission): Submission {
  const { form, at } = events.at(-1)!;
  const step = { form, at, name: VERSION_STEP, kind: 'position', value: version } as const;
  return { ...submission, events: [...events, { ...step, seq: events.length + 1 }] };
}

/** A version with which the check itself fails until it is mended. */
export const BROKEN = '0.0.1';

/** The questionnaires of a server, to which others come while it runs. */
export interface Questionnaires extends Instruments {
  /** The current one under another name or version. */
  add(name: { id?: string; version?: string }): void;
}

export function questionnaires(): Questionnaires {
  const current = instruments.find(instruments.current.id, instruments.current.version)!;
  const broken = { ...instruments.current, instrument: {} as PublishedInstrument['instrument'], files: {} };
  const added: { id: string; version: string; found: PublishedInstrument }[] = [
    { ...instruments.current, version: BROKEN, found: broken },
  ];
  const nameOf = (id: string, version: string) => added.find((one) => one.id === id && one.version === version)?.found;
  return {
    ...instruments,
    find: (id, version) => nameOf(id, version) ?? instruments.find(id, version),
    knows: (id) => added.some((one) => one.id === id) || instruments.knows(id),
    add: (name) => added.unshift({ ...instruments.current, ...name, found: current }),
  };
}

/** One of each kind. */
export const ARRIVALS: readonly Arrival[] = [
  {
    kind: 'revoked-device',
    async send(api) {
      const { id, headers } = await enrol(api);
      await api.ask('bruno', 'POST', `/api/devices/${id}/revoke`);
      return put(api, aSubmission(), 'nobody', headers);
    },
    action: 'accept',
    counts: true,
  },
  {
    kind: 'case-of-another',
    send: (api) => put(api, aSubmission(), 'luis'),
    action: 'assign-and-accept',
    counts: true,
  },
  {
    kind: 'survey-not-in-field',
    async send(api) {
      await move(api, 'closed');
      return put(api, aSubmission());
    },
    action: 'accept',
    counts: true,
  },
  {
    kind: 'case-already-submitted',
    async send(api) {
      await put(api, aSubmission());
      return put(api, aSubmission());
    },
    action: 'accept',
    counts: true,
  },
  {
    kind: 'case-already-approved',
    async send(api) {
      await put(api, aSubmission());
      await review(api, 'reject');
      await review(api, 'accept');
      return put(api, aSubmission());
    },
    action: 'keep',
    counts: false,
  },
  {
    kind: 'unknown-version',
    send: (api) => put(api, { ...aSubmission(), version: '9.0.0' }),
    before: async (_, questionnaires) => questionnaires.add({ version: '9.0.0' }),
    action: 'recheck',
    counts: true,
  },
  {
    kind: 'other-version',
    send: (api) => put(api, goneOnWith('9.0.0', aSubmission())),
    action: 'accept',
    counts: true,
  },
  {
    kind: 'cannot-be-opened',
    send: async (api) => {
      const { answers: _, events, ...header } = aSubmission();
      const { publicKey } = await makeKeyPair();
      const sealed = await sealInterview({ id: '0123456789abcdef', publicKey }, header, events);
      return api.ask('ana', 'PUT', `/api/submissions/${header.id}`, { body: sealed });
    },
    action: 'keep',
    counts: false,
  },
  {
    kind: 'unknown-instrument',
    send: (api) => put(api, { ...aSubmission(), instrument: 'of-another-office' }),
    before: async (_, questionnaires) => questionnaires.add({ id: 'of-another-office' }),
    action: 'recheck',
    counts: true,
  },
  {
    kind: 'unknown-survey',
    send: (api) => put(api, { ...aSubmission(), survey: 'no-such-edition' } as Submission),
    action: 'accept',
    survey: SURVEY,
    counts: true,
  },
  {
    kind: 'unknown-case',
    send: (api) => put(api, aSubmission('Z-9')),
    async before({ store }) {
      const act = { by: 'bruno', at: '2026-11-24T15:00:00.000Z' };
      await store.importSampleUnits(SURVEY, [sampleUnit('Z-9')], [], act);
      await store.assign(SURVEY, ['Z-9'], 'ana', act);
    },
    action: 'recheck',
    counts: true,
  },
  {
    kind: 'clock-off',
    send: (api) => put(api, { ...aSubmission(), device: { id: 'tablet-7', time: '2024-11-24T10:40:00-05:00' } }),
    action: 'accept',
    counts: true,
  },
  {
    kind: 'id-conflict',
    async send(api) {
      const first = aSubmission();
      await put(api, first);
      return put(api, { ...first, device: { ...first.device, id: 'tablet-8' } });
    },
    action: 'keep',
    counts: false,
  },
  {
    kind: 'over-size',
    send(api) {
      const submission = aSubmission();
      const body = JSON.stringify(submission) + ' '.repeat(6 * 1024 * 1024);
      return api.ask('ana', 'PUT', `/api/submissions/${submission.id}`, { body });
    },
    action: 'accept',
    counts: true,
  },
  {
    kind: 'former-interviewer',
    async send(api) {
      await api.cookieOf('ana');
      await api.ask('elena', 'PUT', '/api/users/ana/state', { body: { state: 'disabled' } });
      return put(api, aSubmission());
    },
    action: 'accept',
    counts: true,
  },
  {
    kind: 'reserved-name',
    send(api) {
      const submission = aSubmission();
      const body = JSON.stringify(submission).replace('"control":{', '"control":{"__proto__":1,');
      return api.ask('ana', 'PUT', `/api/submissions/${submission.id}`, { body });
    },
    action: 'return',
    counts: false,
  },
  {
    kind: 'check-failed',
    send: (api) => put(api, { ...aSubmission(), version: BROKEN }),
    before: async (_, questionnaires) => questionnaires.add({ version: BROKEN }),
    action: 'recheck',
    counts: true,
  },
  {
    kind: 'too-complex',
    send(api) {
      const submission = aSubmission();
      return api.ask('ana', 'PUT', `/api/submissions/${submission.id}`, { body: withLists(submission) });
    },
    action: 'return',
    counts: false,
  },
];
