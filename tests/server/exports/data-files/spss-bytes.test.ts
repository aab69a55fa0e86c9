import { expect, it } from 'vitest';
import { compressedRows, double } from '../../../../server/exports/data-files/spss/spss-bytes.ts';

it('a number of SPSS is one byte only where it is that whole number, else all of its bits', () => {
  const numbers = [20, 20.000000000000004, 44.00000000000001, 1e-15, -99, -100, 151, 152, -0, 0, 0.1];
  const rows = compressedRows();
  for (const number of numbers) rows.number(number);
  const written = rows.end();
  const found: number[] = [];
  for (let at = 0; at < written.length && found.length < numbers.length; ) {
    const opcodes = written.subarray(at, at + 8);
    at += 8;
    for (const opcode of opcodes) {
      if (opcode === 0) continue;
      found.push(opcode === 253 ? written.readDoubleLE(at) : opcode - 100);
      if (opcode === 253) at += 8;
    }
  }
  expect(found.map((number) => double(number).toString('hex'))).toEqual(
    numbers.map((number) => double(number).toString('hex')),
  );
});
