import { beforeEach, expect, it } from 'vitest';
import type { Contact } from '../../../server/model.ts';
import type { Store } from '../../../server/storage/store.ts';
import { act, edition, SURVEY, unit } from './conformance-cases.ts';

const WHOLE = { address: 'Calle 2', phone: '55 5555 0102', contactName: 'Rosa Canario', notes: 'timbre de arriba' };

/** What every storage engine keeps to about contacts that come after the sample. */
export function contactConformance(opened: () => Store): void {
  let store: Store;
  beforeEach(() => {
    store = opened();
  });

  const replace = (contacts: Contact[], deleted: string[] = [], survey = SURVEY) =>
    store.replaceContacts(survey, { contacts, deleted }, act);
  const known = () => store.contactsOf('ana');

  it('a contact takes the place of the whole one before, and others stay as they are', async () => {
    expect(await replace([{ caseId: 'A-2', ...WHOLE }])).toBe('replaced');
    const first = { survey: SURVEY, caseId: 'A-1', address: 'Calle 1' };
    expect(await known()).toEqual([first, { survey: SURVEY, caseId: 'A-2', ...WHOLE }]);
    expect(await replace([{ caseId: 'A-2', notes: 'nobody before noon' }])).toBe('replaced');
    expect(await known()).toEqual([first, { survey: SURVEY, caseId: 'A-2', notes: 'nobody before noon' }]);
  });

  it('a contact is deleted, and one that is not there is no fault', async () => {
    expect(await replace([], ['A-1', 'A-2'])).toBe('replaced');
    expect(await known()).toEqual([]);
  });

  it('nothing changes when a unit is not in the sample of the edition, or is no dwelling', async () => {
    const found = { survey: SURVEY, caseId: 'A-1', household: 2, label: 'first floor', foundAt: act.at };
    const sealedLabel = Buffer.from('sealed');
    await store.receiveHousehold({ id: 'h', sha256: 's', found, sealedLabel, interviewer: 'ana', receivedAt: act.at });
    await store.addSurvey(edition('other'), act);
    await store.importSampleUnits('other', [unit('B-1')], [], act);
    const outcome = await replace(
      [
        { caseId: 'A-1', ...WHOLE },
        { caseId: 'A-1-H2', ...WHOLE },
      ],
      ['A-2', 'B-1'],
    );
    expect(outcome).toEqual({ unknown: ['A-1-H2', 'B-1'] });
    expect(new Set((await known()).map(({ address }) => address))).toEqual(new Set(['Calle 1']));
  });

  it('as many as a sample has are replaced, with one line in the audit trail that says how many', async () => {
    const units = Array.from({ length: 700 }, (_, place) => unit(`C-${place}`));
    const contacts = units.map(({ caseId }) => ({ caseId, ...WHOLE }));
    await store.importSampleUnits(SURVEY, units, contacts, act);
    const lines = (await store.audit()).length;
    const [gone, ...kept] = contacts.map(({ caseId }) => ({ caseId, address: `New ${caseId}` }));
    expect(await replace(kept, [gone!.caseId])).toBe('replaced');
    await store.assign(
      SURVEY,
      units.map(({ caseId }) => caseId),
      'luis',
      act,
    );
    const now = await store.contactsOf('luis');
    expect(now).toHaveLength(699);
    expect(now.every(({ caseId, address, phone }) => address === `New ${caseId}` && phone === undefined)).toBe(true);
    expect((await store.audit())[lines]).toEqual({
      ...act,
      action: 'contacts-imported',
      reason: 'replaced: 699, deleted: 1',
    });
  });

  it('those of an edition that is closed stay as they are, and figures do not depend on any', async () => {
    const before = await store.revision(SURVEY);
    await replace([{ caseId: 'A-1', ...WHOLE }]);
    expect(await store.revision(SURVEY)).toBe(before);
    await store.setSurveyState(SURVEY, 'closed', act);
    expect(await replace([], ['A-1'])).toBe('survey-closed');
    expect(await known()).toHaveLength(1);
  });
}
