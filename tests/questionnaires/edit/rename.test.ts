import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { lint, parseInstrument, walkInterview } from '#questionnaires';
import { applyOperations } from '../../../questionnaires/edit/apply-operation.ts';
import { isSameJson } from '../../../questionnaires/edit/json.ts';
import type { Operation } from '../../../questionnaires/edit/operation.ts';
import { type DraftFiles, valueAt } from '../../../questionnaires/edit/places.ts';
import { keysIn, questionsIn } from '../../../questionnaires/edit/rename/questions-in.ts';
import { isReadByProgram } from '../../../questionnaires/edit/rename/read-by-program.ts';
import { instrumentFiles } from '../../support/instrument-files.ts';
import { randomRespondent } from '../../support/random-respondent.ts';

const lacsi = instrumentFiles('lacsi-2018-r1') as DraftFiles;
const parsed = (files: DraftFiles) => parseInstrument(files as Record<string, unknown>);

type Rename = Extract<Operation, { do: 'rename' }>;

/** Renames as many as may be, one after the other; gives the names that may not, by why. */
function renameAll(renames: readonly Rename[]) {
  const refused: Record<string, string[]> = {};
  let files = lacsi;
  const inverse: Operation[] = [];
  for (const rename of renames) {
    try {
      const applied = applyOperations(files, [rename]);
      files = applied.files;
      inverse.unshift(...applied.inverse);
    } catch (error) {
      const { code } = error as { code: string };
      refused[code] = [...(refused[code] ?? []), rename.from];
    }
  }
  return { files, inverse, refused };
}

/** A walk with the very same answers asks as many questions, in the same forms. */
function expectSameInterviews(files: DraftFiles, translated: (text: string) => string): void {
  for (const seed of [1, 4, 7]) {
    const context = { caseId: `A-${seed}`, seed: `seed ${seed}`, startedAt: '2026-11-24T10:05:00-05:00' };
    const asked = (of: DraftFiles) =>
      walkInterview(parsed(of), context, randomRespondent(seed)).events.filter(({ kind }) => kind === 'answer');
    const before = asked(lacsi);
    const after = asked(files);
    expect(after.map(({ form, name }) => `${form} ${name}`)).toEqual(
      before.map(({ form, name }) => `${form} ${translated(name)}`),
    );
  }
}

