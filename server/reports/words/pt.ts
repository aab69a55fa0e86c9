import type { ReportTexts } from './report-texts.ts';

export const reportInPortuguese: ReportTexts = {
  locale: 'pt-BR',
  colon: ': ',
  skip: 'Ir para o relatório',
  contents: 'Conteúdo',
  madeWith: (version) => `Feito com Cifra ${version}.`,
  tables: {
    headline: 'Números principais e sua precisão',
    sdg: 'Indicadores dos Objetivos de Desenvolvimento Sustentável',
    persons: 'Vítimas de crimes contra pessoas, por crime',
    households: 'Vítimas de crimes contra domicílios, por crime',
    reporting: 'Crimes sem denúncia ou sem investigação, por crime',
    funnel: 'Crimes com denúncia formal',
    reasons: 'Motivos para não denunciar',
    sex: 'Indicadores das pessoas, por sexo',
    age: 'Indicadores das pessoas, por idade',
    area: 'Indicadores das pessoas, por tipo de área',
    state: 'Vítimas de crimes contra pessoas, por estado de residência',
    perception: 'Pessoas que se sentem inseguras, por área',
    places: 'Pessoas que se sentem inseguras, por lugar',
    trust: 'Pessoas que confiam em cada autoridade, entre as que a conhecem',
  },
  victimsBy: {
    sex: 'Vítimas de crimes contra pessoas, por sexo',
    age: 'Vítimas de crimes contra pessoas, por idade',
    area: 'Vítimas de crimes contra pessoas, por tipo de área',
  },
  table: 'Tabela',
  columns: {
    what: 'Indicador',
    estimate: 'Estimativa',
    interval: (level) => `Intervalo de ${level}`,
    cv: 'CV',
    n: 'Casos',
    label: 'Precisão',
    before: 'Antes',
    change: 'Mudança pelo teste',
    difference: 'Diferença',
    p: 'Valor\u00a0p',
    count: 'Quantidade',
    weighted: 'Ponderado',
    step: 'Passo',
    total: 'População',
    share: 'Proporção',
  },
  scroll: (what) => `Tabela: ${what}`,
  notes: {
    columns: ({ level, standard }) =>
      `Intervalo: limites de confiança de ${level}. CV: coeficiente de variação. Casos: os da amostra na base, sem ponderar. Precisão segundo ${standard}.`,
    rounded:
      'Números arredondados conforme o seu erro padrão; casos, a múltiplos de 5. Por isso as partes podem não somar o total.',
    hidden:
      '(c) Não mostrado: o número diria algo de poucas pessoas, ajudaria a deduzir outro que o diz, ou é impreciso demais para a sua norma o publicar.',
    undefinedFigures: '– Não pode ser calculado.',
    complement:
      'Complemento menos preciso: o que falta a esta proporção para chegar a 100% cairia em uma classe pior. Leia com mais cautela o que falta.',
    trends: ({ level, family }) =>
      `Mudança: teste da diferença no nível de ${level}, ajustado pelas ${family} comparações desta tabela (Holm).`,
    differences:
      'As diferenças são de números com mais casas decimais do que os impressos aqui. Seus limites são arredondados para fora.',
    rawLimits:
      'Os limites de uma diferença não são ajustados por estas comparações: podem deixar de fora o 0 mesmo que o valor p ajustado não mostre mudança significativa.',
    before: (title) => `Antes: ${title}.`,
    low: 'Os números da classe de menor precisão não estão em nenhuma frase deste relatório.',
    noBefore: 'A edição anterior não tem estes números.',
  },
  trends: { up: '▲ Subiu', down: '▼ Caiu', none: '= Sem mudança significativa' },
  changeOf: (title) => `Mudança: ${title}`,
  sentences: {
    prevalence_person: ({ value, per }) =>
      `De cada ${per} pessoas, ${value} sofreram ao menos um crime contra a pessoa`,
    prevalence_household: ({ value }) => `${value} dos domicílios sofreram ao menos um crime contra o domicílio`,
    prevalence_adult_any: ({ value, per }) =>
      `De cada ${per} pessoas, ${value} contaram ao menos um crime, próprio ou do domicílio`,
    incidence_person: ({ value, per }) => `Houve ${value} crimes contra pessoas para cada ${per} pessoas`,
    dark_figure_unreported: ({ value }) =>
      `Dos crimes dos quais se sabe se foram denunciados, ${value} não foram denunciados a uma autoridade competente`,
    dark_figure_no_file: ({ value }) =>
      `De ${value} dos crimes não se abriu uma investigação, ou não se sabe se foi aberta`,
    unsafe_area: ({ value }) => `${value} das pessoas se sentem inseguras no seu estado`,
    safe_walking_night: ({ value }) => `${value} das pessoas se sentem seguras ao andar sozinhas na sua área à noite`,
  },
  sentence: ({ name, value }) => `${name}: ${value}`,
  limits: ({ lower, upper }) => `${lower} a ${upper}`,
  withLimits: ({ said, level, lower, upper }) => `${said} (intervalo de ${level}: ${lower} a ${upper}).`,
  trend: {
    up: ({ name, before, now }) => `${name}: subiu de ${before} para ${now}`,
    down: ({ name, before, now }) => `${name}: caiu de ${before} para ${now}`,
    none: ({ name, before, now }) => `${name}: sem mudança significativa, ${before} antes e ${now} agora`,
  },
  trendWithin: {
    up: ({ name, now }) => `${name}: subiu menos do que mostram as suas casas decimais, ${now} agora`,
    down: ({ name, now }) => `${name}: caiu menos do que mostram as suas casas decimais, ${now} agora`,
  },
  tested: ({ p, family }) => `(p\u00a0${p}${family > 1 ? `, ajustado por ${family} comparações` : ''}).`,
  groups: {
    up: ({ name, first, firstValue, second, secondValue }) =>
      `${name}: ${first} (${firstValue}), mais alto do que ${second} (${secondValue})`,
    down: ({ name, first, firstValue, second, secondValue }) =>
      `${name}: ${first} (${firstValue}), mais baixo do que ${second} (${secondValue})`,
    none: ({ name, first, firstValue, second, secondValue }) =>
      `${name}: sem diferença significativa entre ${first} (${firstValue}) e ${second} (${secondValue})`,
  },
  noSentence: (count) =>
    `Números sem frase, porque não são mostrados, são pouco precisos ou não podem ser calculados: ${count}.`,
  finding: {
    highest: {
      all: 'A estimativa mais alta',
      precise: 'Entre os números de precisão suficiente, a estimativa mais alta',
      whole: 'À parte totais e subtotais, a estimativa mais alta',
      both: 'Entre os números de precisão suficiente, à parte totais e subtotais, a estimativa mais alta',
    },
    lowest: 'A mais baixa',
    end: ({ name, groups, value }) => `${name}: ${groups}, ${value}.`,
    titled: (title) => `${title}.`,
    part: ({ title, part, parts }) => `${title}, parte ${part} de ${parts}`,
    tested: (title) => `${title}, números comparados com a edição anterior`,
    single: ({ title, top, topValue }) => `${title}. ${top}: ${topValue}.`,
    testedBeside: 'Se diferem, é o que diz o teste acima.',
    nothing: (title) =>
      `${title}. Cada número tem precisão baixa ou um sinal que as notas explicam: nenhum é citado aqui.`,
    nothingWhole: (title) =>
      `${title}. À parte totais e subtotais, cada número tem precisão baixa ou um sinal que as notas explicam: nenhum é citado aqui.`,
    low: (count) => `Números da classe de menor precisão: ${count}.`,
    hidden: (count) => `Números não mostrados: ${count}.`,
  },
  pairs: { now: 'Esta edição', before: 'A edição anterior (vazado)' },
  funnel: {
    all: 'Todos os crimes',
    reported: 'Com denúncia formal',
    file: 'Com investigação aberta',
    finding: ({ reported, file }) =>
      `De todos os crimes, ${reported} têm denúncia formal${file === undefined ? '' : ` e ${file} têm investigação`}.`,
  },
  accounts: {
    dwellings: 'Moradias na amostra',
    households: 'Domicílios',
    eligible: 'Domicílios elegíveis',
    contacted: 'Domicílios contatados',
    rosters: 'Domicílios com lista de moradores',
    interviewed: 'Adultos entrevistados',
    accepted: 'Entrevistas aceitas',
    figures: 'Entrevistas nos números',
  },
  accountsLess: {
    notEligible: 'Destes, não elegíveis',
    unknown: 'Destes, de elegibilidade desconhecida',
    open: 'Destes, ainda em andamento',
  },
  stages: { household: 'Domicílios', person: 'Pessoas selecionadas', joint: 'Ambos' },
  rates: {
    RR1: 'Taxa de resposta (RR1): só entrevistas completas; conta todos os de elegibilidade desconhecida',
    RR2: 'Taxa de resposta (RR2): também entrevistas parciais',
    RR3: 'Taxa de resposta (RR3): elegibilidade estimada onde não se conhece',
    RR4: 'Taxa de resposta (RR4): também parciais, com elegibilidade estimada',
    COOP1: 'Taxa de cooperação (COOP1)',
    REF1: 'Taxa de recusa (REF1)',
    CON1: 'Taxa de contato (CON1)',
  },
  rateNote: 'Taxas da AAPOR, Standard Definitions (9ª edição). Ponderado: com os pesos do desenho.',
  rateNoteOpen: (count) => `Os domicílios ainda em andamento não contam em nenhuma taxa: ${count}.`,
  quality: {
    counts: 'Números deste relatório em cada classe de precisão',
    rates: 'Taxas de resposta',
    accounts: 'Da amostra aos números',
    coverage: 'Cobertura da população, por classe',
    coverageNote:
      'Antes do ajuste: soma dos pesos antes de serem ajustados à população. O que falta para 100% é subcobertura e não resposta que os passos anteriores não compensaram; acima de 100% há mais do que o esperado. As classes com menos de 50 registros ficam juntas, e também todas quando uma tabela oculta quantas pessoas ou domicílios um grupo tem. As somas antes do ajuste são as do número de registros arredondado a múltiplos de cinco.',
    coverageAll: 'Todas as classes juntas',
    coverageOthers: (count) => `Outras ${count} classes juntas`,
    coverageWithoutTotals: 'Os pesos não são ajustados a totais da população, então a cobertura não é medida aqui.',
    coverageOfStudy:
      'Não se sabe aqui se os pesos destes arquivos foram ajustados a totais da população, então a cobertura não é medida.',
    interviewers: 'Efeito dos entrevistadores',
    interviewerColumns: {
      rho: 'Correlação dentro de cada entrevistador',
      interviewers: 'Entrevistadores',
      mean: 'Entrevistas de cada um, média',
      deff: 'Fator da variância',
    },
    interviewerNote:
      'Correlação dentro de cada entrevistador: análise de variância das respostas sem ponderar. Os casos não foram distribuídos ao acaso, então ela contém também diferenças entre áreas. Valores negativos contam como 0 no fator, que é 1 + (média de entrevistas − 1) × correlação. Os erros padrão deste relatório não o incluem além do que cai dentro das unidades amostrais.',
    noImputation:
      'Nada é imputado. Quem não respondeu a uma pergunta fica fora dos seus números, salvo se a definição disser outra coisa.',
    imputed: (names) =>
      `Imputado com registros parecidos, nas tabelas que o dizem: ${names}. Os erros padrão não contam a imputação.`,
    unknownAmounts: 'Valores não conhecidos contam como diz o nome de cada número.',
    suppression: ({ hidden, cells, minimum }) =>
      `Não são mostrados ${hidden} dos ${cells} números desta edição. Um número é ocultado quando se apoia em menos de ${minimum} casos com a característica ou sem ela, quando um caso domina uma soma, ou quando ajudaria a deduzir um número assim. Todas as tabelas foram atacadas juntas e nada oculto foi recuperado.`,
    besideRelease: 'As tabelas que são publicadas com este relatório foram atacadas junto com as dele.',
    nothingHidden: ({ cells, minimum }) =>
      `Não foi preciso ocultar nenhum dos ${cells} números: nenhum se apoia em menos de ${minimum} casos com a característica ou sem ela, nem numa soma que um caso domine. Todas as tabelas foram atacadas juntas.`,
  },
  methods: {
    records: 'Registros e desenho',
    units: { persons: 'Pessoas', households: 'Domicílios', incidents: 'Fatos, ao múltiplo de cinco mais próximo' },
    strata: 'Estratos',
    psus: 'Unidades primárias de amostragem',
    variance: 'Erros padrão',
    varianceKinds: {
      taylor: 'Linearização de Taylor com conglomerados últimos',
      replicates: 'Pesos replicados',
    },
    weights: 'Pesos',
    designWeights: 'Os pesos são os do desenho: o inverso da probabilidade de seleção, sem ajuste.',
    studyWeights: 'Os pesos são os que os arquivos da pesquisa trazem.',
    weighting: ({ name, hash }) => `Pesos: especificação ${name}, hash ${hash}.`,
    weightsBefore: ({ edition, weights }) => `Pesos da edição anterior (${edition}): ${weights}.`,
    weightsOfBefore: {
      made: ({ name, hash }) => `especificação ${name}, hash ${hash}`,
      design: 'os do desenho, sem ajuste',
      study: 'os que os seus arquivos trazem',
    },
    fileBefore: ({ edition, number, hash }) =>
      `A edição anterior (${edition}): arquivo de análise ${number}, SHA-256 ${hash}.`,
    weightNames: {
      dwelling: 'Moradias',
      household: 'Domicílios',
      household_screener: 'Domicílios cujo adulto respondeu',
      person: 'Pessoas',
    },
    stepNames: {
      design: 'Peso do desenho',
      eligibility: 'Elegibilidade desconhecida',
      nonresponse: 'Não resposta, por classe',
      propensity: 'Não resposta, por propensão',
      poststratify: 'Pós-estratificação',
      rake: 'Ajuste iterativo a totais (raking)',
      calibrate: 'Calibração a totais',
      trim: 'Corte',
      multiply: 'Multiplicação',
    },
    before: 'Soma antes',
    after: 'Soma depois',
    factors: 'Fatores',
    questionnaire: 'Questionário',
    version: 'Versão',
    hash: 'SHA-256 dos seus arquivos',
    interviews: 'Entrevistas',
    sourceFiles: 'Arquivos de onde vêm os números, com o SHA-256 de cada um:',
    comparability: 'Comparabilidade com a LACSI',
    comparabilityNote: ({ standard, own }) =>
      `${own} ao lado do padrão ${standard}, número por número e pergunta por pergunta.`,
    figures: 'Números',
    questions: 'Perguntas',
    analysisFile: ({ number, hash }) => `Arquivo de análise ${number}, SHA-256 ${hash}.`,
  },
};
