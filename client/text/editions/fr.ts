import type { EditionTexts } from './edition-texts.ts';

export const editionsInFrench: EditionTexts = {
  edition: 'Édition',
  change: 'Changer d’édition',
  all: 'Éditions de l’enquête',
  period: (months) => `Interroge sur ${months}`,
  states: { preparing: 'En préparation', field: 'Sur le terrain', closed: 'Close', published: 'Publiée' },
  loading: 'Recherche des éditions…',
  unknownTitle: 'Il n’y a aucune édition avec cette clé',
  unknownBody: (key) =>
    `L’adresse nomme l’édition « ${key} », que ce serveur n’a pas. Vérifiez l’adresse ou choisissez une édition.`,
  open: (title) => `Aller à « ${title} »`,
  noneTitle: 'Il n’y a encore aucune édition de l’enquête',
  noneBody: 'L’administration crée la première. Ensuite, son échantillon est importé et ses cas sont affectés ici.',
  stateChange: {
    action: 'Changer l’état',
    actionFor: (title) => `Changer l’état de « ${title} »`,
    title: (title) => `Changer l’état de « ${title} »`,
    now: 'Maintenant :',
    next: 'Elle passe à',
    missing: 'Choisissez l’état auquel elle passe.',
    moves: {
      start: {
        verb: 'Passer sur le terrain',
        meaning: 'Les cas affectés arrivent sur les tablettes, et les entretiens reçus comptent.',
      },
      close: {
        verb: 'Clore l’édition',
        meaning:
          'On n’importe plus d’unités et on n’affecte plus de cas. Ce que les tablettes envoient ensuite est toujours reçu et attend en quarantaine que la supervision tranche. L’édition peut être rouverte.',
      },
      reopen: {
        verb: 'Rouvrir',
        meaning: 'On importe des unités et on affecte des cas de nouveau, et les entretiens reçus comptent à nouveau.',
      },
      publish: {
        verb: 'Publier l’édition',
        meaning:
          'Elle reste publiée et ne peut pas être rouverte. Ce que les tablettes envoient ensuite est toujours reçu, en quarantaine.',
      },
    },
    movedMeanwhile:
      'Quelqu’un d’autre a changé l’état de cette édition entre-temps. Fermez cet avis et regardez où elle en est.',
  },
  sample: {
    preparing:
      'L’édition est en préparation : les cas affectés arrivent sur les tablettes quand elle passe sur le terrain.',
    closed:
      'L’édition est close : elle n’accepte ni nouvelles unités ni affectations. Ce que les tablettes envoient est toujours reçu et attend en quarantaine. Pour importer ou affecter, rouvrez-la.',
    published:
      'L’édition est publiée : elle n’accepte ni nouvelles unités ni affectations, et ne peut pas être rouverte. Ce que les tablettes envoient est toujours reçu et attend en quarantaine.',
  },
  emptyClosed: 'L’édition a été close sans en recevoir aucun. Ce que les tablettes envoient encore apparaîtra ici.',
  noEdition: 'Sans édition',
  acceptsInto: (title) =>
    `L’entretien n’appartient à aucune édition. Il est approuvé dans celle qui est affichée : « ${title} ».`,
  admin: {
    title: 'Éditions de l’enquête',
    columns: {
      edition: 'Édition',
      state: 'État',
      period: 'Mois sur lesquels elle interroge',
      questionnaire: 'Questionnaire',
      action: 'La suite',
    },
    noPeriod: 'non indiqué',
    finalState: 'État final',
    newTitle: 'Nouvelle édition',
    newLead: 'Elle commence en préparation, avec la dernière version du questionnaire de ce serveur.',
    key: 'Clé',
    keyHint:
      'Son nom dans les adresses et les commandes, comme enviz-2027 : minuscules, chiffres et traits d’union, 40 au plus. Elle ne change pas.',
    titles: 'Titre, dans une langue au moins',
    country: 'Pays (peut rester vide)',
    countryHint: 'Les deux lettres de la norme ISO 3166-1, comme FR.',
    months: 'Mois sur lesquels elle interroge (peuvent rester vides)',
    from: 'Premier mois',
    to: 'Dernier mois',
    monthHint: 'Année et mois, comme 2026-09.',
    make: 'Créer l’édition',
    made: (title) => `« ${title} » est créée, en préparation.`,
    errors: {
      keyWrong:
        'Saisissez une clé de minuscules, chiffres ou traits d’union, 40 au plus, qui commence par une lettre ou un chiffre.',
      keyTaken: 'Il y a déjà une édition avec cette clé. Choisissez-en une autre.',
      titleMissing: 'Saisissez le titre dans une langue au moins.',
      countryWrong: 'Saisissez deux lettres, comme FR, ou laissez le champ vide.',
      monthWrong: 'Saisissez une année et un mois, comme 2026-09.',
      monthMissing: 'Saisissez aussi ce mois, ou laissez les deux vides.',
      monthOrder: 'Le dernier mois ne peut pas précéder le premier.',
    },
    byCommand: 'La même chose en ligne de commande',
    commands: {
      add: 'Créer une édition',
      set: 'Passer une édition à un autre état (preparing, field, closed, published)',
      list: 'Voir les éditions',
    },
  },
};
