import { z } from 'zod';
import { isJsonRecord, type Json, type Path, schemas } from '#questionnaires';

/** The part of JSON Schema in which the shapes of the files are said. */
export interface SettingSchema {
  readonly type?: 'object' | 'array' | 'string' | 'number' | 'integer' | 'boolean';
  readonly const?: Json;
  readonly enum?: readonly Json[];
  readonly properties?: Readonly<Record<string, SettingSchema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: SettingSchema | false;
  readonly items?: SettingSchema;
  readonly oneOf?: readonly SettingSchema[];
  readonly anyOf?: readonly SettingSchema[];
  readonly pattern?: string;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly exclusiveMinimum?: number;
}

const read = (schema: z.ZodType) => z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as SettingSchema;

/** Made once, when somebody opens the pane. */
const SCHEMAS = {
  manifest: read(schemas.manifest),
  crimes: read(schemas.crimeTypes),
  lists: read(schemas.lists),
  form: read(schemas.formModule),
};

/** The shape of a file with settings; undefined for texts and for what accompanies a questionnaire. */
export function schemaOfFile(file: string): SettingSchema | undefined {
  if (file === 'manifest.json') return SCHEMAS.manifest;
  if (file === 'crime-types.json') return SCHEMAS.crimes;
  if (file === 'modules/lists.json') return SCHEMAS.lists;
  return file.startsWith('modules/') ? SCHEMAS.form : undefined;
}

/** The shape that a value has, or is to have, of several that a setting may have. */
export function shapeFor(schema: SettingSchema, value: Json | undefined): SettingSchema {
  const shapes = schema.oneOf ?? schema.anyOf;
  if (!shapes) return schema;
  const fits = (shape: SettingSchema) => {
    if (!isJsonRecord(value) || !shape.properties) return false;
    return Object.entries(shape.properties).every(([name, { const: fixed, enum: allowed }]) => {
      const there = value[name];
      if (fixed !== undefined && name in value) return there === fixed;
      return allowed === undefined || there === undefined || allowed.includes(there);
    });
  };
  const hasAll = (shape: SettingSchema) =>
    isJsonRecord(value) && (shape.required ?? []).every((name) => value[name] !== undefined);
  return shapes.find((shape) => fits(shape) && hasAll(shape)) ?? shapes.find(fits) ?? shapes[0]!;
}

/** The words among which a setting chooses, over all shapes that its record may have. */
export function choicesIn(schema: SettingSchema, name: string): readonly string[] {
  const all = (schema.oneOf ?? schema.anyOf ?? [schema]).flatMap((shape) => {
    const setting = shape.properties?.[name];
    return setting?.const !== undefined ? [setting.const] : (setting?.enum ?? []);
  });
  return [...new Set(all.map(String))];
}

/** The shape at a path of a file, going along with what stands there. */
export function schemaAt(path: Path, content: (path: Path) => Json | undefined): SettingSchema | undefined {
  let schema = schemaOfFile(path[0] ?? '');
  for (let depth = 1; depth < path.length && schema; depth += 1) {
    const shape = shapeFor(schema, content(path.slice(0, depth)));
    schema = shape.items ?? shape.properties?.[path[depth]!] ?? (shape.additionalProperties || undefined);
  }
  return schema;
}

/** Why a value does not belong somewhere; undefined when it does. */
export type Misfit =
  | { readonly kind: 'number' | 'whole' | 'text' }
  | { readonly kind: 'least' | 'most'; readonly limit: number }
  | { readonly kind: 'pattern'; readonly pattern: string };

export function misfit(schema: SettingSchema, value: Json): Misfit | undefined {
  if (schema.type === 'number' || schema.type === 'integer') {
    if (typeof value !== 'number' || !Number.isFinite(value)) return { kind: 'number' };
    if (schema.type === 'integer' && !Number.isInteger(value)) return { kind: 'whole' };
    if (schema.minimum !== undefined && value < schema.minimum) return { kind: 'least', limit: schema.minimum };
    if (schema.exclusiveMinimum !== undefined && value <= schema.exclusiveMinimum) return { kind: 'least', limit: 1 };
    if (schema.maximum !== undefined && value > schema.maximum) return { kind: 'most', limit: schema.maximum };
    return undefined;
  }
  if (typeof value !== 'string') return undefined;
  if (value.length < (schema.minLength ?? 0)) return { kind: 'text' };
  if (schema.maxLength !== undefined && value.length > schema.maxLength)
    return { kind: 'most', limit: schema.maxLength };
  const { pattern } = schema;
  return pattern !== undefined && !new RegExp(pattern).test(value) ? { kind: 'pattern', pattern } : undefined;
}
