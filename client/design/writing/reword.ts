import { type DraftFiles, type Operation, type Path, settingAt, valueAt } from '#questionnaires';
import { recordAt } from '../editor/places.ts';

/**
 * The operations that give a text other words. An empty one is taken away, with the entry that has nothing else.
 *
 * @param was what stood there when writing began; empty for nothing. Where something else stands there now the
 *   operations are refused, and nobody's words are written over
 */
export function reword(files: DraftFiles, at: Path, to: string, was: string): Operation[] {
  const now = valueAt(files, at) ?? '';
  if (now === to) return [];
  if (typeof now === 'string' && now !== was)
    return [to === '' ? { do: 'delete', at, was } : { do: 'set', at, to, was }];
  if (to !== '') return settingAt(files, at, to);
  const entry = recordAt(files, at.slice(0, -1));
  const isAlone = entry !== undefined && Object.keys(entry).length === 1 && ['text', 'title'].includes(at.at(-1)!);
  return settingAt(files, isAlone ? at.slice(0, -1) : at, undefined);
}
