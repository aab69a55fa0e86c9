import type { ToldTexts } from './told-texts.ts';

export const toldInPortuguese: ToldTexts = {
  indicators: {
    unsafe_area: {
      name: 'Sente insegurança na região',
      definition: 'Percentual de adultos que dizem que viver ali é inseguro, quanto à criminalidade.',
    },
    unsafe_place: {
      name: 'Sente insegurança em lugares',
      definition: 'Percentual de adultos que dizem que o lugar é inseguro.',
    },
    safe_walking_night: {
      name: 'Sente segurança ao andar só à noite',
      definition:
        'Percentual de adultos que se sentem muito seguros ou seguros ao andar sós na sua região depois de escurecer.',
    },
    safe_walking_day: {
      name: 'Sente segurança ao andar só de dia',
      definition: 'Percentual de adultos que se sentem muito seguros ou seguros ao andar sós na sua região de dia.',
    },
    crime_rising: {
      name: 'Diz que a criminalidade aumentou',
      definition: 'Percentual de adultos que dizem que a criminalidade aumentou ali nos últimos 12 meses.',
    },
    outlook_bad: {
      name: 'Espera que a segurança continue ruim ou piore',
      definition: 'Percentual de adultos que pensam que a segurança ali continuará ruim ou piorará no resto do ano.',
    },
    expected_crime: {
      name: 'Pensa que sofrerá um crime',
      definition: 'Percentual de adultos que pensam que isso pode lhes acontecer no resto do ano.',
    },
    crime_cause: {
      name: 'Principal causa da criminalidade',
      definition: 'Percentual de adultos segundo a causa que mencionam primeiro para a criminalidade da sua região.',
    },
    crime_cause_named: {
      name: 'Causas da criminalidade, primeira ou segunda',
      definition:
        'Percentual de adultos que mencionam a causa em primeiro ou segundo lugar para a criminalidade da sua região.',
    },
    main_concern: {
      name: 'Problemas que mais preocupam',
      definition: 'Percentual de adultos que mencionam o problema entre os três que mais os preocupam.',
    },
    disorder_near_home: {
      name: 'O que ocorre perto de casa',
      definition: 'Percentual de adultos que dizem que ocorre perto da sua casa.',
    },
    authority_known: {
      name: 'Conhece a autoridade',
      definition: 'Percentual de adultos que conhecem a autoridade, mesmo que só de nome.',
    },
    authority_trust: {
      name: 'Confia na autoridade',
      definition: 'Dos adultos que conhecem a autoridade, percentual que tem muita ou alguma confiança nela.',
    },
    authority_effective: {
      name: 'Considera a autoridade eficaz',
      definition:
        'Dos adultos que conhecem a autoridade, percentual que considera o seu trabalho muito ou um pouco eficaz.',
    },
    authority_corrupt: {
      name: 'Percebe corrupção na autoridade',
      definition: 'Dos adultos que conhecem a autoridade, percentual que pensa que há corrupção nela.',
    },
    authority_helpful: {
      name: 'Pensa que a autoridade ajudaria',
      definition: 'Dos adultos que conhecem essa polícia, percentual que pensa que ela os ajudaria.',
    },
    prisons_trust: {
      name: 'Confia nas prisões',
      definition: 'Percentual de adultos que têm muita ou alguma confiança nas prisões.',
    },
    public_action_known: {
      name: 'Sabe de ações públicas',
      definition: 'Percentual de adultos que sabem que isso foi feito no seu município.',
    },
    habit_given_up: {
      name: 'Atividades que deixou de fazer',
      definition: 'Percentual de adultos que deixaram a atividade por medo da criminalidade.',
    },
    any_habit_given_up: {
      name: 'Deixou de fazer alguma atividade',
      definition: 'Percentual de adultos que deixaram ao menos uma atividade por medo da criminalidade.',
    },
    protection_measure: {
      name: 'Medidas de proteção',
      definition: 'Percentual de domicílios que tomaram a medida para se proteger da criminalidade.',
    },
    any_protection_measure: {
      name: 'Tomou alguma medida de proteção',
      definition: 'Percentual de domicílios que tomaram ao menos uma medida para se proteger da criminalidade.',
    },
    household_firearm: {
      name: 'Arma de fogo no domicílio',
      definition: 'Percentual de domicílios com uma arma de fogo.',
    },
    social_trust: {
      name: 'Confia nas pessoas próximas',
      definition: 'Percentual de adultos que têm muita ou alguma confiança nessas pessoas.',
    },
    neighbourhood_problem: {
      name: 'Problemas do bairro',
      definition: 'Percentual de adultos que dizem que o seu bairro teve o problema.',
    },
    neighbourhood_organised: {
      name: 'A vizinhança se organizou diante do problema',
      definition:
        'Dos adultos cujo bairro teve o problema, percentual que diz que as pessoas se organizaram para resolvê-lo.',
    },
    sexual_harassment_place: {
      name: 'Assédio sexual, onde foi a última vez',
      definition:
        'Percentual de adultos que sofreram assédio sexual nos últimos 12 meses, segundo o lugar onde ocorreu a última vez.',
    },
    other_harassment_place: {
      name: 'Assédio não sexual, onde foi a última vez',
      definition:
        'Percentual de adultos que sofreram assédio não sexual nos últimos 12 meses, segundo o lugar onde ocorreu a última vez.',
    },
  },
  whereApplies: {
    name: (name) => `${name}, onde se aplica`,
    definition: 'Ficam de fora aqueles a quem não se aplica.',
  },
  answers: {
    name: (name) => `${name}: todas as respostas`,
    definition: 'Cada resposta tem o seu percentual; também “não sabe”, “não responde” e “não se aplica”.',
  },
  groups: { crimes: 'Crimes e denúncia', told: 'Percepção, autoridades, hábitos e proteção' },
};
