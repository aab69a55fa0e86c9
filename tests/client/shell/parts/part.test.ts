import { type ComponentType, createElement, Suspense } from 'react';
import { renderToString } from 'react-dom/server';
import { expect, it, vi } from 'vitest';
import { part } from '../../../../client/shell/parts/part.ts';

const Place = () => 'the place';
const drawn = (Shown: ComponentType) =>
  renderToString(createElement(Suspense, { fallback: 'loading' }, createElement(Shown)));

it('a part gives way to "loading" until it is here, and is drawn at once where it was loaded ahead', async () => {
  expect(drawn(part(async () => Place).Shown)).toContain('loading');
  const ahead = part(async () => Place);
  await ahead.load();
  const html = drawn(ahead.Shown);
  expect(html).toContain('the place');
  expect(html).not.toContain('loading');
});

it('a part whose files did not come is asked for again', async () => {
  const load = vi.fn(async () => Place).mockRejectedValueOnce(new Error('no network'));
  const { load: ahead, Shown } = part(load);
  await expect(ahead()).rejects.toThrow('no network');
  await ahead();
  expect(drawn(Shown)).toContain('the place');
  expect(load).toHaveBeenCalledTimes(2);
});
