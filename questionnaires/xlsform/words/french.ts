import { refusalInWords } from '../../workbook/refusals/refusal-in-words.ts';
import type { BlockKind, Instead, LostThing, MediaThing, TypedThing } from './carried-values.ts';
import type { CarriedWords, RemarkWords } from './carried-words.ts';
import { MOST_ROWS_NAMED } from './most-rows-named.ts';
import { placeIn } from './place-in.ts';
import { problemIn } from './problem-in.ts';
import { sayReason } from './reason-values.ts';
import { KEPT_IN_FRENCH, xpathReasonsInFrench } from './reasons-in-french.ts';

const LOST: Readonly<Record<LostThing, string>> = {
  hidden: 'une valeur cachée',
  point: 'un point sur la carte',
  line: 'une ligne sur la carte',
  area: 'une surface sur la carte',
  pointByItself: 'un point sur la carte relevé tout seul',
  picture: 'une image',
  sound: 'un enregistrement sonore',
  soundOfInterview: 'un enregistrement de l’entretien',
  film: 'une vidéo',
  file: 'un fichier de la personne interrogée',
  feature: 'un objet d’OpenStreetMap',
  dataFile: 'un fichier de données qui n’est pas dans le classeur',
  simNumber: 'un numéro de la carte SIM',
  telephoneOfTablet: 'le téléphone de la tablette',
  emailOfInterviewer: 'l’adresse électronique de l’enquêteur',
  propertyOfTablet: 'une propriété de la tablette',
  otherWorkbook: 'les questions d’un autre classeur',
};

const TYPED: Readonly<Record<TypedThing, string>> = {
  telephone: 'Le numéro de téléphone s’écrit',
  time: 'L’heure s’écrit',
  dayWithTime: 'Le jour avec son heure s’écrit',
  barcode: 'Le code-barres s’écrit',
};

const MEDIA: Readonly<Record<MediaThing, string>> = { picture: 'd’image', sound: 'de son', film: 'de vidéo' };

const ONE: Readonly<Record<BlockKind, string>> = { group: 'un groupe', repeat: 'une répétition', loop: 'une boucle' };
const THE: Readonly<Record<BlockKind, string>> = { group: 'le groupe', repeat: 'la répétition', loop: 'la boucle' };

const INSTEAD: Readonly<Record<Instead, string>> = {
  asked: 'La question est posée à tous ceux qui y arrivent.',
  repeated: 'Toutes les copies sont posées.',
  offered: 'Tous les choix sont proposés.',
  notCalculated: 'Ce qui lit ce calcul est signalé à sa place.',
  notChecked: 'La réponse n’est pas contrôlée.',
};

