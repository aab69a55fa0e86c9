import type { Edit, Instrument, Question } from '../instrument/instrument.ts';
import type { Change } from './change.ts';
import { askedSentence, type ConditionComparison } from './condition-change.ts';
import type { MatchedQuestions, WrittenQuestion } from './match-questions.ts';

/** Questions added, removed, renamed and moved, and what changed in each but its texts. */
export function questionChanges(
  before: Instrument,
  after: Instrument,
  { pairs, added, removed, renamed }: MatchedQuestions,
  conditions: ConditionComparison,
): Change[] {
  const about = (written: WrittenQuestion) => `the form ${written.form.form}, screen ${written.screen.name}`;
  return [
    ...removed.map(
      (written): Change => ({
        ...{ kind: 'question', subject: written.question.name, before: written.question, breaksComparability: true },
        sentence: `${written.question.name} of ${about(written)} is no longer asked.`,
      }),
    ),
    ...added.map((written): Change => {
      const { name, visibleIf } = written.question;
      const when = conditions.sayAfter(visibleIf === undefined ? [] : [visibleIf]);
      const sentence = `${name} is new in ${about(written)}${when === undefined ? '' : `, asked when ${when}`}.`;
      return { kind: 'question', subject: name, sentence, after: written.question };
    }),
    ...[...renamed].map(
      ([old, recent]): Change => ({
        ...{ kind: 'question', subject: recent, before: old, after: recent },
        sentence: `${old} is now called ${recent}.`,
      }),
    ),
    ...pairs.flatMap((pair) => [
      ...moves(pair.before, pair.after),
      ...routing(pair.before, pair.after, conditions),
      ...answers(before, after, pair.before.question, pair.after.question, conditions),
      ...editChanges(pair.before.question, pair.after.question, conditions),
      ...otherChanges(pair.before.question, pair.after.question),
    ]),
  ];
}

function moves(before: WrittenQuestion, after: WrittenQuestion): Change[] {
  const places = [before, after].map(({ form, screen }) => `${form.form}, screen ${screen.name}`);
  const [old, recent] = places;
  const { name } = after.question;
  if (old === recent) return [];
  return [
    { kind: 'order', subject: name, before: old, after: recent, sentence: `${name} moved from ${old} to ${recent}.` },
  ];
}

function routing(before: WrittenQuestion, after: WrittenQuestion, conditions: ConditionComparison): Change[] {
  const { name } = after.question;
  // A screen of the same name is compared by itself, once for all its questions.
  const isSameScreen = before.screen.name === after.screen.name;
  const sourcesOf = ({ screen, question }: WrittenQuestion) =>
    [isSameScreen ? undefined : screen.visibleIf, question.visibleIf].filter((source) => source !== undefined);
  const [old, recent] = [sourcesOf(before), sourcesOf(after)];
  const asked: Change[] = conditions.same(old, recent)
    ? []
    : [
        {
          ...{ kind: 'routing', subject: name, before: old, after: recent },
          ...(conditions.narrows(old, recent) && { breaksComparability: true as const }),
          sentence: askedSentence(name, conditions.sayBefore(old), conditions.sayAfter(recent)),
        },
      ];
  const [oldRule, newRule] = [before.question.fixed, after.question.fixed];
  const isSameRule =
    oldRule?.value === newRule?.value && conditions.same(oldRule ? [oldRule.when] : [], newRule ? [newRule.when] : []);
  if (isSameRule) return asked;
  const sentence = newRule
    ? `${name} is now recorded as ${newRule.value} without asking when ${conditions.sayAfter([newRule.when])}.`
    : `${name} is no longer answered by rule.`;
  // Who is recorded by rule is no longer asked.
  const isWider =
    oldRule?.value === newRule?.value && oldRule && newRule && !conditions.narrows([newRule.when], [oldRule.when]);
  const breaks = newRule && !isWider && { breaksComparability: true as const };
  return [...asked, { ...{ kind: 'routing', subject: name, sentence }, ...breaks, before: oldRule, after: newRule }];
}

