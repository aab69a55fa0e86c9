import type { Unmapped } from '../diff/change.ts';
import { applyOperations } from '../edit/apply-operation.ts';
import { settingAt } from '../edit/compose/setting-at.ts';
import type { Operation } from '../edit/operation.ts';
import type { DraftFiles, Path } from '../edit/places.ts';
import { expandScreens } from '../instrument/expand-screens.ts';
import type { Instrument } from '../instrument/prepared-instrument.ts';

const FILE = 'design/mappings.json';

/** The variables of a version whose answers come from a list, as the interview writes them out. */
export function variablesWithList(instrument: Instrument, list: string): string[] {
  return instrument.forms
    .flatMap((module) => expandScreens(instrument, module.screens))
    .flatMap(({ questions }) => questions.filter(({ choices }) => choices === list).map(({ name }) => name));
}

/** A mapping that somebody states in a draft, or takes back. */
export interface StatedMapping {
  /** The version whose answers it reads: `1.0.0`, or `lacsi-2018-r1 1.1.0` of another questionnaire. */
  readonly from: string;
  readonly unmapped: Unmapped;
  /** For a code: the variables that have it, as the draft names them. */
  readonly variables: readonly string[];
  /**
   * The code or the variable now; undefined takes the mapping back. Codes that only have other numbers are read as
   * themselves, whatever is given here.
   */
  readonly to: string | undefined;
}

/** The operations that state a mapping in a draft or take it back; none where it stands there already. */
export function stateMapping(files: DraftFiles, { from, unmapped, variables, to }: StatedMapping): Operation[] {
  const places: Path[] =
    'variable' in unmapped
      ? [[FILE, from, 'variables', unmapped.variable]]
      : variables.flatMap((name) => codesOf(unmapped).map((code) => [FILE, from, 'codes', name, code]));
  const operations: Operation[] = [];
  let now = files;
  for (const place of places) {
    const value = to !== undefined && 'renumbered' in unmapped ? String(place.at(-1)) : to;
    const step = settingAt(now, place, value);
    now = applyOperations(now, step).files;
    operations.push(...step);
  }
  return operations;
}

function codesOf(unmapped: Exclude<Unmapped, { variable: string }>): readonly string[] {
  return 'code' in unmapped ? [unmapped.code] : unmapped.renumbered;
}
