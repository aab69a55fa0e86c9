import type { FormModule, Instrument, Question, Screen } from '../instrument/instrument.ts';
import { computedNames, localNames } from '../instrument/names.ts';
import { stampScreens } from '../instrument/stamp.ts';
import { checkDraws } from './check-draws.ts';
import { checkSettings } from './check-settings.ts';
import type { Find } from './finding.ts';

const PER_SCREEN = 6;
const PER_FORM = 40;
const ADULT_FROM = 18;

/** Names, lists, crimes and sizes: everything about an instrument but its texts and expressions. */
export function checkStructure(instrument: Instrument, find: Find): void {
  checkManifest(instrument, find);
  checkSettings(instrument, find);
  checkAdultsOnly(instrument, find);
  checkCrimes(instrument, find);
  checkCodes(instrument, find);
  for (const module of instrument.forms) {
    checkSizes(instrument, module, find);
    module.screens.forEach((screen, s) => {
      screen.questions.forEach((question, q) => {
        checkQuestion(instrument, module, question, `screens[${s}].questions[${q}]`, screen.each, find);
      });
    });
  }
  checkDraws(instrument, find);
  checkNames(instrument, find);
}

function checkManifest({ manifest, forms }: Instrument, find: Find): void {
  const file = 'manifest.json';
  if (!manifest.languages.includes(manifest.defaultLanguage)) {
    find('missing-text', file, 'defaultLanguage', 'it is not one of languages', 'choose one of them');
  }
  for (const twice of repeated(manifest.chain)) {
    find('duplicate-name', file, 'chain', `the form ${twice} is there twice`, 'name each form once');
  }
  for (const { form } of forms.filter((module, index) => module.form !== manifest.chain[index])) {
    find(
      'form-not-in-chain',
      `modules/${form}.json`,
      'form',
      'the file has another name than its form',
      'give both the same name',
    );
  }
  for (const [name, texts] of Object.entries(manifest.fills)) {
    for (const language of manifest.languages.filter((language) => !Object.hasOwn(texts, language))) {
      find('missing-text', file, `fills.${name}`, `there is no text in ${language}`, 'translate it');
    }
  }
}

/** Adults only; younger people may be drawn where the country has a protocol for them. */
function checkAdultsOnly({ manifest }: Instrument, find: Find): void {
  const hasProtocol = manifest.packs.some(({ key, active }) => key === 'minors' && active);
  if (manifest.selection.minimumAge >= ADULT_FROM || hasProtocol) return;
  find(
    'minors-drawn',
    'manifest.json',
    'selection.minimumAge',
    `adults only: nobody under ${ADULT_FROM} may be drawn without a protocol for children`,
    `set it to ${ADULT_FROM} or more, or switch on the pack minors once the country's protocol is in force`,
  );
}

function checkCrimes({ crimes, eventSets, precedence }: Instrument, find: Find): void {
  const file = 'crime-types.json';
  for (const twice of [...repeated(crimes.map(({ key }) => key)), ...repeated(crimes.map(({ code }) => code))]) {
    find('duplicate-name', file, 'crimes', `${twice} is there twice`, 'give each crime its own code and key');
  }
  const sets = eventSets.map(({ key }) => key);
  for (const twice of [...repeated(sets), ...new Set(sets.filter((set) => crimes.some(({ key }) => key === set)))]) {
    find('duplicate-name', file, 'eventSets', `${twice} is there twice`, 'give the set a name of its own');
  }
  for (const crime of precedence.filter((name) => crimes.every(({ key }) => key !== name))) {
    find('unknown-crime', file, 'precedence', `it names ${crime}, which is no crime`, 'use a key of crimes');
  }
  for (const twice of repeated(precedence)) {
    find('duplicate-name', file, 'precedence', `${twice} is there twice`, 'give each crime one place');
  }
  eventSets.forEach(({ key, except }, index) => {
    for (const crime of except.filter((name) => crimes.every((known) => known.key !== name))) {
      find(
        'unknown-crime',
        file,
        `eventSets[${index}].except`,
        `${key} leaves out ${crime}, which is no crime`,
        'use a key of crimes',
      );
    }
  });
}

