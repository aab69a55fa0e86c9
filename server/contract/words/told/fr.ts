import type { ToldTexts } from './told-texts.ts';

export const toldInFrench: ToldTexts = {
  indicators: {
    unsafe_area: {
      name: 'Sentiment d’insécurité dans les environs',
      definition: 'Part des adultes qui disent que la vie y est peu sûre, quant à la délinquance.',
    },
    unsafe_place: {
      name: 'Sentiment d’insécurité dans des lieux',
      definition: 'Part des adultes qui disent que le lieu est peu sûr.',
    },
    safe_walking_night: {
      name: 'Se sent en sécurité en marchant seul la nuit',
      definition:
        'Part des adultes qui se sentent très en sécurité ou en sécurité quand ils marchent seuls dans leur quartier après la tombée de la nuit.',
    },
    safe_walking_day: {
      name: 'Se sent en sécurité en marchant seul le jour',
      definition:
        'Part des adultes qui se sentent très en sécurité ou en sécurité quand ils marchent seuls dans leur quartier le jour.',
    },
    crime_rising: {
      name: 'Dit que la délinquance a augmenté',
      definition: 'Part des adultes qui disent que la délinquance y a augmenté au cours des 12 derniers mois.',
    },
    outlook_bad: {
      name: 'Pense que la sécurité restera mauvaise ou empirera',
      definition:
        'Part des adultes qui pensent que la sécurité y restera mauvaise ou empirera d’ici la fin de l’année.',
    },
    expected_crime: {
      name: 'S’attend à subir une infraction',
      definition: 'Part des adultes qui pensent que cela peut leur arriver d’ici la fin de l’année.',
    },
    crime_cause: {
      name: 'Cause principale de la délinquance',
      definition: 'Part des adultes selon la cause qu’ils citent en premier pour la délinquance de leur quartier.',
    },
    crime_cause_named: {
      name: 'Causes de la délinquance, première ou seconde',
      definition: 'Part des adultes qui citent la cause en premier ou en second pour la délinquance de leur quartier.',
    },
    main_concern: {
      name: 'Problèmes qui préoccupent le plus',
      definition: 'Part des adultes qui citent le problème parmi les trois qui les préoccupent le plus.',
    },
    disorder_near_home: {
      name: 'Ce qui se passe près du logement',
      definition: 'Part des adultes qui disent que cela se passe près de chez eux.',
    },
    authority_known: {
      name: 'Connaît l’autorité',
      definition: 'Part des adultes qui connaissent l’autorité, ne serait-ce que de nom.',
    },
    authority_trust: {
      name: 'Fait confiance à l’autorité',
      definition: 'Parmi les adultes qui connaissent l’autorité, part qui lui fait très ou assez confiance.',
    },
    authority_effective: {
      name: 'Juge l’autorité efficace',
      definition: 'Parmi les adultes qui connaissent l’autorité, part qui juge son travail très ou assez efficace.',
    },
    authority_corrupt: {
      name: 'Voit de la corruption dans l’autorité',
      definition: 'Parmi les adultes qui connaissent l’autorité, part qui pense qu’il y a de la corruption.',
    },
    authority_helpful: {
      name: 'Pense que l’autorité aiderait',
      definition: 'Parmi les adultes qui connaissent cette police, part qui pense qu’elle les aiderait.',
    },
    prisons_trust: {
      name: 'Fait confiance aux prisons',
      definition: 'Part des adultes qui font très ou assez confiance aux prisons.',
    },
    public_action_known: {
      name: 'Connaît des actions publiques',
      definition: 'Part des adultes qui savent que cela a été fait dans leur commune.',
    },
    habit_given_up: {
      name: 'Activités abandonnées',
      definition: 'Part des adultes qui ont abandonné l’activité par peur de la délinquance.',
    },
    any_habit_given_up: {
      name: 'A abandonné une activité',
      definition: 'Part des adultes qui ont abandonné au moins une activité par peur de la délinquance.',
    },
    protection_measure: {
      name: 'Mesures de protection',
      definition: 'Part des ménages qui ont pris la mesure pour se protéger de la délinquance.',
    },
    any_protection_measure: {
      name: 'A pris une mesure de protection',
      definition: 'Part des ménages qui ont pris au moins une mesure pour se protéger de la délinquance.',
    },
    household_firearm: {
      name: 'Arme à feu dans le ménage',
      definition: 'Part des ménages qui ont une arme à feu.',
    },
    social_trust: {
      name: 'Fait confiance à l’entourage',
      definition: 'Part des adultes qui font très ou assez confiance à ces personnes.',
    },
    neighbourhood_problem: {
      name: 'Problèmes du quartier',
      definition: 'Part des adultes qui disent que leur quartier a eu le problème.',
    },
    neighbourhood_organised: {
      name: 'Le voisinage s’est organisé face au problème',
      definition:
        'Parmi les adultes dont le quartier a eu le problème, part qui dit que les gens se sont organisés pour le résoudre.',
    },
    sexual_harassment_place: {
      name: 'Harcèlement sexuel, où la dernière fois',
      definition:
        'Part des adultes qui ont subi un harcèlement sexuel au cours des 12 derniers mois, selon le lieu de la dernière fois.',
    },
    other_harassment_place: {
      name: 'Harcèlement non sexuel, où la dernière fois',
      definition:
        'Part des adultes qui ont subi un harcèlement non sexuel au cours des 12 derniers mois, selon le lieu de la dernière fois.',
    },
  },
  whereApplies: {
    name: (name) => `${name}, là où cela s’applique`,
    definition: 'Ceux à qui cela ne s’applique pas sont laissés de côté.',
  },
  answers: {
    name: (name) => `${name} : toutes les réponses`,
    definition: 'Chaque réponse a sa part ; « ne sait pas », les refus et « sans objet » aussi.',
  },
  groups: { crimes: 'Infractions et plaintes', told: 'Perception, autorités, habitudes et protection' },
};
