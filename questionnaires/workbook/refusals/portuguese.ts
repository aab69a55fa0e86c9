import type { RefusalWords } from './refusal-words.ts';

const EXPORT_AGAIN = 'Exporte os textos de novo e escreva ali.';
const SAVE_AGAIN = 'Abra em uma planilha, salve como pasta de trabalho (.xlsx) e escolha essa.';
const LESS = 'Retire o que não for necessário ou divida.';

/** Why workbooks and cells of them are not taken, in Portuguese. */
export const refusalsInPortuguese: RefusalWords = {
  ofWorkbook: {
    empty: () => 'O arquivo está vazio. Escolha uma pasta de trabalho (.xlsx) ou um CSV.',
    foreign: ({ format }) => `O arquivo é de outro tipo (${format}). Escolha uma pasta de trabalho (.xlsx) ou um CSV.`,
    broken: () => `O arquivo está danificado ou incompleto. Obtenha-o de novo. ${SAVE_AGAIN}`,
    'password-protected': () => 'O arquivo está protegido por senha. Retire a senha e salve.',
    'old-format': () => `É uma pasta de trabalho antiga do Excel (.xls). ${SAVE_AGAIN}`,
    declarations: ({ part }) => `Sua parte ${part} declara XML próprio, o que nenhuma planilha faz. ${SAVE_AGAIN}`,
    'too-many-bytes': ({ megabytes }) => `O arquivo tem mais de ${megabytes} MB. ${LESS}`,
    'unpacks-too-large': ({ megabytes }) => `Descompactado, o arquivo tem mais de ${megabytes} MB. ${LESS}`,
    'unpacks-too-far': ({ ratio }) => `Descompactado, o arquivo é mais de ${ratio} vezes maior. ${SAVE_AGAIN}`,
    'too-many-parts': ({ most }) => `O arquivo tem mais de ${most} partes. ${LESS}`,
    'too-many-sheets': ({ most }) => `O arquivo tem mais de ${most} planilhas. ${LESS}`,
    'too-many-rows': ({ sheet, most }) => `A planilha ${sheet} tem mais de ${most} linhas. ${LESS}`,
    'too-many-columns': ({ sheet, most }) => `A planilha ${sheet} tem mais de ${most} colunas. ${LESS}`,
    'too-many-cells': ({ most }) => `O arquivo tem mais de ${most} células. ${LESS}`,
    'takes-too-long': ({ seconds }) => `O arquivo não pôde ser lido em ${seconds} segundos. ${LESS}`,
    'fills-memory': () => `Ler o arquivo ocupa memória demais. ${LESS}`,
    'not-utf-8': ({ line, encoding }) =>
      `A linha ${line} não é texto em UTF-8; parece ${encoding}. Salve como CSV UTF-8 ou como pasta de trabalho (.xlsx).`,
    'not-text': ({ line }) =>
      `A linha ${line} contém um byte zero, portanto não é texto. Salve de novo como CSV UTF-8.`,
    'open-quotation-mark': ({ line }) =>
      `Na linha ${line} há uma aspa aberta ou dentro de uma célula. Salve de novo a partir de uma planilha.`,
    'no-texts': () => `Nenhuma planilha tem uma coluna “key” e uma de um idioma. ${EXPORT_AGAIN}`,
  },
  ofXlsform: {
    empty: () =>
      'O arquivo está vazio. Salve-o de novo onde foi feito, ou escolha um pacote do Cifra (.json) ou a pasta de trabalho de um XLSForm (.xlsx).',
    foreign: ({ format }) =>
      `O arquivo é de outro tipo (${format}). Escolha um pacote do Cifra (.json) ou a pasta de trabalho de um XLSForm (.xlsx).`,
  },
  ofCell: {
    'unknown-key': () => `O questionário não tem mais este texto. ${EXPORT_AGAIN}`,
    'no-key': () => 'A linha não tem chave e não se sabe que texto é. Escreva na linha do seu texto.',
    'key-twice': (row) => `A linha ${row} tem a mesma chave, e as linhas diferem. Deixe uma delas.`,
    'column-twice': (language) => `Duas colunas se chamam ${language}. Deixe uma ou mude o nome da outra.`,
    'unknown-language': (language) => `O questionário não tem o idioma ${language}. Primeiro acrescente o idioma.`,
    'unknown-column': (head) =>
      `O cabeçalho “${head}” não é um idioma do questionário: nada do que está abaixo é lido. Escreva acima o código do idioma, por exemplo pt.`,
    'source-column': (language) => `${language} é o idioma original. Mude-o no editor.`,
    'source-edited': () => 'O original não é mudado a partir daqui. Mude-o no editor.',
    'source-changed': () => `O original mudou desde a exportação. ${EXPORT_AGAIN}`,
    'beside-other-source': () => `O original desta linha não é o da sua chave: linhas se deslocaram. ${EXPORT_AGAIN}`,
    'column-moved': () =>
      `Os textos desta coluna estão em outras linhas do que antes: ela foi ordenada ou deslocada sem suas chaves. ${EXPORT_AGAIN}`,
    'source-pasted': () =>
      'É o texto do original, como em muitas linhas desta coluna: o original foi colado sobre as traduções. Escreva a tradução.',
    'rows-shifted': () => `A chave e o controle desta linha não correspondem: linhas se deslocaram. ${EXPORT_AGAIN}`,
    'changed-since': () => `O texto mudou aqui desde a exportação. Compare os dois. ${EXPORT_AGAIN}`,
    'no-check': () =>
      `A marca da coluna “check” falta ou está danificada aqui, e não se sabe que texto é mais novo, este ou o do questionário. ${EXPORT_AGAIN}`,
    formula: () => 'É uma fórmula, e fórmulas não são calculadas. Escreva o texto no lugar dela.',
    'error-value': (shown) => `Mostra o erro ${shown}. Escreva o texto.`,
    mangled: (shown) =>
      `A planilha parece tê-lo mudado (${shown}). Escreva de novo em uma célula com formato Texto, ou no editor.`,
    emptied: () => 'A célula está vazia, e nenhum texto é apagado a partir daqui. Apague-o no editor.',
    'emptied-column': (count) =>
      `Daqui para baixo, ${count} células desta coluna estão vazias onde o questionário tem texto. Nenhum texto é apagado a partir daqui.`,
    'wrong-fills': (fills) => `As palavras entre chaves não são as do original: ${fills}. Deixe cada uma como está.`,
    'wrong-markup': (marks) => `O original não tem ${marks}. Escreva texto sem marcas.`,
    'too-long': (letters) => `${letters} caracteres são muitas vezes mais que os do original. Encurte o texto.`,
    'unknown-state': (word) => `“${word}” não é um estado que se possa definir. Escolha traduzido ou revisado.`,
    'nothing-to-review': () => 'Não há texto cujo estado possa mudar. Primeiro escreva o texto.',
  },
  taken: ({ written, marked, notTaken, folder }) =>
    `Textos aproveitados: ${written}; outros estados: ${marked}; células não aproveitadas: ${notTaken}. Foi escrita ${folder}`,
};
