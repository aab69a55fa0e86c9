import type { DraftFiles } from '#questionnaires';

const question = (name: string) => ({ name, type: 'single', choices: 'yes_no', visibleIf: '{q_first} notempty' });

/** Files of a questionnaire that is small enough to change it a thousand times. */
export const TINY_FILES: DraftFiles = {
  'manifest.json': {
    id: 'tiny',
    version: '1.0.0',
    languages: ['es', 'en'],
    defaultLanguage: 'es',
    chain: ['home', 'person'],
    definitions: { alone: "{q_first} = 'no'" },
  },
  'modules/lists.json': { lists: { yes_no: ['yes', 'no'], places: ['home', 'street', 'work'] } },
  'modules/home.json': {
    form: 'home',
    unit: 'household',
    screens: [
      { name: 'door', questions: [{ name: 'q_first', type: 'text' }, question('q_second')] },
      { name: 'inside', questions: [question('q_third'), question('q_fourth')] },
    ],
  },
  'modules/person.json': {
    form: 'person',
    unit: 'person',
    screens: [{ name: 'about', questions: [question('q_fifth'), question('q_sixth')] }],
  },
  'crime-types.json': {
    crimes: [
      { code: 'C01', key: 'theft', level: 'person', tier: 'core' },
      { code: 'C02', key: 'burglary', level: 'household', tier: 'core' },
    ],
    precedence: ['burglary', 'theft'],
  },
  'texts/es.json': textsOf('Pregunta'),
  'texts/en.json': textsOf('Question'),
};

function textsOf(word: string): DraftFiles {
  const names = ['q_first', 'q_second', 'q_third', 'q_fourth', 'q_fifth', 'q_sixth'];
  return {
    forms: { home: { title: `${word} A` }, person: { title: `${word} B` } },
    questions: Object.fromEntries(names.map((name) => [name, { text: `${word} ${name}` }])),
    choices: { yes_no: { yes: 'sí', no: 'no' }, places: { home: 'casa', street: 'calle', work: 'trabajo' } },
    crimes: { theft: { name: `${word} robo` }, burglary: { name: `${word} casa` } },
  };
}
