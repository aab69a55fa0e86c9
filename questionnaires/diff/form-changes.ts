import { crimesOfScreen } from '../instrument/expand-screens.ts';
import type { FormModule, Question, Screen, Sensitive } from '../instrument/instrument.ts';
import type { Instrument } from '../instrument/prepared-instrument.ts';
import { rowsTogether } from '../instrument/rows.ts';
import type { FoundChange } from './change.ts';
import { type ConditionComparison, conditionList } from './conditions/compare-conditions.ts';
import { orderChanges } from './order-changes.ts';
import type { VerdictReason } from './reasons.ts';
import { isScreener, reasonOfCare, routingReason } from './roles.ts';
import type { ChangeVoice } from './words/change-voice.ts';

/** Forms and screens that were added or removed, are asked of others, or come in another order. */
export function formChanges(before: Instrument, after: Instrument, conditions: ConditionComparison): FoundChange[] {
  const earlierForms = new Map(before.forms.map((module) => [module.form, module]));
  const laterForms = new Map(after.forms.map((module) => [module.form, module]));
  const changes: FoundChange[] = [];
  const isRepeatedAlike = repeatedAlike(before, after);
  for (const form of earlierForms.keys()) {
    if (laterForms.has(form)) continue;
    changes.push({
      kind: 'question',
      subject: form,
      because: 'question-gone',
      say: ({ words }) => words.formGone(form),
    });
  }
  for (const [place, { form }] of after.forms.entries()) {
    if (earlierForms.has(form)) continue;
    const previous = after.forms[place - 1]?.form;
    changes.push({
      kind: 'question',
      subject: form,
      because: 'question-new',
      say: ({ words }) => words.formNew({ form, after: previous }),
    });
  }
  changes.push(...orderChanges([...earlierForms.keys()], [...laterForms.keys()], { kind: 'form' }, 'form-order'));
  for (const [form, later] of laterForms) {
    const earlier = earlierForms.get(form);
    if (earlier) changes.push(...changesOfForm(earlier, later, { conditions, isRepeatedAlike }));
  }
  return changes;
}

interface ComparedForms {
  readonly conditions: ConditionComparison;
  readonly isRepeatedAlike: (before: Screen, after: Screen) => boolean;
}

function changesOfForm(
  before: FormModule,
  after: FormModule,
  { conditions, isRepeatedAlike }: ComparedForms,
): FoundChange[] {
  const form = {
    name: after.form,
    subject: ({ words }: ChangeVoice) => words.form(after.form),
    questions: after.screens.flatMap(({ questions }) => questions),
  };
  return [
    ...askedChanges(form, before.when, after.when, conditions),
    ...formSettingChanges(before, after),
    ...after.screens.flatMap((screen) => {
      const earlier = before.screens.find(({ name }) => name === screen.name);
      return earlier ? screenChanges(earlier, screen, { conditions, isRepeatedAlike }) : [];
    }),
    ...questionOrderChanges(before, after),
  ];
}

/** @param about the name of the form or screen, and how a sentence about it starts */
function askedChanges(
  about: { name: string; subject: (voice: ChangeVoice) => string; questions: readonly Question[] },
  before: string | undefined,
  after: string | undefined,
  conditions: ConditionComparison,
): FoundChange[] {
  const earlier = conditionList(before);
  const later = conditionList(after);
  if (conditions.same(earlier, later)) return [];
  return [
    {
      kind: 'routing',
      subject: about.name,
      say: (voice) =>
        voice.words.asked({
          subject: about.subject(voice),
          before: voice.before(earlier),
          after: voice.after(later),
        }),
      because: routingReason(about.questions, earlier, later, conditions),
      before,
      after,
    },
  ];
}

