/** Words of the codebook's page in a language. */
export interface PageWords {
  title: string;
  skip: string;
  contents: string;
  crimes: string;
  variables: string;
  version: string;
  otherLanguages: string;
  asked: string;
  universe: string;
  rule: string;
  interviewer: string;
  range: string;
  optional: string;
  sensitive: string;
  crime: string;
  code: string;
  number: string;
  label: string;
  level: string;
  missing: string;
  exportedAs: string;
  from: string;
  upTo: string;
  otherwise: string;
  unit: Record<'case' | 'household' | 'member' | 'person' | 'incident', string>;
  type: Record<'single' | 'multiple' | 'number' | 'money' | 'text' | 'date' | 'statement', string>;
}

const en: PageWords = {
  ...{
    title: 'Codebook',
    skip: 'Skip to the variables',
    contents: 'Contents',
    crimes: 'Crimes',
    variables: 'variables',
  },
  ...{
    version: 'Version',
    otherLanguages: 'Other languages',
    asked: 'Question',
    universe: 'Who is asked',
    rule: 'By rule',
  },
  ...{
    interviewer: 'For the interviewer',
    range: 'Range',
    optional: 'may be left out',
    sensitive: 'sensitive',
    crime: 'Crime',
    code: 'Code',
  },
  ...{
    number: 'No.',
    label: 'Label',
    name: 'Name',
    level: 'Level',
    missing: 'no answer',
    exportedAs: 'In Stata and SPSS',
  },
  ...{ from: 'from $1', upTo: 'up to $1', otherwise: 'otherwise $1' },
  unit: { case: 'Case', household: 'Household', member: 'Member', person: 'Person', incident: 'Incident' },
  type: {
    ...{
      single: 'one answer',
      multiple: 'several answers',
      number: 'number',
      money: 'amount',
      text: 'text',
      date: 'date',
    },
    statement: 'read aloud',
  },
};

const es: PageWords = {
  ...{
    title: 'Libro de códigos',
    skip: 'Ir a las variables',
    contents: 'Contenido',
    crimes: 'Delitos',
    variables: 'variables',
  },
  ...{ version: 'Versión', otherLanguages: 'Otros idiomas', asked: 'Pregunta', universe: 'A quién se pregunta' },
  ...{
    rule: 'Por regla',
    interviewer: 'Para quien encuesta',
    range: 'Rango',
    optional: 'puede omitirse',
    sensitive: 'sensible',
    crime: 'Delito',
  },
  ...{ code: 'Código', number: 'N.º', label: 'Etiqueta', level: 'Nivel', missing: 'sin respuesta' },
  ...{ exportedAs: 'En Stata y SPSS', from: 'desde $1', upTo: 'hasta $1', otherwise: 'en otro caso $1' },
  unit: { case: 'Caso', household: 'Hogar', member: 'Integrante', person: 'Persona', incident: 'Hecho' },
  type: {
    ...{ single: 'una respuesta', multiple: 'varias respuestas', number: 'número', money: 'monto', text: 'texto' },
    ...{ date: 'fecha', statement: 'se lee en voz alta' },
  },
};

const pt: PageWords = {
  ...{
    title: 'Livro de códigos',
    skip: 'Ir para as variáveis',
    contents: 'Conteúdo',
    crimes: 'Crimes',
    variables: 'variáveis',
  },
  ...{ version: 'Versão', otherLanguages: 'Outros idiomas', asked: 'Pergunta', universe: 'A quem se pergunta' },
  ...{
    rule: 'Por regra',
    interviewer: 'Para quem entrevista',
    range: 'Intervalo',
    optional: 'pode ser omitida',
    sensitive: 'sensível',
    crime: 'Crime',
  },
  ...{ code: 'Código', number: 'N.º', label: 'Rótulo', level: 'Nível', missing: 'sem resposta' },
  ...{ exportedAs: 'No Stata e no SPSS', from: 'a partir de $1', upTo: 'até $1', otherwise: 'em outro caso $1' },
  unit: { case: 'Caso', household: 'Domicílio', member: 'Integrante', person: 'Pessoa', incident: 'Fato' },
  type: {
    ...{ single: 'uma resposta', multiple: 'várias respostas', number: 'número', money: 'valor', text: 'texto' },
    ...{ date: 'data', statement: 'lido em voz alta' },
  },
};

const fr: PageWords = {
  ...{
    title: 'Dictionnaire des codes',
    skip: 'Aller aux variables',
    contents: 'Sommaire',
    crimes: 'Délits',
    variables: 'variables',
  },
  ...{
    version: 'Version',
    otherLanguages: 'Autres langues',
    asked: 'Question',
    universe: 'À qui la question est posée',
  },
  ...{
    rule: 'Par règle',
    interviewer: 'Pour l’enquêteur',
    range: 'Étendue',
    optional: 'peut être omise',
    sensitive: 'sensible',
    crime: 'Délit',
  },
  ...{ code: 'Code', number: 'N°', label: 'Libellé', level: 'Niveau', missing: 'sans réponse' },
  ...{ exportedAs: 'Dans Stata et SPSS', from: 'à partir de $1', upTo: "jusqu'à $1", otherwise: 'sinon $1' },
  unit: { case: 'Cas', household: 'Ménage', member: 'Membre', person: 'Personne', incident: 'Fait' },
  type: {
    ...{ single: 'une réponse', multiple: 'plusieurs réponses', number: 'nombre', money: 'montant', text: 'texte' },
    ...{ date: 'date', statement: 'lu à voix haute' },
  },
};

/** Words of a language, `pt-br` like `pt`; English for others. */
export function pageWords(language: string): PageWords {
  const known: Record<string, PageWords> = { es, en, pt, fr };
  const key = language.slice(0, 2);
  return (Object.hasOwn(known, key) ? known[key] : undefined) ?? en;
}
