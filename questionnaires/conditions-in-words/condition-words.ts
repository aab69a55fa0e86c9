import { conditionPhrases } from './condition-phrases.ts';

/** How a language says a condition and who is asked; `$1` and `$2` are its sides. */
export interface ConditionWords {
  and: string;
  or: string;
  not: string;
  isTrue: string;
  isFalse: string;
  operators: Record<string, string>;
  functions: Record<'sum' | 'min' | 'max', string>;
  /** Joins what is none of several things. */
  nor: string;
  isNeither: string;
  answerOtherThan: string;
  between: string;
  /** One of several questions. */
  oneOf: string;
  /** What an answer is called in words of its own, by the name and the code. */
  phrases: Record<string, string>;
  /** Whom the settings leave out; `$1` who would be asked otherwise. */
  nobody: string;
  /** Everyone of the unit, and those of whom something holds (`$1`). */
  units: Record<'case' | 'household' | 'member' | 'person' | 'incident', { all: string; where: string }>;
  /** Names that no question asks. */
  names: Record<string, string>;
  crimeIs: string;
  crimeIsNot: string;
  /** Of several. */
  crimeIsNone: string;
  /** Answered by rule: `$1` the answer, `$2` the condition. */
  fixed: string;
  /** A label as it is quoted. */
  quoted: string;
}

const MARKS = { plus: '$1 + $2', minus: '$1 − $2', mul: '$1 × $2', div: '$1 ÷ $2', mod: '$1 mod $2', power: '$1 ^ $2' };

const en: ConditionWords = {
  ...{ and: 'and', or: 'or', not: 'it is not so that ($1)', isTrue: 'always', isFalse: 'never' },
  operators: {
    ...MARKS,
    ...{
      equal: '$1 is $2',
      notequal: '$1 is not $2',
      contains: '$1 includes $2',
      notcontains: '$1 does not include $2',
    },
    ...{ greater: '$1 is more than $2', less: '$1 is less than $2' },
    ...{ greaterorequal: '$1 is at least $2', lessorequal: '$1 is at most $2' },
    ...{ empty: '$1 has no answer', notempty: '$1 has an answer' },
    ...{ anyof: '$1 is one of $2', noneof: '$1 is none of $2', allof: '$1 includes all of $2' },
    ...{ anyofseveral: '$1 includes any of $2', anybut: '$1 includes something other than $2' },
  },
  nor: 'nor',
  isNeither: '$1 is neither $2',
  answerOtherThan: '$1 has an answer other than $2',
  between: '$1 is from $2 to $3',
  oneOf: 'any of $1',
  nobody: 'Nobody, as the questionnaire is set. Otherwise: $1',
  phrases: conditionPhrases.en,
  crimeIsNone: 'the crime is none of these: $1',
  functions: { sum: 'the sum of $1', min: 'the least of $1', max: 'the greatest of $1' },
  units: {
    case: { all: 'All cases', where: 'Cases where $1' },
    household: { all: 'All households', where: 'Households where $1' },
    member: { all: 'All household members', where: 'Household members where $1' },
    person: { all: 'All selected persons', where: 'Selected persons where $1' },
    incident: { all: 'All incidents with details', where: 'Incidents with details where $1' },
  },
  names: {
    ...{ n_events: 'the number of incidents told', event_times: 'the number of times it happened' },
    ...{
      event_series: '“they are alike”',
      event_ordinal: "the incident's place among all",
      told_before: 'the crimes told before',
      event_described: 'what was described of the event',
      event_drawn: 'the institution drawn',
    },
    ...{ n_adults: 'the number of adults', n_eligible: 'the number of persons who can be drawn' },
    ...{ n_incidents: 'the number of incidents with details', selected_line: 'the line of the person drawn' },
    ...{ selected_age: 'the age of the person drawn', selected_sex: 'the sex of the person drawn' },
    ...{ m_line: "the member's line", member_of: 'the number of members', event_n: 'the number of the incident' },
    ...{ event_of: 'the incidents of this crime', interview_started_at: 'the start of the interview' },
  },
  ...{
    crimeIs: 'the crime is $1',
    crimeIsNot: 'the crime is not $1',
    fixed: 'Recorded as $1 without asking, where $2',
    quoted: '“$1”',
  },
};

