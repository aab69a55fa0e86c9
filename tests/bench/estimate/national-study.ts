/** The crimes of the made survey: five of the household, ten of the person, and the share of their victims. */
export const CRIMES = [0.03, 0.05, 0.06, 0.02, 0.01, 0.06, 0.04, 0.03, 0.02, 0.05, 0.03, 0.015, 0.005, 0.02, 0.001].map(
  (share, index) => ({
    key: `crime_${index + 1}`,
    code: index + 1,
    level: index < 5 ? ('household' as const) : ('person' as const),
    share,
  }),
);

export const STATES = Array.from({ length: 32 }, (_, state) => String(state + 1).padStart(2, '0'));

const DOMAINS = {
  area: { categories: { urban: "{area} = '0'", other_urban: "{area} = '1'", rural: "{area} = '2'" } },
  state: { value: '{state}', codes: STATES },
};

const REASONS = Array.from({ length: 9 }, (_, reason) => [`reason_${reason + 1}`, `{reason} = '${reason + 1}'`]);

/** How its files become an analysis file. */
export const NATIONAL_STUDY = {
  study: 'national-survey',
  title: 'A made national survey',
  source: 'npm run bench',
  files: {
    persons: {
      path: 'persons.csv',
      columns: {
        id: 'text',
        stratum: 'text',
        psu: 'text',
        state: 'text',
        area: 'text',
        sex: 'text',
        age: 'number',
        weight: 'number',
        household_weight: 'number',
        car: 'text',
      },
    },
    incidents: {
      path: 'incidents.csv',
      columns: {
        id: 'text',
        person: 'text',
        crime: 'text',
        state: 'text',
        self: 'text',
        other: 'text',
        process: 'text',
        file: 'text',
        reason: 'text',
        weight: 'number',
      },
    },
  },
  design: { nested: false, lonelyPsu: { all_psus: 'adjust', incident_psus: 'adjust' } },
  households: {
    file: 'persons',
    key: 'id',
    weight: 'household_weight',
    stratum: 'stratum',
    psu: 'psu',
    domains: DOMAINS,
    atRisk: { crime_1: "{car} = '1'" },
  },
  persons: {
    file: 'persons',
    key: 'id',
    household: 'id',
    weight: 'weight',
    stratum: 'stratum',
    psu: 'psu',
    domains: {
      sex: { categories: { male: "{sex} = '1'", female: "{sex} = '2'" } },
      age_group: { categories: { '18-29': '{age} <= 29', '30-59': '{age} <= 59', '60+': '{age} >= 60' } },
      ...DOMAINS,
    },
    profile: ['sex', 'age_group', 'area'],
  },
  incidents: {
    file: 'incidents',
    key: 'id',
    person: 'person',
    weight: { column: 'weight' },
    domains: { state_of_event: { value: '{state}', codes: STATES } },
    crimes: CRIMES.map(({ key, level, code }) => ({ key, level, when: `{crime} = '${code}'` })),
    sets: {
      any: CRIMES.map(({ key }) => key),
      any_person: CRIMES.filter(({ level }) => level === 'person').map(({ key }) => key),
      any_household: CRIMES.filter(({ level }) => level === 'household').map(({ key }) => key),
    },
    answers: {
      rep_formal_self: { yes: "{self} = '1'", no: "{self} = '2'" },
      rep_formal_other: { yes: "{other} = '1'", no: "{other} = '2'", dk: "{other} = '9'" },
      rep_knows_process: { yes: "{process} = '1'", no: "{process} = '2'" },
      rep_file_opened: { yes: "{file} = '1'", no: "{file} = '2'", dk: "{file} = '9'" },
      notrep_reason_main: Object.fromEntries(REASONS),
    },
  },
};
