import { z } from 'zod';

/** A schema as JSON Schema 2020-12, of which OpenAPI 3.1 is made. */
export type JsonSchema = Readonly<Record<string, unknown>>;

type Definitions = Record<string, JsonSchema>;

/** Schemas of the contract for a document; those that name themselves are kept apart, under `definitions`. */
export interface JsonSchemas {
  /** @param side `input` what a caller may send, `output` what is answered */
  of(schema: z.ZodType, name: string, side: 'input' | 'output'): JsonSchema;
  readonly definitions: Readonly<Definitions>;
}

/** Where the document has what is kept apart. */
const PLACE = '#/components/schemas/';

export function jsonSchemas(): JsonSchemas {
  const definitions: Definitions = {};
  return {
    definitions,
    of(schema, name, side) {
      // What only a program can check is any value here.
      const made = z.toJSONSchema(schema, { io: side, unrepresentable: 'any' }) as JsonSchema;
      const { $schema: _, $defs, ...own } = placed(made, name) as JsonSchema;
      for (const [key, inner] of Object.entries(($defs ?? {}) as Definitions))
        definitions[nameWithin(name, key)] = inner;
      if (!hasItself(own)) return own;
      definitions[name] = own;
      return { $ref: `${PLACE}${name}` };
    },
  };
}

/** Names within a schema, as names within the document. */
function placed(value: unknown, name: string): unknown {
  if (Array.isArray(value)) return value.map((item) => placed(item, name));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [
      key,
      key === '$ref' && typeof inner === 'string' ? placeOf(inner, name) : placed(inner, name),
    ]),
  );
}

function placeOf(reference: string, name: string): string {
  return reference === '#' ? `${PLACE}${name}` : `${PLACE}${nameWithin(name, reference.replace('#/$defs/', ''))}`;
}

const nameWithin = (name: string, key: string) => `${name}_${key.replace(/^_+/, '')}`;

const hasItself = (schema: JsonSchema) => JSON.stringify(schema).includes(`"${PLACE}`);
