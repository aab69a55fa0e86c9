import { beforeEach, expect, it } from 'vitest';
import type { AnalysisFileRecord } from '../../../server/storage/figures/analysis-file-store.ts';
import type { Store } from '../../../server/storage/store.ts';
import { act, edition, SURVEY } from './conformance-cases.ts';

const record = (sha256: string): AnalysisFileRecord => ({
  sha256,
  interviews: 'accepted',
  questionnaire: 'lacsi-2018-r1',
  versions: [{ version: '1.1.0', interviews: 31 }],
  madeFrom: { interviews: { count: 31, sha256: 'a' }, codings: { count: 2, sha256: 'b' } },
  weighting: { name: 'main', hash: 'c' },
  program: '0.1.0',
});

/** What every storage engine keeps to about the register of analysis files. */
export function analysisFileConformance(opened: () => Store): void {
  let store: Store;
  beforeEach(() => {
    store = opened();
  });

  it('an analysis file has a number, and keeps it when it is made again', async () => {
    await store.addSurvey(edition('other'), act);
    const first = await store.keepAnalysisFile(SURVEY, record('one'), act);
    expect(first.again).toBe(false);
    const second = await store.keepAnalysisFile('other', record('one'), act);
    expect(second.number).toBeGreaterThan(first.number);
    const later = { by: 'luis', at: '2027-01-01T00:00:00.000Z' };
    expect(await store.keepAnalysisFile(SURVEY, record('one'), later)).toEqual({ number: first.number, again: true });
    await store.noteRecordsTaken({ number: first.number, survey: SURVEY }, later);
    expect(await store.audit(`${SURVEY} ${first.number}`)).toEqual([
      { at: later.at, by: later.by, action: 'records-taken' },
    ]);
    await store.keepAnalysisFile(SURVEY, record('two'), later);
    expect(await store.analysisFiles('other')).toMatchObject([{ number: second.number, survey: 'other' }]);
    const [one, two] = await store.analysisFiles(SURVEY);
    expect(one).toEqual({
      ...record('one'),
      ...first,
      again: undefined,
      survey: SURVEY,
      madeAt: act.at,
      madeBy: act.by,
    });
    expect(two).toMatchObject({ sha256: 'two', madeBy: 'luis' });
    expect(await store.analysisFiles()).toHaveLength(3);
    const made = (await store.audit(SURVEY)).filter(({ action }) => action === 'analysis-file-made');
    expect(made.map(({ by }) => by)).toEqual([act.by, 'luis']);
  });
}
