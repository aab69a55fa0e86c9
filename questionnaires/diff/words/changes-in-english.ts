import { settingNamesInEnglish } from '../../words/en/setting-names.ts';
import { settingPlaceInWords } from '../../words/setting-names-of.ts';
import { IN_ORDER } from '../changed-settings.ts';
import type { ChangeWords, Ordered, SettingOwner, TextName } from './change-words.ts';

const OWNERS: Readonly<Record<SettingOwner, (setting: string, name: string) => string>> = {
  form: (setting, name) => `${setting} of the form ${name}`,
  question: (setting, name) => `${setting} of ${name}`,
  crime: (setting, name) => `${setting} of the crime ${name}`,
  set: (setting) => `The event set ${setting}`,
  manifest: (setting) => `${setting} of the manifest`,
};

const IN_ORDER_HERE = ', in order,';

function placeOf(setting: string): string {
  const place = setting.replace(IN_ORDER, '');
  return settingPlaceInWords(place, settingNamesInEnglish) + (place === setting ? '' : IN_ORDER_HERE);
}

function textName({ kind, name, of }: TextName): string {
  const names: Record<TextName['kind'], string> = {
    wording: `wording of ${name}`,
    instruction: `instruction of ${name}`,
    choice: `label of ${name} in the list ${of}`,
    edit: `message of the edit ${name}`,
    crime: `${of} text of the crime ${name}`,
    form: `title of the form ${name}`,
    screen: `title of the screen ${name}`,
    missing: `label of ${name}`,
    other: `text ${name}`,
    fill: `words of the fill ${name}`,
    state: `name of the state ${name}`,
  };
  return names[kind];
}

function quotation(now: string | undefined, before: string | undefined): string {
  if (now === undefined) return '';
  return before === undefined ? `: “${now}”` : `: “${now}” instead of “${before}”`;
}

function ordered(thing: Ordered, name: string): string {
  if (thing.kind === 'list') return `In the list ${thing.list} ${name}`;
  return thing.kind === 'question' ? name : `The ${thing.kind} ${name}`;
}

