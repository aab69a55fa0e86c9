import { describe, expect, it } from 'vitest';
import type { MadeCell, MadeTable, TableChoices } from '#contract';
import {
  beginTable,
  begunDraft,
  changedDraft,
  draftAt,
  draftOf,
  isUnsaved,
  keepDraft,
  newDraft,
} from '../../../../client/results/tables/model/draft.ts';
import { gridOf } from '../../../../client/results/tables/model/grid.ts';
import {
  basisConflicts,
  figureRefusal,
  foundByWords,
  variableRefusal,
} from '../../../../client/results/tables/model/offers.ts';
import { readQuantities, writeQuantities } from '../../../../client/results/tables/model/quantities.ts';
import {
  fileNameFrom,
  freeTableName,
  moved,
  NEW_SPEC,
  specIn,
  specTextOf,
  type WrittenSpec,
  wholeSpec,
} from '../../../../client/results/tables/model/spec.ts';
import { specFindingText } from '../../../../client/results/tables/model/spec-finding-text.ts';
import { tableProblemTexts } from '../../../../client/text/table-problems/table-problem-texts.ts';
import { readTableText } from '../../../../server/analysis/tables/read-tables.ts';
import { TableError } from '../../../../server/analysis/tables/table-error.ts';
import { findingsOf } from '../../../../server/analysis/tables/table-tasks.ts';

const SPEC: WrittenSpec = {
  table: 'robbery',
  title: { es: 'Robo' },
  figures: [{ indicator: 'prevalence_person', crimes: ['robbery'] }],
  by: [{ variable: 'sex' }],
};

type OfferedCrime = TableChoices['figures'][number]['crimes'][number];

const crime = (key: string, unit: OfferedCrime['unit']): OfferedCrime => ({
  crime: key,
  unit,
  isSet: false,
  outcomes: ['both'],
  isTold: true,
});

const CHOICES: Pick<TableChoices, 'figures' | 'variables'> = {
  figures: [
    { id: 'prevalence_person', crimes: [crime('robbery', 'person')], categories: [], kind: 'share', per: 100_000 },
    { id: 'households', crimes: [crime('any', 'household')], categories: [], kind: 'total', per: 1 },
    { id: 'crimes', crimes: [crime('robbery', 'incident')], categories: [], kind: 'total', per: 1 },
    { id: 'place', crimes: [], categories: [], lacks: 'ev_place' },
  ],
  variables: [
    { variable: 'sex', values: ['female', 'male'], units: ['person', 'incident'], basis: 'either' },
    { variable: 'state', values: ['01'], units: ['person', 'household', 'incident'], basis: 'residence' },
    { variable: 'state_of_event', values: ['01'], units: ['incident'], basis: 'event' },
  ],
};

describe('the specification of a table on the page', () => {
  it('is the file that the command reads, and says only what was chosen', () => {
    const text = specTextOf({ ...SPEC, level: undefined, basis: undefined });
    expect(JSON.parse(text)).toEqual(SPEC);
    expect(readTableText(text, 'x.json').table).toEqual(wholeSpec(SPEC));
    expect(specIn(text)).toEqual(SPEC);
    expect(specIn('{"table":"T","figures":[]}')).toBeUndefined();
    expect(wholeSpec({ ...SPEC, figures: [] })).toBeUndefined();
  });

  it('keeps the bytes of a file as long as nothing changes, and again when it is changed back', () => {
    const text = JSON.stringify(SPEC);
    const head = { key: 'k', table: 'robbery', title: {}, revision: 3, changedBy: 'carla', changedAt: 'now' };
    const opened = draftOf({ ...head, text })!;
    expect([opened.text, isUnsaved(opened)]).toEqual([text, false]);
    const changed = changedDraft(opened, { ...SPEC, level: 0.9 });
    expect([isUnsaved(changed), JSON.parse(changed.text).level]).toEqual([true, 0.9]);
    const back = changedDraft(changed, { ...SPEC, level: undefined });
    expect([back.text, isUnsaved(back)]).toEqual([text, false]);
    expect(isUnsaved(newDraft('n'))).toBe(false);
  });

  it('has parts that move, and names for files', () => {
    expect(moved(['a', 'b', 'c'], 2, 0)).toEqual(['c', 'a', 'b']);
    expect(moved(['a', 'b'], 1, 2)).toEqual(['a', 'b']);
    expect(fileNameFrom('Víctimas de robo, por edad (2026)')).toBe('victimas-de-robo-por-edad-2026');
    expect(fileNameFrom('¿?')).toBe('table');
    expect(fileNameFrom('Con')).toBe('table-con');
    expect(freeTableName('robbery-2', ['robbery-2', 'robbery-3'])).toBe('robbery-4');
  });

  it('shows of each cell what the address says', () => {
    expect(readQuantities('')).toEqual(['estimate', 'interval', 'label']);
    expect(writeQuantities(['estimate', 'interval', 'label'], '?show=cv')).toBe('');
    const shown = ['estimate', 'interval', 'cv', 'n'] as const;
    const search = writeQuantities(shown, '?picture=table-1');
    expect([readQuantities(search), search.startsWith('?picture=table-1&')]).toEqual([shown, true]);
    expect(readQuantities(writeQuantities(['estimate', 'interval'], ''))).toEqual(['estimate', 'interval']);
  });
});

