import type { TableIndicatorTexts } from './table-indicator-texts.ts';

export const tableIndicatorsInSpanish: TableIndicatorTexts = {
  repeat_share_person: {
    name: 'Víctimas repetidas, personas',
    definition: 'Proporción de las víctimas de delitos contra las personas que sufrieron dos o más.',
  },
  repeat_share_household: {
    name: 'Víctimas repetidas, hogares',
    definition: 'Proporción de los hogares con un delito contra el hogar que sufrieron dos o más.',
  },
  repeat_share_adult_any: {
    name: 'Víctimas repetidas, cualquier delito (INEGI)',
    definition:
      'Proporción de las personas adultas con algún delito que contaron dos o más. Mezcla personas y hogares.',
  },
  crimes_reported: {
    name: 'Delitos denunciados',
    definition: 'Delitos con una denuncia formal, de la víctima o de otra persona.',
  },
  crimes_not_reported: {
    name: 'Delitos no denunciados',
    definition: 'Delitos sin denuncia formal, sin contar aquellos de los que no se sabe.',
  },
  crimes_report_unknown: {
    name: 'Delitos con denuncia no especificada',
    definition: 'Delitos de los que no se sabe si se denunciaron.',
  },
  crimes_with_file: {
    name: 'Delitos con carpeta de investigación',
    definition: 'Delitos denunciados en los que se abrió una carpeta de investigación.',
  },
  crimes_without_file: {
    name: 'Delitos denunciados sin carpeta',
    definition: 'Delitos denunciados en los que no se abrió una carpeta de investigación.',
  },
  crimes_file_unknown: {
    name: 'Delitos denunciados, carpeta no especificada',
    definition: 'Delitos denunciados de los que no se sabe si se abrió una carpeta.',
  },
  crimes_hidden: {
    name: 'Delitos de la cifra oscura',
    definition: 'Delitos no denunciados, o sin carpeta de investigación, o de los que no se sabe.',
  },
  broad_reporting_share: {
    name: 'Delitos contados a algún organismo',
    definition:
      'Proporción de todos los delitos que se denunciaron formalmente o se contaron a cualquier otro organismo, competente o no.',
  },
  not_reported_share: {
    name: 'Proporción de delitos no denunciados',
    definition: 'Proporción de todos los delitos sin denuncia formal; la base incluye aquellos de los que no se sabe.',
  },
  report_unknown_share: {
    name: 'Denuncia no especificada',
    definition: 'Proporción de todos los delitos de los que no se sabe si se denunciaron.',
  },
  with_file_share: {
    name: 'Delitos con carpeta, del total',
    definition: 'Proporción de todos los delitos que se denunciaron y tienen carpeta de investigación.',
  },
  without_file_rate: {
    name: 'Denuncias sin carpeta',
    definition: 'Proporción de los delitos denunciados en los que no se abrió una carpeta.',
  },
  file_unknown_rate: {
    name: 'Denuncias, carpeta no especificada',
    definition: 'Proporción de los delitos denunciados de los que no se sabe si hubo carpeta.',
  },
  nonreporting_reason_total: {
    name: 'Razones para no denunciar, números',
    definition: 'Número de delitos no denunciados según la razón principal.',
  },
  reason_by_authority: {
    name: 'Razones atribuibles a la autoridad',
    definition:
      'Proporción de los delitos no denunciados cuya razón principal es atribuible a la autoridad: miedo a que le pidieran dinero, pérdida de tiempo, trámites largos, desconfianza, actitud hostil.',
  },
  reason_other_causes: {
    name: 'Otras razones para no denunciar',
    definition:
      'Proporción de los delitos no denunciados cuya razón principal es otra: miedo, poca importancia, falta de pruebas, otras.',
  },
  reason_by_authority_total: {
    name: 'No denunciados por causa de la autoridad, número',
    definition: 'Número de delitos no denunciados por una razón atribuible a la autoridad.',
  },
  reason_other_causes_total: {
    name: 'No denunciados por otras razones, número',
    definition: 'Número de delitos no denunciados por otra razón principal.',
  },
  place: {
    name: 'Lugar',
    definition: 'Proporción de los delitos por los que se preguntó, según el lugar donde ocurrió.',
  },
  time_of_day: {
    name: 'Hora del día',
    definition: 'Proporción de los delitos por los que se preguntó, según la hora del día.',
  },
  presence: {
    name: 'Presencia de la víctima',
    definition: 'Proporción de los delitos por los que se preguntó, según si la persona estaba presente.',
  },
  offender_seen: {
    name: 'Agresor visto',
    definition: 'Proporción de los delitos por los que se preguntó, según si se pudo ver al agresor.',
  },
  company: {
    name: 'Compañía',
    definition: 'Proporción de los delitos por los que se preguntó, según si la víctima estaba acompañada.',
  },
  offenders: {
    name: 'Número de agresores',
    definition: 'Proporción de los delitos por los que se preguntó, según el número de agresores.',
  },
  offender_sex: {
    name: 'Sexo de los agresores',
    definition: 'Proporción de los delitos por los que se preguntó, según el sexo de los agresores.',
  },
  offender_age: {
    name: 'Edad de los agresores',
    definition: 'Proporción de los delitos por los que se preguntó, según la edad de los agresores.',
  },
  offender_relation: {
    name: 'Relación con el agresor',
    definition: 'Proporción de los delitos por los que se preguntó, según la relación con el agresor.',
  },
  offender_influence: {
    name: 'Influencia de alcohol o drogas',
    definition: 'Proporción de los delitos por los que se preguntó, según lo que había tomado el agresor.',
  },
  weapon: {
    name: 'Arma',
    definition: 'Proporción de los delitos por los que se preguntó, según si el agresor llevaba un arma.',
  },
  weapon_type: {
    name: 'Tipo de arma',
    definition: 'Proporción de los delitos por los que se preguntó, según el tipo de arma.',
  },
  weapon_injury: {
    name: 'Herida con el arma',
    definition: 'Proporción de los delitos por los que se preguntó, según si el arma hirió a alguien.',
  },
  other_violence: {
    name: 'Otra violencia física',
    definition: 'Proporción de los delitos por los que se preguntó, según otra violencia física.',
  },
  main_damage: {
    name: 'Daño principal',
    definition: 'Proporción de los delitos por los que se preguntó, según el daño principal.',
  },
  file_outcome: {
    name: 'Resultado de la carpeta',
    definition: 'Proporción de los delitos por los que se preguntó, según el resultado de la carpeta de investigación.',
  },
  no_file_reason: {
    name: 'Razón de que no hubiera carpeta',
    definition: 'Proporción de los delitos por los que se preguntó, según la razón de que no se abriera una carpeta.',
  },
  report_duration: {
    name: 'Duración de la denuncia',
    definition: 'Proporción de los delitos por los que se preguntó, según el tiempo que llevó denunciar.',
  },
  report_reason: {
    name: 'Razón para denunciar',
    definition: 'Proporción de los delitos por los que se preguntó, según la razón principal para denunciar.',
  },
  report_treatment: {
    name: 'Trato al denunciar',
    definition: 'Proporción de los delitos por los que se preguntó, según el trato recibido al denunciar.',
  },
  report_satisfaction: {
    name: 'Satisfacción con la denuncia',
    definition: 'Proporción de los delitos por los que se preguntó, según la satisfacción con la denuncia.',
  },
  sdg_series_answered: {
    name: 'Serie de los ODS, entre quienes respondieron',
    definition:
      'Series de los Objetivos de Desarrollo Sostenible sin aquellas personas a quienes no se aplican, que no saben o que no respondieron.',
  },
};
