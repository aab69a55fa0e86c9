import { describe, expect, it } from 'vitest';
import { type Answers, iccsOf, iccsTagsOf, parseInstrument, type Value } from '#questionnaires';
import { instrumentFiles } from '../../support/instrument-files.ts';
import { codes, scenario } from '../../support/scenario.ts';

const lacsi = parseInstrument(instrumentFiles('lacsi-2018-r1'));

const told: [story: string, crime: string, answers: Record<string, Value>, code: string][] = [
  [
    'an officer beats somebody until they pay, without a threat: coercion, not bribery (p. 70)',
    'bribery',
    { br_initiator: 'official', ev_threat: 'no', ev_other_violence: 'yes' },
    '0205',
  ],
  ['an officer asks, pistol in hand', 'bribery', { br_initiator: 'official', of_weapon: 'yes' }, '0205'],
  ['an officer asks', 'bribery', { br_initiator: 'official', ev_threat: 'no', of_weapon: 'no' }, '070312'],
  [
    'an attempted entry with force against somebody inside, told as an attempted burglary',
    'attempted_burglary',
    { hb_dwelling: 'this_home', hb_member_forced: 'yes' },
    '040112',
  ],
  [
    'the same, told as a burglary',
    'burglary',
    { hb_dwelling: 'this_home', hb_member_forced: 'yes', ev_attempt_completed: 'attempted' },
    '040112',
  ],
  [
    'the vehicle of a company taken from its driver, told as a robbery, wherever it was (p. 55)',
    'robbery',
    { ev_threat: 'yes', ev_place: 'home', items_taken: ['phone', 'vehicle'] },
    '040121',
  ],
  ['a telephone taken', 'robbery', { ev_threat: 'yes', ev_place: 'street', items_taken: ['phone'] }, '040111'],
  [
    'held to make him sign something; nothing was paid, though it was demanded',
    'kidnapping',
    { kd_mode: 'other', kd_paid: 'no' },
    '020221',
  ],
  ['held without a demand', 'kidnapping', { kd_mode: 'no_demand' }, '020222'],
];

describe('the ICCS code of', () => {
  it.each(told)('%s', (_, crime, answers, code) => {
    expect(iccsOf(lacsi, crime, answers)).toBe(code);
  });
});

describe('the ICCS tags', () => {
  it('do not say that there was no weapon where force was used and nobody was asked about weapons', () => {
    const weapon = (crime: string, answers: Record<string, Value>) => iccsTagsOf(lacsi, crime, answers)?.weapon;
    expect(weapon('burglary', { ev_present: 'no', hb_member_forced: 'yes' })).toBe('unknown');
    expect(weapon('vehicle_theft', { ev_present: 'no', vh_method: 'in_use' })).toBe('unknown');
    expect(weapon('burglary', { ev_present: 'no', hb_member_forced: 'no' })).toBe('none');
    expect(weapon('vehicle_theft', { ev_present: 'no', vh_method: 'parked' })).toBe('none');
  });

  it('do not take a telephone for a computer', () => {
    const cyber = (answers: Record<string, Value>) => iccsTagsOf(lacsi, 'extortion', answers)?.cyber;
    expect(cyber({ ev_place: 'online', ex_mode: 'phone' })).toBe('no');
    expect(cyber({ ev_place: 'online', ex_mode: 'online' })).toBe('yes');
  });
});

/** Answers to all forms of an incident. */
function formsOf(answers: Answers, incident: string): Record<string, Value> {
  const forms = ['incident', 'incident_details', 'incident_report'];
  return Object.assign({}, ...forms.map((form) => answers[`${form}.${incident}`]));
}

describe('what the codes and figures need', () => {
  const quiet = { ev_month: '2026-10', ev_same_as: 'none', ev_abroad: 'no', ev_present: 'no' };

  it('a threat of an official is asked for at a distance too', () => {
    const bribed = { official_contact: 'yes', bribery_ref: 'yes', bribery_times: 1 };
    const { answers } = scenario(lacsi)
      .answers({ ...quiet, ...bribed, ev_threat: 'yes' })
      .interview();
    expect(formsOf(answers, 'bribery.1')).toMatchObject({ ev_present: 'no', ev_threat: 'yes' });
  });

  it('a vehicle is among what was robbed, not among what was taken from a pocket or a home', () => {
    const robbed = { robbery_ref: 'yes', robbery_times: 1, items_taken: ['vehicle'] };
    expect(
      codes(
        scenario(lacsi)
          .answers({ ...quiet, ...robbed })
          .violations(),
      ),
    ).toEqual([]);
    const stolen = { personal_theft_ref: 'yes', personal_theft_times: 1, items_taken: ['vehicle'] };
    expect(
      codes(
        scenario(lacsi)
          .answers({ ...quiet, ...stolen })
          .violations(),
      ),
    ).not.toEqual([]);
  });

  it('who says that the police were told, and that nobody told anybody, is asked to confirm', () => {
    const burgled = {
      burglary_ref: 'yes',
      burglary_times: 1,
      rep_formal_self: 'no',
      rep_formal_other: 'no',
      rep_other_body: 'no',
      rep_police_how: 'household',
      rep_emergency_call: 'no',
    };
    const confirmed = (more: Record<string, Value>) => {
      const { events } = scenario(lacsi)
        .answers({ ...quiet, ...burgled, ...more })
        .interview();
      return JSON.stringify(events).includes('police_told_but_unreported');
    };
    expect(confirmed({})).toBe(true);
    expect(confirmed({ rep_emergency_call: 'yes' })).toBe(false);
    expect(confirmed({ rep_other_body: 'yes', rep_other_which: ['local_police'] })).toBe(false);
    expect(confirmed({ rep_police_how: 'was_there' })).toBe(false);
  });

  it('an emergency call after which nobody came is kept, and not asked again', () => {
    const { answers } = scenario(lacsi)
      .answers({ ...quiet, burglary_ref: 'yes', burglary_times: 1, rep_police_how: 'nobody_came' })
      .interview();
    expect(answers['incident_report.burglary.1']).toMatchObject({
      rep_police_how: 'nobody_came',
      rep_emergency_call: 'yes',
    });
  });
});
