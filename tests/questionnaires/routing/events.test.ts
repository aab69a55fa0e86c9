import { describe, expect, it } from 'vitest';
import { type Answers, type Instrument, iccsOf, openForm, parseInstrument, type Value } from '#questionnaires';
import { instrumentFiles } from '../../support/instrument-files.ts';
import { codes, scenario } from '../../support/scenario.ts';

// biome-ignore lint/suspicious/noExplicitAny: tests reach into JSON of any shape to change it
type Json = any;

/** The LACSI instrument, as it is or after a country's change. */
function lacsiWith(change: (files: Json) => void = () => {}): Instrument {
  const files = structuredClone(instrumentFiles('lacsi-2018-r1'));
  change(files);
  return parseInstrument(files);
}

const lacsi = lacsiWith();
const manifest = (change: Json) => lacsiWith((files) => Object.assign(files['manifest.json'], change));
const incidents = (answers: Answers) => Object.keys(answers).filter((key) => key.startsWith('incident.'));
const told = (instrument: Instrument, written: Record<string, Value>) =>
  scenario(instrument).answers(written).interview().answers;
const titleOf = (instrument: Instrument, key: string, name: string, answers: Answers, language = 'en') => {
  const context = { caseId: 'case-1', seed: 'seed-1' };
  const form = openForm(instrument, key, answers, context, { language });
  const wording = form.wordingOf(name);
  return { title: wording?.text, instruction: wording?.instruction };
};

describe('from counts to forms', () => {
  it('an event has its forms one after the other, before the next event', () => {
    const answers = told(lacsi, { robbery_ref: 'yes', robbery_times: 2 });
    const parts = ['incident', 'incident_details', 'incident_report'];
    const expected = [1, 2].flatMap((n) => parts.map((part) => `${part}.robbery.${n}`));
    expect(Object.keys(answers).filter((key) => expected.includes(key))).toEqual(expected);
  });

  it('six alike events are a series: one form, and the count stays', () => {
    const answers = told(lacsi, { robbery_ref: 'yes', robbery_times: 6, robbery_series: 'yes' });
    expect(incidents(answers)).toEqual(['incident.robbery.1']);
    expect(answers.screeners_person).toMatchObject({ robbery_times: 6 });
    expect(told(lacsi, { robbery_ref: 'yes', robbery_times: 5 }).screeners_person).not.toHaveProperty('robbery_series');
  });

  it('assaults and sexual offences are a series from the third alike one on', () => {
    expect(incidents(told(lacsi, { assault_ref: 'yes', assault_times: 12, assault_series: 'yes' }))).toHaveLength(1);
    const offences = told(lacsi, { sexual_offence_ref: 'yes', sexual_offence_times: 3, sexual_offence_series: 'yes' });
    expect(incidents(offences)).toEqual(['incident.sexual_offence.1']);
    expect(offences['incident_details.sexual_offence.1']).not.toHaveProperty('ev_narrative');
  });

  it('the last event only, or some at random that the seed decides, when the manifest says so', () => {
    const robbed = { robbery_ref: 'yes', robbery_times: 5 };
    const details = { perCrime: 2, perInterview: 12, seriesFrom: 6 };
    expect(incidents(told(manifest({ details: { ...details, rule: 'last' } }), robbed))).toHaveLength(1);
    const random = manifest({ details: { ...details, rule: 'random' } });
    expect(incidents(told(random, robbed))).toHaveLength(2);
    expect(told(random, robbed)).toEqual(told(random, robbed));
    const drawn = new Set(
      Array.from({ length: 8 }, (_, n) => {
        const seeded = scenario(random, { seed: `seed-${n}` })
          .answers(robbed)
          .interview();
        const form = openForm(random, 'incident.robbery.1', seeded.answers, seeded.context, { language: 'en' });
        return String(form.model.getVariable('event_ordinal'));
      }),
    );
    expect(drawn.size).toBeGreaterThan(1);
  }, 20_000);
});

