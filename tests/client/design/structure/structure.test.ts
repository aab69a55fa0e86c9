import { describe, expect, it, vi } from 'vitest';
import {
  applyOperations,
  type DraftFiles,
  duplicated,
  isSameJson,
  keyOf,
  mentionsOf,
  namedElsewhere,
  type Path,
  parseInstrument,
  readByPrograms,
  removed,
  valueAt,
} from '#questionnaires';
import { liveTexts } from '../../../../client/design/structure/live-texts.ts';
import { countMarks, marksUnder } from '../../../../client/design/structure/marks.ts';
import { moveOf } from '../../../../client/design/structure/move-of.ts';
import { moveStepOf } from '../../../../client/design/structure/move-step.ts';
import { newThing } from '../../../../client/design/structure/new-thing.ts';
import { idOf, type StructureNode } from '../../../../client/design/structure/node.ts';
import { keepsItsName, renameOf, renameTried } from '../../../../client/design/structure/rename-of.ts';
import { flatRows, rowMaker } from '../../../../client/design/structure/rows.ts';
import { structureOf } from '../../../../client/design/structure/structure-of.ts';
import { foundInStructure, pathTo } from '../../../../client/design/structure/visible-tree.ts';
import { TINY_FILES } from '../../../support/design/tiny-files.ts';
import { instrumentFiles } from '../../../support/instrument-files.ts';

const lacsi = instrumentFiles('lacsi-2018-r1') as DraftFiles;
const nodes = structureOf(lacsi, 'es');
const tiny = structureOf(TINY_FILES, 'es');

const question = (form: string, screen: string, name: string): Path => [
  `modules/${form}.json`,
  'screens',
  screen,
  'questions',
  name,
];
const nodeAt = (of: readonly StructureNode[], path: Path) => pathTo(of, idOf(path))!.at(-1)!;
const keysAt = (files: DraftFiles, path: Path) =>
  (valueAt(files, path) as { name: string }[]).map((item) => keyOf(item));

