import type { ConditionPlace, DraftFiles, Path } from '#questionnaires';
import { recordAt } from '../editor/places.ts';

/** Where the conditions of what is chosen stand. */
export function conditionPlace(files: DraftFiles, at: Path): ConditionPlace {
  const [file = '', part, name] = at;
  if (!file.startsWith('modules/')) return { crime: part === 'crimes' ? name : undefined };
  return { form: String(recordAt(files, [file])?.form ?? ''), screen: part === 'screens' ? name : undefined };
}
