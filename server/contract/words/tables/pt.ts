import type { TableIndicatorTexts } from './table-indicator-texts.ts';

export const tableIndicatorsInPortuguese: TableIndicatorTexts = {
  repeat_share_person: {
    name: 'Vítimas mais de uma vez, pessoas',
    definition: 'Proporção das vítimas de crimes contra as pessoas que sofreram dois ou mais.',
  },
  repeat_share_household: {
    name: 'Vítimas mais de uma vez, domicílios',
    definition: 'Proporção dos domicílios com um crime contra o domicílio que sofreram dois ou mais.',
  },
  repeat_share_adult_any: {
    name: 'Vítimas mais de uma vez, qualquer crime (INEGI)',
    definition: 'Proporção dos adultos com algum crime que relataram dois ou mais. Mistura pessoas e domicílios.',
  },
  crimes_reported: {
    name: 'Crimes denunciados',
    definition: 'Crimes com denúncia formal, da vítima ou de outra pessoa.',
  },
  crimes_not_reported: {
    name: 'Crimes não denunciados',
    definition: 'Crimes sem denúncia formal, sem contar aqueles dos quais não se sabe.',
  },
  crimes_report_unknown: {
    name: 'Crimes com denúncia não especificada',
    definition: 'Crimes dos quais não se sabe se foram denunciados.',
  },
  crimes_with_file: {
    name: 'Crimes com investigação aberta',
    definition: 'Crimes denunciados nos quais se abriu uma investigação.',
  },
  crimes_without_file: {
    name: 'Crimes denunciados sem investigação',
    definition: 'Crimes denunciados nos quais não se abriu investigação.',
  },
  crimes_file_unknown: {
    name: 'Crimes denunciados, investigação não especificada',
    definition: 'Crimes denunciados dos quais não se sabe se houve investigação.',
  },
  crimes_hidden: {
    name: 'Crimes da cifra oculta',
    definition: 'Crimes não denunciados, ou sem investigação, ou dos quais não se sabe.',
  },
  broad_reporting_share: {
    name: 'Crimes contados a algum órgão',
    definition:
      'Proporção de todos os crimes que foram notificados formalmente ou contados a qualquer outro órgão, competente ou não.',
  },
  not_reported_share: {
    name: 'Proporção de crimes não denunciados',
    definition: 'Proporção de todos os crimes sem denúncia formal; a base inclui aqueles dos quais não se sabe.',
  },
  report_unknown_share: {
    name: 'Denúncia não especificada',
    definition: 'Proporção de todos os crimes dos quais não se sabe se foram denunciados.',
  },
  with_file_share: {
    name: 'Crimes com investigação, do total',
    definition: 'Proporção de todos os crimes que foram denunciados e têm investigação.',
  },
  without_file_rate: {
    name: 'Proporção das denúncias sem investigação',
    definition: 'Proporção dos crimes denunciados nos quais não se abriu investigação.',
  },
  file_unknown_rate: {
    name: 'Denúncias, investigação não especificada',
    definition: 'Proporção dos crimes denunciados dos quais não se sabe se houve investigação.',
  },
  nonreporting_reason_total: {
    name: 'Motivos para não denunciar, números',
    definition: 'Número de crimes não denunciados segundo o motivo principal.',
  },
  reason_by_authority: {
    name: 'Motivos atribuíveis à autoridade',
    definition:
      'Proporção dos crimes não denunciados cujo motivo principal é atribuível à autoridade: medo de que pedissem dinheiro, perda de tempo, trâmites longos, desconfiança, atitude hostil.',
  },
  reason_other_causes: {
    name: 'Outros motivos para não denunciar',
    definition:
      'Proporção dos crimes não denunciados cujo motivo principal é outro: medo do agressor, pouca importância, falta de provas, outros.',
  },
  reason_by_authority_total: {
    name: 'Não denunciados por causa da autoridade, número',
    definition: 'Número de crimes não denunciados por um motivo atribuível à autoridade.',
  },
  reason_other_causes_total: {
    name: 'Não denunciados por outros motivos, número',
    definition: 'Número de crimes não denunciados por outro motivo principal.',
  },
  place: {
    name: 'Lugar',
    definition: 'Proporção dos crimes sobre os quais se perguntou, segundo o lugar onde ocorreu.',
  },
  time_of_day: {
    name: 'Hora do dia',
    definition: 'Proporção dos crimes sobre os quais se perguntou, segundo a hora do dia.',
  },
  presence: {
    name: 'Presença da vítima',
    definition: 'Proporção dos crimes sobre os quais se perguntou, segundo se a pessoa estava presente.',
  },
  offender_seen: {
    name: 'Agressor visto',
    definition: 'Proporção dos crimes sobre os quais se perguntou, segundo se foi possível ver o agressor.',
  },
  company: {
    name: 'Companhia',
    definition: 'Proporção dos crimes sobre os quais se perguntou, segundo se a vítima estava acompanhada.',
  },
  offenders: {
    name: 'Número de agressores',
    definition: 'Proporção dos crimes sobre os quais se perguntou, segundo o número de agressores.',
  },
  offender_sex: {
    name: 'Sexo dos agressores',
    definition: 'Proporção dos crimes sobre os quais se perguntou, segundo o sexo dos agressores.',
  },
  offender_age: {
    name: 'Idade dos agressores',
    definition: 'Proporção dos crimes sobre os quais se perguntou, segundo a idade dos agressores.',
  },
  offender_relation: {
    name: 'Relação com o agressor',
    definition: 'Proporção dos crimes sobre os quais se perguntou, segundo a relação com o agressor.',
  },
  offender_influence: {
    name: 'Influência de álcool ou drogas',
    definition: 'Proporção dos crimes sobre os quais se perguntou, segundo o que o agressor tinha tomado.',
  },
  weapon: {
    name: 'Arma',
    definition: 'Proporção dos crimes sobre os quais se perguntou, segundo se o agressor tinha uma arma.',
  },
  weapon_type: {
    name: 'Tipo de arma',
    definition: 'Proporção dos crimes sobre os quais se perguntou, segundo o tipo de arma.',
  },
  weapon_injury: {
    name: 'Ferimento com a arma',
    definition: 'Proporção dos crimes sobre os quais se perguntou, segundo se a arma feriu alguém.',
  },
  other_violence: {
    name: 'Outra violência física',
    definition: 'Proporção dos crimes sobre os quais se perguntou, segundo outra violência física.',
  },
  main_damage: {
    name: 'Dano principal',
    definition: 'Proporção dos crimes sobre os quais se perguntou, segundo o dano principal.',
  },
  file_outcome: {
    name: 'Resultado da investigação',
    definition: 'Proporção dos crimes sobre os quais se perguntou, segundo o resultado da investigação.',
  },
  no_file_reason: {
    name: 'Motivo de não haver investigação',
    definition: 'Proporção dos crimes sobre os quais se perguntou, segundo o motivo de não se abrir investigação.',
  },
  report_duration: {
    name: 'Duração da denúncia',
    definition: 'Proporção dos crimes sobre os quais se perguntou, segundo o tempo que levou denunciar.',
  },
  report_reason: {
    name: 'Motivo para denunciar',
    definition: 'Proporção dos crimes sobre os quais se perguntou, segundo o motivo principal para denunciar.',
  },
  report_treatment: {
    name: 'Tratamento ao denunciar',
    definition: 'Proporção dos crimes sobre os quais se perguntou, segundo o tratamento recebido ao denunciar.',
  },
  report_satisfaction: {
    name: 'Satisfação com a denúncia',
    definition: 'Proporção dos crimes sobre os quais se perguntou, segundo a satisfação com a denúncia.',
  },
  sdg_series_answered: {
    name: 'Série dos ODS, entre quem respondeu',
    definition:
      'Séries dos Objetivos de Desenvolvimento Sustentável sem as pessoas a quem não se aplicam, que não sabem ou que não responderam.',
  },
};
