import type { DesignTexts } from './design-texts.ts';

export const designInSpanish: DesignTexts = {
  list: {
    title: 'Cuestionarios',
    lead: 'Una versión publicada no cambia nunca. El trabajo sigue en un borrador, que pasa a ser la versión siguiente. Desde qué día una edición usa una versión lo decide la administración.',
    loading: 'Leyendo los cuestionarios…',
    none: 'Todavía no hay ningún cuestionario. El servidor importa las carpetas de su ajuste CIFRA_INSTRUMENTS al arrancar.',
    versions: 'Versiones publicadas',
    columns: {
      version: 'Versión',
      published: 'Publicada',
      note: 'Qué hay de nuevo',
      hash: 'Huella',
      usedBy: 'Ediciones',
      action: 'Acciones',
    },
    version: ({ version, number }) => `${version} (número ${number})`,
    published: ({ when, author }) => (author === undefined ? when : `${when}, por ${author}`),
    publishedByCommand: (when) => `${when}, por la línea de comandos`,
    notUsed: 'Ninguna',
    reconstruction:
      'Viene con la plataforma. La lista de delitos y las preguntas son una reconstrucción de los temas de LACSI con palabras propias, no el cuestionario oficial.',
    newIn: {
      '1.0.0': 'La primera versión.',
      '1.1.0':
        'Pregunta uno por uno lo que estaba en tarjetas; de un incidente ya contado pregunta solo lo que falta; los códigos ICCS siguen el manual.',
      '1.1.1':
        'Pregunta lo mismo que 1.1.0, palabra por palabra; los títulos de sus escenarios están en sus cuatro idiomas.',
    },
    beganAs: ({ id, version }) => `Empezó como ${id} ${version}`,
    drafts: 'Borradores',
    noVersions: 'Todavía no hay ninguna. Se publica desde el borrador.',
    noDrafts: 'Nadie trabaja en un borrador. Empiece la versión siguiente a partir de una publicada.',
    draft: ({ version, by }) => `Borrador desde ${version}, empezado por ${by}`,
    draftState: ({ changes, when }) => `${changes} cambios, el último ${when}`,
    open: 'Abrir',
    openOf: (name) => `Abrir el borrador ${name}`,
    giveUp: 'Abandonar',
    giveUpOf: (name) => `Abandonar el borrador ${name}`,
    giveUpTitle: '¿Abandonar este borrador?',
    giveUpBody: 'No recibe más cambios y ya no se puede publicar. Lo que se hizo en él queda en su registro.',
    startNext: 'Empezar la versión siguiente',
    startNextOf: (name) => `Empezar la versión siguiente desde ${name}`,
    startOwn: 'Hacer un cuestionario propio',
    startOwnOf: (name) => `Hacer un cuestionario propio desde ${name}`,
    ownTitle: 'Un cuestionario propio',
    ownBody: (name) => `Empieza como copia de ${name}, con otro nombre.`,
    ownId: 'Nombre',
    ownIdHint: 'Minúsculas, cifras y guiones: envipe-2027.',
    ownIdWrong:
      'Escriba un nombre de minúsculas, cifras y guiones, 64 como máximo, con una letra o una cifra al principio.',
    ownIdTaken:
      'Ya hay un cuestionario con este nombre. Elija otro; para seguir con aquel, abra su borrador o empiece su próxima versión.',
    ownAction: 'Hacerlo',
  },
  draft: {
    opening: 'Abriendo el borrador…',
    openingWaits: 'El borrador se abre en cuanto responda el servidor. Lo que espera en este equipo está guardado.',
    notThere: 'En esta dirección no hay ningún borrador.',
    toList: 'Todos los cuestionarios',
    title: (name) => `Borrador de ${name}`,
    bar: 'Borrador',
    undo: 'Deshacer',
    redo: 'Rehacer',
    keys: 'Teclas',
    language: 'Idioma del cuestionario',
    publishedAs: ({ name, when, by }) =>
      `Este borrador se publicó el ${when}${by === undefined ? '' : `, por ${by}`}, como ${name}.`,
    closedKeeps: 'Lo que escriba aquí ya no entra en él. Queda guardado en este equipo, para copiarlo.',
    startsNext: (name) => `Empezar la versión siguiente desde ${name}`,
    opensNext: (by) => `Abrir el borrador de la versión siguiente, empezado por ${by}`,
    beganWith: (name) => `desde ${name}`,
    closed: {
      published: 'Este borrador se publicó. Para seguir, empiece la versión siguiente.',
      discarded: 'Este borrador se abandonó. Para seguir, empiece otro.',
    },
    nothingChosen: 'Elija algo en la estructura.',
    loadingPane: 'Cargando…',
    parts: 'Partes de la página',
    structure: 'Estructura',
    sides: { middle: 'Editor', right: 'Al lado' },
    panes: {
      question: 'Pregunta',
      properties: 'Propiedades',
      preview: 'Vista previa',
      scenarios: 'Escenarios',
      json: 'JSON',
      findings: 'Hallazgos',
      translation: 'Traducción',
      publish: 'Publicar',
      versions: 'Versiones',
    },
  },
  tookBack: {
    undo: 'Deshecho:',
    redo: 'Hecho de nuevo:',
    goThere: 'Ir allí',
    did: {
      add: () => 'está de nuevo',
      set: () => 'cambió',
      delete: () => 'ya no está',
      move: () => 'cambió de lugar',
      rename: (before) => `se llama así, y ya no ${before}`,
    },
  },
  saving: {
    saved: 'Guardado',
    saving: 'Guardando…',
    onDevice: (n) =>
      n === 1
        ? 'Guardado en este equipo, 1 cambio espera la red'
        : `Guardado en este equipo, ${n} cambios esperan la red`,
    onlyHere: (n) =>
      n === 1
        ? '1 cambio está solo en esta página: no la cierre'
        : `${n} cambios están solo en esta página: no la cierre`,
    choose: (n) => (n === 1 ? '1 cambio necesita su decisión' : `${n} cambios necesitan su decisión`),
    tooLate: (n) =>
      n === 1
        ? '1 cambio llegó tarde: el borrador está cerrado. Queda en este equipo'
        : `${n} cambios llegaron tarde: el borrador está cerrado. Quedan en este equipo`,
    notTaken: 'Lo que escribe no se puede guardar así: vea junto al campo',
    halfTyped: 'A medio escribir: en este equipo',
  },
  left: {
    title: (n) => `A medio escribir en este equipo: ${n}`,
    kinds: {
      json: 'JSON de',
      comment: 'Comentario en',
      crime: 'Delito nuevo',
      name: 'Nombre',
      choices: 'Opciones para',
      setting: 'Ajuste',
      reason: 'Motivo para',
    },
    goOn: 'Seguir',
    throwAway: 'Descartar',
  },
  conflict: {
    title: (n) => (n === 1 ? 'Un cambio necesita su decisión' : `${n} cambios necesitan su decisión`),
    lead: 'Entretanto alguien cambió el mismo lugar. Nada se pierde: elija qué queda.',
    notTakenLead:
      'El servidor no acepta lo que usted cambió. No se ha perdido: cópielo a donde lo necesite y deje lo que hay.',
    changedBy: (by) => `Entretanto ${by} lo cambió.`,
    mine: 'Lo suyo',
    theirs: 'Lo que hay ahora',
    steps: {
      add: (what) => `Agregar ${what}`,
      set: (what) => `Cambiar ${what}`,
      delete: (what) => `Eliminar ${what}`,
      move: (what, to) => `Mover ${what} a ${to}`,
      rename: (what, to) => `Renombrar ${what} como ${to}`,
    },
    nothing: 'Nada',
    keepMine: 'Quedarme con lo mío',
    keepTheirs: 'Quedarme con lo que hay',
    noPlace: 'Lo suyo ya no tiene lugar. Copie lo que necesite antes de soltarlo.',
    rest: (n) =>
      n === 1
        ? 'En un lugar más nadie escribió: allí queda lo suyo, elija lo que elija.'
        : `En otros ${n} lugares nadie más escribió: allí queda lo suyo, elija lo que elija.`,
    whole: (n) =>
      `Su cambio abarca ${n} pasos y se hace entero o nada: con «Quedarme con lo que hay» no se hace ninguno.`,
    undoing: 'Usted estaba deshaciendo un cambio.',
    closedTitle: (n) => (n === 1 ? 'Un cambio no llegó a tiempo' : `${n} cambios no llegaron a tiempo`),
    closedLead:
      'El borrador ya no recibe cambios. Lo suyo queda en este equipo: cópielo a donde lo necesite y suéltelo.',
    letGo: 'Soltar lo mío',
  },
  refusals: {
    'no-place': 'Ya no está ahí.',
    taken: 'Ya hay uno con ese nombre.',
    changed: 'Entretanto alguien lo cambió.',
    'not-a-list': 'Solo se puede cambiar entero.',
    'wrong-item': 'No corresponde ahí.',
    'still-named': 'Otra cosa ya lo nombra.',
    'read-by-program': 'El programa lo conoce por este nombre.',
    'bad-name': 'Escriba un nombre de minúsculas, cifras y guiones bajos, con una letra al principio.',
    'too-large': 'Con esto el borrador pasaría de 20 MB. Quite algo antes de agregar más.',
    'unknown-change': 'No es un cambio suyo de este borrador.',
    'words-of-another': 'Un comentario es de quien lo escribió.',
    'not-accepted': 'El servidor no lo acepta.',
    closed: 'El borrador se cerró antes de que llegara.',
  },
  keyHelp: {
    title: 'Teclas',
    close: 'Cerrar',
    keys: [
      { keys: 'Ctrl Z', does: 'Deshacer (fuera de un campo de texto)' },
      { keys: 'Ctrl Mayús Z', does: 'Rehacer' },
      { keys: 'Ctrl F', does: 'Buscar y reemplazar; con el foco en la estructura, buscar en ella' },
      { keys: '↑ ↓', does: 'Recorrer la estructura' },
      { keys: '← →', does: 'Cerrar y abrir una rama' },
      { keys: 'Intro', does: 'Elegir; en un asa: empezar a mover, y dejarlo ahí' },
      { keys: 'Esc', does: 'Dejar todo donde estaba' },
      { keys: '?', does: 'Estas teclas' },
    ],
  },
};
