import { expect, it } from 'vitest';
import { writeFault } from '../../../server/files/write-fault.ts';

it('says what the operating system refused, and passes on what is no fault of a folder', () => {
  const full = Object.assign(new Error('no space left'), { code: 'ENOSPC' });
  expect(writeFault(full, 'out')).toMatch(/^out cannot be written: the disk is full; free some space/);
  const wrong = new RangeError('Invalid currency code : pesos');
  expect(() => writeFault(wrong, 'out')).toThrow(wrong);
});
