import { describe, expect, it } from 'vitest';
import type { PublishedVersion } from '#contract';
import { versionBefore } from '../../../../client/design/versions/version-before.ts';

const version = (number: number, began: PublishedVersion['began'] = null, origin?: PublishedVersion['origin']) => ({
  version: `1.${number}.0`,
  number,
  sha256: '',
  note: '',
  publishedAt: '',
  began,
  ...(origin && { origin }),
  usedBy: [],
});

describe('the version that a published one is compared with first', () => {
  const lacsi = { id: 'lacsi-2018-r1', version: '1.1.0' };
  const first = { id: 'peru', version: '1.1.0' };
  const questionnaires = [
    { id: 'peru', versions: [version(3, first), version(2, first), version(1, lacsi, lacsi)] },
    { id: 'chile', versions: [version(2), version(1, null, lacsi)] },
    { id: 'cuba', versions: [version(1)] },
    { id: 'lacsi', versions: [version(2), { ...version(1), number: 3 }, { ...version(0), number: 1 }] },
  ];

  it.each([
    ['one that began as the first while there was a second', 'peru', '1.3.0', { version: first, isBeginning: true }],
    ['the first one of a copy', 'peru', '1.1.0', { version: lacsi, isBeginning: true }],
    ['one of a folder', 'chile', '1.2.0', { version: { id: 'chile', version: '1.1.0' }, isBeginning: false }],
    ['one of which only the origin is known', 'chile', '1.1.0', { version: lacsi, isBeginning: false }],
    [
      'one that a newer program brought',
      'lacsi',
      '1.1.0',
      { version: { id: 'lacsi', version: '1.0.0' }, isBeginning: false },
    ],
    ['the only one', 'cuba', '1.1.0', undefined],
  ])('%s', (_, id, number, before) => {
    expect(versionBefore(questionnaires, { id, version: number })).toEqual(before);
  });
});
