import { expect, it } from 'vitest';
import { type DraftFiles, type Path, removed } from '#questionnaires';
import type { StructureNode } from '../../../../client/design/structure/node.ts';
import { wrongWithout } from '../../../../client/design/structure/remove/wrong-without.ts';
import { structureOf } from '../../../../client/design/structure/structure-of.ts';
import { instrumentFiles } from '../../../support/instrument-files.ts';

const lacsi = instrumentFiles('lacsi-2018-r1') as DraftFiles;
const all = (nodes: readonly StructureNode[]): StructureNode[] => nodes.flatMap((one) => [one, ...all(one.children)]);
const nodes = all(structureOf(lacsi, 'es'));

function behind(kind: StructureNode['kind'], name: string) {
  const node = nodes.find((one) => one.kind === kind && one.name === name)!;
  return wrongWithout(lacsi, node, removed(lacsi, node.path!));
}

const FILE = 'modules/screeners_household.json';

it('a question that a gate reads leaves behind the screens that ask for the crime', () => {
  const { places } = behind('question', 'vehicles_owned');
  const said = places.map((place: Path) => place.join(' '));
  expect(said).toContain('crime-types.json crimes vehicle_theft gate');
  expect(said).toContain('modules/household.json screens vehicles questions n_vehicles visibleIf');
  expect(said).toContain(`${FILE} screens [c]_screen visibleIf`);
  expect(said).toHaveLength(6);
});

it('a question leaves behind the scenarios that answer or expect it, and another one none', () => {
  const { places, scenarios } = behind('question', 'consent_roster');
  expect(scenarios.map((place) => place.at(-1))).toContain('refused-at-the-door');
  expect(places.filter(([file]) => file?.startsWith('design/'))).toEqual([]);
  expect(behind('question', 'm_age').scenarios.map((place) => place.at(-1))).toContain('refused-at-the-door');
  expect(behind('question', 'dwelling_class').scenarios).toEqual([]);
});
