import type { VersionMapping, VersionMappings } from '../authoring/design/mapping-file.ts';
import type { Instrument } from '../instrument/prepared-instrument.ts';

const NOTHING: VersionMapping = {};

/** How a version is read by the one that states the mappings; empty where it states none. */
export function mappingOf(
  mappings: VersionMappings,
  { id, version }: Pick<Instrument, 'id' | 'version'>,
): VersionMapping {
  for (const key of [`${id} ${version}`, version]) if (Object.hasOwn(mappings, key)) return mappings[key]!;
  return NOTHING;
}
