/** Words of the draw and of the count of events on paper. */
type DrawTerm =
  | 'title'
  | 'list'
  | 'gridOrder'
  | 'number'
  | 'numberNote'
  | 'place'
  | 'line'
  | 'name'
  | 'sex'
  | 'age'
  | 'birthday';
type DrawRule = 'table' | 'grid' | 'beyondGrid' | 'adults' | 'next_birthday' | 'last_birthday' | 'tie' | 'tooMany';
export type DrawWords = Record<DrawTerm | DrawRule, string>;
export type CopyWords = Record<
  'rule' | 'recent' | 'random' | 'question' | 'times' | 'alike' | 'forms' | 'next',
  string
>;

export const drawWords: Record<'es' | 'en' | 'pt' | 'fr', DrawWords> = {
  en: {
    title: 'Draw of the adult',
    list: 'Before the draw, copy here everybody of the list aged $1 or over, in the order of their lines. Leave nobody out.',
    gridOrder:
      'List the men first, then the women, then anyone whose sex is not known; each group from the oldest to the youngest.',
    number: 'Draw number',
    numberNote: 'The office assigns it at random with the case, from 1 to $1. Do not choose or change it.',
    place: 'Place',
    line: 'Line',
    name: 'First name',
    sex: 'Sex',
    age: 'Age',
    birthday: 'Birthday (day and month)',
    table:
      'Find the number of adults and, in its row, the range that holds the draw number: the bold number is the place of the person drawn. A person alone is drawn without the table.',
    grid: 'Find the row whose range holds the draw number and the column with the number of adults: it gives the place of the person drawn.',
    beyondGrid: 'With 7 adults or more, use the ranges below: the bold number is the place of the person drawn.',
    adults: '$1 adults',
    next_birthday:
      'The person drawn is the one whose birthday comes first after today. Whose birthday is today comes last.',
    last_birthday:
      'The person drawn is the one whose birthday was the most recent. A birthday today is the most recent.',
    tie: 'If two share that day, or somebody’s birthday is not known, draw with the ranges below: among those who share it, or among all adults if one is not known.',
    tooMany: 'With more than $1 adults, call the office before you go on.',
  },
  es: {
    title: 'Sorteo de la persona adulta',
    list: 'Antes del sorteo, copie aquí a todas las personas de la lista que tengan $1 años o más, en el orden de sus renglones. No omita a nadie.',
    gridOrder:
      'Anote primero a los hombres, después a las mujeres y después a quienes no se sabe; cada grupo de mayor a menor edad.',
    number: 'Número de sorteo',
    numberNote: 'La oficina lo asigna al azar con el caso, de 1 a $1. No lo elija ni lo cambie.',
    place: 'Lugar',
    line: 'Renglón',
    name: 'Nombre',
    sex: 'Sexo',
    age: 'Edad',
    birthday: 'Cumpleaños (día y mes)',
    table:
      'Busque el número de personas adultas y, en su fila, el intervalo que contiene el número de sorteo: el número en negrita es el lugar de la persona sorteada. Si hay una sola, es ella, sin tabla.',
    grid: 'Busque la fila cuyo intervalo contiene el número de sorteo y la columna con el número de personas adultas: ahí está el lugar de la persona sorteada.',
    beyondGrid:
      'Con 7 personas adultas o más, use los intervalos siguientes: el número en negrita es el lugar de la persona sorteada.',
    adults: '$1 personas',
    next_birthday: 'La persona sorteada es la que cumple años primero después de hoy. Quien cumple hoy es la última.',
    last_birthday:
      'La persona sorteada es la que cumplió años más recientemente. Un cumpleaños de hoy es el más reciente.',
    tie: 'Si dos comparten ese día, o de alguien no se sabe el cumpleaños, sortee con los intervalos siguientes: entre quienes lo comparten, o entre todas si falta alguno.',
    tooMany: 'Con más de $1 personas adultas, llame a la oficina antes de seguir.',
  },
  pt: {
    title: 'Sorteio da pessoa adulta',
    list: 'Antes do sorteio, copie aqui todas as pessoas da lista com $1 anos ou mais, na ordem das linhas. Não omita ninguém.',
    gridOrder:
      'Anote primeiro os homens, depois as mulheres e depois quem não se sabe; cada grupo da maior para a menor idade.',
    number: 'Número do sorteio',
    numberNote: 'O escritório o atribui ao acaso com o caso, de 1 a $1. Não o escolha nem o mude.',
    place: 'Lugar',
    line: 'Linha',
    name: 'Nome',
    sex: 'Sexo',
    age: 'Idade',
    birthday: 'Aniversário (dia e mês)',
    table:
      'Procure o número de pessoas adultas e, na sua linha, o intervalo que contém o número do sorteio: o número em negrito é o lugar da pessoa sorteada. Se houver uma só, é ela, sem tabela.',
    grid: 'Procure a linha cujo intervalo contém o número do sorteio e a coluna com o número de pessoas adultas: ali está o lugar da pessoa sorteada.',
    beyondGrid:
      'Com 7 pessoas adultas ou mais, use os intervalos abaixo: o número em negrito é o lugar da pessoa sorteada.',
    adults: '$1 pessoas',
    next_birthday: 'A pessoa sorteada é a que faz aniversário primeiro depois de hoje. Quem faz hoje é a última.',
    last_birthday: 'A pessoa sorteada é a que fez aniversário mais recentemente. Um aniversário hoje é o mais recente.',
    tie: 'Se duas têm o mesmo dia, ou não se sabe o aniversário de alguém, sorteie com os intervalos abaixo: entre quem tem o mesmo dia, ou entre todas se faltar algum.',
    tooMany: 'Com mais de $1 pessoas adultas, ligue para o escritório antes de continuar.',
  },
  fr: {
    title: 'Tirage de l’adulte',
    list: 'Avant le tirage, recopiez ici toutes les personnes de la liste âgées de $1 ans ou plus, dans l’ordre des lignes. N’omettez personne.',
    gridOrder:
      'Inscrivez d’abord les hommes, puis les femmes, puis les personnes dont le sexe n’est pas connu ; chaque groupe du plus âgé au plus jeune.',
    number: 'Numéro de tirage',
    numberNote: 'Le bureau l’attribue au hasard avec le cas, de 1 à $1. Ne le choisissez pas et ne le changez pas.',
    place: 'Rang',
    line: 'Ligne',
    name: 'Prénom',
    sex: 'Sexe',
    age: 'Âge',
    birthday: 'Anniversaire (jour et mois)',
    table:
      'Cherchez le nombre d’adultes et, sur sa ligne, l’intervalle qui contient le numéro de tirage : le chiffre en gras est le rang de la personne tirée au sort. Une personne seule est retenue sans tableau.',
    grid: 'Cherchez la ligne dont l’intervalle contient le numéro de tirage et la colonne du nombre d’adultes : elle donne le rang de la personne tirée au sort.',
    beyondGrid:
      'À partir de 7 adultes, utilisez les intervalles ci-dessous : le chiffre en gras est le rang de la personne tirée au sort.',
    adults: '$1 adultes',
    next_birthday:
      'La personne retenue est celle dont l’anniversaire vient en premier après aujourd’hui. Un anniversaire aujourd’hui vient en dernier.',
    last_birthday:
      'La personne retenue est celle dont l’anniversaire est le plus récent. Un anniversaire aujourd’hui est le plus récent.',
    tie: 'Si deux personnes ont le même jour, ou si un anniversaire n’est pas connu, tirez avec les intervalles ci-dessous : parmi celles qui ont le même jour, ou parmi tous les adultes s’il en manque un.',
    tooMany: 'Au-delà de $1 adultes, appelez le bureau avant de continuer.',
  },
};

