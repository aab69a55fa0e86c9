import type { RolloutTexts } from './rollout-texts.ts';

export const rolloutInSpanish: RolloutTexts = {
  open: 'Versiones',
  openOf: (edition) => `Versiones del cuestionario de «${edition}»`,
  back: 'Todas las ediciones',
  title: (edition) => `Versiones del cuestionario de «${edition}»`,
  lead: (today) =>
    `Cada versión vale para las entrevistas que empiezan desde su día. Las que ya empezaron siguen con la suya. Cada tableta cambia a medianoche por su propio calendario, también sin red si ya trajo la versión. Esta página cuenta los días por el reloj del servidor (UTC): hoy es ${today}.`,
  loading: 'Buscando las versiones…',
  list: 'Versiones por orden de sus días',
  columns: {
    version: 'Versión',
    from: 'Desde',
    state: 'Estado',
    tablets: 'Tabletas',
    drafts: 'Sin terminar',
    action: 'Acción',
  },
  fromStart: 'El comienzo',
  states: { earlier: 'Anterior', now: 'En uso hoy', coming: 'Viene después' },
  noTablets: 'Nadie con casos de esta edición tiene una tableta preparada.',
  here: ({ n, count, of }) => (n === 1 ? `La tiene ${count} de ${of}` : `La tienen ${count} de ${of}`),
  missing: ({ n, count }) => (n === 1 ? `A ${count} todavía le falta` : `A ${count} todavía les falta`),
  missingSince: (moment) => `La que lleva más tiempo sin contacto: ${moment}`,
  drafts: ({ n, count }) => (n === 1 ? `${count} entrevista` : `${count} entrevistas`),
  takeBack: 'Retirar',
  takeBackOf: (version) => `Retirar la versión ${version}`,
  takeBackTitle: (version) => `¿Retirar la versión ${version}?`,
  takeBackBody:
    'Ninguna entrevista la usó todavía. Las que empiecen usan la versión anterior, como si nunca se hubiera puesto aquí. Una tableta sin red se entera cuando vuelve a tenerla. La versión sigue publicada.',
  takenBack: (version) => `La versión ${version} quedó retirada.`,
  add: {
    title: 'Usar otra versión desde un día',
    lead: 'Se ofrecen las versiones publicadas. Las tabletas traen la nueva antes de su día, cuando tienen red.',
    closed: 'La edición está cerrada y no admite otra versión. Para usar una, vuelva a abrir la edición.',
    noneOffered:
      'No hay ninguna versión publicada de este cuestionario. La publica quien diseña, en el sitio de los cuestionarios.',
    version: 'Versión',
    choose: 'Elija una versión',
    option: ({ version, note }) => (note ? `${version}: ${note}` : version),
    withPlatform: 'viene con la plataforma',
    day: 'Primer día',
    dayHint: 'Empieza ese día en el calendario de cada tableta: hoy por el reloj del servidor (UTC), o después.',
    look: 'Ver qué cambia',
    changes: ({ version, before }) => `Qué cambia de ${before} a ${version}`,
    changesWait: 'Comparando las dos versiones…',
    same: 'Las dos versiones preguntan lo mismo.',
    count: ({ count, verdict }) => `${verdict} (${count})`,
    meaning: {
      breaks: 'Las cifras de antes y de después no miden lo mismo.',
      mapping:
        'Quien diseña puede declarar qué respuesta de antes corresponde a cuál de ahora. Mientras no lo haga, las que ya no existen quedan aparte.',
      mapped: 'Está declarado qué respuesta de antes corresponde a cuál de ahora, y el análisis lo usa.',
      safe: 'No cambia lo que miden las cifras.',
    },
    onlyFirst: ({ shown, all }) => `Se muestran los ${shown} cambios más graves, de ${all}.`,
    more: (count) => `Ver ${count} más`,
    confirm: ({ version, day }) => `Usar ${version} desde el ${day}`,
    consequence:
      'Puede retirarla mientras no llegue su día. Desde ese día puede haber entrevistas empezadas con ella, y se queda.',
    cancel: 'No usarla',
    done: ({ version, day }) => `La versión ${version} se usa desde el ${day}.`,
  },
  errors: {
    versionMissing: 'Elija una versión.',
    dayMissing: 'Elija el primer día en que se usa.',
    dayPast: 'Ese día ya pasó por el reloj del servidor (UTC). Elija hoy o un día posterior.',
    dayBeforeLast: 'Otra versión viene después. Elija su día o uno posterior, o retírela primero.',
    comesAlready: 'Esta versión ya es la última de la lista. Para cambiar su día, retírela primero.',
  },
  problems: {
    'unknown-instrument': 'El servidor no tiene esa versión publicada. Vuelva a abrir la página y elija otra.',
    'unknown-survey': 'No hay ninguna edición con esa clave. Vuelva a la lista de ediciones.',
    'survey-closed': 'La edición está cerrada y no admite otra versión. Vuelva a abrirla, o elija otra edición.',
    'version-other-questionnaire':
      'La edición tiene otro cuestionario, y lo conserva. Para usar este, cree otra edición.',
    'version-day-far': 'Ese día está a más de diez años. Revise el año y elija un día más cercano.',
    'version-day-past': 'Ese día ya pasó por el reloj del servidor (UTC). Elija hoy o un día posterior.',
    'version-day-before-last': 'Otra versión viene después. Elija su día o uno posterior, o retírela primero.',
    'version-comes-already': 'Esta versión ya es la última de la lista. Para cambiar su día, retírela primero.',
    'version-not-coming':
      'La edición ya no tiene esa versión desde ese día: quizás otra persona la retiró. Vuelva a abrir la página.',
    'version-in-use':
      'Su día ya llegó y puede haber entrevistas empezadas con ella, así que se queda. Para dejar de usarla, use otra versión desde hoy.',
  },
};
