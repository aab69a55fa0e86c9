import type { DesignTranslationTexts } from './design-translation-texts.ts';

const EXPORT_AGAIN = 'Exportez de nouveau les textes et écrivez-le là.';
const SAVE_AGAIN = 'Ouvrez-le dans un tableur, enregistrez-le comme classeur (.xlsx) et choisissez celui-ci.';
const LESS = 'Retirez ce qui est inutile ou divisez-le.';

export const translationInFrench: DesignTranslationTexts = {
  title: 'Traduction',
  waits: 'Les textes sont réunis…',
  oneLanguage: 'Le questionnaire n’a qu’une langue. Ajoutez-en une autre à ses langues pour le traduire.',
  from: 'Traduire de',
  to: 'Vers',
  judgedBySource: (language) =>
    `États, mots entre accolades et longueurs sont comparés avec le texte d’origine : ${language}.`,
  isSource: 'Vous écrivez dans la langue d’origine. Les traductions de ce que vous changez ici seront à revoir.',
  filter: 'Textes affichés',
  filters: {
    all: 'Tous',
    missing: 'Manquants',
    stale: 'À revoir',
    done: 'Traduits',
    reviewed: 'Relus',
    wrong: 'À corriger',
  },
  states: { missing: 'Manquant', stale: 'À revoir : l’original a changé', done: 'Traduit', reviewed: 'Relu' },
  search: 'Chercher dans les textes et les clés',
  nextMissing: 'Prochain manquant',
  nextMissingKeys: 'Dans un texte, Ctrl+Entrée mène au prochain qui manque.',
  noneMissing: 'Aucun texte ne manque dans cette langue.',
  noneShown: 'Aucun texte de ce genre. Choisissez un autre état ou cherchez autre chose.',
  pages: 'Pages de textes',
  previous: 'Précédente',
  next: 'Suivante',
  place: ({ from, to, of }) => `${from} à ${to} sur ${of}`,
  textOf: (key) => `Traduction de ${key}`,
  noText: 'Pas encore de texte dans cette langue',
  noSource: 'Pas encore de texte dans cette langue',
  sourceWas: 'Avant :',
  letters: ({ text, source }) => `${text} lettres, original ${source}`,
  muchLonger: ({ text, source }) =>
    `Bien plus long que l’original : ${text} lettres au lieu de ${source}. Est-ce que cela tient à l’écran ?`,
  wrong: {
    mangled: (shown) => `Un signe a été abîmé en chemin (${shown}). Écrivez de nouveau le texte.`,
    'wrong-fills': (fills) =>
      `Les mots entre accolades ne sont pas ceux de l’original : ${fills}. Laissez chacun tel quel.`,
    'wrong-markup': (marks) => `L’original n’a pas de ${marks}. Écrivez du texte sans balises.`,
    'too-long': (letters) => `${letters} lettres, c’est bien des fois plus que l’original. Raccourcissez-le.`,
  },
  context: {
    asked: 'La question est posée :',
    before: 'Vient après :',
    about: 'Fait partie de :',
    nowhere: 'Aucun entretien ne le montre à une place à lui.',
    open: 'Montrer dans la structure',
  },
  review: 'Marquer comme relu',
  notReviewed: 'Pas encore relu',
  stillRight: 'La traduction reste juste',
  of: ({ does, key }) => `${does} : ${key}`,
  workbook: {
    title: 'Traduire dans un tableur',
    lead: 'Enregistrez les textes, faites-les traduire dans un tableur et rapportez le fichier. Vous voyez ce qui change avant que rien ne change.',
    asXlsx: 'Enregistrer en .xlsx',
    asCsv: 'Enregistrer en .csv',
    file: 'Fichier traduit (.xlsx ou .csv)',
    read: 'Lire le fichier',
    reading: 'Lecture…',
    noFile: 'Choisissez d’abord un fichier.',
    report: 'Ce que le fichier change',
    nothing: 'Le fichier ne change rien.',
    changes: ({ written, marked }) =>
      `Textes que le fichier écrit : ${written}. Textes dont seul l’état change : ${marked}.`,
    takeOver: ({ count, shown }) => (count === 1 ? 'Reprendre 1 changement' : `Reprendre ${shown} changements`),
    taken: ({ count, shown }) =>
      count === 1
        ? '1 changement est repris. Annuler le retire.'
        : `${shown} changements sont repris en une seule étape. Annuler les retire tous.`,
    readAgain: 'Rien n’a été repris : le brouillon a changé entre-temps. Lisez de nouveau le fichier.',
    notTaken: ({ count, shown }) =>
      count === 1 ? '1 cellule n’est pas reprise.' : `${shown} cellules ne sont pas reprises.`,
    onlyFirst: (shown) => `Les ${shown} premières sont listées.`,
    cells: 'Cellules qui ne sont pas reprises',
    columns: { sheet: 'Feuille', cell: 'Cellule', reason: 'Raison' },
  },
  notTaken: {
    'unknown-key': () => `Le questionnaire n’a plus ce texte. ${EXPORT_AGAIN}`,
    'no-key': () => 'La ligne n’a pas de clé et l’on ne sait de quel texte il s’agit. Écrivez-le dans sa ligne.',
    'key-twice': (row) => `La ligne ${row} a la même clé, et les lignes diffèrent. Gardez-en une.`,
    'column-twice': (language) => `Deux colonnes se nomment ${language}. Gardez-en une ou renommez l’autre.`,
    'unknown-language': (language) => `Le questionnaire n’a pas la langue ${language}. Ajoutez d’abord cette langue.`,
    'source-column': (language) => `${language} est la langue d’origine. Changez-la dans l’éditeur.`,
    'source-edited': () => 'L’original ne se change pas d’ici. Changez-le dans l’éditeur.',
    'source-changed': () => `L’original a changé depuis l’exportation. ${EXPORT_AGAIN}`,
    'beside-other-source': () =>
      `L’original de cette ligne n’est pas celui de sa clé : des lignes ont été décalées. ${EXPORT_AGAIN}`,
    'column-moved': () =>
      `Les textes de cette colonne sont dans d’autres lignes qu’avant : elle a été triée ou décalée sans ses clés. ${EXPORT_AGAIN}`,
    'rows-shifted': () =>
      `La clé et le contrôle de cette ligne ne vont pas ensemble : des lignes ont été décalées. ${EXPORT_AGAIN}`,
    'changed-since': () => `Le texte a changé ici depuis l’exportation. Comparez les deux. ${EXPORT_AGAIN}`,
    'no-check': () =>
      `La colonne « check » manque et l’on ne sait quel texte est le plus récent, celui-ci ou celui du brouillon. ${EXPORT_AGAIN}`,
    formula: () => 'C’est une formule, et les formules ne sont pas calculées. Écrivez son texte à sa place.',
    'error-value': (shown) => `Elle affiche l’erreur ${shown}. Écrivez le texte.`,
    mangled: (shown) =>
      `Le tableur semble l’avoir changé (${shown}). Écrivez-le de nouveau dans une cellule au format Texte.`,
    emptied: () => 'La cellule est vide, et aucun texte ne s’efface d’ici. Effacez-le dans l’éditeur.',
    'wrong-fills': (fills) =>
      `Les mots entre accolades ne sont pas ceux de l’original : ${fills}. Laissez chacun tel quel.`,
    'wrong-markup': (marks) => `L’original n’a pas de ${marks}. Écrivez du texte sans balises.`,
    'too-long': (letters) => `${letters} lettres, c’est bien des fois plus que l’original. Raccourcissez-le.`,
    'unknown-state': (word) => `« ${word} » n’est pas un état que l’on peut donner. Choisissez traduit ou relu.`,
    'nothing-to-review': () => 'Il n’y a pas de texte dont l’état pourrait changer. Écrivez d’abord le texte.',
  },
  flaws: {
    empty: () => 'Le fichier est vide. Choisissez un classeur (.xlsx) ou un CSV.',
    foreign: ({ format }) => `Le fichier est d’un autre type (${format}). Choisissez un classeur (.xlsx) ou un CSV.`,
    broken: () => `Le fichier est abîmé ou incomplet. Procurez-vous-le de nouveau. ${SAVE_AGAIN}`,
    'password-protected': () => 'Le fichier est protégé par un mot de passe. Retirez-le et enregistrez le fichier.',
    'old-format': () => `C’est un ancien classeur Excel (.xls). ${SAVE_AGAIN}`,
    declarations: ({ part }) => `Sa partie ${part} déclare du XML à elle, ce qu’aucun tableur ne fait. ${SAVE_AGAIN}`,
    'too-many-bytes': ({ megabytes }) => `Le fichier a plus de ${megabytes} Mo. ${LESS}`,
    'unpacks-too-large': ({ megabytes }) => `Décompressé, le fichier a plus de ${megabytes} Mo. ${LESS}`,
    'unpacks-too-far': ({ ratio }) => `Décompressé, le fichier est plus de ${ratio} fois plus grand. ${SAVE_AGAIN}`,
    'too-many-parts': ({ most }) => `Le fichier a plus de ${most} parties. ${LESS}`,
    'too-many-sheets': ({ most }) => `Le fichier a plus de ${most} feuilles. ${LESS}`,
    'too-many-rows': ({ sheet, most }) => `La feuille ${sheet} a plus de ${most} lignes. ${LESS}`,
    'too-many-columns': ({ sheet, most }) => `La feuille ${sheet} a plus de ${most} colonnes. ${LESS}`,
    'too-many-cells': ({ most }) => `Le fichier a plus de ${most} cellules. ${LESS}`,
    'takes-too-long': ({ seconds }) => `Le fichier n’a pas pu être lu en ${seconds} secondes. ${LESS}`,
    'fills-memory': () => `Lire le fichier demande trop de mémoire. ${LESS}`,
    'not-utf-8': ({ line, encoding }) =>
      `La ligne ${line} n’est pas du texte en UTF-8 ; elle semble être en ${encoding}. Enregistrez en CSV UTF-8 ou comme classeur (.xlsx).`,
    'not-text': ({ line }) =>
      `La ligne ${line} contient un octet nul : ce n’est pas du texte. Enregistrez de nouveau en CSV UTF-8.`,
    'open-quotation-mark': ({ line }) =>
      `À la ligne ${line}, un guillemet est ouvert ou se trouve dans une cellule. Enregistrez de nouveau depuis un tableur.`,
    'no-texts': () => `Aucune feuille n’a une colonne « key » et une colonne de langue. ${EXPORT_AGAIN}`,
  },
};
