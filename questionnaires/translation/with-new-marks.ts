import { keptStatesIn } from '../authoring/design/read-design.ts';
import { applyOperations } from '../edit/apply-operation.ts';
import type { Operation } from '../edit/operation.ts';
import type { DraftFiles } from '../edit/places.ts';
import { languagesOf, sourceLanguage, textKeys } from './text-places.ts';
import { textIn } from './text-states.ts';
import { type TranslatedText, translate } from './translate.ts';

/**
 * The same operations, and after them the marks of texts that they make in several languages at once: each counts as
 * translated from the source that came with it, so that it is stale when that one changes. The draft began without
 * them, so nothing else could tell.
 *
 * @throws EditRefused where the operations are refused
 */
export function withNewMarks(files: DraftFiles, operations: readonly Operation[]): Operation[] {
  const after = applyOperations(files, operations).files;
  const source = sourceLanguage(after);
  if (source === undefined) return [...operations];
  const born = textKeys(after).filter(
    (key) => textIn(files, key, source) === undefined && textIn(after, key, source) !== undefined,
  );
  const marks = languagesOf(after)
    .filter((language) => language !== source)
    .flatMap((language) => {
      const kept = keptStatesIn(after)[language] ?? {};
      return born
        .filter((key) => !Object.hasOwn(kept, key) && textIn(after, key, language) !== undefined)
        .map((key): TranslatedText => ({ key, language, state: 'done' }));
    });
  return [...operations, ...translate(after, marks)];
}
