import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  type Answers,
  checkInterview,
  type Instrument,
  parseInstrument,
  type Value,
  type Violation,
} from '#questionnaires';
import { instrumentFiles } from '../../support/instrument-files.ts';
import { scenario } from '../../support/scenario.ts';

type Written = Record<string, Value | Record<string, Value>>;

/**
 * An edit's row: what is answered either way, what trips it, what does not; and what a country must have
 * turned on. `near` changes one part of the contradiction that `passes` leaves as it is: an edit that reads
 * less than it says would trip on it.
 */
interface Row {
  given: Written;
  trips: Written;
  passes: Written;
  near?: Written[];
  packs?: string[];
  crimes?: string[];
  screeners?: string;
  selection?: string;
  bodies?: string[];
}

const rows = JSON.parse(readFileSync(new URL('../../fixtures/edits.json', import.meta.url), 'utf8')) as Record<
  string,
  Row
>;

// biome-ignore lint/suspicious/noExplicitAny: a country's settings are changed in JSON of any shape
type Json = any;

const lacsi = lacsiWith({});
const instruments = new Map<string, Instrument>();

/** The questionnaire in a country that has turned on what the row needs. */
function lacsiWith({ packs = [], crimes = [], bodies = [], screeners, selection }: Partial<Row>): Instrument {
  const files: Json = structuredClone(instrumentFiles('lacsi-2018-r1'));
  const manifest = files['manifest.json'];
  for (const pack of manifest.packs) pack.active ||= packs.includes(pack.key);
  for (const body of manifest.reportingBodies) if (bodies.includes(body.code)) body.exists = true;
  for (const crime of files['crime-types.json'].crimes) crime.active ||= crimes.includes(crime.key);
  if (screeners) manifest.screeners = screeners;
  if (selection) manifest.selection.method = selection;
  return parseInstrument(files);
}

function instrumentOf({ packs, crimes, bodies, screeners, selection }: Row): Instrument {
  const key = JSON.stringify({ packs, crimes, bodies, screeners, selection });
  const instrument = instruments.get(key) ?? lacsiWith({ packs, crimes, bodies, screeners, selection } as Partial<Row>);
  instruments.set(key, instrument);
  return instrument;
}

/** What the check says of an interview whose warnings nobody has confirmed, and what was answered, by form. */
function checked(row: Row, more: Written): { violations: Violation[]; answers: Answers } {
  const instrument = instrumentOf(row);
  const { answers, context } = scenario(instrument).answers(row.given).answers(more).interview();
  return { violations: checkInterview(instrument, { answers }, context), answers };
}

const formOf = (violation: Violation) => violation.form.split('.')[0];
const isAbout = (name: string) => (violation: Violation) =>
  `edit:${name.split('.')[1]}` === violation.code && name.split('.')[0] === formOf(violation);

/** Every edit of the questionnaire with the question it stands at. */
const edits = lacsi.forms.flatMap(({ form, screens }) =>
  screens.flatMap(({ questions }) =>
    questions.flatMap((question) =>
      (question.edits ?? []).map(({ id, severity }) => ({ name: `${form}.${id}`, severity, question })),
    ),
  ),
);

describe('the edits of the LACSI questionnaire', () => {
  it('are sixty and more, each with answers that trip it and answers that do not', () => {
    expect(new Set(edits.map(({ name }) => name.split('.')[1])).size).toBeGreaterThanOrEqual(60);
    expect(Object.keys(rows).toSorted()).toEqual([...new Set(edits.map(({ name }) => name))].toSorted());
  });

  it('have one name each within a form, for a confirmation names the form and the edit', () => {
    const names = edits.map(({ name }) => name);
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
  });

  it.each(edits)('$name trips on its contradiction and on nothing near it', ({ name, severity, question }) => {
    const row = rows[name]!;
    const tripped = checked(row, row.trips).violations;
    expect(tripped.filter(isAbout(name)).map((violation) => violation.severity)).toContain(severity);
    expect(tripped.filter(({ code }) => !code.startsWith('edit:'))).toEqual([]);
    const passed = checked(row, row.passes);
    expect(isAnswered(passed.answers, name, question.name)).toBe(true);
    expect(passed.violations.filter(isAbout(name))).toEqual([]);
    expect(passed.violations.filter((violation) => violation.severity === 'hard')).toEqual([]);
    for (const near of row.near ?? []) {
      const { violations, answers } = checked(row, { ...row.trips, ...near });
      expect(isAnswered(answers, name, question.name), JSON.stringify(near)).toBe(true);
      expect(violations.filter(isAbout(name)), JSON.stringify(near)).toEqual([]);
    }
  });

  it('that cannot be confirmed never hold somebody who does not know or prefers not to say', () => {
    const held = edits
      .filter(({ severity }) => severity === 'hard')
      .flatMap(({ name, question }) =>
        (question.missing ?? []).map((code) => {
          const row = rows[name]!;
          return {
            name,
            violations: checked(row, everywhere(row.trips, question.name, code)).violations,
          };
        }),
      )
      .filter(({ name, violations }) => violations.some(isAbout(name)));
    expect(held.map(({ name }) => name)).toEqual([]);
  });

  it('ask nothing of a quiet household: no warning stops an interview in which nothing is odd', () => {
    const { answers, context } = scenario(lacsi)
      .answers({ ...QUIET })
      .interview();
    expect(checkInterview(lacsi, { answers }, context)).toEqual([]);
  });
});

/** An ordinary interview without crimes. */
const QUIET: Written = {
  m_education_level: 'secondary',
  m_disability_communicating: 'none',
  m_disability_remembering: 'none',
  bribe_contact_teacher: 'yes',
  measure_moved: 'no',
  measure_fences: 'no',
  measure_alarm: 'no',
  measure_guard: 'no',
  measure_insurance: 'no',
  comprehension: '4',
  interview_mode: 'self_completed_part',
  sx_mode: 'self',
  walk_alone_night: 'safe',
  walk_alone_day: 'safe',
  tenure_here: 'over_12m',
  privacy_interrupted: 'no',
  habit_stopped: ['none'],
  measure: ['none'],
};

/** Whether the question, of whichever crime, has an answer in the edit's form. */
function isAnswered(answers: Answers, name: string, question: string): boolean {
  const own = new RegExp(`^${question.replace('[c]', '[a-z_]+')}$`);
  const forms = Object.entries(answers).filter(([key]) => key.split('.')[0] === name.split('.')[0]);
  return forms.some(([, given]) => Object.keys(given).some((asked) => own.test(asked)));
}

/** One answer, wherever the row gives the question. */
function everywhere(written: Written, name: string, code: Value): Written {
  const forms = Object.entries(written).filter(([, value]) => typeof value === 'object' && !Array.isArray(value));
  const inForms = forms.map(([form, answers]) => [form, { ...(answers as Record<string, Value>), [name]: code }]);
  return { ...Object.fromEntries(inForms), [name]: code };
}
