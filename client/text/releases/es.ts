import type { ReleaseTexts } from './release-texts.ts';

export const releasesInSpanish: ReleaseTexts = {
  title: 'Publicación',
  lead: 'Una persona prepara lo que se publica, otra lo revisa y el servidor lo publica a su hora.',
  states: {
    prepared: 'Preparada, sin revisar',
    checked: 'Revisada, espera su hora',
    due: 'Se publica en este momento',
    held: 'No se publicó a su hora',
    gone: 'Faltan sus archivos',
    published: 'Publicada',
    corrected: 'Publicada y luego corregida',
    withdrawn: 'Retirada',
  },
  revision: (number) => `revisión ${number}`,
  pair: ({ name, value }) => `${name}: ${value}`,
  by: ({ who, when }) => `${who}, ${when}`,
  list: {
    heading: 'Publicaciones',
    none: 'Aún no hay publicaciones. Guarde primero tablas en «Tablas» y prepare con ellas la primera.',
    prepare: 'Preparar una publicación',
    correct: 'Corregir',
    correctOf: (title) => `Corregir ${title}`,
    pages: 'Ver páginas',
    pagesOf: (title) => `Ver páginas de ${title}`,
    again: 'Preparar otra vez',
    againOf: (title) => `Preparar otra vez ${title}`,
    nobody: 'nadie',
    columns: {
      release: 'Publicación',
      state: 'Estado',
      edition: 'Edición',
      hour: 'No antes de',
      prepared: 'Preparó',
      checked: 'Revisó',
      actions: 'Acciones',
    },
  },
  site: {
    heading: 'El sitio',
    lead: 'Si el sitio se perdió, o si alguien cambió algo en él, se repone tal como se publicó: todas las publicaciones con sus revisiones, de lo que queda de él y de lo que guarda el servidor. No se publica nada nuevo.',
    missing: (names) => `El sitio no tiene lo que está publicado, o no todo: ${names}. Repóngalo.`,
    gone: {
      prepared: (names) =>
        `Sus archivos ya no están en el servidor, y aún no se publica: ${names}. Prepárela otra vez, o pida a quien administra el servidor que recupere la carpeta de publicaciones (CIFRA_RELEASES) de un respaldo.`,
      kept: (names) =>
        `La copia del servidor ya no está o no está completa, y el sitio tiene la única: ${names}. Quien administra el servidor recupera la carpeta de publicaciones (CIFRA_RELEASES) de un respaldo; hasta entonces, guarde una copia del sitio.`,
      aside: (names) =>
        `No están completas, y lo que queda de ellas está apartado en el servidor (CIFRA_RELEASES/set-aside): ${names}. Quien administra el servidor pone allí los archivos que faltan; después, reponga el sitio.`,
      everywhere: (names) =>
        `Sus archivos no están ni en el sitio ni en el servidor: ${names}. Quien administra el servidor recupera la carpeta de publicaciones (CIFRA_RELEASES) de un respaldo; después, reponga el sitio.`,
    },
    putBack: 'Reponer el sitio',
    named: ({ release, revision }) => `${release}, revisión ${revision}`,
    done: (count) => `El sitio está como se publicó. Publicaciones: ${count}.`,
    doneWithout: 'El sitio está repuesto, salvo lo que sigue.',
    mended: ({ name, files, file }) =>
      `${name}: en el sitio no estaba como se publicó, y ya lo está (archivos: ${files}; uno de ellos: ${file}).`,
    lost: ({ name, files, file }) =>
      `${name}: no se pudo reponer. Hay archivos que no están en ninguna parte (archivos: ${files}; uno de ellos: ${file}).`,
    leaving: {
      title: 'Estas publicaciones quedarían fuera del sitio',
      lead: 'Algunos de sus archivos faltan en el sitio, o alguien los cambió allí, y no están guardados en ninguna parte:',
      each: ({ name, files, file }) => `${name} (archivos: ${files}; uno de ellos: ${file})`,
      after:
        'Lo que queda de ellas no se borra: se aparta en el servidor y, cuando aparezcan los archivos que faltan, se reponen. Si hay una copia del sitio, recupérela antes: así nada queda fuera.',
      action: 'Reponer sin ellas',
    },
    setAside: (folders) =>
      `Lo que quedaba de ellas se guarda en la carpeta de publicaciones del servidor (CIFRA_RELEASES): ${folders}. Cuando aparezcan los archivos que faltan, reponga el sitio otra vez.`,
  },
  form: {
    heading: 'Preparar una publicación',
    correcting: (title) => `Corregir «${title}»`,
    again: (title) => `Preparar otra vez «${title}»`,
    notAllTaken:
      'Se preparó con la línea de comandos: sus archivos dicen las tablas, los formatos y las reglas, no los factores, las entrevistas, los archivos de uso público ni con qué edición comparan los informes. Elíjalos otra vez.',
    nothingTaken: 'Lo que se pidió antes no está en este servidor. Elija todo otra vez.',
    gone: (names) =>
      `Tablas que ya no están guardadas: ${names}. Guárdelas otra vez en «Tablas» si todavía se publican.`,
    titles: 'Título',
    titleIn: (language) => `Título en ${language}`,
    key: 'Nombre en las direcciones',
    keyHint: 'Minúsculas, cifras y guiones. No cambia en las correcciones.',
    replaces: 'Ya hay una con este nombre que espera: esta la reemplaza, y otra persona la revisa de nuevo.',
    lookAtWaiting: 'Ver la que espera',
    why: 'Por qué se corrige',
    whyHint: 'Qué estaba mal y qué se hizo. Lo leen quienes usan las cifras.',
    whyIn: (language) => `Razón en ${language}`,
    withdraws: 'Retirar las revisiones anteriores',
    withdrawsHint: 'Hace falta si la corrección oculta celdas que hoy se pueden leer.',
    tables: 'Tablas',
    tablesHint:
      'Marque todas las que se publican juntas y las que ya se publicaron de esta encuesta: de una tabla que falta no se protege nada.',
    noTables: 'No hay tablas guardadas. Guárdelas en «Tablas».',
    source: 'De qué se hacen',
    hour: 'Hora',
    hourLabel: 'No publicar antes de',
    hourHint: (zone) => `Hora de ${zone}.`,
    hourPast: 'Esa hora ya pasó: se publica en cuanto otra persona la revise.',
    rules: 'Qué se oculta',
    minimumCases: 'Ocultar las celdas que tienen menos casos que',
    complement: 'Ocultar también cuando casi todo el grupo lo sufrió: los que no lo sufrieron son menos casos que esos',
    dominance:
      'Sumas de dinero: ocultarlas si, sin los dos montos más altos, el resto no llega a este por ciento del más alto',
    protection: 'Lo oculto no se conoce con más exactitud que (por ciento)',
    looser: 'Estas reglas ocultan menos que las de la revisión publicada',
    looserRules: {
      minimumCases: (before) => `Mínimo de casos: antes ${before}.`,
      complement: () => 'Ya no se oculta cuando casi todo el grupo lo sufrió.',
      dominance: (before) => `Sumas de dinero: antes ${before} por ciento.`,
      protection: (before) => `Protección de lo oculto: antes ${before} por ciento.`,
    },
    untitledHeading: 'Faltan títulos de tablas. Los lectores verán el de otro idioma',
    untitled: ({ table, languages }) => `${table}: sin título en ${languages}.`,
    reports: 'Informes',
    reportsHint: 'En cada idioma que marque va un informe como página y PDF, hecho de las mismas entrevistas.',
    more: 'Otros formatos y paquetes',
    formats: { xlsx: 'Las tablas también en Excel (XLSX)', 'json-stat': 'Las tablas también en JSON-stat' },
    publicFiles: 'Archivos de uso público',
    publicFilesHint:
      'Los del registro de esta edición. Se hacen de nuevo, byte por byte, se miden otra vez y se publican junto a las tablas. Lo que un archivo y las tablas dicen juntos no se ataca: lea el informe de su riesgo.',
    noPublicFiles: 'Esta edición todavía no tiene ninguno.',
    makePublicFile: 'Hacer un archivo de uso público',
    publicFormats: 'Además de Parquet, como',
    publicLanguage: 'Idioma de las etiquetas',
    packages: 'Hash de paquetes',
    packagesHint: 'SHA-256 de los paquetes con que otros verifican las cifras, uno tras otro.',
    send: 'Preparar',
    sending: {
      derive: 'Se leen las entrevistas.',
      'make-report': 'Se hacen los informes.',
      'public-files-of-release': 'Se hacen y se miden los archivos de uso público.',
      'prepare-release': 'Se hacen las tablas, se oculta y se ataca el resultado.',
    },
    cancelled: 'Usted lo canceló. No se guardó nada.',
    missing: {
      title: 'Escriba el título en los cuatro idiomas.',
      key: 'Escriba de 1 a 40 minúsculas, cifras o guiones, que no sean el código de un idioma.',
      tables: 'Elija al menos una tabla.',
      hour: 'Elija día y hora.',
      why: 'Escriba la razón en los cuatro idiomas.',
      number: ({ least, most, isWhole }) =>
        isWhole ? `Escriba un número entero de ${least} a ${most}.` : `Escriba un número de ${least} a ${most}.`,
      packages: 'Cada hash tiene 64 cifras hexadecimales.',
    },
    wrongTables: 'Estas tablas no se pueden hacer',
  },
  shown: {
    back: 'Todas las publicaciones',
    pages: 'Ver sus páginas',
    pagesHint: 'Tal como se publicarán. Solo las ven las personas de estadística.',
    changesPage: 'Todos los cambios, en sus páginas',
    edition: 'Edición',
    hour: 'No antes de',
    prepared: 'Preparó',
    checked: 'Revisó',
    published: 'Se publicó',
    address: 'Dirección en el sitio',
    hash: 'SHA-256 de todo lo que contiene',
    contents: 'Qué se publica',
    counts: ({ tables, cells, hidden }) => `Tablas: ${tables}. Celdas: ${cells}, de ellas ocultas: ${hidden}.`,
    attack: ({ equations, quantities, programs }) =>
      `El ataque no recuperó nada: ${equations} ecuaciones, ${quantities} cantidades ocultas, ${programs} programas lineales.`,
    recoveredNothing: 'El ataque no recuperó nada.',
    rules: ({ cases, protection }) =>
      `Se ocultan celdas de menos de ${cases} casos. Nada oculto se conoce a menos de ${protection} % de su valor.`,
    columns: { table: 'Tabla', cells: 'Celdas', hidden: 'Ocultas' },
    hiding: 'Qué se oculta y por qué',
    hidingLead: 'Esto no se publica: quien sabe por qué se oculta una celda sabe algo más de ella.',
    hidingUnknown: 'Por qué se oculta no está en este servidor.',
    allListed: { cells: (count) => `Ver las celdas (${count})`, files: (count) => `Ver los archivos (${count})` },
    someListed: ({ shown, all }) => `Ver ${shown} de ${all}`,
    cell: 'Celda',
    reason: 'Por qué',
    reasons: {
      'few-cases': 'pocos casos',
      'few-others': 'casi todo el grupo',
      dominated: 'una persona domina la suma',
      '': 'protege a otras',
    },
    why: 'Por qué se corrige',
    withdraws: 'Las revisiones anteriores se retiran.',
    changes: 'Qué cambia',
    changesLead: 'Quien tenga las dos revisiones puede restarlas: lo que dicen juntas no se ha atacado.',
    noChanges: 'Ninguna celda cambia.',
    change: 'Cambio',
    before: 'Antes',
    after: 'Después',
    kinds: {
      changed: 'otra cifra',
      added: 'nueva',
      removed: 'ya no está',
      hidden: 'ahora oculta',
      shown: 'ahora se muestra',
    },
    files: 'Archivos',
    file: 'Archivo',
    size: 'Tamaño',
    fileKinds: { added: 'nuevo', removed: 'ya no está', changed: 'es otro' },
    publicFile: ({ name, k, l }) =>
      `Archivo de uso público ${name}, medido otra vez: k ${k}, l ${l}. Lo que dice junto con las tablas no se ha atacado: lea su informe de riesgo.`,
    reportsApart: 'El informe oculta celdas por su cuenta: lo que dice junto con las tablas no se ha atacado.',
    notHere: 'Sus archivos no están en este servidor. Se revisa y se publica con la línea de comandos, donde estén.',
  },
  checking: {
    heading: 'Revisar',
    lead: 'Mire sus páginas, lo que se oculta y lo que cambia. Al revisarla dice que exactamente esto se puede publicar.',
    own: 'Usted la preparó: la revisa otra persona de estadística.',
    password: 'Su contraseña',
    passwordHint: 'Para probar que es usted quien revisa.',
    wrongPassword: 'Esa no es su contraseña.',
    check: 'Revisada: se puede publicar',
    checkedNow: 'Quedó revisada.',
    waits: (when) => `Está revisada. El servidor la publica por sí solo el ${when}.`,
    due: 'Está revisada y su hora llegó: el servidor la publica en unos segundos.',
    held: 'El servidor no lo intenta otra vez por sí solo: prepárela otra vez o, cuando esté remediado, publíquela ahora.',
    publish: 'Publicar ahora',
    isPublished: 'Está publicada. Una corrección es la revisión siguiente.',
    corrected: (revision) => `Se publicó, y en su lugar está la revisión ${revision}. Sus datos siguen en el sitio.`,
    withdrawn: (revision) => `Se retiró: sus datos ya no están en el sitio. En su lugar está la revisión ${revision}.`,
    later: 'Abrir la que está en su lugar',
  },
  log: {
    heading: 'Qué pasó con ella',
    columns: { what: 'Qué', who: 'Quién', when: 'Cuándo' },
    actions: {
      'release-prepared': 'Preparada',
      'release-checked': 'Revisada',
      'release-published': 'Publicada',
      'site-put-back': 'Repuesta en el sitio',
      'release-changed': 'Archivos que no son los preparados',
    },
    server: 'el servidor, a su hora',
  },
  problems: {
    'no-interviews': 'Esta edición aún no tiene entrevistas aceptadas.',
    recovered: ({ count, first }) =>
      `Con las demás celdas se puede calcular lo oculto (cantidades: ${count}; una de ellas: ${first}). Quite detalle de las tablas o baje la protección. No se guardó nada.`,
    'why-missing':
      'Ya hay una publicada con este nombre: elija «Corregir» en la lista o, si ya espera una corrección, «Preparar otra vez».',
    'nothing-to-correct': 'No hay ninguna publicada con este nombre, así que no hay nada que corregir.',
    'hides-more': ({ cells }) =>
      `La corrección oculta celdas que hoy se pueden leer (${cells}). Marque que se retiran las revisiones anteriores.`,
    'unknown-public-file': 'Uno de los archivos de uso público no está en el registro de esta edición. Elija otra vez.',
    'public-file-not-again': ({ publicFile, why }) =>
      `El archivo de uso público «${publicFile}» no se puede hacer de nuevo: ${
        {
          secret: 'se sorteó con otro secreto que el de este servidor',
          records: 'ningún archivo de análisis de esta edición tiene sus registros',
          weights: 'los factores de sus registros ya no están guardados',
        }[why]
      }. Desmárquelo.`,
    'public-files-refused': ({ publicFile, why, study = '', format = '' }) =>
      `El archivo de uso público «${publicFile}» no puede ir con la publicación: ${
        {
          'same-name': 'hay otro con el mismo nombre',
          'other-study': `es de otra edición o estudio (${study})`,
          format: `no se puede escribir en el formato ${format}`,
          'at-risk': 'medido otra vez, diría algo de alguna persona',
          'not-as-described': 'no es lo que dice su descripción',
        }[why]
      }. Desmárquelo.`,
    'not-the-next': 'Entretanto se publicó otra revisión. Prepárela otra vez.',
    'another-waits': ({ by, at }) =>
      `${by} preparó entretanto otra con este nombre (${at}). Esa se conserva, y lo que usted escribió sigue aquí. Mírela primero: si pulsa «Preparar» una vez más, la suya toma su lugar; o escriba otro nombre.`,
    'another-edition': ({ edition }) =>
      `Lo publicado con este nombre es de otra edición (${edition}): corríjalo en ella, o escriba otro nombre.`,
    'not-checked': 'Aún no la revisa nadie.',
    embargoed: 'Aún no llega su hora.',
    'not-here': 'Sus archivos no están en este servidor.',
    'files-gone':
      'Sus archivos ya no están en el servidor. Prepárela otra vez, o pida a quien administra el servidor que recupere la carpeta de publicaciones (CIFRA_RELEASES) de un respaldo.',
    'attacked-less':
      'La preparó una versión anterior de Cifra, que sabía menos de lo que quien lee puede deducir. Prepárela de nuevo.',
    published: 'Ya está publicada. Una corrección es la revisión siguiente.',
    'unknown-release': 'Ya no es la misma: alguien la preparó otra vez. Vuelva a la lista.',
    'unknown-table': 'Una de las tablas ya no está guardada. Elija otra vez.',
    'release-changed': ({ files, more = '0' }) =>
      `Los archivos no son los que se prepararon${files ? `: ${files}${more === '0' ? '' : ` y ${more} más`}` : ''}. No se hizo nada: prepárela otra vez.`,
    'own-release': 'Usted la preparó: la revisa otra persona de estadística.',
    'releases-not-written': 'El servidor no puede escribir su carpeta de publicaciones. Avise a quien lo administra.',
    'before-lost': ({ release, revision }) =>
      `La revisión ${revision} de ${release} está publicada, y sus archivos ya no están en el sitio ni guardados. Recupere el sitio de una copia, o dé otro nombre a esta publicación.`,
    'site-lost-files': ({ release, revision, file, files }) =>
      `En el sitio faltan archivos de ${release}, revisión ${revision}, o alguien los cambió allí, y no están guardados (archivos: ${files}; uno de ellos: ${file}). No se publicó nada. Recupérelos de una copia, o reponga el sitio sin esta publicación en la lista de publicaciones: lo que queda de ella se aparta.`,
    'site-unknown-release': ({ release }) =>
      `En el sitio está ${release}, y la base de datos no sabe que se publicó. No se cambió nada: quien administra el servidor lo quita del sitio.`,
    'site-other-content':
      'En el lugar del sitio hay otra cosa. No se cambió nada: quien administra el servidor la lleva a otra parte.',
    'site-has-other': ({ release }) =>
      `Esta revisión de ${release} no es la que sigue a la que está publicada. Prepárela otra vez.`,
    failed: 'El servidor no pudo publicarla y lo intenta otra vez cada minuto. Avise a quien lo administra.',
  },
};