describe('gates that nobody knows', () => {
  it('who does not know whether they own a vehicle is asked about its theft all the same', () => {
    expect(told(lacsi, { vehicles_owned: 'dk' }).screeners_household).toHaveProperty('vehicle_theft_ref');
    expect(told(lacsi, { vehicles_owned: 'no' }).screeners_household).not.toHaveProperty('vehicle_theft_ref');
  });

  it('who does not know about five years is asked about the window; who refuses is left in peace; no means no', () => {
    expect(told(lacsi, { burglary_5y: 'dk' }).screeners_household).toMatchObject({ burglary_ref: 'no' });
    expect(told(lacsi, { burglary_5y: 'refused' }).screeners_household).not.toHaveProperty('burglary_ref');
    const { screeners_household } = told(lacsi, { burglary_5y: 'no', burglary_ref: 'yes' });
    expect(screeners_household).toMatchObject({ burglary_5y: 'no', burglary_ref: 'no' });
  });
});

describe('the window', () => {
  it('an event outside it is kept, flagged and confirmed, never refused', () => {
    const outside = { robbery_ref: 'yes', robbery_times: 1, ev_month: 'before_window' };
    expect(told(lacsi, outside)['incident.robbery.1']).toMatchObject({ ev_month: 'before_window' });
    expect(scenario(lacsi).answers(outside).violations()).toEqual([]);
    expect(
      codes(
        scenario(lacsi)
          .answers(outside)
          .violations(() => {}),
      ),
    ).toContain('edit:out_of_window');
  });

  it.each([
    ['es', 'desde el 24 de noviembre de 2025'],
    ['en', 'since November 24, 2025'],
    ['pt', 'desde 24 de novembro de 2025'],
    ['fr', 'depuis le 24 novembre 2025'],
  ])('the question of the month says from which day of its first month events count (%s)', (language, since) => {
    const { answers, context } = scenario(lacsi).answers({ robbery_ref: 'yes', robbery_times: 1 }).interview();
    const form = openForm(lacsi, 'incident.robbery.1', answers, context, { language });
    expect(form.wordingOf('ev_month')?.instruction).toContain(since);
  });

  it('is the calendar year before where the manifest says so, and what came since is asked apart', () => {
    const yearly = manifest({ referencePeriod: { type: 'calendar_year' } });
    const answers = told(yearly, { robbery_ref: 'yes', robbery_times: 1 });
    expect(answers.screeners_household).toHaveProperty('hh_any_since');
    expect(answers['incident.robbery.1']).toMatchObject({ ev_month: '2025-01' });
    const { title } = titleOf(yearly, 'screeners_person', 'robbery_times', answers);
    expect(title).toContain('between January 1, 2025 and December 31, 2025');
    const rolling = told(lacsi, { robbery_ref: 'yes', robbery_times: 1 });
    expect(titleOf(lacsi, 'screeners_person', 'robbery_times', rolling).title).toContain('since November 24, 2025');
  });

  it('is asked about card by card where the manifest says so, with each crime in full', () => {
    const cards = manifest({ screeners: 'per_card' });
    const answers = told(cards, {});
    expect(answers.screeners_household).toHaveProperty('hh_any_before');
    expect(answers.screeners_household).not.toHaveProperty('burglary_5y');
    expect(titleOf(cards, 'screeners_person', 'robbery_ref', answers).title).toMatch(
      /by force .*since November 24, 2025/,
    );
  });
});

describe('what was told before', () => {
  it('is in view and left out of the next question, but for what nobody should read over a shoulder', () => {
    const answers = told(lacsi, { burglary_ref: 'yes', burglary_times: 2, sexual_offence_ref: 'yes' });
    const robbery = titleOf(lacsi, 'screeners_person', 'robbery_5y', answers);
    expect(robbery.title).toMatch(/^Leave out what you have already told me\. /);
    expect(robbery.instruction).toContain('Burglary (2)');
    expect(titleOf(lacsi, 'incident.burglary.1', 'ev_month', answers).title).not.toContain('Leave out');
    expect(titleOf(lacsi, 'screeners_household', 'vehicle_theft_5y', told(lacsi, {})).title).not.toContain('Leave out');
    expect(JSON.stringify(robbery)).not.toMatch(/exual/);
  });
});

