import { standardTexts, UNTESTED_ORDER } from '#contract';
import type { FigureTexts } from './figure-texts.ts';

export const figuresInPortuguese: FigureTexts = {
  title: 'Resultados',
  tabs: { figures: 'Números', profile: 'Perfil das vítimas', 'dark-figure': 'Cifra oculta' },
  tabsLabel: 'Vistas dos resultados',
  basis: (submissions, when) => `Entrevistas aceitas: ${submissions} · Calculado: ${when}`,
  joined: {
    title: 'Estes números juntam entrevistas de várias versões do questionário',
    counted: ({ version, interviews }) => `Versão ${version}. Entrevistas: ${interviews}`,
    leftOut: ({ version, interviews }) => `Versão ${version}. Entrevistas que não estão nestes números: ${interviews}.`,
    notAsked: ({ crimes }) =>
      `Não perguntou sobre estes crimes, ou contou-os de outro modo: ${crimes}. As suas taxas e percentagens, e as dos conjuntos que os incluem, são de quem respondeu às outras versões; não há números de vítimas nem de crimes.`,
  },
  download: 'Baixar todos os números (CSV)',
  computing: 'Calculando os números…',
  steps: { derive: 'Lendo as entrevistas…', figures: 'Estimando os números…' },
  cancelled: 'O cálculo foi cancelado. Nenhum número é mostrado aqui até que se calcule de novo.',
  computeAgain: 'Calcular de novo',
  emptyTitle: 'Ainda não há entrevistas aceitas',
  emptyBody:
    'Os números aparecem com a primeira entrevista aceita. Uma entrevista sem problemas é aceita por si só; as retidas são resolvidas por quem supervisiona.',
  emptyAction: 'Ver o que foi recebido',
  notForSupervisorsTitle: 'Aqui não há resultados para quem supervisiona',
  notForSupervisorsBody:
    'Você pode aprovar ou devolver uma entrevista. Se também visse os resultados, bastaria compará-los antes e depois para saber o que aquela pessoa contou. Por isso, só a equipe de estatística, que não conhece os domicílios, vê os resultados e codifica os crimes.',
  notForSupervisorsLater: 'O que foi recebido, e o que espera uma decisão, está em “Recebidas”.',
  noFigureTitle: 'Nada foi estimado para esta escolha',
  noFigureBody: 'Escolha acima outro indicador, outro crime ou outra população.',

  filters: 'O que é mostrado',
  measure: 'Indicador',
  compared: 'Comparação',
  population: 'População',
  crime: 'Crime',
  standard: 'Padrão de precisão',
  frame: 'Base da variância',
  inPlace: 'em',
  forCrime: 'para',
  victimsOf: 'Vítimas de',
  crimesOf: 'Crimes:',
  judgedBy: 'segundo',
  withErrors: 'com erros padrão de',
  standards: standardTexts.pt,
  frames: { all_psus: 'todas as unidades de amostragem', incident_psus: 'só as unidades com crimes' },
  counting: 'contando',
  outcome: 'Desfecho',
  bothOutcomes: 'os consumados e as tentativas',
  together: 'Todos juntos',
  single: 'Crimes em separado',

  units: {
    'per-100k-people': (n) => `por ${n} pessoas`,
    'per-100k-households': (n) => `por ${n} domicílios`,
    count: () => 'número',
    ratio: () => 'razão',
  },
  shares: { people: '% das pessoas', households: '% dos domicílios', crimes: '% dos crimes', others: 'por cento' },
  intervalName: 'Intervalo de 95%',
  interval: (limits) => `Intervalo de 95%: ${limits}`,
  sample: (n) => `Casos na amostra, sem ponderação: ${n}`,
  sampleWith: {
    victims: ({ n, positives }) => `Casos na amostra, sem ponderação: ${n}; vítimas entre eles: ${positives}`,
    others: ({ n, positives }) => `Casos na amostra, sem ponderação: ${n}; com a característica: ${positives}`,
  },
  definition: 'Definição',
  notDefined: 'Não definido',
  noInterval: 'sem intervalo',
  undefinedReasons: {
    'file-not-asked': 'esta pesquisa não perguntou se houve investigação',
    'no-cases': 'nenhum caso na amostra',
    'nothing-to-divide-by': 'não há por que dividir neste grupo',
    'no-standard-error': 'o desenho não dá aqui um erro padrão',
    'no-limits': 'sem intervalo: todos os casos coincidem ou há poucas unidades',
  },
  reference: (value) => `Todo o país: ${value}`,

  findings: {
    range: ({ measure, top, topValue, bottom, bottomValue }) =>
      `${measure}: o valor mais alto, ${top}, com ${topValue}; o mais baixo, ${bottom}, com ${bottomValue}.`,
    highest: ({ measure, top, topValue }) => `${measure}: o valor mais alto, ${top}, com ${topValue}.`,
    lowest: ({ measure, bottom, bottomValue }) => `${measure}: o valor mais baixo, ${bottom}, com ${bottomValue}.`,
    untestedOrder: UNTESTED_ORDER.pt,
    testedBeside: 'O teste dessa diferença está na comparação da tabela.',
    ofPrecise: ({ measure }) => `${measure}, entre números de precisão suficiente`,
    single: ({ measure, group, value }) => `${measure}, ${group}: ${value}.`,
    allZero: ({ measure }) => `${measure}: 0 em todos os grupos.`,
    low: ({ count, total }) => `Números na classe de menor precisão: ${count} de ${total}.`,
    undefinedOnes: ({ count, total }) => `Não definidos: ${count} de ${total}.`,
    nothing: 'Nenhum destes números está definido.',
    differences: {
      ofTwo: {
        higher: ({ top, other, level }) =>
          `Pelo teste da diferença (${level}), o valor de ${top} é maior que o de ${other}.`,
        none: ({ top, other, level }) =>
          `Esta amostra não permite afirmar que o valor de ${top} difira do de ${other} (teste da diferença, ${level}).`,
      },
      all: ({ top, level }) =>
        `Pelos testes das diferenças (Holm, ${level}), o valor de ${top} é maior que cada um dos demais.`,
      some: ({ top, others, level }) =>
        `Pelos testes das diferenças (Holm, ${level}), o valor de ${top} é maior que o de: ${others}. Dos demais esta amostra não permite afirmar isso.`,
      none: ({ top, level }) =>
        `Esta amostra não permite afirmar que o valor de ${top} difira dos demais que têm vítimas suficientes nela (testes das diferenças, Holm, ${level}).`,
      count: ({ count, total }) => `${count} dos outros ${total}`,
    },
  },
  table: {
    heading: 'Os mesmos números em uma tabela',
    region: (what) => `Tabela: ${what}`,
    columns: {
      group: 'Grupo',
      estimate: 'Estimativa',
      se: 'Erro padrão',
      lower: 'Limite inferior 95%',
      upper: 'Limite superior 95%',
      cv: 'CV',
      df: 'Graus de liberdade',
      deff: 'Efeito do desenho',
      n: 'Base (n sem ponderação)',
      effectiveN: 'n efetivo',
      label: 'Precisão',
      flag: 'Aviso',
    },
    positives: { victims: 'Vítimas na amostra', others: 'Com a característica na amostra' },
    withheld: 'não informado',
    copy: 'Copiar a tabela',
    copied: 'Tabela copiada',
    copyFailed: 'O navegador não permitiu copiar. Selecione a tabela e copie.',
    classes: 'Números em cada classe:',
  },
  notes: {
    heading: 'Notas',
    frames: {
      all_psus:
        'Erros padrão por linearização de Taylor com conglomerados últimos; contam todas as unidades primárias da amostra, também as que não têm crimes.',
      incident_psus:
        'Erros padrão por linearização de Taylor com conglomerados últimos; contam só as unidades primárias com crimes, como faz o INEGI nos números de crimes.',
    },
    limits: 'Limites de 95%: logit para as proporções, t de Student para o resto, com os graus de liberdade do grupo.',
    n: 'n conta as pessoas, os domicílios ou os crimes da amostra em que o número se apoia. O n efetivo é n dividido pelo efeito do desenho.',
    positives: (fewest) =>
      `Ao lado está quantas dessas pessoas ou domicílios têm o que a linha conta, por exemplo quantas são vítimas, sem ponderação. Não se informa quando são menos de ${fewest}, quando todas menos umas poucas o têm, nem onde se deduziria das outras linhas.`,
    rows: 'Cada grupo é um domínio da amostra inteira; as linhas de uma tabela não são independentes entre si.',
  },
  profile: {
    heading: 'Quem são as vítimas e quem corre mais risco',
    victims: 'Parte das vítimas',
    population: 'Parte da população',
    shares: 'As vítimas ao lado da população',
    risk: 'Risco: vítimas em cada grupo',
    relative: 'Risco relativo: frente a todos os demais',
    asTheRest: 'como o resto',
    finding: ({ group, victims, population, ratio }) =>
      `${group}: ${victims} das vítimas e ${population} da população; um risco de ${ratio} vezes o dos demais.`,
    noDifference: 'A amostra não permite afirmar que o risco de algum grupo difira do das demais pessoas (95%).',
    unavailable: 'Esta pesquisa não tem perfil para esta escolha.',
  },
  dark: {
    heading: 'Quanto crime as autoridades não chegam a ver',
    funnel: 'Do crime à investigação',
    steps: {
      events: 'Crimes',
      reported: 'Conhecidos por uma autoridade competente',
      formal: 'Com denúncia formal',
      file: 'Com investigação aberta',
    },
    finding: ({ reported, file }) =>
      `Destes crimes, uma autoridade soube de ${reported}, e houve investigação em ${file}.`,
    findingNoFile: ({ reported }) =>
      `Destes crimes, uma autoridade soube de ${reported}. Quantos levaram a uma investigação não está definido para esta escolha.`,
    byCrime: 'Por crime, em uma mesma escala',
    reasons: 'Por que não se denunciou',
  },
};
