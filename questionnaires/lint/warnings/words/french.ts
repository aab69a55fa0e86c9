import { sayFinding as say } from '../../../authoring/finding-words.ts';
import type { WarningWords } from './warning-words.ts';

const PARTS = { form: 'au formulaire', screen: 'à l’écran', place: 'à' } as const;
const COMPARED: Readonly<Record<string, string>> = {
  fills: 'insertions',
  numbers: 'nombres',
  'great numbers': 'grands nombres',
};
const comparedIn = (kind: string) => COMPARED[kind] ?? kind;

/** The warnings of the lint in French. */
export const warningsInFrench: WarningWords = {
  unbalancedBracket: ({ source }) =>
    say(`${source} : parenthèse isolée`, 'fermez chaque parenthèse là où finit sa partie de la condition'),
  unreachable: ({ kind, name }) =>
    say(
      `aucun entretien n’arrive ${PARTS[kind]} ${name} : ses conditions ne sont jamais vraies ensemble`,
      'corrigez la condition, ou ce dont elle dépend',
    ),
  unreachableBecause: ({ kind, name, on }) =>
    say(
      `aucun entretien n’arrive ${PARTS[kind]} ${name}, parce que ${on} n’est jamais posée`,
      `corrigez ${on} ; ici il n’y a rien à corriger`,
    ),
  fixedBecause: ({ question, on }) =>
    say(
      `${question} reçoit toujours sa réponse d’une règle, parce que ${on} n’est jamais posée`,
      `corrigez ${on} ; ici il n’y a rien à corriger`,
    ),
  alwaysFixed: ({ question }) =>
    say(
      `${question} reçoit toujours sa réponse d’une règle et n’est jamais posée`,
      'restreignez la règle, ou retirez la question',
    ),
  excludesNobody: () =>
    say('là où elle est lue, la condition est toujours vraie et n’exclut donc personne', 'corrigez-la, ou retirez-la'),
  comparisonNeverTrue: ({ name }) =>
    say(
      `une comparaison de {${name}} n’est jamais vraie ici : les limites ou les codes de la question l’excluent`,
      'corrigez le nombre ou le code, ou les limites de la question',
    ),
  comparisonAlwaysTrue: ({ name }) =>
    say(
      `une comparaison de {${name}} est vraie ici pour toute réponse que la question permet`,
      'retirez la comparaison, ou corrigez son nombre ou son code',
    ),
  neverOffered: ({ code }) =>
    say(
      `le choix ${code} n’est jamais proposé : sa condition n’est jamais vraie là où la question est posée`,
      'corrigez la condition, ou retirez le choix',
    ),
  editNeverFires: ({ id }) =>
    say(
      `le contrôle ${id} ne se déclenche jamais : aucune réponse ne rend sa condition vraie`,
      'corrigez sa condition, ou retirez-le',
    ),
  editAlwaysFires: ({ id }) =>
    say(
      `le contrôle ${id} se déclenche quelle que soit la réponse`,
      'corrigez sa condition : elle doit être vraie quand quelque chose ne va pas',
    ),
  strayEdit: ({ id }) =>
    say(
      `le contrôle ${id} ne lit pas sa propre question`,
      'déplacez-le vers une question qu’il lit, ou corrigez un nom',
    ),
  gateNeverTrue: ({ crime }) =>
    say(`personne n’est interrogé sur ${crime} : sa condition d’entrée n’est jamais vraie`, 'corrigez cette condition'),
  ruleNeverTrue: ({ iccs }) =>
    say(
      `aucun fait ne reçoit ${iccs} par cette règle : après les règles précédentes, elle n’est jamais vraie`,
      'corrigez-la, remontez-la, ou retirez-la',
    ),
  conditionOnLaterQuestion: ({ question }) =>
    say(`cela dépend de ${question}, qui est posée plus tard`, 'posez d’abord cette question'),
  editOnLaterQuestion: ({ question }) =>
    say(`cela dépend de ${question}, qui est posée plus tard`, 'déplacez le contrôle vers la question posée plus tard'),
  unusedDefinition: () => say('aucune condition ne l’utilise', 'retirez-la, ou nommez-la dans une condition'),

  missingVariable: ({ name }) =>
    say(
      `aucune question ne s’appelle ${name}, alors que d’autres que le programme lit avec elle sont posées`,
      'posez-la sous ce nom, ou retirez celles qui vont avec elle',
    ),
  cardWithoutNumber: ({ languages }) =>
    say(
      `la carte des services n’a pas de numéro de téléphone en ${languages.join(', ')}`,
      'écrivez-y qui est à l’écoute dans ce pays, et à quel numéro',
    ),
  wrongIccs: ({ iccs }) =>
    say(
      `l’ICCS 2015 n’a pas de code ${iccs}`,
      'utilisez un code des sections 01 à 11, de deux, quatre, cinq ou six chiffres',
    ),
  longName: ({ variable, stata, spss, isOfCrime }) =>
    say(
      `la variable ${variable} a ${variable.length} caractères ; ${spss === undefined ? '' : `SPSS en accepte ${spss} et `}Stata en accepte ${stata}`,
      isOfCrime ? 'raccourcissez le nom ou la clé du délit' : 'raccourcissez le nom',
    ),
  missingCodeInList: ({ code, list }) =>
    say(`${code} est à la fois un code de la liste ${list} et une façon de ne pas répondre`, 'gardez l’un des deux'),
  missingCodeTwice: ({ code }) => say(`${code} est nommé deux fois`, 'gardez-en une'),
  sameLabel: ({ code, other, label }) =>
    say(`${code} et ${other} s’appellent tous deux « ${label} »`, 'donnez à chacun ses mots, ou gardez un seul code'),
  otherNumbers: ({ code, label }) =>
    say(
      `le code ${code} et son libellé « ${label} » nomment des nombres différents`,
      'corrigez le libellé, ou renommez le code',
    ),
  bandsOverlap: ({ lower, upper }) =>
    say(`les tranches ${lower} et ${upper} se chevauchent`, 'faites commencer chacune là où finit la précédente'),
  notExclusive: ({ code }) => say(`${code} peut être choisi avec d’autres`, 'nommez-le dans exclusive'),
  maxSelectedTooHigh: ({ count }) =>
    say(`maxSelected n’a pas d’effet : la liste a ${count} codes`, 'baissez-le, ou retirez-le'),
  oneNumberOnly: () => say('min et max ne permettent qu’une réponse', 'corrigez l’un des deux'),
  everyCodeExclusive: () =>
    say(
      'tous les codes sont dans exclusive, si bien qu’un seul peut être choisi',
      'n’y nommez que les codes qui en excluent d’autres, ou faites-en une question à réponse unique',
    ),
  moreFormsThanInterview: ({ perCrime, perInterview }) =>
    say(
      `aucun délit ne reçoit ${perCrime} formulaires, car un entretien en a au plus ${perInterview}`,
      'baissez-le, ou augmentez perInterview',
    ),
  packWithoutReader: ({ pack }) =>
    say(`aucun formulaire et aucun délit n’utilise le module ${pack}`, 'corrigez son nom, ou retirez-le'),
  unusualAboveImpossible: ({ setting, impossible }) =>
    say(
      `les montants supérieurs à impossible (${impossible}) sont refusés, si bien qu’aucun au-dessus de ${setting} n’est jamais confirmé`,
      'baissez-le, ou augmentez impossible',
    ),
  ruleGivesOwnCode: ({ iccs }) =>
    say(`la dernière règle donne ${iccs}, que le délit a déjà sans elle`, 'corrigez le code, ou retirez la règle'),
  unusedList: () => say('aucune question ne l’utilise', 'retirez-la, ou nommez-la dans une question'),

  narrative: ({ form }) =>
    say(
      `le formulaire ${form} promet de ne demander aucun récit, mais ceci est un texte libre`,
      'proposez des choix, ou déplacez la question vers un autre formulaire',
    ),
  unusedText: () => say('rien ne l’affiche', 'retirez-le, ou corrigez le nom'),
  unusedFill: ({ fill }) => say(`aucun texte n’utilise {${fill}}`, 'retirez-la, ou nommez-la dans un texte'),
  sameInTwoLanguages: ({ language, other }) => say(`le texte est le même en ${language} et ${other}`, 'traduisez-le'),
  onlyOtherLanguages: () => say('d’autres langues ont un texte ici', 'traduisez-le, ou retirez les autres'),
  otherInAnotherLanguage: ({ kind, here, elsewhere }) =>
    say(
      `${comparedIn(kind)} du texte : ${here || 'aucun'} ; dans une autre langue : ${elsewhere || 'aucun'}`,
      'utilisez la même chose dans toutes les langues',
    ),
  otherLength: ({ words, elsewhere }) =>
    say(
      `il a ${words === 1 ? '1 mot' : `${words} mots`} ; une autre langue en a ${elsewhere}`,
      'dites la même chose dans toutes les langues',
    ),
  fillWithoutValue: ({ fill, form }) =>
    say(
      `${fill} n’a pas de valeur dans le formulaire ${form}, si bien que rien ne serait lu à sa place`,
      'utilisez un nom de ce formulaire, d’un formulaire antérieur qui ne se répète pas, ou du pays',
    ),
  missingPeriod: () =>
    say('il ne dit pas dans quelle période le fait doit avoir eu lieu', 'écrivez {period} là où va la période'),
  unbalancedBrace: () => say('accolade isolée', 'écrivez l’insertion ainsi : {name}'),
  instructionReadAloud: ({ words }) =>
    say(
      `« ${words} » s’adresse à la personne qui interroge, mais est lu à voix haute`,
      'déplacez-le vers la consigne de la question',
    ),
  tooLong: ({ words, most }) =>
    say(`il a ${words} mots ; à l’écoute, on peut en suivre au plus ${most}`, 'divisez-le, ou dites-en moins'),
  doubleNegative: ({ clause }) => say(`« ${clause} » a deux négations`, 'demandez avec une négation, ou sans aucune'),
  asksOnlyElsewhere: () =>
    say(
      'une autre langue pose une question ici, celle-ci non',
      'terminez la question par « ? » dans toutes les langues, ou dans aucune',
    ),
  asksOnlyHere: () =>
    say(
      'cette langue pose une question ici, une autre non',
      'terminez la question par « ? » dans toutes les langues, ou dans aucune',
    ),
  unbalancedQuestionMarks: () => say('une question commence sans « ¿ » ou finit sans « ? »', 'écrivez les deux signes'),
  repeatedText: ({ other }) => say(`il a les mêmes mots que ${other}`, 'écrivez ce que demande cette question'),
  wordTwice: ({ word }) => say(`« ${word} » est écrit deux fois de suite`, 'retirez-en un'),

  spaceAtEdge: () => say('il commence ou finit par une espace', 'retirez l’espace'),
  invisibleCharacter: () => say('il contient un caractère invisible', 'retirez le caractère'),
  codeForWords: () => say('c’est un code, pas des mots', 'écrivez ce qui est affiché'),
  numberOfItsOwn: () => say('il commence par un numéro à lui', 'retirez le numéro'),
  twoSpaces: () => say('il a deux espaces de suite', 'gardez-en une'),
  spaceBeforeMark: () => say('il a une espace avant une virgule ou un point', 'retirez l’espace'),
  markTwice: () => say('il a un signe deux fois de suite', 'gardez-en un'),
  markUp: () => say('il contient du balisage, qui serait affiché tel quel', 'écrivez du texte simple'),
  unfinished: () => say('il n’est pas terminé', 'écrivez le texte'),
  brokenCharacters: () =>
    say('il contient des caractères abîmés', 'écrivez-les de nouveau et enregistrez le fichier en UTF-8'),
};
