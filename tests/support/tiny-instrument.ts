import { type Instrument, parseInstrument } from '#questionnaires';
import { CHAIN, tinyTexts } from './tiny-texts.ts';

const yesNo = { type: 'single', choices: 'yes_no' };

const crimeDefaults = {
  tier: 'core',
  active: true,
  level: 'person',
  attempts: 'included',
  unitOfCount: 'incident',
  ownerQuestion: false,
  presence: 'ask',
  violence: 'ask',
  property: true,
  confidence: 'high',
};

const WITH_CONSENT = "{consent_selected} = 'yes'";

/** Files of an instrument with four crimes and one question of every kind; change a copy to see what an error does. */
export function tinyFiles(): Record<string, unknown> {
  const screens = (name: string, questions: object[], more: object = {}) => ({
    screens: [{ name, questions, ...more }],
  });
  return structuredClone({
    'manifest.json': {
      id: 'tiny',
      version: '1.0.0',
      note: 'test',
      languages: ['es', 'en'],
      defaultLanguage: 'es',
      referencePeriod: { type: 'rolling_months', months: 12 },
      details: { rule: 'most_recent', perCrime: 3, perInterview: 5 },
      selection: { method: 'seeded_random', minimumAge: 18 },
      chain: CHAIN,
      reportingBodies: [],
      formalComplaintIs: 'prosecutor',
      fills: { country: { es: 'el país', en: 'the country' } },
    },
    'crime-types.json': {
      catalogue: 'tiny',
      crimes: [
        {
          ...crimeDefaults,
          code: 'C01',
          key: 'vehicle_theft',
          level: 'household',
          ownerQuestion: true,
          gate: "{vehicles_owned} = 'yes'",
          place: { without: ['online'] },
          iccs: { code: '050211', rules: [] },
        },
        {
          ...crimeDefaults,
          code: 'C04',
          key: 'robbery',
          presence: 'always',
          iccs: { code: '040111', rules: [{ when: "{ev_place} = 'home'", code: '040112' }] },
        },
        {
          ...crimeDefaults,
          code: 'C09',
          key: 'threats',
          presence: 'never',
          property: false,
          iccs: { code: '02012', rules: [] },
        },
        {
          ...crimeDefaults,
          code: 'C11',
          key: 'bribery',
          unitOfCount: 'contact',
          gate: "{official_contact} = 'yes'",
          iccs: { code: '07031', rules: [] },
        },
      ],
      eventSets: [{ key: 'any_person', level: 'person', except: ['bribery'] }],
    },
    'modules/lists.json': {
      lists: {
        yes_no: ['yes', 'no'],
        sex: ['man', 'woman'],
        safety: ['safe', 'unsafe'],
        place: ['home', 'street', 'online'],
        weapon: ['firearm', 'blade', 'none'],
        injury: ['cut', 'gunshot', 'none'],
      },
    },
    'modules/control.json': {
      form: 'control',
      unit: 'case',
      ...screens('consent', [
        { name: 'consent_intro', type: 'statement' },
        { name: 'consent_roster', ...yesNo },
      ]),
    },
    'modules/household.json': {
      form: 'household',
      unit: 'household',
      when: "{consent_roster} = 'yes'",
      ...screens('residents', [
        {
          name: 'n_residents',
          type: 'number',
          min: 1,
          max: 30,
          edits: [{ id: 'crowded', when: '{n_residents} > 8', severity: 'soft' }],
        },
        { name: 'vehicles_owned', ...yesNo, missing: ['dk', 'refused'] },
      ]),
    },
    'modules/member.json': {
      form: 'member',
      unit: 'member',
      repeat: 'members',
      when: "{consent_roster} = 'yes'",
      ...screens('person', [
        { name: 'm_name', type: 'text', maxLength: 60 },
        { name: 'm_sex', type: 'single', choices: 'sex' },
        { name: 'm_age', type: 'number', min: 0, max: 97, missing: ['dk'] },
        { name: 'm_adult', ...yesNo, visibleIf: "{m_age} = 'dk'" },
      ]),
    },
    'modules/selection.json': {
      form: 'selection',
      unit: 'household',
      when: "{consent_roster} = 'yes' and {n_adults} > 0",
      ...screens('drawn', [
        { name: 'selection_shown', type: 'statement' },
        { name: 'consent_selected', ...yesNo },
      ]),
    },
    'modules/perception.json': {
      form: 'perception',
      unit: 'person',
      when: WITH_CONSENT,
      ...screens('walking', [{ name: 'walk_alone_night', type: 'single', choices: 'safety', missing: ['dk', 'na'] }]),
    },
    'modules/screeners_household.json': {
      form: 'screeners_household',
      unit: 'household',
      when: WITH_CONSENT,
      ...screens(
        '[c]',
        [
          { name: '[c]_ref', ...yesNo, missing: ['dk', 'refused'] },
          { name: '[c]_owner_in_household', ...yesNo, visibleIf: "{[c]_ref} = 'yes'" },
          {
            name: '[c]_times',
            type: 'number',
            min: 1,
            max: 97,
            missing: ['dk', 'refused'],
            visibleIf: "{[c]_ref} = 'yes' and {[c]_owner_in_household} != 'no'",
          },
        ],
        { each: { crimes: 'household' } },
      ),
    },
    'modules/screeners_person.json': {
      form: 'screeners_person',
      unit: 'person',
      when: WITH_CONSENT,
      screens: [
        { name: 'contact', questions: [{ name: 'official_contact', ...yesNo }] },
        {
          name: '[c]',
          each: { crimes: 'person' },
          questions: [
            { name: '[c]_ref', ...yesNo, missing: ['dk', 'refused'] },
            {
              name: '[c]_times',
              type: 'number',
              min: 1,
              max: 97,
              missing: ['dk', 'refused'],
              visibleIf: "{[c]_ref} = 'yes'",
              edits: [{ id: 'many', when: '{[c]_times} > 5', severity: 'soft' }],
            },
          ],
        },
      ],
    },
    'modules/incident.json': {
      form: 'incident',
      unit: 'incident',
      repeat: 'incidents',
      when: WITH_CONSENT,
      screens: [
        {
          name: 'when_and_where',
          questions: [
            { name: 'ev_month', type: 'single', choices: 'window_months', missing: ['dk'] },
            { name: 'ev_day', type: 'date', required: false },
            {
              name: 'ev_place',
              type: 'single',
              choices: 'place',
              missing: ['dk'],
              choicesVisibleIf: { online: "{crime_without} notcontains 'online'" },
            },
          ],
        },
        {
          name: 'force',
          questions: [
            {
              name: 'ev_present',
              ...yesNo,
              visibleIf: "{crime_presence} != 'never'",
              fixed: { when: "{crime_presence} = 'always'", value: 'yes' },
            },
            { name: 'ev_weapon', ...yesNo, missing: ['dk'], visibleIf: "{ev_present} = 'yes'" },
            {
              name: 'ev_weapon_type',
              type: 'multiple',
              choices: 'weapon',
              missing: ['dk', 'refused'],
              visibleIf: "{ev_weapon} = 'yes'",
              exclusive: ['none'],
              maxSelected: 2,
            },
            {
              name: 'ev_injury',
              type: 'multiple',
              choices: 'injury',
              exclusive: ['none'],
              visibleIf: "{ev_weapon} = 'yes'",
              choicesVisibleIf: { gunshot: "{ev_weapon_type} contains 'firearm'" },
            },
          ],
        },
        {
          name: 'loss',
          visibleIf: "{crime_property} = 'yes'",
          questions: [
            { name: 'loss_amount', type: 'money', max: 1_000_000, missing: ['dk', 'refused'] },
            {
              name: 'loss_note',
              type: 'text',
              maxLength: 500,
              required: false,
              visibleIf: '{loss_amount} > 0',
              edits: [{ id: 'loss_without_theft', when: "{loss_note} = 'nothing'", severity: 'hard' }],
            },
          ],
        },
      ],
    },
    'modules/close.json': {
      form: 'close',
      unit: 'person',
      ...screens('farewell', [{ name: 'consent_recontact', ...yesNo }]),
    },
    'texts/es.json': tinyTexts('(es)'),
    'texts/en.json': tinyTexts('(en)'),
  });
}

/** The instrument of `tinyFiles`, or of a changed copy of them. */
export function tinyInstrument(change: (files: Record<string, unknown>) => void = () => {}): Instrument {
  const files = tinyFiles();
  change(files);
  return parseInstrument(files);
}
