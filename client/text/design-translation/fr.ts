import type { DesignTranslationTexts } from './design-translation-texts.ts';

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
  letters: ({ text, source }) => `${text} caractères, original ${source}`,
  muchLonger: ({ text, source }) =>
    `Bien plus long que l’original : ${text} caractères au lieu de ${source}. Est-ce que cela tient à l’écran ?`,
  wrong: {
    mangled: (shown) => `Un signe a été abîmé en chemin (${shown}). Écrivez de nouveau le texte.`,
    'wrong-markup': (marks) => `L’original n’a pas de ${marks}. Écrivez du texte sans balises.`,
    'too-long': (letters) => `${letters} caractères, c’est bien des fois plus que l’original. Raccourcissez-le.`,
  },
  wrongFills: ({ missing, extra }) =>
    [
      missing && `Il manque ${missing}, qui est dans l’original.`,
      extra && `${extra} est en trop : l’original ne l’a pas.`,
    ]
      .filter(Boolean)
      .join(' '),
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
    changed: 'Textes qui changent',
    moreChanged: ({ count, shown }) => (count === 1 ? 'Et 1 autre texte.' : `Et ${shown} autres textes.`),
    columns: {
      sheet: 'Feuille',
      cell: 'Cellule',
      reason: 'Raison',
      text: 'Texte',
      before: 'Maintenant',
      after: 'Après',
    },
  },
};