describe('what an edition can give', () => {
  const standing = (spec: Partial<WrittenSpec>) => ({ choices: CHOICES, spec: { ...SPEC, ...spec } });

  it('says of an indicator what it lacks', () => {
    expect(figureRefusal({ indicator: 'place' }, standing({}))).toEqual({ why: 'lacks-answers', variable: 'ev_place' });
    expect(figureRefusal({ indicator: 'fear' }, standing({}))).toEqual({ why: 'not-in-edition' });
    expect(figureRefusal({ indicator: 'crimes' }, standing({}))).toBeUndefined();
  });

  it('goes by residence or by the place of the crime, and says what stands in the way of the other', () => {
    expect(variableRefusal('state_of_event', standing({}))).toEqual({ why: 'event-at-residence' });
    expect(variableRefusal('state', standing({ basis: 'event' }))).toEqual({ why: 'residence-at-event' });
    expect(figureRefusal({ indicator: 'households' }, standing({ basis: 'event' }))).toEqual({ why: 'units-at-event' });
    expect(basisConflicts('event', standing({ by: [{ variable: 'state' }, { variable: 'sex' }] }))).toEqual({
      figures: ['prevalence_person'],
      variables: ['state'],
    });
  });

  it('divides no figure by what its records do not have', () => {
    expect(variableRefusal('sex', standing({ figures: [{ indicator: 'households' }] }))).toEqual({
      why: 'not-of-figures',
      figures: ['households'],
    });
  });

  it('is found by words without accents, names before definitions', () => {
    const all = [
      { name: 'Cifra oscura', rest: 'delitos sin denuncia' },
      { name: 'Denúncia', rest: '' },
    ];
    expect(foundByWords('DENUNCIA', all, (one) => one).map(({ name }) => name)).toEqual(['Denúncia', 'Cifra oscura']);
    expect(foundByWords('oscura sin', all, (one) => one)).toHaveLength(1);
    expect(foundByWords('arma', all, (one) => one)).toEqual([]);
  });
});

