import { afterAll, beforeAll, describe, expect, it } from 'vitest';
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
    expect(directives.get('frame-ancestors')).toBe("'none'");
  });

  it('keep answers of the API out of every cache, and name no product', async () => {
    const { headers } = await api.ask('bruno', 'GET', '/api/submissions');
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('x-powered-by')).toBeNull();
  });

  it('tell strangers nothing but that the server answers', async () => {
    expect(await (await api.ask('nobody', 'GET', '/api/health')).json()).toEqual({ status: 'ok' });
  });
});
