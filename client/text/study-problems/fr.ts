import type { StudyProblemTexts } from './study-problem-texts.ts';

const FAULTS = {
  'not-json': 'Le texte n’est pas du JSON. Corrigez-le là.',
  'too-deep': 'Il y a trop de niveaux, l’un dans l’autre. Écrivez-en moins.',
  'repeated-key': 'Le nom est là deux fois, et seul le dernier compterait. Retirez-en un.',
  'reserved-key': 'Ce nom veut dire autre chose pour les programmes. Choisissez-en un autre.',
};
const AGAIN = 'Exportez ou copiez le fichier de nouveau.';
const PARTS = {
  households: 'les ménages',
  persons: 'les personnes',
  incidents: 'les infractions',
  household: 'le ménage',
  person: 'la personne',
};

export const studyProblemsInFrench: StudyProblemTexts = {
  ofJson: ({ kind, path }) => (path ? `${path} : ${FAULTS[kind]}` : FAULTS[kind]),
  wrongPart: ({ part, problem, remedy }) => `${part} : ${problem} ; ${remedy}.`,
  otherShape: (part) => `${part} : ce n’est pas écrit comme le demande docs/studies.md. Corrigez-le.`,
  unknownColumn: (expression) =>
    `${expression} : nomme une colonne que le fichier n’a pas dans l’étude. Vérifiez l’orthographe, ou ajoutez-la aux colonnes.`,
  notBrought: (path) =>
    `Aucun fichier de données de l’étude ne s’appelle ${path}. Ajoutez-le ou cochez-le parmi les fichiers, ou corrigez le chemin.`,
  foreignFile: ({ format }) =>
    format
      ? `C’est un fichier de ${format} et son nom ne le dit pas. Changez la fin de son nom.`
      : 'Ce n’est ni du CSV ni un format qui est lu. Exportez-le en CSV et en UTF-8, avec des virgules.',
  notOfItsFormat: (format) =>
    `Son nom dit que c’est un fichier de ${format}, et ce n’en est pas un. Donnez-lui son vrai nom.`,
  brokenFormat: ({ format }) => `Le fichier de ${format} est abîmé. ${AGAIN}`,
  unknownStata: (version) =>
    `C’est un fichier Stata de format ${version}, qui n’est pas lu. Enregistrez-le dans un format de 113 à 119, ou exportez-le en CSV.`,
  unknownEncoding: (encoding) =>
    `Il dit que ses textes sont en ${encoding}, qui n’est pas lu. Ajoutez encoding au fichier dans l’étude, ou enregistrez-le en UTF-8.`,
  onlyText: (what) => `L’étude dit ${what}, que seuls les fichiers de texte ont. Retirez-le.`,
  endsInHeader: () => `Le fichier finit avant sa première ligne. ${AGAIN}`,
  fewerRows: ({ rows, found }) => `Le fichier annonce ${rows} lignes et en a ${found}. ${AGAIN}`,
  nestedColumn: () =>
    'La colonne contient des listes ou des groupes de valeurs. Exportez une valeur par ligne, ou retirez-la de l’étude.',
  noLabels: () =>
    'La colonne est lue comme étiquette, et ses valeurs n’ont pas d’étiquettes. Lisez-la comme text ou comme number.',
  hiddenGzip: () => 'Il est comprimé avec gzip et son nom ne finit pas par .gz. Changez son nom, aussi dans l’étude.',
  notUtf8: (encoding) =>
    `Ce n’est pas du texte en UTF-8 ; on dirait ${encoding}. Dites l’encodage du fichier dans l’étude, ou enregistrez-le en UTF-8.`,
  notLatin1: (stated) => `L’étude dit qu’il est en ${stated}, mais il est en UTF-8. Retirez encoding de l’étude.`,
  zeroByte: () => `Il contient un caractère de code 0. ${AGAIN}`,
  notUtf16: () => 'L’étude dit qu’il est en utf-16, et il ne l’est pas. Retirez encoding de l’étude.',
  otherSeparator: ({ sign }) =>
    `Ses valeurs sont séparées autrement. Ajoutez "separator": ${JSON.stringify(sign)} au fichier dans l’étude.`,
  emptyFile: () => `Le fichier est vide. ${AGAIN}`,
  noRows: () => `Le fichier a un en-tête et aucune ligne. ${AGAIN}`,
  endsTooEarly: () => `Le fichier comprimé finit trop tôt. ${AGAIN}`,
  unpacksTooFar: (megabytes) =>
    `Décomprimé, il a plus de ${megabytes} Mo. Ajoutez-le avec les seules colonnes que lit l’étude, ou utilisez cifra estimate.`,
  notGzip: () => `Ce n’est pas un fichier gzip valide. ${AGAIN}`,
  wrongWidth: ({ found, expected }) => `La ligne a ${found} valeurs et l’en-tête ${expected}. ${AGAIN}`,
  blankLine: () => 'La ligne est vide. Retirez-la.',
  openQuotation: () => `Un guillemet ouvert dans cette ligne n’est pas fermé. ${AGAIN}`,
  strayQuotation: () => 'Il y a un guillemet dans une valeur. Doublez-le et mettez la valeur entre guillemets.',
  twoLineBreaks: () =>
    'La ligne finit autrement que la première. Enregistrez le fichier avec des fins de ligne d’une seule sorte.',
  endlessRow: () => `La ligne est beaucoup trop longue. ${AGAIN}`,
  notCsv: () => `La ligne n’est pas du CSV valide. ${AGAIN}`,
  noColumns: (name) =>
    `Il n’y a pas de colonne ${name} ni aucune autre de celles de l’étude. Mettez l’en-tête sur la première ligne, ou corrigez le chemin ou les noms.`,
  columnTwice: (name) => `Il y a deux colonnes ${name}. Gardez-en une ou changez son nom.`,
  missingColumn: (name, similar) =>
    `Il n’y a pas de colonne ${name}${similar === undefined ? '' : `, mais il y en a une qui s’appelle ${similar}`}. Corrigez le nom ou retirez-la de l’étude.`,
  notANumber: (cell) =>
    `« ${cell} » n’est pas un nombre. Corrigez la valeur ou laissez-la vide, ou vérifiez le signe décimal.`,
  blankValue: () => 'La valeur est vide. Donnez à chaque ligne ses clés, sa strate et son unité primaire.',
  blankNumber: () => 'Le nombre est vide. Donnez à chaque ligne ses corrections et ses répliques.',
  impossibleFpc: ({ value, isFraction }) =>
    `La correction est ${value}. ${isFraction ? 'Donnez une part au-dessus de 0 et jusqu’à 1.' : 'Donnez les unités de la population, plus de 0.'}`,
  fpcVaries: ({ value, other, line }) =>
    `La correction est ${value} ici et ${other} à la ligne ${line}, de la même strate. Donnez la même à toutes celles qui ont été tirées ensemble.`,
  moreThanPopulation: ({ population }) =>
    `L’échantillon a plus d’unités que les ${population} de la population. Corrigez le nombre, ou mettez design.fpcType à fraction.`,
  parentNotSelected: () =>
    'La ligne est de cette partie, et la partie dont elle dépend la laisse de côté. Accordez rows des deux parties, ou nommez la colonne de la clé.',
  nothingSelected: (rows) => `La condition ${rows} ne prend aucune ligne. Corrigez rows.`,
  largeCode: () => 'La colonne est lue comme nombre, et le code a trop de chiffres. Lisez-la comme text.',
  ofWeight: (weight) =>
    weight === null
      ? 'Le poids est vide. Donnez à chaque ligne un poids de 0 ou plus.'
      : `Le poids est ${weight}. Donnez à chaque ligne un poids de 0, ou de 1e-15 à 1e15.`,
  impossibleAmount: (amount) => `Le montant est ${amount}. Donnez un montant de 0 ou plus, ou nommez-le dans unknown.`,
  weightOfNobody: ({ unit, line, file }) =>
    `L’infraction a un poids, et ${PARTS[unit]} (${file}, ligne ${line}) a un poids de 0. Donnez-lui le sien, ou laissez l’infraction de côté avec inScope.`,
  invalidCounts: (names) =>
    `${names.join(', ')} : ce ne sont pas tous des nombres au-dessus de 0. Corrigez les quantités.`,
  duplicateKey: (line) => `La clé de la ligne ${line} revient. Gardez une ligne par clé.`,
  parentNotFound: (file) => `Aucune ligne de ${file} n’a cette clé. Exportez les deux fichiers ensemble.`,
  undeclaredCrime: () => 'La ligne n’est aucune des infractions. Corrigez la valeur ou ajoutez l’infraction.',
  unknownCode: (text) =>
    `« ${text} » n’est pas dans la liste des codes. Corrigez la valeur ou ajoutez le code à l’étude.`,
  lonelyPsu: ({ stratum, psu, frame }) =>
    `La strate ${stratum} a une seule unité primaire, ${psu} (${frame}). Choisissez une autre règle que fail, ou joignez-la à une autre strate.`,
  psuInTwoStrata: ({ psu, stratum, other, line }) =>
    `L’unité primaire ${psu} est dans la strate ${stratum} ici et dans ${other} à la ligne ${line}. Cochez que les codes se répètent d’une strate à l’autre, ou corrigez le code.`,
  unknownAnswerCode: (code) => `La réponse ${code} ne compte pour rien. Utilisez les codes de docs/studies.md.`,
  blankName: () => 'Il manque le nom. Écrivez-le.',
  noCategories: () => 'Il n’y a aucune catégorie. Ajoutez-en une ou retirez la variable.',
  impossibleName: () => 'Ce nom ne peut pas servir. Choisissez-en un autre.',
  undeclaredColumn: ({ name, file }) =>
    `L’étude se sert de la colonne ${name} de ${file}, et ne la lit pas. Choisissez comment la lire parmi les colonnes du fichier.`,
  columnInBraces: (name) =>
    `Ici va le nom d’une colonne, et {${name}} est une expression. Écrivez ${name} sans accolades.`,
  textWeight: (name) => `${name} est un poids et est lu comme texte. Lisez-le comme number.`,
  neededPart: () => 'Il n’y a ni ménages ni personnes. Dites quel fichier contient les unités de l’échantillon.',
  levelOfAbsent: ({ crime, level }) =>
    `L’infraction ${crime} arrive à ceux-ci : ${PARTS[level]}, et l’étude ne les a pas. Décrivez-les, ou donnez-lui l’autre niveau.`,
  linkNeeded: ({ part, to }) =>
    `Rien ne dit comment ${PARTS[part]} et ${PARTS[to]} vont ensemble. Nommez la colonne avec leur clé.`,
  keyNeeded: ({ part, from }) =>
    `Il manque la clé (${PARTS[part]}) que nomment ${PARTS[from]}. Dites quelle colonne c’est.`,
  noSuchParent: ({ part, to }) =>
    `Il y a une clé (${PARTS[to]}) dans ${PARTS[part]}, et l’étude ne les a pas. Décrivez-les, ou retirez la colonne.`,
  weightTwice: () => 'Le poids a une colonne et une expression. Gardez l’une des deux.',
  onlyWide: () =>
    'Une infraction a un poids ou des réponses à elle, et une ligne est une infraction. Cochez qu’une ligne en a plusieurs, ou déplacez-les.',
  capWithoutTimes: () =>
    'Il y a le plafond d’une quantité, et pas de quantité. Dites avec times ce qui est limité, ou retirez le plafond.',
  otherWeightOfIncidents: (name) =>
    `Les infractions ont leur propre poids, et aucun qui aille avec ${name}. Ajoutez-le à incidents.weights.`,
  unknownWeight: ({ weight }) => `Il n’y a pas de poids ${weight}. Ajoutez-le, ou retirez weight pour le principal.`,
  stagesWithoutFpc: () => 'Il y a des degrés suivants et pas de correction du premier. Ajoutez fpc.',
  replicatesApart: (part) =>
    `design.replicates et les répliques (${PARTS[part]}) ne vont pas ensemble. Dites dans design ce qu’elles sont et dans chaque partie quelles colonnes ; ou retirez-les.`,
  replicatesAndStages: () =>
    'Il y a des répliques et des corrections de degrés. Gardez l’un des deux : les répliques portent toute la variance.',
  replicatesOfOthers: () =>
    'Les répliques sont du poids principal, et il y a d’autres poids. Décrivez chacun avec ses répliques dans sa propre étude.',
  replicateCount: (found) =>
    `Il y a ${found.join(' et ')} répliques. Donnez-en autant aux ménages et aux personnes, et deux ou plus.`,
  rhoNeeded: () => 'Les répliques de la méthode Fay demandent un rho. Donnez celui avec lequel elles ont été faites.',
  rhoOfOther: (method) =>
    `Les répliques de la méthode ${method} n’ont pas de rho, et il ne compterait pas. Écrivez la méthode Fay si elles ont été faites avec un rho, ou retirez-le.`,
  scaleNeeded: () => 'Les répliques de la méthode other demandent scale ou rscales. Donnez l’un des deux.',
  scaleOfMethod: ({ method, scale, own }) =>
    `Les répliques de la méthode ${method} ont toujours l’échelle ${own}, et ${scale} ne compterait pas. Retirez l’échelle, ou écrivez la méthode other.`,
  rscalesLength: ({ length, replicates }) =>
    `La liste rscales a ${length} valeurs, et il y a ${replicates} répliques. Donnez une valeur, ou une par réplique.`,
  rscalesAllZero: () =>
    'Tous les rscales sont 0, et rien n’aurait de variance. Donnez à une réplique au moins un nombre supérieur à 0.',
  takenId: (id) => `Le nom ${id} est celui d’un autre chiffre. Choisissez-en un autre.`,
  unknownFigure: (id) => `Il n’y a pas de chiffre ${id}. Corrigez le nom, ou décrivez-le parmi les indicateurs.`,
  unitOfAbsent: (unit) => `Le chiffre est de ${unit}, que l’étude n’a pas. Choisissez une autre unité, ou décrivez-la.`,
  ratioOfIncidents: () =>
    'Un rapport est de personnes ou de ménages. Prenez une proportion ou une moyenne, avec among comme base.',
  shareOfWhat: () => 'Une proportion a un numérateur ou des catégories. Gardez l’un des deux.',
  unlistedFile: ({ part, name }) =>
    `Le fichier d’une partie (${PARTS[part]}) est « ${name} », qui n’est pas parmi ceux de l’étude. Choisissez-en un.`,
  crimeTwice: (crime) => `L’infraction ${crime} est là deux fois. Joignez les deux conditions.`,
  unknownCrime: ({ part, crime }) => `${part} nomme ${crime}, qui n’est pas une infraction de l’étude. Ajoutez-la.`,
  wrongLevel: ({ part, crime, level }) =>
    `${part} nomme ${crime}, qui n’est pas une infraction du niveau ${level}. Retirez-la, ou corrigez son niveau.`,
  domainTwice: (name) =>
    `Les infractions ont déjà la variable ${name} de leurs personnes. Changez le nom de l’une des deux.`,
  crimeAndSet: (name) => `${name} est une infraction et un ensemble. Changez le nom de l’un des deux.`,
  listedTwice: (entry) => `${entry} est deux fois dans la liste. Gardez-en un.`,
  labelsOfNothing: (name) =>
    `Il y a des libellés de ${name}, qui n’est pas une variable. Déclarez-la, ou corrigez le nom.`,
  labelOfNothing: ({ name, code }) =>
    `Il y a un libellé de ${code}, qui n’est pas un code de ${name}. Ajoutez-le aux codes, ou corrigez-le.`,
  knownAndUnknown: (code) =>
    `Le code ${code} est une catégorie et inconnu à la fois. Gardez-le dans une des deux listes.`,
  unknownDomain: (name) => `Le profil nomme ${name}, qui n’est pas une variable des personnes. Ajoutez-la.`,
};
