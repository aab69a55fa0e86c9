import { describe, expect, it } from 'vitest';
import {
  type DraftFiles,
  type Instrument,
  instrumentToXlsform,
  parseInstrument,
  type Sheet,
  type Value,
  xlsformToInstrument,
} from '#questionnaires';
import { randomAnswer } from '../../../questionnaires/respondent/random-answer.ts';
import { randomSource } from '../../../questionnaires/respondent/random-source.ts';
import { type AskedQuestion, walkInterview } from '../../../questionnaires/respondent/walk.ts';
import { instrumentFiles } from '../../support/instrument-files.ts';

const PATHS = 100;
const CONTEXT = { caseId: 'A-1', seed: 'seed', startedAt: '2026-11-24T10:05:00-05:00' };

/** What is asked when somebody answers at random, and the answers. */
function walk(
  instrument: Instrument,
  answerTo: (asked: AskedQuestion, read: (name: string) => unknown) => Value | undefined,
) {
  const asked: string[] = [];
  walkInterview(instrument, CONTEXT, (question, read) => {
    asked.push(`${question.key} ${question.name}`);
    return answerTo(question, read);
  });
  return asked;
}

const lacsi = () => instrumentFiles('lacsi-2018-r1') as DraftFiles;

describe('LACSI exported as an XLSForm and imported again', () => {
  const files = lacsi();
  const { sheets } = instrumentToXlsform(parseInstrument({ ...files }), files);
  const back = xlsformToInstrument(sheets, { id: 'other' });

  it('is the same questionnaire, and nothing is lost', () => {
    expect(back.files).toEqual(files);
    expect(back.report.map(({ severity }) => severity)).toEqual(['note']);
  });

  it('asks the same questions on 100 random paths', () => {
    const before = parseInstrument({ ...files });
    const after = parseInstrument({ ...back.files });
    for (let path = 0; path < PATHS; path += 1) {
      const one = randomSource(path);
      const other = randomSource(path);
      const asked = walk(before, (question, read) => randomAnswer(question, read, one));
      expect(walk(after, (question, read) => randomAnswer(question, read, other))).toEqual(asked);
    }
  });

  it('takes over texts that were changed in the workbook, and reports every other change', () => {
    const changed = structuredClone(sheets) as Mutable;
    const survey = changed[0]!.rows;
    const row = survey.findIndex(([, name]) => name === 'n_vehicles');
    // What a text quotes may change only in every language at once.
    for (const [at, head] of survey[0]!.entries())
      if (head.startsWith('label::')) survey[row]![at] = `How many, after \${n_residents}?`;
    survey[row]![0] = 'text';
    survey.splice(
      survey.findIndex(([, name]) => name === 'tenure'),
      1,
    );
    survey.push(['text', 'new_one']);
    const { files: taken, report } = xlsformToInstrument(changed, { id: 'other' });
    const texts = taken?.['texts/en.json'] as { questions: Record<string, { text: string }> };
    expect(texts.questions.n_vehicles?.text).toBe('How many, after {n_residents}?');
    expect(report.filter(({ severity }) => severity === 'lost').map(({ said }) => said)).toEqual([
      { code: 'rowTakenAway', name: 'tenure' },
      { code: 'cellChangedNotTaken' },
      { code: 'rowAdded', name: 'new_one' },
    ]);
  });
});

type Mutable = { name: string; rows: string[][] }[];

/** Forms of LACSI that are asked once, without the roster and the incidents, which XLSForm cannot choose. */
const ONCE = ['control', 'household', 'roster', 'selection', 'profile', 'perception', 'habits', 'institutions'].concat([
  'screeners_household',
  'screeners_person',
  'bribery',
  'screeners_other',
]);

/** LACSI with some of its forms. */
function someForms(): Instrument {
  const files = lacsi() as Record<string, Record<string, unknown>>;
  const manifest = files['manifest.json']!;
  for (const form of manifest.chain as string[]) if (!ONCE.includes(form)) delete files[`modules/${form}.json`];
  const bodies = (manifest.reportingBodies as { asked: string[] }[]).filter(({ asked }) => asked.includes('trust'));
  Object.assign(manifest, {
    chain: ONCE,
    sdg: [],
    reportingBodies: bodies.map((each) => ({ ...each, asked: ['trust'] })),
  });
  const catalogue = files['crime-types.json']!;
  catalogue.iccsTags = {};
  catalogue.crimes = (catalogue.crimes as { iccs: object; place?: unknown; drawn?: unknown; atRisk?: unknown }[]).map(
    ({ place: _, drawn: __, atRisk: ___, ...crime }) => ({ ...crime, iccs: { ...crime.iccs, rules: [] } }),
  );
  for (const file of Object.keys(files)) if (file.startsWith('design/')) delete files[file];
  return parseInstrument(files);
}

describe('twelve forms of LACSI as any tool of XLSForm has them, without what Cifra adds', () => {
  it('ask the same questions in the same order for the same answers on 100 random paths', () => {
    const before = someForms();
    const sheets: readonly Sheet[] = instrumentToXlsform(before).sheets;
    const after = parseInstrument({ ...xlsformToInstrument(sheets, { id: 'form' }).files });
    for (let path = 0; path < PATHS; path += 1) {
      const random = randomSource(path);
      const given = new Map<string, Value | undefined>();
      const asked: string[] = [];
      walk(before, (question, read) => {
        const value = randomAnswer(question, read, random);
        given.set(question.name, value);
        asked.push(question.name);
        return value;
      });
      const again: string[] = [];
      walk(after, (question) => {
        const of = question.name.replace(/_missing$/, '');
        const value = given.get(of);
        // Why there is no answer is a question of its own there.
        if (of !== question.name) return typeof value === 'string' ? value : undefined;
        again.push(question.name);
        if (question.type === 'multiple' && typeof value === 'string') return [value];
        const isMissing = ['dk', 'refused', 'na'].includes(String(value));
        return isMissing && ['number', 'text', 'date'].includes(question.type) ? undefined : value;
      });
      expect(again).toEqual(asked);
    }
  });
});
