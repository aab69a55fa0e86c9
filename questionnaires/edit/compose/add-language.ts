import { DESIGN_FILES } from '../../authoring/design/design-files.ts';
import { isJsonRecord, type JsonRecord } from '../json.ts';
import type { Operation } from '../operation.ts';
import { type DraftFiles, valueAt } from '../places.ts';
import { MANIFEST } from '../rename/walk.ts';
import { put } from './put.ts';

/** Parts of a file of texts without which it is none; few words, which stand in until they are translated. */
const STAND_IN = ['instrument', 'missing', 'phrases'] as const;

/** No text has this mark: what bears it counts as stale until somebody translates it. */
const NOT_TRANSLATED = 'done 000000000000';

/**
 * The operations that add a language. Its texts are missing, each one a finding that keeps the questionnaire from being
 * published; the few words without which a file of texts is none are those of the source, marked as stale.
 *
 * @throws EditRefused taken, no-place, when they are done
 */
export function addLanguage(files: DraftFiles, language: string): Operation[] {
  const source = String(valueAt(files, [MANIFEST, 'defaultLanguage']));
  const words = files[`texts/${source}.json`];
  const ofSource: JsonRecord = isJsonRecord(words) ? words : {};
  const standIn = Object.fromEntries(STAND_IN.flatMap((part) => (ofSource[part] ? [[part, ofSource[part]]] : [])));
  const item = Object.fromEntries(Object.keys(ofSource).map((part) => [part, standIn[part] ?? {}]));
  const stale = Object.fromEntries(
    Object.entries(standIn).flatMap(([part, texts]) =>
      Object.keys(isJsonRecord(texts) ? texts : {}).map((name) => [`${part}.${name}`, NOT_TRANSLATED]),
    ),
  );
  return [
    { do: 'add', into: [MANIFEST, 'languages'], item: language },
    { do: 'add', into: [], name: `texts/${language}.json`, item, after: `texts/${source}.json` },
    put(files, [DESIGN_FILES.translation, language], stale),
  ];
}
