import type { DraftFiles, Expectations, Operation, ReadIn, Scenario } from '#questionnaires';
import { type Json, scenariosIn, titleWith, valueAt } from '#questionnaires';
import { respondentName } from '../preview/respondent-name.ts';
import type { RunOfScenario } from './scenario-messages.ts';

const FILE = 'design/scenarios.json';
const LIST = 'scenarios';

/** A scenario added at the end; the file is made where there is none. */
export function addScenario(files: DraftFiles, scenario: Scenario): Operation[] {
  const item = asJson(scenario);
  if (valueAt(files, [FILE]) === undefined) return [{ do: 'add', into: [], name: FILE, item: { [LIST]: [item] } }];
  return [{ do: 'add', into: [FILE, LIST], item }];
}

export function deleteScenario(files: DraftFiles, id: string): Operation[] {
  const was = valueAt(files, [FILE, LIST, id]);
  return was === undefined ? [] : [{ do: 'delete', at: [FILE, LIST, id], was }];
}

/** What a scenario expects, set anew; undefined expects nothing. */
export function expectOf(files: DraftFiles, id: string, expect: Expectations | undefined): Operation[] {
  return changed(files, id, ({ expect: _, ...rest }) => (expect ? { ...rest, expect } : rest));
}

/**
 * Title of a scenario and name of its respondent in one language; without one the preview offers nobody. What is read
 * there already is not written: words that stood in for another language do not become its own.
 */
export function nameScenario(
  files: DraftFiles,
  id: string,
  { title, respondent }: { title: string; respondent: string },
  read: ReadIn,
): Operation[] {
  return changed(files, id, (scenario) => {
    const { respondent: before, ...rest } = scenario;
    const named = { ...rest, title: titleWith(scenario.title, title, read) };
    if (respondent === '') return named;
    const isRead = before && respondentName(scenario, read) === respondent;
    return { ...named, respondent: isRead ? before : { ...before, [read.language]: respondent } };
  });
}

function changed(files: DraftFiles, id: string, change: (scenario: Scenario) => Scenario): Operation[] {
  const was = valueAt(files, [FILE, LIST, id]);
  const scenario = scenariosIn(files).find((each) => each.id === id);
  if (was === undefined || !scenario) return [];
  return [{ do: 'set', at: [FILE, LIST, id], to: asJson(change(scenario)), was }];
}

/** Expects of a scenario what comes out of it now: its forms, crimes, ICCS codes and figures. */
export function expectationsOf({ outcome: { forms, crimes, iccs, indicators } }: RunOfScenario): Expectations {
  return { due: forms, crimes, iccs, indicators };
}

/** A free id out of a title: `robbery-at-night`, `robbery-at-night-2`. */
export function freeId(title: string, scenarios: readonly Scenario[]): string {
  const plain = title
    .normalize('NFD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^[^a-z]+|-$/g, '');
  const id = plain === '' ? 'scenario' : plain.slice(0, 60).replace(/-$/, '');
  const taken = new Set(scenarios.map((scenario) => scenario.id));
  if (!taken.has(id)) return id;
  let number = 2;
  while (taken.has(`${id}-${number}`)) number += 1;
  return `${id}-${number}`;
}

/** Without what is undefined, which JSON does not have. */
function asJson(scenario: Scenario): Json {
  return JSON.parse(JSON.stringify(scenario)) as Json;
}