export const copyWords: Record<'es' | 'en' | 'pt' | 'fr', CopyWords> = {
  en: {
    next: 'If there is another event, take a new copy and begin again at section $1. After the last one, go on.',
    rule: 'Count the events before you begin: for each crime as many copies as times, at most $1; one copy if they are alike; one if the number is not known. First give every crime told one copy; then add the others down the list, until there are $2 copies in all.',
    recent: 'Tell them from the most recent back.',
    random: 'The office says by lot which of them, in the order from the most recent.',
    question: 'Question',
    times: 'Times told',
    alike: 'Alike, question',
    forms: 'Copies',
  },
  es: {
    next: 'Si hay otro hecho, tome una copia nueva y vuelva a empezar en la sección $1. Después del último, continúe.',
    rule: 'Cuente los hechos antes de empezar: por cada delito tantas copias como veces, a lo más $1; una sola si son parecidos; una si no se sabe el número. Dé primero una copia a cada delito contado; luego agregue las demás en el orden de la lista, hasta tener $2 copias en total.',
    recent: 'Empiece por el más reciente y vaya hacia atrás.',
    random: 'La oficina indica por sorteo cuáles, contando desde el más reciente.',
    question: 'Pregunta',
    times: 'Veces contadas',
    alike: 'Parecidos, pregunta',
    forms: 'Copias',
  },
  pt: {
    next: 'Se houver outro fato, pegue uma nova cópia e recomece na seção $1. Depois do último, continue.',
    rule: 'Conte os fatos antes de começar: para cada crime tantas cópias quantas as vezes, no máximo $1; uma só se forem parecidos; uma se não se sabe o número. Dê primeiro uma cópia a cada crime contado; depois acrescente as demais na ordem da lista, até ter $2 cópias no total.',
    recent: 'Comece pelo mais recente e vá para trás.',
    random: 'O escritório indica por sorteio quais, contando a partir do mais recente.',
    question: 'Pergunta',
    times: 'Vezes contadas',
    alike: 'Parecidos, pergunta',
    forms: 'Cópias',
  },
  fr: {
    next: 'S’il y a un autre fait, prenez un nouvel exemplaire et recommencez à la section $1. Après le dernier, continuez.',
    rule: 'Comptez les faits avant de commencer : pour chaque délit autant d’exemplaires que de fois, au plus $1 ; un seul s’ils se ressemblent ; un si le nombre n’est pas connu. Donnez d’abord un exemplaire à chaque délit signalé ; ajoutez ensuite les autres dans l’ordre de la liste, jusqu’à $2 exemplaires en tout.',
    recent: 'Commencez par le plus récent et remontez.',
    random: 'Le bureau indique par tirage lesquels, en comptant depuis le plus récent.',
    question: 'Question',
    times: 'Fois signalées',
    alike: 'Semblables, question',
    forms: 'Exemplaires',
  },
};
