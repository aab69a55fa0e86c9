import {
  type DraftFiles,
  isJsonRecord,
  type JsonRecord,
  namedElsewhere,
  namedIn,
  type Operation,
  type Path,
  valueAt,
} from '#questionnaires';
import { crimesAt, recordsAt } from '../../editor/places.ts';
import type { StructureNode } from '../node.ts';
import { renameOf } from '../rename-of.ts';

/** What is not right any more once something is gone. */
export interface WrongWithout {
  readonly places: readonly Path[];
  /** Scenarios that answer or expect a question that is gone. */
  readonly scenarios: readonly Path[];
}

const SCENARIOS: Path = ['design/scenarios.json', 'scenarios'];

/** @param operations those that take it away */
export function wrongWithout(files: DraftFiles, node: StructureNode, operations: readonly Operation[]): WrongWithout {
  const at = node.path!;
  const except = operations.flatMap((operation) => (operation.do === 'delete' ? [operation.at] : []));
  const renamed = renameOf(files, node, `${at.at(-1)}_elsewhere`);
  const places = namedElsewhere(files, { name: node.name, renamed, except }).filter(([file]) => file !== SCENARIOS[0]);
  const asked = goneQuestions(files, at);
  return {
    places: [...places, ...screensBehind(files, places)],
    scenarios: recordsAt(files, SCENARIOS)
      .filter((scenario) => namesOne(scenario, asked))
      .map(({ id }) => [...SCENARIOS, String(id)]),
  };
}

/** Screens that are written out for crimes whose gate is one of the places: who sees them is not known any more. */
function screensBehind(files: DraftFiles, places: readonly Path[]): Path[] {
  const crimes = places.flatMap(([file, , crime, setting]) =>
    file === 'crime-types.json' && setting === 'gate' && crime !== undefined ? [crime] : [],
  );
  if (crimes.length === 0) return [];
  return Object.keys(files)
    .filter((file) => file.startsWith('modules/'))
    .flatMap((file) =>
      recordsAt(files, [file, 'screens'])
        .filter((screen) => crimesAt(files, screen).some((crime) => crimes.includes(crime)))
        .map(({ name }) => [file, 'screens', String(name), 'visibleIf']),
    );
}

/** The questions at a place and in it, as answers of scenarios name them. */
function goneQuestions(files: DraftFiles, at: Path): RegExp[] {
  const [file = '', part, screen, , question] = at;
  if (!file.startsWith('modules/') || (part !== undefined && part !== 'screens')) return [];
  const patterns: RegExp[] = [];
  for (const content of recordsAt(files, [file, 'screens'])) {
    if (screen !== undefined && content.name !== screen) continue;
    for (const [name, asked] of namedIn(valueAt(content, ['questions'])) ?? [])
      if (question === undefined || question === name) patterns.push(patternOf(name, isJsonRecord(asked) ? asked : {}));
  }
  return patterns;
}

/** A question that is written out has a name for each crime, each authority and each row. */
function patternOf(name: string, { type }: JsonRecord): RegExp {
  const written = name.replace(/\[[ca]\]/g, '[a-z0-9_]+');
  return new RegExp(`^${written}${type === 'rows' ? '_.+' : ''}$`);
}

function namesOne(scenario: JsonRecord, asked: readonly RegExp[]): boolean {
  const { answers, corrections, expect } = scenario;
  const expected = isJsonRecord(expect) ? [expect.asked, expect.notAsked].flat() : [];
  const corrected = Array.isArray(corrections) ? corrections.map((one) => valueAt(one as JsonRecord, ['answers'])) : [];
  const given = [answers, ...corrected].flatMap((each) => (isJsonRecord(each) ? Object.keys(each) : []));
  return [...given, ...expected].some((place) => {
    const name = String(place).split(' ').at(-1)!;
    return asked.some((pattern) => pattern.test(name));
  });
}
