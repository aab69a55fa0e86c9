import { type DraftFiles, type Operation, type Path, settingAt } from '#questionnaires';
import { recordAt } from '../editor/places.ts';

/**
 * The operations that give a text other words. An empty one is taken away, with the entry that has nothing else.
 *
 * @param was what stood there when writing began; empty for nothing
 */
export function reword(files: DraftFiles, at: Path, to: string, was: string): Operation[] {
  if (to !== '') return settingAt(files, at, to, { was: was === '' ? undefined : was });
  const entry = recordAt(files, at.slice(0, -1));
  const isAlone = entry !== undefined && Object.keys(entry).length === 1 && ['text', 'title'].includes(at.at(-1)!);
  return settingAt(files, isAlone ? at.slice(0, -1) : at, undefined, { was: isAlone ? undefined : was });
}
