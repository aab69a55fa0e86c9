import type { DesignTexts } from './design-texts.ts';

export const designInFrench: DesignTexts = {
  list: {
    title: 'Questionnaires',
    lead: 'Une version publiée ne change jamais. Le travail continue dans un brouillon, qui devient la version suivante. L’administration décide à partir de quel jour une édition utilise une version.',
    loading: 'Lecture des questionnaires…',
    none: 'Il n’y a encore aucun questionnaire. Le serveur importe les dossiers de son réglage CIFRA_INSTRUMENTS quand il démarre.',
    versions: 'Versions publiées',
    columns: {
      version: 'Version',
      published: 'Publiée',
      note: 'Ce qui est nouveau',
      hash: 'Empreinte',
      usedBy: 'Éditions',
      action: 'Actions',
    },
    version: ({ version, number }) => `${version} (numéro ${number})`,
    published: ({ when, author }) => (author === undefined ? when : `${when}, par ${author}`),
    publishedByCommand: (when) => `${when}, par la ligne de commande`,
    notUsed: 'Aucune',
    reconstruction:
      'Livré avec la plateforme. La liste des infractions et les questions sont une reconstruction des thèmes de LACSI avec nos propres mots, et non le questionnaire officiel.',
    newIn: {
      '1.0.0': 'La première version.',
      '1.1.0':
        'Demande un à un ce qui était sur des cartes ; d’un incident déjà raconté, ne demande que ce qui manque ; les codes ICCS suivent le manuel.',
      '1.1.1':
        'Demande la même chose que 1.1.0, mot pour mot ; les titres de ses scénarios sont dans ses quatre langues.',
    },
    beganAs: ({ id, version }) => `A commencé comme ${id} ${version}`,
    drafts: 'Brouillons',
    noVersions: 'Il n’y en a pas encore. On la publie depuis le brouillon.',
    noDrafts: 'Personne ne travaille sur un brouillon. Commencez la version suivante à partir d’une version publiée.',
    draft: ({ version, by }) => `Brouillon de ${version}, commencé par ${by}`,
    draftState: ({ changes, when }) => `${changes} modifications, la dernière ${when}`,
    open: 'Ouvrir',
    openOf: (name) => `Ouvrir le brouillon ${name}`,
    giveUp: 'Abandonner',
    giveUpOf: (name) => `Abandonner le brouillon ${name}`,
    giveUpTitle: 'Abandonner ce brouillon ?',
    giveUpBody:
      'Il ne reçoit plus de modifications et ne peut plus être publié. Ce qui y a été fait reste dans son journal.',
    startNext: 'Commencer la version suivante',
    startNextOf: (name) => `Commencer la version suivante à partir de ${name}`,
    startOwn: 'Faire un questionnaire à part',
    startOwnOf: (name) => `Faire un questionnaire à part à partir de ${name}`,
    ownTitle: 'Un questionnaire à part',
    ownBody: (name) => `Il commence comme une copie de ${name}, sous un autre nom.`,
    ownId: 'Nom',
    ownIdHint: 'Minuscules, chiffres et traits d’union : envipe-2027.',
    ownIdWrong:
      'Écrivez un nom de minuscules, chiffres et traits d’union, 64 au plus, en commençant par une lettre ou un chiffre.',
    ownIdTaken:
      'Un questionnaire porte déjà ce nom. Choisissez-en un autre ; pour continuer celui-là, ouvrez son brouillon ou commencez sa prochaine version.',
    ownAction: 'Le faire',
  },
  draft: {
    opening: 'Ouverture du brouillon…',
    openingWaits: 'Le brouillon s’ouvre dès que le serveur répond. Ce qui attend sur cet appareil est conservé.',
    notThere: 'Il n’y a pas de brouillon à cette adresse.',
    toList: 'Tous les questionnaires',
    title: (name) => `Brouillon de ${name}`,
    bar: 'Brouillon',
    undo: 'Annuler',
    redo: 'Rétablir',
    keys: 'Touches',
    language: 'Langue du questionnaire',
    publishedAs: ({ name, when, by }) =>
      `Ce brouillon a été publié le ${when}${by === undefined ? '' : ` par ${by}`}, sous ${name}.`,
    closedKeeps: 'Ce que vous écrivez ici n’y entre plus. C’est gardé sur cet appareil, pour être copié.',
    startsNext: (name) => `Commencer la version suivante à partir de ${name}`,
    opensNext: (by) => `Ouvrir le brouillon de la version suivante, commencé par ${by}`,
    beganWith: (name) => `à partir de ${name}`,
    closed: {
      published: 'Ce brouillon a été publié. Pour continuer, commencez la version suivante.',
      discarded: 'Ce brouillon a été abandonné. Pour continuer, commencez-en un autre.',
    },
    nothingChosen: 'Choisissez quelque chose dans la structure.',
    loadingPane: 'Chargement…',
    parts: 'Parties de la page',
    structure: 'Structure',
    sides: { middle: 'Éditeur', right: 'À côté' },
    panes: {
      question: 'Question',
      properties: 'Propriétés',
      preview: 'Aperçu',
      scenarios: 'Scénarios',
      json: 'JSON',
      findings: 'Constats',
      translation: 'Traduction',
      publish: 'Publier',
      versions: 'Versions',
    },
  },
  tookBack: {
    undo: 'Annulé :',
    redo: 'Rétabli :',
    goThere: 'Y aller',
    did: {
      add: () => 'est de nouveau là',
      set: () => 'a changé',
      delete: () => 'n’y est plus',
      move: () => 'a changé de place',
      rename: (before) => `s’appelle ainsi, et non plus ${before}`,
    },
  },
  saving: {
    saved: 'Enregistré',
    saving: 'Enregistrement…',
    onDevice: (n) =>
      n === 1
        ? 'Conservé sur cet appareil, 1 modification attend le réseau'
        : `Conservé sur cet appareil, ${n} modifications attendent le réseau`,
    onlyHere: (n) =>
      n === 1
        ? '1 modification n’est que sur cette page : ne la fermez pas'
        : `${n} modifications ne sont que sur cette page : ne la fermez pas`,
    choose: (n) => (n === 1 ? '1 modification demande votre choix' : `${n} modifications demandent votre choix`),
    tooLate: (n) =>
      n === 1
        ? '1 modification est arrivée trop tard : le brouillon est fermé. Elle est sur cet appareil'
        : `${n} modifications sont arrivées trop tard : le brouillon est fermé. Elles sont sur cet appareil`,
    notTaken: 'Ce que vous écrivez ne peut pas être enregistré ainsi : voyez près du champ',
    halfTyped: 'À moitié écrit : sur cet appareil',
  },
  left: {
    title: (n) => `À moitié écrit sur cet appareil: ${n}`,
    kinds: {
      json: 'JSON de',
      comment: 'Commentaire sur',
      crime: 'Nouveau délit',
      name: 'Nom',
      choices: 'Choix pour',
      setting: 'Réglage',
      reason: 'Raison pour',
    },
    goOn: 'Continuer',
    throwAway: 'Jeter',
  },
  conflict: {
    title: (n) => (n === 1 ? 'Une modification demande votre choix' : `${n} modifications demandent votre choix`),
    lead: 'Entre-temps quelqu’un a modifié le même endroit. Rien n’est perdu : choisissez ce qui reste.',
    notTakenLead:
      'Le serveur n’accepte pas ce que vous avez modifié. Rien n’est perdu : copiez-le où vous en avez besoin et laissez ce qui s’y trouve.',
    changedBy: (by) => `${by} l’a changé entre-temps.`,
    mine: 'La vôtre',
    theirs: 'Ce qui s’y trouve maintenant',
    steps: {
      add: (what) => `Ajouter ${what}`,
      set: (what) => `Modifier ${what}`,
      delete: (what) => `Supprimer ${what}`,
      move: (what, to) => `Déplacer ${what} vers ${to}`,
      rename: (what, to) => `Renommer ${what} en ${to}`,
    },
    nothing: 'Rien',
    keepMine: 'Garder la mienne',
    keepTheirs: 'Garder ce qui s’y trouve',
    noPlace: 'La vôtre n’a plus de place. Copiez ce qu’il vous faut avant de la laisser.',
    rest: (n) =>
      n === 1
        ? 'À un autre endroit, personne d’autre n’a écrit : le vôtre y reste, quel que soit votre choix.'
        : `À ${n} autres endroits, personne d’autre n’a écrit : le vôtre y reste, quel que soit votre choix.`,
    whole: (n) =>
      `Votre modification comporte ${n} étapes et se fait en entier ou pas du tout : avec « Garder ce qui s’y trouve », aucune n’est faite.`,
    undoing: 'Vous étiez en train d’annuler une modification.',
    closedTitle: (n) =>
      n === 1 ? 'Une modification est arrivée trop tard' : `${n} modifications sont arrivées trop tard`,
    closedLead:
      'Le brouillon ne reçoit plus de modifications. Les vôtres sont sur cet appareil : copiez-les où vous en avez besoin, puis laissez-les.',
    letGo: 'Laisser la mienne',
  },
  refusals: {
    'no-place': 'Ce n’est plus là.',
    taken: 'Il y en a déjà un de ce nom.',
    changed: 'Quelqu’un l’a modifié entre-temps.',
    'not-a-list': 'Cela ne se modifie qu’en entier.',
    'wrong-item': 'Sa place n’est pas là.',
    'still-named': 'Autre chose le nomme déjà.',
    'read-by-program': 'Le programme le connaît sous ce nom.',
    'bad-name': 'Écrivez un nom de minuscules, chiffres et traits de soulignement, en commençant par une lettre.',
    'too-large': 'Avec cela, le brouillon dépasserait 20 Mo. Enlevez quelque chose avant d’en ajouter.',
    'unknown-change': 'Ce n’est pas une de vos modifications de ce brouillon.',
    'words-of-another': 'Un commentaire est à la personne qui l’a écrit.',
    'not-accepted': 'Le serveur ne l’accepte pas.',
    closed: 'Le brouillon a été fermé avant qu’elle n’arrive.',
  },
  keyHelp: {
    title: 'Touches',
    close: 'Fermer',
    keys: [
      { keys: 'Ctrl Z', does: 'Annuler (hors d’un champ de texte)' },
      { keys: 'Ctrl Maj Z', does: 'Rétablir' },
      { keys: 'Ctrl F', does: 'Chercher et remplacer ; quand la structure a le focus, chercher dans celle-ci' },
      { keys: '↑ ↓', does: 'Parcourir la structure' },
      { keys: '← →', does: 'Fermer et ouvrir une branche' },
      { keys: 'Entrée', does: 'Choisir ; sur une poignée : commencer à déplacer, et poser là' },
      { keys: 'Échap', does: 'Laisser tout où c’était' },
      { keys: '?', does: 'Ces touches' },
    ],
  },
};
