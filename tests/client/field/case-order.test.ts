import { describe, expect, it } from 'vitest';
import type { CaseRow } from '../../../client/field/cases/CaseList.tsx';
import { caseState } from '../../../client/field/cases/case-state.ts';
import { byArea, byNextVisit, found } from '../../../client/field/cases/in-order.ts';
import type { VisitToCase } from '../../../client/field/visits/visit-log.ts';
import { aVisit } from '../../server/visits/a-visit.ts';

const row = (caseId: string, changes: Partial<CaseRow> & { psu?: string } = {}): CaseRow => {
  const { psu = '1', ...rest } = changes;
  const assigned: CaseRow['assigned'] = {
    survey: 's',
    caseId,
    seed: '',
    area: 'urban',
    stratum: '1',
    psu,
    label: `Vivienda ${caseId}`,
    status: 'new',
    instrument: 'i',
    version: '1',
  };
  return { assigned, state: { state: 'new' }, ...rest };
};

const idsOf = (rows: readonly CaseRow[]) => rows.map(({ assigned }) => assigned.caseId);

const visitTo = (changes: Parameters<typeof aVisit>[0]): VisitToCase => {
  const { ended: _, ...visit } = aVisit(changes);
  return { id: 'v', ...visit };
};

describe('the list of cases', () => {
  it('begins with what comes first: an appointment before a visit of its day, both before what has no day', () => {
    const tuesday = '2026-12-01T10:00:00-05:00';
    const rows = [
      row('new'),
      row('visit', { state: { state: 'tried', next: '2026-12-01T09:00:00-05:00' } }),
      row('later', { state: { state: 'appointment', next: '2026-12-09T10:00:00-05:00' } }),
      row('appointment', { state: { state: 'appointment', next: tuesday } }),
      row('open', { state: { state: 'tried' } }),
    ];
    expect(idsOf(byNextVisit(rows))).toEqual(['appointment', 'visit', 'later', 'new', 'open']);
  });

  it('is searched by label, number, area, address and telephone, whatever the accents', () => {
    const contact = { survey: 's', caseId: 'b', address: 'Calle Ñandú 12', phone: '55 0101' };
    const rows = [row('a', { psu: '1005' }), row('b', { contact })];
    for (const search of ['nandu', 'ÑANDÚ 12', '0101', 'vivienda b']) expect(idsOf(found(rows, search))).toEqual(['b']);
    expect(idsOf(found(rows, '1005'))).toEqual(['a']);
    expect(idsOf(found(rows, '  '))).toEqual(['a', 'b']);
    expect(found(rows, 'nothing')).toEqual([]);
  });

  it('goes by area in the order of their numbers', () => {
    const rows = [row('a', { psu: '10' }), row('b', { psu: '9' }), row('c', { psu: '10' })];
    expect(byArea(rows).map(([psu, inArea]) => [psu, idsOf(inArea)])).toEqual([
      ['9', ['b']],
      ['10', ['a', 'c']],
    ]);
  });

  it('of 2,000 cases with visits is made in less time than anybody notices', () => {
    const rows = Array.from({ length: 2000 }, (_, index) => row(String(index), { psu: String(index % 40) }));
    const visits = [visitTo({}), visitTo({ outcome: 'appointment', next: '2026-12-01T10:00:00-05:00' })];
    const started = performance.now();
    const made = rows.map((each) => ({ ...each, state: caseState(each.assigned, [], [], visits) }));
    byArea(byNextVisit(found(made, 'vivienda 1')));
    expect(performance.now() - started).toBeLessThan(500);
  });
});

describe('the state of a case', () => {
  const stateAfter = (...visits: VisitToCase[]) => caseState(row('a').assigned, [], [], visits);

  it('follows from its visits while there is no interview', () => {
    const next = '2026-12-01T10:00:00-05:00';
    expect(stateAfter()).toEqual({ state: 'new' });
    expect(stateAfter(visitTo({}))).toEqual({ state: 'tried' });
    expect(stateAfter(visitTo({ next }))).toEqual({ state: 'tried', next });
    expect(stateAfter(visitTo({ outcome: 'appointment', next }))).toEqual({ state: 'appointment', next });
    expect(stateAfter(visitTo({ outcome: 'vacant', last: true }))).toEqual({ state: 'ended' });
  });

  it('is that of the interview when there is one', () => {
    const outgoing = [{ ...row('a').assigned, state: 'waiting' }] as never;
    expect(caseState(row('a').assigned, [], outgoing, [visitTo({ outcome: 'vacant', last: true })])).toEqual({
      state: 'waiting',
    });
    expect(caseState({ ...row('a').assigned, status: 'accepted' }, [], [], [visitTo({})])).toEqual({ state: 'sent' });
  });
});
