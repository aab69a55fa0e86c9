import { expect, it } from 'vitest';
import type { Questionnaire } from '#contract';
import { standardOf } from '../../../../client/design/versions/standard-of.ts';

function questionnaire(id: string, versions: { version: string; author?: string }[]): Questionnaire {
  const rest = { sha256: '', note: '', publishedAt: '', began: null, usedBy: [] };
  const published = versions.map((version, place) => ({ ...rest, ...version, number: versions.length - place }));
  return { id, title: {}, drafts: [], versions: published };
}

it('a questionnaire is compared with what came with the platform, not with what was published under its name', () => {
  const own = questionnaire('lacsi-2018-r1', [
    { version: '2.0.0', author: 'dora' },
    { version: '1.1.0' },
    { version: '1.0.0' },
  ]);
  expect(standardOf([questionnaire('enviz', [{ version: '3.0.0' }]), own])).toEqual({
    id: 'lacsi-2018-r1',
    version: '1.1.0',
  });
  expect(standardOf([questionnaire('enviz', [])])).toBeUndefined();
});
