import type { VersionMapping } from '../authoring/design/mapping-file.ts';
import { type ExpandedQuestion, expandScreens } from '../instrument/expand-screens.ts';
import type { Instrument } from '../instrument/prepared-instrument.ts';

/** What is wrong with a mapping: which entry, and why. */
export interface MappingProblem {
  readonly code:
    | 'unknown-old-variable'
    | 'unknown-new-variable'
    | 'unknown-old-code'
    | 'unknown-new-code'
    | 'twice'
    | 'name-again';
  /** Path in the mapping, e.g. `codes.ev_place.home`. */
  readonly path: string;
  /** What cannot be, and what to do. */
  readonly message: string;
}

/**
 * What is wrong with how answers of an earlier version are read as answers of a later one: names and codes that
 * neither has, two variables that become one, a name that is used again. Two codes may become one: that is how
 * answers are merged.
 *
 * @param earlier undefined where it is not at hand: then only what the later version has is checked
 */
export function checkMapping(
  earlier: Instrument | undefined,
  later: Instrument,
  mapping: VersionMapping,
): MappingProblem[] {
  const { variables = {}, codes = {} } = mapping;
  const before: Questions = earlier ? namesIn(earlier) : new Map();
  const after = namesIn(later);
  const problems: MappingProblem[] = [];
  const add = (code: MappingProblem['code'], path: string, message: string) => problems.push({ code, path, message });
  const earlierOf = new Map<string, string>();
  for (const [old, name] of Object.entries(variables)) {
    const path = `variables.${old}`;
    if (earlier && !before.has(old))
      add('unknown-old-variable', path, `version ${earlier.version} has no ${old}; name one of its variables`);
    if (!after.has(name))
      add('unknown-new-variable', path, `there is no ${name} in version ${later.version}; name one of its variables`);
    const other = earlierOf.get(name) ?? (before.has(name) && after.has(name) && name !== old ? name : undefined);
    if (other !== undefined) add('twice', path, `${other} becomes ${name} too; keep one of them`);
    // Answers that were given to the old question would be answers to the new one too.
    else if (name !== old && after.has(old) && !Object.values(variables).includes(old))
      add('name-again', path, `version ${later.version} has another question ${old}; give that one another name`);
    earlierOf.set(name, old);
  }
  for (const [name, ofVariable] of Object.entries(codes)) {
    if (!after.has(name)) {
      add(
        'unknown-new-variable',
        `codes.${name}`,
        `there is no ${name} in version ${later.version}; name one of its variables`,
      );
      continue;
    }
    const old = before.get(earlierOf.get(name) ?? name);
    for (const [code, now] of Object.entries(ofVariable)) {
      const path = `codes.${name}.${code}`;
      if (earlier && !hasCode(earlier, old, code))
        add('unknown-old-code', path, `in version ${earlier.version} ${code} was no answer; name one that was`);
      if (!hasCode(later, after.get(name), now))
        add('unknown-new-code', path, `${now} is no answer to ${name}; name one that is`);
    }
  }
  return problems;
}

type Questions = ReadonlyMap<string, ExpandedQuestion>;

function namesIn(instrument: Instrument): Questions {
  const screens = instrument.forms.flatMap((module) => expandScreens(instrument, module.screens));
  return new Map(screens.flatMap(({ questions }) => questions.map((question) => [question.name, question])));
}

function hasCode({ lists }: Instrument, question: ExpandedQuestion | undefined, code: string): boolean {
  const known: readonly string[] = [...(lists[question?.choices ?? ''] ?? []), ...(question?.missing ?? [])];
  return known.includes(code);
}
