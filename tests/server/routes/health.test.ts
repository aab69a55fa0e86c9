import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { getHealth } from '#contract';
import { type Api, startApi } from '../api.ts';

describe('whether the server is ready', () => {
  let api: Api;
  beforeEach(async () => {
    api = await startApi();
  });
  afterEach(() => api.close());

  const ready = async () => {
    const response = await api.ask('nobody', 'GET', '/api/health/ready');
    return [response.status, await response.json()];
  };

  it('is another question than whether it is alive, and strangers learn yes or no', async () => {
    expect(await ready()).toEqual([200, { status: 'ready' }]);
    api.setNow('2026-11-24T15:10:00.000Z');
    vi.spyOn(api.store, 'freeBytes').mockResolvedValue(1_000_000);
    const [status, problem] = await ready();
    expect([status, problem.code, JSON.stringify(problem)]).toEqual([
      503,
      'not-ready',
      expect.not.stringMatching(/\d{4}/),
    ]);
    expect((await api.ask('nobody', 'GET', '/api/health')).status).toBe(200);
  });

  it('is no while the database takes no write', async () => {
    vi.spyOn(api.store, 'isWritable').mockResolvedValue(false);
    expect((await ready())[0]).toBe(503);
  });

  it('is asked of the database once in five seconds, however many ask', async () => {
    const asked = vi.spyOn(api.store, 'isWritable');
    await Promise.all([ready(), ready(), ready()]);
    expect(asked).toHaveBeenCalledTimes(1);
    api.setNow('2026-11-24T15:00:06.000Z');
    await ready();
    expect(asked).toHaveBeenCalledTimes(2);
  });

  it('rests on what administrators see: writes, room, and the last backup', async () => {
    await api.store.noteBackup({ by: 'test', at: '2026-11-23T03:00:00.000Z' });
    vi.spyOn(api.store, 'freeBytes').mockResolvedValue(5_012_345_678);
    const reply = await (await api.ask('elena', 'GET', '/api/health/details')).json();
    expect(reply).toEqual({
      ready: true,
      writable: true,
      freeBytes: 5_000_000_000,
      lastBackupAt: '2026-11-23T03:00:00.000Z',
      opens: true,
      waiting: 0,
    });
  });
});

describe('the health of the server', () => {
  let api: Api;
  beforeEach(async () => {
    api = await startApi();
  });
  afterEach(() => api.close());

  it('anybody may ask, and learns that server and database answer, and nothing more', async () => {
    const response = await api.ask('nobody', 'GET', '/api/health');
    const reply = await response.json();
    expect([response.status, reply]).toEqual([200, { status: 'ok' }]);
    expect(getHealth.reply.safeParse(reply).error).toBeUndefined();
    expect(response.headers.get('cache-control')).toBe('no-store');
  });

  it('is asked of the database once in five seconds, however many strangers ask, whatever it says', async () => {
    const health = async () => (await api.ask('nobody', 'GET', '/api/health')).status;
    const asked = vi.spyOn(api.store, 'revision');
    expect(await Promise.all([health(), health(), health()])).toEqual([200, 200, 200]);
    expect(asked).toHaveBeenCalledTimes(1);
    api.setNow('2026-11-24T15:00:06.000Z');
    asked.mockRejectedValue(Object.assign(new Error('locked'), { code: 'SQLITE_BUSY' }));
    expect([await health(), await health()]).toEqual([503, 503]);
    expect(asked).toHaveBeenCalledTimes(2);
  });

  it('a database that another program holds is a server that is busy', async () => {
    vi.spyOn(api.store, 'revision').mockRejectedValue(Object.assign(new Error('locked'), { code: 'SQLITE_BUSY' }));
    const response = await api.ask('nobody', 'GET', '/api/health');
    expect(response.status).toBe(503);
    expect(await response.json()).toMatchObject({ code: 'busy' });
  });

  it('a database that cannot be read is a problem, whose cause only the log says', async () => {
    vi.spyOn(api.store, 'revision').mockRejectedValue(new Error('disk at /srv/cifra is gone'));
    const response = await api.ask('nobody', 'GET', '/api/health');
    expect(response.status).toBe(500);
    expect(await response.text()).not.toContain('/srv/cifra');
    expect(api.logged.join('\n')).toContain('internal-error');
  });
});
