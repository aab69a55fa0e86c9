import { settingNamesInFrench } from '../../words/fr/setting-names.ts';
import { settingPlaceInWords } from '../../words/setting-names-of.ts';
import { IN_ORDER } from '../changed-settings.ts';
import type { ChangeWords, Ordered, SettingOwner, TextName } from './change-words.ts';

const OWNERS: Readonly<Record<SettingOwner, (setting: string, name: string) => string>> = {
  form: (setting, name) => `${setting} du formulaire ${name}`,
  question: (setting, name) => `${setting} de ${name}`,
  crime: (setting, name) => `${setting} de l’infraction ${name}`,
  set: (setting) => `L’ensemble d’infractions ${setting}`,
  manifest: (setting) => `${setting} du manifeste`,
};

const SEVERITIES = { hard: 'bloquant', soft: 'd’avertissement' } as const;
const OUTCOMES: Readonly<Record<string, string>> = { completed: 'consommée', attempted: 'tentative' };

const IN_ORDER_HERE = ', dans leur ordre,';

function placeOf(setting: string): string {
  const place = setting.replace(IN_ORDER, '');
  return settingPlaceInWords(place, settingNamesInFrench) + (place === setting ? '' : IN_ORDER_HERE);
}

function textName({ kind, name, of }: TextName): string {
  const names: Record<TextName['kind'], string> = {
    wording: `Le texte de ${name}`,
    instruction: `La consigne de ${name}`,
    choice: `Le libellé de ${name} dans la liste ${of}`,
    edit: `Le message du contrôle ${name}`,
    crime: `Le texte ${of} de l’infraction ${name}`,
    form: `Le titre du formulaire ${name}`,
    screen: `Le titre de l’écran ${name}`,
    missing: `Le libellé de ${name}`,
    other: `Le texte ${name}`,
    fill: `Ce qui remplace ${name}`,
    state: `Le nom de l’État ${name}`,
  };
  return names[kind];
}

const VERBS = { gone: 'n’est plus là', new: 'est ajouté', changed: 'a changé' } as const;
const FEMININE_VERBS = { ...VERBS, new: 'est ajoutée' } as const;

function quotation(now: string | undefined, before: string | undefined): string {
  if (now === undefined) return '';
  return before === undefined ? ` : « ${now} »` : ` : « ${now} » au lieu de « ${before} »`;
}

function ordered(thing: Ordered, name: string): string {
  switch (thing.kind) {
    case 'list':
      return `Dans la liste ${thing.list}, ${name}`;
    case 'form':
      return `Le formulaire ${name}`;
    case 'crime':
      return `Dans le catalogue, l’infraction ${name}`;
    case 'state':
      return `L’État ${name}`;
    case 'question':
      return name;
  }
}