/** Codes that the catalogue and the manifest name are those of the questions; a misspelt one would change figures silently. */
function checkCodes(instrument: Instrument, find: Find): void {
  const { lists, forms, crimes, manifest } = instrument;
  for (const [list, codes] of Object.entries(lists)) {
    // The states come from the manifest, and are told there.
    if (list === 'state' && manifest.states.length > 0) continue;
    for (const twice of repeated(codes)) {
      find('duplicate-name', 'modules/lists.json', `lists.${list}`, `the code ${twice} is there twice`, 'name it once');
    }
  }
  const questions = forms.flatMap(({ screens }) => screens.flatMap((screen) => screen.questions));
  const codesOf = (name: string) => lists[questions.find((question) => question.name === name)?.choices ?? ''] ?? [];
  const check = (file: string, path: string, question: string, codes: readonly string[]) => {
    for (const code of codes.filter((code) => !codesOf(question).includes(code)))
      find('unknown-code', file, path, `${question} has no code ${code}`, 'use a code of its list');
  };
  crimes.forEach(({ place }, index) => {
    check('crime-types.json', `crimes[${index}].place.without`, 'ev_place', place?.without ?? []);
  });
  for (const [asked, question] of [
    ['reporting', 'rep_other_which'],
    ['trust', 'auth_identified'],
  ] as const) {
    const bodies = manifest.reportingBodies.filter((body) => body.asked.includes(asked)).map(({ code }) => code);
    check('manifest.json', 'reportingBodies', question, bodies);
    const alone = questions.find(({ name }) => name === question)?.exclusive ?? [];
    for (const code of codesOf(question).filter((code) => !bodies.includes(code) && !alone.includes(code)))
      find('unknown-code', 'manifest.json', 'reportingBodies', `${code} is not among them`, 'say of what kind it is');
  }
  crimes.forEach(({ pack }, index) => {
    if (pack !== undefined && manifest.packs.every(({ key }) => key !== pack))
      find('unknown-code', 'crime-types.json', `crimes[${index}].pack`, `there is no pack ${pack}`, 'name it in packs');
  });
  checkSeries(instrument, find);
}

/** A series of the Sustainable Development Goals comes from crimes and questions that exist, and from one source only. */
function checkSeries({ manifest, crimes, forms, lists: allLists }: Instrument, find: Find): void {
  const file = 'manifest.json';
  const questions = forms.flatMap(({ screens }) =>
    screens.flatMap((screen) => screen.questions.map(({ name }) => name)),
  );
  const known = [...questions, ...crimes.map(({ key }) => `${key}_ref`)];
  const codesOf = (names: readonly string[]) => {
    const asked = forms.flatMap(({ screens }) => screens.flatMap((screen) => screen.questions));
    const lists = asked.flatMap(({ name, choices }) => (names.includes(name) && choices ? [choices] : []));
    return new Set(lists.flatMap((list) => allLists[list] ?? []));
  };
  for (const twice of repeated(manifest.sdg.map(({ series }) => series))) {
    find('duplicate-name', file, 'sdg', `${twice} has two sources`, 'decide on one of them');
  }
  manifest.sdg.forEach(({ series, source }, index) => {
    const path = `sdg[${index}].source`;
    if ('crimes' in source) {
      for (const crime of source.crimes.filter((name) => crimes.every(({ key }) => key !== name)))
        find('unknown-crime', file, path, `${series} comes from ${crime}, which is no crime`, 'use a key of crimes');
      return;
    }
    for (const name of source.questions.filter((name) => !known.includes(name)))
      find('unknown-name', file, path, `${series} comes from ${name}, which nobody is asked`, 'name a question');
    const codes = codesOf(source.questions);
    for (const code of (source.counts ?? ['yes']).filter((code) => !codes.has(code)))
      find('unknown-code', file, path, `no answer of ${series} is ${code}`, 'name a code of its questions in counts');
    if (source.pack !== undefined && manifest.packs.every(({ key }) => key !== source.pack))
      find('unknown-code', file, path, `there is no pack ${source.pack}`, 'name it in packs');
  });
}