describe('optional modules', () => {
  const packs = (...on: string[]) =>
    lacsiWith((files) => {
      for (const pack of files['manifest.json'].packs) pack.active = on.includes(pack.key);
    });

  it('are asked only where the manifest turns them on', () => {
    expect(Object.keys(told(lacsi, {})).filter((key) => key.startsWith('pack_'))).toEqual([]);
    const all = packs('physical_16_1_3', 'sexual_16_1_3', 'psychological_16_1_3', 'harassment_11_7_2', 'hate');
    const answers = told(all, { robbery_ref: 'yes', robbery_times: 1 });
    expect(Object.keys(answers).filter((key) => key.startsWith('pack_'))).toEqual([
      ...['pack_physical', 'pack_sexual', 'pack_psychological', 'pack_sexual_harassment', 'pack_harassment'],
    ]);
    expect(answers['incident.robbery.1']).toHaveProperty('bias_motive');
  });

  it('childhood is asked about from 18 to 29 only', () => {
    const childhood = packs('childhood_16_2_3');
    expect(told(childhood, { m_age: 29 })).toHaveProperty('pack_childhood');
    expect(told(childhood, { m_age: 30 })).not.toHaveProperty('pack_childhood');
  });

  it('the theft of livestock is a crime of its own with forms and an ICCS code', () => {
    const herds = packs('livestock_theft');
    const answers = told(herds, { livestock_owned: 'yes', livestock_theft_ref: 'yes', livestock_theft_times: 1 });
    expect(answers['incident_details.livestock_theft.1']).toHaveProperty('ls_animals');
    expect(iccsOf(herds, 'livestock_theft', { ev_threat: 'no' })).toBe('05025');
  });
});

