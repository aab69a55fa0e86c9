import { beforeEach, describe, expect, it } from 'vitest';
import { type CaseReply, type HouseholdBody, householdCase, householdOf, householdSeed } from '#contract';
import { foundHouseholds, freeNumbers } from '../../../../client/field/households/household-draft.ts';
import { HOUSEHOLDS, householdsOfDwelling, withFound } from '../../../../client/field/households/household-log.ts';
import { bytesOf, sha256 } from '../../../../client/field/journal/seal.ts';
import { sendNotes } from '../../../../client/field/notes/send-notes.ts';
import { emptyDevice, switchOn, theCase } from '../device.ts';
import { locksOfTheTests } from '../locks.ts';

const dwelling: CaseReply = {
  ...theCase,
  seed: 'seed',
  area: 'urban',
  stratum: 's',
  psu: 'p',
  label: 'Casa verde',
  status: 'accepted',
  returned: { times: 1, reason: 'ask again' },
};

const found = (changes: Partial<HouseholdBody> = {}): HouseholdBody => ({
  survey: theCase.survey,
  caseId: theCase.caseId,
  household: 2,
  label: 'primer piso',
  foundAt: '2026-11-24T09:00:00.000-05:00',
  ...changes,
});

describe('households of a dwelling on the tablet', () => {
  beforeEach(emptyDevice);

  it('are cases as the server will give them: new, with the design and a seed of their own', () => {
    const [, further] = withFound([dwelling], [found()]);
    const { returned: _, ...rest } = dwelling;
    expect(further).toEqual({
      ...rest,
      caseId: householdCase(theCase.caseId, 2),
      seed: householdSeed('seed', 2),
      label: 'Casa verde · primer piso',
      status: 'new',
      found: { dwelling: theCase.caseId, household: 2 },
    });
  });

  it('are there once, also when the server knows them by now or two tabs noted the same', () => {
    const twice = withFound([dwelling], [found(), found({ label: 'arriba' }), found({ household: 3 })]);
    expect(twice.map(({ label }) => label)).toEqual([
      'Casa verde',
      'Casa verde · primer piso',
      'Casa verde · primer piso',
    ]);
    const known = twice.map((each) => ({ ...each, status: 'accepted' as const }));
    expect(withFound(known, [found()])).toEqual(known);
  });

  it('leave the list with their dwelling', () => {
    expect(withFound([{ ...dwelling, caseId: 'OTHER' }], [found()])).toHaveLength(1);
  });

  it('are numbered on from those that are known, up to six', () => {
    const cases = withFound([dwelling], [found()]);
    expect(freeNumbers(householdsOfDwelling(cases, cases[1]!))).toEqual([3, 4, 5, 6]);
    expect(freeNumbers(householdsOfDwelling(withFound([dwelling], [found({ household: 6 })]), dwelling))).toEqual([]);
  });

  it('are noted with a number each and the label that was written', () => {
    const place = { survey: theCase.survey, caseId: theCase.caseId };
    const labels = new Map([
      [2, ' primer piso '],
      [3, ' '],
    ]);
    const noted = foundHouseholds(place, { numbers: [2, 3], labels, now: 0 });
    expect(noted.map(({ household, label }) => [household, label])).toEqual([
      [2, 'primer piso'],
      [3, undefined],
    ]);
  });

  it('are named by a case that tells dwelling and number, and no other case does', () => {
    expect(householdOf(householdCase('0101-7', 2))).toEqual({ dwelling: '0101-7', household: 2 });
    for (const other of ['0101-7', '0101-H1', '0101-H7', '-H2', '0101-H22']) expect(householdOf(other)).toBeUndefined();
  });

  it('are there after the tablet was switched off, and go out under the same id once there is a network', async () => {
    const journal = await switchOn();
    const keeper = { owner: journal, locks: locksOfTheTests() };
    const [id] = await HOUSEHOLDS.keep(keeper, [found()]);
    expect(await HOUSEHOLDS.kept(await switchOn())).toEqual([{ id, body: found() }]);
    const sent: string[] = [];
    const put = async (name: string, body: HouseholdBody) => {
      sent.push(name);
      return { receipt: { id: name, sha256: await sha256(bytesOf(JSON.stringify(body))), epoch: 'e', receivedAt: '' } };
    };
    for (const epoch of ['e', 'e', 'restored']) await sendNotes(keeper, { log: HOUSEHOLDS, put, epoch });
    expect(sent).toEqual([id, id]);
  });
});
