import type { IndicatorTexts } from './indicator-texts.ts';

export const indicatorsInPortuguese: IndicatorTexts = {
  indicators: {
    prevalence_person: {
      name: 'Prevalência de pessoas',
      definition:
        'Taxa de adultos que sofreram o crime ao menos uma vez nos últimos 12 meses. Cada pessoa conta uma vez, por mais vezes que tenha acontecido; crimes contra o domicílio como um todo ficam de fora.',
    },
    prevalence_household: {
      name: 'Prevalência de domicílios',
      definition:
        'Proporção de domicílios que sofreram um crime contra o domicílio, como o roubo ou furto na moradia ou de veículo, ao menos uma vez nos últimos 12 meses.',
    },
    prevalence_at_risk: {
      name: 'Prevalência entre os expostos',
      definition:
        'Proporção de vítimas entre quem pode sofrer o crime: os domicílios que possuem o bem, ou as pessoas que tiveram contato com um funcionário público.',
    },
    prevalence_adult_any: {
      name: 'Prevalência de adultos, qualquer crime (INEGI)',
      definition:
        'Taxa de adultos que relataram algum crime, próprio ou do domicílio. Mistura pessoas e domicílios; é mantida para comparar com a série publicada pelo INEGI.',
    },
    prevalence_household_any: {
      name: 'Domicílios com alguma vítima (INEGI)',
      definition:
        'Proporção de domicílios em que o domicílio ou o adulto selecionado sofreu um crime. Mistura unidades; é mantida para comparar com a série publicada pelo INEGI.',
    },
    incidence_person: {
      name: 'Incidência, crimes contra pessoas',
      definition:
        'Crimes contra pessoas nos últimos 12 meses, como taxa de todos os adultos. Quem sofreu três conta três vezes.',
    },
    incidence_household: {
      name: 'Incidência, crimes contra domicílios',
      definition: 'Crimes contra domicílios nos últimos 12 meses, como taxa de todos os domicílios.',
    },
    incidence_adult_any: {
      name: 'Incidência, qualquer crime (INEGI)',
      definition:
        'Todos os crimes, contra pessoas e domicílios, como taxa de todos os adultos. Mistura unidades; é mantida para comparar com a série publicada pelo INEGI.',
    },
    concentration_person: {
      name: 'Crimes por vítima, pessoas',
      definition: 'Crimes contra pessoas divididos pelas pessoas que os sofreram.',
    },
    concentration_household: {
      name: 'Crimes por vítima, domicílios',
      definition: 'Crimes contra domicílios divididos pelos domicílios que os sofreram.',
    },
    concentration_adult_any: {
      name: 'Crimes por vítima, qualquer crime (INEGI)',
      definition:
        'Todos os crimes divididos pelos adultos que relataram algum. Mistura unidades; é mantida para comparar com a série publicada pelo INEGI.',
    },
    screener_dont_know: {
      name: 'Não soube se aconteceu',
      definition:
        'Proporção de pessoas, ou de domicílios para os seus crimes, que responderam “não sabe” quando se perguntou se o crime aconteceu. Não contam como vítimas.',
    },
    screener_refused: {
      name: 'Preferiu não dizer se aconteceu',
      definition:
        'Proporção de pessoas, ou de domicílios para os seus crimes, que preferiram não dizer se o crime aconteceu ou pularam essa parte. Não contam como vítimas.',
    },
    dark_figure_unreported: {
      name: 'Cifra oculta D1: ninguém comunicou',
      definition:
        'Proporção de crimes que ninguém comunicou a uma autoridade competente, entre aqueles dos quais se sabe se alguém comunicou.',
    },
    dark_figure_no_file: {
      name: 'Cifra oculta D2: sem investigação aberta',
      definition:
        'Proporção de crimes sem denúncia formal, ou com ela mas sem que se abrisse uma investigação, ou dos quais não se sabe nem uma coisa nem outra (a “cifra negra” do INEGI).',
    },
    dark_figure_victims: {
      name: 'Cifra oculta D3: vítimas que não comunicaram',
      definition:
        'Proporção de vítimas de uma forma de violência que não comunicaram nenhum fato a uma autoridade competente. É 1 menos o indicador 16.3.1 dos ODS.',
    },
    reporting_rate: {
      name: 'Crimes com denúncia formal',
      definition:
        'Proporção de crimes com denúncia formal à autoridade que pode abrir uma investigação, feita pela vítima ou por outra pessoa.',
    },
    file_rate: {
      name: 'Denúncias com investigação aberta',
      definition: 'Proporção dos crimes com denúncia formal em que se abriu uma investigação.',
    },
    reporting_dont_know: {
      name: 'Não se sabe se foi comunicado',
      definition:
        'Proporção de crimes dos quais a pessoa não soube se foram comunicados a uma autoridade. A cifra oculta D1 os deixa de fora.',
    },
    reporting_refused: {
      name: 'Preferiu não dizer se foi comunicado',
      definition:
        'Proporção de crimes dos quais a pessoa preferiu não dizer se foram comunicados a uma autoridade. A cifra oculta D1 os deixa de fora.',
    },
    nonreporting_reason: {
      name: 'Motivos para não denunciar',
      definition: 'Proporção de cada motivo principal entre os crimes que não foram denunciados.',
    },
    victim_composition: {
      name: 'Vítimas por grupo',
      definition:
        'Do total de vítimas de crimes contra pessoas, que parte pertence a cada grupo. Diz quem são as vítimas, não o quanto é provável que cada grupo o seja.',
    },
    population_composition: {
      name: 'População por grupo',
      definition: 'Do total de adultos, que parte pertence a cada grupo.',
    },
    victim_risk: {
      name: 'Risco de cada grupo',
      definition: 'Dos adultos de cada grupo, que parte sofreu um crime contra pessoas nos últimos 12 meses.',
    },
    relative_risk: {
      name: 'Risco relativo',
      definition:
        'Risco do grupo dividido pelo risco de todos os demais. Acima de 1, o grupo sofre crimes com mais frequência que o resto.',
    },
    household_composition: {
      name: 'Domicílios vítimas por grupo',
      definition: 'Do total de domicílios que sofreram um crime contra o domicílio, que parte pertence a cada grupo.',
    },
    household_risk: {
      name: 'Risco de cada grupo de domicílios',
      definition: 'Dos domicílios de cada grupo, que parte sofreu um crime contra o domicílio nos últimos 12 meses.',
    },
    members_affected: {
      name: 'Moradores afetados',
      definition:
        'Moradores de domicílios que foram sequestrados, desapareceram ou foram mortos nos últimos 12 meses. São contados com o peso do domicílio e não entram em nenhum total de crimes.',
    },
    prevalence_household_member: {
      name: 'Domicílios com um morador afetado',
      definition:
        'Proporção de domicílios em que algum morador foi sequestrado, desapareceu ou foi morto nos últimos 12 meses.',
    },
    sdg_series: {
      name: 'Séries dos Objetivos de Desenvolvimento Sustentável',
      definition:
        'Um número para cada série que a pesquisa fornece, com o seu código. A fonte, o período e o que difere da definição das Nações Unidas estão na configuração do questionário.',
    },
    crimes: {
      name: 'Número de crimes',
      definition: 'Crimes nos últimos 12 meses, estimados para toda a população.',
    },
    victims_person: {
      name: 'Número de vítimas, pessoas',
      definition: 'Adultos que sofreram um crime contra pessoas ao menos uma vez nos últimos 12 meses.',
    },
    victims_adult_any: {
      name: 'Número de vítimas, qualquer crime (INEGI)',
      definition: 'Adultos que relataram algum crime, próprio ou do domicílio.',
    },
    victims_household: {
      name: 'Número de domicílios vítimas',
      definition: 'Domicílios que sofreram um crime contra o domicílio ao menos uma vez nos últimos 12 meses.',
    },
    adults: {
      name: 'Adultos',
      definition: 'Adultos que as entrevistas representam: a soma dos pesos das pessoas.',
    },
    households: {
      name: 'Domicílios',
      definition: 'Domicílios que as entrevistas representam: a soma dos pesos dos domicílios.',
    },
  },

  domains: {
    wholeCountry: 'todo o país',
    unknown: 'Não se sabe',
    variables: {
      sex: 'Sexo',
      age_group: 'Idade',
      area: 'Área',
      state: 'Estado',
      state_of_event: 'Estado onde ocorreu',
      education: 'Escolaridade',
      activity: 'Atividade',
      disability: 'Deficiência',
      ethnicity: 'Etnia',
      size: 'Tamanho do domicílio',
      tenure: 'Condição de ocupação',
      income: 'Renda',
      residence_time: 'Tempo de moradia aqui',
      birthplace: 'Lugar de nascimento',
      head_sex: 'Sexo do responsável',
      head_age_group: 'Idade do responsável',
      head_education: 'Escolaridade do responsável',
      head_activity: 'Atividade do responsável',
    },
    by: {
      crime: 'por crime',
      reason: 'por motivo',
      series: 'por série',
      group: 'por grupo',
      place: 'por lugar',
      authority: 'por autoridade',
      answer: 'por resposta',
      sex: 'por sexo',
      age_group: 'por idade',
      area: 'por área',
      state: 'por estado',
      state_of_event: 'por estado onde ocorreu',
      education: 'por escolaridade',
      activity: 'por atividade',
      disability: 'por deficiência',
      ethnicity: 'por etnia',
      size: 'por tamanho do domicílio',
      tenure: 'por condição de ocupação',
      income: 'por renda',
      residence_time: 'por tempo de moradia aqui',
      birthplace: 'por lugar de nascimento',
      head_sex: 'por sexo do responsável',
      head_age_group: 'por idade do responsável',
      head_education: 'por escolaridade do responsável',
      head_activity: 'por atividade do responsável',
    },
    byOther: (variable) => `por ${variable}`,
    values: {
      'sex=female': 'Mulheres',
      'sex=male': 'Homens',
      'age_group=18-29': '18 a 29 anos',
      'age_group=30-59': '30 a 59 anos',
      'age_group=60+': '60 anos ou mais',
      'disability=yes': 'Com deficiência',
      'disability=no': 'Sem deficiência',
      'head_sex=female': 'Mulher responsável',
      'head_sex=male': 'Homem responsável',
      'head_age_group=under_18': 'Responsável com menos de 18 anos',
      'head_age_group=18-29': 'Responsável de 18 a 29 anos',
      'head_age_group=30-59': 'Responsável de 30 a 59 anos',
      'head_age_group=60+': 'Responsável de 60 anos ou mais',
      'area=urban': 'Grandes cidades',
      'area=other_urban': 'Outras áreas urbanas',
      'area=rural': 'Rural',
    },
    reasons: {
      fear_of_offender: 'Medo do agressor',
      fear_of_extortion: 'Medo de que pedissem dinheiro',
      minor: 'De pouca importância',
      waste_of_time: 'Perda de tempo',
      long_procedure: 'Trâmite longo e difícil',
      distrust: 'Desconfiança da autoridade',
      no_evidence: 'Falta de provas',
      hostile_attitude: 'Atitude hostil da autoridade',
      other: 'Outro motivo',
      unknown: 'Não se sabe',
    },
    series: {
      VC_VOV_PHYL: 'Proporção da população sujeita a violência física nos últimos 12 meses',
      VC_VOV_SEXL: 'Proporção da população sujeita a violência sexual nos últimos 12 meses',
      VC_VOV_ROBB: 'Proporção da população sujeita a roubo nos últimos 12 meses',
      VC_VOV_PSYCHL: 'Proporção da população sujeita a violência psicológica nos últimos 12 meses',
      VC_SNS_WALN: 'Proporção da população que se sente segura quando caminha sozinha na área onde vive',
      VC_SNS_WALN_DRK:
        'Proporção da população que se sente segura quando caminha sozinha na área onde vive depois de escurecer',
      VC_VAW_SXVLN:
        'Proporção de mulheres e homens jovens com idade entre 18 e 29 anos que sofreram violência sexual até os 18 anos',
      VC_PRR_PHYV:
        'Proporção das vítimas de violência física nos últimos 12 meses que reportaram às autoridades competentes',
      VC_PRR_PHY_VIO:
        'Proporção das vítimas de violência física nos últimos 12 meses que reportaram às autoridades competentes',
      VC_PRR_SEXV:
        'Proporção das vítimas de violência sexual nos últimos 12 meses que reportaram às autoridades competentes',
      VC_PRR_SEX_VIO:
        'Proporção das vítimas de violência sexual nos últimos 12 meses que reportaram às autoridades competentes',
      VC_PRR_ROBB: 'Proporção das vítimas de roubo nos últimos 12 meses que reportaram às autoridades competentes',
      IU_COR_BRIB:
        'Proporção de pessoas que tiveram pelo menos um contato com um funcionário público e que pagaram um suborno a um funcionário público, ou a quem foi pedido um suborno por funcionários públicos, nos últimos 12 meses',
      VC_VOH_SXPH: 'Proporção de pessoas vítimas de assédio físico ou sexual nos últimos 12 meses',
    },
  },
};
