import { expect, it } from 'vitest';
import {
  FIGURE_LANGUAGES,
  flagsOf,
  STANDARD_LABELS,
  STANDARDS,
  standardTexts,
  TABLE_SHARES,
  tableVerdict,
  UNREAD_STANDARDS,
} from '#contract';
import { PUBLICATION_STANDARDS } from '#estimation';

it.each(STANDARDS)('the contract names the labels that the standard %s gives, best first', (standard) => {
  for (const classes of Object.values(PUBLICATION_STANDARDS[standard].classes)) {
    expect([...new Set(classes.map(({ label }) => label))]).toEqual(STANDARD_LABELS[standard]);
  }
});

it('the contract offers every standard that figures can be labelled by, and their rules for tables', () => {
  expect(STANDARDS).toEqual(Object.keys(PUBLICATION_STANDARDS));
  for (const standard of STANDARDS) expect(TABLE_SHARES[standard]).toBe(PUBLICATION_STANDARDS[standard].tableShare);
});

it('a standard whose document could not be read says so in its source, and to the reader', () => {
  const said = STANDARDS.filter((standard) =>
    /Not compared: .*; compare (it|them) before publication$/.test(PUBLICATION_STANDARDS[standard].source),
  );
  expect(said).toEqual([...UNREAD_STANDARDS]);
});

it('a standard known from versions of a program that differ says which of them', () => {
  expect(PUBLICATION_STANDARDS.cepal_2023.source).toMatch(/commit 127380a3/);
});

it('INE Chile publishes a table when half of its labelled cells are reliable; others have no such rule', () => {
  const cells = (...labels: string[]) => labels.map((label) => ({ label, cv: 0.1 }));
  const half = cells('reliable', 'weakly-reliable', 'none');
  expect(tableVerdict(half, 'ine_chile')).toEqual({ best: 1, judged: 2, publish: true });
  expect(tableVerdict([...half, ...cells('not-reliable')], 'ine_chile')).toEqual({
    best: 1,
    judged: 3,
    publish: false,
  });
  expect(tableVerdict(cells('none'), 'ine_chile')).toBeUndefined();
  expect(tableVerdict(half, 'cepal_2023')).toBeUndefined();
  // A share of 0 has no CV, and calidad drops its row.
  const zero = { label: 'reliable', cv: null };
  expect(tableVerdict([...half, zero, ...cells('not-reliable')], 'ine_chile')).toMatchObject({ best: 1, judged: 3 });
});

it('flags are read from their text in the order of the footnotes', () => {
  expect(flagsOf('below-minimum-n complement')).toEqual(['complement', 'below-minimum-n']);
  expect(flagsOf('')).toEqual([]);
});

it.each(FIGURE_LANGUAGES)('the note on a complement is true of a share of one half too, in %s', (language) => {
  // A share of 56.5 % has the flag, where its complement is in a worse class.
  const { note } = standardTexts[language].flags.complement;
  expect(note).not.toMatch(/near|cerca|perto|proche/u);
  expect(note).toMatch(/100/u);
});
