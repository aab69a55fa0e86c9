import { beforeAll, describe, expect, it } from 'vitest';
import { applyOperations, type DraftFiles, parseInstrument, scenariosIn, syntheticInterview } from '#questionnaires';
import { interviewer } from '../../../client/design/scenarios/interviews.ts';
import {
  addScenario,
  deleteScenario,
  expectOf,
  freeId,
  nameScenario,
} from '../../../client/design/scenarios/scenario-changes.ts';
import type { FromInterviews, RunOfScenario } from '../../../client/design/scenarios/scenario-messages.ts';
import { instrumentFiles } from '../../support/instrument-files.ts';

const all = instrumentFiles('lacsi-2018-r1') as DraftFiles;
const few: DraftFiles = { ...all, 'design/scenarios.json': { scenarios: [] } };
const without = (files: DraftFiles) =>
  Object.fromEntries(Object.entries(files).filter(([file]) => file !== 'design/scenarios.json'));
const refused = { id: 'refused', title: 'Refused', answers: { consent_roster: 'no' } };

const apply = (files: DraftFiles, operations: Parameters<typeof applyOperations>[1]) =>
  applyOperations(files, operations).files;

/** What the thread says to one message, the last of it. */
async function said(messages: Parameters<ReturnType<typeof interviewer>['take']>[0][], last: FromInterviews['kind']) {
  const heard: FromInterviews[] = [];
  return new Promise<FromInterviews[]>((resolve) => {
    const own = interviewer(
      (message) => {
        heard.push(message);
        const next = messages.shift();
        if (next) own.take(next);
        else if (message.kind === last) resolve(heard);
      },
      () => new Promise((done) => setImmediate(done)),
    );
    own.take(messages.shift()!);
  });
}

describe('changes of scenarios', () => {
  it('add the first one with its file, others behind it, and take them away again', () => {
    const first = apply(without(few), addScenario(without(few), refused));
    expect(scenariosIn(first)).toEqual([refused]);
    const second = { ...refused, id: 'refused-2' };
    const both = apply(first, addScenario(first, second));
    expect(scenariosIn(both)).toEqual([refused, second]);
    expect(scenariosIn(apply(both, deleteScenario(both, 'refused')))).toEqual([second]);
    expect(deleteScenario(both, 'nobody')).toEqual([]);
  });

  it('set what a scenario expects, and take it back', () => {
    const files = apply(few, addScenario(few, refused));
    const expecting = apply(files, expectOf(files, 'refused', { notDue: ['profile'] }));
    expect(scenariosIn(expecting)).toEqual([{ ...refused, expect: { notDue: ['profile'] } }]);
    expect(scenariosIn(apply(expecting, expectOf(expecting, 'refused', undefined)))).toEqual([refused]);
  });

  describe('names', () => {
    const read = (language: string) => ({ language, defaultLanguage: 'es' });
    const named = { id: 'refused', title: { es: 'No quiere' }, respondent: { es: 'Hugo' }, answers: {} };
    const files = apply(few, addScenario(few, named));
    const renamed = (of: DraftFiles, title: string, respondent: string, language: string) =>
      scenariosIn(apply(of, nameScenario(of, 'refused', { title, respondent }, read(language))))[0];

    it('are written in the language that the designer works in, beside those of the others', () => {
      expect(renamed(files, 'Ne veut pas', 'Hugues', 'fr')).toEqual({
        ...named,
        title: { es: 'No quiere', fr: 'Ne veut pas' },
        respondent: { es: 'Hugo', fr: 'Hugues' },
      });
      expect(renamed(files, 'Prefiere que no', 'Hugo', 'es')).toMatchObject({ title: { es: 'Prefiere que no' } });
    });

    it('that only stood in for a language do not become its own, and an empty respondent is none', () => {
      expect(renamed(files, 'No quiere', 'Hugo', 'fr')).toEqual(named);
      expect(renamed(files, 'No quiere', '', 'fr')).toEqual({ id: 'refused', title: named.title, answers: {} });
    });

    it('that are a plain text are of the default language, and stay as they are while nobody renames them', () => {
      const plain = apply(few, addScenario(few, refused));
      expect(renamed(plain, 'Refused', '', 'fr')).toEqual(refused);
      expect(renamed(plain, 'Non', '', 'fr')).toEqual({ ...refused, title: { es: 'Refused', fr: 'Non' } });
      expect(renamed(plain, 'No', '', 'es')).toEqual({ ...refused, title: { es: 'No' } });
    });
  });

  it('find a free id in a title of any language', () => {
    expect(freeId('Robo de cosecha, ¡dos veces!', [])).toBe('robo-de-cosecha-dos-veces');
    expect(freeId('Refused', [refused])).toBe('refused-2');
    expect(freeId('…', [])).toBe('scenario');
    expect(freeId('3 veces', [])).toBe('veces');
  });
});

