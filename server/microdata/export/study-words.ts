import type { Localized } from '#questionnaires';

/** Variables of incidents and households that a study states under the names of the product. */
export const STUDY_VARIABLES: Readonly<Record<string, Localized>> = {
  ev_attempt_completed: {
    es: 'Consumado o en grado de tentativa',
    en: 'Completed or attempted',
    pt: 'Consumado ou tentado',
    fr: 'Accomplie ou tentée',
  },
  rep_formal_self: {
    es: 'La persona denunció',
    en: 'The person reported it',
    pt: 'A pessoa denunciou',
    fr: 'La personne a porté plainte',
  },
  rep_formal_other: {
    es: 'Otra persona denunció',
    en: 'Somebody else reported it',
    pt: 'Outra pessoa denunciou',
    fr: 'Une autre personne a porté plainte',
  },
  rep_knows_process: {
    es: 'Sabe qué pasó con la denuncia',
    en: 'Knows what became of the report',
    pt: 'Sabe o que aconteceu com a denúncia',
    fr: 'Sait ce qu’est devenue la plainte',
  },
  rep_file_opened: {
    es: 'Se abrió una carpeta de investigación',
    en: 'An investigation file was opened',
    pt: 'Um inquérito foi aberto',
    fr: 'Un dossier d’enquête a été ouvert',
  },
  rep_other_body: {
    es: 'Se informó a otra autoridad',
    en: 'Another authority was told',
    pt: 'Outra autoridade foi informada',
    fr: 'Une autre autorité a été prévenue',
  },
  rep_competent_other: {
    es: 'Se informó a otra autoridad competente',
    en: 'Another competent authority was told',
    pt: 'Outra autoridade competente foi informada',
    fr: 'Une autre autorité compétente a été prévenue',
  },
  notrep_reason_main: {
    es: 'Razón principal para no denunciar',
    en: 'Main reason for not reporting',
    pt: 'Principal motivo para não denunciar',
    fr: 'Raison principale de ne pas porter plainte',
  },
  loss_amount: {
    es: 'Valor de lo perdido',
    en: 'Value of what was lost',
    pt: 'Valor do que se perdeu',
    fr: 'Valeur de ce qui a été perdu',
  },
  health_cost: {
    es: 'Gasto en salud',
    en: 'Spent on health',
    pt: 'Gasto com saúde',
    fr: 'Dépenses de santé',
  },
  insurance_paid: {
    es: 'Lo que pagó el seguro',
    en: 'What the insurance paid',
    pt: 'O que o seguro pagou',
    fr: 'Ce que l’assurance a payé',
  },
  days_lost: {
    es: 'Días de trabajo o de actividades que se perdieron',
    en: 'Days of work or of usual activities that were lost',
    pt: 'Dias de trabalho ou de atividades que se perderam',
    fr: 'Jours de travail ou d’activités qui ont été perdus',
  },
  measures_cost_total: {
    es: 'Lo que gastó el hogar en protegerse',
    en: 'What the household spent on protection',
    pt: 'O que o domicílio gastou para se proteger',
    fr: 'Ce que le ménage a dépensé pour se protéger',
  },
};

/** Answers that a study states under the codes of the product. */
export const STUDY_ANSWERS: Readonly<Record<string, Localized>> = {
  yes: { es: 'Sí', en: 'Yes', pt: 'Sim', fr: 'Oui' },
  no: { es: 'No', en: 'No', pt: 'Não', fr: 'Non' },
  completed: { es: 'Consumado', en: 'Completed', pt: 'Consumado', fr: 'Accomplie' },
  attempted: { es: 'Intento', en: 'Attempted', pt: 'Tentativa', fr: 'Tentée' },
};

/** Why there is no answer. */
export const STUDY_MISSING: Readonly<Record<string, Localized>> = {
  dk: { es: 'No sabe', en: 'Don’t know', pt: 'Não sabe', fr: 'Ne sait pas' },
  refused: {
    es: 'Prefiere no contestar',
    en: 'Prefers not to answer',
    pt: 'Prefere não responder',
    fr: 'Préfère ne pas répondre',
  },
  na: { es: 'No aplica', en: 'Does not apply', pt: 'Não se aplica', fr: 'Sans objet' },
};