describe('the structure of a questionnaire', () => {
  it('has every question under its screen and form, in the order of the interview', () => {
    const forms = nodes[0]!;
    expect(forms.children.map(({ name }) => name)).toEqual(valueAt(lacsi, ['manifest.json', 'chain']));
    const asked = new Set(forms.children.flatMap(({ children }) => children.flatMap((screen) => screen.children)));
    const counted = forms.children.reduce((sum, { count }) => sum + count, 0);
    expect(asked.size).toBe(counted);
    const branches = nodes.filter(({ kind }) => kind === 'branch');
    expect(branches.map(({ name, count }) => [name, count > 0])).toEqual(branches.map(({ name }) => [name, true]));
  });

  it('keeps all lines while a text is written, and the line of the text has it', () => {
    const at = ['texts/es.json', 'questions', 'ev_month', 'text'];
    const was = valueAt(lacsi, at)!;
    const { files } = applyOperations(lacsi, [{ do: 'set', at, to: '¿Cuándo?', was }]);
    const after = structureOf(files, 'es', nodes);
    const rows = rowMaker();
    const path = question('incident', 'event_when', 'ev_month');
    const open = new Set(['branch:forms', idOf(path.slice(0, 1)), idOf(path.slice(0, 3))]);
    expect(rows(after, open)).toBe(rows(nodes, open));
    expect(after.slice(1)).toEqual(nodes.slice(1));
    expect(after.slice(1).every((node, place) => node === nodes[place + 1])).toBe(true);

    const texts = liveTexts();
    texts.set(nodes);
    const line = flatRows(rows(after, open)).find(({ id }) => id === idOf(path))!;
    expect(texts.of(line.id)).toBe(was);
    const told = vi.fn();
    texts.subscribe(told);
    texts.set(after);
    expect(told).toHaveBeenCalledOnce();
    expect(texts.of(line.id)).toBe('¿Cuándo?');
  });

  it('keeps every line that a move does not touch, so that it is not drawn again', () => {
    const open = new Set(['branch:forms']);
    const rows = rowMaker();
    const before = rows(nodes, open)[0]!.children;
    const moved = moveOf(nodes, idOf(question('incident', 'event_when', 'ev_month')), {
      id: idOf(['modules/household.json', 'screens', 'residents']),
      place: 'on',
    });
    const after = structureOf(applyOperations(lacsi, moved).files, 'es', nodes);
    const changed = rows(after, open)[0]!.children.filter((row, place) => row !== before[place]);
    expect(changed.map(({ node }) => node.name)).toEqual(['household', 'incident']);
  });

  it('knows of a closed line that it can be opened, and draws nothing of it', () => {
    const rows = rowMaker();
    const closed = rows(tiny, new Set());
    expect(closed.map(({ children }) => children.length > 0)).toEqual(tiny.map(({ children }) => children.length > 0));
    expect(flatRows(closed)).toEqual(closed);
    const [forms] = rows(tiny, new Set([tiny[0]!.id]));
    expect(forms!.children.map(({ node }) => node)).toEqual(tiny[0]!.children);
    expect(forms!.children.every(({ isOpen, children }) => !isOpen && children.length === 1)).toBe(true);
  });

  it('is found by names and by texts without accents, with what it is in', () => {
    const { nodes: found, hits } = foundInStructure(nodes, 'que mes paso');
    const path = question('incident', 'event_when', 'ev_month');
    expect(nodeAt(found, path)).toBe(nodeAt(nodes, path));
    // The other questions of its screen say something else.
    expect(nodeAt(found, path.slice(0, 3)).children).toHaveLength(1);
    expect(hits).toBeLessThan(10);
    expect(foundInStructure(nodes, 'ev_month').hits).toBeGreaterThan(0);
    expect(foundInStructure(nodes, 'zzz')).toMatchObject({ nodes: [], hits: 0 });
  });

  it('counts what is wrong in each branch', () => {
    const path = [...question('home', 'door', 'q_first'), 'visibleIf'];
    const counts = countMarks([
      { path, severity: 'error' },
      { path: ['modules/home.json'], severity: 'warning' },
    ]);
    const marked = (node: StructureNode) => Object.values(marksUnder(counts, node));
    expect(marked(tiny[0]!)).toEqual([1, 1, 0]);
    expect(marked(nodeAt(tiny, question('home', 'door', 'q_first')))).toEqual([1, 0, 0]);
    expect(marked(nodeAt(tiny, question('home', 'door', 'q_second')))).toEqual([0, 0, 0]);
  });
});

describe('what is moved in the structure', () => {
  const moved = (path: Path, at: Path, place: 'before' | 'after' | 'on') =>
    applyOperations(TINY_FILES, moveOf(tiny, idOf(path), { id: idOf(at), place })).files;
  const door = ['modules/home.json', 'screens', 'door', 'questions'];

  it('stands behind or before a question of its screen or of another form, or last in a screen', () => {
    const first = question('home', 'door', 'q_first');
    expect(keysAt(moved(first, question('home', 'door', 'q_second'), 'after'), door)).toEqual(['q_second', 'q_first']);
    const away = moved(first, question('person', 'about', 'q_fifth'), 'before');
    expect(keysAt(away, door)).toEqual(['q_second']);
    expect(keysAt(away, ['modules/person.json', 'screens', 'about', 'questions'])).toEqual([
      'q_first',
      'q_fifth',
      'q_sixth',
    ]);
    const into = moved(first, ['modules/home.json', 'screens', 'inside'], 'on');
    expect(keysAt(into, ['modules/home.json', 'screens', 'inside', 'questions']).at(-1)).toBe('q_first');
  });

  it('is a screen of another form, a form of the chain, an item of its list, or a crime', () => {
    const screen = moved(['modules/home.json', 'screens', 'door'], ['modules/person.json'], 'on');
    expect(keysAt(screen, ['modules/person.json', 'screens'])).toEqual(['about', 'door']);
    const chain = moved(['modules/person.json'], ['modules/home.json'], 'before');
    expect(valueAt(chain, ['manifest.json', 'chain'])).toEqual(['person', 'home']);
    const places = ['modules/lists.json', 'lists', 'places'];
    expect(valueAt(moved([...places, 'work'], [...places, 'home'], 'before'), places)).toEqual([
      'work',
      'home',
      'street',
    ]);
    const crimes = ['crime-types.json', 'crimes'];
    expect(keysAt(moved([...crimes, 'theft'], [...crimes, 'burglary'], 'after'), crimes)).toEqual([
      'burglary',
      'theft',
    ]);
  });

  it('is nothing where it stands already or does not belong', () => {
    const first = idOf(question('home', 'door', 'q_first'));
    const operations = (at: Path, place: 'before' | 'after' | 'on') => moveOf(tiny, first, { id: idOf(at), place });
    expect(operations(question('home', 'door', 'q_second'), 'before')).toEqual([]);
    expect(operations(['modules/home.json'], 'on')).toEqual([]);
    expect(operations(['modules/lists.json', 'lists', 'places'], 'on')).toEqual([]);
  });
});

