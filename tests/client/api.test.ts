import { afterEach, describe, expect, it, vi } from 'vitest';
import {
  getEstimatesCsv,
  importSampleUnits,
  listAssignments,
  OUR_MARK,
  putSubmission,
  reviewSubmission,
  signOut,
} from '#contract';
import { addressOf, call, isAbort, setDeviceToken } from '../../client/api.ts';
import { CLOCK_WARNING_MS, deviceClockAhead } from '../../client/server-clock.ts';

afterEach(() => vi.unstubAllGlobals());

/** What the server answers; what something else answers lacks the server's mark. */
function answer(
  status: number,
  body: string,
  type = 'application/json',
  mark: Record<string, string> = { [OUR_MARK]: '1' },
) {
  const headers = { 'content-type': type, ...mark };
  const fetched = vi.fn(async () => new Response(status === 204 ? null : body, { status, headers }));
  vi.stubGlobal('fetch', fetched);
  return fetched as ReturnType<typeof vi.fn>;
}

describe('a call of the contract', () => {
  it('gives the checked reply', async () => {
    answer(200, '{"surveys":[],"cases":[]}');
    expect(await call(listAssignments, {})).toEqual({ surveys: [], cases: [] });
  });

  it('fills the path and leaves out filters that are not set', () => {
    expect(addressOf(reviewSubmission, { params: { key: 'a/b' } })).toBe('/api/submissions/a%2Fb/review');
    expect(addressOf(getEstimatesCsv, { query: { standard: 'inegi', page: undefined } })).toBe(
      '/api/estimates.csv?standard=inegi',
    );
  });

  it('asks as an enrolled tablet with its token and without cookies, until the tablet is locked', async () => {
    const fetched = answer(200, '{"surveys":[],"cases":[]}');
    setDeviceToken('token-of-tablet');
    await call(listAssignments, {});
    setDeviceToken(undefined);
    await call(listAssignments, {});
    expect(fetched.mock.calls[0]?.[1]).toMatchObject({
      credentials: 'omit',
      headers: { authorization: 'Bearer token-of-tablet' },
    });
    expect(fetched.mock.calls[1]?.[1]).toMatchObject({ credentials: 'same-origin', headers: {} });
  });

  it('gives up on a network that swallows requests, as a tablet: the next attempt comes later', async () => {
    const over = new AbortController();
    const timeout = vi.spyOn(AbortSignal, 'timeout').mockReturnValue(over.signal);
    vi.stubGlobal('fetch', (_address: string, { signal }: RequestInit) => {
      return new Promise((_answer, reject) => signal?.addEventListener('abort', () => reject(signal.reason)));
    });
    setDeviceToken('token-of-tablet');
    const asked = call(putSubmission, { params: { id: 'x' }, body: new Uint8Array(30_000) });
    setDeviceToken(undefined);
    over.abort(new DOMException('too long', 'TimeoutError'));
    await expect(asked).rejects.toMatchObject({ status: 0, code: 'unreachable' });
    expect(timeout).toHaveBeenCalledWith(150_000);
    timeout.mockRestore();
  });

  it('sends the bytes of a submission exactly as they are', async () => {
    const receipt = {
      id: 'x',
      sha256: 'h',
      epoch: 'e',
      status: 'accepted',
      receivedAt: 'now',
      reasons: [],
      signature: 's',
    };
    const fetched = answer(201, JSON.stringify(receipt));
    const body = new TextEncoder().encode('{ "spaces":  "kept" }');
    expect(await call(putSubmission, { params: { id: 'x' }, body })).toEqual(receipt);
    expect(fetched.mock.calls[0]).toMatchObject(['/api/submissions/x', { method: 'PUT', body }]);
  });

  it('sends the bytes of a file exactly as they are, in whatever encoding, so that the server can tell it', async () => {
    const fetched = answer(200, '{"imported":0,"problems":[]}');
    const body = new Uint8Array(Buffer.from('unit_id,label\n1,Peñalolén\n', 'latin1'));
    await call(importSampleUnits, { body });
    expect(fetched.mock.calls[0]).toMatchObject(['/api/sample-units', { method: 'POST', body }]);
  });

  it('takes an empty reply where the contract expects none, and text where it expects CSV', async () => {
    answer(204, '');
    expect(await call(signOut, {})).toBeNull();
    answer(200, 'indicator,estimate\n', 'text/csv');
    expect(await call(getEstimatesCsv, {})).toBe('indicator,estimate\n');
  });

  it('names what the server refused by the code of its problem', async () => {
    answer(403, '{"type":"about:blank","title":"No","status":403,"code":"forbidden","detail":"Ask somebody else."}');
    await expect(call(listAssignments, {})).rejects.toMatchObject({
      status: 403,
      code: 'forbidden',
      detail: 'Ask somebody else.',
    });
  });

  it('does not take a page that something in between answers with for a reply', async () => {
    const portals: [number, string, string][] = [
      [200, '<html>Sign in to the hotel network</html>', 'text/html'],
      [502, '<html>Bad gateway</html>', 'text/html'],
      [511, '{"captive":true}', 'application/json'],
      [401, '{"error":"sign in to the network"}', 'application/json'],
      [200, '{"surveys":[],"cases":[]}', 'application/json'],
    ];
    for (const [status, body, type] of portals) {
      answer(status, body, type, {});
      await expect(call(listAssignments, {})).rejects.toMatchObject({ status: 0, code: 'not-the-server' });
    }
    answer(204, '', 'text/plain', {});
    await expect(call(signOut, {})).rejects.toMatchObject({ status: 0, code: 'not-the-server' });
  });

  it('does not follow where something in between sends it', async () => {
    const fetched = answer(204, '');
    await call(signOut, {});
    expect(fetched.mock.calls[0]![1]).toMatchObject({ redirect: 'error' });
  });

  it('that the server answers in another way than the contract says is named so', async () => {
    answer(200, '{"cases":"none"}');
    await expect(call(listAssignments, {})).rejects.toMatchObject({ status: 200, code: 'unexpected-reply' });
  });

  it('tells how far the clock of the device stands from that of the server', async () => {
    answer(200, '{"surveys":[],"cases":[]}', 'application/json', {
      [OUR_MARK]: '1',
      date: new Date(Date.now() - 5 * 60_000).toUTCString(),
    });
    await call(listAssignments, {});
    expect(deviceClockAhead()! / 60_000).toBeCloseTo(5, 1);
    expect(Math.abs(deviceClockAhead()!)).toBeGreaterThan(CLOCK_WARNING_MS);
  });

  it('says that the server cannot be reached', async () => {
    vi.stubGlobal('fetch', () => Promise.reject(new TypeError('network')));
    await expect(call(listAssignments, {})).rejects.toMatchObject({ status: 0, code: 'unreachable' });
  });

  it('that nobody waits for any more ends as aborted, also when its reply is cut off half-way', async () => {
    const aborted = () => new DOMException('nobody waits', 'AbortError');
    vi.stubGlobal('fetch', () => Promise.reject(aborted()));
    await expect(call(listAssignments, {})).rejects.toSatisfy(isAbort);
    const cutOff = new ReadableStream({ start: (body) => body.error(aborted()) });
    vi.stubGlobal('fetch', async () => new Response(cutOff, { headers: { [OUR_MARK]: '1' } }));
    await expect(call(listAssignments, {})).rejects.toSatisfy(isAbort);
  });
});
