import type { WeightingProblemTexts } from './weighting-problem-texts.ts';

const FAULTS = {
  'not-json': 'O texto não é JSON. Corrija ali.',
  'too-deep': 'Há listas e objetos aninhados demais. Escreva menos níveis.',
  'repeated-key': 'O nome está duas vezes, e só o último contaria. Retire um.',
  'reserved-key': 'Esse nome significa outra coisa para os programas. Retire-o.',
};

const AGAIN = 'Exporte ou copie o arquivo de novo.';

export const weightingProblemsInPortuguese: WeightingProblemTexts = {
  ofJson: ({ kind, path }) => (path ? `${path}: ${FAULTS[kind]}` : FAULTS[kind]),
  ofPart: ({ problem, remedy }) => `${problem}; ${remedy}.`,
  unknownInExpression: (problem) => `${problem}. Confira como está escrito; podem ser nomeadas as colunas da amostra.`,
  stepImpossible: ({ place }) => `Este passo não pode ser dado (${place}).`,
  negativeWeights: ({ count }) =>
    `Depois deste passo há pesos negativos: ${count}. Com eles não se faz nenhum número. Ponha limites na calibração, como 0,3 e 3, ou escolha o método raking ou logit.`,
  negativeReplicates: ({ count }) =>
    `Réplicas com pesos negativos: ${count}. Ponha limites na calibração, como 0,3 e 3, ou escolha o método raking ou logit.`,
  unlikelySum: ({ factor }) =>
    `Depois deste passo a soma dos pesos é ${factor} vezes a de antes. Confira se os totais e os pesos do desenho contam o mesmo, por exemplo pessoas e não milhares de pessoas.`,
  unknownColumn: (name) => `Não há uma coluna ${name}. Confira como está escrita.`,
  unknownVariable: (name) =>
    `Não há uma variável nem uma coluna ${name}. Confira como está escrita ou adicione-a às variáveis.`,
  variableAndColumn: (name) =>
    `${name} é ao mesmo tempo uma variável e uma coluna da amostra. Dê outro nome à variável.`,
  hiddenColumn: (name) =>
    `${name} nomeia domicílios um a um, e aqui ninguém fica sabendo o que aconteceu com um só. Use outra coluna, ou cifra weight onde está o banco de dados.`,
  sampleOfFile: () =>
    'As unidades da amostra estão em um arquivo, e aqui se pondera a amostra de uma edição. Escreva "sample": "interviews" ou use cifra weight --data.',
  totalsNotSent: (path) => `O arquivo de totais ${path} não está entre os adicionados. Adicione-o ou corrija o nome.`,
  totalsNotFound: ({ path, named }) =>
    `O arquivo de totais ${path} (${named}) não está ao lado da especificação. Coloque-o ali, ou corrija o nome.`,
  noDesign: () =>
    'O peso do domicílio não começa com o do desenho. Ponha primeiro um passo “design”, com o inverso da probabilidade de seleção.',
  designTwice: () => 'Outro passo “design” jogaria fora o anterior. Retire-o ou use “multiply”.',
  nothingToCalibrate: () => 'Não tem margens nem números. Dê ao menos um total.',
  noLimits: () => 'Não tem limites, ou o inferior não é menor que o superior. Dê um ou os dois.',
  logitWithoutBounds: () => 'O método logit precisa de limites. Dê um inferior e um superior, como 0,3 e 3.',
  wrongWeight: ({ count }) =>
    `O peso do desenho não é um número maior que 0. Unidades: ${count}. Complete as probabilidades de seleção; o que não foi sorteado não é da amostra.`,
  wrongFactor: ({ count }) =>
    `O multiplicador não é um número maior que 0. Unidades: ${count}. Complete aquilo de que é calculado, ou deixe que um passo anterior retire as unidades que não contam.`,
  wrongCorrection: ({ count }) =>
    `A correção para população finita não pode ser a que é. Unidades: ${count}. Dê as unidades da população ou, para todas igual, a parte que foi sorteada: maior que 0 e até 1.`,
  correctionVaries: ({ count }) =>
    `A correção para população finita não é a mesma dentro de um estrato, ou de uma unidade da etapa anterior. Unidades: ${count}. Dê a mesma a todas as que foram sorteadas juntas; com probabilidades desiguais não dê nenhuma, ou dê seu número.`,
  moreThanPopulation: ({ count }) =>
    `A amostra tem mais unidades que a população. Unidades: ${count}. Corrija o número, ou diga que as correções são partes.`,
  stagesWithoutFpc: () =>
    'Há etapas posteriores sem a correção da primeira. Adicione-a: sem ela, não somam nada à variância.',
  noCategory: ({ by, count }) =>
    `Não se conhece ${by} de unidades que aqui têm peso. São ${count}. Impute ou adicione uma categoria para elas.`,
  noNumber: ({ name, count }) => `${name} não é um número em unidades que aqui têm peso. São ${count}. Impute.`,
  classWithoutResponse: ({ label, units, what }) =>
    `Das ${units} unidades da classe ${label}, ${what === 'known' ? 'de nenhuma se sabe se é elegível' : 'nenhuma respondeu'}. Junte-a a uma classe parecida, por uma variável com menos categorias.`,
  nobodyInStep: ({ units, what }) =>
    `Das ${units} unidades com peso neste passo, ${{ responded: 'nenhuma respondeu', known: 'de nenhuma se sabe se é elegível', eligible: 'nenhuma é elegível' }[what]}: a condição não vale para ninguém. Corrija-a; veja como a amostra escreve os valores que ela nomeia.`,
  totalTwice: ({ label, line }) => `${label} já tem um total na linha ${line}. Deixe uma das duas.`,
  blankCategory: (by) => `A linha não tem ${by}. Complete-a ou retire-a.`,
  wrongTotal: (total) =>
    `${total === null ? 'O total está vazio' : `${total} não é um total de população`}. Os totais são números a partir de 0.`,
  totalOfZero: ({ label, units }) =>
    `O total de ${label} é 0, mas há ${units} unidades da amostra ali. Corrija o total ou recodifique essas unidades.`,
  totalMissing: ({ label, units }) =>
    `Não há total de ${label}, onde há ${units} unidades da amostra. Adicione uma linha com o total, ou recodifique-as em uma categoria que o tenha.`,
  cellEmpty: ({ label, total, partial }) =>
    `O total de ${label} é ${total}, mas nenhuma unidade com peso está ali. Junte essa categoria a uma vizinha, nos totais e na variável${partial ? ', ou marque “partial” e publique sem ela' : ''}.`,
  marginsDiffer: ({ by, sum, other, otherSum }) =>
    `Os totais de ${by} somam ${sum}, e os de ${other}, ${otherSum}. Tome todos de uma mesma tabela da população, ou leve-os à mesma soma.`,
  caseTwice: ({ line }) => `O caso já está na linha ${line}. Dê uma linha por unidade.`,
  foreignFile: ({ name }) => `Não é um CSV (${name}). Exporte como CSV em UTF-8, com vírgulas.`,
  notUtf8: (encoding) =>
    `Não é texto em UTF-8; parece ${encoding}. Salve em UTF-8, ou diga o "encoding" na especificação.`,
  notLatin1: (stated) =>
    `A especificação diz que está em ${stated}, mas está em UTF-8. Retire "encoding" da especificação.`,
  notUtf16: () => 'A especificação diz que está em utf-16, e não está. Retire "encoding" da especificação.',
  zeroByte: () => `Tem um caractere de código 0. ${AGAIN}`,
  otherSeparator: ({ sign }) =>
    `Os valores estão separados por outro sinal. Adicione "separator": ${JSON.stringify(sign)} a esses totais, ou exporte com vírgulas.`,
  emptyFile: () => `O arquivo está vazio. ${AGAIN}`,
  noRows: () => `O arquivo tem cabeçalho e nenhuma outra linha. ${AGAIN}`,
  wrongWidth: ({ found, expected }) => `A linha tem ${found} valores e o cabeçalho ${expected}. ${AGAIN}`,
  blankLine: () => 'A linha está vazia. Retire-a.',
  openQuotation: () => `Nesta linha se abrem aspas que não se fecham. ${AGAIN}`,
  strayQuotation: () => 'Há aspas dentro de um valor. Duplique-as e ponha o valor entre aspas.',
  twoLineBreaks: () => 'A linha termina de outro modo que a primeira. Salve o arquivo com um só tipo de fim de linha.',
  endlessRow: () => `A linha é longa demais. ${AGAIN}`,
  notCsv: () => `A linha não é CSV. ${AGAIN}`,
  noColumns: (name) =>
    `Não há uma coluna ${name}, nem outra das necessárias. Ponha o cabeçalho na primeira linha, ou corrija o nome do arquivo.`,
  columnTwice: (name) => `Há duas colunas ${name}. Deixe uma ou mude o nome.`,
  missingColumn: (name, similar) =>
    `Não há uma coluna ${name}${similar ? `, mas há uma que se chama “${similar}”` : ''}. Adicione-a ao arquivo ou corrija a especificação.`,
  notANumber: (cell) => `“${cell}” não é um número. Corrija: com ponto decimal e nada entre os milhares.`,
};
