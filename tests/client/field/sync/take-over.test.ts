import { beforeEach, describe, expect, it } from 'vitest';
import { type Endpoint, toBase64 } from '#contract';
import { type Journal, listDrafts, openDraft } from '../../../../client/field/journal/journal.ts';
import { snapshotOf } from '../../../../client/field/sync/draft-snapshot.ts';
import type { CallServer } from '../../../../client/field/sync/roads.ts';
import { draftsElsewhere, takeOver } from '../../../../client/field/sync/take-over.ts';
import { lockAsText } from '../../../../client/field/vault/lock-as-text.ts';
import { answer, CANARY, emptyDevice, openTheCase, QUICK, SECRET, switchOn, theCase } from '../device.ts';

type Bytes = Uint8Array<ArrayBuffer>;

let broken: Journal;
let server: Map<string, { device: string; data: string }>;
let vault: string;
/** What the server was asked to do with drafts, in that order. */
let asked: string[];

beforeEach(async () => {
  emptyDevice();
  asked = [];
  broken = await switchOn(undefined, 'ines', 'tablet that broke');
  const draft = await openTheCase(broken);
  draft.append([answer('m_name', CANARY), answer('m_age', 40)]);
  await draft.flush();
  const snapshot = (await snapshotOf(broken, draft.name))!;
  server = new Map([[draft.name, { device: broken.keys.deviceId, data: toBase64(snapshot.content) }]]);
  const [row] = await broken.db.getAll('vaults');
  vault = lockAsText(row!)!;
});

/** The server of one person, as far as taking over asks it. */
const ask = (async (
  endpoint: Endpoint,
  input: { params?: { name: string }; query?: { sequence: number }; body?: Bytes },
) => {
  const { params, query, body } = input;
  if (params && endpoint.method !== 'GET') asked.push(`${endpoint.method} ${server.has(params.name) ? 'old' : 'new'}`);
  const draft = params && server.get(params.name);
  switch (`${endpoint.method} ${endpoint.path}`) {
    case 'GET /api/drafts':
      return { drafts: Array.from(server, ([name, { device }]) => ({ name, device })) };
    case 'GET /api/vaults':
      return { vaults: [{ device: broken.keys.deviceId, vault }] };
    case 'GET /api/drafts/:name':
      return draft;
    case 'PUT /api/drafts/:name':
      server.set(params!.name, { device: 'new tablet', data: toBase64(body!) });
      return query;
    default:
      return server.delete(params!.name);
  }
}) as unknown as CallServer;

async function bring(secret: string) {
  const tablet = await switchOn(undefined, 'ines', 'new tablet');
  const drafts = await draftsElsewhere(ask, tablet.keys.deviceId);
  return { tablet, result: await takeOver(tablet, ask, { drafts, secret }, QUICK) };
}

describe('a person whose tablet broke', () => {
  it('goes on with the interview on another one, with the secret of the first', async () => {
    const { tablet, result } = await bring(SECRET);
    expect(result).toEqual({ taken: 1, differing: 0, closed: 0 });
    expect((await openDraft(tablet, theCase, 'ines')).entries.map(({ value }) => value)).toEqual([CANARY, 40]);
    // It is backed up from the new one before the old backup goes: that one may break in the same minute.
    expect(asked).toEqual(['PUT new', 'DELETE old']);
    expect([...server.values()].map(({ device }) => device)).toEqual(['new tablet']);
  });

  it('goes on with the others when one of them is damaged', async () => {
    const [[name, { device, data }]] = [...server] as [[string, { device: string; data: string }]];
    server = new Map([
      ['damaged-draft-of-a-tablet', { device, data: `AAAA${data.slice(4)}` }],
      [name, { device, data }],
    ]);
    const { tablet, result } = await bring(SECRET);
    expect(result).toEqual({ taken: 1, differing: 0, closed: 1 });
    expect((await openDraft(tablet, theCase, 'ines')).entries).toHaveLength(2);
  });

  it('gets nothing with another secret, and loses nothing', async () => {
    const { tablet, result } = await bring('otra frase que no es esta');
    expect(result).toEqual({ taken: 0, differing: 0, closed: 1 });
    expect((await listDrafts(tablet)).heads).toEqual([]);
    expect(server.size).toBe(1);
  });

  it('keeps what the new tablet has of the same interview', async () => {
    const tablet = await switchOn(undefined, 'ines', 'new tablet');
    const own = await openDraft(tablet, theCase, 'ines');
    own.append([answer('m_name', 'somebody else')]);
    await own.flush();
    const { result } = await bring(SECRET);
    expect(result).toEqual({ taken: 0, differing: 1, closed: 0 });
    expect((await openDraft(tablet, theCase, 'ines')).entries).toEqual(own.entries);
    expect(server.size).toBe(1);
  });

  it('is not offered what the tablet itself backed up', async () => {
    expect(await draftsElsewhere(ask, broken.keys.deviceId)).toEqual([]);
  });
});
