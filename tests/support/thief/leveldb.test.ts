import { describe, expect, it } from 'vitest';
import { readLog, readTable, unpackSnappy } from './leveldb.ts';

/** "abcd", and twice more the four bytes before. */
const PACKED = Buffer.from([12, 0x0c, ...Buffer.from('abcd'), 0x1e, 4, 0]);
const CHECKSUM = [0, 0, 0, 0];

describe('the files of LevelDB', () => {
  it('are unpacked where they repeat themselves', () => {
    expect(unpackSnappy(PACKED).toString()).toBe('abcdabcdabcd');
  });

  it('are read table by table, each block with its own packing', () => {
    const index = [0, 1, 2, 'k'.charCodeAt(0), 0, PACKED.length, 0, 0, 0, 0, 1, 0, 0, 0];
    const at = PACKED.length + 5;
    const footer = Buffer.alloc(48);
    Buffer.from([0, 0, at, index.length]).copy(footer);
    Buffer.from('57fb808b247547db', 'hex').copy(footer, 40);
    const table = Buffer.concat([
      PACKED,
      Buffer.from([1, ...CHECKSUM]),
      Buffer.from([...index, 0, ...CHECKSUM]),
      footer,
    ]);
    expect(readTable(table).map(String)).toEqual(['abcdabcdabcd']);
    expect(readTable(Buffer.from('something else'))).toEqual([]);
  });

  it('are read without the headers that cut a log', () => {
    const piece = (text: string) => Buffer.from([...CHECKSUM, text.length, 0, 1, ...Buffer.from(text)]);
    expect(String(readLog(Buffer.concat([piece('whole '), piece('sentence')])))).toBe('whole sentence');
  });
});
