import type { NewNames } from '../../edit/rename/renamed.ts';
import type { Instrument } from '../../instrument/prepared-instrument.ts';
import { withWrittenOut } from './written-out-names.ts';

/** Variables of the earlier version by the names that somebody said they have now. */
type StatedVariables = Readonly<Record<string, string>>;

/**
 * Questions of the earlier version that are another one's by statement, whatever became of their words: their names
 * and those of rows together. What is stated of names that neither version has is no name of anything here.
 */
export function statedNames(earlier: Instrument, after: Instrument, stated: StatedVariables): NewNames {
  const before = questionsOf(earlier);
  const later = questionsOf(after);
  const named = [...before.keys()].flatMap((from) => {
    const to = nowOf(from, { earlier, before, later, stated });
    return to === undefined ? [] : [[from, to] as const];
  });
  const names = new Map<string, string>();
  for (const [from, to] of named) {
    // One that keeps its name, or took it first, is not given up for another one.
    const isTaken = before.has(to) && !named.some(([other]) => other === to);
    if (isTaken || [...names.values()].includes(to)) continue;
    names.set(from, to);
    const of = before.get(from);
    const laterOf = later.get(to);
    if (of !== undefined && laterOf !== undefined && of !== laterOf) names.set(of, laterOf);
  }
  return names;
}

interface Stated {
  readonly earlier: Instrument;
  readonly before: ReadonlyMap<string, string | undefined>;
  readonly later: ReadonlyMap<string, string | undefined>;
  readonly stated: StatedVariables;
}

/** What a question is called now. One that is written out per crime is stated variable by variable. */
function nowOf(from: string, { earlier, before, later, stated }: Stated): string | undefined {
  if (Object.hasOwn(stated, from)) return stated[from] !== from && later.has(stated[from]!) ? stated[from] : undefined;
  if (!from.includes('[') || later.has(from)) return undefined;
  return [...later.keys()].find((to) => {
    if (before.has(to)) return false;
    const writtenOut = withWrittenOut(earlier, new Map([[from, to]]));
    return [...writtenOut].some(([old, now]) => Object.hasOwn(stated, old) && stated[old] === now);
  });
}

/** Names of questions, each with that of the rows to which it belongs. */
function questionsOf({ forms }: Instrument): ReadonlyMap<string, string | undefined> {
  const questions = forms.flatMap(({ screens }) => screens.flatMap((screen) => screen.questions));
  return new Map(questions.map(({ name, row }) => [name, row?.of]));
}
