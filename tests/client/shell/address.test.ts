import { afterEach, expect, it, vi } from 'vitest';
import { goTo, hrefOf, readAddress } from '../../../client/shell/use-address.ts';

afterEach(() => vi.unstubAllGlobals());

it('an address is a path and a search part', () => {
  expect(readAddress('#/submissions/a%2Fb?page=2')).toEqual({ path: ['submissions', 'a/b'], search: '?page=2' });
  expect(readAddress('')).toEqual({ path: [], search: '' });
  expect(readAddress('#/%E0%A4%A')).toEqual({ path: ['%E0%A4%A'], search: '' });
});

it('an address leads back to the page that it was written for', () => {
  const path = ['interview', '0301/12 ?'];
  expect(readAddress(hrefOf(path, '?page=2'))).toEqual({ path, search: '?page=2' });
  expect(readAddress(hrefOf(path, '', 'enviz-2026'))).toEqual({ edition: 'enviz-2026', path, search: '' });
});

it('the edition of an address stands apart from its page', () => {
  const page = { path: ['submissions', '17'], search: '?page=2' };
  expect(readAddress('#/edition/enviz-2026/submissions/17?page=2')).toEqual({ edition: 'enviz-2026', ...page });
  expect(readAddress('#/edition/enviz-2026')).toEqual({ edition: 'enviz-2026', path: [], search: '' });
  expect(readAddress('#/edition/edition/edition')).toEqual({ edition: 'edition', path: ['edition'], search: '' });
  expect(readAddress('#/edition')).toEqual({ path: [], search: '' });
});

it('a link keeps the edition that is shown, names another one, or none', () => {
  vi.stubGlobal('location', { hash: '#/edition/enviz-2026/submissions?page=2' });
  expect(hrefOf(['sample'])).toBe('#/edition/enviz-2026/sample');
  expect(hrefOf(['sample'], '?page=2', 'enviz-2025')).toBe('#/edition/enviz-2025/sample?page=2');
  expect(hrefOf([], '', null)).toBe('#/');
  goTo(['figures']);
  expect(location.hash).toBe('#/edition/enviz-2026/figures');
});
