import type { DesignVersionsTexts } from './design-versions-texts.ts';

export const designVersionsInPortuguese: DesignVersionsTexts = {
  title: 'Versões',
  earlier: 'Versão anterior',
  later: 'Versão posterior',
  began: (version) => `${version} (de onde este rascunho partiu)`,
  versionBegan: (version) => `${version} (sua origem)`,
  toList: 'Todos os questionários',
  noOther: 'Não há outra versão publicada com que comparar.',
  view: 'Mostrar',
  views: { changes: 'O que mudou', comparability: 'Relatório de comparabilidade' },
  comparing: 'Comparando as duas versões…',
  reading: 'Lendo a outra versão…',
  unreadable: 'O questionário tem erros que impedem a leitura. Corrija primeiro os erros que a aba de achados mostra.',
  same: 'A entrevista é a mesma nas duas versões.',
  filter: 'Mostrar mudanças',
  all: 'Todas',
  noneOfKind: 'Nenhuma deste tipo.',
  goThere: (subject) => `Ir até ${subject}`,
  more: (count) => (count === '1' ? 'Mostrar a outra' : `Mostrar as outras ${count}`),
  impact: {
    title: 'Impacto',
    of: 'Impacto de',
    ofs: { risky: 'O que não é seguro', all: 'Todas as mudanças' },
    parts: {
      forms: 'Formulários',
      figures: 'Números',
      series: 'Séries ODS',
      edits: 'Validações',
      scenarios: 'Cenários',
      exports: 'Arquivos de dados',
      variables: 'Variáveis',
    },
    units: { case: 'casos', household: 'domicílios', member: 'moradores', person: 'pessoas', incident: 'incidentes' },
    none: 'Nada',
    work: 'Trabalho já feito',
    interviews: ({ n, count, version }) => {
      if (n === 0) return `Até ontem (UTC) não tinha chegado nenhuma entrevista feita com a versão ${version}.`;
      return n === 1
        ? `Até ontem (UTC) tinha chegado 1 entrevista feita com a versão ${version}.`
        : `Até ontem (UTC) tinham chegado ${count} entrevistas feitas com a versão ${version}.`;
    },
    tablets: ({ n, count, version }) => {
      if (n === 0) return `Nenhum tablet guarda a versão ${version}.`;
      return n === 1 ? `1 tablet guarda a versão ${version}.` : `${count} tablets guardam a versão ${version}.`;
    },
    untold: ({ n, editions }) =>
      `Os tablets não dizem quantas entrevistas estão começadas com ela, porque ${n === 1 ? `a edição ${editions} a usa` : `as edições ${editions} a usam`} para as novas.`,
    begun: (told) => {
      if (told.n === 0) return 'Neles não há entrevistas começadas com ela.';
      return told.n === 1
        ? 'Neles há 1 entrevista começada com ela.'
        : `Neles há ${told.count} entrevistas começadas com ela.`;
    },
    drafts: ({ n, count }) => {
      if (n === 0) return 'O servidor não guarda cópia de nenhuma entrevista começada.';
      return n === 1
        ? 'De todos os questionários e versões há 1 entrevista começada com cópia no servidor. Está selada.'
        : `De todos os questionários e versões há ${count} entrevistas começadas com cópia no servidor. Estão seladas.`;
    },
  },
  mapping: {
    title: 'Correspondência',
    code: ({ old, variables }) => `Ler a resposta anterior ${old} de ${variables} como`,
    variable: ({ old, to }) => `Ler a variável anterior ${old} como ${to}.`,
    same: ({ old, variables }) =>
      `Ler as respostas anteriores ${old} de ${variables} como as mesmas, quaisquer que fossem os seus números.`,
    sameStated: (old) => `${old} são lidas como as mesmas respostas, quaisquer que fossem os seus números.`,
    others: 'Outras correspondências dessa versão',
    othersLead:
      'Não pertencem a nenhuma mudança acima: o que nomeiam mudou de novo, ou não existe. São lidas mesmo assim.',
    choose: 'Escolha uma resposta',
    state: 'Declarar a correspondência',
    takeBack: 'Retirar a correspondência',
    stated: ({ old, to }) => `${old} é lida como ${to}.`,
    inDraft: 'A correspondência é declarada num rascunho. Comece a próxima versão para declará-la.',
    wrong: 'Há correspondências impossíveis. A versão não pode ser publicada com elas:',
    problems: {
      'unknown-old-variable': 'a versão anterior não tem essa variável',
      'unknown-new-variable': 'esta versão não tem essa variável',
      'unknown-old-code': 'a versão anterior não tem essa resposta',
      'unknown-new-code': 'esta versão não tem essa resposta',
      'name-again': 'esta versão usa esse nome para outra pergunta: dê-lhe outro nome',
      twice: 'duas variáveis virariam uma só',
    },
  },
  report: {
    title: (standard) => `Ao lado de ${standard}`,
    lead: 'Cada número e cada pergunta do padrão, e como fica neste questionário. O que o padrão deixa a cada país não é um desvio.',
    summary: 'Resumo',
    result: 'Resultado',
    figures: 'Números',
    questions: 'Perguntas',
    added: 'Perguntas só deste questionário',
    standard: 'Padrão',
    own: 'Este questionário',
    search: 'Buscar em nomes e palavras',
    found: ({ n, count }) => (n === 1 ? '1 encontrada' : `${count} encontradas`),
    document: 'Baixar o relatório (HTML)',
    csv: 'Baixar a tabela (CSV)',
    standing: {
      same: 'Igual',
      otherwise: 'Perguntado de outro modo',
      'not-comparable': 'Não comparável',
      'not-asked': 'Não perguntado',
    },
    noStandard: 'O servidor não tem o padrão lacsi-2018-r1.',
  },
  open: 'O que mudou',
  openOf: (name) => `O que mudou em ${name}`,
  verdict: {
    breaks: 'Quebra a comparabilidade',
    mapping: 'Precisa de correspondência',
    mapped: 'Com correspondência',
    safe: 'Seguro',
  },
};
