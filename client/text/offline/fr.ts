import type { OfflineTexts } from './offline-texts.ts';

export const offlineInFrench: OfflineTexts = {
  update: {
    readyTitle: 'Une nouvelle version est prête',
    readyBody:
      'Elle est déjà complète sur cet appareil. Le changement prend quelques secondes et ne touche pas à ce qui est enregistré.',
    take: 'Changer maintenant',
    taking: 'Changement…',
    takenTitle: 'Un autre onglet est passé à la nouvelle version',
    takenBody: 'Rechargez cette page quand vous aurez fini ce que vous faites.',
    reload: 'Recharger',
    workOpen: 'Un entretien est ouvert dans un autre onglet. Terminez-le ou fermez-le et touchez à nouveau.',
    noAnswer: 'Le changement n’a pas pu se faire. Tout est resté comme avant ; réessayez.',
  },
  title: 'L’appareil',
  attention: 'L’appareil demande votre attention',
  checkAgain: 'Vérifier à nouveau',
  states: { good: 'Bien', caution: 'Attention', bad: 'Manque', waiting: 'En cours' },
  app: {
    title: 'Cifra sur l’appareil',
    kept: 'L’application s’ouvre sans réseau.',
    fetching: 'L’application s’enregistre. Ne fermez pas cette page.',
    absent: 'Elle n’est pas encore enregistrée. Il faut un réseau une fois.',
    unsupported:
      'Ce navigateur ne peut pas l’enregistrer. Utilisez Chrome, Edge, Firefox ou Safari à jour, hors d’une fenêtre privée.',
    failed: {
      'no-connection':
        'Elle n’a pas pu être enregistrée en entier : pas de réseau. L’appareil réessaie dès que le réseau revient.',
      'wrong-file':
        'Elle n’a pas pu être enregistrée : ce qui est arrivé n’est pas Cifra. Le réseau demande peut-être de se connecter sur sa propre page. Changez de réseau.',
      'storage-full':
        'Elle n’a pas pu être enregistrée : l’appareil est plein. Libérez de l’espace et vérifiez à nouveau.',
    },
    updateFailed: {
      'no-connection': 'L’application s’ouvre sans réseau. Une nouvelle version est arrivée à moitié ; la vôtre reste.',
      'wrong-file': 'L’application s’ouvre sans réseau. Une nouvelle version est mal arrivée ; la vôtre reste.',
      'storage-full':
        'L’application s’ouvre sans réseau. Il n’y a pas de place pour une nouvelle version ; libérez de l’espace.',
    },
  },
  questionnaires: {
    title: 'Questionnaires',
    waiting: 'Vérification de ceux qu’il faut.',
    none: 'Vous n’avez pas encore de cas.',
    all: (n, count) =>
      n === 1 ? 'Le questionnaire de vos cas est ici.' : `Les ${count} questionnaires de vos cas sont ici.`,
    some: (here, needed) => `${here} sur ${needed} sont ici.`,
    failures: {
      'no-connection': 'Il faut un réseau pour chercher ce qui manque.',
      'wrong-content': 'L’un d’eux est mal arrivé. Vérifiez à nouveau ; si cela continue, prévenez la supervision.',
      'storage-full': 'L’appareil est plein. Libérez de l’espace et vérifiez à nouveau.',
      'storage-unavailable':
        'Le navigateur ne permet pas d’enregistrer. Quittez la fenêtre privée ou changez de navigateur.',
    },
  },
  installed: {
    title: 'Sur l’écran d’accueil',
    yes: 'Elle est installée.',
    offered: 'Installez-la : l’appareil n’efface alors pas ce qui est enregistré, et elle s’ouvre d’un geste.',
    install: 'Installer',
    onIpad:
      'Dans Safari, touchez Partager puis « Sur l’écran d’accueil ». Ouvrez-la de là : sinon l’appareil efface ce qui est enregistré après sept jours sans usage.',
    byMenu: 'Ouvrez le menu du navigateur et choisissez « Installer » ou « Ajouter à l’écran d’accueil ».',
  },
  storage: {
    title: 'Ce qui est enregistré reste',
    looking: 'Vérification.',
    kept: 'L’appareil ne l’efface pas de lui-même.',
    asked: 'Demandez à l’appareil de ne pas effacer ce qui est enregistré quand la place manque.',
    ask: 'Demander',
    refused:
      'Le navigateur ne le promet pas. Installez l’application et n’effacez pas les données de navigation tant que des entretiens attendent l’envoi.',
    unsupported: 'Ce navigateur ne le promet pas. N’effacez pas ses données tant que des entretiens attendent l’envoi.',
  },
  space: {
    title: 'Espace',
    enough: (free) => `Il reste ${free}.`,
    low: (free) =>
      `Il reste ${free}. Libérez de l’espace avant de partir sur le terrain : photos, vidéos ou applications.`,
    veryLow: (free) => `Il reste ${free}. Ce n’est pas assez : libérez de l’espace avant d’interroger.`,
    unknown: 'Le navigateur ne dit pas ce qu’il reste.',
  },
  clock: {
    title: 'Heure de l’appareil',
    right: 'Elle correspond à celle du serveur.',
    ahead: (gap) => `Elle avance de ${gap}. Réglez la date et l’heure dans les réglages de l’appareil.`,
    behind: (gap) => `Elle retarde de ${gap}. Réglez la date et l’heure dans les réglages de l’appareil.`,
    unknown: 'Elle sera comparée à celle du serveur dès qu’il y a un réseau.',
  },
  version: {
    title: 'Version',
    current: (build) => build,
    newer: (build) => `${build}. Il y en a une plus récente.`,
  },
};
