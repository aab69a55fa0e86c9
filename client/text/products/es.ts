import type { ProductTexts } from './product-texts.ts';

export const productsInSpanish: ProductTexts = {
  title: 'Informes y archivos',
  tabsLabel: 'Qué se hace',
  kinds: {
    report: 'Informe',
    'public-file': 'Archivo de uso público',
    package: 'Paquete',
    verify: 'Verificar un paquete',
  },
  what: {
    report:
      'Una publicación de la edición: cifras principales, quién sufre delitos, qué no se denuncia, qué cambió, y anexos de calidad y de método. Cada frase con un número se hace de la estimación y de su prueba.',
    'public-file':
      'Registros en los que no se puede encontrar a nadie, con áreas, fechas y respuestas menos detalladas, como dice una especificación. Primero va el informe de su riesgo; después, el archivo.',
    package:
      'Las tablas y todas las estimaciones con todo aquello de lo que se hicieron, en un zip: otra persona hace cada número de nuevo y ve si es el mismo.',
    verify:
      'Comprueba que cada archivo de un paquete está como se hizo, y que cada número es el mismo cuando se calcula de nuevo.',
  },
  who: {
    report: 'Lo puede tener cualquiera: las cifras de pocos casos se dejan fuera.',
    'public-file': 'El archivo lo puede tener cualquiera. El informe de su riesgo es solo para la oficina.',
    package:
      'Sus celdas no están protegidas: entréguelo a quien puede ver cifras de pocos casos. Con los registros, solo a quien puede leer las respuestas.',
    verify: 'Nada de él se guarda en el servidor.',
  },
  weights: 'Factores',
  interviews: 'Entrevistas',
  language: 'Idioma',
  standard: 'Norma de publicación',
  format: 'Formato del archivo',
  file: 'Archivo de análisis',
  chooseFile: 'Elija un archivo de análisis.',
  noFiles:
    'Esta edición todavía no tiene un archivo de análisis con número, y sin él no se hace esto. Quien administra el servidor hace uno con la orden cifra microdata; pídaselo.',
  report: {
    action: 'Hacer el informe',
    making: 'Se está haciendo el informe …',
    made: 'El informe está descargado.',
    cancelled: 'Cancelado. No se descargó nada.',
    formats: { html: 'Página (HTML)', pdf: 'PDF' },
    before: 'Comparada con',
    noBefore: 'Ninguna edición',
    beforeWeights: 'Factores de esa edición',
    beforeInterviews: 'Entrevistas de esa edición',
    date: 'Día en la portada',
    dateHint: 'En blanco, el de hoy',
    locale: 'Cómo se escriben números y fechas',
    localeHint: 'Un idioma y un país, como es-CL; en blanco, como el idioma',
    wrongLocale: 'Escriba el idioma del informe y un país, como es-CL.',
    wrongDate: 'Escriba un día que exista.',
  },
  publicFile: {
    noSecret:
      'El servidor no tiene un secreto del cual sortear, o tiene uno que se puede adivinar, y no se puede hacer ningún archivo de uso público. Pida a quien lo administra que sortee uno con openssl rand -base64 32 y lo ponga como CIFRA_PUBLIC_SECRET.',
    earlierTitle: 'Archivos de uso público de esta edición que ya se hicieron',
    earlierLine: ({ name, when, who }) => `${name}, ${when}, por ${who}`,
    text: 'Especificación (JSON)',
    textHint: 'Qué columnas tiene el archivo y con cuánto detalle. Una columna que no se nombra no está en él.',
    example: 'Empezar con el ejemplo',
    bring: 'O traerla de un archivo',
    noText: 'Escriba una especificación, o empiece con el ejemplo.',
    risk: {
      action: 'Hacer el informe del riesgo',
      making: 'Se está haciendo el informe …',
      made: 'El informe está aquí.',
      cancelled: 'Cancelado. No se hizo nada.',
    },
    wrong: (count) => `La especificación no se puede usar. Por corregir: ${count}`,
    findings: {
      'not-json': () => 'no es JSON: falta o sobra un signo, como una coma, unas comillas o una llave',
      'too-deep': (part) => `${part} está anidado a demasiada profundidad`,
      'repeated-key': (part) => `${part} está dos veces; deje una`,
      'reserved-key': (part) => `${part} es un nombre que no se puede usar; elija otro`,
      'no-column': (part) =>
        `los registros no tienen la columna «${part}»; tome un nombre de microdata.json o de docs/public-files.md`,
      'names-somebody': (part) =>
        `la columna «${part}» nunca se puede publicar: su nombre dice que identifica a alguien o cómo fue la entrevista; quítela`,
    },
    place: ({ line, column }) => `Línea ${line}, columna ${column}`,
    riskTitle: (name) => `Riesgo de «${name}»`,
    numbers: {
      persons: 'Personas en el archivo',
      before: 'Personas en grupos de menos de k iguales, antes de omitir nada',
      after: 'Las mismas en el archivo',
      expected: 'Reidentificaciones esperadas si se busca a todas',
      highest: 'Riesgo más alto de un registro',
      blank: 'Celdas en blanco',
    },
    mostBlank: (columns) =>
      `Columnas con más celdas en blanco: ${columns}. Si son las que usted necesita, dé menos detalle a otras o a sus clases.`,
    saveReport: 'Descargar el informe entero',
    tells: ({ name, when, together }) => `Hay un archivo anterior, «${name}» (${when}): ${together}`,
    together: ({ people, victims }) =>
      `juntos dejan personas en grupos demasiado pequeños: ${people}; de ellas como víctimas: ${victims}.`,
    notTogether: 'no se puede hacer de nuevo de estos registros, y nadie sabe qué dicen los dos juntos.',
    wasRead: 'Leí lo que los archivos anteriores y este dicen juntos, y la oficina lo publica de todos modos',
    formats: {
      parquet: 'Parquet con su descripción',
      csv: 'CSV',
      xlsx: 'Hoja de cálculo (XLSX)',
      dta: 'Stata (dta)',
      sav: 'SPSS (sav)',
    },
    take: {
      action: 'Descargar el archivo de uso público',
      making: 'Se está haciendo el archivo …',
      made: 'El archivo está descargado, y quién lo tomó está en la bitácora.',
      cancelled: 'Cancelado. No se descargó ni se anotó nada.',
    },
  },
  package: {
    action: 'Hacer el paquete',
    making: 'Se está haciendo el paquete …',
    made: 'El paquete está descargado.',
    cancelled: 'Cancelado. No se descargó nada.',
    tables: 'Tablas guardadas que lleva',
    noTables: 'No hay tablas guardadas. El paquete lleva todas las estimaciones.',
    tooManyTables: (most) => `Elija a lo más ${most} tablas.`,
    hash: 'SHA-256 de la lista de contenidos',
    hashHint: 'Cópielo: es el hash del paquete que pide una publicación, y quien lo verifica lo compara.',
    withRecords: 'Con los registros',
    recordsHint:
      'Tienen lo que la gente contó en confianza y no están cifrados. La bitácora dice quién los tomó. Sin ellos, el paquete se verifica con el archivo de análisis.',
  },
  verify: {
    action: 'Verificar',
    making: 'Se está verificando el paquete …',
    made: 'Terminó la verificación.',
    cancelled: 'Cancelado.',
    file: 'Paquete (zip)',
    noFile: 'Elija un paquete.',
    records: 'Recalcular con',
    inPackage: 'Los registros del paquete',
    verdicts: {
      same: 'Todo es igual.',
      different: 'No todo es igual.',
      'not-verified': 'No todo se pudo verificar; lo que se pudo es igual.',
    },
    facts: {
      survey: 'Encuesta',
      hash: 'SHA-256 de la lista de contenidos: compárelo con el que se publicó',
      file: 'SHA-256 del archivo que se envió, como lo da sha256sum',
      analysisFile: 'SHA-256 del archivo de análisis',
      members: 'Archivos',
      numbers: 'Números',
      weights: 'Factores',
      versions: 'Hecho con otras versiones',
    },
    same: ({ same, made }) => `${same} de ${made} son iguales`,
    rounded: (count) => `De ellos difieren en sus últimas cifras, como en otra máquina: ${count}`,
    findingsTitle: 'Qué no está como se hizo',
    findings: {
      'manifest-changed': 'se cambió la lista de archivos',
      'member-missing': 'falta',
      'member-added': 'se agregó',
      'member-changed': 'se cambió',
      'member-unnamed': 'la lista de archivos no lo nombra',
      order: 'sus archivos están en otro orden',
      'records-changed': 'se cambiaron los registros',
      'other-records': 'es de otros registros',
      'other-text': 'dice las mismas cifras con otro texto',
      'other-script': 'el script es otro',
      'other-codebook': 'el libro de códigos es otro',
      'other-weights': 'los factores son otros',
      'other-questionnaire': 'el cuestionario es otro',
      'other-public-file': 'el archivo de uso público es otro',
    },
    differencesTitle: (count) => `Números que difieren: ${count}`,
    moreDifferences: (count) => `Sin mostrar: ${count}`,
    columns: {
      member: 'Archivo',
      cell: 'Celda',
      measure: 'Medida',
      inPackage: 'En el paquete',
      recomputed: 'Hecho de nuevo',
    },
    absent: 'ausente',
    whichRecords: {
      'not-in-package':
        'Los registros no están en el paquete, y ningún número se calculó de nuevo. Elija arriba, en «Recalcular con», el archivo de análisis con este SHA-256, y verifique otra vez.',
      'of-another':
        'El archivo de análisis elegido es otro, y ningún número se calculó de nuevo. Elija arriba, en «Recalcular con», el que tiene este SHA-256.',
    },
    notVerifiedTitle: 'Qué no se pudo verificar',
    notesTitle: 'Para saber',
  },
  problems: {
    'no-pdf': 'El servidor no tiene Chromium y no hace PDF. Tome la página (HTML) e imprímala desde el navegador.',
    'later-edition':
      'La edición con la que se compara no es anterior a la del informe, y el informe diría los cambios al revés. Elija una edición cuyo periodo de referencia termine antes.',
    'no-public-secret':
      'El servidor no tiene un secreto del cual sortear, o tiene uno que se puede adivinar: demasiado corto, repetido o hecho de palabras conocidas. Pida a quien lo administra que sortee uno con openssl rand -base64 32 y lo ponga como CIFRA_PUBLIC_SECRET.',
    'another-public-file':
      'Entretanto alguien hizo otro archivo de uso público de esta edición. Haga el informe de nuevo.',
    'earlier-public-file':
      'Hay un archivo de uso público anterior de esta edición. Haga el informe de nuevo y lea qué dicen los dos juntos.',
    'unknown-table': 'Entretanto se borró una tabla. Abra esta página de nuevo.',
  },
  refused: {
    none: 'No es un paquete de cifras. Elija el zip que se hizo aquí o con cifra package.',
    damaged: 'El paquete está dañado. Pídalo otra vez a quien lo publicó.',
    'too-large': 'El paquete es demasiado grande para esta página. Verifíquelo con cifra verify.',
    memory:
      'Los registros del paquete toman más memoria de la que este servidor da a uno. Si confía en quien se lo dio, verifíquelo con el comando cifra verify.',
    harmful: 'El zip está hecho de modo que podría hacer daño. No lo descomprima, y avise a quien se lo dio.',
    later: 'Una versión posterior de Cifra hizo el paquete. Actualice este servidor.',
  },
};
