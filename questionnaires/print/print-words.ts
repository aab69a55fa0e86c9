import { type CopyWords, copyWords, type DrawWords, drawWords } from './draw-words.ts';
import { gapWords } from './gap-words.ts';
import { type RouteWords, routeWords } from './route-words.ts';

/** What the paper says besides the questionnaire's own texts; `$1` is filled in. */
export interface PrintWords {
  page: string;
  contents: string;
  howTo: string;
  /** How each kind of text is marked. */
  readAloud: string;
  notReadAloud: string;
  oneAnswer: string;
  severalAnswers: string;
  goTo: string;
  endOfForm: string;
  askIf: string;
  formIf: string;
  onlyIf: string;
  /** Of an earlier question, only what was marked there, or only the rest. */
  onlyMarked: string;
  notMarked: string;
  byRule: string;
  observe: string;
  doNotRead: string;
  optional: string;
  from: string;
  upTo: string;
  range: string;
  atMost: string;
  alone: string;
  day: string;
  month: string;
  year: string;
  mustCorrect: string;
  confirm: string;
  showCard: string;
  card: string;
  perMember: string;
  perIncident: string;
  incidentsAtMost: string;
  aboutSameEvent: string;
  event: string;
  crime: string;
  line: string;
  caseNumber: string;
  interviewer: string;
  date: string;
  sensitive: string;
  selfCompleted: string;
  privacyCheck: string;
  skippable: string;
  noNarrative: string;
  referralCard: string;
  monthsOfPeriod: string;
  /** How many copies of the forms of an event. */
  copies: CopyWords;
  /** The way through the paper, and the dates on its cover. */
  route: RouteWords;
  /** How an adult is drawn on paper. */
  draw: DrawWords;
  /** What stands on paper for a fill that the tablet computes. */
  fills: Record<string, string>;
}

const es: PrintWords = {
  page: 'Página',
  contents: 'Contenido',
  howTo: 'Cómo usar este cuestionario',
  readAloud: 'Se lee en voz alta lo que está en letra negra y grande, tal como está escrito.',
  notReadAloud: 'No se lee: son instrucciones para usted.',
  oneAnswer: 'Marque una sola respuesta.',
  severalAnswers: 'Marque todas las que correspondan.',
  goTo: 'pase a $1',
  endOfForm: 'pase al final de esta sección',
  askIf: 'Solo si $1.',
  formIf: 'Esta sección se aplica solo si $1.',
  onlyIf: 'solo si $1',
  onlyMarked: 'Ofrezca solo lo que se marcó en $1.',
  notMarked: 'Ofrezca solo lo que no se marcó en $1.',
  byRule: 'Si $2, anote $1 sin preguntar.',
  observe: 'Observe y anote; no pregunte.',
  doNotRead: 'No lea las opciones; marque lo que la persona diga.',
  optional: 'Puede quedar en blanco.',
  from: 'desde $1',
  upTo: 'hasta $1',
  range: 'de $1 a $2',
  atMost: 'Como máximo $1 respuestas.',
  alone: 'respuesta única',
  day: 'día',
  month: 'mes',
  year: 'año',
  mustCorrect: 'Debe corregirse',
  confirm: 'Confirme',
  showCard: 'Muestre la tarjeta $1',
  card: 'Tarjeta $1',
  perMember: 'Llene una copia de esta sección por cada persona del hogar.',
  perIncident: 'Llene una copia de esta sección por cada hecho.',
  incidentsAtMost: 'A lo más $1 hechos de cada delito y $2 en toda la entrevista.',
  aboutSameEvent: 'Sobre el mismo hecho de la sección anterior.',
  event: 'Hecho número ____ de ____',
  crime: 'Delito',
  line: 'Renglón ____ de ____',
  caseNumber: 'Número de caso',
  interviewer: 'Entrevistó',
  date: 'Fecha',
  sensitive: 'Sección delicada',
  selfCompleted: 'Entregue la hoja: la persona contesta por su cuenta y usted no ve las respuestas.',
  privacyCheck: 'Antes de empezar, asegúrese de que nadie más escuche.',
  skippable: 'La persona puede pasar por alto toda la sección sin decir por qué.',
  noNarrative: 'No anote relatos de lo ocurrido.',
  referralCard: 'Al terminar, entregue la tarjeta con los servicios de ayuda.',
  monthsOfPeriod: 'Mes y año, dentro del periodo de referencia',
  ...{ copies: copyWords.es, route: routeWords.es, draw: drawWords.es },
  fills: gapWords.es,
};

