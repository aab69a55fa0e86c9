/** The forms of the tiny instrument in their order. */
export const CHAIN = [
  'control',
  'household',
  'member',
  'selection',
  'perception',
  'screeners_household',
  'screeners_person',
  'incident',
  'close',
];

const QUESTIONS_WITH_THEIR_NAME_AS_TEXT = [
  'consent_intro',
  'consent_roster',
  'n_residents',
  'vehicles_owned',
  'm_age',
  'm_adult',
  'm_sex',
  'consent_selected',
  'official_contact',
  'ev_present',
  'ev_weapon',
  'ev_weapon_type',
  'ev_injury',
  'ev_day',
  'loss_amount',
  'loss_note',
  'walk_alone_night',
  'consent_recontact',
];

/** Texts of two languages that only differ by a mark, so that a test sees which language is shown. */
export function tinyTexts(mark: string) {
  const text = (words: string) => `${words} ${mark}`;
  const questions = Object.fromEntries(QUESTIONS_WITH_THEIR_NAME_AS_TEXT.map((name) => [name, { text: text(name) }]));
  const crime = (name: string) => ({
    name: text(name),
    short: text(`the ${name}`),
    screener: text(`since {window_start}, ${name}?`),
    times: text(`how many times, ${name}?`),
  });
  return {
    instrument: { title: text('Tiny'), note: 'for tests' },
    forms: Object.fromEntries(CHAIN.map((form) => [form, { title: text(form) }])),
    questions: {
      ...questions,
      m_name: { text: text('person {m_line}'), instruction: text('given name only') },
      selection_shown: { text: text('We talk with {selected_name}') },
      ev_month: { text: text('month of {crime}, {n} of {of}') },
      ev_place: { text: text('where in {country}?') },
    },
    choices: {
      yes_no: { yes: text('yes'), no: text('no') },
      sex: { man: text('man'), woman: text('woman') },
      safety: { safe: text('safe'), unsafe: text('unsafe') },
      place: { home: text('home'), street: text('street'), online: text('online') },
      weapon: { firearm: text('firearm'), blade: text('blade'), none: text('none') },
      injury: { cut: text('cut'), gunshot: text('gunshot'), none: text('none') },
      window_months: { before_window: text('earlier'), after_window: text('later') },
    },
    missing: { dk: text('does not know'), refused: text('refused'), na: text('not applicable') },
    crimes: {
      vehicle_theft: { ...crime('vehicle theft'), owner: text('was it yours?') },
      robbery: crime('robbery'),
      threats: crime('threats'),
      bribery: crime('bribery'),
    },
    edits: { crowded: text('really so many?'), loss_without_theft: text('nothing was taken'), many: text('a series?') },
  };
}
