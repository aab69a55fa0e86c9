import { describe, expect, it } from 'vitest';
import { questionnairesToSay } from '../../../client/field/cases/kept-versions-said.ts';

describe('what a tablet says of its questionnaires', () => {
  const kept = ['1.0.0', '1.1.0', '1.2.0'].map((version) => ({ id: 'q', version, sha256: `hash of ${version}` }));
  const draft = (version: string, finished?: string) => ({ instrument: 'q', version, ...(finished && { finished }) });

  it('names those it keeps, and counts interviews begun with those that new ones do not use', () => {
    const drafts = [draft('1.0.0'), draft('1.0.0'), draft('1.0.0', 'sent'), draft('1.1.0')];
    const cases = [{ instrument: 'q', version: '1.1.0' }];
    expect(questionnairesToSay(kept, drafts, cases)).toEqual([
      { ...kept[0], drafts: 2 },
      { ...kept[1], drafts: 0 },
      { ...kept[2], drafts: 0 },
    ]);
  });
});
