import { z } from 'zod';
import { code, name } from '../schema-parts.ts';

const version = z
  .string()
  .regex(/^([a-z0-9][a-z0-9-]* )?\d+\.\d+\.\d+$/, 'must be a version such as 1.0.0, or lacsi-2018-r1 1.1.0');

const mapping = z.strictObject({
  variables: z.record(name, name).exactOptional(),
  codes: z.record(name, z.record(code, code)).exactOptional(),
});

/** `design/mappings.json`: by the version from which it maps. */
export const mappingFile = z.record(version, mapping);

/** How answers of another version are read as answers of this one. */
export interface VersionMapping {
  /** New names of variables by the old ones. */
  readonly variables?: Readonly<Record<string, string>>;
  /** By variable, as this version names it: new codes by the old ones. */
  readonly codes?: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

/** Mappings by version: `1.0.0` of the same questionnaire, or `lacsi-2018-r1 1.1.0` of another one. */
export type VersionMappings = Readonly<Record<string, VersionMapping>>;
