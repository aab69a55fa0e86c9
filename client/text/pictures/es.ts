import { UNTESTED_ORDER } from '#contract';
import type { PictureTexts } from './picture-texts.ts';

export const picturesInSpanish: PictureTexts = {
  actions: {
    save: { svg: 'Guardar como SVG', png: 'Guardar como PNG' },
    saveFailed: 'No se pudo hacer el archivo. Inténtelo de nuevo o use otro navegador.',
    link: 'Copiar el enlace',
    linkCopied: 'El enlace está copiado.',
    linkFailed: 'No se pudo copiar el enlace. También está en la dirección de esta página.',
  },
  titles: {
    map: (what) => `Mapa: ${what}`,
    slope: (what) => `Entre dos ediciones: ${what}`,
    lines: (what) => `A lo largo de las ediciones: ${what}`,
    multiples: (what) => `Una por una, en la misma escala: ${what}`,
    weights: (what) => `Cómo se reparten los factores: ${what}`,
  },
  compareWith: 'Comparar con',
  noOther: 'ninguna otra edición',
  ordering: 'Orden de las líneas',
  orderings: { value: 'por valor', own: 'como en la tabla' },
  classing: 'Clases del mapa',
  classings: { quantile: 'con igual número de áreas', equal: 'de igual amplitud' },
  legend: {
    interval: 'intervalo de confianza',
    hatched: { low: 'rayado: precisión baja', caution: 'pocas rayas: usar con cautela' },
    noFigure: 'punteado: sin cifra',
    classOf: ({ from, to }) => `de ${from} a ${to}`,
    break: 'la serie se interrumpe; el número lleva a la razón',
    median: 'mediana',
    quantiles: 'cuartiles y 5 % de cada extremo',
  },
  table: {
    heading: 'Tabla del mapa',
    area: 'Área',
    figure: 'Cifra',
    limits: 'Intervalo',
    precision: 'Precisión',
  },
  notOnMap: (areas) => `Tienen cifra y no están en el mapa: ${areas}.`,
  breaks: {
    bridged: ({ factor, se, source }) =>
      `Puente: lo anterior se multiplica por ${factor} (error estándar ${se}) en la prueba, no en la imagen. Fuente: ${source}.`,
    ofLines: ({ lines, reason }) => `${lines}: ${reason}`,
    andMore: ({ lines, more }) => `${lines} y ${more} más`,
    unknown: 'No se pudo ver si las dos ediciones miden lo mismo.',
  },
  findings: {
    nothing: 'No hay ninguna cifra que mostrar.',
    one: ({ line, from, fromValue, to, toValue }) => `${line}: ${fromValue} en ${from}, ${toValue} en ${to}.`,
    many: ({ count, from, to }) => `${count} cifras de ${from} a ${to}.`,
    rose: ({ line, fromValue, toValue }) => `La que más subió: ${line}, de ${fromValue} a ${toValue}.`,
    fell: ({ line, fromValue, toValue }) => `La que más bajó: ${line}, de ${fromValue} a ${toValue}.`,
    apart: ({ line, figures }) => `${line}, sin comparar a través de la ruptura: ${figures}.`,
    inEdition: ({ edition, value }) => `${value} en ${edition}`,
    broken: ({ edition, reason }) => `La serie se interrumpe antes de ${edition}: ${reason}`,
    untested: 'Solo una prueba dice si un cambio es más que azar.',
    map: ({ ranked }) => `Áreas con precisión suficiente: ${ranked}.`,
    highest: ({ areas, value }) => `Estimación más alta: ${areas} (${value}).`,
    lowest: ({ areas, value }) => `Estimación más baja: ${areas} (${value}).`,
    untestedOrder: UNTESTED_ORDER.es,
    imprecise: ({ count, total }) => `Áreas de precisión baja: ${count} de ${total}.`,
    missing: ({ count, total }) => `Áreas sin cifra: ${count} de ${total}.`,
    weights: ({ step, median, p5, p95, largest }) =>
      `Después de ${step} el factor mediano es ${median}; nueve de cada diez están entre ${p5} y ${p95}, y el mayor es ${largest} veces la mediana.`,
  },
  quantiles: ({ p5, p25, median, p75, p95 }) =>
    `5 %: ${p5} · 25 %: ${p25} · mediana: ${median} · 75 %: ${p75} · 95 %: ${p95}`,
};
