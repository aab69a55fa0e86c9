import { describe, expect, it } from 'vitest';
import { pagesOfPlaces } from '../../../server/exports/pages-of-places.ts';

/** The parts of a PDF that Chromium writes: a tree of pages in two branches, and places under their names. */
const PDF = `%PDF-1.4
2 0 obj
<</Type /Page
/Parent 5 0 R>>
endobj
3 0 obj
<</Type /Page
/Parent 5 0 R>>
endobj
4 0 obj
<</Type /Page
/Parent 6 0 R>>
endobj
5 0 obj
<</Type /Pages
/Count 2
/Kids [3 0 R 2 0 R]
/Parent 6 0 R>>
endobj
6 0 obj
<</Type /Pages
/Count 3
/Kids [5 0 R 4 0 R]>>
endobj
7 0 obj
<</first [3 0 R /XYZ 0 841.9 0]
/tama#C3#B1o [2 0 R /XYZ 0 700 0]
/last [4 0 R /XYZ 0 841.9 0]
/lost [99 0 R /XYZ 0 841.9 0]>>
endobj
8 0 obj
<</Title (A line of the outline)
/Dest [2 0 R /XYZ 0 700 0]>>
endobj
9 0 obj
<</Type /Catalog
/Pages 6 0 R
/Dests 7 0 R>>
endobj
`;

describe('the pages of what a PDF names', () => {
  it('are counted through the tree of pages, whatever the numbers of its objects', () => {
    expect([...pagesOfPlaces(Buffer.from(PDF, 'latin1'))]).toEqual([
      ['first', 1],
      ['tamaño', 2],
      ['last', 3],
    ]);
  });

  it('are none where it names nothing, or is no PDF', () => {
    expect(pagesOfPlaces(Buffer.from('%PDF-1.4\n', 'latin1')).size).toBe(0);
    expect(pagesOfPlaces(Buffer.from('/first [3 0 R /XYZ 0 0 0]', 'latin1')).size).toBe(0);
  });
});
