import type { RemarkTexts } from './remark-texts.ts';

export const remarksInSpanish: RemarkTexts = {
  add: 'Comentar',
  comment: 'Comentario',
  flagged: 'Para supervisión',
  wholeInterview: 'Toda la entrevista',
  label: 'Lo que quiere anotar',
  openHint: 'Lo lee la supervisión junto con esta pregunta. No escriba nombres ni lo que la persona contó.',
  closedHint: 'Se guarda cerrado con las respuestas. La supervisión no lo ve.',
  flagQuestion: '¿Quiere que la supervisión revise esta pregunta? Diga por qué',
  flagInterview: '¿Quiere que la supervisión revise esta entrevista? Diga por qué',
  flagHint: 'En pocas palabras, sin nombres ni lo que la persona contó. Déjelo vacío si no hace falta.',
  saves: 'Se guarda mientras escribe.',
  remove: 'Borrar',
  done: 'Listo',
  listTitle: 'Comentarios',
  flagWhole: 'Pedir revisión de la entrevista',
  changeWhole: 'Cambiar lo pedido a la supervisión',
  desk: {
    title: 'Comentarios de quien entrevistó',
    none: 'No dejó comentarios.',
    flagged: 'Pide revisión',
    columns: { question: 'Pregunta', comment: 'Comentario', flag: 'Por qué revisar' },
    filterLabel: 'Pedido de revisión',
    anyFlag: 'con o sin pedido de revisión',
    onlyFlagged: 'con pedido de revisión',
  },
};
