import type { Question } from '../instrument/instrument.ts';
import type { Instrument } from '../instrument/prepared-instrument.ts';
import { answerChanges } from './answer-changes.ts';
import type { FoundChange } from './change.ts';
import { type ConditionComparison, conditionList } from './compare-conditions.ts';
import { differingKeys } from './differing-keys.ts';
import { editChanges } from './edit-changes.ts';
import type { MatchedQuestions, PlacedQuestion } from './match-questions.ts';
import type { VerdictReason } from './reasons.ts';
import { isAsNo, isScreener, routingReason } from './roles.ts';
import type { ChangeVoice } from './words/change-voice.ts';

/** Settings of a question that have a change of their own. */
const SETTINGS_WITH_OWN_CHANGE = [
  'name',
  'visibleIf',
  'fixed',
  'choices',
  'missing',
  'min',
  'max',
  'required',
  'choicesVisibleIf',
  'exclusive',
  'maxSelected',
  'edits',
  'row',
];

/**
 * Questions that were added, removed, renamed or moved, and everything that changed in a question except its
 * texts.
 */
export function questionChanges(
  before: Instrument,
  after: Instrument,
  { pairs, added, removed }: MatchedQuestions,
  conditions: ConditionComparison,
): FoundChange[] {
  const changes = [...removed.map(removedChange), ...added.map(addedChange)];
  for (const { before: earlier, after: later } of pairs) {
    changes.push(
      ...moveChanges(earlier, later),
      ...routingChanges(earlier, later, conditions),
      ...ruleChanges(earlier.question, later.question, conditions),
      ...answerChanges(
        { instrument: before, question: earlier.question },
        { instrument: after, question: later.question },
        conditions,
      ),
      ...editChanges(earlier.question, later.question, conditions),
      ...otherChanges(earlier.question, later.question),
    );
  }
  return changes;
}

function removedChange(placed: PlacedQuestion): FoundChange {
  const { name } = placed.question;
  // What is only read aloud has no answer that could be missed.
  const isRead = placed.question.type === 'statement';
  return {
    kind: 'question',
    subject: name,
    before: placed.question,
    because: isRead ? 'read-aloud' : 'question-gone',
    say: (voice) => voice.words.questionGone({ name, place: saidPlace(placed, voice), isRead }),
  };
}

function addedChange(placed: PlacedQuestion): FoundChange {
  const { name, visibleIf, fixed } = placed.question;
  const say: FoundChange['say'] = (voice) => {
    const when = voice.after(conditionList(visibleIf));
    const isNew = voice.words.questionNew({ name, place: saidPlace(placed, voice), when });
    // Whom a rule answers for is not asked either.
    return fixed ? `${isNew} ${saidRule(name, fixed, voice)}` : isNew;
  };
  return { kind: 'question', subject: name, because: 'question-new', say, after: placed.question };
}

function moveChanges(earlier: PlacedQuestion, later: PlacedQuestion): FoundChange[] {
  const before = placeOf(earlier);
  const after = placeOf(later);
  if (before === after) return [];
  const { name } = later.question;
  const say: FoundChange['say'] = (voice) =>
    voice.words.moved({ name, now: saidPlace(later, voice), before: saidPlace(earlier, voice) });
  return [{ kind: 'order', subject: name, because: reasonOfMove(earlier, later), before, after, say }];
}

function reasonOfMove(earlier: PlacedQuestion, later: PlacedQuestion): VerdictReason {
  if (isScreener(later.question.name)) return 'screener-order';
  return earlier.form.form === later.form.form ? 'question-order' : 'form-order';
}

function saidPlace({ form, screen }: PlacedQuestion, { words }: ChangeVoice): string {
  return words.place({ form: form.form, screen: screen.name });
}

function placeOf({ form, screen }: PlacedQuestion): string {
  return `${form.form}, screen ${screen.name}`;
}

/** Whether other people are asked. */
function routingChanges(
  earlier: PlacedQuestion,
  later: PlacedQuestion,
  conditions: ConditionComparison,
): FoundChange[] {
  const own = ({ question }: PlacedQuestion) => conditionList(question.visibleIf);
  const ofScreen = ({ screen }: PlacedQuestion) => conditionList(screen.visibleIf);
  // The condition of a screen of the same name has a change of its own, once for all its questions. A condition
  // that moved from the screen to its questions changes nothing.
  const isSameScreen =
    earlier.screen.name === later.screen.name &&
    (conditions.same(own(earlier), own(later)) || conditions.same(ofScreen(earlier), ofScreen(later)));
  const conditionsOf = ({ screen, question }: PlacedQuestion) => [
    ...(isSameScreen ? [] : conditionList(screen.visibleIf)),
    ...conditionList(question.visibleIf),
  ];
  const before = conditionsOf(earlier);
  const after = conditionsOf(later);
  if (conditions.same(before, after)) return [];
  const { name } = later.question;
  return [
    {
      kind: 'routing',
      subject: name,
      before,
      after,
      because: routingReason([later.question], before, after, conditions),
      say: (voice) => voice.words.asked({ subject: name, before: voice.before(before), after: voice.after(after) }),
    },
  ];
}

function saidRule(name: string, { when, value }: NonNullable<Question['fixed']>, voice: ChangeVoice): string {
  return voice.words.fixed({ name, value: String(value), when: voice.after([when]) ?? voice.words.always });
}

/** Whether a rule answers the question for other people, or with another answer. */
function ruleChanges(earlier: Question, later: Question, conditions: ConditionComparison): FoundChange[] {
  const before = earlier.fixed;
  const after = later.fixed;
  const isSameAnswer = before?.value === after?.value;
  if (isSameAnswer && conditions.same(conditionList(before?.when), conditionList(after?.when))) return [];
  const { name } = later;
  const say: FoundChange['say'] = (voice) => (after ? saidRule(name, after, voice) : voice.words.notFixed(name));
  // Those whom a rule now answers for are no longer asked, unless the rule only answers for fewer people.
  const isForFewer = isSameAnswer && before && after && !conditions.narrows([after.when], [before.when]);
  const breaks = after !== undefined && !isForFewer;
  // Who was not asked counted as who answers no, and may say yes now.
  const isForMore = isAsNo(name) ? 'not-asked-is-no' : 'asked-of-more';
  const because = breaks ? 'answered-by-rule' : isForMore;
  return [{ kind: 'routing', subject: later.name, say, because, before, after }];
}

const SETTING_REASONS: Readonly<Record<string, VerdictReason>> = {
  type: 'answer-type',
  fieldCoded: 'asked-or-observed',
  observed: 'asked-or-observed',
};

/** All other settings of a question, such as type, length and care. */
function otherChanges(earlier: Question, later: Question): FoundChange[] {
  return differingKeys({ ...earlier }, { ...later })
    .filter((setting) => !SETTINGS_WITH_OWN_CHANGE.includes(setting))
    .map((setting): FoundChange => {
      const before = earlier[setting as keyof Question];
      const after = later[setting as keyof Question];
      return {
        kind: 'question',
        subject: later.name,
        because: SETTING_REASONS[setting] ?? 'answer-form',
        say: ({ words }) =>
          words.setting({
            of: 'question',
            name: later.name,
            setting,
            now: valueText(after, words.notSet),
            before: valueText(before, words.notSet),
          }),
        before,
        after,
      };
    });
}

function valueText(value: unknown, notSet: string): string {
  if (value === undefined) return notSet;
  return typeof value === 'string' ? value : JSON.stringify(value);
}
