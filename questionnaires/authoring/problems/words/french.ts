import { sayFinding as say } from '../../finding-words.ts';
import { type Kinds, kindIn } from '../kinds.ts';
import { conditionProblemsInFrench } from './french-conditions.ts';
import { conditionInWords, type ProblemWords } from './problem-words.ts';

const KINDS: Kinds = {
  string: 'un texte',
  number: 'un nombre',
  int: 'un nombre entier',
  boolean: 'true ou false',
  array: 'une liste',
  object: 'un groupe de réglages entre accolades',
  record: 'un groupe de réglages entre accolades',
  null: 'rien (null)',
};
const UNITS = { characters: 'caractères', entries: 'éléments' } as const;

/** What the schema says of a text or a name, by its English sentence. */
const SHAPES: Readonly<Record<string, string>> = {
  'must be lower-case letters, digits and _ (at most 64), a letter first':
    'utilisez des minuscules, des chiffres et _ (64 au plus), en commençant par une lettre',
  'must be lower-case letters, digits and _ (at most 64), a letter first; [c]_ may stand before it, [a] after it':
    'utilisez des minuscules, des chiffres et _ (64 au plus), en commençant par une lettre ; [c]_ peut être devant, [a] derrière',
  'is a reserved word; choose another name': 'c’est un mot réservé : choisissez un autre nom',
  'must be lower-case letters, digits and _': 'utilisez des minuscules, des chiffres et _',
  'must be a language such as es, pt-br or arn': 'écrivez une langue comme es, pt-br ou arn',
  'must be an indicator such as 16.1.3': 'écrivez un indicateur comme 16.1.3',
  'must be a series code such as VC_VOV_PHYL': 'écrivez le code d’une série, comme VC_VOV_PHYL',
  'must be lower-case letters, digits and -, such as lacsi-2018-r1':
    'utilisez des minuscules, des chiffres et -, comme lacsi-2018-r1',
  'must be three numbers, e.g. 1.0.0': 'écrivez trois nombres, comme 1.0.0',
  'must be a letter and two digits, e.g. C04': 'écrivez une lettre et deux chiffres, comme C04',
  'must be an ICCS 2015 code, two to six digits': 'écrivez un code de l’ICCS 2015, de deux à six chiffres',
  'there is no code, and none that the office gives (`office`)':
    'donnez-lui un code, ou ceux que le bureau peut donner (office)',
  'must be a version such as 1.0.0, or lacsi-2018-r1 1.1.0': 'écrivez une version comme 1.0.0 ou lacsi-2018-r1 1.1.0',
  'must be said in a language of the questionnaire': 'écrivez le texte dans au moins une langue du questionnaire',
  'an id is made of small letters, digits and hyphens':
    'utilisez des minuscules, des chiffres et des tirets, et commencez par une lettre',
  'an incident is named as burglary.1': 'nommez l’incident par son infraction et son numéro, comme burglary.1',
  'a corrected answer is named by form and name':
    'nommez la réponse par son formulaire et son nom, comme member.2 m_age',
  'must be the place of a text, such as questions.ev_place.text':
    'écrivez la place d’un texte, comme questions.ev_place.text',
  'must be done or reviewed, and the mark of the source (12 digits)':
    'écrivez done ou reviewed et la marque de l’original (12 chiffres)',
};

