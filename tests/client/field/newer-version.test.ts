import { createHash } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type CaseReply, OUR_MARK } from '#contract';
import { caseState } from '../../../client/field/cases/case-state.ts';
import { type Journal, listDrafts } from '../../../client/field/journal/journal.ts';
import { openInterview } from '../../../client/field/session/open-interview.ts';
import { bringQuestionnaires } from '../../../client/offline/questionnaires/bring-questionnaires.ts';
import { instrumentFiles } from '../../support/instrument-files.ts';
import { emptyDevice, switchOn, theCase } from './device.ts';

const OLD = '1.0.0';
const NEW = '1.1.1';
const folders = { [OLD]: 'lacsi-2018-r1-1.0.0', [NEW]: 'lacsi-2018-r1' };

const inVersion = (version: string): CaseReply => ({
  ...theCase,
  version,
  seed: 'seed-1',
  area: 'urban',
  stratum: '1',
  psu: '1',
  label: 'Dwelling 1',
  status: 'new',
});

let journal: Journal;
beforeEach(async () => {
  emptyDevice();
  const instruments = Object.entries(folders).map(([version, folder]) => {
    const files = instrumentFiles(folder);
    const sha256 = createHash('sha256').update(JSON.stringify(files)).digest('hex');
    return { id: theCase.instrument, version, sha256, files };
  });
  vi.stubGlobal('fetch', async (address: string) => {
    const one = instruments.find(({ version }) => address.endsWith(`/${version}`));
    return Response.json(one ?? { instruments }, { headers: { [OUR_MARK]: '1' } });
  });
  journal = await switchOn();
});
afterEach(() => vi.unstubAllGlobals());

async function open(version: string, answered?: string): Promise<string> {
  const assigned = inVersion(version);
  const opening = await openInterview({ assigned, journal, user: 'ines', language: 'es', locks: navigator.locks });
  if (opening.kind !== 'open') throw new Error(`not open but ${opening.kind}`);
  const { session, release } = opening;
  if (answered && session.view.kind === 'form') session.view.form.model.setValue('dwelling_class', answered);
  await session.flush();
  session.dispose();
  release();
  return session.instrument.manifest.version;
}

describe('a newer version of the questionnaire that arrives in the middle of an interview', () => {
  it('leaves the interview as it was begun: it is found, opens with its own version, and goes on without a network', async () => {
    await bringQuestionnaires([inVersion(OLD)]);
    expect(await open(OLD, 'house')).toBe(OLD);
    await bringQuestionnaires([inVersion(NEW)]);
    vi.stubGlobal('fetch', () => Promise.reject(new TypeError('network')));
    const { heads } = await listDrafts(journal);
    expect(caseState(inVersion(NEW), heads, [])).toMatchObject({ state: 'started' });
    expect(await open(NEW)).toBe(OLD);
    expect((await listDrafts(journal)).heads).toHaveLength(1);
  });

  it('is that of a case of which nothing was answered', async () => {
    await bringQuestionnaires([inVersion(OLD), inVersion(NEW)]);
    expect(await open(OLD)).toBe(OLD);
    expect(await open(NEW, 'house')).toBe(NEW);
  });
});
