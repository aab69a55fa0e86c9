import type { ReleaseProblemTexts } from './release-problem-texts.ts';

export const releaseProblemsInPortuguese: ReleaseProblemTexts = {
  'no-interviews': 'Esta edição ainda não tem entrevistas aceitas.',
  recovered: ({ count, first }) =>
    `Com as outras células pode-se calcular o que está oculto (quantidades: ${count}; uma delas: ${first}). Tire detalhe das tabelas ou baixe a proteção. Nada foi guardado.`,
  'too-large-to-attack': ({ cells }) =>
    `As tabelas, juntas, são grandes demais (células: ${cells}): verificar o que se pode calcular com elas levaria tempo demais. Ponha menos números ou grupos em uma publicação, ou junte idades ou áreas. Nada foi guardado.`,
  'why-missing':
    'Já há uma publicada com este nome: escolha «Corrigir» na lista ou, se uma correção já espera, «Preparar de novo».',
  'nothing-to-correct': 'Não há nenhuma publicada com este nome; nada há a corrigir.',
  'hides-more': ({ cells }) =>
    `A correção oculta células que hoje podem ser lidas (${cells}). Marque que as revisões anteriores se retiram.`,
  'unknown-public-file': 'Um dos arquivos de uso público não está no registro desta edição. Escolha de novo.',
  'public-file-not-again': ({ publicFile, why }) =>
    `O arquivo de uso público “${publicFile}” não pode ser feito de novo: ${
      {
        secret: 'foi sorteado com outro segredo que não o deste servidor',
        records: 'nenhum arquivo de análise desta edição tem os seus registros',
        weights: 'os pesos dos seus registros já não estão salvos',
      }[why]
    }. Desmarque-o.`,
  'public-files-refused': ({ publicFile, why, study = '', format = '' }) =>
    `O arquivo de uso público “${publicFile}” não pode ir com a publicação: ${
      {
        'same-name': 'há outro com o mesmo nome',
        'other-study': `é de outra edição ou estudo (${study})`,
        format: `não pode ser escrito no formato ${format}`,
        'at-risk': 'medido de novo, diria algo de uma pessoa',
        'not-as-described': 'não é o que diz a descrição dele',
      }[why]
    }. Desmarque-o.`,
  'not-the-next': 'Entretanto publicou-se outra revisão. Prepare de novo.',
  'report-of-others':
    'As entrevistas mudaram enquanto era preparada, e seus relatórios são de outros números. Prepare de novo.',
  'another-waits': ({ by, at }) =>
    `${by} preparou entretanto outra com este nome (${at}). Ela fica, e o que você escreveu continua aqui. Olhe-a primeiro: se apertar “Preparar” mais uma vez, a sua toma o lugar dela; ou escreva outro nome.`,
  'another-edition': ({ edition }) =>
    `O que está publicado com este nome é de outra edição (${edition}): corrija-o nela, ou escreva outro nome.`,
  'another-study': ({ study }) =>
    `O que está publicado com este nome é de outra pesquisa (${study}), não desta edição: corrija-o a partir dela com o comando cifra publish, ou escreva outro nome.`,
  'not-checked': 'Ninguém conferiu ainda.',
  'check-lapsed':
    'Quem conferiu não pode mais conferir nada. Não é publicada até que outra pessoa da estatística confira.',
  embargoed: 'A hora ainda não chegou.',
  'not-here': 'Os arquivos não estão neste servidor.',
  'files-gone':
    'Os arquivos não estão mais no servidor. Prepare de novo, ou peça a quem administra o servidor que recupere a pasta de publicações (CIFRA_RELEASES) de um backup.',
  'attacked-less':
    'Foi preparada por uma versão anterior do Cifra, que sabia menos do que quem lê pode deduzir. Prepare-a de novo.',
  published: 'Já está publicada. Uma correção é a revisão seguinte.',
  'unknown-release': 'Já não é a mesma: alguém a preparou de novo. Volte à lista.',
  'unknown-table': 'Uma das tabelas já não está salva. Escolha de novo.',
  'release-changed': ({ files, more = '0' }) =>
    `Os arquivos não são os que foram preparados${files ? `: ${files}${more === '0' ? '' : ` e mais ${more}`}` : ''}. Nada foi feito: prepare de novo.`,
  'own-release': 'Você a preparou: outra pessoa de estatística confere.',
  'releases-not-written': 'O servidor não consegue escrever a pasta de publicações. Avise quem o administra.',
  'earlier-lost': ({ release, revision }) =>
    `A revisão ${revision} de ${release} já não está no site nem guardada, e ninguém pode dizer o que revela se voltar. Recupere o site de uma cópia, ou marque que as revisões anteriores se retiram.`,
  'before-lost': ({ release, revision }) =>
    `A revisão ${revision} de ${release} está publicada, e seus arquivos já não estão no site nem guardados. Recupere o site de uma cópia, ou dê outro nome a esta publicação.`,
  'site-lost-files': ({ release, revision, file, files }) =>
    `No site faltam arquivos de ${release}, revisão ${revision}, ou alguém os mudou ali, e eles não estão guardados (arquivos: ${files}; um deles: ${file}). Nada foi publicado. Recupere os arquivos de uma cópia, ou reponha o site sem esta publicação na lista de publicações: o que resta dela fica separado.`,
  'site-unknown-release': ({ release }) =>
    `No site está ${release}, e o banco de dados não sabe que foi publicada. Nada foi mudado: quem administra o servidor a retira do site.`,
  'site-other-content':
    'No lugar do site há outra coisa. Nada foi mudado: quem administra o servidor a leva para outro lugar.',
  'site-has-other': ({ release }) =>
    `Esta revisão de ${release} não é a que segue a que está publicada. Prepare de novo.`,
  failed: 'O servidor não conseguiu publicá-la e tenta de novo a cada minuto. Avise quem o administra.',
};
