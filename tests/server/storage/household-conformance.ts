import { beforeEach, expect, it } from 'vitest';
import type { ReceivedHousehold } from '../../../server/field-model.ts';
import { sealForSurvey } from '../../../server/keys/seal-for-survey.ts';
import type { Store } from '../../../server/storage/store.ts';
import { testKeys } from '../../support/test-keys.ts';
import { act, received, SURVEY, unit } from './conformance-cases.ts';

const { label: _, seed: __, ...DESIGN } = unit('A-1');

const SEALED = await sealForSurvey(testKeys, { label: 'first floor' }, { place: 'household h-1', smallest: 64 });

/** That Ana found a second household in dwelling A-1. */
function found(
  id: string,
  {
    sha256 = `sum of ${id}`,
    interviewer = 'ana',
    ...changes
  }: Partial<ReceivedHousehold['found'] & ReceivedHousehold> = {},
): ReceivedHousehold {
  return {
    id,
    sha256,
    found: {
      survey: SURVEY,
      caseId: 'A-1',
      household: 2,
      label: 'first floor',
      foundAt: '2026-11-24T09:00:00-05:00',
      ...changes,
    },
    sealedLabel: SEALED,
    interviewer,
    receivedAt: act.at,
  };
}

/** What every storage engine keeps to about further households of a dwelling. */
export function householdConformance(opened: () => Store): void {
  let store: Store;
  beforeEach(() => {
    store = opened();
  });

  const H2 = { survey: SURVEY, caseId: 'A-1-H2' };
  const casesOf = async (interviewer: string) => (await store.assignedCases(interviewer)).map(({ caseId }) => caseId);

  it('a further household is a case of its own with the design of its dwelling, for whoever has that', async () => {
    const { receipt, again } = await store.receiveHousehold(found('h-1'));
    expect([receipt, again]).toEqual([
      { id: 'h-1', sha256: 'sum of h-1', epoch: await store.epoch(), receivedAt: act.at },
      false,
    ]);
    expect(await store.sampleUnit(H2)).toEqual({
      ...DESIGN,
      caseId: 'A-1-H2',
      label: 'Dwelling A-1 · first floor',
      seed: 'seed of A-1-H2',
      found: { dwelling: 'A-1', household: 2 },
    });
    expect(await casesOf('ana')).toEqual(['A-1', 'A-1-H2', 'A-2']);
    expect((await store.audit('A-1-H2'))[0]).toMatchObject({ action: 'household-added', by: 'ana' });
  });

  it('the same again, and the same household from another tablet, add nothing', async () => {
    const answers = await Promise.all(Array.from({ length: 20 }, () => store.receiveHousehold(found('h-1'))));
    expect(answers.filter(({ again }) => !again)).toHaveLength(1);
    await store.receiveHousehold(found('h-2', { label: 'upstairs', interviewer: 'luis' }));
    expect((await store.sampleUnit(H2))?.label).toBe('Dwelling A-1 · first floor');
    expect((await store.sampleUnits(SURVEY, 1)).total).toBe(3);
  });

  it('its interview counts beside that of the first household', async () => {
    await store.receiveHousehold(found('h-1'));
    const one = await store.receiveSubmission(received());
    const two = await store.receiveSubmission(received({ id: 'interview-2', caseId: 'A-1-H2', content: 'second' }));
    expect([one.receipt.status, two.receipt.status]).toEqual(['accepted', 'accepted']);
    const interviews = await store.acceptedInterviews(SURVEY);
    expect(interviews.map(({ caseId, unit: { probabilities } }) => [caseId, probabilities])).toEqual([
      ['A-1', [0.1, 0.25]],
      ['A-1-H2', [0.1, 0.25]],
    ]);
  });

  it('an interview that comes before the word of its household counts, and the word brings the label', async () => {
    const { receipt } = await store.receiveSubmission(received({ caseId: 'A-1-H2' }));
    expect(receipt.status).toBe('accepted');
    expect((await store.sampleUnit(H2))?.label).toBe('A-1-H2');
    await store.receiveHousehold(found('h-1'));
    expect((await store.sampleUnit(H2))?.label).toBe('Dwelling A-1 · first floor');
  });

  it('an interview of a household of somebody else’s dwelling, or of none, is looked at by a person', async () => {
    for (const changes of [{ interviewer: 'luis' }, { caseId: 'Z-9-H2', id: 'interview-2' }])
      expect((await store.receiveSubmission(received({ caseId: 'A-1-H2', ...changes }))).receipt.reasons).toContain(
        'unknown-case',
      );
    expect((await store.sampleUnits(SURVEY, 1)).total).toBe(2);
  });

  it('a household of a dwelling that is not there yet is added when it comes', async () => {
    await store.receiveHousehold(found('h-1', { caseId: 'B-1' }));
    expect(await store.sampleUnit({ survey: SURVEY, caseId: 'B-1-H2' })).toBeUndefined();
    await store.importSampleUnits(SURVEY, [unit('B-1')], [], act);
    expect((await store.sampleUnit({ survey: SURVEY, caseId: 'B-1-H2' }))?.found).toEqual({
      dwelling: 'B-1',
      household: 2,
    });
  });

  it('who has only a further household is told where its dwelling is', async () => {
    await store.receiveHousehold(found('h-1'));
    await store.assign(SURVEY, ['A-1-H2'], 'luis', act);
    expect(await store.contactsOf('luis')).toEqual([{ survey: SURVEY, caseId: 'A-1-H2', address: 'Calle 1' }]);
  });

  it('a household has no further households', async () => {
    await store.receiveHousehold(found('h-1'));
    await store.receiveHousehold(found('h-2', { caseId: 'A-1-H2', household: 3 }));
    expect((await store.sampleUnits(SURVEY, 1)).total).toBe(3);
  });

  it('the households of a dwelling go with it to another interviewer', async () => {
    await store.receiveHousehold(found('h-1'));
    expect(await store.assign(SURVEY, ['A-1'], 'luis', act)).toEqual({ assigned: 2, unknown: [] });
    expect(await casesOf('luis')).toEqual(['A-1', 'A-1-H2']);
  });
}
