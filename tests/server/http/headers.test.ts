import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { OUR_MARK } from '#contract';
import { type Api, startApi } from '../api.ts';

describe('security headers', () => {
  let api: Api;
  beforeAll(async () => {
    api = await startApi();
  });
  afterAll(() => api.close());

  it('let only own scripts run, and inline only the style elements that SurveyJS needs', async () => {
    const policy = (await api.ask('nobody', 'GET', '/api/health')).headers.get('content-security-policy') ?? '';
    const directives = new Map(policy.split(';').map((part) => part.split(/ (.*)/, 2) as [string, string]));
    expect(directives.get('default-src')).toBe("'none'");
    expect(directives.get('script-src')).toBe("'self' 'wasm-unsafe-eval'");
    expect(directives.get('style-src-elem')).toBe("'self' 'unsafe-inline'");
    expect([...directives].filter(([, sources]) => sources.includes('unsafe-inline')).map(([name]) => name)).toEqual([
      'style-src-elem',
    ]);
    expect(directives.get('frame-ancestors')).toBe("'self'");
    expect(directives.get('frame-src')).toBe("'self'");
  });

  it('keep answers of the API out of every cache, and name no product', async () => {
    const { headers } = await api.ask('bruno', 'GET', '/api/submissions');
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('x-powered-by')).toBeNull();
  });

  it('mark every answer of the API, whatever its status, so that nobody else is taken for the server', async () => {
    const asked = [
      await api.ask('ana', 'GET', '/api/assignments'),
      await api.ask('nobody', 'GET', '/api/assignments'),
      await api.ask('ana', 'GET', '/api/users'),
      await api.ask('ana', 'GET', '/api/nowhere'),
      await api.ask('ana', 'PUT', '/api/submissions/not-an-id', { body: '{' }),
      await api.ask('nobody', 'GET', '/api/health'),
    ];
    expect(asked.map(({ status }) => status)).toEqual([200, 401, 403, 404, 400, 200]);
    for (const { headers } of asked) expect(headers.get(OUR_MARK)).toBe('1');
  });

  it('tell strangers nothing but that the server answers', async () => {
    expect(await (await api.ask('nobody', 'GET', '/api/health')).json()).toEqual({ status: 'ok' });
  });
});