describe('the ICCS code of an event', () => {
  const rules: [string, Record<string, Value>, string][] = [
    ['vehicle_theft', { ev_threat: 'yes', of_weapon: 'yes', ev_place: 'street' }, '040111'],
    ['vehicle_theft', { ev_threat: 'yes', vh_method: 'in_use', ev_place: 'home' }, '040121'],
    ['motorcycle_theft', { ev_threat: 'yes', vh_method: 'in_use', ev_place: 'dk' }, '040121'],
    ['vehicle_theft', { ev_threat: 'yes', vh_method: 'dk', ev_place: 'street' }, '0401'],
    ['vehicle_theft', { ev_present: 'no' }, '050211'],
    ['vehicle_parts_theft', { vp_items: ['belongings'] }, '050222'],
    ['vehicle_parts_theft', { vp_items: ['belongings', 'parts'] }, '050213'],
    ['vehicle_theft', { ev_present: 'no', vh_method: 'in_use' }, '040121'],
    [
      'vehicle_theft',
      { vh_method: 'in_use', ev_threat: 'no', of_weapon: 'no', ev_other_violence: 'no', ev_place: 'street' },
      '050211',
    ],
    ['motorcycle_theft', { ev_threat: 'yes', ev_place: 'dk' }, '04011'],
    ['burglary', { hb_dwelling: 'this_home' }, '050121'],
    ['burglary', { hb_dwelling: 'former_home' }, '050121'],
    ['burglary', { hb_dwelling: 'shed' }, '050229'],
    ['burglary', { hb_dwelling: 'shed', ev_threat: 'yes' }, '040112'],
    ['livestock_theft', {}, '05025'],
    ['livestock_theft', { ev_threat: 'yes', ev_place: 'home' }, '04014'],
    ['burglary', { hb_dwelling: 'dk' }, '05012'],
    ['burglary', { hb_member_present: 'yes', hb_member_forced: 'yes' }, '040112'],
    ['robbery', { ev_place: 'refused' }, '04011'],
    ['personal_theft', { ev_present: 'dk' }, '05022'],
    ['bank_fraud', { fr_type: 'not_delivered' }, '07019'],
    ['bank_fraud', { fr_type: 'bad_cheque' }, '070112'],
    ['consumer_fraud', { fr_type: 'bad_cheque' }, '070112'],
    ['extortion', { ev_threat: 'no', ex_mode: 'protection_fee' }, '02051'],
    ['threats', { th_harm: ['kill', 'property'] }, '020121'],
    ['threats', { th_harm: ['property'] }, '02012'],
    ['threats', { th_harm: ['hurt', 'property'] }, '020122'],
    ['threats', { ev_other_violence: 'yes', ev_injury_type: ['bruise'] }, '020112'],
    ['threats', { ev_other_violence: 'yes', ev_injury_type: ['fracture'] }, '020111'],
    ['attempted_burglary', { hb_dwelling: 'other_home' }, '050122'],
    ['burglary', { hb_dwelling: 'other_home' }, '050122'],
    ['burglary', { ev_other_violence: 'yes', ev_place: 'home' }, '040112'],
    ['robbery', { ev_place: 'home', ev_threat: 'yes' }, '040112'],
    ['robbery', { ev_threat: 'no', of_weapon: 'no', ev_other_violence: 'no' }, '050221'],
    ['personal_theft', { ev_present: 'no' }, '050229'],
    ['personal_theft', { ev_present: 'yes' }, '050221'],
    ['bank_fraud', { fr_type: 'card' }, '070112'],
    ['bank_fraud', { fr_type: 'false_money' }, '070211'],
    ['consumer_fraud', { fr_type: 'not_delivered' }, '07019'],
    ['extortion', { ev_threat: 'yes' }, '02051'],
    ['extortion', { ev_threat: 'no' }, '07019'],
    ['extortion', { ev_threat: 'no', ev_other_violence: 'yes' }, '02059'],
    ['threats', { of_weapon: 'yes' }, '020121'],
    ['threats', {}, '02012'],
    ['assault', { ev_injury_type: ['fracture'] }, '020111'],
    ['assault', { ev_injury_weapon: 'yes', of_weapon_type: ['blunt'], ev_injury_type: ['bruise'] }, '020111'],
    ['assault', { ev_attempt_completed: 'attempted', of_weapon: 'yes', ev_injury_type: ['none'] }, '020111'],
    ['assault', { ev_attempt_completed: 'attempted', of_weapon: 'no', ev_injury_type: ['none'] }, '020112'],
    ['assault', { ev_injury_type: ['bruise'] }, '020112'],
    ['bribery', { br_initiator: 'intermediary' }, '07031'],
    ['bribery', { br_initiator: 'official' }, '070312'],
    ['bribery', { br_initiator: 'official', ev_threat: 'yes' }, '0205'],
    ['bribery', { br_initiator: 'respondent' }, '070311'],
    ['motorcycle_theft', {}, '050211'],
    ['bicycle_theft', {}, '050229'],
    ['vandalism', {}, '05042'],
    ['kidnapping', { kd_mode: 'forced_withdrawal' }, '020221'],
    ['kidnapping', { kd_mode: 'no_demand' }, '020222'],
    ['kidnapping', { kd_mode: 'other', kd_paid: 'no' }, '020221'],
    ['kidnapping', { kd_mode: 'dk' }, '02022'],
    ['sexual_offence', { sx_type: 'attempted_rape' }, '03011'],
    ['sexual_offence', { sx_type: 'touching' }, '030121'],
    ['sexual_offence', { sx_type: 'exhibitionism' }, '08029'],
    ['sexual_offence', { sx_type: 'harassment' }, '030122'],
    ['sexual_offence', { sx_type: 'refused' }, '0301'],
    ['enforced_disappearance', {}, '020222'],
    ['homicide', {}, '0101'],
    ['cybercrime', { cy_type: 'device_access' }, '09031'],
    ['cybercrime', { cy_type: 'blocked' }, '09032'],
  ];
  it.each(rules)('of %s %j is %s', (crime, answers, code) => {
    expect(iccsOf(lacsi, crime, answers)).toBe(code);
  });
});
