import { describe, expect, it } from 'vitest';
import { type Answers, codebook, composeForms, fold, type Instrument, parseInstrument, textOf } from '#questionnaires';
import { instrumentFiles } from '../../support/instrument-files.ts';
import { scenario } from '../../support/scenario.ts';

// biome-ignore lint/suspicious/noExplicitAny: tests reach into JSON of any shape to change it
type Json = any;

/** The LACSI instrument, as it is or after a designer's change. */
function lacsiWith(change: (files: Json) => void = () => {}): Instrument {
  const files = structuredClone(instrumentFiles('lacsi-2018-r1'));
  change(files);
  return parseInstrument(files);
}

const lacsi = lacsiWith();
const namesIn = (answers: Answers, form: string) => Object.keys(answers[form] ?? {});

describe('the LACSI interview', () => {
  it('asks about other members only where there are any in the household, not merely in the dwelling', () => {
    const isAskedAboutMembers = (written: Record<string, number | string>) =>
      namesIn(scenario(lacsi).answers(written).interview().answers, 'screeners_household').includes(
        'hh_member_personal_ref',
      );
    expect(isAskedAboutMembers({ n_residents: 1 })).toBe(false);
    expect(isAskedAboutMembers({ n_residents: 2 })).toBe(true);
    expect(isAskedAboutMembers({ n_residents: 3, shared_food_budget: 'no', n_households: 2, n_members: 1 })).toBe(
      false,
    );
    expect(isAskedAboutMembers({ n_residents: 3, shared_food_budget: 'no', n_households: 2, n_members: 2 })).toBe(true);
  });

  it('asks for the municipality of an event, unless it was abroad', () => {
    const incident = (written: Record<string, string>) => {
      const { answers } = scenario(lacsi)
        .answers({ robbery_ref: 'yes', ...written })
        .interview();
      return namesIn(answers, 'incident.robbery.1');
    };
    expect(incident({ ev_abroad: 'no' })).toEqual(expect.arrayContaining(['ev_state', 'ev_municipality']));
    expect(incident({ ev_abroad: 'yes' })).not.toContain('ev_municipality');
  });

  it('keeps refusing apart from not knowing in every question that offers one of them for a victim', () => {
    const merged = codebook(lacsi).filter(
      ({ form, missing }) => form.startsWith('incident') && missing.includes('dk') && !missing.includes('refused'),
    );
    expect(merged.map(({ name }) => name)).toEqual([]);
  });

  it('an adult whose age is refused can be drawn', () => {
    const { answers } = scenario(lacsi).answers({ m_age: 'refused', m_adult: 'yes' }).interview();
    expect(answers['member.1']).toMatchObject({ m_age: 'refused', m_adult: 'yes' });
    expect(answers.selection).toMatchObject({ selected_line: 1 });
  });

  it('a count that is lowered leaves the later forms out, and brings their answers back when it is raised again', () => {
    const { answers, events, context } = scenario(lacsi).answers({ robbery_ref: 'yes', robbery_times: 3 }).interview();
    const recount = (value: number, seq: number) => ({
      seq,
      form: 'screeners_person',
      name: 'robbery_times',
      value,
      at: '2026-11-24T12:00:00-05:00',
      kind: 'answer' as const,
    });
    const lowered = fold(lacsi, [...events, recount(1, 9000)], context);
    expect(Object.keys(lowered).filter((key) => key.startsWith('incident.'))).toEqual(['incident.robbery.1']);
    expect(fold(lacsi, [...events, recount(1, 9000), recount(3, 9001)], context)).toEqual(answers);
  });
});

describe('a crime added or switched on', () => {
  it('a place that a crime excludes is not offered', () => {
    const instrument = lacsiWith((files) => {
      files['crime-types.json'].crimes.find(({ key }: Json) => key === 'robbery').place.without = ['home', 'transport'];
    });
    const refused = (ev_place: string) =>
      scenario(instrument)
        .answers({ robbery_ref: 'yes', ev_place })
        .violations()
        .map(({ name }) => name)
        .includes('ev_place');
    expect(['home', 'transport'].map(refused)).toEqual([true, true]);
    expect(['street', 'online'].map(refused)).toEqual([false, false]);
  });

  it('the killing or disappearance of a member is counted, and nobody is asked what happened', () => {
    const { answers } = scenario(lacsi)
      .answers({ homicide_ref: 'yes', homicide_n: 1, disappear_ref: 'yes', disappear_n: 2 })
      .interview();
    expect(answers.screeners_members).toMatchObject({ homicide_n: 1, homicide_lived_here_1: 'yes', disappear_n: 2 });
    expect(Object.keys(answers).filter((key) => key.startsWith('incident'))).toEqual([]);
  });

  it('what happened to any member may have been reported by another member', () => {
    const { answers } = scenario(lacsi)
      .answers({ kidnap_ref: 'yes', kidnap_n_members: 1, rep_formal_self: 'no' })
      .interview();
    expect(namesIn(answers, 'incident_report.kidnapping.1')).toContain('rep_formal_other');
  });
});

describe('the wording', () => {
  it('supposes neither that something was told before nor that a complaint was made', () => {
    for (const { key } of lacsi.crimes.filter(({ inUse }) => inUse)) {
      expect(textOf(lacsi, 'es', `${key}_ref`)).not.toMatch(/Aparte de lo (anterior|que ya me contó)/);
      expect(textOf(lacsi, 'en', `${key}_ref`)).not.toMatch(/Apart from (that|what you have already)/);
    }
    expect(textOf(lacsi, 'es', 'rep_formal_other')).not.toContain('esa denuncia');
  });

  it('joins no fill to an article or a preposition that it already brings', () => {
    const spoken = JSON.stringify(composeForms(lacsi));
    expect(spoken).not.toMatch(
      /\b(de|a|el|la|the|of the) \{(crime|prosecutor|office|country|municipality|neighbourhood)\}/,
    );
  });
});