describe('a table in rows and columns', () => {
  const cell = (domain: Record<string, string>, estimate: number) =>
    ({ indicator: 'crimes', crime: 'robbery', outcome: 'both', category: '', domain, estimate }) as unknown as MadeCell;
  const table = (variables: string[], cells: MadeCell[]) =>
    ({ specification: { by: variables.map((variable) => ({ variable })) }, cells }) as unknown as MadeTable;

  it('has the values of the last variable in its columns', () => {
    const grid = gridOf(
      table(
        ['sex', 'area'],
        [
          cell({}, 1),
          cell({ area: 'urban' }, 2),
          cell({ sex: 'female' }, 3),
          cell({ sex: 'female', area: 'urban' }, 4),
        ],
      ),
    );
    expect(grid.columns).toEqual([undefined, 'urban']);
    const [group] = grid.groups;
    expect(group!.rows.map((row) => row.cells.map((each) => each?.estimate))).toEqual([
      [1, 2],
      [3, 4],
    ]);
    expect(group!.rows[1]!.heads).toEqual([{ variable: 'sex', value: 'female', span: 1 }]);
  });

  it('has one head for rows of the same value, and an empty place where there is no cell', () => {
    const grid = gridOf(
      table(
        ['sex', 'age', 'area'],
        [
          cell({ sex: 'f', age: '1', area: 'urban' }, 1),
          cell({ sex: 'f', age: '2', area: 'urban' }, 2),
          cell({ sex: 'm', age: '1', area: 'rural' }, 3),
        ],
      ),
    );
    const rows = grid.groups[0]!.rows;
    expect(rows.map(({ heads }) => heads.map(({ span }) => span))).toEqual([
      [2, 1],
      [0, 1],
      [1, 1],
    ]);
    expect(rows.map((row) => row.cells.map((each) => each?.estimate))).toEqual([
      [1, undefined],
      [2, undefined],
      [undefined, 3],
    ]);
  });

  it('without variables has a row a figure', () => {
    const grid = gridOf(table([], [cell({}, 1)]));
    expect(grid).toMatchObject({ rowVariables: [], columns: [undefined], groups: [{ rows: [{ heads: [] }] }] });
  });
});

describe('what is wrong with a specification', () => {
  const told = (text: string, language: 'es' | 'fr' | 'en') => {
    try {
      readTableText(text, 'x.json');
    } catch (error) {
      if (!(error instanceof TableError)) throw error;
      return findingsOf(error).map((finding) => specFindingText(finding, tableProblemTexts[language], language));
    }
    return [];
  };

  it('is said in the reader’s language, its shape too', () => {
    expect(told('{"table":"t",}', 'es')).toEqual([{ text: 'El texto no es JSON. Corríjalo ahí.', language: 'es' }]);
    const [unknown, missing] = told('{"table":"t","figure":[]}', 'fr').toSorted((a, b) => a.text.localeCompare(b.text));
    expect(unknown).toMatchObject({ language: 'fr' });
    expect(missing).toMatchObject({ language: 'fr' });
    expect(told('{"table":"t","figures":[]}', 'en')[0]!.text).toMatch(/^figures: it is empty; /);
  });

  it('stands in English where the page has no words for it', () => {
    const finding = { code: 'x', problem: 'it is new', remedy: 'read about it' };
    const english = { text: 'it is new; read about it.', language: 'en' };
    expect(specFindingText(finding, tableProblemTexts.es, 'es')).toEqual(english);
    const said = { sentence: 'newSentence', about: [] };
    expect(specFindingText({ ...finding, said }, tableProblemTexts.es, 'es')).toEqual(english);
  });
});

it('a new table that was saved is opened again as it was saved, not as it was begun', () => {
  beginTable({ ...NEW_SPEC, table: 'thefts' });
  const { key, spec } = begunDraft();
  const changed = changedDraft(begunDraft(), { ...spec, figures: [{ indicator: 'crimes' }] });
  keepDraft(key, changed);
  expect(begunDraft().spec.figures).toEqual([]);
  const { text } = changed;
  const head = { key, table: 'thefts', title: {}, revision: 1, changedBy: 'carla', changedAt: '2026-01-01T00:00:00Z' };
  keepDraft(key, { ...changed, saved: { head, text } });
  expect(begunDraft()).toMatchObject({ key, text, saved: { head: { revision: 1 } } });
  expect(draftAt(key)).toMatchObject({ key, saved: { head: { revision: 1 } } });
  // At the address of a new table a new one begins: the saved one would be written over.
  const other = draftAt('new')!;
  expect(other.key).not.toBe(key);
  expect(other).toMatchObject({ spec: NEW_SPEC });
  expect(other.saved).toBeUndefined();
  expect(draftAt('new')).toBe(other);
  expect(draftAt(key)).toBeUndefined();
});