const es: ConditionWords = {
  ...{ and: 'y', or: 'o', not: 'no ocurre que ($1)', isTrue: 'siempre', isFalse: 'nunca' },
  operators: {
    ...MARKS,
    ...{ equal: '$1 es $2', notequal: '$1 no es $2', contains: '$1 incluye $2', notcontains: '$1 no incluye $2' },
    ...{ greater: '$1 es mayor que $2', less: '$1 es menor que $2' },
    ...{ greaterorequal: '$1 es por lo menos $2', lessorequal: '$1 es a lo más $2' },
    ...{ empty: '$1 no tiene respuesta', notempty: '$1 tiene respuesta' },
    ...{ anyof: '$1 es una de $2', noneof: '$1 no es ninguna de $2', allof: '$1 incluye todas: $2' },
    ...{ anyofseveral: '$1 incluye alguna de $2', anybut: '$1 incluye algo distinto de $2' },
  },
  nor: 'ni',
  isNeither: '$1 no es $2',
  answerOtherThan: '$1 tiene una respuesta distinta de $2',
  between: '$1 está entre $2 y $3',
  oneOf: 'alguna de $1',
  nobody: 'Nadie, según está configurado el cuestionario. De otro modo: $1',
  phrases: conditionPhrases.es,
  crimeIsNone: 'el delito no es ninguno de estos: $1',
  functions: { sum: 'la suma de $1', min: 'el menor de $1', max: 'el mayor de $1' },
  units: {
    case: { all: 'Todos los casos', where: 'Casos, cuando $1' },
    household: { all: 'Todos los hogares', where: 'Hogares, cuando $1' },
    member: { all: 'Todas las personas del hogar', where: 'Personas del hogar, cuando $1' },
    person: { all: 'Todas las personas seleccionadas', where: 'Personas seleccionadas, cuando $1' },
    incident: { all: 'Todos los hechos con detalle', where: 'Hechos con detalle, cuando $1' },
  },
  names: {
    ...{ n_events: 'el número de hechos contados', event_times: 'el número de veces que ocurrió' },
    ...{
      event_series: '“son parecidos”',
      event_ordinal: 'el lugar del hecho entre todos',
      told_before: 'los delitos ya contados',
      event_described: 'lo que se describió del hecho',
      event_drawn: 'la institución sorteada',
    },
    ...{ n_adults: 'el número de personas adultas', n_eligible: 'el número de personas que pueden salir en el sorteo' },
    ...{ n_incidents: 'el número de hechos con detalle', selected_line: 'el renglón de la persona sorteada' },
    ...{ selected_age: 'la edad de la persona sorteada', selected_sex: 'el sexo de la persona sorteada' },
    ...{ m_line: 'el renglón de la persona', member_of: 'el número de personas', event_n: 'el número del hecho' },
    ...{ event_of: 'los hechos de este delito', interview_started_at: 'el inicio de la entrevista' },
  },
  ...{ crimeIs: 'el delito es $1', crimeIsNot: 'el delito no es $1', fixed: 'Se registra $1 sin preguntar, cuando $2' },
  quoted: '“$1”',
};

const pt: ConditionWords = {
  ...{ and: 'e', or: 'ou', not: 'não ocorre que ($1)', isTrue: 'sempre', isFalse: 'nunca' },
  operators: {
    ...MARKS,
    ...{ equal: '$1 é $2', notequal: '$1 não é $2', contains: '$1 inclui $2', notcontains: '$1 não inclui $2' },
    ...{ greater: '$1 é maior que $2', less: '$1 é menor que $2' },
    ...{ greaterorequal: '$1 é pelo menos $2', lessorequal: '$1 é no máximo $2' },
    ...{ empty: '$1 não tem resposta', notempty: '$1 tem resposta' },
    ...{ anyof: '$1 é uma de $2', noneof: '$1 não é nenhuma de $2', allof: '$1 inclui todas: $2' },
    ...{ anyofseveral: '$1 inclui alguma de $2', anybut: '$1 inclui algo diferente de $2' },
  },
  nor: 'nem',
  isNeither: '$1 não é $2',
  answerOtherThan: '$1 tem uma resposta diferente de $2',
  between: '$1 está entre $2 e $3',
  oneOf: 'alguma de $1',
  nobody: 'Ninguém, conforme a configuração do questionário. Do contrário: $1',
  phrases: conditionPhrases.pt,
  crimeIsNone: 'o crime não é nenhum destes: $1',
  functions: { sum: 'a soma de $1', min: 'o menor de $1', max: 'o maior de $1' },
  units: {
    case: { all: 'Todos os casos', where: 'Casos, quando $1' },
    household: { all: 'Todos os domicílios', where: 'Domicílios, quando $1' },
    member: { all: 'Todas as pessoas do domicílio', where: 'Pessoas do domicílio, quando $1' },
    person: { all: 'Todas as pessoas selecionadas', where: 'Pessoas selecionadas, quando $1' },
    incident: { all: 'Todos os fatos com detalhe', where: 'Fatos com detalhe, quando $1' },
  },
  names: {
    ...{ n_events: 'o número de fatos contados', event_times: 'o número de vezes que ocorreu' },
    ...{
      event_series: '“são parecidos”',
      event_ordinal: 'o lugar do fato entre todos',
      told_before: 'os crimes já contados',
      event_described: 'o que se descreveu do fato',
      event_drawn: 'a instituição sorteada',
    },
    ...{ n_adults: 'o número de pessoas adultas', n_eligible: 'o número de pessoas que podem ser sorteadas' },
    ...{ n_incidents: 'o número de fatos com detalhe', selected_line: 'a linha da pessoa sorteada' },
    ...{ selected_age: 'a idade da pessoa sorteada', selected_sex: 'o sexo da pessoa sorteada' },
    ...{ m_line: 'a linha da pessoa', member_of: 'o número de pessoas', event_n: 'o número do fato' },
    ...{ event_of: 'os fatos deste crime', interview_started_at: 'o início da entrevista' },
  },
  ...{ crimeIs: 'o crime é $1', crimeIsNot: 'o crime não é $1', fixed: 'Registra-se $1 sem perguntar, quando $2' },
  quoted: '“$1”',
};

