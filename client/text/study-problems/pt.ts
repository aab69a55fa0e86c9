import type { StudyProblemTexts } from './study-problem-texts.ts';

const FAULTS = {
  'not-json': 'O texto não é JSON. Corrija-o ali.',
  'too-deep': 'Há níveis demais, um dentro do outro. Escreva menos.',
  'repeated-key': 'O nome está duas vezes, e só o último contaria. Retire um.',
  'reserved-key': 'Este nome significa outra coisa para os programas. Escolha outro.',
};
const AGAIN = 'Exporte ou copie o arquivo de novo.';
const PARTS = {
  households: 'os domicílios',
  persons: 'as pessoas',
  incidents: 'os crimes',
  household: 'o domicílio',
  person: 'a pessoa',
};

export const studyProblemsInPortuguese: StudyProblemTexts = {
  ofJson: ({ kind, path }) => (path ? `${path}: ${FAULTS[kind]}` : FAULTS[kind]),
  wrongPart: ({ part, problem, remedy }) => `${part}: ${problem}; ${remedy}.`,
  otherShape: (part) => `${part}: não está escrito como docs/studies.md pede. Corrija-o.`,
  unknownColumn: (expression) =>
    `${expression}: nomeia uma coluna que o arquivo não tem no estudo. Revise a escrita, ou acrescente-a às colunas.`,
  notBrought: (path) =>
    `Nenhum arquivo de dados do estudo se chama ${path}. Adicione-o ou marque-o entre os arquivos de dados, ou corrija o caminho.`,
  foreignFile: ({ format }) =>
    format
      ? `É um arquivo de ${format} e seu nome não o diz. Mude o final do nome.`
      : 'Não é CSV nem nenhum formato que se lê. Exporte-o como CSV em UTF-8, com vírgulas.',
  notOfItsFormat: (format) => `Seu nome diz que é um arquivo de ${format}, e não é. Dê-lhe o nome certo.`,
  brokenFormat: ({ format }) => `O arquivo de ${format} está danificado. ${AGAIN}`,
  unknownStata: (version) =>
    `É um arquivo do Stata de formato ${version}, que não se lê. Salve-o em um formato de 113 a 119, ou exporte-o como CSV.`,
  unknownEncoding: (encoding) =>
    `Diz que seus textos estão em ${encoding}, que não se lê. Acrescente “encoding” ao arquivo no estudo, ou salve-o em UTF-8.`,
  onlyText: (what) => `O estudo diz ${what}, que só arquivos de texto têm. Retire-o.`,
  endsInHeader: () => `O arquivo termina antes da primeira linha. ${AGAIN}`,
  fewerRows: ({ rows, found }) => `O arquivo anuncia ${rows} linhas e tem ${found}. ${AGAIN}`,
  nestedColumn: () => 'A coluna tem listas ou grupos de valores. Exporte um valor por linha, ou retire-a do estudo.',
  noLabels: () => 'A coluna se lê como rótulo, e seus valores não têm rótulos. Leia-a como text ou como number.',
  hiddenGzip: () => 'Está comprimido com gzip e seu nome não termina em .gz. Mude o nome, também no estudo.',
  notUtf8: (encoding) =>
    `Não é texto em UTF-8; parece ${encoding}. Diga a codificação do arquivo no estudo, ou salve-o em UTF-8.`,
  notLatin1: (stated) => `O estudo diz que está em ${stated}, mas está em UTF-8. Retire “encoding” do estudo.`,
  zeroByte: () => `Tem um caractere de código 0. ${AGAIN}`,
  notUtf16: () => 'O estudo diz que está em utf-16, e não está. Retire “encoding” do estudo.',
  otherSeparator: ({ sign }) =>
    `Seus valores estão separados de outra maneira. Acrescente "separator": ${JSON.stringify(sign)} ao arquivo no estudo.`,
  emptyFile: () => `O arquivo está vazio. ${AGAIN}`,
  noRows: () => `O arquivo tem cabeçalho e nenhuma linha. ${AGAIN}`,
  endsTooEarly: () => `O arquivo comprimido termina antes do tempo. ${AGAIN}`,
  unpacksTooFar: (megabytes) =>
    `Descomprimido tem mais de ${megabytes} MB. Adicione-o só com as colunas que o estudo lê, ou use cifra estimate.`,
  notGzip: () => `Não é um arquivo gzip válido. ${AGAIN}`,
  wrongWidth: ({ found, expected }) => `A linha tem ${found} valores e o cabeçalho ${expected}. ${AGAIN}`,
  blankLine: () => 'A linha está vazia. Retire-a.',
  openQuotation: () => `Aspas que se abrem nesta linha não se fecham. ${AGAIN}`,
  strayQuotation: () => 'Há aspas dentro de um valor. Duplique-as e ponha o valor entre aspas.',
  twoLineBreaks: () =>
    'A linha termina de outra maneira que a primeira. Salve o arquivo com quebras de linha de um só tipo.',
  endlessRow: () => `A linha é longa demais. ${AGAIN}`,
  notCsv: () => `A linha não é CSV válido. ${AGAIN}`,
  noColumns: (name) =>
    `Não há coluna ${name} nem nenhuma outra das que o estudo diz. Ponha o cabeçalho na primeira linha, ou corrija o caminho ou os nomes.`,
  columnTwice: (name) => `Há duas colunas ${name}. Deixe uma ou mude o nome.`,
  missingColumn: (name, similar) =>
    `Não há coluna ${name}${similar === undefined ? '' : `, mas há uma que se chama “${similar}”`}. Corrija o nome ou retire-a do estudo.`,
  notANumber: (cell) => `“${cell}” não é um número. Corrija o valor ou deixe-o vazio, ou revise o sinal decimal.`,
  blankValue: () => 'O valor está vazio. Dê a cada linha suas chaves, seu estrato e sua unidade primária.',
  blankNumber: () => 'O número está vazio. Dê a cada linha suas correções e suas réplicas.',
  impossibleFpc: ({ value, isFraction }) =>
    `A correção é ${value}. ${isFraction ? 'Dê uma proporção maior que 0 e até 1.' : 'Dê as unidades da população, mais de 0.'}`,
  fpcVaries: ({ value, other, line }) =>
    `A correção é ${value} aqui e ${other} na linha ${line}, do mesmo estrato. Dê a mesma a todas as que foram sorteadas juntas.`,
  moreThanPopulation: ({ population }) =>
    `A amostra tem mais unidades que as ${population} da população. Corrija o número, ou ponha design.fpcType em fraction.`,
  parentNotSelected: () =>
    'A linha é desta parte, e a parte a que pertence a deixa de fora. Faça “rows” concordar nas duas, ou nomeie a coluna da chave.',
  nothingSelected: (rows) => `A condição ${rows} não seleciona nenhuma linha. Corrija “rows”.`,
  largeCode: () => 'A coluna se lê como número, e o código tem mais algarismos do que cabem. Leia-a como text.',
  ofWeight: (weight) =>
    weight === null
      ? 'O peso está vazio. Dê a cada linha um peso de 0 ou mais.'
      : `O peso é ${weight}. Dê a cada linha um peso de 0, ou de 1e-15 a 1e15.`,
  impossibleAmount: (amount) => `O valor é ${amount}. Dê um valor de 0 ou mais, ou nomeie-o em “unknown”.`,
  weightOfNobody: ({ unit, line, file }) =>
    `O crime tem peso, e ${PARTS[unit]} (${file}, linha ${line}) tem peso 0. Dê-lhe seu peso, ou deixe o crime de fora com inScope.`,
  invalidCounts: (names) => `${names.join(', ')}: nem todos são números maiores que 0. Corrija as quantidades.`,
  duplicateKey: (line) => `A chave da linha ${line} se repete. Deixe uma linha por chave.`,
  parentNotFound: (file) => `Nenhuma linha de ${file} tem esta chave. Exporte os dois arquivos juntos.`,
  undeclaredCrime: () => 'A linha não é nenhum dos crimes. Corrija o valor ou acrescente o crime.',
  unknownCode: (text) => `“${text}” não está na lista de códigos. Corrija o valor ou acrescente o código ao estudo.`,
  lonelyPsu: ({ stratum, psu, frame }) =>
    `O estrato ${stratum} tem uma só unidade primária, ${psu} (${frame}). Escolha outra regra que fail, ou junte-o com outro estrato.`,
  psuInTwoStrata: ({ psu, stratum, other, line }) =>
    `A unidade primária ${psu} está no estrato ${stratum} aqui e em ${other} na linha ${line}. Marque que os códigos se repetem de estrato em estrato, ou corrija o código.`,
  unknownAnswerCode: (code) => `A resposta ${code} não conta para nada. Use os códigos de docs/studies.md.`,
  blankName: () => 'Falta o nome. Escreva-o.',
  noCategories: () => 'Não há nenhuma categoria. Acrescente uma ou retire a variável.',
  impossibleName: () => 'Este nome não pode ser usado. Escolha outro.',
  undeclaredColumn: ({ name, file }) =>
    `O estudo usa a coluna ${name} de ${file}, e não a lê. Escolha como se lê entre as colunas do arquivo.`,
  columnInBraces: (name) => `Aqui vai o nome de uma coluna, e {${name}} é uma expressão. Escreva ${name} sem chaves.`,
  textWeight: (name) => `${name} é um peso e se lê como texto. Leia-o como number.`,
  neededPart: () => 'Não há domicílios nem pessoas. Diga que arquivo tem as unidades da amostra.',
  levelOfAbsent: ({ crime, level }) =>
    `O crime ${crime} acontece com ${PARTS[level]}, e o estudo não os tem. Descreva-os, ou dê ao crime o outro nível.`,
  linkNeeded: ({ part, to }) => `Nada diz a qual (${PARTS[to]}) pertencem ${PARTS[part]}. Nomeie a coluna com a chave.`,
  keyNeeded: ({ part, from }) => `Falta a chave (${PARTS[part]}) que ${PARTS[from]} nomeiam. Diga que coluna é.`,
  noSuchParent: ({ part, to }) =>
    `Há uma chave (${PARTS[to]}) em ${PARTS[part]}, e o estudo não os tem. Descreva-os, ou retire a coluna.`,
  weightTwice: () => 'O peso tem uma coluna e uma expressão. Deixe uma das duas.',
  onlyWide: () =>
    'Um crime tem peso ou respostas próprios, e uma linha é um crime. Marque que uma linha tem vários, ou passe-os para os crimes.',
  capWithoutTimes: () =>
    'Há um teto de uma quantidade, e nenhuma quantidade. Diga com “times” o que se limita, ou retire o teto.',
  otherWeightOfIncidents: (name) =>
    `Os crimes têm seu próprio peso, e nenhum que vá com ${name}. Acrescente-o a incidents.weights.`,
  unknownWeight: ({ weight }) => `Não há peso ${weight}. Acrescente-o, ou retire “weight” para usar o principal.`,
  stagesWithoutFpc: () => 'Há etapas posteriores e nenhuma correção da primeira. Acrescente “fpc”.',
  replicatesApart: (part) =>
    `design.replicates e as réplicas (${PARTS[part]}) não estão juntas. Diga em “design” o que são e em cada parte que colunas; ou retire-as.`,
  replicatesAndStages: () =>
    'Há réplicas e correções de etapas. Deixe uma das duas: as réplicas levam toda a variância.',
  replicatesOfOthers: () =>
    'As réplicas são do peso principal, e há outros pesos. Descreva cada um com suas réplicas em seu próprio estudo.',
  replicateCount: (found) => `Há ${found.join(' e ')} réplicas. Dê a domicílios e pessoas as mesmas, e duas ou mais.`,
  rhoNeeded: () => 'As réplicas do método Fay precisam de um rho. Dê o rho com que foram feitas.',
  rhoOfOther: (method) =>
    `As réplicas do método ${method} não têm rho, e ele não contaria. Escreva o método Fay se foram feitas com um rho, ou retire-o.`,
  scaleNeeded: () => 'As réplicas do método other precisam de scale ou rscales. Dê um dos dois.',
  scaleOfMethod: ({ method, scale, own }) =>
    `As réplicas do método ${method} têm sempre a escala ${own}, e ${scale} não contaria. Retire a escala, ou escreva o método other.`,
  rscalesLength: ({ length, replicates }) =>
    `A lista rscales tem ${length} valores, e há ${replicates} réplicas. Dê um valor, ou um por réplica.`,
  rscalesAllZero: () =>
    'Todos os rscales são 0, e nada teria variância. Dê ao menos a uma réplica um número maior que 0.',
  takenId: (id) => `O nome ${id} é de outro número. Escolha outro.`,
  unknownFigure: (id) => `Não há nenhum indicador ${id}. Corrija o nome, ou descreva-o entre os indicadores.`,
  unitOfAbsent: (unit) => `O indicador é de ${unit}, que o estudo não tem. Escolha outra unidade, ou descreva-a.`,
  ratioOfIncidents: () =>
    'Uma razão é de pessoas ou de domicílios. Use uma proporção ou uma média, com “among” como base.',
  shareOfWhat: () => 'Uma proporção tem numerador ou categorias. Deixe um dos dois.',
  unlistedFile: ({ part, name }) =>
    `O arquivo de uma parte (${PARTS[part]}) é “${name}”, que não está entre os do estudo. Escolha um deles.`,
  crimeTwice: (crime) => `O crime ${crime} está duas vezes. Junte as duas condições.`,
  unknownCrime: ({ part, crime }) => `${part} nomeia ${crime}, que não é um crime do estudo. Acrescente-o.`,
  wrongLevel: ({ part, crime, level }) =>
    `${part} nomeia ${crime}, que não é um crime de nível ${level}. Retire-o, ou corrija o nível do crime.`,
  domainTwice: (name) => `Os crimes já têm a variável ${name} de suas pessoas. Mude o nome de uma das duas.`,
  crimeAndSet: (name) => `${name} é um crime e um conjunto. Mude o nome de um dos dois.`,
  listedTwice: (entry) => `${entry} está duas vezes na lista. Deixe um.`,
  labelsOfNothing: (name) => `Há rótulos de ${name}, que não é uma variável. Declare-a, ou corrija o nome.`,
  labelOfNothing: ({ name, code }) =>
    `Há um rótulo de ${code}, que não é um código de ${name}. Acrescente-o aos códigos, ou corrija-o.`,
  knownAndUnknown: (code) =>
    `O código ${code} é uma categoria e desconhecido ao mesmo tempo. Deixe-o em uma das listas.`,
  unknownDomain: (name) => `O perfil nomeia ${name}, que não é uma variável das pessoas. Acrescente-a.`,
};
