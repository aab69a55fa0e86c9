import { describe, expect, it } from 'vitest';
import { codebook, parseInstrument } from '#questionnaires';
import { instrumentFiles } from '../../support/instrument-files.ts';
import { scenario } from '../../support/scenario.ts';

/**
 * The variables of a LACSI survey, module by module, with the form that asks each. `card.code` is a category of a card, a variable of its
 * own in the files. What is not asked in a form has its place named in `ELSEWHERE`.
 */
const ASKED: Record<string, string> = {
  control: 'consent_roster dwelling_class access_barrier',
  household: `n_residents shared_food_budget n_households vehicles_owned n_vehicles motorcycles_owned n_motorcycles
    bicycles_owned n_bicycles tenure income_band`,
  roster: 'informant_line',
  member: `m_name m_relation m_sex m_age m_birth_day m_birth_month m_education_level m_education_grade m_activity
    m_activity_hidden m_work_position`,
  selection: 'consent_selected person_result',
  profile: `m_disability_seeing m_disability_hearing m_disability_walking m_disability_remembering m_disability_self_care
    m_disability_communicating m_ethnicity m_migrant`,
  perception: `tenure_here top_concerns safe_area_neighbourhood safe_area_municipality safe_area_state safe_area_country
    safe_place_home safe_place_work safe_place_street safe_place_school safe_place_market safe_place_mall safe_place_bank
    safe_place_atm safe_place_transport safe_place_car safe_place_highway safe_place_park walk_alone_night walk_alone_day
    disorder expects.street_robbery expects.injury expects.extortion_or_kidnap outlook_neighbourhood outlook_state
    outlook_country crime_trend_neighbourhood crime_trend_municipality crime_trend_country cause_main cause_second`,
  habits: `community_problem community_organised habit_stopped measure.doors measure.locks measure.fences measure.alarm
    measure.guard measure.neighbours measure.insurance measure.dog measure.firearm measure.moved measure.other
    measures_cost_total measures_cost_again`,
  pack_firearm: 'firearm_in_household',
  institutions: `action_known trust_neighbours trust_colleagues trust_relatives trust_friends auth_identified.traffic_police
    auth_identified.local_police auth_identified.state_police auth_identified.national_guard auth_identified.detective_police
    auth_identified.prosecutor auth_identified.federal_prosecutor auth_identified.army auth_identified.navy
    auth_identified.air_force auth_identified.judges auth_trust_army auth_trust_prosecutor auth_effective_army
    auth_corrupt.army auth_helpful.local_police prison_trust`,
  screeners_household: `hh_any_before hh_any_since hh_member_personal_ref hh_member_minor vehicle_theft_owner_in_household
    vehicle_parts_theft_owner_in_household [vehicle_theft vehicle_parts_theft burglary motorcycle_theft bicycle_theft
    vandalism livestock_theft attempted_burglary]`,
  screeners_person: `person_any_before person_any_since [robbery personal_theft bank_fraud consumer_fraud extortion threats
    assault cybercrime stalking]`,
  bribery: 'official_contact bribe_contact bribe_paid bribe_asked [bribery]',
  screeners_other: `[other_crime] personal_theft_specify_1 personal_theft_specify_2 personal_theft_specify_3
    personal_theft_specify_4 personal_theft_specify_5 other_crime_specify_1 other_crime_specify_2 other_crime_specify_3
    other_crime_specify_4 other_crime_specify_5`,
  screeners_sensitive: 'consent_sensitive sx_privacy_ok sx_mode [sexual_offence]',
  screeners_members: `kidnap_before kidnap_ref kidnap_n_members kidnap_lived_here_1 kidnap_times_1 kidnap_duration_1
    disappear_before disappear_ref disappear_n disappear_lived_here_1 disappear_status_1 disappear_same_as_kidnap_1
    homicide_before homicide_ref homicide_n homicide_lived_here_1 homicide_same_as_previous_1`,
  incident: `ev_month ev_state ev_municipality ev_abroad ev_time ev_place ev_attempt_completed ev_present ev_witnessed
    ev_accompanied of_number of_sex.m of_sex.f of_age of_relation of_recognise of_influence ev_threat of_weapon
    of_weapon_type ev_injury_weapon ev_other_violence ev_injury_type bias_motive`,
  incident_details: `vh_insured vh_method vh_recovered vp_items items_taken hb_member_present hb_entry fr_type ex_mode ex_asked
    ex_paid br_official br_form br_initiator br_amount br_frequency br_reported kd_mode kd_paid kd_money_source sx_type cy_type
    cy_device cy_loss ev_narrative`,
  incident_report: `rep_formal_self rep_formal_other rep_knows_process notrep_reason_main rep_file_opened rep_file_outcome
    rep_nofile_reason rep_duration rep_reason_main rep_treatment rep_other_body rep_other_which rep_channel rep_satisfaction
    dmg_main loss_amount health_cost days_lost insured insurance_paid recovered`,
  pack_physical: `phv_a phv_b phv_c phv_d phv_e phv_f phv_g phv_h phv_i phv_j phv_k phv_l phv_x phv_last_act phv_who phv_where
    phv_reported phv_reported_to`,
  pack_sexual: `sev_a sev_b sev_c sev_d sev_e sev_f sev_g sev_h sev_last_act sev_who sev_where sev_reported sev_reported_to`,
  pack_psychological: 'psv_a psv_b psv_c psv_d psv_e psv_f psv_g',
  pack_sexual_harassment: 'shar_a shar_b shar_c shar_d shar_e shar_f shar_g',
  pack_harassment: 'phar_a phar_b phar_c phar_d phar_e',
  pack_childhood: 'csv_a csv_b csv_c csv_d csv_age csv_who csv_told',
  support: 'support_wanted support_received support_source',
  close: `consent_recontact callback_phone_consent privacy_others_present privacy_interrupted needs_referral_card_given
    comprehension interviewer_notes visit_result refusal_subtype household_result appointment_at interview_mode language
    interpreter`,
};

