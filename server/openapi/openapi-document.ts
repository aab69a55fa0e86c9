import type { Endpoint, SentAsItIs } from '#contract';
import * as contract from '#contract';
import { BODY_LIMITS } from '../http/read-body.ts';
import { isOpenToTablets } from '../security/access.ts';
import { endpointWords } from './endpoint-words.ts';
import { type JsonSchema, type JsonSchemas, jsonSchemas } from './json-schemas.ts';

const PROBLEM = { $ref: '#/components/responses/problem' };

/** How a body travels that is no JSON of the contract. */
const SENT_AS: Readonly<Record<SentAsItIs, string>> = {
  csv: 'text/csv',
  raw: 'application/octet-stream',
  workbook: 'application/octet-stream',
  package: 'application/octet-stream',
  piece: 'application/octet-stream',
  data: 'application/octet-stream',
  snapshot: 'application/octet-stream',
};

/**
 * The whole API as a document of OpenAPI 3.1: every endpoint of the contract with who may call it, what it takes and
 * what it answers. It is made of the schemas by which the server checks, so that it says what holds.
 *
 * @param version of the program
 * @example openapiDocument('0.1.0').paths['/api/health'].get.operationId // 'getHealth'
 */
export function openapiDocument(version: string) {
  const schemas = jsonSchemas();
  const words = endpointWords();
  const paths: Record<string, Record<string, JsonSchema>> = {};
  for (const [name, endpoint] of endpoints()) {
    const path = endpoint.path.replaceAll(/:(\w+)/g, '{$1}');
    paths[path] ??= {};
    paths[path][endpoint.method.toLowerCase()] = operation(name, endpoint, { schemas, said: words.get(name) });
  }
  const problem = schemas.of(contract.problemReply, 'problem', 'output');
  return {
    openapi: '3.1.1',
    info: {
      title: 'Cifra',
      version,
      description: 'Victimization surveys from the question to the published figure.',
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    // Relative to where the document was read.
    servers: [{ url: '/' }],
    paths,
    components: {
      schemas: schemas.definitions,
      responses: {
        problem: {
          description: 'Why it was not done (RFC 9457): `code` tells the kind, `places` what is wrong in the request.',
          content: { 'application/problem+json': { schema: problem } },
        },
      },
      securitySchemes: {
        session: {
          type: 'apiKey',
          in: 'cookie',
          name: 'cifra_session',
          description: 'What `signIn` sets. Over TLS its name begins with `__Host-`.',
        },
        machine: {
          type: 'http',
          scheme: 'bearer',
          description:
            'A token for a machine, which somebody of the office gives it (`addToken`). It has one scope; each operation that machines may call names the scopes that open it.',
          'x-scopes': contract.TOKEN_SCOPES,
        },
        tablet: { type: 'http', scheme: 'bearer', description: 'The token that `enrolDevice` gives a tablet.' },
      },
    },
  };
}

/** The endpoints of the contract, by their names. */
export function endpoints(): [string, Endpoint][] {
  return Object.entries(contract as Readonly<Record<string, unknown>>).filter((entry): entry is [string, Endpoint] => {
    const [, value] = entry;
    return typeof value === 'object' && value !== null && 'path' in value && 'access' in value && 'reply' in value;
  });
}

interface About {
  readonly schemas: JsonSchemas;
  /** What the contract says of it. */
  readonly said: string | undefined;
}

function operation(name: string, endpoint: Endpoint, { schemas, said }: About): JsonSchema {
  const { access, path } = endpoint;
  return {
    operationId: name,
    tags: [path.split('/')[2]],
    summary: name.replaceAll(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`),
    ...(said !== undefined && { description: said }),
    ...(typeof access !== 'string' && { 'x-roles': access }),
    security: securityOf(endpoint),
    parameters: [...pathParameters(path), ...queryParameters(name, endpoint, schemas)],
    ...requestBody(name, endpoint, schemas),
    responses: { ...answer(name, endpoint, schemas), default: PROBLEM },
  };
}

function securityOf(endpoint: Endpoint): JsonSchema[] {
  if (endpoint.access === 'public') return [];
  const { scopes = [] } = endpoint;
  return [
    { session: [] },
    ...(isOpenToTablets(endpoint) ? [{ tablet: [] }] : []),
    // A token has one scope: each that opens it is another way in.
    ...scopes.map((scope) => ({ machine: [scope] })),
  ];
}

function pathParameters(path: string): JsonSchema[] {
  return Array.from(path.matchAll(/:(\w+)/g), ([, name]) => ({
    name,
    in: 'path',
    required: true,
    schema: { type: 'string' },
  }));
}

function queryParameters(name: string, { query }: Endpoint, schemas: JsonSchemas): JsonSchema[] {
  if (!query) return [];
  const { properties = {}, required = [] } = schemas.of(query, `${name}_query`, 'input') as {
    properties?: Readonly<Record<string, JsonSchema>>;
    required?: readonly string[];
  };
  return Object.entries(properties).map(([key, schema]) => ({
    name: key,
    in: 'query',
    required: required.includes(key),
    schema,
  }));
}

function requestBody(name: string, { body, accepts = 'json' }: Endpoint, schemas: JsonSchemas): JsonSchema {
  const most = { 'x-most-bytes': BODY_LIMITS[accepts] };
  if (accepts !== 'json' && accepts !== 'edits')
    return { requestBody: { required: true, ...most, content: { [SENT_AS[accepts]]: {} } } };
  if (!body) return {};
  const schema = schemas.of(body, `${name}_body`, 'input');
  return { requestBody: { required: true, ...most, content: { 'application/json': { schema } } } };
}

/** What is answered where it was done; null is an answer without content. */
function answer(name: string, { reply, answers = 'application/json' }: Endpoint, schemas: JsonSchemas): JsonSchema {
  const isNothing = reply.safeParse(null).success;
  const nothing = isNothing && { '204': { description: 'Done; there is nothing to tell.' } };
  const schema = schemas.of(reply, `${name}_reply`, 'output');
  if (schema.type === 'null') return { ...nothing };
  const content = answers === 'application/json' ? { [answers]: { schema } } : { [answers]: {} };
  return { '200': { description: 'Done.', content }, ...nothing };
}
