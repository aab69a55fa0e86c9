import { createElement } from 'react';
import { describe, expect, it } from 'vitest';
import { DataTable, type TableColumn } from '../../../client/components/DataTable.tsx';
import { Pages } from '../../../client/components/Pages.tsx';
import { drawn, named, textIn, withClass } from '../elements.ts';

interface Unit {
  caseId: string;
  visits: number;
}

const COLUMNS: TableColumn<Unit>[] = [
  { key: 'case', name: 'Case', cell: ({ caseId }) => caseId },
  { key: 'visits', name: 'Visits', className: 'tabular', cell: ({ visits }) => visits },
];

function table(rows: Unit[], more = {}) {
  const props = { caption: 'Sample', columns: COLUMNS, rows, keyOf: ({ caseId }: Unit) => caseId, ...more };
  return drawn(createElement(DataTable<Unit>, props));
}

describe('a table', () => {
  const sample = table([{ caseId: '0301-12', visits: 2 }]);

  it('says what it shows, and names its columns and its rows', () => {
    expect(named(sample, 'caption').map(textIn)).toEqual(['Sample']);
    const heads = named(sample, 'th').map((head) => [textIn(head), head.attributes.scope]);
    expect(heads).toEqual([
      ['Case', 'col'],
      ['Visits', 'col'],
      ['0301-12', 'row'],
    ]);
  });

  it('names each value beside it, for screens on which its rows are stacked', () => {
    const [visits] = named(sample, 'td');
    expect(textIn(visits!)).toBe('2');
    expect(visits!.attributes).toMatchObject({ 'data-column': 'Visits', class: 'tabular' });
  });

  it('without a row says what to do instead', () => {
    const empty = table([], { empty: createElement('p', {}, 'Import the sample.') });
    expect(textIn(empty)).toBe('Import the sample.');
    expect(named(empty, 'table')).toEqual([]);
  });

  it('keeps its head on a page past the last one, so that the way back stays', () => {
    const pages = { page: 9, total: 60, size: 50, hrefOf: (page: number) => `#/sample?page=${page}` };
    const beyond = table([], { empty: 'Nothing.', pages });
    expect(named(beyond, 'table')).toHaveLength(1);
    expect(named(beyond, 'a')[0]!.attributes.href).toBe('#/sample?page=8');
  });

  it('of figures scrolls inside a region that keys reach', () => {
    const figures = table([{ caseId: '0301-12', visits: 2 }], { layout: 'figures' });
    expect(withClass(figures, 'table-region')[0]!.attributes).toMatchObject({ tabindex: '0', 'aria-label': 'Sample' });
  });
});

it('ten thousand submissions are two hundred pages', () => {
  const pages = { page: 3, total: 10_000, size: 50, hrefOf: (page: number) => `#/submissions?page=${page}` };
  const way = drawn(createElement(Pages, pages));
  expect(textIn(way)).toContain('Página 3 de 200');
  const addresses = named(way, 'a').map(({ attributes }) => attributes.href);
  expect(addresses).toEqual(['#/submissions?page=2', '#/submissions?page=4']);
});