function formSettingChanges(before: FormModule, after: FormModule): FoundChange[] {
  const changes: FoundChange[] = [];
  for (const setting of ['unit', 'repeat', 'sensitive', 'draws'] as const) {
    const earlier = JSON.stringify(before[setting]);
    const later = JSON.stringify(after[setting]);
    if (earlier === later) continue;
    changes.push({
      kind: 'question',
      subject: after.form,
      because: reasonOfSetting(setting, before.sensitive, after.sensitive),
      say: ({ words }) =>
        words.setting({
          of: 'form',
          name: after.form,
          setting,
          now: later ?? words.notSet,
          before: earlier ?? words.notSet,
        }),
      before: before[setting],
      after: after[setting],
    });
  }
  return changes;
}

function reasonOfSetting(
  setting: 'unit' | 'repeat' | 'sensitive' | 'draws',
  before: Sensitive | undefined,
  after: Sensitive | undefined,
): VerdictReason {
  if (setting === 'draws') return 'answer-draw';
  return setting === 'sensitive' ? reasonOfCare(before, after) : 'unit-asked';
}

/**
 * Whether a screen is repeated for the same as before. Of crimes those count that both versions ask about: a new one
 * that has a screen of its own is left out of the others' by name, and they are asked as they were.
 */
function repeatedAlike(before: Instrument, after: Instrument): ComparedForms['isRepeatedAlike'] {
  const inUse = ({ crimes }: Instrument) => crimes.flatMap(({ key, inUse }) => (inUse ? [key] : []));
  const earlier = new Set(inUse(before));
  const inBoth = new Set(inUse(after).filter((key) => earlier.has(key)));
  const crimesOf = (instrument: Instrument, screen: Screen) =>
    crimesOfScreen(instrument, screen)
      .map(({ key }) => key)
      .filter((key) => inBoth.has(key))
      .toSorted();
  return (one, other) => {
    if (JSON.stringify(one.each) === JSON.stringify(other.each)) return true;
    const level = levelOf(one);
    if (level === undefined || level !== levelOf(other)) return false;
    return crimesOf(before, one).join() === crimesOf(after, other).join();
  };
}

/** Of which crimes a screen is repeated; undefined for one that is not repeated per crime. */
function levelOf({ each }: Screen) {
  return each && 'crimes' in each ? each.crimes : undefined;
}

function screenChanges(
  before: Screen,
  after: Screen,
  { conditions, isRepeatedAlike }: Pick<ComparedForms, 'conditions' | 'isRepeatedAlike'>,
): FoundChange[] {
  const names = rowsTogether(after.questions).map(([question]) => question.row?.of ?? question.name);
  const subject = ({ words }: ChangeVoice) => words.screen({ name: after.name, questions: names.join(', ') });
  const changes = askedChanges(
    { name: after.name, subject, questions: after.questions },
    before.visibleIf,
    after.visibleIf,
    conditions,
  );
  if (!isRepeatedAlike(before, after)) {
    changes.push({
      kind: 'question',
      subject: after.name,
      because: 'unit-asked',
      say: (voice) => voice.words.repeatedForOthers(subject(voice)),
      before: before.each,
      after: after.each,
    });
  }
  return changes;
}

/**
 * Questions in another order. A question that moved to another screen is left out: that is a change of its
 * own.
 */
function questionOrderChanges(before: FormModule, after: FormModule): FoundChange[] {
  const earlierPlaces = placesIn(before);
  const laterPlaces = placesIn(after);
  const screenByName = new Map(laterPlaces.map(({ name, screen }) => [name, screen]));
  const moved = new Set(
    earlierPlaces
      .filter(({ name, screen }) => screenByName.has(name) && screenByName.get(name) !== screen)
      .map(({ name }) => name),
  );
  const stayed = (places: readonly QuestionPlace[]) =>
    places.map(({ name }) => name).filter((name) => !moved.has(name));
  return orderChanges(stayed(earlierPlaces), stayed(laterPlaces), { kind: 'question' }, (name) =>
    isScreener(name) ? 'screener-order' : 'question-order',
  );
}

interface QuestionPlace {
  name: string;
  screen: string;
}

function placesIn(module: FormModule): QuestionPlace[] {
  return module.screens.flatMap((screen) => screen.questions.map(({ name }) => ({ name, screen: screen.name })));
}