const fr: ConditionWords = {
  ...{ and: 'et', or: 'ou', not: 'il n’est pas vrai que ($1)', isTrue: 'toujours', isFalse: 'jamais' },
  operators: {
    ...MARKS,
    ...{
      equal: '$1 est $2',
      notequal: '$1 n’est pas $2',
      contains: '$1 comprend $2',
      notcontains: '$1 ne comprend pas $2',
    },
    ...{ greater: '$1 est supérieur à $2', less: '$1 est inférieur à $2' },
    ...{ greaterorequal: '$1 est au moins $2', lessorequal: '$1 est au plus $2' },
    ...{ empty: '$1 n’a pas de réponse', notempty: '$1 a une réponse' },
    ...{ anyof: '$1 est l’une de $2', noneof: '$1 n’est aucune de $2', allof: '$1 comprend toutes : $2' },
    ...{ anyofseveral: '$1 comprend l’une de $2', anybut: '$1 comprend autre chose que $2' },
  },
  nor: 'ni',
  isNeither: '$1 n’est ni $2',
  answerOtherThan: '$1 a une autre réponse que $2',
  between: '$1 est compris entre $2 et $3',
  oneOf: 'l’une de $1',
  nobody: 'Personne, selon les réglages du questionnaire. Sinon : $1',
  phrases: conditionPhrases.fr,
  crimeIsNone: 'le délit n’est aucun de ceux-ci : $1',
  functions: { sum: 'la somme de $1', min: 'le plus petit de $1', max: 'le plus grand de $1' },
  units: {
    case: { all: 'Tous les cas', where: 'Cas, lorsque $1' },
    household: { all: 'Tous les ménages', where: 'Ménages, lorsque $1' },
    member: { all: 'Tous les membres du ménage', where: 'Membres du ménage, lorsque $1' },
    person: { all: 'Toutes les personnes sélectionnées', where: 'Personnes sélectionnées, lorsque $1' },
    incident: { all: 'Tous les faits détaillés', where: 'Faits détaillés, lorsque $1' },
  },
  names: {
    ...{ n_events: 'le nombre de faits signalés', event_times: 'le nombre de fois' },
    ...{
      event_series: '«\u00a0ils se ressemblent\u00a0»',
      event_ordinal: 'la place du fait parmi tous',
      told_before: 'les délits déjà signalés',
      event_described: 'ce qui a été décrit du fait',
      event_drawn: 'l’institution tirée au sort',
    },
    ...{ n_adults: 'le nombre d’adultes', n_eligible: 'le nombre de personnes pouvant être tirées au sort' },
    ...{ n_incidents: 'le nombre de faits détaillés', selected_line: 'la ligne de la personne tirée au sort' },
    ...{ selected_age: 'l’âge de la personne tirée au sort', selected_sex: 'le sexe de la personne tirée au sort' },
    ...{ m_line: 'la ligne du membre', member_of: 'le nombre de membres', event_n: 'le numéro du fait' },
    ...{ event_of: 'les faits de ce délit', interview_started_at: 'le début de l’entretien' },
  },
  ...{ crimeIs: 'le délit est $1', crimeIsNot: 'le délit n’est pas $1' },
  fixed: 'Enregistré comme $1 sans poser la question, si $2',
  quoted: '«\u00a0$1\u00a0»',
};

/** Words of a language, `pt-br` like `pt`; English for others. */
export function conditionWords(language: string): ConditionWords {
  const known: Record<string, ConditionWords> = { es, en, pt, fr };
  const key = language.slice(0, 2);
  return (Object.hasOwn(known, key) ? known[key] : undefined) ?? en;
}
