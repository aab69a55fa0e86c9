import { checkMapping, type Finding, type Instrument, mappingsIn, parseInstrument } from '#questionnaires';
import { unpackTexts } from '../files/pack-texts.ts';
import type { Store } from '../storage/store.ts';
import { filesOfTexts } from './about-files.ts';

/** An earlier version, which a mapping names; undefined where nobody knows it. */
export type FindVersion = (id: string, version: string) => Promise<Instrument | undefined> | Instrument | undefined;

/** Where mappings stand in the files of a questionnaire. */
export const MAPPINGS = 'design/mappings.json';

/**
 * What is wrong with how answers of earlier versions are read: the analysis would leave them out, or misread them. Of
 * a version that nobody knows only what this one has is checked.
 *
 * @param unknown how grave it is that a version is not known; undefined where it is not told
 */
export async function mappingFindings(
  find: FindVersion,
  later: Instrument,
  files: Readonly<Record<string, unknown>>,
  unknown?: Finding['severity'],
): Promise<Finding[]> {
  const found: Finding[] = [];
  for (const [key, mapping] of Object.entries(mappingsIn(files))) {
    const [version = '', id = later.id] = key.split(' ').reverse();
    const earlier = await find(id, version);
    if (!earlier && unknown)
      found.push({
        code: 'wrong-mapping',
        severity: unknown,
        file: MAPPINGS,
        path: key,
        message: `there is no published version ${id} ${version}`,
        remedy: 'name one that is published',
      });
    for (const { path, message } of checkMapping(earlier, later, mapping)) {
      const [what = message, remedy = 'correct the mapping'] = message.split('; ');
      const place = `${key}.${path}`;
      found.push({ code: 'wrong-mapping', severity: 'error', file: MAPPINGS, path: place, message: what, remedy });
    }
  }
  return found;
}

/** Finds the versions that a store has. */
export function storedVersion(store: Pick<Store, 'versionFiles'>): FindVersion {
  return async (id, version) => {
    const packed = await store.versionFiles(id, version);
    return packed && parseInstrument(filesOfTexts(unpackTexts(packed)));
  };
}
