import type { TableIndicatorTexts } from './table-indicator-texts.ts';

export const tableIndicatorsInFrench: TableIndicatorTexts = {
  repeat_share_person: {
    name: 'Victimes à plusieurs reprises, personnes',
    definition: 'Part des victimes d’infractions contre les personnes qui en ont subi deux ou plus.',
  },
  repeat_share_household: {
    name: 'Victimes à plusieurs reprises, ménages',
    definition: 'Part des ménages touchés par une infraction contre le ménage qui en ont subi deux ou plus.',
  },
  repeat_share_adult_any: {
    name: 'Victimes à plusieurs reprises, toute infraction (INEGI)',
    definition:
      'Part des adultes ayant déclaré une infraction qui en ont déclaré deux ou plus. Elle mêle personnes et ménages.',
  },
  crimes_reported: {
    name: 'Infractions ayant fait l’objet d’une plainte',
    definition: 'Infractions avec une plainte formelle, de la victime ou d’une autre personne.',
  },
  crimes_not_reported: {
    name: 'Infractions sans plainte',
    definition: 'Infractions sans plainte formelle, hors celles pour lesquelles on l’ignore.',
  },
  crimes_report_unknown: {
    name: 'Infractions dont on ignore la plainte',
    definition: 'Infractions pour lesquelles on ignore s’il y a eu plainte.',
  },
  crimes_with_file: {
    name: 'Infractions avec dossier d’enquête',
    definition: 'Infractions ayant fait l’objet d’une plainte et d’un dossier d’enquête.',
  },
  crimes_without_file: {
    name: 'Plaintes sans dossier',
    definition: 'Infractions ayant fait l’objet d’une plainte, sans dossier d’enquête.',
  },
  crimes_file_unknown: {
    name: 'Plaintes dont on ignore le dossier',
    definition: 'Infractions avec plainte pour lesquelles on ignore si un dossier a été ouvert.',
  },
  crimes_hidden: {
    name: 'Infractions du chiffre noir',
    definition: 'Infractions sans plainte, ou sans dossier, ou pour lesquelles on l’ignore.',
  },
  broad_reporting_share: {
    name: 'Infractions signalées à un organisme',
    definition:
      'Part de toutes les infractions ayant fait l’objet d’une plainte ou signalées à un autre organisme, compétent ou non.',
  },
  not_reported_share: {
    name: 'Part des infractions sans plainte',
    definition:
      'Part de toutes les infractions sans plainte formelle, celles pour lesquelles on l’ignore étant comptées dans la base.',
  },
  report_unknown_share: {
    name: 'Plainte non précisée',
    definition: 'Part de toutes les infractions pour lesquelles on ignore s’il y a eu plainte.',
  },
  with_file_share: {
    name: 'Infractions avec dossier, sur le total',
    definition: 'Part de toutes les infractions avec plainte et dossier d’enquête.',
  },
  without_file_rate: {
    name: 'Part des plaintes sans dossier',
    definition: 'Part des infractions avec plainte sans dossier d’enquête.',
  },
  file_unknown_rate: {
    name: 'Plaintes, dossier non précisé',
    definition: 'Part des infractions avec plainte pour lesquelles on ignore s’il y a un dossier.',
  },
  nonreporting_reason_total: {
    name: 'Raisons de ne pas signaler, en nombre',
    definition: 'Nombre d’infractions sans plainte selon la raison principale.',
  },
  reason_by_authority: {
    name: 'Raisons imputables à l’autorité',
    definition:
      'Part des infractions sans plainte dont la raison principale est imputable à l’autorité, comme la perte de temps, la longueur des démarches, la méfiance, une attitude hostile ou la crainte qu’elle demande de l’argent.',
  },
  reason_other_causes: {
    name: 'Autres raisons de ne pas signaler',
    definition:
      'Part des infractions sans plainte dont la raison principale est autre, comme la peur de l’agresseur, le peu d’importance ou l’absence de preuves.',
  },
  reason_by_authority_total: {
    name: 'Sans plainte du fait de l’autorité, nombre',
    definition: 'Nombre d’infractions sans plainte pour une raison imputable à l’autorité.',
  },
  reason_other_causes_total: {
    name: 'Sans plainte pour d’autres raisons, nombre',
    definition: 'Nombre d’infractions sans plainte pour une autre raison principale.',
  },
  place: {
    name: 'Lieu',
    definition: 'Part des infractions pour lesquelles la question a été posée, selon le lieu où elle s’est produite.',
  },
  time_of_day: {
    name: 'Moment de la journée',
    definition: 'Part des infractions pour lesquelles la question a été posée, selon le moment de la journée.',
  },
  presence: {
    name: 'Présence de la victime',
    definition: 'Part des infractions pour lesquelles la question a été posée, selon la présence de la personne.',
  },
  offender_seen: {
    name: 'Agresseur vu',
    definition:
      'Part des infractions pour lesquelles la question a été posée, selon la possibilité de voir l’agresseur.',
  },
  company: {
    name: 'Compagnie',
    definition:
      'Part des infractions pour lesquelles la question a été posée, selon la présence d’autres personnes auprès de la victime.',
  },
  offenders: {
    name: 'Nombre d’agresseurs',
    definition: 'Part des infractions pour lesquelles la question a été posée, selon le nombre d’agresseurs.',
  },
  offender_sex: {
    name: 'Sexe des agresseurs',
    definition: 'Part des infractions pour lesquelles la question a été posée, selon le sexe des agresseurs.',
  },
  offender_age: {
    name: 'Âge des agresseurs',
    definition: 'Part des infractions pour lesquelles la question a été posée, selon l’âge des agresseurs.',
  },
  offender_relation: {
    name: 'Lien avec l’agresseur',
    definition: 'Part des infractions pour lesquelles la question a été posée, selon le lien avec l’agresseur.',
  },
  offender_influence: {
    name: 'Influence d’alcool ou de drogues',
    definition: 'Part des infractions pour lesquelles la question a été posée, selon ce que l’agresseur avait pris.',
  },
  weapon: {
    name: 'Arme',
    definition: 'Part des infractions pour lesquelles la question a été posée, selon la présence d’une arme.',
  },
  weapon_type: {
    name: 'Type d’arme',
    definition: 'Part des infractions pour lesquelles la question a été posée, selon le type d’arme.',
  },
  weapon_injury: {
    name: 'Blessure par l’arme',
    definition: 'Part des infractions pour lesquelles la question a été posée, selon les blessures causées par l’arme.',
  },
  other_violence: {
    name: 'Autre violence physique',
    definition: 'Part des infractions pour lesquelles la question a été posée, selon une autre violence physique.',
  },
  main_damage: {
    name: 'Dommage principal',
    definition: 'Part des infractions pour lesquelles la question a été posée, selon le dommage principal.',
  },
  file_outcome: {
    name: 'Suite du dossier',
    definition:
      'Part des infractions pour lesquelles la question a été posée, selon la suite donnée au dossier d’enquête.',
  },
  no_file_reason: {
    name: 'Raison de l’absence de dossier',
    definition:
      'Part des infractions pour lesquelles la question a été posée, selon la raison de l’absence de dossier.',
  },
  report_duration: {
    name: 'Durée de la plainte',
    definition: 'Part des infractions pour lesquelles la question a été posée, selon la durée du dépôt de plainte.',
  },
  report_reason: {
    name: 'Raison de la plainte',
    definition:
      'Part des infractions pour lesquelles la question a été posée, selon la raison principale de la plainte.',
  },
  report_treatment: {
    name: 'Accueil lors de la plainte',
    definition:
      'Part des infractions pour lesquelles la question a été posée, selon l’accueil reçu lors de la plainte.',
  },
  report_satisfaction: {
    name: 'Satisfaction envers la plainte',
    definition:
      'Part des infractions pour lesquelles la question a été posée, selon la satisfaction envers la plainte.',
  },
  sdg_series_answered: {
    name: 'Série des ODD, parmi les répondants',
    definition:
      'Séries des Objectifs de développement durable sans les personnes qu’elles ne concernent pas, qui ne savent pas ou qui n’ont pas répondu.',
  },
};