describe('another name', () => {
  const names = [...new Set(questionsIn(lacsi).map(({ name }) => String(name)))];

  it('of any question is taken over by everything that names it, and gives the bytes back', () => {
    const renames = names.map((from): Rename => {
      const to = from.replace(/^(\[c\]_)?([a-z0-9_]+?)(\[a\])?$/, '$1z$2$3');
      return { do: 'rename', what: 'question', from, to };
    });
    const { files, inverse, refused } = renameAll(renames);
    expect(Object.keys(refused)).toEqual(['read-by-program']);
    expect(refused['read-by-program']).toContain('ev_month');
    // Figures give shares of most of what is asked of a person, and know these questions by their names.
    expect(refused['read-by-program']!.length).toBeLessThan(names.length / 2);
    const problems = (of: DraftFiles) =>
      lint(parsed(of))
        .map(({ code, severity }) => `${severity} ${code}`)
        .sort();
    expect(problems(files)).toEqual(problems(lacsi));
    expect(isSameJson(applyOperations(files, inverse).files, lacsi)).toBe(true);
    // No condition, fill or setting still says an old name.
    const text = JSON.stringify(files);
    const kept = new Set(refused['read-by-program']);
    const left = names.filter((name) => !kept.has(name) && text.includes(`{${name}}`));
    expect(left).toEqual([]);
  });

  it('of a question asks the same interview', () => {
    const { files } = renameAll([{ do: 'rename', what: 'question', from: 'safe_place', to: 'feels_safe' }]);
    expectSameInterviews(files, (name) => name.replace(/^safe_place/, 'feels_safe'));
  });

  it('of a code is taken over by labels, settings, and what is compared with it, and by nothing else', () => {
    const lists = keysIn(valueAt(lacsi, ['modules/lists.json', 'lists']));
    const renames = lists.flatMap((of) =>
      keysIn(valueAt(lacsi, ['modules/lists.json', 'lists', of])).map(
        (from): Rename => ({ do: 'rename', what: 'code', of, from, to: `z${from}` }),
      ),
    );
    // Every third: all of them take long, and differ in nothing.
    const { files, inverse, refused } = renameAll(renames.filter((_, place) => place % 3 === 0));
    expect(Object.keys(refused).filter((code) => code !== 'read-by-program')).toEqual([]);
    expect(isSameJson(applyOperations(files, inverse).files, lacsi)).toBe(true);
  });

  it('of lists, definitions, screens and edits is taken over, and gives the bytes back', () => {
    const z =
      (what: Rename['what'], of?: string) =>
      (from: string): Rename => ({
        do: 'rename',
        what,
        from,
        to: from.startsWith('[c]') ? `${from}_z` : `z${from}`,
        ...(of && { of }),
      });
    const edits = questionsIn(lacsi).flatMap(({ edits }) => keysIn(edits).map((key) => key.split(' ')[0]!));
    const { files, inverse, refused } = renameAll([
      ...keysIn(valueAt(lacsi, ['modules/lists.json', 'lists'])).map(z('list')),
      ...keysIn(valueAt(lacsi, ['manifest.json', 'definitions'])).map(z('definition')),
      ...keysIn(valueAt(lacsi, ['modules/perception.json', 'screens'])).map(z('screen', 'perception')),
      ...[...new Set(edits)].map(z('edit')),
    ]);
    expect(Object.keys(refused).filter((code) => code !== 'read-by-program')).toEqual([]);
    expect(isSameJson(applyOperations(files, inverse).files, lacsi)).toBe(true);
    const problems = (of: DraftFiles) =>
      lint(parsed(of))
        .map(({ code, severity }) => `${severity} ${code}`)
        .sort();
    expect(problems(files)).toEqual(problems(lacsi));
    expectSameInterviews(files, (name) => name);
  });

  it('takes no name that the program reads, where nothing has it yet: there would be no way back', () => {
    const rest = valueAt(lacsi, ['modules/incident.json'])!;
    const without: DraftFiles = Object.fromEntries(Object.entries(lacsi).filter(([, file]) => file !== rest));
    const rename: Rename = { do: 'rename', what: 'question', from: 'dwelling_class', to: 'ev_month' };
    expect(() => applyOperations(without, [rename])).toThrow('question > dwelling_class: read-by-program');
  });

  it.each([
    ['taken', { what: 'question', from: 'dwelling_class', to: 'access_barrier' }],
    ['taken', { what: 'question', from: 'dwelling_class', to: 'crimes' }],
    ['bad-name', { what: 'question', from: 'dwelling_class', to: 'Vivienda' }],
    ['bad-name', { what: 'question', from: 'dwelling_class', to: '[c]_class' }],
    ['no-place', { what: 'question', from: 'nobody', to: 'x' }],
    ['read-by-program', { what: 'question', from: 'm_age', to: 'age' }],
    ['taken', { what: 'code', of: 'yes_no', from: 'yes', to: 'no' }],
    ['read-by-program', { what: 'code', of: 'offender_relation', from: 'partner', to: 'x' }],
    ['read-by-program', { what: 'question', from: 'm_disability', to: 'm_tasks' }],
    ['read-by-program', { what: 'question', from: 'tenure', to: 'x' }],
  ] as const)('is refused as %s: %o', (code, rename) => {
    expect(() => applyOperations(lacsi, [{ do: 'rename', ...rename }])).toThrow(expect.objectContaining({ code }));
  });

  it('is refused where something is named so by mistake: it would be about this from then on', () => {
    const at = ['manifest.json', 'definitions', 'told_openly'];
    const was = valueAt(lacsi, at)!;
    const { files } = applyOperations(lacsi, [{ do: 'set', at, to: `${was} and {class} = 'house'`, was }]);
    const rename = { do: 'rename', what: 'question', from: 'dwelling_class', to: 'class' } as const;
    expect(() => applyOperations(files, [rename])).toThrow(expect.objectContaining({ code: 'still-named' }));
  });

  it('is given to nothing that a program knows by its name', () => {
    const sources = ['questionnaires', 'server', 'client'].flatMap((part) => sourcesOf(part));
    const known = names.filter((name) => sources.some((source) => source.includes(`'${name}'`)));
    const free = known.filter((name) => !isReadByProgram(name) && !NOT_THE_QUESTION.has(name));
    expect(free).toEqual([]);
  });
});

/** Words that are also something else in the programs. */
const NOT_THE_QUESTION = new Set(['measure']);

/** The programs that read interviews; the made-up people of simulation and demonstration only answer them. */
function sourcesOf(part: string): string[] {
  const folder = join(import.meta.dirname, '..', '..', '..', part);
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file) && !/^(simulation|demo|edit)/.test(file))
    .map((file) => readFileSync(join(folder, file), 'utf8'));
}
