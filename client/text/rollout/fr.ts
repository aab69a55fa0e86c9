import type { RolloutTexts } from './rollout-texts.ts';

export const rolloutInFrench: RolloutTexts = {
  open: 'Versions',
  openOf: (edition) => `Versions du questionnaire de « ${edition} »`,
  back: 'Toutes les éditions',
  title: (edition) => `Versions du questionnaire de « ${edition} »`,
  lead: (today) =>
    `Chaque version vaut pour les entretiens qui commencent à partir de son jour. Ceux qui ont commencé continuent avec la leur. Chaque tablette change à minuit selon son propre calendrier, sans réseau aussi si elle a la version. Cette page compte les jours selon l’horloge du serveur (UTC) : aujourd’hui est le ${today}.`,
  loading: 'Recherche des versions…',
  list: 'Versions dans l’ordre de leurs jours',
  columns: {
    version: 'Version',
    from: 'À partir de',
    state: 'État',
    tablets: 'Tablettes',
    drafts: 'Inachevés',
    action: 'Action',
  },
  fromStart: 'Le début',
  states: { earlier: 'Précédente', now: 'Utilisée aujourd’hui', coming: 'Vient ensuite' },
  noTablets: 'Personne ayant des cas de cette édition n’a de tablette préparée.',
  here: ({ n, count, of }) => (n === 1 ? `${count} sur ${of} l’a` : `${count} sur ${of} l’ont`),
  missing: ({ n, count }) => (n === 1 ? `${count} ne l’a pas encore` : `${count} ne l’ont pas encore`),
  missingSince: (moment) => `Celle qui est sans contact depuis le plus longtemps : ${moment}`,
  drafts: ({ n, count }) => (n === 1 ? `${count} entretien` : `${count} entretiens`),
  takeBack: 'Retirer',
  takeBackOf: (version) => `Retirer la version ${version}`,
  takeBackTitle: (version) => `Retirer la version ${version} ?`,
  takeBackBody:
    'Aucun entretien ne l’a encore utilisée. Ceux qui commencent utilisent la version précédente, comme si elle n’avait jamais été mise ici. Une tablette sans réseau l’apprend quand elle en retrouve un. La version reste publiée.',
  takenBack: (version) => `La version ${version} a été retirée.`,
  add: {
    title: 'Utiliser une autre version à partir d’un jour',
    lead: 'Les versions publiées sont proposées. Les tablettes prennent la nouvelle avant son jour, quand elles ont un réseau.',
    closed: 'L’édition est fermée et n’accepte pas d’autre version. Pour en utiliser une, rouvrez l’édition.',
    noneOffered: 'Il n’y a aucune version publiée de ce questionnaire. La personne qui le conçoit la publie.',
    version: 'Version',
    choose: 'Choisissez une version',
    option: ({ version, note }) => (note ? `${version} : ${note}` : version),
    withPlatform: 'livrée avec la plateforme',
    day: 'Premier jour',
    dayHint:
      'Elle commence ce jour-là selon le calendrier de chaque tablette : aujourd’hui selon l’horloge du serveur (UTC), ou plus tard.',
    look: 'Voir ce qui change',
    changes: ({ version, before }) => `Ce qui change de ${before} à ${version}`,
    changesWait: 'Comparaison des deux versions…',
    same: 'Les deux versions demandent la même chose.',
    count: ({ count, verdict }) => `${verdict} (${count})`,
    meaning: {
      breaks: 'Les chiffres d’avant et d’après ne mesurent pas la même chose.',
      mapping:
        'La personne qui conçoit peut déclarer quelle réponse d’avant correspond à laquelle d’aujourd’hui. D’ici là, celles qui n’existent plus restent à part.',
      mapped:
        'Il est déclaré quelle réponse d’avant correspond à laquelle d’aujourd’hui, et l’analyse en tient compte.',
      safe: 'Ce que les chiffres mesurent ne change pas.',
    },
    onlyFirst: ({ shown, all }) => `Voici les ${shown} changements les plus graves, sur ${all}.`,
    more: (count) => `En voir ${count} de plus`,
    confirm: ({ version, day }) => `Utiliser ${version} à partir du ${day}`,
    consequence:
      'Vous pouvez la retirer tant que son jour n’est pas venu. À partir de ce jour, des entretiens peuvent avoir commencé avec elle, et elle reste.',
    cancel: 'Ne pas l’utiliser',
    done: ({ version, day }) => `La version ${version} est utilisée à partir du ${day}.`,
  },
  errors: {
    versionMissing: 'Choisissez une version.',
    dayMissing: 'Choisissez le premier jour où elle est utilisée.',
    dayPast: 'Ce jour est passé selon l’horloge du serveur (UTC). Choisissez aujourd’hui ou un jour ultérieur.',
    dayBeforeLast: 'Une autre version vient ensuite. Choisissez son jour ou un jour ultérieur, ou retirez-la d’abord.',
    comesAlready: 'Cette version est déjà la dernière de la liste. Pour changer son jour, retirez-la d’abord.',
  },
  problems: {
    'unknown-instrument':
      'Le serveur n’a pas cette version publiée. Ouvrez la page de nouveau et choisissez-en une autre.',
    'unknown-survey': 'Aucune édition n’a cette clé. Revenez à la liste des éditions.',
    'survey-closed':
      'L’édition est fermée et n’accepte pas d’autre version. Rouvrez-la, ou choisissez une autre édition.',
    'version-other-questionnaire':
      'L’édition a un autre questionnaire, et le garde. Pour utiliser celui-ci, créez une autre édition.',
    'version-day-far': 'Ce jour est dans plus de dix ans. Vérifiez l’année et choisissez un jour plus proche.',
    'version-day-past':
      'Ce jour est passé selon l’horloge du serveur (UTC). Choisissez aujourd’hui ou un jour ultérieur.',
    'version-day-before-last':
      'Une autre version vient ensuite. Choisissez son jour ou un jour ultérieur, ou retirez-la d’abord.',
    'version-comes-already':
      'Cette version est déjà la dernière de la liste. Pour changer son jour, retirez-la d’abord.',
    'version-not-coming':
      'L’édition n’a plus cette version à partir de ce jour : quelqu’un l’a peut-être retirée. Ouvrez la page de nouveau.',
    'version-in-use':
      'Son jour est venu et des entretiens peuvent avoir commencé avec elle : elle reste. Pour ne plus l’utiliser, utilisez une autre version à partir d’aujourd’hui.',
  },
};