export const changesInEnglish: ChangeWords = {
  notSet: 'not set',
  none: 'none',
  always: 'always',
  and: 'and',
  seriesFrom: 'the number from which incidents are a series',

  form: (name) => `The form ${name}`,
  screen: ({ name, questions }) => `The screen ${name} (${questions})`,
  crime: (key) => `The crime ${key}`,
  asked: ({ subject, before, after }) => {
    if (before === undefined && after === undefined)
      return `${subject} is asked always, as before; only its condition is written otherwise.`;
    if (after === undefined) return `${subject} is now always asked; before, only when ${before}.`;
    if (before === undefined) return `${subject} is now asked only when ${after}; before, always.`;
    return `${subject} is now asked only when ${after}; before, when ${before}.`;
  },
  formGone: (form) => `The form ${form} is gone.`,
  formNew: ({ form, after }) =>
    `The form ${form} is new and comes ${after === undefined ? 'first' : `after ${after}`}.`,
  repeatedForOthers: (subject) => `${subject} is repeated for others than before.`,
  setting: ({ of, name, setting, now, before }) =>
    `${OWNERS[of](placeOf(setting), name)} is now ${now}; before, ${before}.`,
  order: ({ thing, name, after }) => {
    const place = after === undefined ? 'first' : `after ${after}`;
    return `${ordered(thing, name)} now comes ${place}${thing.kind === 'crime' ? ' in the catalogue' : ''}.`;
  },

  place: ({ form, screen }) => `${form}, screen ${screen}`,
  questionGone: ({ name, place, isRead }) => `${name} of the form ${place} is no longer ${isRead ? 'read' : 'asked'}.`,
  questionNew: ({ name, place, when }) =>
    `${name} is new in the form ${place}${when === undefined ? '' : `, asked when ${when}`}.`,
  renamed: ({ now, before }) => `${before} is now called ${now}.`,
  moved: ({ name, now, before }) => `${name} moved from ${before} to ${now}.`,
  fixed: ({ name, value, when }) => `${name} is now recorded as ${value} without asking when ${when}.`,
  notFixed: (name) => `${name} is no longer answered by rule.`,

  otherList: ({ name, now, before }) => `${name} now uses the list ${now ?? 'none'} instead of ${before ?? 'none'}.`,
  canBeLeft: ({ name, label, isNow }) => `${name} can ${isNow ? 'now' : 'no longer'} be left at ${label}.`,
  range: ({ min, max }) => `${min ?? 'any number'} to ${max ?? 'any number'}`,
  otherRange: ({ name, now, before }) => `${name} now takes ${now}; before, ${before}.`,
  required: ({ name, isRequired }) => `${name} ${isRequired ? 'must now be answered' : 'may now be left out'}.`,
  offersUnder: ({ name, code }) => `${name} offers ${code} under another condition.`,
  standAlone: ({ name, codes }) => `${name} has other answers that stand alone: ${codes || 'none'}.`,
  atMost: ({ name, now, before }) => `${name} takes at most ${now ?? 'all'} answers; before, ${before ?? 'all'}.`,

  editGone: ({ id, name }) => `The edit ${id} of ${name} is gone.`,
  editNew: ({ id, name, severity, when }) => `The edit ${id} of ${name} is new: ${severity}, when ${when}.`,
  editSeverity: ({ id, name, now, before }) => `The edit ${id} of ${name} is now ${now}; before, ${before}.`,
  editWhen: ({ id, name, now, before }) => `The edit ${id} of ${name} now fires when ${now}; before, when ${before}.`,

  list: ({ list, questions }) => `The list ${list}${questions === '' || questions === list ? '' : ` of ${questions}`}`,
  listGone: (list) => `${list} is gone.`,
  listNew: ({ list, codes }) => `${list} is new: ${codes}.`,
  listNumbers: ({ list, numbers }) => {
    const said = numbers.map(({ code, now, before }) => `${code} ${now} (before, ${before})`);
    return `${list} has other numbers in data files: ${said.join(', ')}.`;
  },
  codeRenamed: ({ list, label, before }) => `${list} has ${label} under another code now; before, ${before}.`,
  listOffers: ({ list, label, isNow }) => `${list} ${isNow ? 'now' : 'no longer'} offers ${label}.`,
  quoted: (text) => `“${text}”`,

  textChanged: ({ text, change, isEverywhere, now, before }) => {
    const verb = { gone: 'is gone', new: 'is new', changed: 'changed' }[change];
    return `The ${textName(text)} ${verb}${isEverywhere ? ' in every language' : ''}${quotation(now, before)}.`;
  },
  translationChanged: ({ text, changed, unchanged, now, before }) =>
    `The ${changed} ${textName(text)} changed while ${unchanged} did not${quotation(now, before)}.`,
  namedWord: ({ of, name, text, isNew }) => `The ${of} ${name} (“${text}”) is ${isNew ? 'new' : 'gone'}.`,

  crimeGone: (key) => `The crime ${key} is gone from the catalogue.`,
  crimeNew: ({ key, isAsked }) => `The crime ${key} is new in the catalogue${isAsked ? '' : ', not asked'}.`,
  crimeAsked: ({ key, isAsked }) => `The crime ${key} is ${isAsked ? 'now' : 'no longer'} asked.`,
  precedence: ({ now, before }) =>
    `Of one incident told under two crimes, the crime that comes first in another order counts now: ${now}; before, ${before}.`,
  tag: ({ tag, change }) => {
    const verb = { new: 'is new', gone: 'has no rules any more', changed: 'has other rules' }[change];
    return `The ICCS tag ${tag} ${verb}.`;
  },
  iccs: ({ key, code, when, isNow }) =>
    `Incidents of the crime ${key} ${isNow ? 'now' : 'no longer'} get ICCS ${code} when ${when}.`,
  iccsOrder: ({ key, codes }) => `The ICCS rules of the crime ${key} are now tried in the order ${codes}.`,
  countsAs: ({ key, as }) =>
    as === undefined
      ? `Incidents of the crime ${key} now count as ${key}.`
      : `Incidents of the crime ${key} now count as ${as.crime}, ${as.outcome}.`,

  cardToRows: ({ of, names }) =>
    `${of} was a card on which some of several items were marked; now each item is asked by itself (${names}). An item that nobody knew about counted as not marked before.`,
  askedAsRows: (name) => `${name} is now asked as rows on one screen, under the same names.`,
  rowsNew: ({ of, place, names }) => `${of} is new in the form ${place}, as rows: ${names}.`,
  nowRows: ({ names, text }) => `${names} are now rows on one screen, under one text: “${text}”.`,
  module: ({ key, isAsked }) => `The module ${key} is ${isAsked ? 'now' : 'no longer'} asked.`,
};
