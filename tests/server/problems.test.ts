import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { PROBLEMS, Problem } from '../../server/problems.ts';
import { type Api, startApi } from './api.ts';

describe('problems', () => {
  let api: Api;
  beforeEach(async () => {
    api = await startApi();
  });
  afterEach(() => api.close());

  const codeOf = async (...request: Parameters<Api['ask']>) => {
    const response = await api.ask(...request);
    const problem = await response.json();
    expect(problem).toEqual({
      type: `urn:cifra:problem:${problem.code}`,
      title: expect.any(String),
      status: response.status,
      code: problem.code,
      detail: expect.any(String),
      ...(problem.code === 'too-large' && { flaw: { code: 'too-many-bytes', about: { megabytes: 1 } } }),
    });
    return `${response.status} ${problem.code}`;
  };
  const long = 'a password for somebody';

  it('a questionnaire version that is not here', async () => {
    expect(await codeOf('ana', 'GET', '/api/instruments/lacsi-2018-r1/9.0.0')).toBe('404 unknown-instrument');
  });

  it('an account that is not there', async () => {
    const body = { password: long };
    expect(await codeOf('elena', 'PUT', '/api/users/nobody/password', { body })).toBe('404 unknown-user');
    const cases = { caseIds: ['A-1'], interviewer: 'nobody' };
    expect(await codeOf('bruno', 'POST', '/api/assignments', { body: cases })).toBe('404 unknown-user');
  });

  it('a case for somebody who does not interview, and a case that is not in the sample', async () => {
    const assign = (caseId: string, interviewer: string) =>
      codeOf('bruno', 'POST', '/api/assignments', { body: { caseIds: [caseId], interviewer } });
    expect(await assign('A-1', 'diego')).toBe('422 not-an-interviewer');
    expect(await assign('Z-9', 'ana')).toBe('422 unknown-case');
  });

  it('a wrong current password', async () => {
    const body = { current: 'not the password', next: long };
    expect(await codeOf('diego', 'PUT', '/api/password', { body })).toBe('403 wrong-password');
  });

  it('a body compressed in an unknown way', async () => {
    const headers = { 'Content-Encoding': 'compress' };
    expect(await codeOf('elena', 'POST', '/api/users', { body: '{}', headers })).toBe('415 unsupported-encoding');
  });

  it('a body larger than the endpoint takes', async () => {
    expect(await codeOf('elena', 'POST', '/api/users', { body: ' '.repeat(2 * 1024 * 1024) })).toBe('413 too-large');
  });

  it('figures whose design cannot be used are a problem of the sample, not of the server', async () => {
    vi.spyOn(api.store, 'derivedCases').mockRejectedValue(
      new Problem('figures-not-computable', { reason: 'one stratum' }),
    );
    expect(await codeOf('carla', 'GET', '/api/estimates')).toBe('422 figures-not-computable');
  });

  it('a fault of the server says nothing of itself, and the log has the place but not the message', async () => {
    vi.spyOn(api.store, 'users').mockRejectedValue(new Error('Rosalinda lives at Calle 1'));
    const response = await api.ask('elena', 'GET', '/api/users');
    expect(response.status).toBe(500);
    expect(await response.text()).not.toContain('Rosalinda');
    expect(api.logged.join('\n')).toContain('internal-error Error at ');
    expect(api.logged.join('\n')).not.toContain('Rosalinda');
  });

  it('each has a code in kebab case and a status of its kind', () => {
    for (const [code, { status }] of Object.entries(PROBLEMS)) {
      expect(code).toMatch(/^[a-z]+(-[a-z]+)*$/);
      expect(status).toBeGreaterThanOrEqual(400);
    }
  });
});

describe('the log', () => {
  it('has one line per request: method, pattern of the address, status and time', async () => {
    const api = await startApi();
    await (await api.ask('bruno', 'GET', '/api/submissions/secret-key-7')).text();
    await vi.waitFor(() => expect(api.logged).toHaveLength(2));
    expect(api.logged[1]).toMatch(/^GET \/api\/submissions\/:key 404 \d+ms$/);
    await api.close();
  });
});
