import { expect, it } from 'vitest';
import { hrefOf, readAddress } from '../../../client/shell/use-address.ts';

it('an address is a path and a search part', () => {
  expect(readAddress('#/submissions/a%2Fb?page=2')).toEqual({ path: ['submissions', 'a/b'], search: '?page=2' });
  expect(readAddress('')).toEqual({ path: [], search: '' });
  expect(readAddress('#/%E0%A4%A')).toEqual({ path: ['%E0%A4%A'], search: '' });
});

it('an address leads back to the page that it was written for', () => {
  const path = ['interview', '0301/12 ?'];
  expect(readAddress(hrefOf(path, '?page=2'))).toEqual({ path, search: '?page=2' });
});
