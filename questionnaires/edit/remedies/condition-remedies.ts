import { isJsonList, isJsonRecord, type Json } from '../json.ts';
import type { Operation } from '../operation.ts';
import { type DraftFiles, type Path, valueAt } from '../places.ts';
import type { Remedies } from './remedy.ts';

/** Settings that hold a condition, or a rule with one. */
const CONDITIONS = ['visibleIf', 'when', 'gate'];

/** What is asked or offered under a condition is asked always; a record of conditions that would be empty goes too. */
export const removeCondition: Remedies = ({ files, place }) => {
  const last = place.at(-1)!;
  const around = place.slice(0, -1);
  const isOfChoice = around.at(-1) === 'choicesVisibleIf';
  if (!CONDITIONS.includes(last) && !isOfChoice) return [];
  if (last === 'when' && place.length > 2 && around.at(-1) !== 'fixed') return [];
  const record = valueAt(files, around);
  const isAlone = isOfChoice && isJsonRecord(record) && Object.keys(record).length === 1;
  // A rule that answers a question is nothing without its condition.
  const at = isAlone || around.at(-1) === 'fixed' ? around : place;
  const was = valueAt(files, at);
  return was === undefined ? [] : [{ kind: 'remove-condition', operations: [{ do: 'delete', at, was }] }];
};

/** A rule that no incident reaches. Rules have only a place, so that their list is changed as a whole. */
export const removeRule: Remedies = ({ finding, files, place: inside }) => {
  const place = listAround(inside, 'rules');
  const [, position] = /\.rules\[(\d+)\]/.exec(finding.path) ?? [];
  const was = valueAt(files, place);
  if (position === undefined || !isJsonList(was)) return [];
  return [{ kind: 'remove-rule', operations: [{ do: 'set', at: place, to: was.toSpliced(Number(position), 1), was }] }];
};

/** The path up to a list in it; the path itself where it leads through none of that name. */
export function listAround(place: Path, list: string): Path {
  const position = place.indexOf(list);
  return position < 0 ? place : place.slice(0, position + 1);
}

/** An edit with its messages, and the list of edits where it was the only one. */
export const removeEdit: Remedies = ({ files, place }) => {
  const around = place.slice(0, -1);
  const edit = valueAt(files, place);
  if (around.at(-1) !== 'edits' || !isJsonRecord(edit) || typeof edit.id !== 'string') return [];
  const edits = valueAt(files, around);
  const isAlone = isJsonList(edits) && edits.length === 1;
  const messages = isUsedElsewhere(files, edit.id, edits) ? [] : messagesOf(files, edit.id);
  const removed = [isAlone ? around : place, ...messages];
  const operations = removed.map((at): Operation => ({ do: 'delete', at, was: valueAt(files, at)! }));
  return [{ kind: 'remove-edit', operations }];
};

function messagesOf(files: DraftFiles, id: string): Path[] {
  return Object.keys(files)
    .filter((file) => file.startsWith('texts/'))
    .map((file) => [file, 'edits', id])
    .filter((at) => valueAt(files, at) !== undefined);
}

/** Several edits may show one message. */
function isUsedElsewhere(files: DraftFiles, id: string, edits: Json | undefined): boolean {
  const named = `"id":${JSON.stringify(id)}`;
  const times = Object.entries(files)
    .filter(([file]) => file.startsWith('modules/'))
    .reduce((sum, [, form]) => sum + JSON.stringify(form).split(named).length - 1, 0);
  return times > 1 || (isJsonList(edits) && edits.filter((edit) => isJsonRecord(edit) && edit.id === id).length > 1);
}