export const changesInFrench: ChangeWords = {
  notSet: 'sans valeur',
  none: 'aucune',
  always: 'toujours',
  and: 'et',
  seriesFrom: 'le nombre à partir duquel les incidents forment une série',

  form: (name) => `Le formulaire ${name}`,
  screen: ({ name, questions }) => `L’écran ${name} (${questions})`,
  crime: (key) => `L’infraction ${key}`,
  asked: ({ subject, before, after }) => {
    if (before === undefined && after === undefined)
      return `${subject} : on interroge toujours, comme avant ; seule la condition est écrite autrement.`;
    const isAsked = `${subject} : on interroge désormais`;
    if (after === undefined) return `${isAsked} toujours ; avant, seulement à cette condition : ${before}.`;
    if (before === undefined) return `${isAsked} seulement à cette condition : ${after} ; avant, toujours.`;
    return `${isAsked} seulement à cette condition : ${after} ; avant, à celle-ci : ${before}.`;
  },
  formGone: (form) => `Le formulaire ${form} n’est plus là.`,
  formNew: ({ form, after }) =>
    `Le formulaire ${form} est nouveau et vient ${after === undefined ? 'en premier' : `après ${after}`}.`,
  repeatedForOthers: (subject) => `${subject} se répète pour d’autres qu’avant.`,
  setting: ({ of, name, setting, now, before }) =>
    `${OWNERS[of](placeOf(setting), name)} vaut désormais ${now} ; avant, ${before}.`,
  order: ({ thing, name, after }) =>
    `${ordered(thing, name)} vient désormais ${after === undefined ? 'en premier' : `après ${after}`}.`,

  place: ({ form, screen }) => `${form}, écran ${screen}`,
  questionGone: ({ name, place, isRead }) => `${name}, du formulaire ${place}, n’est plus ${isRead ? 'lue' : 'posée'}.`,
  questionNew: ({ name, place, when }) =>
    `${name} est nouvelle dans le formulaire ${place}${when === undefined ? '' : ` ; elle est posée à cette condition : ${when}`}.`,
  renamed: ({ now, before }) => `${before} s’appelle désormais ${now}.`,
  moved: ({ name, now, before }) => `${name} est passée de ${before} à ${now}.`,
  fixed: ({ name, value, when }) => `${name} est désormais notée ${value} sans être posée à cette condition : ${when}.`,
  notFixed: (name) => `${name} n’a plus de réponse donnée par une règle.`,

  otherList: ({ name, now, before }) =>
    `${name} emploie désormais la liste ${now ?? 'aucune'} au lieu de ${before ?? 'aucune'}.`,
  canBeLeft: ({ name, label, isNow }) =>
    isNow ? `${name} peut désormais rester à ${label}.` : `${name} ne peut plus rester à ${label}.`,
  range: ({ min, max }) => `de ${min ?? 'tout nombre'} à ${max ?? 'tout nombre'}`,
  otherRange: ({ name, now, before }) => `${name} accepte désormais ${now} ; avant, ${before}.`,
  required: ({ name, isRequired }) =>
    `${name} ${isRequired ? 'exige désormais une réponse' : 'peut désormais rester sans réponse'}.`,
  offersUnder: ({ name, code }) => `${name} propose ${code} à une autre condition.`,
  standAlone: ({ name, codes }) => `Dans ${name}, d’autres réponses excluent les autres : ${codes || 'aucune'}.`,
  atMost: ({ name, now, before }) =>
    `Le plus grand nombre de réponses à ${name} est désormais ${now ?? 'sans limite'} ; avant, ${before ?? 'sans limite'}.`,

  editGone: ({ id, name }) => `Le contrôle ${id} de ${name} n’est plus là.`,
  editNew: ({ id, name, severity, when }) =>
    `Le contrôle ${id} de ${name} est nouveau : ${SEVERITIES[severity]}, à cette condition : ${when}.`,
  editSeverity: ({ id, name, now, before }) =>
    `Le contrôle ${id} de ${name} est désormais ${SEVERITIES[now]} ; avant, ${SEVERITIES[before]}.`,
  editWhen: ({ id, name, now, before }) =>
    `Le contrôle ${id} de ${name} se déclenche désormais à cette condition : ${now} ; avant, à celle-ci : ${before}.`,

  list: ({ list, questions }) => `La liste ${list}${questions === '' || questions === list ? '' : ` de ${questions}`}`,
  listGone: (list) => `${list} n’est plus là.`,
  listNew: ({ list, codes }) => `${list} est nouvelle : ${codes}.`,
  listNumbers: ({ list, numbers }) => {
    const said = numbers.map(({ code, now, before }) => `${code} ${now} (avant, ${before})`);
    return `${list} a d’autres numéros dans les fichiers de données : ${said.join(', ')}.`;
  },
  codeRenamed: ({ list, label, before }) => `${list} a désormais ${label} sous un autre code ; avant, ${before}.`,
  listOffers: ({ list, label, isNow }) =>
    isNow ? `${list} propose désormais ${label}.` : `${list} ne propose plus ${label}.`,
  quoted: (text) => `« ${text} »`,

  textChanged: ({ text, change, isEverywhere, now, before }) => {
    const verb = (text.kind === 'instruction' ? FEMININE_VERBS : VERBS)[change];
    return `${textName(text)} ${verb}${isEverywhere ? ' dans toutes les langues' : ''}${quotation(now, before)}.`;
  },
  translationChanged: ({ text, changed, unchanged, now, before }) =>
    `${textName(text)} a changé (${changed}), mais non ailleurs (${unchanged})${quotation(now, before)}.`,
  namedWord: ({ of, name, text, isNew }) =>
    `${of === 'fill' ? 'Le remplacement' : 'L’État'} ${name} (« ${text} ») ${isNew ? 'est nouveau' : 'n’est plus là'}.`,

  crimeGone: (key) => `L’infraction ${key} n’est plus dans le catalogue.`,
  crimeNew: ({ key, isAsked }) =>
    `L’infraction ${key} est nouvelle dans le catalogue${isAsked ? '' : ', sans qu’on interroge sur elle'}.`,
  crimeAsked: ({ key, isAsked }) =>
    isAsked ? `On interroge désormais sur l’infraction ${key}.` : `On n’interroge plus sur l’infraction ${key}.`,
  precedence: ({ now, before }) =>
    `D’un incident raconté sous deux infractions compte désormais la première d’un autre ordre : ${now} ; avant, ${before}.`,
  tag: ({ tag, change }) => {
    const verb = { new: 'est nouvelle', gone: 'n’a plus de règles', changed: 'a d’autres règles' }[change];
    return `L’étiquette ICCS ${tag} ${verb}.`;
  },
  iccs: ({ key, code, when, isNow }) =>
    `Les incidents de l’infraction ${key} ${isNow ? 'reçoivent désormais' : 'ne reçoivent plus'} le code ICCS ${code} à cette condition : ${when}.`,
  iccsOrder: ({ key, codes }) =>
    `Les règles ICCS de l’infraction ${key} sont désormais essayées dans l’ordre ${codes}.`,
  countsAs: ({ key, as }) =>
    as === undefined
      ? `Les incidents de l’infraction ${key} comptent désormais comme ${key}.`
      : `Les incidents de l’infraction ${key} comptent désormais comme ${as.crime}, ${OUTCOMES[as.outcome] ?? as.outcome}.`,

  cardToRows: ({ of, names }) =>
    `${of} était une carte où l’on cochait certains éléments parmi plusieurs ; chacun fait désormais l’objet d’une question (${names}). Avant, un élément dont personne ne savait rien comptait comme non coché.`,
  askedAsRows: (name) => `${name} est désormais posée par lignes sur un écran, sous les mêmes noms.`,
  rowsNew: ({ of, place, names }) => `${of} est nouvelle dans le formulaire ${place}, par lignes : ${names}.`,
  nowRows: ({ names, text }) => `${names} sont désormais des lignes d’un écran, sous un seul texte : « ${text} ».`,
  module: ({ key, isAsked }) =>
    isAsked ? `Le module ${key} est désormais posé.` : `Le module ${key} n’est plus posé.`,
};
