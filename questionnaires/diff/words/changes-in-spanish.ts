import { settingNamesInSpanish } from '../../words/es/setting-names.ts';
import { settingPlaceInWords } from '../../words/setting-names-of.ts';
import { IN_ORDER } from '../changed-settings.ts';
import type { ChangeWords, Ordered, SettingOwner, TextName } from './change-words.ts';

const OWNERS: Readonly<Record<SettingOwner, (setting: string, name: string) => string>> = {
  form: (setting, name) => `${setting} del formulario ${name}`,
  question: (setting, name) => `${setting} de ${name}`,
  crime: (setting, name) => `${setting} del delito ${name}`,
  set: (setting) => `El conjunto de delitos ${setting}`,
  manifest: (setting) => `${setting} del manifiesto`,
};

const SEVERITIES = { hard: 'de corrección obligada', soft: 'de aviso' } as const;
const OUTCOMES: Readonly<Record<string, string>> = { completed: 'consumado', attempted: 'tentativa' };

const IN_ORDER_HERE = ', en su orden,';

function placeOf(setting: string): string {
  const place = setting.replace(IN_ORDER, '');
  return settingPlaceInWords(place, settingNamesInSpanish) + (place === setting ? '' : IN_ORDER_HERE);
}

function textName({ kind, name, of }: TextName): string {
  const names: Record<TextName['kind'], string> = {
    wording: `El texto de ${name}`,
    instruction: `La instrucción de ${name}`,
    choice: `La etiqueta de ${name} en la lista ${of}`,
    edit: `El mensaje de la validación ${name}`,
    crime: `El texto ${of} del delito ${name}`,
    form: `El título del formulario ${name}`,
    screen: `El título de la pantalla ${name}`,
    missing: `La etiqueta de ${name}`,
    other: `El texto ${name}`,
    fill: `Las palabras que reemplazan a ${name}`,
    state: `El nombre del estado ${name}`,
  };
  return names[kind];
}

function quotation(now: string | undefined, before: string | undefined): string {
  if (now === undefined) return '';
  return before === undefined ? `: «${now}»` : `: «${now}» en lugar de «${before}»`;
}

function ordered(thing: Ordered, name: string): string {
  switch (thing.kind) {
    case 'list':
      return `En la lista ${thing.list}, ${name}`;
    case 'form':
      return `El formulario ${name}`;
    case 'crime':
      return `En el catálogo, el delito ${name}`;
    case 'state':
      return `El estado ${name}`;
    case 'question':
      return name;
  }
}