const remarks: RemarkWords = {
  noSurvey: ({ found }) =>
    `Il n’y a pas de feuille « survey »${
      found.length > 0 ? ` ; le classeur contient ${found.map((each) => `« ${each} »`).join(', ')}` : ''
    }. Nommez « survey » la feuille des questions.`,
  takenAsSurvey: () => 'Aucune feuille ne s’appelle « survey » ; celle-ci lui ressemble et a été prise.',
  sheetNotRead: () => 'Cette feuille ne fait pas partie d’un formulaire et n’a pas été lue.',
  sheetOfLists: () => 'Les listes de cette feuille ont été prises avec celles de la feuille « choices ».',
  sheetLost: ({ name }) => `Ce que dit la feuille « ${name} » ne peut pas être repris.`,
  sheetMisspelt: ({ meant }) =>
    `Cette feuille n’a pas été lue ; il s’agit peut-être de « ${meant} ». Corrigez son nom et importez de nouveau.`,
  columnTwice: ({ header, first }) =>
    `La colonne « ${header} » est ici pour la deuxième fois ; la colonne ${first} a été prise, et celle-ci n’a pas été lue. Donnez-leur des noms différents ou retirez-en une.`,
  rowsNotRead: ({ first, last }) =>
    `Les lignes ${first} à ${last} n’ont pas été lues : aucun questionnaire n’en contient autant. Divisez le formulaire.`,
  noTypeColumn: () => 'Il n’y a pas de colonne « type » : on ne sait pas ce qui est demandé. Ajoutez-la.',
  noNameColumn: () => 'Il n’y a pas de colonne « name » ; chaque question porte le nom de sa ligne.',
  unknownColumn: () => 'Personne ne connaît de colonne avec cet en-tête ; son contenu n’a pas été lu.',
  languageNotNamed: ({ language }) =>
    `Les colonnes ne disent pas leur langue ; elle a été prise pour « ${language} ». Nommez-la, par exemple label::Français (fr).`,
  languageOfNoColumn: ({ name, taken }) =>
    `Aucune colonne n’est dans la langue par défaut « ${name} » ; le questionnaire commence par « ${taken} ».`,
  languageUnknown: ({ name, language }) =>
    `Le code de la langue « ${name} » est inconnu ou déjà pris ; ses textes sont gardés sous « ${language} ». Écrivez le code entre parenthèses, par exemple label::Français (fr).`,
  tooManyLanguages: ({ count, most }) =>
    `Le formulaire a ${count} langues, et ${most} ont été prises ; les textes des autres ont été laissés de côté.`,
  textsMissing: ({ language, from, count, rows }) =>
    `${count === 1 ? 'Il manque 1 texte' : `Il manque ${count} textes`} dans la langue « ${language} » ; à ${count === 1 ? 'sa' : 'leur'} place ${count === 1 ? 'se trouve celui' : 'se trouvent ceux'} de la langue « ${from} » (${rows.length === 1 ? 'ligne' : 'lignes'} ${rows.join(', ')}${rows.length >= MOST_ROWS_NAMED ? ' et d’autres' : ''}).`,
  plainTextsLeft: ({ taken, count, rows }) =>
    `Cette colonne n’a pas de langue et se trouve à côté de « ${taken} », prise comme langue par défaut ; ${count === 1 ? '1 texte de cette colonne diffère et n’est pas pris' : `${count} textes de cette colonne diffèrent et ne sont pas pris`} (${rows.length === 1 ? 'ligne' : 'lignes'} ${rows.join(', ')}${rows.length >= MOST_ROWS_NAMED ? ' et ainsi de suite' : ''}). Nommez sa langue ou retirez la colonne.`,
  formulaTaken: () => 'C’est une formule ; la valeur que le fichier en garde a été reprise.',
  formulaUncomputed: () =>
    'C’est une formule dont le fichier n’a pas de valeur ; elle a été lue comme vide. Ouvrez le classeur dans un tableur, enregistrez-le et importez-le à nouveau.',
  cellShowsError: ({ shown }) => `Elle montre l’erreur ${shown} et a été lue comme vide. Écrivez ce qui est voulu.`,

  rowDisabled: () => 'Cette ligne est désactivée et a été laissée de côté.',
  withoutType: ({ name }) => `La ligne${name ? ` de « ${name} »` : ''} n’a pas de type et a été laissée de côté.`,
  unknownType: ({ type }) => `Personne ne connaît le type « ${type} » ; la question a été laissée de côté.`,
  withoutName: ({ name }) => `La ligne n’a pas de nom ; elle a été nommée ${name}.`,
  withoutLabel: ({ name }) => `« ${name} » n’a pas de texte ; son nom le remplace.`,
  nameChanged: ({ from, to }) => `« ${from} » s’appelle ${to} dans Cifra ; les conditions et les textes suivent.`,
  notClosed: ({ name }) =>
    `Le groupe ou la répétition « ${name} » n’a pas de fin ; il a été fermé à la fin de la feuille.`,
  endWithoutBegin: ({ what }) => `Ceci ferme ${ONE[what]} sans début ; la ligne a été laissée de côté.`,
  endOfOther: ({ end, begun, name, row }) =>
    `Ceci ferme ${ONE[end]}, mais ce qui est ouvert est ${THE[begun]} « ${name} » de la ligne ${row}, et c’est cela qui a été fermé.`,
  tooDeep: ({ most }) =>
    `Les groupes s’emboîtent sur plus de ${most} niveaux ; celui-ci a été laissé de côté avec tout ce qu’il contient.`,
  insideTooDeep: ({ name }) => `« ${name} » se trouve dans un groupe trop emboîté et a été laissée de côté.`,
  tooManyQuestions: ({ most, name }) =>
    `Un questionnaire de Cifra contient ${most} questions ; à partir de « ${name} » elles ont été laissées de côté. Divisez le formulaire.`,
  notTaken: ({ name }) => `« ${name} » a été laissée de côté : le questionnaire est plein.`,
  groupsPacked: ({ count, most }) =>
    `Le formulaire a ${count} groupes, et un questionnaire de Cifra ${most} formulaires ; les groupes ont été réunis sous son titre.`,
  nothingAsked: () => 'Rien n’est demandé dans ce formulaire, ou rien n’en peut être repris.',
  withoutRoster: () =>
    'Le formulaire est devenu une suite de formulaires sans liste des membres du ménage et sans infractions : on peut interroger avec lui aussitôt, et il ne donne pas de chiffres sur les infractions.',
  tableList: () => 'Les questions de ce tableau se suivent l’une sous l’autre sur un écran.',
  cellOfGroup: () => 'Un groupe n’a rien de tel dans Cifra.',
  innerTitleLost: () => 'Dans Cifra, seuls les groupes extérieurs ont un titre ; celui-ci ne se voit pas.',
  partTitled: ({ title }) =>
    `Les questions hors des groupes forment un formulaire à part avec le titre « ${title} », que voit la personne qui enquête. Mettez-les dans un groupe avec un libellé, ou changez le titre sur la page de conception.`,

  typeLost: ({ what }) => `Ici on demande ${LOST[what]}, ce que Cifra ne demande pas.`,
  keptAnyway: ({ as }) =>
    `Cifra garde ${KEPT_IN_FRENCH[as]} avec chaque entretien ; la ligne n’est pas devenue une question.`,
  calculationPut: ({ name }) =>
    `Cifra ne garde pas de résultats de calculs ; là où une condition lit « ${name} », son expression a été mise.`,
  typedAsWords: ({ what }) => `${TYPED[what]} avec des mots.`,
  rankLost: () => 'Les choix sont cochés sans ordre.',
  listInFile: ({ file }) =>
    `Les choix sont dans le fichier « ${file} » et non dans le classeur ; la réponse s’écrit avec des mots.`,
  listUnknown: ({ list }) => `Il n’y a pas de liste « ${list} » ; la réponse s’écrit avec des mots.`,
  externalTaken: () => 'La liste de la feuille « external_choices » est devenue une liste comme les autres.',
  otherSpecified: () => '« Autre » est devenu un choix à part, avec une question pour préciser lequel.',
  loopWithoutList: ({ list }) =>
    `Il n’y a pas de liste « ${list} » à parcourir ; ce qui est demandé pour chaque élément a été laissé de côté.`,
  loopWrittenOut: ({ count }) => `Les questions sont écrites une fois pour chacun des ${count} choix.`,
  repeatTooDeep: ({ most }) =>
    `Les répétitions sont écrites sur ${most} niveaux au plus ; celle-ci est posée une seule fois.`,
  countUnreadable: () => 'Le nombre de répétitions est illisible ; on demande s’il y en a un autre.',
  repeatWrittenOut: ({ name, times, fixed }) =>
    fixed === undefined
      ? `« ${name} » est écrite ${times} fois, tant qu’il y en a un autre ; on ne peut pas en raconter plus.`
      : `« ${name} » est écrite ${times} fois${fixed > times ? ` sur ${fixed} ; les autres ne peuvent pas être racontées` : ''}.`,
  repeatCounted: ({ name, times }) =>
    `« ${name} » est écrite ${times} fois, et posée autant de fois que le dit son nombre ; on ne peut pas en raconter plus.`,
  countOfNoRepeat: () => 'Seule une répétition a un nombre de fois ; il n’a pas été lu ici.',

  choiceWithoutList: () => 'Le choix n’est d’aucune liste et a été laissé de côté.',
  choiceWithoutName: () => 'Le choix n’a pas de code et a été laissé de côté.',
  listRenamed: ({ from, to }) => `La liste « ${from} » s’appelle ${to} dans Cifra.`,
  listTooLong: ({ list, count, most }) =>
    `La liste « ${list} » a ${count} choix, et une liste de Cifra ${most} au plus ; les autres ont été laissés de côté.`,
  listUnused: ({ list }) => `Aucune question n’utilise la liste « ${list} » ; elle a été laissée de côté.`,
  choiceTwice: ({ written, given }) =>
    `Le code « ${written} » est deux fois dans sa liste ; celui-ci est ${given}, et les conditions lisent les deux.`,
  codeRenamed: ({ from, to }) => `Le code « ${from} » est ${to} dans Cifra ; les conditions suivent.`,
  choiceWithoutLabel: ({ written }) => `Le choix « ${written} » n’a pas de libellé ; son code le remplace.`,
  mediaOfChoice: () => 'Cifra ne montre pas d’images et ne joue ni sons ni vidéos avec un choix.',

  conditionLost: ({ why, instead }) =>
    `Ceci ne peut pas se dire dans Cifra : ${sayReason(xpathReasonsInFrench, why)}. ${INSTEAD[instead]}`,
  conditionTooLong: ({ letters, most }) =>
    `Avec les conditions qui l’entourent, elle aurait ${letters} lettres, et ${most} sont le maximum. ${INSTEAD.asked}`,
  conditionDropped: ({ problem }) =>
    `Ceci ne pouvait pas rester : ${problemIn(problem, 'fr')}. La condition a été laissée de côté.`,
  calculationBlank: () => 'Le calcul est vide.',
  limitsCross: ({ min, max }) =>
    `La plus petite réponse (${min}) dépasse la plus grande (${max}) ; aucune limite n’a été mise.`,
  requiredIf: () => 'Cifra exige une réponse toujours ou jamais ; ici, jamais.',
  readOnly: () => 'Personne ne peut remplir ceci ; c’est seulement lu à voix haute.',
  filterWithoutList: () => 'Le filtre n’a pas de liste du classeur sur laquelle agir.',
  cannotBeUsed: ({ place, problem }) =>
    `Le questionnaire est inutilisable${place ? ` (${place})` : ''} : ${problemIn(problem, 'fr')}. Rien n’a été importé.`,
  conditionsDoNotFit: () =>
    'Le questionnaire est inutilisable : ses conditions ne vont pas ensemble. Rien n’a été importé.',

  defaultLost: () => 'Cifra ne donne pas de réponse d’avance ; la question commence vide.',
  requiredMessageLost: () => 'Cifra dit avec ses propres mots qu’une réponse manque.',
  constraintMessageLost: () => 'Cifra dit avec ses propres mots ce qui est hors des limites.',
  mediaLost: ({ what }) => `Cifra ne montre et ne joue pas ${MEDIA[what]} avec une question.`,
  triggerLost: () => 'Cifra ne calcule rien quand une autre réponse change.',
  entityLost: () => 'Cifra n’a pas d’entités ; ce que nomme save_to n’est pas gardé à part de l’entretien.',
  filledInLost: () => 'Cifra ne remplit pas de réponse de lui-même ; on interroge la personne.',
  randomizeLost: () => 'Cifra garde l’ordre des choix.',
  stepLost: () => 'Tout nombre entre les limites peut être donné, pas seulement chaque pas.',
  parametersLost: ({ parameters }) => `Les paramètres ${parameters} n’ont pas de sens dans Cifra.`,
  appearanceNote: ({ appearance }) => `Cifra dessine la question à sa façon, non comme « ${appearance} ».`,
  otherApp: () => 'Cifra n’ouvre pas d’autre application pour une réponse ; on répond à l’écran.',
  wholeDay: ({ appearance }) => `On demande un jour entier du calendrier courant, non « ${appearance} ».`,
  markupLeftOut: () => 'Les balises HTML ont été laissées hors du texte.',
  bracesChanged: () =>
    'Les accolades du texte sont devenues des parenthèses, car dans Cifra les accolades citent une réponse.',
  quoteLost: ({ name }) => `Le texte cite « ${name} », qui n’est pas une réponse dans Cifra ; « … » le remplace.`,
  settingLost: ({ name }) => `Le réglage « ${name} » n’a rien de tel dans Cifra.`,
  settingsRow: () => 'Les réglages ont une seule ligne ; celle-ci n’a pas été lue.',
  settingNote: ({ name }) => `Le réglage « ${name} » n’est pas nécessaire : Cifra s’en charge à sa façon.`,

  fillBlank: ({ fill }) => `Les textes qui disent {${fill}} l’omettent : un XLSForm ne peut pas le composer.`,
  computedNearly: ({ name }) => `Cifra calcule « ${name} » ; le classeur s’en approche ou le laisse vide.`,
  careLost: ({ form }) =>
    `Le soin avec lequel « ${form} » est demandé (seul, scellé, avec la carte des services) n’est pas dans le classeur.`,
  drawNearly: ({ name }) =>
    `« ${name} » est tiré seulement des réponses à la première de ses questions, avec une graine de l’application.`,
  incidentsChosen: () =>
    'On ne calcule pas quels incidents reçoivent un formulaire : l’enquêteur nomme l’infraction de chacun ; les incidents racontés deux fois ne sont pas liés.',

  cifraSheetUnreadable: () =>
    'Cette feuille devait porter ce qu’un XLSForm ne peut pas dire et n’est plus lisible ; le classeur a été importé comme tout autre.',
  cifraSheetChanged: () =>
    'Cette feuille n’est pas telle que Cifra l’a écrite : quelqu’un l’a modifiée, ou une version antérieure l’a écrite. Rien n’en a été lu ; le classeur a été importé comme tout autre. Pour garder le reste du questionnaire, importez le classeur tel qu’il a été exporté.',
  cifraSheetRead: () =>
    'Le classeur a été écrit par Cifra ; ce qu’un XLSForm ne peut pas dire est revenu de cette feuille.',
  cellChangedTaken: () => 'Le texte a été modifié dans le classeur et a été pris.',
  cellChangedNotTaken: () =>
    'La cellule a été modifiée dans le classeur ; ici Cifra garde la sienne. Faites ce changement sur la page de conception.',
  rowAdded: ({ name }) =>
    `La ligne « ${name} » a été ajoutée dans le classeur et n’a pas été prise. Ajoutez-la sur la page de conception.`,
  rowTakenAway: ({ name }) =>
    `La ligne « ${name} » a été retirée du classeur et reste dans le questionnaire. Retirez-la sur la page de conception.`,
  rowsMoved: ({ count }) =>
    `${count === 1 ? '1 ligne se trouve' : `${count} lignes se trouvent`} ailleurs que là où Cifra ${count === 1 ? 'l’a écrite' : 'les a écrites, celle-ci la première'} ; le questionnaire garde son ordre. Déplacez les questions sur la page de conception.`,
  columnAdded: () => 'La colonne a été ajoutée dans le classeur et n’a pas été prise.',
  columnTakenAway: ({ header }) =>
    `La colonne « ${header} » a été retirée du classeur ; ce qu’elle disait reste dans le questionnaire.`,
  sheetTakenAway: () => 'La feuille a été retirée du classeur ; ce qu’elle disait reste dans le questionnaire.',
  fillsDiffer: ({ fills }) =>
    `Le texte a été modifié et n’a pas été pris : ce qu’il cite n’est pas ce qu’il citait, ni ce que citent toutes les langues (${fills.join(', ')}). Gardez chaque citation telle quelle.`,
  textRefused: ({ why, detail }) => `Le texte a été modifié et n’a pas été pris. ${refusalInWords(why, detail, 'fr')}`,
  textMisfits: ({ problem }) => `Le texte a été modifié et n’a pas été pris : ${problemIn(problem, 'fr')}.`,
  textsRefused: () =>
    'Le texte a été modifié et n’a pas été pris : avec lui le questionnaire ne peut pas servir. Faites ce changement sur la page de conception.',
};

export const carriedInFrench: CarriedWords = {
  code: 'fr',
  remarks,
  report: {
    severities: { lost: 'non repris', changed: 'modifié', note: 'note' },
    place: (place) => placeIn(place, { row: 'ligne', column: 'colonne' }),
    counts: ({ lost, changed, note }) => `non repris : ${lost} ; modifiés : ${changed} ; notes : ${note}`,
    nothingWritten: 'Rien n’a été écrit.',
    cannotRead: (file) => `Impossible de lire ${file} ; vérifiez le chemin.`,
    folderNotEmpty: (folder) => `${folder} n’est pas vide ; donnez un nouveau dossier avec --out`,
  },
};
