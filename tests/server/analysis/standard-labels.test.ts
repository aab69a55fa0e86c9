import { expect, it } from 'vitest';
import { STANDARD_LABELS, STANDARDS } from '#contract';
import { PUBLICATION_STANDARDS } from '#estimation';

it.each(STANDARDS)('the contract names the labels that the standard %s gives, best first', (standard) => {
  for (const classes of Object.values(PUBLICATION_STANDARDS[standard].classes)) {
    expect(classes.map(({ label }) => label)).toEqual(STANDARD_LABELS[standard]);
  }
});

it('the contract offers every standard that figures can be labelled by', () => {
  expect(STANDARDS).toEqual(Object.keys(PUBLICATION_STANDARDS));
});
