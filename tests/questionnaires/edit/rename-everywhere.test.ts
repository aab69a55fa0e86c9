import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  applyOperations,
  type DraftFiles,
  isSameJson,
  lint,
  type Operation,
  parseInstrument,
  runScenario,
  scenariosIn,
  valueAt,
} from '#questionnaires';
import { withCodes } from '../../../questionnaires/edit/rename/in-expressions.ts';
import { CRIMES_READ } from '../../../questionnaires/edit/rename/rename-catalogue.ts';
import { aboutList } from '../../../questionnaires/edit/rename/rename-code.ts';
import { instrumentFiles } from '../../support/instrument-files.ts';

const lacsi = instrumentFiles('lacsi-2018-r1') as DraftFiles;

const MARK = 'done 0a1b2c3d4e5f';

/** The built-in questionnaire with something of each kind that accompanies one. */
const accompanied: DraftFiles = {
  ...lacsi,
  'design/translation.json': {
    fr: {
      'questions.ev_narrative.text': MARK,
      'crimes.vandalism.screener': MARK,
      'choices.tenure.rented': MARK,
      'forms.habits.title': MARK,
      'states.01': MARK,
      'questions.dwelling_class.text': MARK,
    },
  },
  'design/comments.json': {
    comments: [
      {
        id: 'a',
        place: ['modules/habits.json', 'screens', 'none', 'questions', 'dwelling_class'],
        by: 'ana',
        at: '2026-11-27T10:00:00Z',
        text: 'why?',
        resolved: false,
      },
    ],
  },
  'design/mappings.json': {
    '1.0.0': { variables: { old: 'dwelling_class' }, codes: { tenure: { let: 'rented' } } },
  },
};

const parsed = (files: DraftFiles) => parseInstrument(files as Record<string, unknown>);
const findings = (files: DraftFiles) => lint(parsed(files)).length;
const before = parsed(accompanied);
const scenarios = scenariosIn(accompanied);
const found = findings(accompanied);

type Rename = Extract<Operation, { do: 'rename' }>;

const RENAMES: readonly Omit<Rename, 'do'>[] = [
  { what: 'crime', from: 'vandalism', to: 'damage' },
  { what: 'crime', from: 'burglary', to: 'break_in' },
  { what: 'crime', from: 'vehicle_theft', to: 'car_theft' },
  { what: 'crime', from: 'livestock_theft', to: 'rustling' },
  { what: 'form', from: 'screeners_household', to: 'home_events' },
  { what: 'form', from: 'incident', to: 'what_happened' },
  { what: 'form', from: 'habits', to: 'daily_life' },
  { what: 'authority', from: 'navy', to: 'coast_guard' },
  { what: 'authority', from: 'local_police', to: 'town_police' },
  { what: 'pack', from: 'livestock_theft', to: 'animals' },
  { what: 'pack', from: 'hate', to: 'bias' },
  { what: 'state', from: '01', to: 'north' },
  { what: 'question', from: 'dwelling_class', to: 'home_class' },
  { what: 'question', from: 'trend_where', to: 'trend_place' },
  { what: 'code', of: 'tenure', from: 'rented', to: 'let' },
  { what: 'list', from: 'tenure', to: 'home_tenure' },
  { what: 'edit', from: 'head_is_minor', to: 'head_is_child' },
];

/** Renames that the questionnaire has; others differ between its versions. */
function done(renames: readonly Omit<Rename, 'do'>[]) {
  const operations: Operation[] = [];
  let files = accompanied;
  for (const rename of renames) {
    const operation: Operation = { do: 'rename', ...rename };
    files = applyOperations(files, [operation]).files;
    operations.push(operation);
  }
  return { files, inverse: applyOperations(accompanied, operations).inverse };
}

const inQuestionnaire = RENAMES.filter(
  ({ what, from }) => what !== 'question' || valueAt(lacsi, ['texts/es.json', 'questions', from]) !== undefined,
);