/** Recorded by the interview itself, in the answers of a form: what a person could only get wrong. */
const RECORDED: Record<string, string> = {
  interview_started_at: 'control',
  selected_line: 'selection',
  selected_from: 'selection',
  selected_probability: 'selection',
  bribe_selected_official: 'bribery',
};

/** Comes with the sample or with the visit, not with an answer. A form that asked it would let it be changed. */
const ELSEWHERE = {
  sample: ['case_id', 'psu_id', 'stratum_id', 'dwelling_no', 'household_no', 'urban_rural', 'base_weight'],
  visit: ['visit_no', 'visit_start', 'visit_end', 'interviewer_id', 'visit_gps', 'end_time'],
  roster: ['m_line'],
};

const files = structuredClone(instrumentFiles('lacsi-2018-r1'));
const manifest = files['manifest.json'] as {
  packs: { active: boolean }[];
  reportingBodies: { exists?: boolean }[];
};
for (const pack of manifest.packs) pack.active = true;
for (const body of manifest.reportingBodies) body.exists = true;
const lacsi = parseInstrument(files);
const variables = new Map(codebook(lacsi).map((variable) => [`${variable.form} ${variable.name}`, variable]));

const listed = Object.entries(ASKED).flatMap(([form, names]) =>
  names
    .replace(/\[([^\]]*)\]/g, (_, crimes: string) =>
      crimes
        .trim()
        .split(/\s+/)
        .flatMap((crime) => ['5y', 'ref', 'times', 'series'].map((suffix) => `${crime}_${suffix}`))
        .join(' '),
    )
    .trim()
    .split(/\s+/)
    .map((name) => ({ form, name })),
);

describe('the variables of a LACSI survey', () => {
  it('are two hundred and fifty and more, each asked in its form', () => {
    const missing = listed.filter(({ form, name }) => {
      const [question = '', code] = name.split('.');
      const variable = variables.get(`${form} ${question}`);
      return !variable || (code !== undefined && variable.categories.every((category) => category.code !== code));
    });
    expect(missing).toEqual([]);
    expect(listed.length).toBeGreaterThanOrEqual(250);
  });

  it('recorded by the interview itself are in the answers of their form, and nobody is asked them', () => {
    const bribed = { bribery_ref: 'yes', bribery_times: 1, bribe_contact: ['judge'], bribe_asked: ['judge'] };
    const { answers } = scenario(lacsi).answers(bribed).interview();
    for (const [name, form] of Object.entries(RECORDED)) {
      expect(answers[form], name).toHaveProperty(name);
      expect(variables.has(`${form} ${name}`), name).toBe(false);
    }
  });

  it('that come with the sample, the visit or the roster are asked nowhere', () => {
    const askedNames = new Set(codebook(lacsi).map(({ name }) => name));
    expect(Object.values(ELSEWHERE).flatMap((names) => names.filter((name) => askedNames.has(name)))).toEqual([]);
  });

  it('keep not knowing and refusing apart wherever a person may answer so about a crime', () => {
    const screened = listed.filter(({ name }) => /_(5y|ref|times|series|before|n_members|n)$/.test(name));
    for (const { form, name } of screened)
      expect(variables.get(`${form} ${name}`)?.missing, name).toEqual(expect.arrayContaining(['dk', 'refused']));
  });

  it.each<[name: string, categories: number]>([
    ['top_concerns', 13],
    ['disorder', 17],
    ['habit_stopped', 17],
    ['action_known', 14],
    ['bribe_contact', 17],
    ['visit_result', 13],
    ['m_relation', 6],
    ['dwelling_class', 5],
    ['ev_place', 9],
    ['of_relation', 9],
    ['notrep_reason_main', 9],
    ['rep_file_outcome', 7],
    ['support_wanted', 11],
    ['bias_motive', 8],
    ['kidnap_duration_1', 6],
    ['items_taken', 12],
  ])('%s has its %i categories, not knowing and refusing apart', (name, categories) => {
    const variable = codebook(lacsi).find((each) => each.name === name);
    expect(variable?.categories).toHaveLength(categories);
    expect(variable?.categories.map(({ code }) => code)).not.toEqual(expect.arrayContaining(['dk']));
  });
});