function checkSizes(instrument: Instrument, module: FormModule, find: Find): void {
  const file = `modules/${module.form}.json`;
  const screens = stampScreens(instrument, module.screens);
  const asked = (screen: (typeof screens)[number]) =>
    screen.questions.filter(({ type }) => type !== 'statement').length;
  for (const screen of screens.filter((screen) => asked(screen) > PER_SCREEN)) {
    find(
      'too-many-questions',
      file,
      screen.template,
      `the screen asks ${asked(screen)} questions`,
      `ask at most ${PER_SCREEN}`,
    );
  }
  const total = screens.reduce((sum, screen) => sum + asked(screen), 0);
  if (total > PER_FORM) {
    find(
      'too-many-questions',
      file,
      'screens',
      `the form asks ${total} questions`,
      `ask at most ${PER_FORM}; split the form`,
    );
  }
  for (const twice of repeated(screens.map(({ name }) => name))) {
    find('duplicate-name', file, 'screens', `the screen ${twice} is there twice`, 'give each screen its own name');
  }
}

function checkQuestion(
  instrument: Instrument,
  module: FormModule,
  question: Question,
  path: string,
  each: Screen['each'],
  find: Find,
): void {
  const file = `modules/${module.form}.json`;
  const wrong = (message: string, remedy: string) =>
    find('wrong-question', file, path, `${question.name}: ${message}`, remedy);
  const { choices, min, max } = question;
  if (choices !== undefined && choices !== 'window_months' && !Object.hasOwn(instrument.lists, choices)) {
    find('missing-list', file, `${path}.choices`, `there is no list ${choices}`, 'add it to modules/lists.json');
    return;
  }
  if (min !== undefined && max !== undefined && min > max) wrong('min is above max', 'exchange them');
  for (const [mark, isStamped] of [
    ['[c]_', each !== undefined && 'crimes' in each],
    ['_[a]', each !== undefined && 'authorities' in each],
  ] as const) {
    if (question.name.includes(mark) === isStamped) continue;
    wrong(
      isStamped ? `its name lacks ${mark}` : `${mark} only works on a screen with each`,
      'rename it or set each on its screen',
    );
  }
  const codes = choices === undefined || choices === 'window_months' ? [] : (instrument.lists[choices] ?? []);
  const named = [...Object.keys(question.choicesVisibleIf ?? {}), ...(question.exclusive ?? [])];
  const fixed = question.fixed && codes.length > 0 ? [question.fixed.value] : [];
  for (const code of [...named, ...fixed].filter((code) => !codes.includes(code))) {
    find(
      'unknown-code',
      file,
      path,
      `${question.name} names the code ${code}, which ${choices ?? 'it'} lacks`,
      'use a code of the list',
    );
  }
}

/** Names are variables of the whole interview; those of forms that repeat are each form's own, but still theirs alone. */
function checkNames(instrument: Instrument, find: Find): void {
  const owner = new Map<string, string>();
  for (const name of [...computedNames, ...localNames('members'), ...localNames('incidents')])
    owner.set(name, 'the chain');
  for (const module of instrument.forms) {
    for (const [index, { questions }] of stampScreens(instrument, module.screens).entries()) {
      const first = index === 0;
      for (const { name } of [...questions, ...(first ? (module.draws ?? []) : [])]) {
        const other = owner.get(name);
        if (other !== undefined) {
          find(
            'duplicate-name',
            `modules/${module.form}.json`,
            name,
            `${name} is already a name of ${other}`,
            'choose another name',
          );
        }
        owner.set(name, module.form);
      }
    }
  }
}

function repeated(names: readonly string[]): string[] {
  return [...new Set(names.filter((name, index) => names.indexOf(name) !== index))];
}
