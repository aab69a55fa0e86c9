import type { TableMoneyTexts } from './table-money-texts.ts';

export const tableMoneyInSpanish: TableMoneyTexts = {
  heading: 'Dinero y montos que no se conocen',
  chosen: 'Lo que se eligió',
  nothing: 'Los montos como se dijeron, a precios de la encuesta; nada se imputa.',
  gdp: 'Producto interno bruto',
  gdpHint: 'El costo del delito se divide entre él. En la moneda de la encuesta y a precios de su año.',
  amount: (currency) => (currency === '' ? 'Monto' : `Monto (${currency})`),
  source: 'De dónde viene',
  prices: 'Otros precios',
  pricesHint: 'Todos los montos de la tabla se multiplican por el factor.',
  factor: 'Factor',
  of: 'Precios de',
  half: 'Escriba los dos: un número mayor que 0, sin signos entre los miles, y el texto a su lado. Hasta entonces ninguno cuenta.',
  imputation: 'Imputar montos que no se conocen',
  imputationHint:
    'Un registro parecido presta su monto. La cifra va junto a las de lo que se dijo; su error estándar no lo toma en cuenta.',
  noClasses:
    'Cualquier registro puede prestar su monto. Agregue variables: el donante se busca entre registros iguales en ellas.',
  classesOf: (amount) => `${amount}: iguales en estas, la más importante primero`,
  class: (amount) => `Variable para ${amount.toLocaleLowerCase()}`,
  addClass: 'Agregar la variable',
  classNames: { crime: 'Delito', outcome: 'Consumado o tentativa' },
  seed: 'Semilla del sorteo',
  seedHint: 'Un número entero. La misma semilla presta los mismos montos.',
  mostUses: 'Un registro presta como máximo',
  mostUsesHint: 'Tantas veces, de 1 a 1000.',
  imputedWithin: ({ amount, classes }) => `${amount}: se imputa entre registros iguales en ${classes}.`,
  imputedAmongAll: (amount) => `${amount}: se imputa entre todos los registros.`,
  draws: ({ seed, uses }) => `Semilla ${seed}; un registro presta como máximo ${uses} veces.`,
};
