import type { ArrivalTexts } from './arrival-texts.ts';

export const arrivalsInFrench: ArrivalTexts = {
  quarantine: {
    title: 'Quarantaine',
    lead: 'Rien de ce qui arrive ne se perd. Ce qui sort de l’ordinaire attend ici que vous disiez quoi faire ; rien de cela ne compte d’ici là.',
    total: (count) => `En attente : ${count}`,
    none: 'Rien n’attend en quarantaine.',
    open: (caseId) => `Ouvrir le cas ${caseId}`,
    cameFrom: ({ interviewer, when }) => `De ${interviewer}, ${when}`,
    advice: {
      'unknown-instrument': 'Demandez à l’administration de publier ce questionnaire, puis contrôlez-le de nouveau.',
      'unknown-version': 'Demandez à l’administration de publier cette version, puis contrôlez-le de nouveau.',
      'other-version':
        'Renvoyez-le pour qu’il soit envoyé avec la version avec laquelle il s’est terminé, et prévenez l’administration : c’est un défaut du programme de la tablette.',
      'unknown-survey': 'S’il est de l’édition affichée ci-dessus, approuvez-le dans celle-ci.',
      'survey-not-in-field': 'S’il a été fait pendant la collecte, approuvez-le ; sinon, gardez-le sans compter.',
      'unknown-case': 'Importez le logement dans l’échantillon, puis contrôlez-le de nouveau.',
      'case-of-another': 'Si la bonne personne l’a fait, attribuez-lui le cas et approuvez-le.',
      'former-interviewer': 'S’il a été fait quand la personne enquêtait encore, approuvez-le.',
      'revoked-device': 'Parlez avec la personne : s’il est d’elle, approuvez-le ; sinon, gardez-le sans compter.',
      'clock-off': 'Confirmez avec la personne quel jour c’était, et réglez l’horloge de la tablette.',
      'case-already-submitted':
        'Cherchez lequel des deux est le bon : gardez celui-ci sans compter ou approuvez-le à la place de l’autre.',
      'case-already-approved': 'Gardez-le comme révision du cas approuvé, ou approuvez-le à la place de l’autre.',
      'case-settled-otherwise': 'Ce cas a déjà été réglé avec un autre entretien : gardez celui-ci sans compter.',
      'id-conflict':
        'C’est le même entretien avec des changements : gardez-le sans compter ou approuvez-le à la place du premier.',
      'over-size':
        'Prévenez l’administration pour qu’elle voie pourquoi il est si grand ; s’il est authentique, approuvez-le.',
      'too-complex': 'Renvoyez-le et prévenez l’administration : c’est un défaut du programme de la tablette.',
      'cannot-be-opened':
        'Demandez à l’administration de mettre la clé qui manque, puis contrôlez-le de nouveau ; ou demandez à la personne qui l’a fait de l’envoyer encore une fois.',
      'reserved-name': 'Renvoyez-le et prévenez l’administration : un programme correct n’écrit pas cela.',
      'check-failed': 'Prévenez l’administration ; une fois corrigé, contrôlez-le de nouveau.',
    },
    actions: {
      accept: 'Approuver',
      'assign-and-accept': 'Attribuer le cas et approuver',
      recheck: 'Contrôler de nouveau',
      keep: 'Garder sans compter',
      return: 'Renvoyer',
    },
    keepRevision: 'Garder comme révision',
    titles: {
      accept: (caseId) => `Approuver le cas ${caseId} ?`,
      'assign-and-accept': (caseId) => `Attribuer et approuver le cas ${caseId} ?`,
      recheck: (caseId) => `Contrôler de nouveau le cas ${caseId} ?`,
      keep: (caseId) => `Garder le cas ${caseId} sans le compter ?`,
      return: (caseId) => `Renvoyer le cas ${caseId} ?`,
    },
    bodies: {
      accept: 'Il sera l’entretien qui compte pour son cas. Si un autre comptait, celui-là est gardé sans compter.',
      'assign-and-accept': 'Le cas passe à la personne qui l’a fait, et il sera l’entretien qui compte.',
      recheck: 'Il est contrôlé encore une fois avec ce que le serveur a maintenant.',
      keep: 'Il reste enregistré tel qu’il est arrivé et ne compte pas. Rien n’est demandé à la personne.',
      return: 'Il reste enregistré et ne compte pas. Le cas revient à la liste de la personne, avec le motif.',
    },
    settled: {
      accept: (caseId) => `Le cas ${caseId} est approuvé.`,
      'assign-and-accept': (caseId) => `Le cas ${caseId} est attribué et approuvé.`,
      recheck: (caseId) => `Le cas ${caseId} n’attend plus ici.`,
      keep: (caseId) => `L’entretien du cas ${caseId} est gardé sans compter.`,
      return: (caseId) => `Le cas ${caseId} est renvoyé.`,
    },
    stillWaits: (caseId) => `Le cas ${caseId} a été contrôlé de nouveau et attend encore.`,
  },
  devices: {
    title: 'Tablettes',
    lead: 'Chaque ligne est une personne sur une tablette. Le dernier contact est montré par quarts de jour (six heures), pour qu’il ne trahisse pas la durée d’un entretien.',
    none: 'Aucune tablette n’est encore préparée.',
    columns: {
      person: 'Personne',
      state: 'État',
      contact: 'Dernier contact',
      enrolled: 'Préparée',
      versions: 'Versions',
      action: 'Action',
    },
    kept: { here: 'Sur la tablette', missing: 'Pas encore sur la tablette' },
    keptFrom: (day) => `à partir du ${day}`,
    begunEarlier: (n, count) =>
      n === 1
        ? `${count} entretien inachevé avec une autre version`
        : `${count} entretiens inachevés avec une autre version`,
    states: { active: 'En service', revoked: 'Révoquée' },
    help: { asked: 'Demande de l’aide : phrase oubliée', approved: 'Aide approuvée' },
    revoke: 'Révoquer',
    revokeOf: (name) => `Révoquer la tablette de ${name}`,
    revokeTitle: (name) => `Révoquer la tablette de ${name} ?`,
    revokeBody:
      'Elle ne reçoit plus rien : ni cas, ni adresses, ni questionnaires. Ce qu’elle n’a pas encore envoyé arrive quand même, et attend en quarantaine. Cela ne se défait pas ; la personne peut préparer une autre tablette.',
    revoked: (name) => `La tablette de ${name} est révoquée.`,
    approve: 'Aider',
    approveOf: (name) => `Aider ${name}, qui a oublié sa phrase`,
    approveTitle: (name) => `Aider ${name} ?`,
    approveBody:
      'Approuvez seulement si vous savez que c’est bien cette personne qui le demande, la tablette en main. Pendant un jour elle pourra choisir une nouvelle phrase sur cette tablette. Vous ne lisez rien de ce qu’elle contient.',
    approved: (name) => `${name} peut choisir une nouvelle phrase maintenant.`,
  },
};
