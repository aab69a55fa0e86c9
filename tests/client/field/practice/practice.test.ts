import { createHash } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { OUR_MARK, PRACTICE, surveyKey } from '#contract';
import type { Journal } from '../../../../client/field/journal/journal.ts';
import { listOutgoing } from '../../../../client/field/journal/outbox.ts';
import { discardPractice } from '../../../../client/field/practice/discard-practice.ts';
import { practiceCases } from '../../../../client/field/practice/practice-cases.ts';
import { openInterview } from '../../../../client/field/session/open-interview.ts';
import { instrumentFiles } from '../../../support/instrument-files.ts';
import { answer, emptyDevice, openTheCase, switchOn, theCase } from '../device.ts';

const words = { dwelling: (n: string) => `Practice ${n}`, address: (n: string) => `Street ${n}` };
const [madeUp] = practiceCases(theCase, words);

describe('a made-up case', () => {
  let journal: Journal;
  beforeEach(async () => {
    emptyDevice();
    const { instrument: id, version } = theCase;
    const files = instrumentFiles('lacsi-2018-r1');
    const sha256 = createHash('sha256').update(JSON.stringify(files)).digest('hex');
    const reply = () => Response.json({ id, version, sha256, files }, { headers: { [OUR_MARK]: '1' } });
    vi.stubGlobal('fetch', async () => reply());
    journal = await switchOn();
  });
  afterEach(() => {
    vi.unstubAllGlobals();
  });

  it('is of an edition that no edition can be', () => {
    expect(madeUp?.survey).toBe(PRACTICE);
    expect(surveyKey.safeParse(PRACTICE).success).toBe(false);
  });

  it('is interviewed like any other, and leaves nothing on the device and nothing to send', async () => {
    const opening = await openInterview({
      assigned: madeUp!,
      journal,
      user: 'ines',
      language: 'es',
      locks: navigator.locks,
    });
    if (opening.kind !== 'open') throw new Error(opening.kind);
    const { session, release } = opening;
    if (session.view.kind === 'form') session.view.form.model.setValue('dwelling_class', 'house');
    await session.flush();
    expect(await journal.db.count('events')).toBeGreaterThan(0);
    await discardPractice(journal, session.draft);
    session.dispose();
    release();
    expect([await journal.db.count('events'), await journal.db.count('drafts')]).toEqual([0, 0]);
    expect(await listOutgoing(journal)).toEqual([]);
  });

  it('is the only kind of interview that is ever removed unsent', async () => {
    const draft = await openTheCase(journal);
    draft.append([answer('dwelling_class', 'house')]);
    await draft.flush();
    await expect(discardPractice(journal, draft)).rejects.toThrow('only a made-up interview');
    expect(await journal.db.count('events')).toBe(1);
  });
});
