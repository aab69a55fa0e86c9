import { beforeEach, describe, expect, it } from 'vitest';
import { UnlockedKeys } from '../../../../client/field/journal/keys.ts';
import { dropFromPocket, getFromPocket, putInPocket } from '../../../../client/field/vault/pocket.ts';
import { breakStorage, CANARY, emptyDevice, everythingOnDisk, switchOn } from '../device.ts';

beforeEach(emptyDevice);

const cases = [{ caseId: CANARY, label: 'Vivienda 1' }];

describe('the pocket of a tablet', () => {
  it('gives back what was put in after the tablet was switched off, the newest', async () => {
    const journal = await switchOn();
    await putInPocket(journal, 'cases', [1]);
    await putInPocket(journal, 'cases', cases);
    expect(await getFromPocket(await switchOn(), 'cases')).toEqual(cases);
    expect(await getFromPocket(journal, 'editions')).toBeUndefined();
    await dropFromPocket(journal, 'cases');
    expect(await getFromPocket(journal, 'cases')).toBeUndefined();
  });

  it('shows neither what it holds, nor under which name, nor exactly how much', async () => {
    const journal = await switchOn();
    await putInPocket(journal, 'names-canary', cases);
    await putInPocket(journal, 'other', [...cases, ...cases]);
    await putInPocket(journal, 'large', 'x'.repeat(1500));
    const disk = await everythingOnDisk(journal);
    for (const secret of [CANARY, 'Vivienda', 'names-canary', 'other']) expect(disk).not.toContain(secret);
    const sizes = (await journal.db.getAll('pocket')).map(({ content }) => content.data.byteLength).sort();
    expect(sizes).toEqual([1040, 1040, 2064]);
  });

  it('is each person’s own', async () => {
    await putInPocket(await switchOn(), 'cases', cases);
    expect(await getFromPocket(await switchOn(undefined, 'another'), 'cases')).toBeUndefined();
  });

  it('opens nothing that stands in the place of something else', async () => {
    const journal = await switchOn();
    await putInPocket(journal, 'a', 1);
    await putInPocket(journal, 'b', 2);
    const [one, other] = await journal.db.getAll('pocket');
    await journal.db.put('pocket', { ...one!, content: other!.content });
    const read = await Promise.allSettled(['a', 'b'].map((name) => getFromPocket(journal, name)));
    expect(read.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });

  it('takes nothing without a key, and says when there is no room', async () => {
    const journal = await switchOn();
    breakStorage('put', 'pocket', new DOMException('full', 'QuotaExceededError'));
    await expect(putInPocket(journal, 'cases', cases)).rejects.toMatchObject({ code: 'storage-full' });
    if (journal.keys instanceof UnlockedKeys) journal.keys.drop();
    await expect(putInPocket(journal, 'cases', cases)).rejects.toMatchObject({ code: 'tablet-locked' });
    expect(await journal.db.count('pocket')).toBe(0);
  });
});