const en: PrintWords = {
  page: 'Page',
  contents: 'Contents',
  howTo: 'How to use this questionnaire',
  readAloud: 'Read aloud, word for word, what is set in large black type.',
  notReadAloud: 'Do not read aloud: these are instructions for you.',
  oneAnswer: 'Mark one answer only.',
  severalAnswers: 'Mark all that apply.',
  goTo: 'go to $1',
  endOfForm: 'go to the end of this section',
  askIf: 'Only if $1.',
  formIf: 'This section is asked only if $1.',
  onlyIf: 'only if $1',
  onlyMarked: 'Offer only what was marked in $1.',
  notMarked: 'Offer only what was not marked in $1.',
  byRule: 'If $2, enter $1 without asking.',
  observe: 'Observe and record; do not ask.',
  doNotRead: 'Do not read the options; mark what the person says.',
  optional: 'May be left blank.',
  from: 'from $1',
  upTo: 'up to $1',
  range: '$1 to $2',
  atMost: 'At most $1 answers.',
  alone: 'alone',
  day: 'day',
  month: 'month',
  year: 'year',
  mustCorrect: 'Must be corrected',
  confirm: 'Confirm',
  showCard: 'Show card $1',
  card: 'Card $1',
  perMember: 'Fill in one copy of this section for each person of the household.',
  perIncident: 'Fill in one copy of this section for each event.',
  incidentsAtMost: 'At most $1 events of each crime and $2 in the whole interview.',
  aboutSameEvent: 'About the same event as the section before.',
  event: 'Event number ____ of ____',
  crime: 'Crime',
  line: 'Line ____ of ____',
  caseNumber: 'Case number',
  interviewer: 'Interviewer',
  date: 'Date',
  sensitive: 'Sensitive section',
  selfCompleted: 'Hand over the sheet: the person answers alone and you do not see the answers.',
  privacyCheck: 'Before you begin, make sure that nobody else can hear.',
  skippable: 'The person may pass over the whole section without giving a reason.',
  noNarrative: 'Write down no account of what happened.',
  referralCard: 'When you finish, hand over the card with the support services.',
  monthsOfPeriod: 'Month and year, within the reference period',
  ...{ copies: copyWords.en, route: routeWords.en, draw: drawWords.en },
  fills: gapWords.en,
};

const pt: PrintWords = {
  page: 'Página',
  contents: 'Conteúdo',
  howTo: 'Como usar este questionário',
  readAloud: 'Leia em voz alta, tal como está escrito, o que está em letra preta e grande.',
  notReadAloud: 'Não leia em voz alta: são instruções para você.',
  oneAnswer: 'Marque uma só resposta.',
  severalAnswers: 'Marque todas as que se aplicam.',
  goTo: 'passe a $1',
  endOfForm: 'passe ao final desta seção',
  askIf: 'Somente se $1.',
  formIf: 'Esta seção só se aplica se $1.',
  onlyIf: 'somente se $1',
  onlyMarked: 'Ofereça só o que foi marcado em $1.',
  notMarked: 'Ofereça só o que não foi marcado em $1.',
  byRule: 'Se $2, registre $1 sem perguntar.',
  observe: 'Observe e registre; não pergunte.',
  doNotRead: 'Não leia as opções; marque o que a pessoa disser.',
  optional: 'Pode ficar em branco.',
  from: 'a partir de $1',
  upTo: 'até $1',
  range: 'de $1 a $2',
  atMost: 'No máximo $1 respostas.',
  alone: 'resposta única',
  day: 'dia',
  month: 'mês',
  year: 'ano',
  mustCorrect: 'Deve ser corrigido',
  confirm: 'Confirme',
  showCard: 'Mostre o cartão $1',
  card: 'Cartão $1',
  perMember: 'Preencha uma cópia desta seção para cada pessoa do domicílio.',
  perIncident: 'Preencha uma cópia desta seção para cada fato.',
  incidentsAtMost: 'No máximo $1 fatos de cada crime e $2 em toda a entrevista.',
  aboutSameEvent: 'Sobre o mesmo fato da seção anterior.',
  event: 'Fato número ____ de ____',
  crime: 'Crime',
  line: 'Linha ____ de ____',
  caseNumber: 'Número do caso',
  interviewer: 'Entrevistou',
  date: 'Data',
  sensitive: 'Seção delicada',
  selfCompleted: 'Entregue a folha: a pessoa responde sozinha e você não vê as respostas.',
  privacyCheck: 'Antes de começar, certifique-se de que ninguém mais escuta.',
  skippable: 'A pessoa pode deixar toda a seção sem responder e sem dizer por quê.',
  noNarrative: 'Não anote relatos do que aconteceu.',
  referralCard: 'Ao terminar, entregue o cartão com os serviços de apoio.',
  monthsOfPeriod: 'Mês e ano, dentro do período de referência',
  ...{ copies: copyWords.pt, route: routeWords.pt, draw: drawWords.pt },
  fills: gapWords.pt,
};

