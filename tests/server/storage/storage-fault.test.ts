import { describe, expect, it } from 'vitest';
import { problemOfStorage } from '../../../server/http/answer-problem.ts';
import { ConnectionLost } from '../../../server/storage/postgres/connection-lost.ts';
import { storageFaultOf } from '../../../server/storage/storage-fault.ts';

const withCode = (code: string) => Object.assign(new Error('as the engine says it'), { code });

describe('what keeps the store from its work', () => {
  it.each([
    ['held', ['SQLITE_BUSY', 'SQLITE_BUSY_SNAPSHOT', '55P03', '57014', '40P01', '40001']],
    ['lost', ['08006', '57P01', '57P03', '53300', '53200', '25P03', 'CONNECTION_LOST']],
    ['full', ['SQLITE_FULL', 'SQLITE_IOERR_WRITE', 'SQLITE_READONLY', '53100', '58030', '25006', '42501']],
    [undefined, ['SQLITE_CONSTRAINT_UNIQUE', '23505', '42P01', '22021', 'ENOENT', 'ECONNRESET', '']],
  ] as const)('is %s', (fault, codes) => {
    for (const code of codes) expect([code, storageFaultOf(withCode(code))]).toEqual([code, fault]);
  });

  it('is told to the one who asked, and a tablet keeps its interview', () => {
    expect(problemOfStorage('held')).toMatchObject({ status: 503, message: expect.stringContaining('try again') });
    expect(problemOfStorage('lost')).toMatchObject({ status: 503, message: expect.stringContaining('keep') });
    expect(problemOfStorage('full')).toMatchObject({ status: 507, message: expect.stringContaining('keep') });
    expect(storageFaultOf(new ConnectionLost(new Error('gone')))).toBe('lost');
    expect(storageFaultOf('not an error')).toBeUndefined();
  });
});