describe('another name, also in what accompanies a questionnaire', () => {
  it.each(inQuestionnaire)('gives the bytes back, and everything means the same: $what $from', (rename) => {
    const { files, inverse } = done([rename]);
    expect(isSameJson(files, accompanied)).toBe(false);
    expect(isSameJson(applyOperations(files, inverse).files, accompanied)).toBe(true);
    expect(() => parsed(files)).not.toThrow();
  });

  it('of everything at once leaves as many findings, and every scenario walks the same', () => {
    const { files, inverse } = done(inQuestionnaire);
    expect(findings(files)).toBe(found);
    const after = parsed(files);
    for (const [place, scenario] of scenariosIn(files).entries()) {
      const now = runScenario(after, scenario);
      const then = runScenario(before, scenarios[place]!);
      expect(now.failures, scenario.id).toEqual([]);
      expect([now.forms.length, now.asked.length], scenario.id).toEqual([then.forms.length, then.asked.length]);
      expect(Object.values(now.iccs)).toEqual(Object.values(then.iccs));
    }
    expect(valueAt(files, ['design/mappings.json', '1.0.0'])).toEqual({
      variables: { old: 'home_class' },
      codes: { tenure: { let: 'let' } },
    });
    expect(valueAt(files, ['design/comments.json', 'comments', 'a', 'place'])).toEqual([
      'modules/daily_life.json',
      'screens',
      'none',
      'questions',
      'home_class',
    ]);
    expect(Object.keys(valueAt(files, ['design/translation.json', 'fr']) as object)).toEqual([
      'questions.ev_narrative.text',
      'crimes.damage.screener',
      'choices.home_tenure.let',
      'forms.daily_life.title',
      'states.north',
      'questions.home_class.text',
    ]);
    expect(isSameJson(applyOperations(files, inverse).files, accompanied)).toBe(true);
  });

  it.each([
    ['read-by-program', { what: 'crime', from: 'kidnapping', to: 'x' }],
    ['read-by-program', { what: 'form', from: 'selection', to: 'x' }],
    ['read-by-program', { what: 'pack', from: 'minors', to: 'x' }],
    ['read-by-program', { what: 'code', of: 'yes_no', from: 'no', to: 'x' }],
    ['read-by-program', { what: 'code', of: 'sex', from: 'woman', to: 'x' }],
    ['read-by-program', { what: 'code', of: 'attempt', from: 'attempted', to: 'x' }],
    ['read-by-program', { what: 'code', of: 'relation', from: 'partner', to: 'x' }],
    ['taken', { what: 'crime', from: 'vandalism', to: 'robbery' }],
    ['taken', { what: 'crime', from: 'vandalism', to: 'any_household' }],
    ['taken', { what: 'form', from: 'habits', to: 'profile' }],
    ['taken', { what: 'authority', from: 'navy', to: 'army' }],
    ['taken', { what: 'state', from: '01', to: '02' }],
    ['bad-name', { what: 'form', from: 'habits', to: 'lists' }],
    ['no-place', { what: 'pack', from: 'nothing', to: 'x' }],
  ] as const)('is refused as %s: %o', (code, rename) => {
    expect(() => applyOperations(lacsi, [{ do: 'rename', ...rename }])).toThrow(expect.objectContaining({ code }));
  });

  it('of a code is taken over however it is compared, and by conditions on what is written out for a crime', () => {
    expect(aboutList(lacsi, 'yes_no').variables).toContain('bribery_ref');
    const isMeant = (name: string) => name === 'tenure';
    const withNew = (source: string) => withCodes(source, isMeant, new Map([['rented', 'let']]));
    for (const source of [
      "{tenure} = 'rented'",
      "'rented' = {tenure}",
      '({tenure}) != "rented"',
      "['lent', 'rented'] contains {tenure}",
      "{sex} = 'x' and 'rented' = {tenure} or {tenure} anyof ['rented']",
    ])
      expect(withNew(source)).toBe(source.replaceAll('rented', 'let'));
    for (const source of ["{sex} = 'rented' and {tenure} empty", "({tenure} empty) or 'rented' = {sex}"])
      expect(withNew(source)).toBe(source);
  });

  it('is refused where a scenario names something so already', () => {
    const item = { id: 'late', title: 'late', answers: { home_class: 'house' } };
    const { files } = applyOperations(accompanied, [{ do: 'add', into: ['design/scenarios.json', 'scenarios'], item }]);
    const rename = { do: 'rename', what: 'question', from: 'dwelling_class', to: 'home_class' } as const;
    expect(() => applyOperations(files, [rename])).toThrow(expect.objectContaining({ code: 'still-named' }));
  });

  it('is given to no crime that a program knows by its key', () => {
    const sources = ['questionnaires', 'server', 'client'].flatMap(sourcesOf);
    const known = before.crimes
      .map(({ key }) => key)
      .filter((key) => sources.some((source) => source.includes(`'${key}'`)));
    expect(known.filter((key) => !CRIMES_READ.includes(key))).toEqual([]);
  });
});

/** The programs that read interviews, without the examples in their comments. */
function sourcesOf(part: string): string[] {
  const folder = join(import.meta.dirname, '..', '..', '..', part);
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file) && !/^(simulation|demo|edit|reference|text|contract.words)/.test(file))
    .map((file) => readFileSync(join(folder, file), 'utf8').replace(/^\s*(\/\*)?\*.*$/gm, ''));
}
