import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseInstrument, xlsformToInstrument } from '#questionnaires';
import { CONSTRUCTS, workbookOf } from './constructs.ts';

const PAGE = readFileSync(join(import.meta.dirname, '..', '..', '..', 'docs', 'xlsform.md'), 'utf8');

/** What the page says of each construct. */
const TABLE = new Map(
  PAGE.split('\n')
    .filter((line) => line.startsWith('| ') && !line.startsWith('| construct') && !line.startsWith('| ---'))
    .map((line) => line.split('|').map((cell) => cell.trim()))
    .map(([, construct = '', carried = '']) => [construct, carried]),
);

describe('the table of docs/xlsform.md', () => {
  it('has a workbook for every row, and a row for every workbook', () => {
    expect([...TABLE.keys()]).toEqual(Object.keys(CONSTRUCTS));
  });

  it.each(Object.entries(CONSTRUCTS))('is true of %s', (name, construct) => {
    const { files, report } = xlsformToInstrument(workbookOf(construct), { id: 'form' });
    expect(() => parseInstrument({ ...files })).not.toThrow();
    const severities = report.filter(({ said }) => said.code !== 'withoutRoster').map(({ severity }) => severity);
    const worst = severities.includes('lost')
      ? 'lost'
      : severities.includes('changed')
        ? 'changed'
        : severities.includes('note')
          ? 'noted'
          : 'yes';
    expect(worst).toBe(TABLE.get(name));
  });
});