export const changesInSpanish: ChangeWords = {
  notSet: 'sin valor',
  none: 'ninguna',
  always: 'siempre',
  and: 'y',
  seriesFrom: 'el número desde el que los incidentes son una serie',

  form: (name) => `El formulario ${name}`,
  screen: ({ name, questions }) => `La pantalla ${name} (${questions})`,
  crime: (key) => `El delito ${key}`,
  asked: ({ subject, before, after }) => {
    if (before === undefined && after === undefined)
      return `${subject} se pregunta siempre, como antes; solo su condición está escrita de otro modo.`;
    if (after === undefined) return `${subject} se pregunta ahora siempre; antes, solo cuando ${before}.`;
    if (before === undefined) return `${subject} se pregunta ahora solo cuando ${after}; antes, siempre.`;
    return `${subject} se pregunta ahora solo cuando ${after}; antes, cuando ${before}.`;
  },
  formGone: (form) => `El formulario ${form} ya no está.`,
  formNew: ({ form, after }) =>
    `El formulario ${form} es nuevo y va ${after === undefined ? 'al principio' : `después de ${after}`}.`,
  repeatedForOthers: (subject) => `${subject} se repite para otros que antes.`,
  setting: ({ of, name, setting, now, before }) =>
    `${OWNERS[of](placeOf(setting), name)} es ahora ${now}; antes, ${before}.`,
  order: ({ thing, name, after }) =>
    `${ordered(thing, name)} va ahora ${after === undefined ? 'al principio' : `después de ${after}`}.`,

  place: ({ form, screen }) => `${form}, pantalla ${screen}`,
  questionGone: ({ name, place, isRead }) =>
    `${name}, del formulario ${place}, ya no se ${isRead ? 'lee' : 'pregunta'}.`,
  questionNew: ({ name, place, when }) =>
    `${name} es nueva en el formulario ${place}${when === undefined ? '' : `; se pregunta cuando ${when}`}.`,
  renamed: ({ now, before }) => `${before} se llama ahora ${now}.`,
  moved: ({ name, now, before }) => `${name} pasó de ${before} a ${now}.`,
  fixed: ({ name, value, when }) => `${name} se registra ahora como ${value} sin preguntar cuando ${when}.`,
  notFixed: (name) => `${name} ya no se responde por regla.`,

  otherList: ({ name, now, before }) =>
    `${name} usa ahora la lista ${now ?? 'ninguna'} en lugar de ${before ?? 'ninguna'}.`,
  canBeLeft: ({ name, label, isNow }) => `${name} ${isNow ? 'ahora' : 'ya no'} puede quedar en ${label}.`,
  range: ({ min, max }) => `de ${min ?? 'cualquier número'} a ${max ?? 'cualquier número'}`,
  otherRange: ({ name, now, before }) => `${name} admite ahora ${now}; antes, ${before}.`,
  required: ({ name, isRequired }) =>
    `${name} ahora ${isRequired ? 'debe responderse' : 'puede quedar sin respuesta'}.`,
  offersUnder: ({ name, code }) => `${name} ofrece ${code} bajo otra condición.`,
  standAlone: ({ name, codes }) =>
    `En ${name} son otras las respuestas que excluyen a las demás: ${codes || 'ninguna'}.`,
  atMost: ({ name, now, before }) =>
    `${name} admite como máximo estas respuestas: ${now ?? 'todas'}; antes, ${before ?? 'todas'}.`,

  editGone: ({ id, name }) => `La validación ${id} de ${name} ya no está.`,
  editNew: ({ id, name, severity, when }) =>
    `La validación ${id} de ${name} es nueva: ${SEVERITIES[severity]}, cuando ${when}.`,
  editSeverity: ({ id, name, now, before }) =>
    `La validación ${id} de ${name} es ahora ${SEVERITIES[now]}; antes, ${SEVERITIES[before]}.`,
  editWhen: ({ id, name, now, before }) =>
    `La validación ${id} de ${name} salta ahora cuando ${now}; antes, cuando ${before}.`,

  list: ({ list, questions }) => `La lista ${list}${questions === '' || questions === list ? '' : ` de ${questions}`}`,
  listGone: (list) => `${list} ya no está.`,
  listNew: ({ list, codes }) => `${list} es nueva: ${codes}.`,
  listNumbers: ({ list, numbers }) => {
    const said = numbers.map(({ code, now, before }) => `${code} ${now} (antes, ${before})`);
    return `${list} tiene otros números en los archivos de datos: ${said.join(', ')}.`;
  },
  codeRenamed: ({ list, label, before }) => `${list} tiene ahora ${label} con otro código; antes, ${before}.`,
  listOffers: ({ list, label, isNow }) => `${list} ${isNow ? 'ahora' : 'ya no'} ofrece ${label}.`,
  quoted: (text) => `«${text}»`,

  textChanged: ({ text, change, isEverywhere, now, before }) => {
    const verb = { gone: 'desapareció', new: 'apareció', changed: 'cambió' }[change];
    const words = { gone: 'desaparecieron', new: 'aparecieron', changed: 'cambiaron' }[change];
    const said = text.kind === 'fill' ? words : verb;
    return `${textName(text)} ${said}${isEverywhere ? ' en todos los idiomas' : ''}${quotation(now, before)}.`;
  },
  translationChanged: ({ text, changed, unchanged, now, before }) =>
    `${textName(text)} ${text.kind === 'fill' ? 'cambiaron' : 'cambió'} en ${changed} y no en ${unchanged}${quotation(now, before)}.`,
  namedWord: ({ of, name, text, isNew }) =>
    `${of === 'fill' ? 'El reemplazo' : 'El estado'} ${name} («${text}») ${isNew ? 'es nuevo' : 'ya no está'}.`,

  crimeGone: (key) => `El delito ${key} ya no está en el catálogo.`,
  crimeNew: ({ key, isAsked }) => `El delito ${key} es nuevo en el catálogo${isAsked ? '' : ' y no se pregunta'}.`,
  crimeAsked: ({ key, isAsked }) => `El delito ${key} ${isAsked ? 'ahora' : 'ya no'} se pregunta.`,
  precedence: ({ now, before }) =>
    `De un incidente contado bajo dos delitos cuenta ahora el primero de otro orden: ${now}; antes, ${before}.`,
  tag: ({ tag, change }) => {
    const verb = { new: 'es nueva', gone: 'ya no tiene reglas', changed: 'tiene otras reglas' }[change];
    return `La etiqueta ICCS ${tag} ${verb}.`;
  },
  iccs: ({ key, code, when, isNow }) =>
    `Los incidentes del delito ${key} ${isNow ? 'ahora' : 'ya no'} reciben el código ICCS ${code} cuando ${when}.`,
  iccsOrder: ({ key, codes }) => `Las reglas ICCS del delito ${key} se prueban ahora en el orden ${codes}.`,
  countsAs: ({ key, as }) =>
    as === undefined
      ? `Los incidentes del delito ${key} cuentan ahora como ${key}.`
      : `Los incidentes del delito ${key} cuentan ahora como ${as.crime}, ${OUTCOMES[as.outcome] ?? as.outcome}.`,

  cardToRows: ({ of, names }) =>
    `${of} era una tarjeta en la que se marcaban algunos de varios elementos; ahora se pregunta por cada uno (${names}). Antes, un elemento del que nadie sabía contaba como no marcado.`,
  askedAsRows: (name) => `${name} se pregunta ahora por filas en una pantalla, con los mismos nombres.`,
  rowsNew: ({ of, place, names }) => `${of} es nueva en el formulario ${place}, por filas: ${names}.`,
  nowRows: ({ names, text }) => `${names} son ahora filas de una pantalla, bajo un solo texto: «${text}».`,
  module: ({ key, isAsked }) => `El módulo ${key} ${isAsked ? 'ahora' : 'ya no'} se pregunta.`,
};
