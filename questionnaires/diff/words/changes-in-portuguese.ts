import { settingNamesInPortuguese } from '../../words/pt/setting-names.ts';
import { settingPlaceInWords } from '../../words/setting-names-of.ts';
import { IN_ORDER } from '../changed-settings.ts';
import type { ChangeWords, Ordered, SettingOwner, TextName } from './change-words.ts';

const OWNERS: Readonly<Record<SettingOwner, (setting: string, name: string) => string>> = {
  form: (setting, name) => `${setting} do formulário ${name}`,
  question: (setting, name) => `${setting} de ${name}`,
  crime: (setting, name) => `${setting} do crime ${name}`,
  set: (setting) => `O conjunto de crimes ${setting}`,
  manifest: (setting) => `${setting} do manifesto`,
};

const SEVERITIES = { hard: 'de correção obrigatória', soft: 'de aviso' } as const;
const OUTCOMES: Readonly<Record<string, string>> = { completed: 'consumado', attempted: 'tentativa' };

const IN_ORDER_HERE = ', em sua ordem,';

function placeOf(setting: string): string {
  const place = setting.replace(IN_ORDER, '');
  return settingPlaceInWords(place, settingNamesInPortuguese) + (place === setting ? '' : IN_ORDER_HERE);
}

function textName({ kind, name, of }: TextName): string {
  const names: Record<TextName['kind'], string> = {
    wording: `O texto de ${name}`,
    instruction: `A instrução de ${name}`,
    choice: `O rótulo de ${name} na lista ${of}`,
    edit: `A mensagem da validação ${name}`,
    crime: `O texto ${of} do crime ${name}`,
    form: `O título do formulário ${name}`,
    screen: `O título da tela ${name}`,
    missing: `O rótulo de ${name}`,
    other: `O texto ${name}`,
    fill: `O que substitui ${name}`,
    state: `O nome do estado ${name}`,
  };
  return names[kind];
}

function quotation(now: string | undefined, before: string | undefined): string {
  if (now === undefined) return '';
  return before === undefined ? `: “${now}”` : `: “${now}” em vez de “${before}”`;
}

function ordered(thing: Ordered, name: string): string {
  switch (thing.kind) {
    case 'list':
      return `Na lista ${thing.list}, ${name}`;
    case 'form':
      return `O formulário ${name}`;
    case 'crime':
      return `No catálogo, o crime ${name}`;
    case 'state':
      return `O estado ${name}`;
    case 'question':
      return name;
  }
}

