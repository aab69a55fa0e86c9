import { describe, expect, it } from 'vitest';
import { type Finding, InvalidInstrument, openForm, parseInstrument } from '#questionnaires';
import { instrumentFiles } from '../../support/instrument-files.ts';
import { codes, scenario } from '../../support/scenario.ts';

// biome-ignore lint/suspicious/noExplicitAny: tests reach into JSON of any shape to change it
type Json = any;

const lacsi = parseInstrument(instrumentFiles('lacsi-2018-r1'));
const bribed = {
  bribery_ref: 'yes',
  bribery_times: 1,
  bribe_contact_judge: 'yes',
  bribe_contact_doctor: 'yes',
  bribe_contact_teacher: 'yes',
  bribe_asked: ['judge', 'teacher'],
  bribe_paid: ['doctor'],
};
const withSeed = (seed: string) => scenario(lacsi, { seed }).answers(bribed);
const drawn = (seed: string) => withSeed(seed).interview().answers.bribery?.bribe_selected_official as string;

describe('the kind of official that a bribe is asked about', () => {
  it('is drawn among those who asked or were paid, each about as often', () => {
    const times = new Map<string, number>();
    for (let seed = 0; seed < 150; seed += 1) {
      const official = drawn(`s${seed}`);
      times.set(official, (times.get(official) ?? 0) + 1);
    }
    expect([...times.keys()].toSorted()).toEqual(['doctor', 'judge', 'teacher']);
    // 150 draws of three: a standard deviation of 5.8, so 50 ± 25 is more than four of them.
    for (const count of times.values()) expect(Math.abs(count - 50)).toBeLessThan(25);
  });

  it('is the same each time the same case is drawn, and is recorded', () => {
    expect(drawn('s1')).toBe(drawn('s1'));
    expect(
      withSeed('s1')
        .violations()
        .filter(({ severity }) => severity === 'hard'),
    ).toEqual([]);
  });

  it('cannot be another one than the seed gives, nor be left out, nor be there where there is nothing to draw', () => {
    const about = (tamper: (bribery: Json) => void, more: Record<string, string | string[]> = {}) =>
      scenario(lacsi)
        .answers({ ...bribed, ...more })
        .violations((answers) => tamper(answers.bribery))
        .filter(({ name }) => name === 'bribe_selected_official');
    const other = ['judge', 'doctor'].find((code) => code !== drawn('seed-1'));
    expect(codes(about((bribery) => Object.assign(bribery, { bribe_selected_official: other })))).toEqual([
      'selection-mismatch',
    ]);
    expect(codes(about((bribery) => delete bribery.bribe_selected_official))).toEqual(['missing-answer']);
    const nobody = { bribe_asked: ['none'], bribe_paid: 'dk' };
    expect(about(() => {}, nobody)).toEqual([]);
    expect(codes(about((bribery) => Object.assign(bribery, { bribe_selected_official: 'judge' }), nobody))).toEqual([
      'not-asked',
    ]);
  });

  it('is named in the form about the bribe when only one of several kinds gets a form', () => {
    const note = (more: Record<string, number | string[]>) => {
      const { answers, context } = scenario(lacsi)
        .answers({ ...bribed, ...more })
        .interview();
      const form = openForm(lacsi, 'incident.bribery.1', answers, context, { language: 'en' });
      return form.wordingOf('event_drawn_note')?.text;
    };
    const label = lacsi.texts.en?.choices.official?.[drawn('seed-1')];
    expect(note({})).toContain(`with this institution: ${label}.`);
    expect(note({ bribery_times: 3 })).toBeUndefined();
    expect(note({ bribe_asked: ['judge'], bribe_paid: ['judge'] })).toBeUndefined();
  });
});

describe('a draw of answers', () => {
  const findings = (change: (files: Json) => void): readonly Finding[] => {
    const files = structuredClone(instrumentFiles('lacsi-2018-r1'));
    change(files);
    try {
      parseInstrument(files);
    } catch (error) {
      if (error instanceof InvalidInstrument) return error.findings;
      throw error;
    }
    return [];
  };

  it.each<[string, Finding['code'], (files: Json) => void]>([
    ['from a question of another form', 'unknown-name', (files) => from(files, ['habit_stopped'])],
    ['from a question that is no card', 'unknown-name', (files) => from(files, ['official_contact'])],
    ['with the name of a question', 'duplicate-name', (files) => rename(files, 'bribe_paid')],
    ['that a crime names and no form has', 'unknown-name', (files) => rename(files, 'another')],
  ])('%s is refused', (_, code, change) => {
    expect(findings(change).map((finding) => finding.code)).toContain(code);
  });

  const from = (files: Json, names: string[]) => {
    files['modules/bribery.json'].draws[0].from = names;
  };
  const rename = (files: Json, name: string) => {
    files['modules/bribery.json'].draws[0].name = name;
  };
});
