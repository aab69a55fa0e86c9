import type { CheckInTexts } from './check-in-texts.ts';

export const checkInInSpanish: CheckInTexts = {
  name: 'Reloj de visita',
  goIn: 'Voy a entrar',
  howLong: 'Espero salir en',
  minutes: (n) => `${n} minutos`,
  clock: (time) => `Reloj: hasta las ${time}`,
  over: 'El tiempo terminó. ¿Ya salió?',
  out: 'Ya salí',
  more: '15 minutos más',
  alarm: 'Anotar turno',
  noted: 'Anotado.',
  title: 'Personas por contactar',
  lead: 'Quienes pidieron ayuda, o no han avisado que ya salieron de una vivienda.',
  nobody: 'Nadie por ahora.',
  asksForHelp: 'Pide ayuda',
  late: 'No ha avisado',
  settle: 'Ya la contacté',
  columns: {
    interviewer: 'Quién entrevista',
    case: 'Vivienda',
    due: 'Salida prevista',
    what: 'Qué pasa',
    action: 'Acción',
  },
};
