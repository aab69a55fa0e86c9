import type { PreviewTexts } from './preview-texts.ts';

export const previewInSpanish: PreviewTexts = {
  title: 'Vista previa',
  frameTitle: 'La entrevista tal como se hace',
  sizes: { phone: 'Teléfono', tablet: 'Tableta', alone: 'A solas (tableta)', pane: 'Todo el panel' },
  size: 'Tamaño',
  respondent: 'Persona entrevistada',
  meet: 'Persona…',
  startAgain: 'Empezar de nuevo',
  pick: 'Elegir tocando',
  showSelected: 'Ir a la elegida',
  keep: 'Guardar esta persona',
  notAlone:
    'A esta persona no le corresponde todavía ninguna parte que se responda a solas. Elija una cuya entrevista esté completa.',
  notAsked: 'A esta persona no se le pregunta eso, según lo que ha respondido hasta ahora.',
  whyNotAsked: '¿Por qué no se le pregunta?',
  unusable: (n, count) =>
    n === 1
      ? 'Un error impide hacer la entrevista. La vista previa la muestra como estaba antes.'
      : `${count} errores impiden hacer la entrevista. La vista previa la muestra como estaba antes.`,
  state: {
    title: 'La persona entrevistada',
    onScreen: 'En la pantalla',
    noQuestion: 'No hay preguntas en la pantalla.',
    forms: 'Formularios hasta ahora',
    status: { done: 'completo', partial: 'empezado', new: 'sin empezar' },
    answers: 'Respuestas',
    noAnswer: 'Todavía no hay respuestas.',
    incidents: 'Incidentes y su código ICCS',
    noIncident: 'Ningún incidente hasta ahora.',
    noCode: 'el código lo asigna la oficina',
    open: (n, count) => (n === 1 ? 'Queda un punto pendiente.' : `Quedan ${count} puntos pendientes.`),
  },
  frame: {
    finishedTitle: 'La entrevista está completa',
    finishedBody: 'Era una prueba: no se envía ni se guarda nada.',
    startAgain: 'Empezar de nuevo',
    lockedTitle: 'La tableta está bloqueada',
    lockedBody: 'En una tableta, aquí se abre con el código de quien entrevista.',
    takeBack: 'Seguir como quien entrevista',
  },
};
