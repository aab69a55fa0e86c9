import type { DesignPublishTexts } from './design-publish-texts.ts';

export const designPublishInFrench: DesignPublishTexts = {
  title: 'Publier ce brouillon',
  lead: 'Il devient une version qui ne change jamais. Lisez-le comme on lit un reçu avant de le signer.',
  button: ({ errors, warnings }) => {
    const parts = [
      errors > 0 && (errors === 1 ? '1 erreur' : `${errors} erreurs`),
      warnings > 0 && (warnings === 1 ? '1 avertissement' : `${warnings} avertissements`),
    ].filter(Boolean);
    return parts.length > 0 ? `Publier (${parts.join(', ')})` : 'Publier';
  },
  number: {
    title: 'Numéro',
    label: 'Numéro de la version',
    because: {
      major: (before) =>
        `Proposé parce que quelque chose rompt la comparabilité avec ${before} : la première partie augmente.`,
      minor: (before) =>
        `Proposé parce que plus que des textes a changé depuis ${before} : la deuxième partie augmente.`,
      patch: (before) =>
        `Proposé parce que seuls des textes ont pu changer depuis ${before} : la dernière partie augmente.`,
    },
    instead: (proposed) => `Vous avez écrit un autre numéro que ${proposed}, qui était proposé.`,
    first: 'La première version de ce questionnaire.',
    waits: 'Proposé dès que l’on sait ce qui est nouveau.',
    wrong:
      'Écrivez trois nombres entiers séparés par des points et sans zéro devant, comme 1.2.0, de 9 chiffres au plus.',
    notHigher: (highest) =>
      `La version ${highest} est déjà publiée. Une version inférieure ne servirait à personne : choisissez un numéro plus grand.`,
    taken: (version) => `La version ${version} est déjà publiée. Choisissez un autre numéro.`,
  },
  note: {
    title: 'Note',
    label: 'Ce qui est nouveau, avec vos mots',
    hint: 'C’est ce que lit d’abord la personne qui utilise la version. 2 000 caractères au plus.',
  },
  changes: {
    title: (before) => `Ce qui est nouveau depuis ${before}`,
    waits: 'Comparaison avec la version précédente…',
    unusable: 'La comparaison sera possible quand les erreurs seront corrigées.',
    none: 'Rien : l’entretien est le même.',
    count: ({ n, count }) => (n === 1 ? '1 changement' : `${count} changements`),
    more: (count) => (count === '1' ? 'Afficher l’autre' : `Afficher les ${count} autres`),
    newer: ({ began, newest }) =>
      `Ce brouillon a commencé comme ${began}. Entre-temps ${newest} a été publiée ; ce qu’elle a de nouveau n’est pas dans ce brouillon.`,
  },
  findings: {
    title: 'Constats',
    waits: 'Le questionnaire est en cours d’examen…',
    none: 'Rien à corriger.',
    errors: ({ n, count }) =>
      n === 1 ? '1 erreur empêche de publier le brouillon.' : `${count} erreurs empêchent de publier le brouillon.`,
    warnings: ({ n, count }) =>
      n === 1 ? '1 avertissement demande un motif.' : `${count} avertissements demandent chacun un motif.`,
    reason: 'Pourquoi c’est juste ainsi',
    reasonOf: (place) => `Pourquoi c’est juste ainsi : ${place}`,
    forAll: ({ n, count }) =>
      n === 1 ? 'Motif pour celui qui n’en a pas' : `Le même motif pour les ${count} de ce genre qui n’en ont pas`,
    useForAll: 'L’utiliser',
    given: ({ given, all }) => `${given} sur ${all} ont un motif`,
    more: (count) => (count === '1' ? 'Afficher l’autre' : `Afficher les ${count} autres`),
    changedOnServer:
      'Le serveur a trouvé autre chose dans le brouillon tel qu’il est là-bas. Regardez encore une fois les constats.',
  },
  translations: {
    title: 'Traductions',
    none: 'Chaque texte dit dans chaque langue ce que dit aujourd’hui l’original.',
    behind:
      'Dans ces langues, on posera à certaines personnes ce que l’original disait avant, ou elles liront un texte que personne n’a traduit. On peut publier ainsi ; la version garde quels textes ce sont.',
    language: ({ language, stale, missing }) => `${language} : en retard ${stale}, manquants ${missing}`,
    translate: 'Traduire',
  },
  scenarios: {
    title: 'Scénarios',
    waits: 'Les entretiens des scénarios sont en cours…',
    none: 'Il n’y en a aucun.',
    unusable: 'Leurs entretiens auront lieu quand les erreurs seront corrigées.',
    pass: ({ passed, all }) => `${passed} sur ${all} réussissent.`,
    despite: 'Pourquoi vous publiez malgré tout',
    despiteHint: 'C’est ajouté à la note.',
    inNote: ({ failed, reason }) => `Publiée avec des scénarios qui échouent (${failed}) : ${reason}`,
  },
  missing: 'Avant de publier',
  obstacles: {
    'not-saved': 'Attendez que tous les changements soient enregistrés.',
    looking: 'Attendez que le brouillon soit examiné et que les entretiens des scénarios aient eu lieu.',
    errors: 'Corrigez les erreurs.',
    id: 'Son nom (id dans manifest.json) doit avoir des minuscules, chiffres et traits d’union, 64 au plus : changez-le en JSON.',
    version: 'Donnez un numéro.',
    note: 'Écrivez une note.',
    reasons: 'Donnez un motif pour chaque avertissement.',
    despite: 'Dites pourquoi vous publiez bien que des scénarios échouent.',
  },
  goThere: 'Y aller',
  publish: (version) => `Publier ${version}`,
  publishing: 'Publication en cours. Le serveur examine encore tout le questionnaire ; cela prend quelques secondes…',
  forGood: 'Une version publiée ne peut pas être retirée.',
  changed: 'Entre-temps quelqu’un a changé le brouillon. Regardez ce qui est nouveau, et publiez de nouveau.',
  noteTooLong: 'La note et le motif ont ensemble plus de 2 000 caractères. Écrivez moins.',
  receipt: {
    title: (name) => `${name} est publiée`,
    waits: 'Lecture de ce qui a été publié…',
    rows: { version: 'Version', hash: 'SHA-256', published: 'Date', author: 'Auteur', note: 'Note' },
    version: ({ version, number }) => `${version} (numéro ${number})`,
    next: 'La suite',
    toChanges: 'Lire ce qui a changé, sa portée et le rapport de comparabilité',
    toVersions: 'La voir parmi les versions, et commencer la suivante',
    rollOut:
      'Une édition l’utilise à partir du jour que choisit l’administration (Éditions, « Versions »). Demandez-le-lui : jusque-là aucune tablette ne l’utilise.',
    discarded: 'Ce brouillon a été abandonné. Il ne peut pas être publié.',
  },
};
