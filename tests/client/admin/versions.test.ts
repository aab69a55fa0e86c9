import { describe, expect, it } from 'vitest';
import type { DeviceReply } from '#contract';
import { newVersionErrors } from '../../../client/admin/versions/new-version.ts';
import { lackingSince } from '../../../client/admin/versions/tablets-of-version.ts';

describe('a version that an edition is to use', () => {
  const version = (name: string, from?: string) => ({
    version: name,
    ...(from === undefined ? {} : { from }),
    state: 'now' as const,
    tablets: 0,
    drafts: 0,
  });
  const use = { today: '2026-11-24', versions: [version('1.1.0'), version('1.2.0', '2026-12-01')] };

  it('needs a version and a day, and neither a day that is past nor one before that of the last version', () => {
    expect(newVersionErrors({ version: '', from: '' }, use)).toEqual({ version: 'versionMissing', from: 'dayMissing' });
    expect(newVersionErrors({ version: '1.3.0', from: '2026-11-23' }, use)).toEqual({ from: 'dayPast' });
    expect(newVersionErrors({ version: '1.3.0', from: '2026-11-30' }, use)).toEqual({ from: 'dayBeforeLast' });
    expect(newVersionErrors({ version: '1.2.0', from: '2026-12-02' }, use)).toEqual({ version: 'comesAlready' });
    expect(newVersionErrors({ version: '1.1.0', from: '2026-12-01' }, use)).toEqual({});
    expect(newVersionErrors({ version: '1.2.0', from: '2026-11-24' }, { ...use, versions: [] })).toEqual({});
  });
});

describe('tablets that lack a version', () => {
  const tablet = (lastContact: string, more: Partial<DeviceReply> = {}, here = false): DeviceReply => ({
    id: lastContact,
    user: 'ana',
    name: 'Ana',
    appVersion: '1',
    enrolledAt: lastContact,
    lastContact,
    state: 'active',
    help: 'none',
    questionnaires: [{ survey: 's', id: 'q', version: '1.2.0', from: '2026-12-01', isHere: here, drafts: 0 }],
    ...more,
  });
  const coming = { version: '1.2.0', from: '2026-12-01' };

  it('are known by the quarter of a day in which the one that was away longest was in contact', () => {
    const devices = [
      tablet('2026-11-24T06:00:00.000Z'),
      tablet('2026-11-23T12:00:00.000Z'),
      tablet('2026-11-20T12:00:00.000Z', {}, true),
      tablet('2026-11-19T12:00:00.000Z', { state: 'revoked' }),
      tablet('2026-11-18T12:00:00.000Z', { questionnaires: [] }),
    ];
    expect(lackingSince(devices, 's', coming)).toBe('2026-11-23T12:00:00.000Z');
    expect(lackingSince(devices, 's', { version: '1.1.0' })).toBeUndefined();
    expect(lackingSince(devices, 'other', coming)).toBeUndefined();
  });
});
