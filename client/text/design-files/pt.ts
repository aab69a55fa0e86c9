import type { DesignFileTexts } from './design-file-texts.ts';

const EXPORT_AGAIN = 'Exporte-o de novo e escolha o arquivo tal como sai.';

export const filesInPortuguese: DesignFileTexts = {
  bring: {
    open: 'Importar um questionário',
    title: 'Importar um questionário',
    lead: 'Escolha um pacote do Cifra ou a pasta de trabalho de um XLSForm. Primeiro você vê o que o arquivo traz e o que não pode ser levado; depois, se quiser, começa um rascunho com ele. O que já está aqui não muda.',
    file: 'Arquivo (.json ou .xlsx)',
    hint: 'Um pacote (.json) sai de “Exportar” em outro servidor do Cifra. Um XLSForm (.xlsx) sai do ODK, do KoboToolbox e de outros.',
    send: 'Ler arquivo',
    sending: 'Lendo…',
    noFile: 'Primeiro escolha um arquivo.',
    found: 'O que o arquivo traz',
    kinds: { package: 'Pacote do Cifra', workbook: 'XLSForm' },
    about: {
      title: 'Título',
      version: 'Nome e versão',
      languages: 'Idiomas',
      forms: 'Formulários',
      questions: 'Perguntas',
    },
    here: {
      same: 'Esta versão já está publicada aqui, com o mesmo conteúdo.',
      other: 'Aqui está publicada uma versão com este número e outro conteúdo. Publique o rascunho com outro número.',
    },
    errors: ({ n, shown }) =>
      n === 1
        ? 'Há 1 coisa a corrigir antes de publicá-lo. O rascunho a mostra em Achados.'
        : `Há ${shown} coisas a corrigir antes de publicá-lo. O rascunho as mostra em Achados.`,
    cannot:
      'Não se pode fazer um questionário desta pasta de trabalho. O relatório diz por quê; corrija-a e leia de novo.',
    name: 'Nome do questionário',
    nameHint: 'Minúsculas, algarismos e hífens: envipe-2027.',
    nameWrong:
      'Escreva um nome de minúsculas, algarismos e hífens, no máximo 64, com uma letra ou um algarismo no início.',
    joins: (name) => `Já há um questionário ${name}. O rascunho ficará entre os dele.`,
    renamed: 'Com outro nome começa como questionário próprio, versão 1.0.0.',
    begin: 'Começar um rascunho com ele',
    beginning: 'Começando…',
  },
  save: {
    open: 'Exportar',
    openOf: (name) => `Exportar ${name}`,
    title: (name) => `Exportar ${name}`,
    package: 'Salvar o pacote (.json)',
    packageSays: 'Todo o questionário num arquivo com seu hash, para outro servidor do Cifra. Não leva comentários.',
    xlsform: 'Salvar o XLSForm (.xlsx)',
    xlsformSays:
      'Para ODK, KoboToolbox e outros. Se voltar para cá, é o mesmo questionário, com os textos que foram mudados nele.',
    report: 'O que um XLSForm não pode dizer',
    reading: 'Reunindo o relatório…',
    close: 'Fechar',
  },
  report: {
    title: 'Relatório',
    nothing: 'Tudo é levado tal como está.',
    counts: ({ lost, changed, note }) => `Não levados: ${lost}. Mudam: ${changed}. Notas: ${note}.`,
    onlyFirst: (shown) => `São listados os primeiros ${shown}.`,
    more: (shown) => `Mostrar mais ${shown}`,
    csv: 'Salvar o relatório (.csv)',
    columns: { result: 'Resultado', place: 'Lugar', what: 'O que acontece' },
    severities: { lost: 'Não é levado', changed: 'Muda', note: 'Nota' },
    place: ({ sheet, row, column }) =>
      [sheet, row && `linha ${row}`, column && `coluna ${column}`].filter(Boolean).join(', '),
  },
  packageFlaws: {
    'not-json': ({ line, column }) =>
      line === undefined
        ? `Não é um texto JSON em UTF-8. ${EXPORT_AGAIN}`
        : `Na linha ${line}, coluna ${column}, deixa de ser JSON: foi cortado ou mudado no caminho. ${EXPORT_AGAIN}`,
    'too-complex': () => `É maior ou mais aninhado do que qualquer questionário. ${EXPORT_AGAIN}`,
    'not-a-package': () => 'Não tem as partes de um pacote. Escolha um arquivo que o Cifra exportou.',
    'other-format': () => 'Foi feito por outra versão do Cifra. Exporte-o com esta, ou atualize este servidor.',
    'too-many-files': ({ most }) => `Tem mais de ${most} arquivos. Escolha um pacote que o Cifra exportou.`,
    'file-name': () =>
      'Um arquivo do pacote não se chama como os de um questionário (modules/control.json, por exemplo). Escolha um pacote que o Cifra exportou.',
    'file-not-json': ({ file, line, column }) =>
      `Seu arquivo ${file} deixa de ser JSON na linha ${line}, coluna ${column}. ${EXPORT_AGAIN}`,
    'repeated-name': ({ file }) =>
      file === undefined
        ? 'Um nome está duas vezes ou é reservado. Corrija-o onde foi feito.'
        : `Em seu arquivo ${file} um nome está duas vezes ou é reservado. Corrija-o onde foi feito.`,
    hash: () => `Foi mudado ou cortado no caminho: seu hash é o de outros arquivos. ${EXPORT_AGAIN}`,
    'wrong-name': () =>
      'Seu nome não é de minúsculas, algarismos e hífens, 64 no máximo, ou sua versão não é como 1.2.0. Traga-o com outro nome.',
    'other-name': () => `Diz outro nome ou outra versão do que seu manifest.json. ${EXPORT_AGAIN}`,
  },
};