/** What can be answered: list, ways of not answering, range, choices with a condition. */
function answers(
  before: Instrument,
  after: Instrument,
  old: Question,
  recent: Question,
  conditions: ConditionComparison,
): Change[] {
  const { name } = recent;
  const option = (sentence: string, was: unknown, is: unknown, breaks = false): Change => ({
    ...(breaks && { breaksComparability: true as const }),
    ...{ kind: 'options', subject: name, sentence: `${name} ${sentence}.`, before: was, after: is },
  });
  const missing = (question: Question) => question.missing ?? [];
  const label = (instrument: Instrument, code: 'dk' | 'refused' | 'na') =>
    `“${(instrument.texts.en ?? Object.values(instrument.texts)[0])?.missing[code] ?? code}”`;
  const range = ({ min, max }: Question) => `${min ?? 'any number'} to ${max ?? 'any number'}`;
  return [
    ...(old.choices === recent.choices
      ? []
      : [
          option(
            `now uses the list ${recent.choices ?? 'none'} instead of ${old.choices ?? 'none'}`,
            old.choices,
            recent.choices,
            true,
          ),
        ]),
    ...missing(recent)
      .filter((code) => !missing(old).includes(code))
      .map((code) => option(`can now be left at ${label(after, code)}`, missing(old), missing(recent))),
    ...missing(old)
      .filter((code) => !missing(recent).includes(code))
      .map((code) => option(`can no longer be left at ${label(before, code)}`, missing(old), missing(recent))),
    ...(range(old) === range(recent)
      ? []
      : [
          option(
            `now takes ${range(recent)}; before, ${range(old)}`,
            range(old),
            range(recent),
            isNarrower(old, recent),
          ),
        ]),
    ...((old.required ?? true) === (recent.required ?? true)
      ? []
      : [
          option(
            recent.required === false ? 'may now be left out' : 'must now be answered',
            old.required,
            recent.required,
          ),
        ]),
    ...different(old.choicesVisibleIf ?? {}, recent.choicesVisibleIf ?? {}).map((code) =>
      option(
        `offers ${code} under another condition`,
        old.choicesVisibleIf?.[code],
        recent.choicesVisibleIf?.[code],
        conditions.narrows(listed(old.choicesVisibleIf?.[code]), listed(recent.choicesVisibleIf?.[code])),
      ),
    ),
    ...(JSON.stringify(old.exclusive ?? []) === JSON.stringify(recent.exclusive ?? [])
      ? []
      : [
          option(
            `has other answers that stand alone: ${(recent.exclusive ?? []).join(', ') || 'none'}`,
            old.exclusive,
            recent.exclusive,
          ),
        ]),
    ...(old.maxSelected === recent.maxSelected
      ? []
      : [
          option(
            `takes at most ${recent.maxSelected ?? 'all'} answers; before, ${old.maxSelected ?? 'all'}`,
            old.maxSelected,
            recent.maxSelected,
          ),
        ]),
  ];
}

/** A number that was taken before is refused now. */
function isNarrower(old: Question, recent: Question): boolean {
  const { NEGATIVE_INFINITY: lowest, POSITIVE_INFINITY: highest } = Number;
  return (recent.min ?? lowest) > (old.min ?? lowest) || (recent.max ?? highest) < (old.max ?? highest);
}

function listed(source: string | undefined): string[] {
  return source === undefined ? [] : [source];
}

function editChanges(old: Question, recent: Question, conditions: ConditionComparison): Change[] {
  const byId = (question: Question) => new Map((question.edits ?? []).map((edit) => [edit.id, edit]));
  const [was, is] = [byId(old), byId(recent)];
  const change = (id: string, sentence: string, before: Edit | undefined, after: Edit | undefined): Change => ({
    ...{ kind: 'edit', subject: recent.name, sentence: `The edit ${id} of ${recent.name} ${sentence}.` },
    ...(before && { before }),
    ...(after && { after }),
  });
  return [
    ...[...was].flatMap(([id, edit]) => (is.has(id) ? [] : [change(id, 'is gone', edit, undefined)])),
    ...[...is].flatMap(([id, edit]) => {
      const earlier = was.get(id);
      const fires = conditions.sayAfter([edit.when]);
      if (!earlier) return [change(id, `is new: ${edit.severity}, when ${fires}`, undefined, edit)];
      const severity = `is now ${edit.severity}; before, ${earlier.severity}`;
      const condition = `now fires when ${fires}; before, when ${conditions.sayBefore([earlier.when])}`;
      return [
        ...(earlier.severity === edit.severity ? [] : [change(id, severity, earlier, edit)]),
        ...(conditions.same([earlier.when], [edit.when]) ? [] : [change(id, condition, earlier, edit)]),
      ];
    }),
  ];
}

const TOLD = [
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
];

/** Whatever else a question says of itself: type, length, care. */
function otherChanges(old: Question, recent: Question): Change[] {
  return different({ ...old }, { ...recent })
    .filter((setting) => !TOLD.includes(setting))
    .map((setting) => {
      const [before, after] = [old, recent].map((question) => question[setting as keyof Question]);
      const sentence = `${setting} of ${recent.name} is now ${shown(after)}; before, ${shown(before)}.`;
      const breaks = setting === 'type' && { breaksComparability: true as const };
      return { ...{ kind: 'question', subject: recent.name, sentence }, ...breaks, before, after };
    });
}

function shown(value: unknown): string {
  return value === undefined ? 'not set' : typeof value === 'string' ? value : JSON.stringify(value);
}

function different(before: Record<string, unknown>, after: Record<string, unknown>): string[] {
  return [...new Set([...Object.keys(before), ...Object.keys(after)])].filter(
    (key) => JSON.stringify(before[key]) !== JSON.stringify(after[key]),
  );
}