/** The errors of a questionnaire in French. */
export const problemsInFrench: ProblemWords = {
  unknownCode: ({ name, value }) =>
    say(`{${name}} ne vaut jamais ${value}`, 'utilisez un code de sa liste, ou un nombre si c’est un nombre'),
  unreadable: (about) => {
    const { message, remedy } = conditionInWords(conditionProblemsInFrench, about);
    const named =
      'nommez une question de ce formulaire, d’un formulaire précédent qui ne se répète pas, ou une valeur du programme';
    return say(`${about.place} : ${message}`, about.code === 'unknown-name' ? named : remedy);
  },
  unknownInGate: ({ name }) => say(`il n’y a pas de question {${name}}`, 'corrigez son nom'),
  dependsOnItself: () => say('qu’elle soit posée dépend de sa propre réponse', 'retirez son nom de la condition'),
  waitForEachOther: ({ circle }) =>
    say(`elles s’attendent les unes les autres : ${circle}`, 'retirez un des noms d’une condition'),
  formWaitsForItself: ({ form, question }) =>
    say(
      `le formulaire ${form} attend (when) sa propre question ${question}`,
      'nommez une question d’un formulaire précédent',
    ),
  unknownDefinition: ({ name }) =>
    say(`@${name} n’est pas définie`, 'corrigez son nom, ou définissez-la dans les réglages du questionnaire'),
  definitionsInCircle: ({ circle }) =>
    say(
      `la définition se sert d’elle-même : ${circle.map((name) => `@${name}`).join(' -> ')}`,
      'retirez un de ces noms d’une définition',
    ),
  definitionsTooDeep: ({ most }) =>
    say(
      `elle fait partie de plus de ${most} définitions qui se servent les unes des autres à la suite`,
      'utilisez-en moins à la suite',
    ),
  definitionTooLong: ({ length, most }) =>
    say(
      `écrite en entier, la condition a ${length} caractères ; ${most} au plus sont admis`,
      'utilisez moins de définitions les unes dans les autres',
    ),
  definitionShadows: ({ name }) =>
    say(
      `${name} est aussi le nom d’une question ou d’une valeur du programme`,
      'choisissez un autre nom pour la définition',
    ),

  missing: () => say('ce fichier n’existe pas', 'ajoutez-le au questionnaire'),
  notInManifest: () =>
    say(
      'les réglages du questionnaire ne le nomment pas',
      'nommez-le dans chain ou dans languages, ou retirez le fichier',
    ),
  absent: ({ expected }) => say('il manque', `ajoutez-le (${kindIn(KINDS, expected)})`),
  wrongKind: ({ found, expected }) =>
    say(`il y a ici ${kindIn(KINDS, found)}, il faut ${kindIn(KINDS, expected)}`, `écrivez ${kindIn(KINDS, expected)}`),
  wrongValue: ({ allowed }) =>
    say(
      'il n’a aucune des valeurs admises ici',
      `utilisez ${allowed.length > 1 ? 'une de celles-ci : ' : ''}${allowed.map(String).join(', ')}`,
    ),
  unknownSetting: ({ setting }) => say(`il n’y a pas de réglage ${setting} ici`, 'corrigez son nom, ou retirez-le'),
  settingOfOtherType: ({ setting, type }) =>
    say(`une question de type ${type} n’a pas le réglage ${setting}`, 'retirez-le, ou changez le type de la question'),
  numberTooSmall: ({ limit }) => say('le nombre est trop petit', `écrivez ${limit} ou plus`),
  numberTooLarge: ({ limit }) => say('le nombre est trop grand', `écrivez ${limit} ou moins`),
  numberNotAbove: ({ limit }) => say('le nombre est trop petit', `écrivez plus de ${limit}`),
  numberNotBelow: ({ limit }) => say('le nombre est trop grand', `écrivez moins de ${limit}`),
  empty: () => say('c’est vide', 'remplissez-le'),
  tooShort: ({ limit, unit }) => say('c’est trop court', `mettez au moins ${limit} ${UNITS[unit]}`),
  tooLong: ({ limit, unit }) => say('c’est trop long', `mettez au plus ${limit} ${UNITS[unit]}`),
  notAName: () =>
    say('cela ne peut pas être un nom', 'utilisez des minuscules, des chiffres et _, en commençant par une lettre'),
  idTwice: ({ id }) => say(`l’identifiant ${id} apparaît deux fois`, 'donnez à chacun le sien'),
  otherShape: ({ message }) =>
    say(
      'ce n’est pas écrit comme il faut ici',
      SHAPES[message] ?? 'écrivez-le comme le dit questionnaires/instruments/README.md',
    ),

  neededVariableMissing: ({ names }) =>
    say(`aucune question ne s’appelle ici ${names.join(' ou ')}, et le programme en a besoin`, 'posez-la sous ce nom'),
  codeTwice: ({ code }) => say(`le code ${code} est deux fois dans la liste`, 'gardez-en un'),
  screenTooLong: ({ count, most }) => say(`l’écran pose ${count} questions`, `posez-en ${most} au plus`),
  formTooLong: ({ count, most }) =>
    say(`le formulaire pose ${count} questions`, `posez-en ${most} au plus ; divisez le formulaire`),
  tooManyRows: ({ count, most }) =>
    say(`il y a ${count} lignes`, `demandez-en ${most} au plus par écran ; divisez la liste`),
  tooManyVariables: ({ count, most }) =>
    say(
      `avec toutes les lignes, le formulaire a ${count} réponses`,
      `demandez-en ${most} au plus ; divisez le formulaire`,
    ),
  screenTwice: ({ screen }) => say(`il y a deux écrans ${screen}`, 'donnez à chaque écran son nom'),
  unknownList: ({ list }) => say(`il n’y a pas de liste ${list}`, 'ajoutez-la aux listes, ou choisissez-en une autre'),
  minAboveMax: ({ question }) => say(`${question} : le minimum dépasse le maximum`, 'échangez-les'),
  nameLacksMark: ({ question, mark }) =>
    say(
      `${question} : sur cet écran, le nom doit contenir ${mark}`,
      'changez le nom de la question, ou retirez each de son écran',
    ),
  markWithoutEach: ({ question, mark }) =>
    say(
      `${question} : ${mark} ne fonctionne que sur un écran avec each`,
      'changez le nom de la question, ou mettez each sur son écran',
    ),
  codeNotInList: ({ question, code, list }) =>
    say(`${question} nomme le code ${code}, mais ${list} ne l’a pas`, 'utilisez un code de la liste'),
  nameTaken: ({ name, owner }) =>
    say(
      `${name} est déjà un nom ${owner === undefined ? 'du programme' : `du formulaire ${owner}`}`,
      'choisissez un autre nom',
    ),
  drawFromOther: ({ draw, question }) =>
    say(
      `${draw} est tiré de ${question}, qui n’est pas une question à réponses multiples de ce formulaire`,
      'utilisez une question à réponses multiples du formulaire',
    ),
  drawFromTwoLists: ({ draw }) =>
    say(`${draw} est tiré de questions dont les listes diffèrent`, 'tirez de questions qui partagent une même liste'),
  missingText: ({ language }) => say(`il n’y a pas de texte en ${language}`, 'traduisez-le'),
  missingPhrases: ({ fill }) =>
    say(`l’insertion {${fill}} est faite de phrases, et il n’y en a pas`, 'ajoutez les phrases (phrases)'),
  unknownFill: ({ fill }) => say(`l’insertion {${fill}} n’existe pas`, 'corrigez son nom'),

  defaultLanguageMissing: () =>
    say('la langue principale n’est pas une des langues du questionnaire', 'choisissez-en une'),
  formTwice: ({ form }) => say(`le formulaire ${form} est nommé deux fois`, 'nommez chaque formulaire une fois'),
  otherFormName: () => say('le formulaire n’a pas le nom de son fichier', 'donnez aux deux le même nom'),
  fillNotTranslated: ({ language }) => say(`il n’y a pas de texte en ${language}`, 'traduisez-le'),
  stateNotTranslated: ({ language }) => say(`il n’y a pas de nom en ${language}`, 'traduisez-le'),
  minorsDrawn: ({ adultFrom }) =>
    say(
      `adultes seulement : sans protocole pour les mineurs, personne de moins de ${adultFrom} ans ne peut être tiré`,
      `mettez ${adultFrom} ou plus, ou activez le module minors quand le protocole du pays est en vigueur`,
    ),
  namedTwice: ({ name }) => say(`${name} est nommé deux fois`, 'nommez-le une fois'),
  unknownComplaintBody: ({ body }) => say(`reportingBodies n’a pas ${body}`, 'utilisez le code d’une des autorités'),
  crimeTwice: ({ name }) => say(`${name} est nommé deux fois`, 'donnez à chaque délit son code et sa clé'),
  eventSetTwice: ({ set }) =>
    say(`${set} est déjà le nom d’un ensemble ou d’un délit`, 'donnez un autre nom à l’ensemble'),
  precedenceTwice: ({ crime }) => say(`${crime} est nommé deux fois`, 'donnez à chaque délit une seule place'),
  countsAsNoCrime: ({ crime, level }) =>
    say(
      `ses faits ne peuvent pas compter comme ${crime}`,
      `nommez un autre délit du niveau ${level} qui compte comme lui-même`,
    ),
  precedenceOfUnknownCrime: ({ crime }) =>
    say(`il nomme ${crime}, mais le catalogue n’a pas ce délit`, 'utilisez la clé d’un délit'),
  setWithoutUnknownCrime: ({ set, crime }) =>
    say(`${set} exclut ${crime}, mais le catalogue n’a pas ce délit`, 'utilisez la clé d’un délit'),
  screenOfUnknownCrime: ({ crime }) =>
    say(`il nomme ${crime}, mais le catalogue n’a pas ce délit`, 'utilisez la clé d’un délit'),
  unknownPack: ({ pack }) => say(`il n’y a pas de module ${pack}`, 'nommez-le parmi les modules du questionnaire'),
  unknownCodeOfQuestion: ({ question, code }) =>
    say(`${question} n’a pas le code ${code}`, 'utilisez un code de sa liste'),
  bodyWithoutKind: ({ body }) =>
    say(`${body} peut être répondu, mais n’est pas parmi les autorités`, 'ajoutez-la et donnez son type'),
  unknownDraw: ({ draw }) => say(`aucun formulaire n’a de tirage ${draw}`, 'utilisez le nom d’un tirage'),
  seriesTwice: ({ series }) => say(`${series} a deux sources`, 'gardez-en une'),
  seriesOfUnknownCrime: ({ series, crime }) =>
    say(`${series} vient de ${crime}, mais le catalogue n’a pas ce délit`, 'utilisez la clé d’un délit'),
  seriesOfUnknownQuestion: ({ series, question }) =>
    say(
      `${series} vient de ${question}, mais aucun formulaire ne pose cette question`,
      'utilisez le nom d’une question',
    ),
  seriesCountsUnknownCode: ({ series, code }) =>
    say(`aucune question de ${series} n’a la réponse ${code}`, 'nommez dans counts des codes de ses questions'),
};
