import type { ImpactIndicatorTexts } from './impact-texts.ts';

const asked = (name: string, by: string) => ({
  name,
  definition: `Proporção dos crimes sobre os quais se perguntou, segundo ${by}.`,
});

export const impactInPortuguese: ImpactIndicatorTexts = {
  gini_victims_person: {
    name: 'Concentração entre vítimas, pessoas (Gini)',
    definition:
      'Quão desigual é a distribuição dos crimes contra pessoas entre as suas vítimas: 0 se todas sofreram o mesmo número, perto de 1 se uma sofreu quase todos.',
  },
  gini_victims_household: {
    name: 'Concentração entre vítimas, domicílios (Gini)',
    definition:
      'Quão desigual é a distribuição dos crimes do domicílio entre os domicílios que sofreram algum: 0 se todos sofreram o mesmo número, perto de 1 se um sofreu quase todos.',
  },
  gini_victims_adult_any: {
    name: 'Concentração entre vítimas, qualquer crime (INEGI, Gini)',
    definition:
      'Quão desigual é a distribuição de todos os crimes entre os adultos que contaram algum. Mistura pessoas e domicílios.',
  },
  top_tenth_victims_person: {
    name: 'Crimes em um décimo das vítimas, pessoas',
    definition: 'Proporção dos crimes contra pessoas que o décimo mais vitimizado das suas vítimas sofreu.',
  },
  top_tenth_victims_household: {
    name: 'Crimes em um décimo das vítimas, domicílios',
    definition: 'Proporção dos crimes do domicílio que o décimo mais vitimizado dos domicílios com algum sofreu.',
  },
  top_tenth_victims_adult_any: {
    name: 'Crimes em um décimo das vítimas, qualquer crime (INEGI)',
    definition:
      'Proporção de todos os crimes que o décimo mais vitimizado dos adultos que contaram algum contou. Mistura pessoas e domicílios.',
  },
  top_tenth_person: {
    name: 'Crimes em um décimo das pessoas',
    definition:
      'Proporção dos crimes contra pessoas que o décimo mais vitimizado de todas as pessoas sofreu. Se menos de um décimo é vítima, é 100 %.',
  },
  top_tenth_household: {
    name: 'Crimes em um décimo dos domicílios',
    definition:
      'Proporção dos crimes do domicílio que o décimo mais vitimizado de todos os domicílios sofreu. Se menos de um décimo sofreu algum, é 100 %.',
  },
  top_tenth_adult_any: {
    name: 'Crimes em um décimo dos adultos, qualquer crime (INEGI)',
    definition:
      'Proporção de todos os crimes que o décimo mais vitimizado de todos os adultos contou. Mistura pessoas e domicílios.',
  },
  days_lost_total: {
    name: 'Dias perdidos',
    definition: 'Dias de trabalho ou de atividades habituais que as vítimas perderam por causa de crimes, no total.',
  },
  days_lost_mean: {
    name: 'Dias perdidos por crime',
    definition: 'Dias de trabalho ou de atividades habituais que foram perdidos, por crime.',
  },
  days_lost_unknown: {
    name: 'Dias perdidos não conhecidos',
    definition: 'Proporção dos crimes sobre os quais se perguntou cujos dias perdidos não são conhecidos.',
  },
  days_lost_per_victim_person: {
    name: 'Dias perdidos por vítima, pessoas',
    definition: 'Dias de trabalho ou de atividades habituais perdidos em crimes contra pessoas, por vítima.',
  },
  days_lost_per_victim_household: {
    name: 'Dias perdidos por vítima, domicílios',
    definition: 'Dias de trabalho ou de atividades habituais perdidos em crimes do domicílio, por domicílio com algum.',
  },
  days_lost_per_victim_adult_any: {
    name: 'Dias perdidos por vítima, qualquer crime (INEGI)',
    definition:
      'Dias de trabalho ou de atividades habituais perdidos em qualquer crime, por adulto que contou algum. Mistura pessoas e domicílios.',
  },
  days_lost_share: {
    name: 'Crimes com dias perdidos',
    definition:
      'Proporção dos crimes que causaram dano, e cujos dias perdidos são conhecidos, em que se perdeu um dia ou mais.',
  },
  loss_share: {
    name: 'Crimes com perda',
    definition: 'Proporção dos crimes que causaram dano, e cuja perda é conhecida, em que se perdeu algo de valor.',
  },
  health_cost_share: {
    name: 'Crimes com gastos de saúde',
    definition:
      'Proporção dos crimes que causaram dano, e cujos gastos de saúde são conhecidos, em que se pagou atendimento de saúde.',
  },
  insurance_paid_total: { name: 'Pago pelo seguro', definition: 'O que o seguro pagou às vítimas, no total.' },
  insurance_paid_mean: { name: 'Pago pelo seguro por crime', definition: 'O que o seguro pagou, por crime.' },
  insurance_paid_unknown: {
    name: 'Pagamento do seguro não conhecido',
    definition: 'Proporção dos crimes com seguro dos quais não se sabe quanto ele pagou.',
  },
  violence_share: {
    name: 'Crimes com violência física',
    definition:
      'Proporção dos crimes sobre os quais se perguntou em que a arma feriu a vítima ou houve outra violência física.',
  },
  force_share: {
    name: 'Crimes com força ou ameaça',
    definition: 'Proporção dos crimes sobre os quais se perguntou com ameaça de dano, arma ou violência física.',
  },
  injured_share: {
    name: 'Crimes com lesões',
    definition: 'Proporção dos crimes sobre cuja violência se perguntou em que a vítima teve lesões.',
  },
  offender_known_share: {
    name: 'Agressor conhecido',
    definition:
      'Proporção dos crimes sobre os quais se perguntou em que a vítima conhecia um agressor, ao menos de vista.',
  },
  offender_family_share: {
    name: 'Agressor da família',
    definition:
      'Proporção dos crimes sobre os quais se perguntou em que um agressor era parente, companheiro ou ex-companheiro.',
  },
  support_received: {
    name: 'Apoio recebido',
    definition: 'Proporção das vítimas a quem se perguntou, segundo o apoio que receberam.',
  },
  support_source: {
    name: 'Quem deu o apoio',
    definition: 'Proporção das vítimas que receberam apoio, segundo quem o deu.',
  },
  support_wanted: {
    name: 'Apoio desejado',
    definition: 'Proporção das vítimas a quem se perguntou, segundo o apoio que queriam ou que agora as ajudaria.',
  },
  support_unmet: {
    name: 'Apoio desejado e não recebido',
    definition: 'Das vítimas que queriam cada tipo de apoio, a proporção que não o recebeu.',
  },
  threat: asked('Ameaça de dano', 'se houve ameaça de causar dano'),
  injury: asked('Lesões', 'as lesões da vítima'),
  offender_recognisable: asked('Agressor reconhecível', 'se a vítima reconheceria o agressor'),
  bias_motive: asked('Preconceito como motivo', 'o motivo pelo qual a vítima acredita ter sido escolhida'),
  told_other_body: asked('Aviso a outra autoridade', 'se a polícia ou outra autoridade foi avisada'),
  body_told: asked('Autoridade avisada', 'a autoridade avisada, além daquela que recebe denúncias formais'),
  report_channel: asked('Meio do aviso', 'o meio que foi usado'),
  police_informed: asked('Como a polícia soube', 'como a polícia soube do crime'),
  emergency_call: asked('Chamada de emergência', 'se alguém ligou para o número de emergência'),
  insured: asked('Com seguro', 'se o que foi roubado ou danificado tinha seguro'),
  recovered: asked('Recuperado', 'quanto foi recuperado'),
  items_taken: asked('O que levaram', 'o que foi levado'),
  vehicle_method: asked('Como levaram o veículo', 'como o veículo foi levado'),
  vehicle_items: asked('O que levaram do veículo', 'o que foi levado do veículo'),
  burglary_entry: asked('Como entraram', 'como o agressor entrou na moradia'),
  burglary_presence: asked('Alguém em casa', 'se havia alguém do domicílio em casa'),
  fraud_type: asked('Tipo de fraude', 'o tipo de fraude'),
  extortion_mode: asked('Forma da extorsão', 'a forma como veio a exigência'),
  extortion_demand: asked('O que exigiram', 'o que foi exigido'),
  extortion_paid: asked('Exigência cumprida', 'se o que foi exigido foi entregue'),
  threatened_harm: asked('Dano ameaçado', 'o dano com que se ameaçou'),
  bribe_official: asked('Funcionário do suborno', 'o tipo de funcionário'),
  bribe_initiator: asked('Quem começou o suborno', 'quem o propôs primeiro'),
  bribe_form: asked('Forma do suborno', 'o que foi pedido ou dado'),
  sexual_offence_type: asked('Tipo de crime sexual', 'o tipo de crime sexual'),
  cybercrime_type: asked('Tipo de crime cibernético', 'o que foi feito ao dispositivo ou à conta'),
  cybercrime_device: asked('Dispositivo atacado', 'o dispositivo ou a conta'),
};
