import type { Edit, Question } from '../instrument/instrument.ts';
import type { FoundChange } from './change.ts';
import type { ConditionComparison } from './conditions/compare-conditions.ts';

/** Edits of a question that were added or removed, or have another severity or condition. */
export function editChanges(before: Question, after: Question, conditions: ConditionComparison): FoundChange[] {
  const earlierEdits = new Map((before.edits ?? []).map((edit) => [edit.id, edit]));
  const laterEdits = new Map((after.edits ?? []).map((edit) => [edit.id, edit]));
  const change = (say: FoundChange['say'], earlier: Edit | undefined, later: Edit | undefined): FoundChange => ({
    kind: 'edit',
    subject: after.name,
    because: 'edit',
    say,
    ...(earlier && { before: earlier }),
    ...(later && { after: later }),
  });
  const changes: FoundChange[] = [];
  const { name } = after;
  for (const edit of earlierEdits.values())
    if (!laterEdits.has(edit.id))
      changes.push(change(({ words }) => words.editGone({ id: edit.id, name }), edit, undefined));
  for (const edit of laterEdits.values()) {
    const earlier = earlierEdits.get(edit.id);
    const { id, severity } = edit;
    if (!earlier) {
      changes.push(
        change(
          (voice) => voice.words.editNew({ id, name, severity, when: voice.after([edit.when]) ?? voice.words.always }),
          undefined,
          edit,
        ),
      );
      continue;
    }
    if (earlier.severity !== edit.severity)
      changes.push(
        change(({ words }) => words.editSeverity({ id, name, now: severity, before: earlier.severity }), earlier, edit),
      );
    if (!conditions.same([earlier.when], [edit.when])) {
      const say: FoundChange['say'] = (voice) =>
        voice.words.editWhen({
          id,
          name,
          now: voice.after([edit.when]) ?? voice.words.always,
          before: voice.before([earlier.when]) ?? voice.words.always,
        });
      changes.push(change(say, earlier, edit));
    }
  }
  return changes;
}
