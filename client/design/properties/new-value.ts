import type { Json } from '#questionnaires';
import { type SettingSchema, shapeFor } from './setting-schema.ts';

/** The first value of a setting that is added: what it must have, and nothing else. */
export function newValue(schema: SettingSchema, number = 1): Json {
  const shape = shapeFor(schema, undefined);
  if (shape.const !== undefined) return shape.const;
  if (shape.enum) return shape.enum[0]!;
  switch (shape.type) {
    case 'object':
      return Object.fromEntries(
        (shape.required ?? []).map((name) => [name, newText(name) ?? newValue(shape.properties![name]!, number)]),
      );
    case 'array':
      return shape.items?.type === 'object' ? [newValue(shape.items, 1)] : [];
    case 'boolean':
      return false;
    case 'number':
    case 'integer':
      return shape.minimum ?? 1;
    default:
      return `new_${number}`;
  }
}

/** A condition that holds for everybody until it is written. */
function newText(name: string): Json | undefined {
  return name === 'when' ? '1 = 1' : undefined;
}