const fr: PrintWords = {
  page: 'Page',
  contents: 'Sommaire',
  howTo: 'Comment utiliser ce questionnaire',
  readAloud: 'Lisez à voix haute, mot pour mot, ce qui est en grands caractères noirs.',
  notReadAloud: 'À ne pas lire : ce sont des instructions pour vous.',
  oneAnswer: 'Cochez une seule réponse.',
  severalAnswers: 'Cochez toutes les réponses qui conviennent.',
  goTo: 'passez à $1',
  endOfForm: 'passez à la fin de cette section',
  askIf: 'Seulement si $1.',
  formIf: 'Cette section ne s’applique que si $1.',
  onlyIf: 'seulement si $1',
  onlyMarked: 'Ne proposez que ce qui a été coché en $1.',
  notMarked: 'Ne proposez que ce qui n’a pas été coché en $1.',
  byRule: 'Si $2, notez $1 sans poser la question.',
  observe: 'Observez et notez ; ne posez pas la question.',
  doNotRead: 'Ne lisez pas les réponses ; cochez ce que dit la personne.',
  optional: 'Peut rester vide.',
  from: 'à partir de $1',
  upTo: 'jusqu’à $1',
  range: 'de $1 à $2',
  atMost: 'Au plus $1 réponses.',
  alone: 'réponse unique',
  day: 'jour',
  month: 'mois',
  year: 'année',
  mustCorrect: 'À corriger',
  confirm: 'À confirmer',
  showCard: 'Montrez la carte $1',
  card: 'Carte $1',
  perMember: 'Remplissez un exemplaire de cette section pour chaque personne du ménage.',
  perIncident: 'Remplissez un exemplaire de cette section pour chaque fait.',
  incidentsAtMost: 'Au plus $1 faits par type de délit et $2 dans tout l’entretien.',
  aboutSameEvent: 'Sur le même fait que la section précédente.',
  event: 'Fait numéro ____ sur ____',
  crime: 'Délit',
  line: 'Ligne ____ sur ____',
  caseNumber: 'Numéro du cas',
  interviewer: 'Entretien mené par',
  date: 'Date',
  sensitive: 'Section délicate',
  selfCompleted: 'Remettez la feuille : la personne répond seule et vous ne voyez pas les réponses.',
  privacyCheck: 'Avant de commencer, assurez-vous que personne d’autre n’entend.',
  skippable: 'La personne peut laisser toute la section sans dire pourquoi.',
  noNarrative: 'Ne notez aucun récit de ce qui s’est passé.',
  referralCard: 'À la fin, remettez la carte des services d’aide.',
  monthsOfPeriod: 'Mois et année, dans la période de référence',
  ...{ copies: copyWords.fr, route: routeWords.fr, draw: drawWords.fr },
  fills: gapWords.fr,
};

/** Words of a language, `pt-br` like `pt`; English for others. */
export function printWords(language: string): PrintWords {
  const known: Record<string, PrintWords> = { es, en, pt, fr };
  const key = language.slice(0, 2);
  return (Object.hasOwn(known, key) ? known[key] : undefined) ?? en;
}
