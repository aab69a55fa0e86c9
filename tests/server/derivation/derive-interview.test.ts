import { describe, expect, it } from 'vitest';
import { EMPTY_HALF } from '../../../server/derivation/derive-half.ts';
import { deriveInterview } from '../../../server/derivation/derive-interview.ts';
import { DERIVATION, type DerivedIncident } from '../../../server/derivation/derived-interview.ts';
import { scenario } from '../../support/scenario.ts';
import { instrument, toldSurvey } from './told-survey.ts';

type Written = Parameters<ReturnType<typeof scenario>['answers']>[0];

/** An interview of a household of two adults, to whom nothing happened unless it is written. */
function told(written: Written) {
  const { answers } = scenario(instrument)
    .answers({
      n_residents: 2,
      shared_food_budget: 'yes',
      'member.1': { m_sex: 'woman', m_age: 52 },
      'member.2': { m_sex: 'woman', m_age: 52 },
      official_contact: 'no',
      vehicles_owned: 'no',
      motorcycles_owned: 'no',
      bicycles_owned: 'no',
      ev_abroad: 'no',
      ev_month: 'dk',
      ev_same_as: 'none',
      walk_alone_night: 'unsafe',
      walk_alone_day: 'safe',
      ...written,
    })
    .interview();
  return { caseId: 'case-1', answers };
}

