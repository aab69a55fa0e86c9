import { type KeptThing, sayReason, type XPathReasonWords } from './reason-values.ts';

export const KEPT_IN_FRENCH: Readonly<Record<KeptThing, string>> = {
  journal: 'le journal de l’entretien',
  start: 'le début de l’entretien',
  end: 'la fin de l’entretien',
  day: 'le jour de l’entretien',
  tablet: 'la tablette',
  interviewer: 'l’enquêteur',
};

const whereIn = (before: string | undefined) => (before === undefined ? 'à la fin' : `avant « ${before} »`);

export const xpathReasonsInFrench: XPathReasonWords = {
  tooManyLetters: ({ letters, most }) => `l’expression a ${letters} lettres, et ${most} au plus sont lues`,
  unreadableFrom: ({ letter }) => `l’expression est illisible à partir de la lettre ${letter}`,
  signMissing: ({ sign, before }) => `« ${sign} » manque ${whereIn(before)}`,
  leftOver: ({ before }) => `il reste quelque chose de trop ${whereIn(before)}`,
  tooManyOperators: ({ most }) => `l’expression a plus de ${most} opérateurs`,
  tooNested: ({ most }) => `ses parenthèses s’emboîtent sur plus de ${most} niveaux`,
  endsEarly: () => 'l’expression s’arrête avant d’être complète',
  noValueHere: ({ sign }) => `« ${sign} » se trouve là où une valeur est attendue`,
  looksUpRecords: () => 'l’expression cherche dans une liste d’enregistrements',
  joinsLists: () => 'l’expression réunit des listes d’enregistrements par « | »',

  noQuestion: ({ name }) => `aucune question ne s’appelle « ${name} »`,
  isGroup: ({ name }) => `« ${name} » est un groupe`,
  inRepeat: ({ name }) => `« ${name} » est posée dans une répétition, et ceci se trouve en dehors`,
  askedLater: ({ name }) => `« ${name} » est posée dans une partie suivante`,
  isKept: ({ name, as }) => `« ${name} » est ${KEPT_IN_FRENCH[as]}`,
  notCarried: ({ name }) => `« ${name} » ne peut pas être reprise`,
  calculationUnreadable: ({ name, why }) =>
    `le calcul « ${name} » est illisible : ${sayReason(xpathReasonsInFrench, why)}`,
  onlyRead: ({ name }) => `« ${name} » est seulement lue et n’a pas de réponse`,
  noAnswerHere: () => 'il n’y a ici aucune réponse que « . » pourrait être',
  neitherQuestionNorText: ({ name }) => `« ${name} » n’est ni une question en \${...} ni un texte entre guillemets`,
  noRepeatHere: () => 'l’expression demande sa place dans une répétition et n’est dans aucune',
  copyNotFixed: () => 'l’expression lit une copie d’une répétition par un numéro qui n’est pas fixe ou n’existe pas',

  noFunction: ({ name }) => `les conditions de Cifra n’ont pas de fonction ${name}()`,
  lacksArgument: ({ name }) => `il manque quelque chose entre les parenthèses de ${name}()`,
  pattern: () => 'l’expression compare un texte à un motif (regex)',
  otherFile: () => 'l’expression lit un fichier qui n’est pas dans le classeur (pulldata)',
  fileOrRecords: () => 'l’expression lit un fichier ou une liste d’enregistrements (instance)',
  labelOfChoice: () => 'l’expression lit le libellé d’un choix (jr:choice-name)',
  textOfForm: () => 'l’expression lit un texte du formulaire (jr:itext)',
  otherAnswerChosen: () => 'l’expression demande si la réponse d’une autre question a été choisie',
  choiceOfNoQuestion: () => 'l’expression demande un choix de ce qui n’est pas une question',
  conditionOrValue: () => 'l’expression donne une condition dans un cas et une valeur dans l’autre',
  countsNoChoices: () => 'l’expression compte les choix de ce qui n’en a pas',
  addsNoNumbers: () => 'l’expression additionne ce qui n’est pas un nombre d’une répétition',
  comparesCondition: () => 'l’expression compare une condition à autre chose',
  comparesSeveral: () =>
    'l’expression compare plusieurs choix à plusieurs codes à la fois ; écrivez selected() pour chacun',
  numberWithWords: () => 'l’expression compare un nombre à des mots',
  ordersChoices: () => 'l’expression demande si plusieurs choix sont plus ou moins',
  ordersKinds: () => 'l’expression ordonne des valeurs de sortes différentes',
  ordersWords: () => 'l’expression demande si des mots sont plus ou moins',
  notANumber: () => 'l’expression calcule avec ce qui n’est pas un nombre',

  calculationsTooLong: () => 'ses calculs la rendent trop longue',
  calculationsInCircle: () => 'ses calculs s’attendent les uns les autres, ou sont trop emboîtés',
  wouldBeTooLong: ({ letters, most }) => `elle aurait ${letters} lettres, et ${most} sont le maximum`,
  unreadableHere: () => 'Cifra ne peut pas lire ce qu’elle deviendrait',
};
