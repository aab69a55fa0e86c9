import { Validator } from '@seriousme/openapi-schema-validator';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { endpointWords } from '../../../server/openapi/endpoint-words.ts';
import { endpoints, openapiDocument } from '../../../server/openapi/openapi-document.ts';
import { cifra } from '../../support/command-line.ts';
import { type Api, startApi } from '../api.ts';
import { ONE_OF_EACH_ROLE, PEOPLE } from '../people.ts';

const document = openapiDocument('0.1.0');

/** Checks values against a schema in the document. */
const ajv = new Ajv2020({ strict: false, validateFormats: false }).addSchema({ ...document, $id: 'api' }, 'api');
const escaped = (name: string) => name.replaceAll('~', '~0').replaceAll('/', '~1');
const wrongWith = (place: readonly string[], value: unknown) => {
  const check = ajv.getSchema(`api#/${place.map(escaped).map(encodeURIComponent).join('/')}`);
  if (!check) throw new Error(`there is nothing at ${place.join(' > ')}`);
  return check(value) ? [] : check.errors;
};

const PROBLEM = ['components', 'responses', 'problem', 'content', 'application/problem+json', 'schema'];
const answerTo = (path: string) => [
  ...['paths', path.replaceAll(/:(\w+)/g, '{$1}'), 'get', 'responses', '200'],
  ...['content', 'application/json', 'schema'],
];

describe('the description of the API', () => {
  let api: Api;
  beforeAll(async () => {
    api = await startApi({ isStored: true });
  });
  afterAll(() => api.close());

  it('is a document of OpenAPI 3.1', async () => {
    const { valid, errors } = await new Validator().validate(JSON.parse(JSON.stringify(document)));
    expect({ valid, errors }).toEqual({ valid: true, errors: undefined });
  });

  it('has every endpoint once, in its words, with who may call it', () => {
    const all = endpoints();
    const operations = Object.values(document.paths).flatMap((path) => Object.values(path));
    expect(operations.map(({ operationId }) => operationId).toSorted()).toEqual(all.map(([name]) => name).toSorted());
    const words = endpointWords();
    expect(all.filter(([name]) => !words.has(name))).toEqual([]);
    const { description, security, ...visit } = document.paths['/api/sample-units']!.get!;
    expect(description).toBe('Units of the sample of an edition, a page at a time.');
    expect([visit['x-roles'], security]).toEqual([['supervisor', 'admin'], [{ session: [] }]]);
    expect(document.paths['/api/assignments']!.get!.security).toEqual([{ session: [] }, { tablet: [] }]);
    expect(document.paths['/api/health']!.get!.security).toEqual([]);
  });

  it('is what the server answers, also where it refuses', async () => {
    const seen: string[] = [];
    for (const [name, { method, path, answers, access }] of endpoints()) {
      if (method !== 'GET' || answers !== undefined) continue;
      const who = ONE_OF_EACH_ROLE.find(
        (person) => typeof access === 'string' || access.includes(PEOPLE[person].role),
      )!;
      const response = await api.ask(who, 'GET', path.replaceAll(/:\w+/g, 'enviz-2026'));
      if (response.status === 204) continue;
      const place = response.ok ? answerTo(path) : PROBLEM;
      expect({ name, wrong: wrongWith(place, await response.json()) }).toEqual({ name, wrong: [] });
      if (response.ok) seen.push(name);
    }
    expect(seen.length).toBeGreaterThan(25);
    expect(wrongWith(PROBLEM, { code: 'not-found' })).not.toEqual([]);
  });

  it('is served to whoever is signed in, and written by the command', async () => {
    const served = await (await api.ask('ana', 'GET', '/api/openapi.json')).json();
    expect(served).toEqual(JSON.parse(JSON.stringify(document)));
    const { code, out } = await cifra('openapi');
    expect([code, JSON.parse(out)]).toEqual([0, served]);
  });
});
