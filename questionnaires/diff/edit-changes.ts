import type { Edit, Question } from '../instrument/instrument.ts';
import type { FoundChange } from './change.ts';
import type { ConditionComparison } from './compare-conditions.ts';

/** Edits of a question that were added or removed, or have another severity or condition. */
export function editChanges(before: Question, after: Question, conditions: ConditionComparison): FoundChange[] {
  const earlierEdits = new Map((before.edits ?? []).map((edit) => [edit.id, edit]));
  const laterEdits = new Map((after.edits ?? []).map((edit) => [edit.id, edit]));
  const change = (predicate: string, earlier: Edit | undefined, later: Edit | undefined): FoundChange => ({
    kind: 'edit',
    subject: after.name,
    because: 'edit',
    sentence: `The edit ${(later ?? earlier)?.id} of ${after.name} ${predicate}.`,
    ...(earlier && { before: earlier }),
    ...(later && { after: later }),
  });
  const changes: FoundChange[] = [];
  for (const edit of earlierEdits.values())
    if (!laterEdits.has(edit.id)) changes.push(change('is gone', edit, undefined));
  for (const edit of laterEdits.values()) {
    const earlier = earlierEdits.get(edit.id);
    const fires = conditions.sayAfter([edit.when]);
    if (!earlier) {
      changes.push(change(`is new: ${edit.severity}, when ${fires}`, undefined, edit));
      continue;
    }
    if (earlier.severity !== edit.severity)
      changes.push(change(`is now ${edit.severity}; before, ${earlier.severity}`, earlier, edit));
    if (!conditions.same([earlier.when], [edit.when])) {
      const predicate = `now fires when ${fires}; before, when ${conditions.sayBefore([earlier.when])}`;
      changes.push(change(predicate, earlier, edit));
    }
  }
  return changes;
}
