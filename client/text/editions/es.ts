import type { EditionTexts } from './edition-texts.ts';

export const editionsInSpanish: EditionTexts = {
  edition: 'Edición',
  change: 'Cambiar de edición',
  all: 'Ediciones de la encuesta',
  period: (months) => `Pregunta por ${months}`,
  states: { preparing: 'En preparación', field: 'En campo', closed: 'Cerrada', published: 'Publicada' },
  loading: 'Buscando las ediciones…',
  unknownTitle: 'No hay ninguna edición con esa clave',
  unknownBody: (key) =>
    `La dirección nombra la edición «${key}», que este servidor no tiene. Revise la dirección o elija una edición.`,
  open: (title) => `Ir a «${title}»`,
  noneTitle: 'Todavía no hay ninguna edición de la encuesta',
  noneBody: 'La administración crea la primera. Después se importan aquí su muestra y se asignan sus casos.',
  stateChange: {
    action: 'Cambiar el estado',
    actionFor: (title) => `Cambiar el estado de «${title}»`,
    title: (title) => `Cambiar el estado de «${title}»`,
    now: 'Ahora está:',
    next: 'Pasa a',
    missing: 'Elija a qué estado pasa.',
    moves: {
      start: {
        verb: 'Pasar a campo',
        meaning: 'Los casos asignados llegan a las tabletas, y las entrevistas que se reciban cuentan.',
      },
      close: {
        verb: 'Cerrar la edición',
        meaning:
          'Ya no se importan unidades ni se asignan casos. Lo que las tabletas envíen después se recibe igual: espera en cuarentena hasta que la supervisión lo resuelva. Se puede volver a abrir.',
      },
      reopen: {
        verb: 'Volver a abrir',
        meaning: 'Se importan unidades y se asignan casos de nuevo, y las entrevistas que se reciban vuelven a contar.',
      },
      publish: {
        verb: 'Publicar la edición',
        meaning:
          'Queda como publicada y no se puede volver a abrir. Lo que las tabletas envíen después se recibe igual, en cuarentena.',
      },
    },
    movedMeanwhile: 'Otra persona cambió entretanto el estado de esta edición. Cierre este aviso y mire cómo quedó.',
  },
  sample: {
    preparing: 'La edición está en preparación: los casos asignados llegan a las tabletas cuando pase a campo.',
    closed:
      'La edición está cerrada: no admite unidades nuevas ni asignaciones. Lo que las tabletas envíen se recibe igual y espera en cuarentena. Para importar o asignar, vuelva a abrirla.',
    published:
      'La edición está publicada: no admite unidades nuevas ni asignaciones, y no se puede volver a abrir. Lo que las tabletas envíen se recibe igual y espera en cuarentena.',
  },
  emptyClosed: 'La edición se cerró sin recibir ninguna. Lo que las tabletas envíen todavía aparecerá aquí.',
  noEdition: 'Sin edición',
  acceptsInto: (title) => `La entrevista no es de ninguna edición. Se aprueba en la que se muestra: «${title}».`,
  admin: {
    title: 'Ediciones de la encuesta',
    columns: {
      edition: 'Edición',
      state: 'Estado',
      period: 'Meses por los que pregunta',
      questionnaire: 'Cuestionario',
      action: 'Qué sigue',
    },
    noPeriod: 'sin indicar',
    finalState: 'Estado final',
    newTitle: 'Nueva edición',
    newLead: 'Empieza en preparación, con la última versión del cuestionario de este servidor.',
    key: 'Clave',
    keyHint: 'Su nombre en direcciones y órdenes, como enviz-2027: minúsculas, cifras y guiones, hasta 40. No cambia.',
    titles: 'Título, al menos en un idioma',
    country: 'País (puede quedar vacío)',
    countryHint: 'Las dos letras de la norma ISO 3166-1, como MX.',
    months: 'Meses por los que pregunta (pueden quedar vacíos)',
    from: 'Primer mes',
    to: 'Último mes',
    monthHint: 'Año y mes, como 2026-09.',
    make: 'Crear la edición',
    made: (title) => `«${title}» quedó creada, en preparación.`,
    errors: {
      keyWrong: 'Escriba una clave con minúsculas, cifras o guiones, hasta 40, que empiece por letra o cifra.',
      keyTaken: 'Ya hay una edición con esta clave. Elija otra.',
      titleMissing: 'Escriba el título en al menos un idioma.',
      countryWrong: 'Escriba dos letras, como MX, o deje el campo vacío.',
      monthWrong: 'Escriba año y mes, como 2026-09.',
      monthMissing: 'Escriba también este mes, o deje vacíos los dos.',
      monthOrder: 'El último mes no puede ser anterior al primero.',
    },
    byCommand: 'Lo mismo, desde la línea de órdenes',
    commands: {
      add: 'Crear una edición',
      set: 'Pasar una edición a otro estado (preparing, field, closed, published)',
      list: 'Ver las ediciones',
    },
  },
};