describe('the thread that interviews', () => {
  let runs: readonly RunOfScenario[];
  let walked: number;
  const files = apply(few, addScenario(few, { ...refused, expect: { due: ['profile'] } }));

  beforeAll(async () => {
    const [heard] = await said([{ kind: 'files', id: 1, changed: files }], 'runs');
    if (heard?.kind !== 'runs') throw new Error('no runs');
    runs = heard.runs;
    walked = heard.forms.reduce((sum, form) => sum + form.walked, 0);
  });

  it('rests after the scenario under way while somebody changes the draft, and goes through all of them later', async () => {
    const heard: FromInterviews[] = [];
    let interviews = 0;
    let isOver = () => {};
    const over = new Promise<void>((resolve) => {
      isOver = resolve;
    });
    const own = interviewer(
      (message) => {
        heard.push(message);
        if (message.kind === 'runs') isOver();
      },
      async () => {
        interviews += 1;
        if (interviews === 1) own.take({ kind: 'rest' });
      },
    );
    const two = apply(files, addScenario(files, { ...refused, id: 'refused-2' }));
    own.take({ kind: 'files', id: 1, changed: two });
    await new Promise((done) => setImmediate(done));
    expect({ interviews, heard }).toEqual({ interviews: 1, heard: [] });
    own.take({ kind: 'files', id: 2, changed: {} });
    await over;
    expect(heard[0]).toMatchObject({ kind: 'runs', of: 2, runs: [{ id: 'refused' }, { id: 'refused-2' }] });
  });

  it('waits where it is while somebody scrolls, and goes on from there', async () => {
    const heard: FromInterviews[] = [];
    let interviews = 0;
    let isOver = () => {};
    const over = new Promise<void>((resolve) => {
      isOver = resolve;
    });
    const own = interviewer(
      (message) => {
        heard.push(message);
        if (message.kind === 'runs') isOver();
      },
      async () => {
        interviews += 1;
        if (interviews === 1) own.take({ kind: 'wait' });
      },
    );
    own.take({ kind: 'files', id: 1, changed: apply(files, addScenario(files, { ...refused, id: 'refused-2' })) });
    await new Promise((done) => setImmediate(done));
    expect({ interviews, heard }).toEqual({ interviews: 1, heard: [] });
    own.take({ kind: 'go-on' });
    await over;
    expect(heard[0]).toMatchObject({ kind: 'runs', of: 1, runs: [{ id: 'refused' }, { id: 'refused-2' }] });
  });

  it('says what is not as a scenario expects, and which routes it goes', () => {
    expect(runs).toMatchObject([{ id: 'refused', failures: [{ code: 'not-due', about: 'profile' }] }]);
    expect(walked).toBeGreaterThan(0);
  });

  it('tells the routes that no scenario goes, with a place and, where nobody can, the reason', async () => {
    const heard = await said(
      [
        { kind: 'files', id: 1, changed: files },
        { kind: 'unwalked', form: 'roster', language: 'es' },
      ],
      'unwalked',
    );
    const unwalked = heard.at(-1);
    if (unwalked?.kind !== 'unwalked') throw new Error('no routes');
    expect(unwalked.routes.length).toBeGreaterThan(0);
    for (const { place } of unwalked.routes) expect(place.length).toBeGreaterThan(0);
  });

  it('makes a scenario of a tried interview, which passes', async () => {
    const made = syntheticInterview(
      parseInstrument(files),
      { seed: 5, number: 2, startedAt: '2026-11-24T10:05:00-05:00' },
      { consent_roster: 'yes', consent_selected: 'yes', vehicle_theft_ref: 'yes', vehicle_theft_times: 1 },
    );
    if (!('walked' in made)) throw new Error('nobody could finish it');
    const heard = await said(
      [
        { kind: 'files', id: 1, changed: few },
        { kind: 'record', entries: made.walked.events, seed: made.context.seed, as: { id: 'kept', title: 'Kept' } },
      ],
      'recorded',
    );
    const recorded = heard.at(-1);
    if (recorded?.kind !== 'recorded') throw new Error('no scenario');
    const kept = apply(few, addScenario(few, recorded.scenario));
    const [again] = await said([{ kind: 'files', id: 1, changed: kept }], 'runs');
    expect(again).toMatchObject({ runs: [{ id: 'kept', failures: [] }] });
  });

  it('says so where the questionnaire cannot be asked', async () => {
    const broken = apply(few, [{ do: 'delete', at: ['modules/lists.json'], was: few['modules/lists.json']! }]);
    expect(await said([{ kind: 'files', id: 1, changed: broken }], 'unusable')).toEqual([{ kind: 'unusable' }]);
  });
});
