import type { IndicatorTexts } from './indicator-texts.ts';

export const indicatorsInFrench: IndicatorTexts = {
  indicators: {
    prevalence_person: {
      name: 'Prévalence des personnes',
      definition:
        'Taux d’adultes qui ont subi l’infraction au moins une fois au cours des 12 derniers mois. Chaque personne compte une fois, quel que soit le nombre de faits ; les infractions contre le ménage dans son ensemble sont exclues.',
    },
    prevalence_household: {
      name: 'Prévalence des ménages',
      definition:
        'Part des ménages qui ont subi une infraction contre le ménage, comme un cambriolage ou le vol d’un véhicule, au moins une fois au cours des 12 derniers mois.',
    },
    prevalence_at_risk: {
      name: 'Prévalence parmi les exposés',
      definition:
        'Part des victimes parmi ceux à qui l’infraction peut arriver : les ménages qui possèdent le bien, ou les personnes qui ont eu affaire à un agent public.',
    },
    prevalence_adult_any: {
      name: 'Prévalence des adultes, toute infraction (INEGI)',
      definition:
        'Taux d’adultes qui ont rapporté une infraction quelconque, contre eux ou contre leur ménage. Elle mêle personnes et ménages ; elle sert à comparer avec la série publiée par l’INEGI.',
    },
    prevalence_household_any: {
      name: 'Ménages comptant une victime (INEGI)',
      definition:
        'Part des ménages où le ménage ou l’adulte sélectionné a subi une infraction. Elle mêle les unités ; elle sert à comparer avec la série publiée par l’INEGI.',
    },
    incidence_person: {
      name: 'Incidence, infractions contre les personnes',
      definition:
        'Infractions contre les personnes au cours des 12 derniers mois, en taux sur l’ensemble des adultes. Qui en a subi trois compte trois fois.',
    },
    incidence_household: {
      name: 'Incidence, infractions contre les ménages',
      definition: 'Infractions contre les ménages au cours des 12 derniers mois, en taux sur l’ensemble des ménages.',
    },
    incidence_adult_any: {
      name: 'Incidence, toute infraction (INEGI)',
      definition:
        'Toutes les infractions, contre les personnes et les ménages, en taux sur l’ensemble des adultes. Elle mêle les unités ; elle sert à comparer avec la série publiée par l’INEGI.',
    },
    concentration_person: {
      name: 'Infractions par victime, personnes',
      definition: 'Infractions contre les personnes divisées par les personnes qui les ont subies.',
    },
    concentration_household: {
      name: 'Infractions par victime, ménages',
      definition: 'Infractions contre les ménages divisées par les ménages qui les ont subies.',
    },
    concentration_adult_any: {
      name: 'Infractions par victime, toute infraction (INEGI)',
      definition:
        'Toutes les infractions divisées par les adultes qui en ont rapporté une. Elle mêle les unités ; elle sert à comparer avec la série publiée par l’INEGI.',
    },
    screener_dont_know: {
      name: 'N’a pas su si c’est arrivé',
      definition:
        'Part des personnes, ou des ménages pour ce qui les touche, qui ont répondu « ne sait pas » quand on demandait si l’infraction avait eu lieu. Elles ne comptent pas comme victimes.',
    },
    screener_refused: {
      name: 'N’a pas voulu dire si c’est arrivé',
      definition:
        'Part des personnes, ou des ménages pour ce qui les touche, qui n’ont pas voulu dire si l’infraction avait eu lieu ou ont passé cette partie. Elles ne comptent pas comme victimes.',
    },
    dark_figure_unreported: {
      name: 'Chiffre noir D1 : infractions non signalées',
      definition:
        'Part des infractions que personne n’a signalées à une autorité compétente, parmi celles dont on sait si elles l’ont été.',
    },
    dark_figure_no_file: {
      name: 'Chiffre noir D2 : sans dossier ouvert',
      definition:
        'Part des infractions non signalées, ou signalées sans ouverture d’un dossier d’enquête, ou pour lesquelles on ne sait ni l’un ni l’autre (la « cifra negra » de l’INEGI).',
    },
    dark_figure_victims: {
      name: 'Chiffre noir D3 : victimes sans aucun signalement',
      definition:
        'Part des victimes d’une forme de violence qui n’ont signalé aucun fait à une autorité compétente. C’est 1 moins l’indicateur 16.3.1 des ODD.',
    },
    reporting_rate: {
      name: 'Infractions avec plainte formelle',
      definition:
        'Part des infractions avec plainte formelle auprès de l’autorité qui peut ouvrir une enquête, déposée par la victime ou par une autre personne.',
    },
    file_rate: {
      name: 'Plaintes avec dossier ouvert',
      definition: 'Part des infractions avec plainte formelle pour lesquelles un dossier d’enquête a été ouvert.',
    },
    reporting_dont_know: {
      name: 'On ne sait pas si c’est signalé',
      definition:
        'Part des infractions dont la personne ne savait pas si elles avaient été signalées à une autorité. Le chiffre noir D1 les laisse de côté.',
    },
    reporting_refused: {
      name: 'N’a pas voulu dire si c’est signalé',
      definition:
        'Part des infractions dont la personne n’a pas voulu dire si elles avaient été signalées à une autorité. Le chiffre noir D1 les laisse de côté.',
    },
    nonreporting_reason: {
      name: 'Raisons de ne pas signaler',
      definition: 'Part de chaque raison principale parmi les infractions non signalées.',
    },
    victim_composition: {
      name: 'Victimes par groupe',
      definition:
        'De toutes les victimes d’infractions contre les personnes, quelle part appartient à chaque groupe. On y lit qui sont les victimes, non la probabilité de le devenir.',
    },
    population_composition: {
      name: 'Population par groupe',
      definition: 'De tous les adultes, quelle part appartient à chaque groupe.',
    },
    victim_risk: {
      name: 'Risque de chaque groupe',
      definition:
        'Parmi les adultes de chaque groupe, quelle part a subi une infraction contre les personnes au cours des 12 derniers mois.',
    },
    relative_risk: {
      name: 'Risque relatif',
      definition:
        'Risque du groupe divisé par celui de tous les autres. Au-dessus de 1, le groupe subit des infractions plus souvent que le reste.',
    },
    household_composition: {
      name: 'Ménages victimes par groupe',
      definition:
        'De tous les ménages victimes d’une infraction contre le ménage, quelle part appartient à chaque groupe.',
    },
    household_risk: {
      name: 'Risque de chaque groupe de ménages',
      definition:
        'Parmi les ménages de chaque groupe, quelle part a subi une infraction contre le ménage au cours des 12 derniers mois.',
    },
    members_affected: {
      name: 'Membres du ménage touchés',
      definition:
        'Membres des ménages qui ont été enlevés, ont disparu ou ont été tués au cours des 12 derniers mois. Ils sont comptés avec le poids du ménage et n’entrent dans aucun total.',
    },
    prevalence_household_member: {
      name: 'Ménages avec un membre touché',
      definition: 'Part des ménages dont un membre a été enlevé, a disparu ou a été tué au cours des 12 derniers mois.',
    },
    sdg_series: {
      name: 'Séries des Objectifs de développement durable',
      definition:
        'Un chiffre pour chaque série que donne l’enquête, sous son code. Sa source, sa période et ce qui diffère de la définition des Nations Unies figurent dans les réglages du questionnaire.',
    },
    crimes: {
      name: 'Nombre d’infractions',
      definition: 'Infractions au cours des 12 derniers mois, estimées pour toute la population.',
    },
    victims_person: {
      name: 'Nombre de victimes, personnes',
      definition:
        'Adultes qui ont subi une infraction contre les personnes au moins une fois au cours des 12 derniers mois.',
    },
    victims_adult_any: {
      name: 'Nombre de victimes, toute infraction (INEGI)',
      definition: 'Adultes qui ont rapporté une infraction quelconque, contre eux ou contre leur ménage.',
    },
    victims_household: {
      name: 'Nombre de ménages victimes',
      definition:
        'Ménages qui ont subi une infraction contre le ménage au moins une fois au cours des 12 derniers mois.',
    },
    adults: {
      name: 'Adultes',
      definition: 'Adultes que représentent les entretiens : la somme des poids des personnes.',
    },
    households: {
      name: 'Ménages',
      definition: 'Ménages que représentent les entretiens : la somme des poids des ménages.',
    },
  },

  domains: {
    wholeCountry: 'tout le pays',
    unknown: 'Non connu',
    variables: {
      sex: 'Sexe',
      age_group: 'Âge',
      area: 'Zone',
      state: 'État',
      state_of_event: 'État où c’est arrivé',
      education: 'Niveau d’études',
      activity: 'Activité',
      disability: 'Handicap',
      ethnicity: 'Appartenance ethnique',
      size: 'Taille du ménage',
      tenure: 'Statut d’occupation',
      income: 'Revenu',
      residence_time: 'Durée de résidence',
      birthplace: 'Lieu de naissance',
      head_sex: 'Sexe du chef de ménage',
      head_age_group: 'Âge du chef de ménage',
      head_education: 'Niveau d’études du chef de ménage',
      head_activity: 'Activité du chef de ménage',
    },
    by: {
      crime: 'par infraction',
      reason: 'par raison',
      series: 'par série',
      group: 'par groupe',
      place: 'par lieu',
      authority: 'par autorité',
      answer: 'par réponse',
      sex: 'par sexe',
      age_group: 'par âge',
      area: 'par zone',
      state: 'par État',
      state_of_event: 'par État où c’est arrivé',
      education: 'par niveau d’études',
      activity: 'par activité',
      disability: 'selon le handicap',
      ethnicity: 'selon l’appartenance ethnique',
      size: 'par taille du ménage',
      tenure: 'par statut d’occupation',
      income: 'par revenu',
      residence_time: 'par durée de résidence',
      birthplace: 'par lieu de naissance',
      head_sex: 'par sexe du chef de ménage',
      head_age_group: 'par âge du chef de ménage',
      head_education: 'par niveau d’études du chef de ménage',
      head_activity: 'par activité du chef de ménage',
    },
    byOther: (variable) => `par ${variable}`,
    values: {
      'sex=female': 'Femmes',
      'sex=male': 'Hommes',
      'age_group=18-29': '18 à 29 ans',
      'age_group=30-59': '30 à 59 ans',
      'age_group=60+': '60 ans et plus',
      'disability=yes': 'En situation de handicap',
      'disability=no': 'Sans handicap',
      'head_sex=female': 'Femme chef de ménage',
      'head_sex=male': 'Homme chef de ménage',
      'head_age_group=under_18': 'Chef de ménage de moins de 18 ans',
      'head_age_group=18-29': 'Chef de ménage de 18 à 29 ans',
      'head_age_group=30-59': 'Chef de ménage de 30 à 59 ans',
      'head_age_group=60+': 'Chef de ménage de 60 ans et plus',
      'area=urban': 'Grandes villes',
      'area=other_urban': 'Autres localités urbaines',
      'area=rural': 'Rural',
    },
    reasons: {
      fear_of_offender: 'Peur de l’agresseur',
      fear_of_extortion: 'Peur qu’on demande de l’argent',
      minor: 'De peu d’importance',
      waste_of_time: 'Perte de temps',
      long_procedure: 'Démarche longue et difficile',
      distrust: 'Méfiance envers l’autorité',
      no_evidence: 'Manque de preuves',
      hostile_attitude: 'Attitude hostile de l’autorité',
      other: 'Une autre raison',
      unknown: 'Non connu',
    },
    series: {
      VC_VOV_PHYL: 'Proportion de la population victime de violences physiques au cours des 12 mois précédents',
      VC_VOV_SEXL: 'Proportion de la population victime de violences sexuelles au cours des 12 mois précédents',
      VC_VOV_ROBB: 'Proportion de la population victime de vol avec violence au cours des 12 mois précédents',
      VC_VOV_PSYCHL: 'Proportion de la population victime de violences psychologiques au cours des 12 mois précédents',
      VC_SNS_WALN:
        'Proportion de la population considérant que marcher seul dans sa zone de résidence ne présente pas de risque',
      VC_SNS_WALN_DRK:
        'Proportion de la population considérant que marcher seul dans sa zone de résidence ne présente pas de risque après la tombée de la nuit',
      VC_VAW_SXVLN:
        'Proportion de jeunes femmes et hommes âgés de 18 à 29 ans ayant été victimes de violences sexuelles avant l’âge de 18 ans',
      VC_PRR_PHYV:
        'Proportion de victimes de violences physiques au cours des 12 mois précédents ayant signalé les faits aux autorités compétentes',
      VC_PRR_PHY_VIO:
        'Proportion de victimes de violences physiques au cours des 12 mois précédents ayant signalé les faits aux autorités compétentes',
      VC_PRR_SEXV:
        'Proportion de victimes de violences sexuelles au cours des 12 mois précédents ayant signalé les faits aux autorités compétentes',
      VC_PRR_SEX_VIO:
        'Proportion de victimes de violences sexuelles au cours des 12 mois précédents ayant signalé les faits aux autorités compétentes',
      VC_PRR_ROBB:
        'Proportion de victimes de vol avec violence au cours des 12 mois précédents ayant signalé les faits aux autorités compétentes',
      IU_COR_BRIB:
        'Proportion de personnes ayant eu au moins une fois affaire à un agent public auquel elles ont versé un pot-de-vin ou qui leur a demandé un pot-de-vin au cours des 12 mois précédents',
      VC_VOH_SXPH: 'Proportion de personnes victimes de harcèlement physique ou sexuel au cours des 12 mois précédents',
    },
  },
};
