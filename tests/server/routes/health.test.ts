import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { getHealth } from '#contract';
import { type Api, startApi } from '../api.ts';

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