export const changesInPortuguese: ChangeWords = {
  notSet: 'sem valor',
  none: 'nenhuma',
  always: 'sempre',
  and: 'e',
  seriesFrom: 'o número a partir do qual os incidentes são uma série',

  form: (name) => `O formulário ${name}`,
  screen: ({ name, questions }) => `A tela ${name} (${questions})`,
  crime: (key) => `O crime ${key}`,
  asked: ({ subject, before, after }) => {
    if (before === undefined && after === undefined)
      return `${subject} se pergunta sempre, como antes; só sua condição está escrita de outro modo.`;
    if (after === undefined) return `${subject} agora se pergunta sempre; antes, só quando ${before}.`;
    if (before === undefined) return `${subject} agora se pergunta só quando ${after}; antes, sempre.`;
    return `${subject} agora se pergunta só quando ${after}; antes, quando ${before}.`;
  },
  formGone: (form) => `O formulário ${form} não existe mais.`,
  formNew: ({ form, after }) =>
    `O formulário ${form} é novo e vem ${after === undefined ? 'no começo' : `depois de ${after}`}.`,
  repeatedForOthers: (subject) => `${subject} se repete para outros que antes.`,
  setting: ({ of, name, setting, now, before }) =>
    `${OWNERS[of](placeOf(setting), name)} agora é ${now}; antes, ${before}.`,
  order: ({ thing, name, after }) =>
    `${ordered(thing, name)} agora vem ${after === undefined ? 'no começo' : `depois de ${after}`}.`,

  place: ({ form, screen }) => `${form}, tela ${screen}`,
  questionGone: ({ name, place, isRead }) =>
    `${name}, do formulário ${place}, não se ${isRead ? 'lê' : 'pergunta'} mais.`,
  questionNew: ({ name, place, when }) =>
    `${name} é nova no formulário ${place}${when === undefined ? '' : `; pergunta-se quando ${when}`}.`,
  renamed: ({ now, before }) => `${before} agora se chama ${now}.`,
  moved: ({ name, now, before }) => `${name} passou de ${before} a ${now}.`,
  fixed: ({ name, value, when }) => `${name} agora se registra como ${value} sem perguntar quando ${when}.`,
  notFixed: (name) => `${name} não é mais respondida por regra.`,

  otherList: ({ name, now, before }) =>
    `${name} agora usa a lista ${now ?? 'nenhuma'} em vez de ${before ?? 'nenhuma'}.`,
  canBeLeft: ({ name, label, isNow }) =>
    isNow ? `${name} agora pode ficar em ${label}.` : `${name} não pode mais ficar em ${label}.`,
  range: ({ min, max }) => `de ${min ?? 'qualquer número'} a ${max ?? 'qualquer número'}`,
  otherRange: ({ name, now, before }) => `${name} agora aceita ${now}; antes, ${before}.`,
  required: ({ name, isRequired }) =>
    `${name} agora ${isRequired ? 'deve ser respondida' : 'pode ficar sem resposta'}.`,
  offersUnder: ({ name, code }) => `${name} oferece ${code} sob outra condição.`,
  standAlone: ({ name, codes }) => `Em ${name} são outras as respostas que excluem as demais: ${codes || 'nenhuma'}.`,
  atMost: ({ name, now, before }) =>
    `${name} aceita no máximo estas respostas: ${now ?? 'todas'}; antes, ${before ?? 'todas'}.`,

  editGone: ({ id, name }) => `A validação ${id} de ${name} não existe mais.`,
  editNew: ({ id, name, severity, when }) =>
    `A validação ${id} de ${name} é nova: ${SEVERITIES[severity]}, quando ${when}.`,
  editSeverity: ({ id, name, now, before }) =>
    `A validação ${id} de ${name} agora é ${SEVERITIES[now]}; antes, ${SEVERITIES[before]}.`,
  editWhen: ({ id, name, now, before }) =>
    `A validação ${id} de ${name} agora dispara quando ${now}; antes, quando ${before}.`,

  list: ({ list, questions }) => `A lista ${list}${questions === '' || questions === list ? '' : ` de ${questions}`}`,
  listGone: (list) => `${list} não existe mais.`,
  listNew: ({ list, codes }) => `${list} é nova: ${codes}.`,
  listNumbers: ({ list, numbers }) => {
    const said = numbers.map(({ code, now, before }) => `${code} ${now} (antes, ${before})`);
    return `${list} tem outros números nos arquivos de dados: ${said.join(', ')}.`;
  },
  codeRenamed: ({ list, label, before }) => `${list} tem agora ${label} com outro código; antes, ${before}.`,
  listOffers: ({ list, label, isNow }) =>
    isNow ? `${list} agora oferece ${label}.` : `${list} não oferece mais ${label}.`,
  quoted: (text) => `“${text}”`,

  textChanged: ({ text, change, isEverywhere, now, before }) => {
    const verb = { gone: 'desapareceu', new: 'apareceu', changed: 'mudou' }[change];
    return `${textName(text)} ${verb}${isEverywhere ? ' em todas as línguas' : ''}${quotation(now, before)}.`;
  },
  translationChanged: ({ text, changed, unchanged, now, before }) =>
    `${textName(text)} mudou em ${changed} e não em ${unchanged}${quotation(now, before)}.`,
  namedWord: ({ of, name, text, isNew }) =>
    `${of === 'fill' ? 'O preenchimento' : 'O estado'} ${name} (“${text}”) ${isNew ? 'é novo' : 'não existe mais'}.`,

  crimeGone: (key) => `O crime ${key} não está mais no catálogo.`,
  crimeNew: ({ key, isAsked }) => `O crime ${key} é novo no catálogo${isAsked ? '' : ' e não se pergunta'}.`,
  crimeAsked: ({ key, isAsked }) =>
    isAsked ? `O crime ${key} agora se pergunta.` : `O crime ${key} não se pergunta mais.`,
  precedence: ({ now, before }) =>
    `De um incidente contado sob dois crimes conta agora o primeiro de outra ordem: ${now}; antes, ${before}.`,
  tag: ({ tag, change }) => {
    const verb = { new: 'é nova', gone: 'não tem mais regras', changed: 'tem outras regras' }[change];
    return `A etiqueta ICCS ${tag} ${verb}.`;
  },
  iccs: ({ key, code, when, isNow }) =>
    isNow
      ? `Os incidentes do crime ${key} agora recebem o código ICCS ${code} quando ${when}.`
      : `Os incidentes do crime ${key} não recebem mais o código ICCS ${code} quando ${when}.`,
  iccsOrder: ({ key, codes }) => `As regras ICCS do crime ${key} agora são tentadas na ordem ${codes}.`,
  countsAs: ({ key, as }) =>
    as === undefined
      ? `Os incidentes do crime ${key} agora contam como ${key}.`
      : `Os incidentes do crime ${key} agora contam como ${as.crime}, ${OUTCOMES[as.outcome] ?? as.outcome}.`,

  cardToRows: ({ of, names }) =>
    `${of} era um cartão em que se marcavam alguns de vários itens; agora se pergunta por cada um (${names}). Antes, um item de que ninguém sabia contava como não marcado.`,
  askedAsRows: (name) => `${name} agora se pergunta por linhas numa tela, com os mesmos nomes.`,
  rowsNew: ({ of, place, names }) => `${of} é nova no formulário ${place}, por linhas: ${names}.`,
  nowRows: ({ names, text }) => `${names} agora são linhas de uma tela, sob um só texto: “${text}”.`,
  module: ({ key, isAsked }) =>
    isAsked ? `O módulo ${key} agora se pergunta.` : `O módulo ${key} não se pergunta mais.`,
};
