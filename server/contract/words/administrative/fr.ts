import type { AdministrativeTexts } from './administrative-texts.ts';

export const administrativeInFrench: AdministrativeTexts = {
  effects: {
    records_more: 'augmente le chiffre des données enregistrées',
    survey_more: 'augmente le chiffre de l’enquête',
    either: 'peut augmenter l’un ou l’autre chiffre',
    unknown: 'son effet n’est pas connu',
  },
  summary: {
    title: ({ source, from, to, study }) => `${source}, de ${from} à ${to}, à côté de ${study}`,
    line: ({ crime, recorded, happened, reported, ratio, label }) =>
      `${crime}\u00a0: enregistrées ${recorded}, survenues ${happened}, signalées ${reported}, survenues pour une enregistrée ${ratio}, ${label}`,
    ratio: ({ ratio, lower, upper }) => `${ratio} (${lower} à ${upper})`,
    differences: 'Différences de définition\u00a0:',
    wrote: (paths) => `Écrit dans ${paths}`,
  },
  differences: {
    'attempts-only-in-survey': () => 'L’enquête compte aussi les tentatives ; les données enregistrées, non.',
    'attempts-only-in-records': () =>
      'Les données enregistrées comptent aussi les tentatives ; ce chiffre de l’enquête, non.',
    'attempts-not-known': () => 'On ne sait pas si les données enregistrées comptent les tentatives.',
    'place-of-occurrence': () =>
      'Les données enregistrées suivent le lieu où cela s’est passé, l’enquête le lieu où vit la victime.',
    'place-of-residence': () =>
      'Les données enregistrées suivent le lieu où vit la victime, l’enquête le lieu où cela s’est passé.',
    'place-of-recording': () => 'Les données suivent le lieu de l’enregistrement, qui peut être dans une autre zone.',
    'date-of-recording': () =>
      'Les données suivent le jour de l’enregistrement, l’enquête le jour où cela s’est passé.',
    'victims-under-18': () =>
      'Les données enregistrées comprennent des victimes de moins de 18 ans ; l’enquête interroge des adultes sur eux-mêmes.',
    'victims-under-18-only-in-survey': () =>
      'Les données enregistrées laissent de côté les victimes de moins de 18 ans ; une infraction contre un ménage peut avoir touché un enfant.',
    'victims-under-18-not-known': () =>
      'On ne sait pas si les données enregistrées comprennent des victimes de moins de 18 ans.',
    businesses: () =>
      'Les données enregistrées comprennent des infractions contre des entreprises et des institutions ; l’enquête n’interroge que des ménages.',
    'businesses-not-known': () =>
      'On ne sait pas si les données enregistrées comprennent des infractions contre des entreprises.',
    'non-residents': () =>
      'Les données enregistrées comprennent des victimes qui ne vivent pas dans le pays ou dans un ménage, comme des visiteurs.',
    'non-residents-not-known': () =>
      'On ne sait pas si les données enregistrées comprennent des visiteurs parmi les victimes.',
    'event-of-several-victims': () =>
      'Un fait avec plusieurs victimes compte une fois dans les données enregistrées ; dans l’enquête, chaque adulte en parle.',
    'victims-of-one-household': () =>
      'Les données enregistrées comptent chaque victime ; l’enquête compte le fait une fois par ménage.',
    'counts-offenders': () =>
      'Les données enregistrées comptent des auteurs et l’enquête des faits : un fait peut en avoir plusieurs, ou aucun connu.',
    'counts-files': () =>
      'Les données enregistrées comptent des dossiers : un dossier peut contenir plusieurs faits, et être ouvert sans que personne ne signale rien.',
    'several-offences': () =>
      'Les données enregistrées comptent chaque infraction d’un fait ; dans l’enquête, un fait relève d’une seule infraction.',
    'several-offences-not-known': () =>
      'On ne sait pas si un fait de plusieurs infractions est enregistré une fois ou plusieurs.',
    'other-most-serious': () =>
      'Un fait de plusieurs infractions est enregistré sous la plus grave selon un ordre qui n’est pas celui de l’enquête.',
    'period-other': ({ records, survey }) =>
      `Les données enregistrées portent sur ${records}, l’enquête sur ${survey}.`,
    'period-rolling': ({ records, months }) =>
      `Les données enregistrées portent sur ${records} ; l’enquête porte sur les ${months} mois précédant chaque entretien.`,
    'period-not-stated': ({ records }) =>
      `Les données enregistrées portent sur ${records} ; la période de l’enquête n’est pas déclarée.`,
    'iccs-only-in-records': ({ codes }) => `Seules les données enregistrées ont ICCS ${codes}.`,
    'iccs-only-in-survey': ({ codes }) => `Seule l’enquête a ICCS ${codes}.`,
    'iccs-wider-in-records': ({ codes }) =>
      `ICCS ${codes} des données enregistrées couvre plus que les codes de l’enquête qui en relèvent.`,
    'iccs-of-survey-not-known': () =>
      'L’enquête ne donne pas de codes ICCS pour cette infraction ; ils n’ont pas été comparés.',
  },
  problems: {
    'other-format': ({ name }) => `le fichier a le format ${name} ; enregistrez-le en CSV (UTF-8)`,
    'not-utf-8': ({ name }) => `le fichier ressemble à ${name} ; enregistrez-le en CSV (UTF-8)`,
    tabs: () =>
      'les cellules sont séparées par des tabulations ; enregistrez le fichier avec des virgules ou des points-virgules',
    'endless-line': () => 'la ligne est bien trop longue ; enregistrez de nouveau le fichier en CSV',
    'open-quotation-mark': () => 'un guillemet n’est pas fermé ; fermez-le',
    'too-many-lines': ({ most }) =>
      `il y a plus de ${most} lignes ; additionnez les comptages par année ou divisez le fichier`,
    'empty-file': () => 'le fichier n’a pas de comptages ; il faut un en-tête et une ligne par comptage',
    'column-absent': ({ name }) =>
      `la colonne ${name} de la correspondance manque ; ajoutez-la ou corrigez « columns » de la correspondance`,
    'column-repeated': ({ name }) => `la colonne ${name} figure deux fois ; gardez-en une`,
    'column-of-more-than-counts': ({ choices }) =>
      `cette colonne n’est aucune de ${choices} ; un fichier de comptages n’en a pas d’autres, car elles pourraient parler de personnes ou de cas : retirez-la`,
    'wrong-length': () => 'la ligne a plus ou moins de cellules que l’en-tête ; corrigez-la',
    'unknown-offence': () =>
      'la correspondance n’a pas cette infraction ; ajoutez-la avec ses codes ICCS ou corrigez son nom ici',
    'unknown-area': ({ choices }) =>
      `ce n’est pas une zone dont l’enquête a des chiffres (${choices}) ; les comptages de zones plus petites ne sont pas acceptés : additionnez-les`,
    'not-a-period': () => 'ce n’est ni une année (2020), ni un trimestre (2020-Q1), ni un mois (2020-01) ; corrigez',
    'day-in-period': () =>
      'la date a un jour : c’est l’enregistrement d’un cas, pas un comptage ; additionnez les cas par année',
    'periods-mixed': () =>
      'le fichier mêle années, trimestres et mois, et quelque chose serait compté deux fois ; gardez une seule sorte',
    'not-a-count': () => 'ce n’est pas un nombre entier de 0 ou plus, sans séparateur de milliers ; corrigez',
    'row-of-a-case': ({ line }) =>
      `la même infraction, zone et période sont à la ligne ${line} : les lignes de cas ne sont pas acceptées ; additionnez-les en un seul comptage`,
    'one-in-narrow-cell': () =>
      'un comptage de 1 dans une zone et en moins d’un an désigne un cas ; additionnez par année ou prenez toutes les zones ensemble',
    'mostly-ones': () =>
      'la plupart des comptages sont de 1, comme dans une liste de cas ; additionnez-les par année, par infractions plus larges ou pour toutes les zones',
    'whole-below-part': ({ line }) =>
      `toutes les zones ensemble ont moins que l’une d’elles, celle de la ligne ${line}, ce qui est impossible\u202f; corrigez l’un des deux comptages`,
    'whole-below-sum': () =>
      'toutes les zones ensemble ont moins que la somme des comptages des zones\u202f; corrigez-les, ou retirez le comptage de toutes les zones\u202f: leur somme le remplace alors',
    'count-absent': ({ name, area, period }) =>
      `il n’y a pas de comptage pour ${name}${area && ` à ${area}`} en ${period} ; écrivez 0 là où rien n’a été enregistré`,
    'period-not-covered': ({ period }) =>
      `le fichier n’a pas de comptages de ${period}, que la correspondance additionne ; ajoutez-les ou corrigez « period » de la correspondance`,
    'months-backwards': () => 'le dernier mois est avant le premier ; corrigez-les',
    'not-iccs': ({ name }) => `${name} n’est pas un code de l’ICCS 2015 ; corrigez-le`,
    'name-repeated': ({ name }) => `${name} figure deux fois ; gardez-en un`,
    'area-not-of-survey': ({ name, choices }) => `l’enquête n’a pas la zone ${name} ; elle a ${choices}`,
    'area-repeated': ({ name }) =>
      `deux zones du service sont ${name} de l’enquête ; additionnez leurs comptages en un seul`,
    'unknown-crime': ({ name, choices }) => `l’enquête n’a pas l’infraction ou l’ensemble ${name} ; elle a ${choices}`,
    'nothing-beside': () => 'aucune infraction n’est à côté d’une de l’enquête ; indiquez-en une sous « beside »',
  },
};
