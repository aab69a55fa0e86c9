import type { FormModule, Instrument } from '../instrument/instrument.ts';
import type { Change } from './change.ts';
import { askedSentence, type ConditionComparison } from './condition-change.ts';

/** Forms and screens: added, removed, asked of others, in another order. */
export function formChanges(
  before: Instrument,
  after: Instrument,
  renamed: ReadonlyMap<string, string>,
  conditions: ConditionComparison,
): Change[] {
  const old = new Map(before.forms.map((module) => [module.form, module]));
  const recent = new Map(after.forms.map((module) => [module.form, module]));
  return [
    ...[...old.keys()]
      .filter((form) => !recent.has(form))
      .map(
        (form): Change => ({
          ...{ kind: 'question', subject: form, sentence: `The form ${form} is gone.` },
          breaksComparability: true,
        }),
      ),
    ...[...recent.keys()]
      .filter((form) => !old.has(form))
      .map((form): Change => ({ kind: 'question', subject: form, sentence: `The form ${form} is new.` })),
    ...orderChanges([...old.keys()], [...recent.keys()], 'the form '),
    ...[...recent].flatMap(([form, module]) => {
      const earlier = old.get(form);
      return earlier ? withinForm(earlier, module, renamed, conditions) : [];
    }),
  ];
}

function withinForm(
  before: FormModule,
  after: FormModule,
  renamed: ReadonlyMap<string, string>,
  conditions: ConditionComparison,
): Change[] {
  const listed = (source: string | undefined) => (source === undefined ? [] : [source]);
  const asked = (subject: string, name: string, old: string | undefined, recent: string | undefined): Change[] => {
    if (conditions.same(listed(old), listed(recent))) return [];
    const sentence = askedSentence(subject, conditions.sayBefore(listed(old)), conditions.sayAfter(listed(recent)));
    const isNarrower = conditions.narrows(listed(old), listed(recent)) && { breaksComparability: true as const };
    return [{ ...{ kind: 'routing', subject: name, sentence }, ...isNarrower, before: old, after: recent }];
  };
  const placed = (module: FormModule) =>
    module.screens.flatMap((screen) => screen.questions.map(({ name }) => [name, screen.name] as const));
  const screenNow = new Map(placed(after));
  // What moved to another screen is told as that, once.
  const isMoved = new Set(
    placed(before).flatMap(([name, screen]) => {
      const now = renamed.get(name) ?? name;
      return screenNow.has(now) && screenNow.get(now) !== screen ? [now] : [];
    }),
  );
  const names = (module: FormModule) => placed(module).map(([name]) => name);
  const stayed = (name: string) => !isMoved.has(name);
  const screens = after.screens.flatMap((screen) => {
    const earlier = before.screens.find(({ name }) => name === screen.name);
    if (!earlier) return [];
    const subject = `The screen ${screen.name} (${screen.questions.map(({ name }) => name).join(', ')})`;
    const repeated: Change[] =
      JSON.stringify(earlier.each) === JSON.stringify(screen.each)
        ? []
        : [
            {
              kind: 'question',
              subject: screen.name,
              sentence: `${subject} is repeated for others than before.`,
              before: earlier.each,
              after: screen.each,
            },
          ];
    return [...asked(subject, screen.name, earlier.visibleIf, screen.visibleIf), ...repeated];
  });
  const others = (['unit', 'repeat', 'sensitive'] as const).flatMap((setting): Change[] => {
    const [old, recent] = [before[setting], after[setting]];
    if (JSON.stringify(old) === JSON.stringify(recent)) return [];
    const sentence = `${setting} of the form ${after.form} is now ${JSON.stringify(recent) ?? 'not set'}; before, ${JSON.stringify(old) ?? 'not set'}.`;
    return [{ kind: 'question', subject: after.form, sentence, before: old, after: recent }];
  });
  return [
    ...asked(`The form ${after.form}`, after.form, before.when, after.when),
    ...others,
    ...screens,
    ...orderChanges(
      names(before)
        .map((name) => renamed.get(name) ?? name)
        .filter(stayed),
      names(after).filter(stayed),
      '',
    ),
  ];
}

/** What no longer stands in the order it had: as few things as explain the new order. */
export function orderChanges(before: readonly string[], after: readonly string[], what: string): Change[] {
  const common = after.filter((name) => before.includes(name));
  const kept = longestIncreasing(common.map((name) => before.indexOf(name)));
  return common.flatMap((name, index): Change[] => {
    if (kept.has(index)) return [];
    const previous = common[index - 1];
    const place = previous === undefined ? 'first' : `after ${previous}`;
    const sentence = `${what}${name} now comes ${place}.`;
    return [
      {
        kind: 'order',
        subject: name,
        sentence: what === '' ? sentence : `${sentence[0]?.toUpperCase()}${sentence.slice(1)}`,
      },
    ];
  });
}

/** Places of a longest increasing subsequence. */
function longestIncreasing(numbers: readonly number[]): Set<number> {
  const lengths: number[] = [];
  const previous: number[] = [];
  numbers.forEach((number, at) => {
    const best = numbers
      .slice(0, at)
      .reduce(
        (found, other, index) => (other < number && (lengths[index] ?? 0) > (lengths[found] ?? 0) ? index : found),
        -1,
      );
    previous.push(best);
    lengths.push((lengths[best] ?? 0) + 1);
  });
  const chosen = new Set<number>();
  for (let at = lengths.indexOf(Math.max(0, ...lengths)); at >= 0; at = previous[at] ?? -1) chosen.add(at);
  return chosen;
}
