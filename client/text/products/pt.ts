import type { ProductTexts } from './product-texts.ts';

export const productsInPortuguese: ProductTexts = {
  title: 'Relatórios e arquivos',
  tabsLabel: 'O que se faz',
  kinds: {
    report: 'Relatório',
    'public-file': 'Arquivo de uso público',
    package: 'Pacote',
    verify: 'Verificar um pacote',
  },
  what: {
    report:
      'Uma publicação da edição: números principais, quem sofre crimes, o que não é denunciado, o que mudou, e anexos de qualidade e de método. Cada frase com um número é feita da estimativa e do seu teste.',
    'public-file':
      'Registros em que ninguém pode ser encontrado, com áreas, datas e respostas menos detalhadas, como diz uma especificação. Primeiro vem o relatório do risco; depois, o arquivo.',
    package:
      'As tabelas e todas as estimativas com tudo de que foram feitas, em um zip: outra pessoa faz cada número de novo e vê se é o mesmo.',
    verify:
      'Verifica que cada arquivo de um pacote está como foi feito, e que cada número é o mesmo quando é calculado de novo.',
  },
  who: {
    report: 'Qualquer pessoa pode tê-lo: números de poucos casos ficam de fora.',
    'public-file': 'Qualquer pessoa pode ter o arquivo. O relatório do risco é só para o escritório.',
    package:
      'As células não são protegidas: entregue-o a quem pode ver números de poucos casos. Com os registros, só a quem pode ler as respostas.',
    verify: 'Nada dele é guardado no servidor.',
  },
  weights: 'Pesos',
  interviews: 'Entrevistas',
  language: 'Idioma',
  standard: 'Norma de publicação',
  format: 'Formato do arquivo',
  file: 'Arquivo de análise',
  chooseFile: 'Escolha um arquivo de análise.',
  noFiles:
    'Esta edição ainda não tem um arquivo de análise com número, e sem ele isto não se faz. Quem administra o servidor faz um com o comando cifra microdata; peça-o.',
  report: {
    action: 'Fazer o relatório',
    making: 'O relatório está sendo feito …',
    made: 'O relatório foi baixado.',
    cancelled: 'Cancelado. Nada foi baixado.',
    formats: { html: 'Página (HTML)', pdf: 'PDF' },
    before: 'Comparada com',
    noBefore: 'Nenhuma edição',
    beforeWeights: 'Pesos dessa edição',
    beforeInterviews: 'Entrevistas dessa edição',
    date: 'Dia na capa',
    dateHint: 'Em branco, o de hoje',
    locale: 'Como se escrevem números e datas',
    localeHint: 'Um idioma e um país, como pt-AO; em branco, como o idioma',
    wrongLocale: 'Escreva o idioma do relatório e um país, como pt-AO.',
    wrongDate: 'Escreva um dia que exista.',
  },
  publicFile: {
    noSecret:
      'O servidor não tem um segredo do qual sortear, ou tem um que pode ser adivinhado, e nenhum arquivo de uso público pode ser feito. Peça a quem o administra que sorteie um com openssl rand -base64 32 e o defina como CIFRA_PUBLIC_SECRET.',
    earlierTitle: 'Arquivos de uso público desta edição que já foram feitos',
    earlierLine: ({ name, when, who }) => `${name}, ${when}, por ${who}`,
    text: 'Especificação (JSON)',
    textHint: 'Que colunas o arquivo tem e com quanto detalhe. Uma coluna que não é nomeada não está nele.',
    example: 'Começar com o exemplo',
    bring: 'Ou trazê-la de um arquivo',
    noText: 'Escreva uma especificação, ou comece com o exemplo.',
    risk: {
      action: 'Fazer o relatório do risco',
      making: 'O relatório está sendo feito …',
      made: 'O relatório está aqui.',
      cancelled: 'Cancelado. Nada foi feito.',
    },
    wrong: (count) => `A especificação não pode ser usada. A corrigir: ${count}`,
    findings: {
      'not-json': () => 'não é JSON: falta ou sobra um sinal, como uma vírgula, aspas ou uma chave',
      'too-deep': (part) => `${part} está aninhado a demasiada profundidade`,
      'repeated-key': (part) => `${part} está duas vezes; deixe uma`,
      'reserved-key': (part) => `${part} é um nome que não pode ser usado; escolha outro`,
      'no-column': (part) =>
        `os registros não têm a coluna “${part}”; use um nome de microdata.json ou de docs/public-files.md`,
      'names-somebody': (part) =>
        `a coluna “${part}” nunca pode ser publicada: o seu nome diz que identifica alguém ou como foi a entrevista; retire-a`,
    },
    place: ({ line, column }) => `Linha ${line}, coluna ${column}`,
    riskTitle: (name) => `Risco de “${name}”`,
    numbers: {
      persons: 'Pessoas no arquivo',
      before: 'Pessoas em grupos de menos de k iguais, antes de omitir algo',
      after: 'As mesmas no arquivo',
      expected: 'Reidentificações esperadas se todas são procuradas',
      highest: 'Maior risco de um registro',
      blank: 'Células em branco',
    },
    mostBlank: (columns) =>
      `Colunas com mais células em branco: ${columns}. Se são as de que você precisa, dê menos detalhe a outras ou às suas classes.`,
    saveReport: 'Baixar o relatório inteiro',
    tells: ({ name, when, together }) => `Há um arquivo anterior, “${name}” (${when}): ${together}`,
    together: ({ people, victims }) =>
      `juntos deixam pessoas em grupos pequenos demais: ${people}; destas como vítimas: ${victims}.`,
    notTogether: 'não pode ser feito de novo destes registros, e ninguém sabe o que os dois dizem juntos.',
    wasRead: 'Li o que os arquivos anteriores e este dizem juntos, e o escritório o publica mesmo assim',
    formats: {
      parquet: 'Parquet com a sua descrição',
      csv: 'CSV',
      xlsx: 'Planilha (XLSX)',
      dta: 'Stata (dta)',
      sav: 'SPSS (sav)',
    },
    take: {
      action: 'Baixar o arquivo de uso público',
      making: 'O arquivo está sendo feito …',
      made: 'O arquivo foi baixado, e quem o levou está na trilha de auditoria.',
      cancelled: 'Cancelado. Nada foi baixado nem registrado.',
    },
  },
  package: {
    action: 'Fazer o pacote',
    making: 'O pacote está sendo feito …',
    made: 'O pacote foi baixado.',
    cancelled: 'Cancelado. Nada foi baixado.',
    tables: 'Tabelas salvas que leva',
    noTables: 'Nenhuma tabela está salva. O pacote leva todas as estimativas.',
    tooManyTables: (most) => `Escolha no máximo ${most} tabelas.`,
    hash: 'SHA-256 da lista de conteúdos',
    hashHint: 'Copie-o: é o hash do pacote que uma publicação pede, e quem o verifica o compara.',
    withRecords: 'Com os registros',
    recordsHint:
      'Eles têm o que as pessoas contaram em confiança e não são cifrados. A trilha de auditoria diz quem os levou. Sem eles, o pacote é verificado com o arquivo de análise.',
  },
  verify: {
    action: 'Verificar',
    making: 'O pacote está sendo verificado …',
    made: 'A verificação terminou.',
    cancelled: 'Cancelado.',
    file: 'Pacote (zip)',
    noFile: 'Escolha um pacote.',
    records: 'Recalcular com',
    inPackage: 'Os registros do pacote',
    verdicts: {
      same: 'Tudo é igual.',
      different: 'Nem tudo é igual.',
      'not-verified': 'Nem tudo pôde ser verificado; o que pôde é igual.',
    },
    facts: {
      survey: 'Pesquisa',
      hash: 'SHA-256 da lista de conteúdos: compare-o com o que foi publicado',
      file: 'SHA-256 do arquivo que foi enviado, como o dá sha256sum',
      analysisFile: 'SHA-256 do arquivo de análise',
      members: 'Arquivos',
      numbers: 'Números',
      weights: 'Pesos',
      versions: 'Feito com outras versões',
    },
    same: ({ same, made }) => `${same} de ${made} são iguais`,
    rounded: (count) => `Destes diferem nos últimos algarismos, como em outra máquina: ${count}`,
    findingsTitle: 'O que não está como foi feito',
    findings: {
      'manifest-changed': 'a lista de arquivos foi alterada',
      'member-missing': 'falta',
      'member-added': 'foi acrescentado',
      'member-changed': 'foi alterado',
      'member-unnamed': 'a lista de arquivos não o nomeia',
      order: 'os arquivos estão em outra ordem',
      'records-changed': 'os registros foram alterados',
      'other-records': 'é de outros registros',
      'other-text': 'diz os mesmos números com outro texto',
      'other-script': 'o script é outro',
      'other-codebook': 'o livro de códigos é outro',
      'other-weights': 'os pesos são outros',
      'other-questionnaire': 'o questionário é outro',
      'other-public-file': 'o arquivo de uso público é outro',
    },
    differencesTitle: (count) => `Números que diferem: ${count}`,
    moreDifferences: (count) => `Não mostrados: ${count}`,
    columns: {
      member: 'Arquivo',
      cell: 'Célula',
      measure: 'Medida',
      inPackage: 'No pacote',
      recomputed: 'Feito de novo',
    },
    absent: 'ausente',
    whichRecords: {
      'not-in-package':
        'Os registros não estão no pacote, e nenhum número foi calculado de novo. Escolha acima, em “Recalcular com”, o arquivo de análise com este SHA-256, e verifique outra vez.',
      'of-another':
        'O arquivo de análise escolhido é outro, e nenhum número foi calculado de novo. Escolha acima, em “Recalcular com”, o que tem este SHA-256.',
    },
    notVerifiedTitle: 'O que não pôde ser verificado',
    notesTitle: 'Para saber',
  },
  problems: {
    'no-pdf': 'O servidor não tem Chromium e não faz PDF. Leve a página (HTML) e imprima-a no navegador.',
    'later-edition':
      'A edição com que se compara não é anterior à do relatório, e o relatório diria as mudanças ao contrário. Escolha uma edição cujo período de referência termine antes.',
    'no-public-secret':
      'O servidor não tem um segredo do qual sortear, ou tem um que pode ser adivinhado: curto demais, repetido ou feito de palavras conhecidas. Peça a quem o administra que sorteie um com openssl rand -base64 32 e o defina como CIFRA_PUBLIC_SECRET.',
    'another-public-file':
      'Enquanto isso alguém fez outro arquivo de uso público desta edição. Faça o relatório de novo.',
    'earlier-public-file':
      'Há um arquivo de uso público anterior desta edição. Faça o relatório de novo e leia o que os dois dizem juntos.',
    'unknown-table': 'Enquanto isso uma tabela foi apagada. Abra esta página de novo.',
  },
  refused: {
    none: 'Não é um pacote de números. Escolha o zip que foi feito aqui ou com cifra package.',
    damaged: 'O pacote está danificado. Peça-o outra vez a quem o publicou.',
    'too-large': 'O pacote é grande demais para esta página. Verifique-o com cifra verify.',
    memory:
      'Os registros do pacote ocupam mais memória do que este servidor dá a um pacote. Se você confia em quem o entregou, verifique-o com o comando cifra verify.',
    harmful: 'O zip está feito de modo que poderia causar dano. Não o descompacte, e avise quem o entregou.',
    later: 'Uma versão posterior do Cifra fez o pacote. Atualize este servidor.',
  },
};
