import type { CardTexts } from './card-texts.ts';

export const cardInSpanish: CardTexts = {
  open: 'Mostrar mi tarjeta',
  title: 'Quién le visita',
  interviewsFor: 'Hace entrevistas para',
  credential: (user) => `Credencial: ${user}`,
  verify: 'Puede llamar ahora para comprobarlo:',
  none: 'Su supervisora o supervisor todavía no escribió los datos de la institución.',
  formTitle: 'Tarjeta de identificación',
  formLead: 'Las personas entrevistadas la ven en la tableta, para comprobar quién las visita.',
  institution: 'Institución',
  phone: 'Teléfono para comprobar',
  save: 'Guardar la tarjeta',
  saved: 'Tarjeta guardada. Las tabletas la reciben cuando tengan red.',
  missing: 'Escriba el nombre de la institución.',
  wrongPhone: 'Escriba un número de teléfono.',
};
