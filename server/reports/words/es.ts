import type { ReportTexts } from './report-texts.ts';

export const reportInSpanish: ReportTexts = {
  locale: 'es-MX',
  colon: ': ',
  skip: 'Ir al informe',
  contents: 'Contenido',
  madeWith: (version) => `Hecho con Cifra ${version}.`,
  tables: {
    headline: 'Cifras principales y su precisión',
    sdg: 'Indicadores de los Objetivos de Desarrollo Sostenible',
    persons: 'Víctimas de delitos contra las personas, por delito',
    households: 'Víctimas de delitos contra los hogares, por delito',
    reporting: 'Delitos sin denuncia o sin carpeta, por delito',
    funnel: 'Delitos con denuncia formal',
    reasons: 'Razones para no denunciar',
    sex: 'Cifras de personas, por sexo',
    age: 'Cifras de personas, por edad',
    area: 'Cifras de personas, por tipo de área',
    state: 'Víctimas de delitos contra las personas, por estado de residencia',
    perception: 'Personas que se sienten inseguras, por ámbito',
    places: 'Personas que se sienten inseguras, por lugar',
    trust: 'Personas que confían en cada autoridad, entre quienes la conocen',
  },
  victimsBy: {
    sex: 'Víctimas de delitos contra las personas, por sexo',
    age: 'Víctimas de delitos contra las personas, por edad',
    area: 'Víctimas de delitos contra las personas, por tipo de área',
  },
  table: 'Tabla',
  columns: {
    what: 'Cifra',
    estimate: 'Estimación',
    interval: (level) => `Intervalo del ${level}`,
    cv: 'CV',
    n: 'Casos',
    label: 'Precisión',
    before: 'Antes',
    change: 'Cambio según la prueba',
    difference: 'Diferencia',
    p: 'Valor\u00a0p',
    count: 'Número',
    weighted: 'Ponderado',
    step: 'Paso',
    total: 'Población',
    share: 'Proporción',
  },
  scroll: (what) => `Tabla: ${what}`,
  notes: {
    columns: ({ level, standard }) =>
      `Intervalo: límites de confianza del ${level}. CV: coeficiente de variación. Casos: los de la muestra en la base, sin ponderar. Precisión según ${standard}.`,
    rounded:
      'Cifras redondeadas según su error estándar; casos, a múltiplos de 5. Por eso las partes pueden no sumar el total.',
    hidden:
      '(c) No se muestra: la cifra diría algo de pocas personas, ayudaría a deducir otra que lo dice, o es demasiado imprecisa para que su norma la publique.',
    undefinedFigures: '– No se puede calcular.',
    complement:
      'Complemento menos preciso: lo que falta a esta proporción para llegar a 100% caería en una clase peor. Lea con más cautela lo que falta.',
    trends: ({ level, family }) =>
      `Cambio: prueba de la diferencia al nivel de ${level}, ajustada por las ${family} comparaciones de esta tabla (Holm).`,
    differences:
      'Las diferencias son de cifras con más decimales que las impresas aquí. Sus límites se redondean hacia afuera.',
    rawLimits:
      'Los límites de una diferencia no se ajustan por estas comparaciones: pueden dejar fuera el 0 aunque el valor p ajustado no muestre un cambio significativo.',
    before: (title) => `Antes: ${title}.`,
    low: 'Las cifras de la clase de menor precisión no están en ninguna frase de este informe.',
    noBefore: 'La edición anterior no tiene estas cifras.',
  },
  trends: { up: '▲ Subió', down: '▼ Bajó', none: '= Sin cambio significativo' },
  changeOf: (title) => `Cambio: ${title}`,
  sentences: {
    prevalence_person: ({ value, per }) =>
      `De cada ${per} personas, ${value} sufrieron al menos un delito contra su persona`,
    prevalence_household: ({ value }) => `El ${value} de los hogares sufrió al menos un delito contra el hogar`,
    prevalence_adult_any: ({ value, per }) =>
      `De cada ${per} personas, ${value} contaron al menos un delito, propio o de su hogar`,
    incidence_person: ({ value, per }) => `Hubo ${value} delitos contra las personas por cada ${per} personas`,
    dark_figure_unreported: ({ value }) =>
      `De los delitos de los que se sabe si se denunciaron, el ${value} no se denunció ante una autoridad competente`,
    dark_figure_no_file: ({ value }) =>
      `Del ${value} de los delitos no se abrió una carpeta de investigación, o no se sabe si se abrió`,
    unsafe_area: ({ value }) => `El ${value} de las personas se siente inseguro en su estado`,
    safe_walking_night: ({ value }) =>
      `El ${value} de las personas se siente seguro al caminar a solas por su zona de noche`,
  },
  sentence: ({ name, value }) => `${name}: ${value}`,
  limits: ({ lower, upper }) => `${lower} a ${upper}`,
  withLimits: ({ said, level, lower, upper }) => `${said} (intervalo del ${level}: ${lower} a ${upper}).`,
  trend: {
    up: ({ name, before, now }) => `${name}: subió de ${before} a ${now}`,
    down: ({ name, before, now }) => `${name}: bajó de ${before} a ${now}`,
    none: ({ name, before, now }) => `${name}: sin cambio significativo, ${before} antes y ${now} ahora`,
  },
  trendWithin: {
    up: ({ name, now }) => `${name}: subió menos de lo que muestran sus decimales, ${now} ahora`,
    down: ({ name, now }) => `${name}: bajó menos de lo que muestran sus decimales, ${now} ahora`,
  },
  tested: ({ p, family }) => `(p\u00a0${p}${family > 1 ? `, ajustada por ${family} comparaciones` : ''}).`,
  groups: {
    up: ({ name, first, firstValue, second, secondValue }) =>
      `${name}: ${first} (${firstValue}), más alto que ${second} (${secondValue})`,
    down: ({ name, first, firstValue, second, secondValue }) =>
      `${name}: ${first} (${firstValue}), más bajo que ${second} (${secondValue})`,
    none: ({ name, first, firstValue, second, secondValue }) =>
      `${name}: sin diferencia significativa entre ${first} (${firstValue}) y ${second} (${secondValue})`,
  },
  noSentence: (count) =>
    `Cifras sin frase, porque no se muestran, son poco precisas o no se pueden calcular: ${count}.`,
  finding: {
    highest: {
      all: 'La estimación más alta',
      precise: 'Entre las cifras de precisión suficiente, la estimación más alta',
      whole: 'Aparte de totales y subtotales, la estimación más alta',
      both: 'Entre las cifras de precisión suficiente, aparte de totales y subtotales, la estimación más alta',
    },
    lowest: 'La más baja',
    end: ({ name, groups, value }) => `${name}: ${groups}, ${value}.`,
    titled: (title) => `${title}.`,
    part: ({ title, part, parts }) => `${title}, parte ${part} de ${parts}`,
    tested: (title) => `${title}, cifras comparadas con la edición anterior`,
    single: ({ title, top, topValue }) => `${title}. ${top}: ${topValue}.`,
    testedBeside: 'Si difieren, lo dice la prueba de arriba.',
    nothing: (title) =>
      `${title}. Cada cifra tiene precisión baja o un signo que las notas explican: no se nombra ninguna aquí.`,
    nothingWhole: (title) =>
      `${title}. Aparte de totales y subtotales, cada cifra tiene precisión baja o un signo que las notas explican: no se nombra ninguna aquí.`,
    low: (count) => `Cifras de la clase de menor precisión: ${count}.`,
    hidden: (count) => `Cifras que no se muestran: ${count}.`,
  },
  pairs: { now: 'Esta edición', before: 'La edición anterior (hueco)' },
  funnel: {
    all: 'Todos los delitos',
    reported: 'Con denuncia formal',
    file: 'Con carpeta de investigación',
    finding: ({ reported, file }) =>
      `De todos los delitos, el ${reported} tiene denuncia formal${file === undefined ? '' : ` y el ${file} tiene carpeta`}.`,
  },
  accounts: {
    dwellings: 'Viviendas en la muestra',
    households: 'Hogares',
    eligible: 'Hogares elegibles',
    contacted: 'Hogares contactados',
    rosters: 'Hogares con lista de integrantes',
    interviewed: 'Personas adultas entrevistadas',
    accepted: 'Entrevistas aceptadas',
    figures: 'Entrevistas en las cifras',
  },
  accountsLess: {
    notEligible: 'De ellos, no elegibles',
    unknown: 'De ellos, de elegibilidad desconocida',
    open: 'De ellos, aún en curso',
  },
  stages: { household: 'Hogares', person: 'Personas elegidas', joint: 'Ambos' },
  rates: {
    RR1: 'Tasa de respuesta (RR1): solo entrevistas completas; cuenta a todos los de elegibilidad desconocida',
    RR2: 'Tasa de respuesta (RR2): también entrevistas parciales',
    RR3: 'Tasa de respuesta (RR3): elegibilidad estimada donde no se conoce',
    RR4: 'Tasa de respuesta (RR4): también parciales, con elegibilidad estimada',
    COOP1: 'Tasa de cooperación (COOP1)',
    REF1: 'Tasa de rechazo (REF1)',
    CON1: 'Tasa de contacto (CON1)',
  },
  rateNote: 'Tasas de la AAPOR, Standard Definitions (9.ª edición). Ponderado: con los factores del diseño.',
  rateNoteOpen: (count) => `Los hogares aún en curso no cuentan en ninguna tasa: ${count}.`,
  quality: {
    counts: 'Cifras de este informe en cada clase de precisión',
    rates: 'Tasas de respuesta',
    accounts: 'De la muestra a las cifras',
    coverage: 'Cobertura de la población, por clase',
    coverageNote:
      'Antes del ajuste: suma de los factores antes de ajustarlos a la población. Lo que falta para 100% es subcobertura y falta de respuesta que los pasos anteriores no compensaron; por encima de 100% hay más de lo esperado. Las clases con menos de 50 registros van juntas, y también todas cuando una tabla oculta cuántas personas u hogares tiene un grupo. Las sumas antes del ajuste son las del número de registros redondeado a múltiplos de cinco.',
    coverageAll: 'Todas las clases juntas',
    coverageOthers: (count) => `Otras ${count} clases juntas`,
    coverageWithoutTotals: 'Los factores no se ajustan a totales de población, así que aquí no se mide la cobertura.',
    coverageOfStudy:
      'Aquí no se sabe si los factores de estos archivos se ajustaron a totales de población, así que no se mide la cobertura.',
    interviewers: 'Efecto de quienes entrevistan',
    interviewerColumns: {
      rho: 'Correlación dentro de cada entrevistador',
      interviewers: 'Entrevistadores',
      mean: 'Entrevistas de cada uno, media',
      deff: 'Factor de la varianza',
    },
    interviewerNote:
      'Correlación dentro de cada entrevistador: análisis de varianza de las respuestas sin ponderar. Los casos no se repartieron al azar, así que incluye también diferencias entre zonas. Los valores negativos cuentan como 0 en el factor, que es 1 + (media de entrevistas − 1) × correlación. Los errores estándar de este informe no lo incluyen más allá de lo que cae dentro de las unidades de muestreo.',
    noImputation:
      'No se imputa nada. Quien no respondió una pregunta queda fuera de sus cifras, salvo que la definición diga otra cosa.',
    imputed: (names) =>
      `Imputado con registros parecidos, en las tablas que lo dicen: ${names}. Los errores estándar no cuentan la imputación.`,
    unknownAmounts: 'Los montos que no se conocen cuentan como dice el nombre de cada cifra.',
    suppression: ({ hidden, cells, minimum }) =>
      `No se muestran ${hidden} de las ${cells} cifras de esta edición. Una cifra se oculta cuando descansa en menos de ${minimum} casos con la característica o sin ella, cuando un caso domina una suma, o cuando ayudaría a deducir una cifra así. Todas las tablas se atacaron juntas y no se recuperó nada oculto.`,
    besideRelease: 'Las tablas que se publican con este informe se atacaron junto con las suyas.',
    nothingHidden: ({ cells, minimum }) =>
      `No hubo que ocultar ninguna de las ${cells} cifras: ninguna descansa en menos de ${minimum} casos con la característica o sin ella, ni en una suma que un caso domine. Todas las tablas se atacaron juntas.`,
  },
  methods: {
    records: 'Registros y diseño',
    units: { persons: 'Personas', households: 'Hogares', incidents: 'Hechos, al múltiplo de cinco más cercano' },
    strata: 'Estratos',
    psus: 'Unidades primarias de muestreo',
    variance: 'Errores estándar',
    varianceKinds: {
      taylor: 'Linealización de Taylor con conglomerados últimos',
      replicates: 'Factores replicados',
    },
    weights: 'Factores de expansión',
    designWeights: 'Los factores son los del diseño: el inverso de la probabilidad de selección, sin ajuste.',
    studyWeights: 'Los factores son los que traen los archivos de la encuesta.',
    weighting: ({ name, hash }) => `Factores: especificación ${name}, hash ${hash}.`,
    weightsBefore: ({ edition, weights }) => `Factores de la edición anterior (${edition}): ${weights}.`,
    weightsOfBefore: {
      made: ({ name, hash }) => `especificación ${name}, hash ${hash}`,
      design: 'los del diseño, sin ajuste',
      study: 'los que traen sus archivos',
    },
    fileBefore: ({ edition, number, hash }) =>
      `La edición anterior (${edition}): archivo de análisis ${number}, SHA-256 ${hash}.`,
    weightNames: {
      dwelling: 'Viviendas',
      household: 'Hogares',
      household_screener: 'Hogares cuya persona elegida respondió',
      person: 'Personas',
    },
    stepNames: {
      design: 'Factor del diseño',
      eligibility: 'Elegibilidad desconocida',
      nonresponse: 'Falta de respuesta, por clase',
      propensity: 'Falta de respuesta, por propensión',
      poststratify: 'Posestratificación',
      rake: 'Ajuste iterativo a totales (raking)',
      calibrate: 'Calibración a totales',
      trim: 'Recorte',
      multiply: 'Multiplicación',
    },
    before: 'Suma antes',
    after: 'Suma después',
    factors: 'Factores de ajuste',
    questionnaire: 'Cuestionario',
    version: 'Versión',
    hash: 'SHA-256 de sus archivos',
    interviews: 'Entrevistas',
    sourceFiles: 'Archivos de los que salen las cifras, con el SHA-256 de cada uno:',
    comparability: 'Comparabilidad con VICLAC (LACSI)',
    comparabilityNote: ({ standard, own }) =>
      `${own} al lado del estándar ${standard}, cifra por cifra y pregunta por pregunta.`,
    figures: 'Cifras',
    questions: 'Preguntas',
    analysisFile: ({ number, hash }) => `Archivo de análisis ${number}, SHA-256 ${hash}.`,
  },
};
