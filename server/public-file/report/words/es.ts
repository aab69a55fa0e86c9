import type { RiskWords } from './risk-words.ts';

export const RISK_ES: RiskWords = {
  heading: (file) => `Riesgo del archivo de uso público ${file}`,
  office: 'Solo para la oficina. Quien sabe por qué una celda está en blanco sabe más de ella.',
  facts: {
    study: 'Encuesta',
    k: 'Mínimo de personas que comparten lo que se sabe (k)',
    l: 'Mínimo de respuestas sensibles distintas (l)',
  },
  records: 'Registros',
  units: { household: 'Hogares', person: 'Personas', incident: 'Hechos' },
  before: 'Antes',
  after: 'En el archivo',
  risk: 'Riesgo',
  riskNote:
    'Cuántos registros comparten área y claves con cuántas personas, y a cuántas se encontraría si se buscara a todas. El riesgo de una persona se estima con los factores de expansión (Benedetti y Franconi 1998). Lo retenido cuenta como un valor más.',
  stages: { records: 'Registros como son', coarse: 'Tan gruesos como el archivo', released: 'En el archivo' },
  views: { people: 'Se sabe: área y claves', victims: 'Se sabe: área, claves y delito' },
  sharedBy: (from, to) => (to === undefined ? `${from} personas o más` : from === to ? `${from}` : `${from} a ${to}`),
  expected: 'Reidentificaciones esperadas',
  highest: 'Riesgo más alto de una persona',
  homes: 'Hogares encontrados, cada uno con el riesgo de su registro más expuesto',
  blank: 'Lo que está en blanco',
  blankNote: (cells, share) => `${cells} celdas están en blanco, ${share} % de las columnas publicadas.`,
  column: 'Columna',
  why: {
    keys: 'Clave retenida',
    telling: 'Revela una clave retenida',
    sensitive: 'Sensible, todas iguales',
    rareCrimes: 'Delito raro en el área',
    mergedCrimes: 'Revela un delito agrupado',
  },
  ofCells: 'De celdas con valor',
  leftOut: (sealed, rare, merged) =>
    `Hechos excluidos: ${sealed} de delitos reservados, ${rare} de delitos demasiado raros en su área. Contados como delito raro de su área: ${merged}.`,
  diversity: 'Respuestas sensibles',
  diversityNote: 'Grupos de personas que se ven iguales, y cuán distintas son sus respuestas.',
  groups: 'Grupos',
  alike: 'Grupos con respuestas en blanco',
  fewest: 'Mínimo de respuestas distintas',
  attacks: 'Otros caminos hacia las personas',
  attackNames: {
    rareWeights: 'Pares de factores que tienen menos de k personas',
    weightsOfOneStratum: 'Factores que tiene un solo estrato',
    smallPsus: 'Unidades primarias con menos de k personas',
    patterns: 'Patrones de blancos que tienen menos de k personas',
    people: 'Personas con un patrón así',
    aloneWithCrimes:
      'Víctimas de varios delitos cuyos delitos y claves no tiene nadie más: para quien los conoce todos',
  },
  design: 'Diseño',
  designNote: (alike, unlike, alone) =>
    `Estratos unidos con otros de igual número de unidades primarias: ${alike} (errores estándar sin sesgo). Con otros de más o de menos: ${unlike} (los errores estándar tienden a ser demasiado grandes). Solos en su área: ${alone}.`,
  strata: 'Estratos',
  psus: 'Unidades primarias',
  earlier: 'Archivos de uso público anteriores de esta encuesta',
  noEarlier: 'El registro no tiene ninguno.',
  together: (people, victims) =>
    `Junto con este: ${people} personas y ${victims} víctimas en grupos de menos de k, para quien sabe qué registro es cuál.`,
  notAgain: 'No puede hacerse de nuevo con estos registros: nadie sabe qué revelan los dos juntos.',
  figures: 'Lo que se pierde',
  figuresNote:
    'Las mismas cifras con los registros y con el archivo. La diferencia está en errores estándar de la cifra de los registros.',
  figure: 'Cifra',
  estimate: 'Estimación',
  standardError: 'Error estándar',
  difference: 'Diferencia',
};
