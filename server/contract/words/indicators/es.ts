import type { IndicatorTexts } from './indicator-texts.ts';

export const indicatorsInSpanish: IndicatorTexts = {
  indicators: {
    prevalence_person: {
      name: 'Prevalencia de personas',
      definition:
        'Tasa de personas adultas que sufrieron el delito al menos una vez en los últimos 12 meses. Cada persona cuenta una vez, por muchas veces que le haya pasado; no entran los delitos contra el hogar en su conjunto.',
    },
    prevalence_household: {
      name: 'Prevalencia de hogares',
      definition:
        'Proporción de hogares que sufrieron un delito contra el hogar, como el robo en la vivienda o el robo de un vehículo, al menos una vez en los últimos 12 meses.',
    },
    prevalence_at_risk: {
      name: 'Prevalencia entre quienes están expuestos',
      definition:
        'Proporción de víctimas entre quienes pueden sufrir el delito: los hogares que tienen el bien, o las personas que trataron con un funcionario público.',
    },
    prevalence_adult_any: {
      name: 'Prevalencia de adultos, cualquier delito (INEGI)',
      definition:
        'Tasa de personas adultas que contaron algún delito, propio o de su hogar. Mezcla personas y hogares; se conserva para comparar con la serie publicada por el INEGI.',
    },
    prevalence_household_any: {
      name: 'Hogares con alguna víctima (INEGI)',
      definition:
        'Proporción de hogares en los que el hogar o la persona seleccionada sufrió un delito. Mezcla unidades; se conserva para comparar con la serie publicada por el INEGI.',
    },
    incidence_person: {
      name: 'Incidencia, delitos contra personas',
      definition:
        'Delitos contra personas en los últimos 12 meses, como tasa de todas las personas adultas. Quien sufrió tres cuenta tres veces.',
    },
    incidence_household: {
      name: 'Incidencia, delitos contra hogares',
      definition: 'Delitos contra hogares en los últimos 12 meses, como tasa de todos los hogares.',
    },
    incidence_adult_any: {
      name: 'Incidencia, cualquier delito (INEGI)',
      definition:
        'Todos los delitos, contra personas y hogares, como tasa de todas las personas adultas. Mezcla unidades; se conserva para comparar con la serie publicada por el INEGI.',
    },
    concentration_person: {
      name: 'Delitos por víctima, personas',
      definition: 'Delitos contra personas divididos entre las personas que los sufrieron.',
    },
    concentration_household: {
      name: 'Delitos por víctima, hogares',
      definition: 'Delitos contra hogares divididos entre los hogares que los sufrieron.',
    },
    concentration_adult_any: {
      name: 'Delitos por víctima, cualquier delito (INEGI)',
      definition:
        'Todos los delitos divididos entre las personas adultas que contaron alguno. Mezcla unidades; se conserva para comparar con la serie publicada por el INEGI.',
    },
    screener_dont_know: {
      name: 'No supo si pasó',
      definition:
        'Proporción de personas, o de hogares para sus delitos, que respondieron «no sabe» a si había pasado el delito. No cuentan como víctimas.',
    },
    screener_refused: {
      name: 'Prefirió no decir si pasó',
      definition:
        'Proporción de personas, o de hogares para sus delitos, que prefirieron no decir si había pasado el delito o saltaron esa parte. No cuentan como víctimas.',
    },
    dark_figure_unreported: {
      name: 'Cifra oscura D1: nadie informó',
      definition:
        'Proporción de delitos de los que nadie informó a una autoridad competente, entre aquellos de los que se sabe si alguien lo hizo.',
    },
    dark_figure_no_file: {
      name: 'Cifra oscura D2: sin carpeta abierta',
      definition:
        'Proporción de delitos sin denuncia formal, o con ella pero sin carpeta de investigación, o de los que no se sabe ni lo uno ni lo otro (la «cifra negra» del INEGI).',
    },
    dark_figure_victims: {
      name: 'Cifra oscura D3: víctimas que no informaron',
      definition:
        'Proporción de víctimas de una forma de violencia que no informaron de ningún hecho a una autoridad competente. Es 1 menos el indicador 16.3.1 de los ODS.',
    },
    reporting_rate: {
      name: 'Delitos con denuncia formal',
      definition:
        'Proporción de delitos con denuncia formal ante la autoridad que puede abrir una investigación, presentada por la víctima o por otra persona.',
    },
    file_rate: {
      name: 'Denuncias con carpeta abierta',
      definition: 'Proporción de los delitos con denuncia formal en los que se abrió una carpeta de investigación.',
    },
    reporting_dont_know: {
      name: 'No se sabe si se informó',
      definition:
        'Proporción de delitos de los que la persona no supo si se había informado a una autoridad. La cifra oscura D1 los deja fuera.',
    },
    reporting_refused: {
      name: 'Prefirió no decir si se informó',
      definition:
        'Proporción de delitos de los que la persona prefirió no decir si se había informado a una autoridad. La cifra oscura D1 los deja fuera.',
    },
    nonreporting_reason: {
      name: 'Razones para no denunciar',
      definition: 'Proporción de cada razón principal entre los delitos que no se denunciaron.',
    },
    victim_composition: {
      name: 'Víctimas por grupo',
      definition:
        'Del total de víctimas de delitos contra personas, qué parte pertenece a cada grupo. Dice quiénes son las víctimas, no qué tan probable es que cada grupo lo sea.',
    },
    population_composition: {
      name: 'Población por grupo',
      definition: 'Del total de personas adultas, qué parte pertenece a cada grupo.',
    },
    victim_risk: {
      name: 'Riesgo de cada grupo',
      definition:
        'De las personas adultas de cada grupo, qué parte sufrió un delito contra personas en los últimos 12 meses.',
    },
    relative_risk: {
      name: 'Riesgo relativo',
      definition:
        'Riesgo del grupo dividido entre el riesgo de todas las demás personas. Por encima de 1, el grupo sufre delitos más a menudo que el resto.',
    },
    household_composition: {
      name: 'Hogares víctima por grupo',
      definition: 'Del total de hogares que sufrieron un delito contra el hogar, qué parte pertenece a cada grupo.',
    },
    household_risk: {
      name: 'Riesgo de cada grupo de hogares',
      definition: 'De los hogares de cada grupo, qué parte sufrió un delito contra el hogar en los últimos 12 meses.',
    },
    members_affected: {
      name: 'Integrantes del hogar afectados',
      definition:
        'Integrantes de hogares que fueron privados de la libertad, desaparecieron o perdieron la vida en los últimos 12 meses. Se cuentan con el factor del hogar y no entran en ningún total de delitos.',
    },
    prevalence_household_member: {
      name: 'Hogares con un integrante afectado',
      definition:
        'Proporción de hogares en los que algún integrante fue secuestrado, desapareció o fue víctima de homicidio en los últimos 12 meses.',
    },
    sdg_series: {
      name: 'Series de los Objetivos de Desarrollo Sostenible',
      definition:
        'Una cifra por cada serie que da la encuesta, con su código. Su fuente, su periodo y lo que difiere de la definición de las Naciones Unidas están en la configuración del cuestionario.',
    },
    crimes: {
      name: 'Número de delitos',
      definition: 'Delitos en los últimos 12 meses, estimados para toda la población.',
    },
    victims_person: {
      name: 'Número de víctimas, personas',
      definition: 'Personas adultas que sufrieron un delito contra personas al menos una vez en los últimos 12 meses.',
    },
    victims_adult_any: {
      name: 'Número de víctimas, cualquier delito (INEGI)',
      definition: 'Personas adultas que contaron algún delito, propio o de su hogar.',
    },
    victims_household: {
      name: 'Número de hogares víctima',
      definition: 'Hogares que sufrieron un delito contra el hogar al menos una vez en los últimos 12 meses.',
    },
    adults: {
      name: 'Personas adultas',
      definition: 'Personas adultas que las entrevistas representan: la suma de los factores de las personas.',
    },
    households: {
      name: 'Hogares',
      definition: 'Hogares que las entrevistas representan: la suma de los factores de los hogares.',
    },
  },

  domains: {
    wholeCountry: 'todo el país',
    unknown: 'No se sabe',
    variables: {
      sex: 'Sexo',
      age_group: 'Edad',
      area: 'Área',
      state: 'Estado',
      state_of_event: 'Estado donde ocurrió',
      education: 'Escolaridad',
      activity: 'Actividad',
      disability: 'Discapacidad',
      ethnicity: 'Etnia',
      size: 'Tamaño del hogar',
      tenure: 'Tenencia',
      income: 'Ingreso',
      residence_time: 'Tiempo de vivir aquí',
      birthplace: 'Lugar de nacimiento',
      head_sex: 'Sexo de la jefatura',
      head_age_group: 'Edad de la jefatura',
      head_education: 'Escolaridad de la jefatura',
      head_activity: 'Actividad de la jefatura',
    },
    by: {
      crime: 'por delito',
      reason: 'por razón',
      series: 'por serie',
      group: 'por grupo',
      place: 'por lugar',
      authority: 'por autoridad',
      answer: 'por respuesta',
      sex: 'por sexo',
      age_group: 'por edad',
      area: 'por área',
      state: 'por estado',
      state_of_event: 'por estado donde ocurrió',
      education: 'por escolaridad',
      activity: 'por actividad',
      disability: 'por discapacidad',
      ethnicity: 'por etnia',
      size: 'por tamaño del hogar',
      tenure: 'por tenencia',
      income: 'por ingreso',
      residence_time: 'por tiempo de vivir aquí',
      birthplace: 'por lugar de nacimiento',
      head_sex: 'por sexo de la jefatura',
      head_age_group: 'por edad de la jefatura',
      head_education: 'por escolaridad de la jefatura',
      head_activity: 'por actividad de la jefatura',
    },
    byOther: (variable) => `por ${variable}`,
    values: {
      'sex=female': 'Mujeres',
      'sex=male': 'Hombres',
      'age_group=18-29': '18 a 29 años',
      'age_group=30-59': '30 a 59 años',
      'age_group=60+': '60 años y más',
      'disability=yes': 'Con discapacidad',
      'disability=no': 'Sin discapacidad',
      'head_sex=female': 'Jefatura de una mujer',
      'head_sex=male': 'Jefatura de un hombre',
      'head_age_group=under_18': 'Jefatura de menos de 18 años',
      'head_age_group=18-29': 'Jefatura de 18 a 29 años',
      'head_age_group=30-59': 'Jefatura de 30 a 59 años',
      'head_age_group=60+': 'Jefatura de 60 años y más',
      'area=urban': 'Grandes ciudades',
      'area=other_urban': 'Otras localidades urbanas',
      'area=rural': 'Rural',
    },
    reasons: {
      fear_of_offender: 'Miedo al agresor',
      fear_of_extortion: 'Miedo a que le pidieran dinero',
      minor: 'De poca importancia',
      waste_of_time: 'Pérdida de tiempo',
      long_procedure: 'Trámite largo y difícil',
      distrust: 'Desconfianza en la autoridad',
      no_evidence: 'Falta de pruebas',
      hostile_attitude: 'Actitud hostil de la autoridad',
      other: 'Otra razón',
      unknown: 'No se sabe',
    },
    series: {
      VC_VOV_PHYL: 'Proporción de la población que ha sufrido violencia física en los últimos 12 meses',
      VC_VOV_SEXL: 'Proporción de la población que ha sufrido violencia sexual en los últimos 12 meses',
      VC_VOV_ROBB: 'Proporción de la población que ha sufrido robo con violencia en los últimos 12 meses',
      VC_VOV_PSYCHL: 'Proporción de la población que ha sufrido violencia psicológica en los últimos 12 meses',
      VC_SNS_WALN: 'Proporción de la población que se siente segura al caminar sola en su zona de residencia',
      VC_SNS_WALN_DRK:
        'Proporción de la población que se siente segura al caminar sola en su zona de residencia después del anochecer',
      VC_VAW_SXVLN:
        'Proporción de mujeres y hombres jóvenes de entre 18 y 29 años que sufrieron violencia sexual antes de cumplir los 18 años',
      VC_PRR_PHYV:
        'Proporción de víctimas de violencia física en los últimos 12 meses que han notificado su victimización a las autoridades competentes',
      VC_PRR_PHY_VIO:
        'Proporción de víctimas de violencia física en los últimos 12 meses que han notificado su victimización a las autoridades competentes',
      VC_PRR_SEXV:
        'Proporción de víctimas de violencia sexual en los últimos 12 meses que han notificado su victimización a las autoridades competentes',
      VC_PRR_SEX_VIO:
        'Proporción de víctimas de violencia sexual en los últimos 12 meses que han notificado su victimización a las autoridades competentes',
      VC_PRR_ROBB:
        'Proporción de víctimas de robo con violencia en los últimos 12 meses que han notificado su victimización a las autoridades competentes',
      IU_COR_BRIB:
        'Proporción de personas que han tenido al menos un contacto con un funcionario público y que han pagado un soborno a un funcionario público, o a las que un funcionario público les ha pedido un soborno, durante los últimos 12 meses',
      VC_VOH_SXPH: 'Proporción de personas que han sido víctimas de acoso físico o sexual en los últimos 12 meses',
    },
  },
};