describe('something moved by one place, without a drag', () => {
  const order = (files: DraftFiles, screen: string) =>
    keysAt(files, ['modules/incident.json', 'screens', screen, 'questions']);
  const stepped = (screen: string, name: string, way: 'up' | 'down') => {
    const step = moveStepOf(nodes, idOf(question('incident', screen, name)), way);
    return step && { ...step, files: applyOperations(lacsi, step.operations).files };
  };
  const screens = nodeAt(nodes, ['modules/incident.json']).children;
  const several = screens.findIndex(({ children }, place) => place > 0 && children.length > 2);
  const screen = screens[several]!;
  const before = screens[several - 1]!;
  const [first, second] = screen.children.map(({ name }) => name);

  it('changes places with its neighbour', () => {
    const step = stepped(screen.name, second!, 'up')!;
    expect(order(step.files, screen.name).slice(0, 2)).toEqual([second, first]);
    expect(step).toMatchObject({ place: 1, of: screen.children.length, holder: screen });
    expect(stepped(screen.name, first!, 'down')!.files).toEqual(step.files);
  });

  it('goes on to the screen beside it at the end of its own', () => {
    const step = stepped(screen.name, first!, 'up')!;
    expect(order(step.files, before.name).at(-1)).toBe(first);
    expect(step).toMatchObject({ place: before.children.length + 1, of: before.children.length + 1, holder: before });
    const last = before.children.at(-1)!;
    const down = stepped(before.name, last.name, 'down')!;
    expect(order(down.files, screen.name)[0]).toBe(last.name);
    expect(down).toMatchObject({ place: 1, of: screen.children.length + 1 });
  });

  it('stays where there is nothing beside it, and is no way out of its form', () => {
    expect(stepped(screens[0]!.name, screens[0]!.children[0]!.name, 'up')).toBeUndefined();
    expect(moveStepOf(nodes, screens.at(-1)!.id, 'down')).toBeUndefined();
    expect(moveStepOf(nodes, 'branch:forms', 'down')).toBeUndefined();
  });
});