// These two records are the rules of a derivation written down. Whoever has to change one of them makes `DERIVATION`
// grow, so that what is stored is derived again.
describe('what is derived of an interview', () => {
  it('of a quiet household is who answered, and an empty sealed half', () => {
    expect(deriveInterview(instrument, told({}))).toEqual({
      caseId: 'case-1',
      instrument: 'lacsi-2018-r1',
      version: '1.1.1',
      derivation: DERIVATION,
      answered: true,
      open: {
        ...EMPTY_HALF,
        sex: 'female',
        age: 52,
        probability: 0.5,
        memberVictim: false,
        series: new Map([
          ['VC_SNS_WALN_DRK', 0],
          ['VC_SNS_WALN_DRK__answered', 0],
          ['VC_SNS_WALN', 1],
          ['VC_SNS_WALN__answered', 1],
        ]),
        told: new Map([
          ['measures_cost_total', '0'],
          ['education', 'none'],
          ['activity', 'worked'],
          ['ethnicity', 'indigenous'],
          ['birthplace', 'here'],
          ['residence_time', 'under_6m'],
          ['tenure', 'owned'],
          ['income', 'under_1'],
          ['disability', 'no'],
          ['size', '2'],
          ['head_sex', 'female'],
          ['head_age_group', '30-59'],
          ['head_education', 'none'],
          ['head_activity', 'worked'],
          // A sign a row: the place of the answer in its list, - where it was not asked.
          ['unsafe_area', '0000'],
          ['unsafe_place', '000000000000'],
          ['safe_walking_night', '2'],
          ['safe_walking_day', '0'],
          ['crime_rising', '000'],
          ['outlook_bad', '000'],
          ['expected_crime', '000'],
          ['crime_cause', '0'],
          ['crime_cause_named', '00111111111'],
          ['main_concern', '011111111111'],
          ['disorder_near_home', '0111111111111111'],
          ['authority_known', '00-0-0-0--0'],
          ['authority_trust', '00-0-0-0--0'],
          ['authority_effective', '00-0-0-0--0'],
          ['authority_corrupt', '00-0-0-0--0'],
          ['authority_helpful', '00-0-------'],
          ['prisons_trust', '0'],
          ['public_action_known', '0000000000000'],
          ['habit_given_up', '0211111111111111'],
          ['protection_measure', '00000000000'],
          ['social_trust', '0000'],
          ['neighbourhood_problem', '0000000'],
          ['neighbourhood_organised', '0000000'],
        ]),
      },
      sealed: EMPTY_HALF,
    });
    expect(DERIVATION).toBe(10);
  });

  it('are its incidents with the codes that figures read, and in the other half what nobody else may see', () => {
    const robbery = {
      rep_formal_self: 'no',
      rep_other_body: 'yes',
      rep_other_which: ['local_police'],
      ev_attempt_completed: 'attempted',
      ev_state: '02',
      notrep_reason_main: 'minor',
    };
    const { open, sealed } = deriveInterview(
      instrument,
      told({
        bicycles_owned: 'yes',
        robbery_ref: 'yes',
        robbery_times: 7,
        extortion_ref: 'yes',
        extortion_times: 1,
        official_contact: 'yes',
        kidnap_ref: 'yes',
        kidnap_n_members: 2,
        kidnap_lived_here_1: 'yes',
        kidnap_lived_here_2: 'no',
        rep_formal_self: 'no',
        notrep_reason_main: 'minor',
        'incident.robbery.1': robbery,
        'incident_details.robbery.1': robbery,
        'incident_report.robbery.1': robbery,
      }),
    );
    const first: DerivedIncident = {
      crimeScreened: 'robbery',
      n: 1,
      level: 'person',
      crime: 'robbery',
      crimeCoded: null,
      iccs: expect.stringMatching(/^0401/),
      codedByOffice: 'derived',
      shared: false,
      times: 7,
      forms: 5,
      wasReported: true,
      answers: expect.objectContaining({
        rep_formal_self: 'no',
        rep_competent_other: 'yes',
        ev_attempt_completed: 'attempted',
        ev_state: '02',
        rep_file_opened: 'yes',
      }),
    };
    expect(open.incidents[0]).toEqual(first);
    expect(open.incidents.map(({ n }) => n)).toEqual([1, 2, 3, 4, 5]);
    expect(open).toMatchObject({ atRisk: ['bicycle_theft'], derived: 5, members: new Map() });
    expect(open.codeable.map(({ crime, n, isSealed }) => [crime, n, isSealed])).toEqual(
      [1, 2, 3, 4, 5].map((n) => ['robbery', n, false]),
    );
    expect(sealed).toMatchObject({ sex: null, age: null, probability: null, memberVictim: null, derived: 1 });
    expect(sealed).toMatchObject({ atRisk: ['bribery'], members: new Map([['kidnapping', 1]]) });
    expect(sealed.incidents.map(({ crime }) => crime)).toEqual(['extortion']);
    expect(sealed.codeable.map(({ crime, level, isSealed }) => [crime, level, isSealed])).toEqual([
      ['extortion', 'person', true],
      ['kidnapping', 'member', true],
    ]);
  });

  it('puts a household at risk whose vehicle was stolen, also where nobody knows about its vehicles', () => {
    const stolen = (owner: string) =>
      deriveInterview(
        instrument,
        told({
          vehicles_owned: 'dk',
          vehicle_theft_ref: 'yes',
          vehicle_theft_times: 1,
          vehicle_theft_owner_in_household: owner,
        }),
      ).open;
    for (const owner of ['yes', 'dk', 'refused'])
      expect(stolen(owner), owner).toMatchObject({
        atRisk: ['vehicle_theft'],
        incidents: [{ crime: 'vehicle_theft' }],
      });
    expect(stolen('no')).toMatchObject({ atRisk: [], incidents: [] });
  });

  it('an attempted rape is an attempt, as its ICCS tag says, whether or not they “managed to do it”', () => {
    const outcome = (type: string) =>
      deriveInterview(
        instrument,
        told({
          sexual_offence_ref: 'yes',
          sexual_offence_times: 1,
          sx_type: type,
          ev_attempt_completed: 'completed',
        }),
      ).sealed.incidents.map(({ answers }) => answers.ev_attempt_completed);
    expect(outcome('attempted_rape')).toEqual(['attempted']);
    expect(outcome('rape')).toEqual(['completed']);
  });

  it('of a case whose adult did not answer says so, and nothing else', () => {
    const refused = told({ consent_selected: 'no', person_result: 'refusal' });
    expect(deriveInterview(instrument, refused)).toMatchObject({
      answered: false,
      open: EMPTY_HALF,
      sealed: EMPTY_HALF,
    });
  });

  it('holds no answer that is not a code of the questionnaire', () => {
    const written = { robbery_ref: 'yes', robbery_times: 1 };
    const interview = told(written);
    Object.assign(interview.answers['incident.robbery.1']!, { ev_state: 'at Ana’s house' });
    Object.assign(interview.answers['incident_report.robbery.1']!, { rep_formal_self: 'Ana did' });
    const { open } = deriveInterview(instrument, interview);
    expect(open.incidents[0]!.answers).toMatchObject({ ev_state: null, rep_formal_self: null });
  });

  it('depends on the interview and the codings of its case alone, and changes neither', () => {
    for (let seed = 1; seed <= 5; seed++) {
      const { interviews, codings } = toldSurvey(seed);
      const before = structuredClone({ interviews, codings });
      for (const interview of interviews) {
        const own = codings.filter(({ caseId }) => caseId === interview.caseId);
        const derived = deriveInterview(instrument, interview, own);
        expect(deriveInterview(instrument, structuredClone(interview), codings)).toEqual(derived);
      }
      expect({ interviews, codings }).toEqual(before);
    }
  });
});
