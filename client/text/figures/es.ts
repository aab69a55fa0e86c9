import { standardTexts, UNTESTED_ORDER } from '#contract';
import type { FigureTexts } from './figure-texts.ts';

export const figuresInSpanish: FigureTexts = {
  title: 'Resultados',
  tabs: { figures: 'Cifras', profile: 'Perfil de las víctimas', 'dark-figure': 'Cifra oscura' },
  tabsLabel: 'Vistas de los resultados',
  basis: (submissions, when) => `Entrevistas aceptadas: ${submissions} · Calculado: ${when}`,
  joined: {
    title: 'Estas cifras reúnen entrevistas de varias versiones del cuestionario',
    counted: ({ version, interviews }) => `Versión ${version}. Entrevistas: ${interviews}`,
    leftOut: ({ version, interviews }) =>
      `Versión ${version}. Entrevistas que no están en estas cifras: ${interviews}.`,
    notAsked: ({ crimes }) =>
      `No preguntó por estos delitos, o los contó de otro modo: ${crimes}. Sus tasas y porcentajes, y los de los conjuntos que los incluyen, son de quienes respondieron a las otras versiones; no hay números de víctimas ni de delitos.`,
  },
  download: 'Descargar todas las cifras (CSV)',
  computing: 'Calculando las cifras…',
  steps: { derive: 'Leyendo las entrevistas…', figures: 'Estimando las cifras…' },
  cancelled: 'Se canceló el cálculo. Aquí no se muestra ninguna cifra hasta que se calcule de nuevo.',
  computeAgain: 'Calcular de nuevo',
  emptyTitle: 'Todavía no hay entrevistas aceptadas',
  emptyBody:
    'Las cifras aparecen con la primera entrevista aceptada. Una entrevista sin problemas se acepta sola; las retenidas las resuelve una persona de supervisión.',
  emptyAction: 'Ver lo recibido',
  notForSupervisorsTitle: 'Aquí no hay cifras para quien supervisa',
  notForSupervisorsBody:
    'Usted puede aprobar o devolver una entrevista. Si además viera las cifras, bastaría compararlas antes y después para saber qué contó esa persona. Por eso solo el equipo de estadística, que no conoce las viviendas, ve las cifras y codifica los delitos.',
  notForSupervisorsLater: 'Lo que se recibió y lo que espera una decisión está en «Recibidas».',
  noFigureTitle: 'No se estimó nada para esta selección',
  noFigureBody: 'Elija arriba otro indicador, otro delito u otra población.',

  filters: 'Qué se muestra',
  measure: 'Indicador',
  compared: 'Comparación',
  population: 'Población',
  crime: 'Delito',
  standard: 'Norma de precisión',
  frame: 'Marco de la varianza',
  inPlace: 'en',
  forCrime: 'para',
  victimsOf: 'Víctimas de',
  crimesOf: 'Delitos:',
  judgedBy: 'según',
  withErrors: 'con errores estándar de',
  standards: standardTexts.es,
  frames: { all_psus: 'todas las unidades de muestreo', incident_psus: 'solo las unidades con delitos' },
  counting: 'contando',
  outcome: 'Desenlace',
  bothOutcomes: 'los consumados y los intentos',
  together: 'Todos juntos',
  single: 'Delitos por separado',

  units: {
    'per-100k-people': (n) => `por cada ${n} personas`,
    'per-100k-households': (n) => `por cada ${n} hogares`,
    count: () => 'número',
    ratio: () => 'razón',
  },
  shares: {
    people: '% de las personas',
    households: '% de los hogares',
    crimes: '% de los delitos',
    others: 'por ciento',
  },
  intervalName: 'Intervalo del 95%',
  interval: (limits) => `Intervalo del 95%: ${limits}`,
  sample: (n) => `Casos en la muestra, sin ponderar: ${n}`,
  sampleWith: {
    victims: ({ n, positives }) => `Casos en la muestra, sin ponderar: ${n}; víctimas entre ellos: ${positives}`,
    others: ({ n, positives }) => `Casos en la muestra, sin ponderar: ${n}; con la característica: ${positives}`,
  },
  definition: 'Definición',
  notDefined: 'No definida',
  noInterval: 'sin intervalo',
  undefinedReasons: {
    'file-not-asked': 'esta encuesta no preguntó si se abrió una carpeta',
    'no-cases': 'ningún caso en la muestra',
    'nothing-to-divide-by': 'no hay entre qué dividir en este grupo',
    'no-standard-error': 'el diseño no da aquí un error estándar',
    'no-limits': 'sin intervalo: todos los casos coinciden o hay muy pocas unidades',
  },
  reference: (value) => `Todo el país: ${value}`,

  findings: {
    range: ({ measure, top, topValue, bottom, bottomValue }) =>
      `${measure}: el valor más alto, ${top}, con ${topValue}; el más bajo, ${bottom}, con ${bottomValue}.`,
    highest: ({ measure, top, topValue }) => `${measure}: el valor más alto, ${top}, con ${topValue}.`,
    lowest: ({ measure, bottom, bottomValue }) => `${measure}: el valor más bajo, ${bottom}, con ${bottomValue}.`,
    untestedOrder: UNTESTED_ORDER.es,
    testedBeside: 'La prueba de esa diferencia está en la comparación de la tabla.',
    ofPrecise: ({ measure }) => `${measure}, entre cifras de precisión suficiente`,
    single: ({ measure, group, value }) => `${measure}, ${group}: ${value}.`,
    allZero: ({ measure }) => `${measure}: 0 en todos los grupos.`,
    low: ({ count, total }) => `Cifras en la clase de menor precisión: ${count} de ${total}.`,
    undefinedOnes: ({ count, total }) => `No definidas: ${count} de ${total}.`,
    nothing: 'Ninguna de estas cifras está definida.',
    differences: {
      ofTwo: {
        higher: ({ top, other, level }) =>
          `Según la prueba de la diferencia (${level}), el valor de ${top} es mayor que el de ${other}.`,
        none: ({ top, other, level }) =>
          `Esta muestra no permite afirmar que el valor de ${top} difiera del de ${other} (prueba de la diferencia, ${level}).`,
      },
      all: ({ top, level }) =>
        `Según las pruebas de las diferencias (Holm, ${level}), el valor de ${top} es mayor que cada uno de los demás.`,
      some: ({ top, others, level }) =>
        `Según las pruebas de las diferencias (Holm, ${level}), el valor de ${top} es mayor que el de: ${others}. De los demás esta muestra no permite afirmarlo.`,
      none: ({ top, level }) =>
        `Esta muestra no permite afirmar que el valor de ${top} difiera de los demás que tienen víctimas suficientes en ella (pruebas de las diferencias, Holm, ${level}).`,
      count: ({ count, total }) => `${count} de los otros ${total}`,
    },
  },
  table: {
    heading: 'Los mismos números en una tabla',
    region: (what) => `Tabla: ${what}`,
    columns: {
      group: 'Grupo',
      estimate: 'Estimación',
      se: 'Error estándar',
      lower: 'Límite inferior 95%',
      upper: 'Límite superior 95%',
      cv: 'CV',
      df: 'Grados de libertad',
      deff: 'Efecto de diseño',
      n: 'Base (n sin ponderar)',
      effectiveN: 'n efectiva',
      label: 'Precisión',
      flag: 'Aviso',
    },
    positives: { victims: 'Víctimas en la muestra', others: 'Con la característica en la muestra' },
    withheld: 'no se da',
    copy: 'Copiar la tabla',
    copied: 'Tabla copiada',
    copyFailed: 'El navegador no permitió copiar. Seleccione la tabla y cópiela.',
    classes: 'Cifras en cada clase:',
  },
  notes: {
    heading: 'Notas',
    frames: {
      all_psus:
        'Errores estándar por linealización de Taylor con conglomerados últimos; cuentan todas las unidades primarias de la muestra, también las que no tienen delitos.',
      incident_psus:
        'Errores estándar por linealización de Taylor con conglomerados últimos; cuentan solo las unidades primarias con delitos, como hace el INEGI en las cifras de delitos.',
    },
    limits:
      'Límites al 95%: logit para las proporciones, t de Student para lo demás, con los grados de libertad del grupo.',
    n: 'n cuenta las personas, los hogares o los delitos de la muestra en que se apoya la cifra. La n efectiva es n dividida entre el efecto de diseño.',
    positives: (fewest) =>
      `A su lado está cuántas de esas personas u hogares tienen lo que la fila cuenta, por ejemplo cuántas son víctimas, sin ponderar. No se da cuando son menos de ${fewest}, cuando todas menos unas pocas lo tienen, ni donde se deduciría de las demás filas.`,
    rows: 'Cada grupo es un dominio de la muestra completa; las filas de una tabla no son independientes entre sí.',
  },
  profile: {
    heading: 'Quiénes son las víctimas y quiénes corren más riesgo',
    victims: 'Parte de las víctimas',
    population: 'Parte de la población',
    shares: 'Las víctimas junto a la población',
    risk: 'Riesgo: víctimas en cada grupo',
    relative: 'Riesgo relativo: frente a todas las demás personas',
    asTheRest: 'como el resto',
    finding: ({ group, victims, population, ratio }) =>
      `${group}: ${victims} de las víctimas y ${population} de la población; un riesgo de ${ratio} veces el de las demás personas.`,
    noDifference: 'La muestra no permite afirmar que el riesgo de algún grupo difiera del de las demás personas (95%).',
    unavailable: 'Esta encuesta no tiene perfil para esta selección.',
  },
  dark: {
    heading: 'Cuánto delito no llegan a ver las autoridades',
    funnel: 'Del delito a la carpeta',
    steps: {
      events: 'Delitos',
      reported: 'Conocidos por una autoridad competente',
      formal: 'Con denuncia formal',
      file: 'Con carpeta de investigación abierta',
    },
    finding: ({ reported, file }) =>
      `De estos delitos, una autoridad conoció ${reported} y llegó a una carpeta de investigación ${file}.`,
    findingNoFile: ({ reported }) =>
      `De estos delitos, una autoridad conoció ${reported}. Cuántos llegaron a una carpeta no está definido para esta selección.`,
    byCrime: 'Por delito, en una misma escala',
    reasons: 'Por qué no se denunció',
  },
};