describe('what is done with something in the structure', () => {
  it('takes it away with its texts, and gives the bytes back', () => {
    for (const path of [
      question('incident', 'event_when', 'ev_month'),
      ['modules/incident.json', 'screens', 'event_when'],
      ['modules/bribery.json'],
      ['modules/lists.json', 'lists', 'yes_no'],
      ['modules/lists.json', 'lists', 'yes_no', 'no'],
      ['crime-types.json', 'crimes', 'robbery'],
    ]) {
      const operations = removed(lacsi, path);
      expect(operations.length).toBeGreaterThan(4);
      const { files, inverse } = applyOperations(lacsi, operations);
      expect(isSameJson(applyOperations(files, inverse).files, lacsi)).toBe(true);
    }
    const edited = question('perception', 'walking_alone', 'walk_alone_day');
    const { files } = applyOperations(lacsi, removed(lacsi, edited));
    const ofChecks = (from: typeof lacsi) => Object.keys(valueAt(from, ['texts/es.json', 'edits']) as object).length;
    const checks = valueAt(lacsi, [...edited, 'edits']) as object[];
    expect(checks.length).toBeGreaterThan(0);
    expect(ofChecks(files)).toBe(ofChecks(lacsi) - checks.length);
    expect(readByPrograms(lacsi, edited)).toEqual(['walk_alone_day']);
    const places = mentionsOf(lacsi, 'ev_month', [question('incident', 'event_when', 'ev_month')]);
    expect(places.length).toBeGreaterThan(2);
  });

  it('says what names it, and not what names another thing of the same name', () => {
    const placesOf = (path: Path) => {
      const node = nodeAt(nodes, path);
      const renamed = renameOf(lacsi, node, `${path.at(-1)}_elsewhere`);
      const except = removed(lacsi, path).flatMap((each) => (each.do === 'delete' ? [each.at] : []));
      return namedElsewhere(lacsi, { name: node.name, renamed, except }).map((place) => place.join(' '));
    };
    // A crime and a screen are called burglary, and nothing names a screen.
    expect(placesOf(['modules/incident_details.json', 'screens', 'burglary'])).toEqual([]);
    const rented = placesOf(['modules/lists.json', 'lists', 'tenure', 'rented']);
    expect(rented.filter((place) => !/tenure/.test(place) && !/^design/.test(place))).toEqual([]);
    expect(placesOf(question('incident', 'force', 'of_weapon')).length).toBeGreaterThan(5);
    expect(placesOf(['modules/lists.json', 'lists', 'weapon'])).toHaveLength(1);
  });

  it('makes a copy whose questionnaire parses', () => {
    for (const path of [
      question('household', 'dwelling', 'dwelling_class'),
      ['modules/perception.json', 'screens', 'outlook'],
      ['modules/lists.json', 'lists', 'tenure'],
    ].filter((candidate) => valueAt(lacsi, candidate) !== undefined)) {
      const operations = duplicated(lacsi, path);
      expect(operations.length).toBeGreaterThan(0);
      parseInstrument({ ...applyOperations(lacsi, operations).files } as Record<string, unknown>);
    }
  });

  it('adds forms, screens, questions, lists and their items, and gives the bytes back', () => {
    const home = nodeAt(tiny, ['modules/home.json', 'screens', 'door']);
    const list = nodeAt(tiny, ['modules/lists.json', 'lists', 'places']);
    for (const [node, kind, name] of [
      [home, 'form', 'later'],
      [home, 'screen', 'porch'],
      [home, 'question', 'q_new'],
      [undefined, 'list', 'colours'],
      [list, 'code', 'park'],
    ] as const) {
      const { operations, at } = newThing(TINY_FILES, node, { kind, name });
      const { files, inverse } = applyOperations(TINY_FILES, operations);
      expect(valueAt(files, at)).toBeDefined();
      expect(isSameJson(applyOperations(files, inverse).files, TINY_FILES)).toBe(true);
      // With a place for its texts in both languages.
      expect(
        operations.filter((each) => each.do === 'add' && each.into[0]?.startsWith('texts/')).length,
      ).toBeGreaterThan(1);
    }
  });

  it('says of a name that figures read that it stays, before another one is thought of', () => {
    const keeps = (name: string, path: Path) => [name, keepsItsName(lacsi, nodeAt(nodes, path))];
    expect(keeps('place', question('incident', 'event_where', 'ev_place'))).toEqual(['place', true]);
    expect(keeps('barrier', question('control', 'dwelling', 'access_barrier'))).toEqual(['barrier', false]);
    expect(keeps('list', ['modules/lists.json', 'lists', 'sexual_type'])).toEqual(['list', false]);
  });

  it('says in how many places a new name changes', () => {
    const first = nodeAt(tiny, question('home', 'door', 'q_first'));
    // Its own name, five conditions that ask for it, a definition, its texts in two languages.
    expect(renameTried(TINY_FILES, renameOf(TINY_FILES, first, 'q_zero')!)).toBe(9);
    expect(renameTried(TINY_FILES, renameOf(TINY_FILES, first, 'q_second')!)).toMatchObject({ code: 'taken' });
  });
});
