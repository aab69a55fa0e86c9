import type { ToldTexts } from './told-texts.ts';

export const toldInSpanish: ToldTexts = {
  indicators: {
    unsafe_area: {
      name: 'Siente inseguridad en la zona',
      definition: 'Porcentaje de personas adultas que dicen que vivir ahí es inseguro, en cuanto a la delincuencia.',
    },
    unsafe_place: {
      name: 'Siente inseguridad en lugares',
      definition: 'Porcentaje de personas adultas que dicen que el lugar es inseguro.',
    },
    safe_walking_night: {
      name: 'Se siente segura al caminar sola de noche',
      definition:
        'Porcentaje de personas adultas que se sienten muy seguras o seguras al caminar solas por su zona cuando ya oscureció.',
    },
    safe_walking_day: {
      name: 'Se siente segura al caminar sola de día',
      definition:
        'Porcentaje de personas adultas que se sienten muy seguras o seguras al caminar solas por su zona de día.',
    },
    crime_rising: {
      name: 'Dice que la delincuencia aumentó',
      definition: 'Porcentaje de personas adultas que dicen que la delincuencia aumentó ahí en los últimos 12 meses.',
    },
    outlook_bad: {
      name: 'Espera que la seguridad siga mal o empeore',
      definition:
        'Porcentaje de personas adultas que piensan que la seguridad ahí seguirá mal o empeorará en lo que resta del año.',
    },
    expected_crime: {
      name: 'Piensa que sufrirá un delito',
      definition: 'Porcentaje de personas adultas que piensan que les puede ocurrir en lo que resta del año.',
    },
    crime_cause: {
      name: 'Causa principal de la delincuencia',
      definition:
        'Porcentaje de personas adultas según la causa que mencionan primero para la delincuencia de su zona.',
    },
    crime_cause_named: {
      name: 'Causas de la delincuencia, primera o segunda',
      definition:
        'Porcentaje de personas adultas que mencionan la causa en primer o segundo lugar para la delincuencia de su zona.',
    },
    main_concern: {
      name: 'Problemas que más preocupan',
      definition: 'Porcentaje de personas adultas que mencionan el problema entre los tres que más les preocupan.',
    },
    disorder_near_home: {
      name: 'Lo que ocurre cerca de la vivienda',
      definition: 'Porcentaje de personas adultas que dicen que ocurre cerca de su vivienda.',
    },
    authority_known: {
      name: 'Conoce a la autoridad',
      definition: 'Porcentaje de personas adultas que conocen a la autoridad, aunque sea de nombre.',
    },
    authority_trust: {
      name: 'Confía en la autoridad',
      definition:
        'De las personas adultas que conocen a la autoridad, porcentaje que tiene mucha o algo de confianza en ella.',
    },
    authority_effective: {
      name: 'Considera efectiva a la autoridad',
      definition:
        'De las personas adultas que conocen a la autoridad, porcentaje que considera su trabajo muy o algo efectivo.',
    },
    authority_corrupt: {
      name: 'Percibe corrupción en la autoridad',
      definition:
        'De las personas adultas que conocen a la autoridad, porcentaje que piensa que hay corrupción en ella.',
    },
    authority_helpful: {
      name: 'Piensa que la autoridad ayudaría',
      definition: 'De las personas adultas que conocen a esa policía, porcentaje que piensa que la ayudaría.',
    },
    prisons_trust: {
      name: 'Confía en las cárceles',
      definition: 'Porcentaje de personas adultas que tienen mucha o algo de confianza en las cárceles.',
    },
    public_action_known: {
      name: 'Sabe de acciones públicas',
      definition: 'Porcentaje de personas adultas que saben que se hizo en su municipio.',
    },
    habit_given_up: {
      name: 'Actividades que dejó de hacer',
      definition: 'Porcentaje de personas adultas que dejaron la actividad por temor a la delincuencia.',
    },
    any_habit_given_up: {
      name: 'Dejó de hacer alguna actividad',
      definition: 'Porcentaje de personas adultas que dejaron al menos una actividad por temor a la delincuencia.',
    },
    protection_measure: {
      name: 'Medidas de protección',
      definition: 'Porcentaje de hogares que tomaron la medida para protegerse de la delincuencia.',
    },
    any_protection_measure: {
      name: 'Tomó alguna medida de protección',
      definition: 'Porcentaje de hogares que tomaron al menos una medida para protegerse de la delincuencia.',
    },
    household_firearm: {
      name: 'Arma de fuego en el hogar',
      definition: 'Porcentaje de hogares con un arma de fuego.',
    },
    social_trust: {
      name: 'Confía en la gente cercana',
      definition: 'Porcentaje de personas adultas que tienen mucha o algo de confianza en estas personas.',
    },
    neighbourhood_problem: {
      name: 'Problemas del barrio',
      definition: 'Porcentaje de personas adultas que dicen que su barrio tuvo el problema.',
    },
    neighbourhood_organised: {
      name: 'El vecindario se organizó ante el problema',
      definition:
        'De las personas adultas cuyo barrio tuvo el problema, porcentaje que dice que la gente se organizó para resolverlo.',
    },
    sexual_harassment_place: {
      name: 'Acoso sexual, dónde fue la última vez',
      definition:
        'Porcentaje de personas adultas que sufrieron acoso sexual en los últimos 12 meses, según el lugar donde ocurrió la última vez.',
    },
    other_harassment_place: {
      name: 'Acoso no sexual, dónde fue la última vez',
      definition:
        'Porcentaje de personas adultas que sufrieron acoso no sexual en los últimos 12 meses, según el lugar donde ocurrió la última vez.',
    },
  },
  whereApplies: {
    name: (name) => `${name}, donde aplica`,
    definition: 'Se deja fuera a quienes no les aplica.',
  },
  answers: {
    name: (name) => `${name}: todas las respuestas`,
    definition: 'Cada respuesta tiene su porcentaje; también “no sabe”, “no contesta” y “no aplica”.',
  },
  groups: { crimes: 'Delitos y denuncia', told: 'Percepción, autoridades, hábitos y protección' },
};
