import type { StandardTexts } from './standard-texts.ts';

export const standardsInPortuguese: StandardTexts = {
  names: {
    inegi: 'o padrão do INEGI',
    ine_chile: 'o padrão do INE do Chile',
    cepal_2020: 'o padrão da CEPAL de 2020',
    cepal_2023: 'o padrão da CEPAL de 2023',
    nchs: 'o padrão do NCHS (Estados Unidos)',
    dane: 'o padrão do DANE (Colômbia)',
    abs: 'o padrão do ABS (Austrália)',
  },
  labels: {
    high: 'Precisão alta',
    moderate: 'Precisão moderada',
    low: 'Precisão baixa',
    reliable: 'Confiável',
    'weakly-reliable': 'Pouco confiável',
    'not-reliable': 'Não confiável',
    publish: 'Pode ser publicado',
    review: 'A revisar',
    suppress: 'Não se publica',
    precise: 'Preciso',
    acceptable: 'Precisão aceitável',
    regular: 'Precisão regular',
    imprecise: 'Pouco preciso',
    sufficient: 'Suficientemente confiável',
    'use-with-caution': 'Usar com cautela',
    'too-unreliable': 'Impreciso demais',
    none: 'Sem classificação',
  },
  thresholds: {
    inegi:
      'Padrão do INEGI: precisão alta com coeficiente de variação (CV) menor que 15%, moderada de 15% a menos de 30%, baixa a partir de 30%; sem graus de liberdade, também baixa. Um número baixo pede cautela e outras evidências.',
    ine_chile:
      'Padrão do INE do Chile: não confiável com menos de 60 casos ou de 9 graus de liberdade. Fora isso, uma proporção p é confiável quando seu erro padrão é no máximo p^(2/3)/9 (com 1 − p se p passa de um meio) e pouco confiável acima disso; qualquer outro número é confiável com CV de até 15%, pouco confiável até 30% e não confiável além.',
    cepal_2020:
      'Padrão da CEPAL de 2020: não se publica com menos de 100 casos, um n efetivo menor que 140 ou menos de 50 casos com a característica, nem uma proporção cujo logaritmo tem CV maior que 17,5%. O resto é revisado com menos de 9 graus de liberdade ou CV a partir de 20%.',
    cepal_2023:
      'Padrão da CEPAL de 2023: não confiável com um n efetivo menor que 60, menos de 9 graus de liberdade ou um efeito do desenho menor que 1. Fora isso, confiável com CV de até 20% e 50 casos com a característica, pouco confiável até 30% e com 30 casos. Nas proporções o CV é o do logaritmo, até 17,5%; a partir de um meio bastam 30 casos para pouco confiável.',
    nchs: 'Padrão do NCHS: uma proporção não se publica com n ou n efetivo menor que 30, nem com um intervalo (Korn-Graubard, 95%) de 30 pontos ou mais, nem com um de mais de 5 pontos que passa de 130% da proporção. Um total ou uma taxa não se publica com menos de 10 casos efetivos no numerador ou no denominador, nem com um intervalo de mais de 160% do número. Com menos de 8 graus de liberdade, e para 0% e 100%, uma pessoa o revisa.',
    dane: 'Padrão do DANE: preciso com CV de até 7%, aceitável com menos de 15%, regular até 20%, pouco preciso além ou sem graus de liberdade: então só serve para descrever tendências.',
    abs: 'Padrão do ABS: suficientemente confiável com erro padrão relativo (CV) menor que 25%, com cautela até 50%, impreciso demais para o uso geral além ou sem graus de liberdade.',
  },
  asCited: {
    nchs: 'Fonte: NCHS, Vital and Health Statistics, Series 2, No. 175 (2017) para proporções e No. 200 (2023) para totais e taxas; os limites destes, como o NCHS os cita na sua avaliação do padrão.',
    dane: 'Fonte: DANE, documento sobre o coeficiente de variação (junho de 2008), com as classes como são comumente citadas.',
  },
  flags: {
    complement: {
      word: 'complemento menos preciso',
      note: 'Complemento menos preciso: o que falta a esta proporção para chegar a 100% cairia em uma classe pior. Julgue os dois antes de publicar.',
    },
    'wide-limits': {
      word: 'intervalo largo',
      note: 'Intervalo largo: o padrão dá esta classe, mas os limites distam 30 pontos ou mais (em uma proporção) ou 1,2 vez o número ou mais (em qualquer outro), como mostrados ou com os graus de liberdade só destes casos. Leia os limites, não a classe.',
    },
    'no-variation': {
      word: 'sem variação na amostra',
      note: 'Sem variação na amostra: todos os casos da amostra coincidem, ou os pesos foram ajustados a este mesmo total. O erro padrão de 0 nada diz da precisão; veja o número de casos.',
    },
    'no-effective-n': {
      word: 'n efetivo não avaliado',
      note: 'N efetivo não avaliado: este número não tem efeito do desenho, porque para a contagem de todos os casos da sua base, uma mediana ou uma taxa padronizada não há amostra aleatória simples com que compará-lo. As regras do padrão sobre casos efetivos foram avaliadas com os próprios casos e a do efeito do desenho não foi aplicada; as demais, como são.',
    },
    'below-minimum-n': {
      word: 'menos casos do que a tabela pede',
      note: 'A base tem menos casos do que a tabela pede.',
    },
    'coarsely-rounded': {
      word: 'arredondamento grosseiro',
      note: 'Arredondamento grosseiro: para não revelar nenhum caso, este número foi arredondado a passos maiores que o seu erro padrão e pode afastar-se da estimativa mais que esse erro. Leia o intervalo, não o número; números relacionados, de poucos casos, podem não concordar entre si.',
    },
  },
  tableRule: ({ best, judged }) =>
    `O INE do Chile publica uma tabela quando ao menos metade de seus números é confiável. Aqui: ${best} de ${judged}.`,
};
