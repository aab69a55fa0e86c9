import { afterEach, expect, it, vi } from 'vitest';
import { OUR_MARK } from '#contract';
import { endSessionHere, endSessionLeft, noneIsLeft } from '../../../client/shell/sign-out.ts';

afterEach(() => vi.unstubAllGlobals());

const device = () => {
  const kept = new Map<string, string>();
  vi.stubGlobal('localStorage', {
    getItem: (name: string) => kept.get(name) ?? null,
    setItem: (name: string, value: string) => kept.set(name, value),
    removeItem: (name: string) => kept.delete(name),
  });
};

const network = (answer: () => Response) => {
  const fetched = vi.fn(async () => answer());
  vi.stubGlobal('fetch', fetched);
  return fetched;
};
const absent = () => {
  throw new TypeError('Failed to fetch');
};
const answered = (status: number) => () =>
  new Response(
    status === 204 ? null : `{"type":"about:blank","title":"x","status":${status},"code":"x","detail":"x"}`,
    {
      status,
      headers: { 'content-type': 'application/json', [OUR_MARK]: '1' },
    },
  );

it('who signs out without a network is out: the session ends before anybody is let in again', async () => {
  device();
  network(absent);
  await endSessionHere();
  expect(await endSessionLeft()).toBe(false);
  network(answered(503));
  expect(await endSessionLeft()).toBe(false);
  const fetched = network(answered(204));
  expect(await endSessionLeft()).toBe(true);
  expect(fetched).toHaveBeenCalledOnce();
  expect(await endSessionLeft()).toBe(true);
  expect(fetched).toHaveBeenCalledOnce();
});

it('a session that has ended by itself, or in whose place somebody signed in, is not left', async () => {
  device();
  network(answered(401));
  await endSessionHere();
  const fetched = network(absent);
  expect(await endSessionLeft()).toBe(true);
  expect(fetched).not.toHaveBeenCalled();
  await endSessionHere();
  noneIsLeft();
  expect(await endSessionLeft()).toBe(true);
});

it('on a browser that keeps nothing, the server is told all the same', async () => {
  vi.stubGlobal('localStorage', { getItem: absent, setItem: absent, removeItem: absent });
  const fetched = network(answered(204));
  await endSessionHere();
  expect(fetched).toHaveBeenCalledOnce();
  expect(await endSessionLeft()).toBe(true);
});
